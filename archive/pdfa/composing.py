"""Puts pictures, letters and metadata together into one PDF/A-2b file. Each part is made beside this file."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from archive.pdfa.drawing import Drawing, draw_pdf_page, draw_picture_file
from archive.pdfa.free_place import Covered
from archive.pdfa.ink import ink_places
from archive.pdfa.marking import known_places
from archive.pdfa.metadata import add_metadata
from archive.pdfa.model import ComposedPage, ConversionMark
from archive.pdfa.placing import Matrix, Rect, scaled, turned
from archive.pdfa.spool import PictureSpool
from archive.pdfa.text_layer import write_text_layer

_LEAST_POINTS, _MOST_POINTS = 3.0, 14_400.0  # sides of a page, ISO 32000-1 Annex C
_LEAST_DPI = 36


@dataclass(frozen=True)
class _Sheet:
    """A page to be: upright size in points, kept pictures and their places on it, what lay over them."""

    size: tuple[float, float]
    pictures: tuple[tuple[int, Matrix], ...]
    overlays: tuple[Rect, ...]


def compose(pages: Sequence[ComposedPage], mark: ConversionMark, out: Path) -> None:
    """Writes the PDF/A-2b of those pages, of one scan or of several; the same pages and mark give the same bytes.

    Raises BadSetup("font_missing"), Damaged("page_not_composed"). Memory holds one picture at a time, however many
    pages there are; beside `out` it takes the bytes of the pictures twice while it works.
    """
    if not pages:
        raise ValueError("a paper has at least one page")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=out.parent, prefix=".pdfa-")))
        spool = PictureSpool(folder / "pictures.pdf", stack)
        drawings = zip(pages, _drawn(pages, stack), strict=True)
        sheets = [_sheet(page, drawing, spool) for page, drawing in drawings]
        pdf, streams = spool.opened()
        covered = _covered(pages[0], sheets[0], streams)
        write_text_layer(pages, [sheet.size for sheet in sheets], mark, covered, folder / "letters.pdf")
        with pikepdf.open(folder / "letters.pdf") as letters:
            pdf.pages.extend(letters.pages)
        for target, sheet in zip(pdf.pages, sheets, strict=True):
            _put_under(target, sheet, streams)
        add_metadata(pdf, mark)
        pdf.remove_unreferenced_resources()
        _save(pdf, folder / "composed.pdf")
        (folder / "composed.pdf").replace(out)


def _drawn(pages: Sequence[ComposedPage], stack: ExitStack) -> Iterator[Drawing]:
    opened: dict[Path, pikepdf.Pdf] = {}
    for page in pages:
        source = page.source
        if source.media_type != "application/pdf":
            yield draw_picture_file(source, page.page)
            continue
        if source.path not in opened:
            pdf = pikepdf.open(source.path, access_mode=pikepdf.AccessMode.stream)
            opened[source.path] = stack.enter_context(pdf)
        yield draw_pdf_page(opened[source.path], page.page, source.render)


def _sheet(page: ComposedPage, drawing: Drawing, spool: PictureSpool) -> _Sheet:
    """The page without its pictures' bytes, which go to the disk."""
    size = _upright_size(page, drawing)
    upright = turned(page.rotation).then(scaled(*size))
    pictures = tuple((spool.keep(placed.picture), placed.place.then(upright)) for placed in drawing.pictures)
    return _Sheet(size, pictures, drawing.overlays)


def _covered(page: ComposedPage, sheet: _Sheet, streams: Sequence[pikepdf.Object]) -> Covered:
    """Where the page has no room for the mark; patches over its picture lie where the overlays are."""
    kept, place = sheet.pictures[0]
    return Covered(known_places(page, sheet.size, sheet.overlays), ink_places(streams[kept], place))


def _upright_size(page: ComposedPage, drawing: Drawing) -> tuple[float, float]:
    """Points, at true scale."""
    if drawing.size is None:
        reading, dpi = page.reading, max(page.reading.dpi, _LEAST_DPI)
        width, height = reading.width * 72 / dpi, reading.height * 72 / dpi
        on_side = (page.rotation - reading.rotation) % 180 != 0
    else:
        width, height = drawing.size
        on_side = page.rotation % 180 != 0
    if on_side:
        width, height = height, width
    return _allowed(width), _allowed(height)


def _allowed(points: float) -> float:
    return round(min(max(points, _LEAST_POINTS), _MOST_POINTS), 3)


def _put_under(target: pikepdf.Page, sheet: _Sheet, streams: Sequence[pikepdf.Object]) -> None:
    """The pictures under the letters that the page already has."""
    pictures = pikepdf.Dictionary()
    lines = []
    for number, (kept, place) in enumerate(sheet.pictures):
        pictures[f"/P{number}"] = streams[kept]
        lines.append(f"q {place.numbers()} cm /P{number} Do Q")
    fonts = target.resources.get("/Font", pikepdf.Dictionary())
    target.obj["/Resources"] = pikepdf.Dictionary(Font=fonts, XObject=pictures)
    target.contents_add("\n".join(lines).encode() + b"\n", prepend=True)
    for key in ("/Trans", "/Rotate"):
        if key in target.obj:
            del target.obj[key]


def _save(pdf: pikepdf.Pdf, path: Path) -> None:
    pdf.save(
        path,
        deterministic_id=True,
        force_version="1.7",
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
