"""Pictures of a page: the one that is read (base picture) and the one a person sees (with what lies over it)."""

import io
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image, ImageOps

from dossiers.errors import BadScan
from dossiers.limits import Limits
from dossiers.text import nfc
from ocr.opening.kinds import PDF
from ocr.opening.pdf import open_pdf
from ocr.opening.pictures import load_pixels, open_picture
from ocr.opening.resolution import stated_dpi, true_dpi
from ocr.page_base import BasePicture, base_picture, page_inches
from ocr.poppler import render_page, text_of_page

Picture = NDArray[np.uint8]
RENDER_DPI = 300
JPEG_QUALITY = 80
_BAND = 256


@dataclass(frozen=True)
class PagePicture:
    """Pixels (height × width grey, or height × width × 3 RGB), true dpi, where they come from, text laid over them.

    `overlay_text` is the PDF's own text on the page: signature stamps, or a text layer nobody has vouched for. A page
    that was born digital is rendered and read like a scan in this version; its text layer is never taken on trust.
    """

    image: Picture
    dpi: int
    origin: Literal["base", "rendered"]
    overlay_text: str = ""


def page_picture(path: Path, media_type: str, number: int, limits: Limits) -> PagePicture:
    """The picture of page `number` (from 1) that is to be read.

    Turned as its EXIF or TIFF tag, or the PDF page, says; text may still stand on its head. Raises
    BadScan("page_too_large"), BadScan("page_damaged") or the reasons of opening.
    """
    if media_type != PDF:
        image = _picture_of_file(path, media_type, number, limits)
        return PagePicture(_pixels(image), true_dpi(*image.size, stated_dpi(image)), "base")
    overlay_text = nfc(text_of_page(path, number, limits.page_seconds)).strip()
    base = base_picture(path, number, limits)
    if base is not None:
        return PagePicture(_pixels(base.image), base.dpi, "base", overlay_text)
    dpi = _affordable_dpi(path, number, RENDER_DPI, limits)
    rendered = _rendered(path, number, dpi, limits)
    return PagePicture(_pixels(rendered), dpi, "rendered", overlay_text)


def page_jpeg(path: Path, media_type: str, number: int, limits: Limits) -> bytes:
    """The whole page as a person sees it, overlays included, as JPEG; raises BadScan as `page_picture` does."""
    if media_type != PDF:
        image = _picture_of_file(path, media_type, number, limits)
        dpi = true_dpi(*image.size, stated_dpi(image))
        return _jpeg(Image.fromarray(_pixels(image)), dpi)
    base: BasePicture | None = base_picture(path, number, limits)
    dpi = _affordable_dpi(path, number, base.dpi if base else RENDER_DPI, limits)
    return _jpeg(_rendered(path, number, dpi, limits), dpi)


def _rendered(path: Path, number: int, dpi: int, limits: Limits) -> Image.Image:
    """The page by poppler; where poppler cannot find it, the page as qpdf mended it, by poppler again."""
    try:
        return render_page(path, number, dpi, limits.page_seconds)
    except BadScan:
        with open_pdf(path) as pdf, pikepdf.new() as mended, TemporaryDirectory(prefix="sohoa-") as folder:
            mended.pages.append(pdf.pages[number - 1])
            mended.save(Path(folder) / "page.pdf")
            return render_page(Path(folder) / "page.pdf", 1, dpi, limits.page_seconds)


def _affordable_dpi(path: Path, number: int, wanted: int, limits: Limits) -> int:
    """The wanted dpi, or the one at which the page still keeps within the pixel limit."""
    width, height = page_inches(path, number)
    affordable = (limits.max_page_pixels / max(width * height, 0.01)) ** 0.5
    if affordable < 1:
        raise BadScan("page_too_large", page=number, limit=limits.max_page_pixels)
    return int(min(wanted, affordable))


def _picture_of_file(path: Path, media_type: str, number: int, limits: Limits) -> Image.Image:
    with open_picture(path, media_type, number, limits) as image:
        load_pixels(image)
        # TIFF is turned by libtiff or Pillow while loading; asking again is harmless, the tag is gone then.
        turned = ImageOps.exif_transpose(image)
        turned.info.setdefault("dpi", image.info.get("dpi"))
        return turned


def _pixels(image: Image.Image) -> Picture:
    """Grey or RGB bytes; 16-bit greys are scaled to what the page uses, transparency is white paper."""
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return _scaled_to_bytes(np.asarray(image).astype(np.float32))
    if image.mode in ("1", "L"):
        return np.asarray(image.convert("L"))
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    return _colours(image if image.mode == "RGB" else image.convert("RGB"))


def _colours(image: Image.Image) -> Picture:
    """An RGB picture's bytes, band by band: Pillow hands out a whole one by way of two more copies of it."""
    width, height = image.size
    pixels = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, _BAND):
        bottom = min(height, top + _BAND)
        pixels[top:bottom] = np.asarray(image.crop((0, top, width, bottom)))
    return pixels


def _scaled_to_bytes(values: NDArray[np.float32]) -> Picture:
    """Full 16-bit pages keep their scale; a page in the lowest values only (12-bit scanners, crops) is stretched."""
    darkest, brightest = float(values.min()), float(values.max())
    if brightest > 4096 and brightest - darkest > 16384:
        darkest, brightest = 0.0, 65535.0
    span = max(brightest - darkest, 1.0)
    scaled: Picture = np.clip((values - darkest) * (255.0 / span), 0, 255).astype(np.uint8)
    return scaled


def _jpeg(image: Image.Image, dpi: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=JPEG_QUALITY, dpi=(dpi, dpi), optimize=True)
    return out.getvalue()
