"""A page of a picture file as a PDF stream. What cannot be held as it is or copied without loss is None: render it."""

from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image, TiffImagePlugin

from archive.pdfa import encoding
from archive.pdfa.encoding import GREY, RGB
from archive.pdfa.model import EncodedPicture

_COMPRESSION, _PHOTOMETRIC, _FILL_ORDER, _ORIENTATION = 259, 262, 266, 274
_STRIP_OFFSETS, _STRIP_BYTES, _T6_OPTIONS, _JPEG_TABLES = 273, 279, 293, 347
_GROUP4, _JPEG = 4, 7
_RGB_PHOTOMETRIC = 2
_MIRRORED_BITS = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def encoded_page(source: Path, media_type: str, page: int) -> EncodedPicture | None:
    """The picture of that page (from 1), as its file has it."""
    if media_type == "image/jpeg":
        return encoding.jpeg(source.read_bytes())
    if media_type == "image/png":
        return encoding.png(source.read_bytes()) or _decoded(source)
    if media_type == "image/jp2":
        return encoding.jpeg2000(source.read_bytes())
    if media_type == "image/tiff":
        return _frame(source, page)
    return None


def _decoded(source: Path) -> EncodedPicture | None:
    try:
        with Image.open(source) as image:
            orientation = int(image.getexif().get(_ORIENTATION, 1) or 1)
            encoded = encoding.lossless(image)
    except (OSError, SyntaxError, ValueError):
        return None
    return encoded and EncodedPicture(encoded.data, encoded.keys, orientation)


def _frame(source: Path, page: int) -> EncodedPicture | None:
    try:
        with Image.open(source) as image:
            if not isinstance(image, TiffImagePlugin.TiffImageFile):
                return None
            image.seek(page - 1)
            own = _own_strip(source, image)
            if own is not None or image.tag_v2.get(_COMPRESSION) == _JPEG:
                return own  # many strips of JPEG: a lossless copy would be ten times the size
            image.load()  # Pillow turns a TIFF by its orientation while loading
            return encoding.lossless(image)
    except (OSError, SyntaxError, ValueError, EOFError):
        return None


def _own_strip(source: Path, image: TiffImagePlugin.TiffImageFile) -> EncodedPicture | None:
    """The bytes of a frame that is one strip of G4 or JPEG."""
    tags = image.tag_v2
    offsets, lengths = tags.get(_STRIP_OFFSETS, ()), tags.get(_STRIP_BYTES, ())
    if len(offsets) != 1 or len(lengths) != 1:
        return None
    with source.open("rb") as file:
        file.seek(offsets[0])
        data = file.read(lengths[0])
    orientation = int(tags.get(_ORIENTATION, 1))
    if tags.get(_COMPRESSION) == _GROUP4 and image.mode == "1" and not tags.get(_T6_OPTIONS):
        if tags.get(_FILL_ORDER, 1) == 2:
            data = data.translate(_MIRRORED_BITS)
        size = (int(tags[256]), int(tags[257]))
        encoded = encoding.ccitt(data, size, white_is_zero=tags.get(_PHOTOMETRIC, 0) == 0)
        return EncodedPicture(encoded.data, encoded.keys, orientation)
    if tags.get(_COMPRESSION) == _JPEG and image.mode in {"L", "RGB"}:
        return _jpeg_strip(data, tags, image.mode, orientation)
    return None


def _jpeg_strip(
    data: bytes, tags: TiffImagePlugin.ImageFileDirectory_v2, mode: str, orientation: int
) -> EncodedPicture:
    tables = tags.get(_JPEG_TABLES)
    if tables:
        data = data[:2] + bytes(tables)[2:-2] + data[2:]  # between the strip's SOI and its own segments
    keys: dict[str, Any] = {
        "/Width": int(tags[256]),
        "/Height": int(tags[257]),
        "/BitsPerComponent": 8,
        "/ColorSpace": GREY if mode == "L" else RGB,
        "/Filter": pikepdf.Name("/DCTDecode"),
    }
    if tags.get(_PHOTOMETRIC) == _RGB_PHOTOMETRIC:
        keys["/DecodeParms"] = pikepdf.Dictionary(ColorTransform=0)
    return EncodedPicture(data, keys, orientation)
