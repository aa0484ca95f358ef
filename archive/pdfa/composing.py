"""Puts pictures, letters and metadata together into one PDF/A-2b file. Each part is made beside this file."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

import pikepdf

from archive.pdfa.drawing import Drawing, draw_pdf_page, draw_picture_file
from archive.pdfa.metadata import add_metadata
from archive.pdfa.model import ComposedPage, ConversionMark, EncodedPicture
from archive.pdfa.placing import scaled, turned
from archive.pdfa.spool import PictureSpool
from archive.pdfa.text_layer import write_text_layer

_MOST_WAITING_PAGES, _MOST_WAITING_BYTES = 32, 16_000_000
_LEAST_POINTS, _MOST_POINTS = 3.0, 14_400.0  # sides of a page, ISO 32000-1 Annex C
_LEAST_DPI = 36
_KEPT_KEYS = {
    "/Type", "/Subtype", "/Width", "/Height", "/BitsPerComponent", "/ColorSpace", "/Filter", "/DecodeParms", "/Decode",
    "/ImageMask", "/Length",
}  # fmt: skip


def compose(pages: Sequence[ComposedPage], mark: ConversionMark, out: Path) -> None:
    """Writes the PDF/A-2b of those pages, of one scan or of several; the same pages and mark give the same bytes.

    Raises BadSetup("font_missing"), Damaged("page_not_composed").
    Memory: pikepdf holds the copied streams until they are saved, so about the bytes of the pictures.
    """
    if not pages:
        raise ValueError("a paper has at least one page")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=out.parent, prefix=".pdfa-")))
        spool = PictureSpool(folder, stack)
        drawn = list(chain.from_iterable(_settled(_drawn(pages, stack), spool)))
        sizes = [_upright_size(page, drawing) for page, drawing in zip(pages, drawn, strict=True)]
        write_text_layer(pages, sizes, mark, drawn[0].overlays, folder / "letters.pdf")
        pdf = stack.enter_context(pikepdf.open(folder / "letters.pdf"))
        for target, page, drawing, size in zip(pdf.pages, pages, drawn, sizes, strict=True):
            _put_under(pdf, target, page, drawing, size)
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


def _settled(drawings: Iterator[Drawing], spool: PictureSpool) -> Iterator[list[Drawing]]:
    """The drawings in groups, with what was encoded here moved to the disk."""
    group: list[Drawing] = []
    waiting = 0
    for drawing in drawings:
        group.append(drawing)
        waiting += sum(len(each.picture.data) for each in drawing.pictures if isinstance(each.picture, EncodedPicture))
        if len(group) >= _MOST_WAITING_PAGES or waiting >= _MOST_WAITING_BYTES:
            yield _moved(group, spool)
            group, waiting = [], 0
    yield _moved(group, spool)


def _moved(group: list[Drawing], spool: PictureSpool) -> list[Drawing]:
    encoded = [each.picture for drawing in group for each in drawing.pictures]
    kept = iter(spool.keep([each for each in encoded if isinstance(each, EncodedPicture)]))
    return [drawing.with_streams(kept) for drawing in group]


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


def _put_under(
    pdf: pikepdf.Pdf, target: pikepdf.Page, page: ComposedPage, drawing: Drawing, size: tuple[float, float]
) -> None:
    """The pictures under the letters that the page already has."""
    upright = turned(page.rotation).then(scaled(*size))
    pictures = pikepdf.Dictionary()
    lines = []
    for number, placed in enumerate(drawing.pictures):
        pictures[f"/P{number}"] = _adopted(pdf, placed.stream)
        lines.append(f"q {placed.place.then(upright).numbers()} cm /P{number} Do Q")
    fonts = target.resources.get("/Font", pikepdf.Dictionary())
    target.obj["/Resources"] = pikepdf.Dictionary(Font=fonts, XObject=pictures)
    target.contents_add("\n".join(lines).encode() + b"\n", prepend=True)
    for key in ("/Trans", "/Rotate"):
        if key in target.obj:
            del target.obj[key]


def _adopted(pdf: pikepdf.Pdf, stream: pikepdf.Object) -> pikepdf.Object:
    """The stream in this file, its bytes as they are, without keys that PDF/A forbids or nobody needs."""
    copy = pdf.copy_foreign(stream)
    for key in list(copy.keys()):
        if key not in _KEPT_KEYS:
            del copy[key]
    return copy


def _save(pdf: pikepdf.Pdf, path: Path) -> None:
    pdf.save(
        path,
        deterministic_id=True,
        force_version="1.7",
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
