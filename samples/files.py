"""Writes aged pages as the files offices have: PDF of JPEGs, multi-page TIFF, JPEG, PNG; the same pages, the same "
"bytes."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image, TiffImagePlugin


def encode(name: str, pages: Sequence[Image.Image], dpi: int, jpeg_quality: int) -> bytes:
    """The bytes of a scan in the format that the file name's ending says; raises ValueError for another ending."""
    ending = Path(name).suffix.lower()
    if ending == ".pdf":
        return _pdf(pages, dpi, jpeg_quality)
    if ending == ".tif":
        return _tiff(pages, dpi)
    if len(pages) != 1:
        raise ValueError(f"{ending} holds one page, not {len(pages)}")
    if ending == ".jpg":
        return _jpeg(pages[0], dpi, jpeg_quality)
    if ending == ".png":
        held = BytesIO()
        pages[0].save(held, "PNG", dpi=(dpi, dpi), optimize=True)
        return held.getvalue()
    raise ValueError(f"no sample format for {ending}")


def _jpeg(page: Image.Image, dpi: int, quality: int) -> bytes:
    held = BytesIO()
    picture = page if page.mode in ("L", "RGB") else page.convert("L")
    picture.save(held, "JPEG", quality=quality, dpi=(dpi, dpi), optimize=True, subsampling=2)
    return held.getvalue()


def _tiff(pages: Sequence[Image.Image], dpi: int) -> bytes:
    held = BytesIO()
    compression = "group4" if pages[0].mode == "1" else "tiff_lzw"
    # One strip a page, as fax machines and scanners write.
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[278] = max(page.height for page in pages)
    pages[0].save(
        held,
        "TIFF",
        save_all=True,
        append_images=list(pages[1:]),
        compression=compression,
        dpi=(dpi, dpi),
        tiffinfo=tags,
    )
    return held.getvalue()


def _pdf(pages: Sequence[Image.Image], dpi: int, quality: int) -> bytes:
    """One DCT picture a page, the page as large as the paper; no dates, an id made from the content."""
    document = pikepdf.new()
    for page in pages:
        picture = pikepdf.Stream(document, _jpeg(page, dpi, quality))
        colour = pikepdf.Name.DeviceRGB if page.mode == "RGB" else pikepdf.Name.DeviceGray
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.Width, picture.Height = page.width, page.height
        picture.ColorSpace, picture.BitsPerComponent = colour, 8
        picture.Filter = pikepdf.Name.DCTDecode
        width, height = page.width * 72 / dpi, page.height * 72 / dpi
        sheet = document.add_blank_page(page_size=(round(width, 2), round(height, 2)))
        sheet.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
        content = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Im0 Do Q".encode("ascii")
        sheet.Contents = pikepdf.Stream(document, content)
    held = BytesIO()
    document.save(held, deterministic_id=True)
    return held.getvalue()
