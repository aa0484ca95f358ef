"""Digital signatures in a PDF: how many, and whether the bytes they cover are the whole file. Trust is not judged."""

from pathlib import Path

import pikepdf

from dossiers.notices import Notice, notice
from ocr.opening.pdf_active import form_fields

_HEX_AND_BLANKS = frozenset(b"0123456789abcdefABCDEF \t\r\n\f\0")


def look_at_signatures(path: Path, pdf: pikepdf.Pdf) -> tuple[int, list[Notice]]:
    """Signed fields and what is odd about them. A signed file is kept byte for byte, which a person should know."""
    signatures = [
        value
        for field in form_fields(pdf)
        if isinstance(value := field.get("/V"), pikepdf.Dictionary) and "/ByteRange" in value
    ]
    if not signatures:
        return 0, []
    data = path.read_bytes()
    ranges = [_byte_range(signature) for signature in signatures]
    suspect = any(each is None or not _gap_is_signature(data, each) for each in ranges)
    covered = max((each[2] + each[3] for each in ranges if each is not None), default=0)
    if data[covered:].strip():
        suspect = True
    found = [notice("scan_signed", count=len(signatures))]
    if suspect:
        found.append(notice("signature_suspect"))
    return len(signatures), found


def _byte_range(signature: pikepdf.Object) -> tuple[int, int, int, int] | None:
    """Two stretches as (start, length, start, length); None for any other shape."""
    stated = signature.get("/ByteRange")
    if not isinstance(stated, pikepdf.Array) or len(stated) != 4:
        return None
    try:
        first, first_length, second, second_length = (int(each) for each in stated)
    except (TypeError, ValueError):
        return None
    return first, first_length, second, second_length


def _gap_is_signature(data: bytes, covered: tuple[int, int, int, int]) -> bool:
    """The only bytes left out are the signature's own value, `<hex>`; anything else there could be changed unseen."""
    first, first_length, second, second_length = covered
    if first != 0 or not 0 < first_length < second or second_length < 0 or second + second_length > len(data):
        return False
    gap = data[first_length:second]
    return gap.startswith(b"<") and gap.endswith(b">") and _HEX_AND_BLANKS.issuperset(gap[1:-1])
