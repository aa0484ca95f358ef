"""Pictures as PDF streams: a file's own bytes where PDF can hold them, else a lossless copy. No PDF is opened."""

import io
import struct
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Name
from PIL import Image

from archive.pdfa.model import EncodedPicture

GREY, RGB = Name("/DeviceGray"), Name("/DeviceRGB")
_PNG_COLOURS = {0: 1, 2: 3, 3: 1}  # PNG colour type: samples a pixel; types 4 and 6 have an alpha channel
_PNG_START = b"\x89PNG\r\n\x1a\n"
_ORIENTATION_TAG = 0x0112


def jpeg(data: bytes) -> EncodedPicture | None:
    """The JPEG file as it is; None where its colours are not grey or RGB, or Pillow cannot tell."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            mode, size = image.mode, image.size
            orientation = _orientation(image)
            own_rgb = _keeps_rgb(image)
    except (OSError, SyntaxError, ValueError):
        return None
    if mode not in {"L", "RGB"}:
        return None
    keys = _keys(size, 8, GREY if mode == "L" else RGB, "/DCTDecode")
    if own_rgb:
        keys["/DecodeParms"] = pikepdf.Dictionary(ColorTransform=0)
    return EncodedPicture(data, keys, orientation)


def jpeg2000(data: bytes) -> EncodedPicture | None:
    """The JP2 file as it is; None for a bare codestream or colours other than grey and sRGB in 8 bits."""
    if data[4:8] != b"jP  ":
        return None
    try:
        with Image.open(io.BytesIO(data)) as image:
            mode, size = image.mode, image.size
    except (OSError, SyntaxError, ValueError):
        return None
    if mode not in {"L", "RGB"} or data.count(b"colr", 0, 4096) != 1:
        return None
    return EncodedPicture(data, _keys(size, 8, GREY if mode == "L" else RGB, "/JPXDecode"))


def png(data: bytes) -> EncodedPicture | None:
    """The PNG's own deflated rows; None where it is interlaced or has transparency, which must be flattened first."""
    if not data.startswith(_PNG_START):
        return None
    chunks = dict.fromkeys((b"IHDR", b"PLTE"), b"")
    rows = []
    for kind, body in _png_chunks(data):
        if kind == b"tRNS":
            return None
        if kind == b"IDAT":
            rows.append(body)
        elif kind in chunks:
            chunks[kind] = body
    width, height, bits, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if interlaced or colour not in _PNG_COLOURS:
        return None
    space: object = RGB if colour == 2 else GREY
    if colour == 3:
        palette = chunks[b"PLTE"]
        space = pikepdf.Array([Name("/Indexed"), RGB, len(palette) // 3 - 1, pikepdf.String(palette)])
    keys = _keys((width, height), bits, space, "/FlateDecode")
    keys["/DecodeParms"] = pikepdf.Dictionary(
        Predictor=15, Colors=_PNG_COLOURS[colour], BitsPerComponent=bits, Columns=width
    )
    with Image.open(io.BytesIO(data)) as image:
        return EncodedPicture(b"".join(rows), keys, _orientation(image))


def lossless(image: Image.Image) -> EncodedPicture | None:
    """A decoded picture, every pixel kept: G4 for 1 bit, else deflated rows; None for colours that must be rendered.

    Transparency is laid on white paper. The picture's EXIF orientation is not looked at.
    """
    if image.mode == "1":
        return _group4(image)
    if image.mode in {"LA", "PA", "RGBA"} or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        paper.alpha_composite(seen)
        image = paper.convert("L" if image.mode == "LA" else "RGB")
    if image.mode not in {"L", "RGB", "P"}:
        return None
    plain = io.BytesIO()
    image.convert("RGB" if image.mode == "P" else image.mode).save(plain, "PNG", exif=b"")
    return png(plain.getvalue())


def ccitt(data: bytes, size: tuple[int, int], *, white_is_zero: bool) -> EncodedPicture:
    """A G4 stream as TIFF holds it (most significant bit first)."""
    keys = _keys(size, 1, GREY, "/CCITTFaxDecode")
    keys["/DecodeParms"] = pikepdf.Dictionary(
        K=-1, Columns=size[0], Rows=size[1], BlackIs1=not white_is_zero, EndOfBlock=True
    )
    return EncodedPicture(data, keys)


def _group4(image: Image.Image) -> EncodedPicture:
    tiff = io.BytesIO()
    plain = Image.new("1", image.size)
    plain.paste(image)
    # One strip: PDF has no strips. 278 is RowsPerStrip, 262 Photometric (0: white is zero).
    plain.save(tiff, "TIFF", compression="group4", tiffinfo={278: image.height, 262: 0}, strip_size=1 << 30)
    with Image.open(tiff) as stored:
        tags = stored.tag_v2  # type: ignore[attr-defined]
        (offset,), (length,) = tags[273], tags[279]
        white_is_zero = tags[262] == 0
    return ccitt(tiff.getvalue()[offset : offset + length], image.size, white_is_zero=white_is_zero)


def _keys(size: tuple[int, int], bits: int, space: object, codec: str) -> dict[str, Any]:
    return {
        "/Width": size[0],
        "/Height": size[1],
        "/BitsPerComponent": bits,
        "/ColorSpace": space,
        "/Filter": Name(codec),
    }


def _orientation(image: Image.Image) -> int:
    return int(image.getexif().get(_ORIENTATION_TAG, 1) or 1)


def _keeps_rgb(image: Image.Image) -> bool:
    """Three components without the luminance transform: said by Adobe's marker, else by their names."""
    names = [layer[0] for layer in getattr(image, "layer", ())]
    return "adobe" not in image.info and "jfif" not in image.info and names == [ord("R"), ord("G"), ord("B")]


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG_START)
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        yield kind, data[at + 8 : at + 8 + length]
        at += 12 + length
