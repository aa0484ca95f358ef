"""What kind of file some bytes are, told by the bytes and never by the name."""

PDF = "application/pdf"
TIFF = "image/tiff"
JPEG = "image/jpeg"
PNG = "image/png"
HEIC = "image/heic"
JP2 = "image/jp2"

PDF_HEADER_WITHIN = 1024
"""Readers accept junk before `%PDF-` up to here (PDF 1.7 implementation note 13)."""

_TIFF_STARTS = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_JP2_STARTS = (b"\x00\x00\x00\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51")
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"heif"})


def media_type_of(head: bytes) -> str | None:
    """The media type of a file that begins with `head` (at least 1 KB of it), None for what is not a scan."""
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(_TIFF_STARTS):
        return TIFF
    if head.startswith(_JP2_STARTS):
        return JP2
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return HEIC
    if b"%PDF-" in head[:PDF_HEADER_WITHIN]:
        return PDF
    return None


# Pillow's names of the formats; only the one that the bytes announce is ever tried.
PILLOW_FORMATS = {TIFF: "TIFF", JPEG: "JPEG", PNG: "PNG", HEIC: "HEIF", JP2: "JPEG2000"}
