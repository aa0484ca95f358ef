"""A paper's own pages out of the batch that they were scanned in, without loss and without a trace of the others."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pikepdf
from PIL import Image

from dossiers.errors import Damaged

PDF, TIFF = "application/pdf", "image/tiff"
ENDINGS = {
    PDF: ".pdf",
    TIFF: ".tif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/heic": ".heic",
    "image/jp2": ".jp2",
}
"""How a scan's file name ends."""
_OF_OTHER_PAGES = ("/B", "/StructParents", "/PieceInfo", "/Thumb", "/AA")
_OF_OTHER_NOTES = ("/Parent", "/Popup", "/IRT", "/Dest", "/A", "/AA", "/StructParent", "/P", "/FT", "/T", "/V")
"""What leads from a page or a stamp on it to others: a form's field knows its stamps on every page."""


def cut(scan: Path, media_type: str, pages: Sequence[int], out: Path) -> None:
    """Writes those pages (from 1, in that order) of the scan to `out`, in the scan's own format.

    All pages in their order are the scan itself, byte for byte; so is a picture of one page. Of a PDF the pages' own
    streams are copied; of a TIFF the same pixels, packed without loss. Raises Damaged("scan_not_cut").
    """
    try:
        if media_type == PDF:
            _cut_pdf(scan, pages, out)
        elif media_type == TIFF:
            _cut_tiff(scan, pages, out)
        else:
            shutil.copyfile(scan, out)
    except (pikepdf.PdfError, OSError, ValueError, EOFError, IndexError) as error:
        raise Damaged("scan_not_cut") from error


def _cut_pdf(scan: Path, pages: Sequence[int], out: Path) -> None:
    with pikepdf.open(scan) as whole, pikepdf.new() as part:
        if list(pages) == list(range(1, len(whole.pages) + 1)):
            shutil.copyfile(scan, out)
            return
        # Some scanners give all pages one dictionary of pictures: what a page does not show must not go with it.
        whole.remove_unreferenced_resources()
        for number in pages:
            part.pages.append(whole.pages[number - 1])
            _leave_others_behind(part.pages[-1])
        part.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _leave_others_behind(page: pikepdf.Page) -> None:
    _drop(page.obj, _OF_OTHER_PAGES)
    for note in page.obj.get("/Annots", pikepdf.Array()):
        _drop(note, _OF_OTHER_NOTES)
        if note.get("/Subtype") == pikepdf.Name.Widget:
            note.Subtype = pikepdf.Name.Stamp  # what a signature looks like stays; its form stayed with the batch


def _drop(entries: pikepdf.Object, keys: Sequence[str]) -> None:
    for key in keys:
        if key in entries:
            del entries[key]


def _cut_tiff(scan: Path, pages: Sequence[int], out: Path) -> None:
    with Image.open(scan, formats=["TIFF"]) as whole:
        if list(pages) == list(range(1, getattr(whole, "n_frames", 1) + 1)):
            shutil.copyfile(scan, out)
            return
        first, *rest = [_frame(whole, number) for number in pages]
        packed = "group4" if first.mode == "1" else "tiff_adobe_deflate"
        dpi = {"dpi": whole.info["dpi"]} if "dpi" in whole.info else {}
        first.save(out, "TIFF", save_all=True, append_images=rest, compression=packed, **dpi)


def _frame(whole: Image.Image, number: int) -> Image.Image:
    whole.seek(number - 1)
    return whole.copy()
