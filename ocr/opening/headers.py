"""Sizes of pictures read from the first bytes of their codes, before anything is decoded."""

from collections.abc import Iterator

Size = tuple[int, int]
"""Width and height in pixels."""

_FRAME_STARTS = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD8)})
_START_OF_SCAN = 0xDA
_PAGE_INFORMATION = 48


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, bool]]:
    """Markers of a JPEG up to its first scan: (marker, offset of its content, junk stood before it)."""
    at = 2
    while at + 4 <= len(data):
        junk = data[at] != 0xFF
        if junk:
            at = data.find(b"\xff", at)
            if at < 0 or at + 4 > len(data):
                return
        marker = data[at + 1]
        if marker in (0x00, 0xFF) or marker in _BARE_MARKERS:
            at += 1 if marker == 0xFF else 2
            continue
        yield marker, at + 4, junk
        if marker == _START_OF_SCAN:
            return
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")


def jpeg_size(data: bytes) -> Size | None:
    """Size of a JPEG from its frame header."""
    for marker, content, _ in jpeg_segments(data):
        if marker in _FRAME_STARTS:
            height = int.from_bytes(data[content + 1 : content + 3], "big")
            return int.from_bytes(data[content + 3 : content + 5], "big"), height
    return None


def jpeg_has_junk(data: bytes) -> bool:
    """Bytes that belong to no segment stand between the segments."""
    return any(junk for _, _, junk in jpeg_segments(data))


def jpeg2000_size(data: bytes) -> Size | None:
    """Size from the SIZ segment of a JPEG 2000 code stream, wherever its box begins."""
    at = data.find(b"\xff\x4f\xff\x51")
    if at < 0 or at + 24 > len(data):
        return None
    right, bottom, left, top = (int.from_bytes(data[at + 8 + 4 * n : at + 12 + 4 * n], "big") for n in range(4))
    return right - left, bottom - top


def jbig2_size(data: bytes) -> Size | None:
    """Largest size that the page information segments of an embedded JBIG2 stream announce (T.88 §7.2)."""
    at, largest = 0, None
    while at + 11 <= len(data):
        number = int.from_bytes(data[at : at + 4], "big")
        flags = data[at + 4]
        content, length = _jbig2_content(data, at, number, flags)
        if flags & 0x3F == _PAGE_INFORMATION and content + 8 <= len(data):
            size = (int.from_bytes(data[content : content + 4], "big"), _height(data[content + 4 : content + 8]))
            if largest is None or size[0] * size[1] > largest[0] * largest[1]:
                largest = size
        if length == 0xFFFFFFFF:
            break
        at = content + length
    return largest


def _jbig2_content(data: bytes, at: int, number: int, flags: int) -> tuple[int, int]:
    """Offset and length of a segment's content."""
    referred = data[at + 5] >> 5
    after = at + 6
    if referred == 7:
        referred = int.from_bytes(data[at + 5 : at + 9], "big") & 0x1FFFFFFF
        after = at + 9 + (referred + 8) // 8
    after += referred * (1 if number <= 256 else 2 if number <= 65536 else 4)
    after += 4 if flags & 0x40 else 1
    return after + 4, int.from_bytes(data[after : after + 4], "big")


def _height(field: bytes) -> int:
    height = int.from_bytes(field, "big")
    return 0 if height == 0xFFFFFFFF else height  # not known beforehand: striped
