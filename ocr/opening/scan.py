"""Opening a scan: what kind of file it is, whether its bytes are acceptable, and what is odd about them.

Only facts are gathered here, no picture is handed on: that is page_pictures.py. Each format has its own module beside;
child.py does the same in a process of its own.
"""

from dataclasses import dataclass
from pathlib import Path

from dossiers.errors import BadScan
from dossiers.limits import Limits
from dossiers.notices import Notice
from ocr.opening.kinds import PDF, media_type_of
from ocr.opening.pdf import inspect_pdf
from ocr.opening.pictures import inspect_picture_file

_HEAD_BYTES = 4096


@dataclass(frozen=True)
class ScanFacts:
    """What a scan is: its media type by its bytes, pages that open, digital signatures, and what is odd about it."""

    media_type: str
    pages: int
    signed: int
    warnings: tuple[Notice, ...]


def inspect_scan(path: Path, limits: Limits) -> ScanFacts:
    """Look at every page of the scan without keeping any; limits are checked from headers, before decoding.

    Raises BadScan with the reason the scan is refused. Hostile bytes can still crash a decoder or take long: what comes
    from outside is opened with `inspect_in_child`.
    """
    media_type = scan_media_type(path, limits)
    if media_type == PDF:
        pages, signed, warnings = inspect_pdf(path, limits)
        return ScanFacts(media_type, pages, signed, warnings)
    pages, warnings = inspect_picture_file(path, media_type, limits)
    return ScanFacts(media_type, pages, 0, warnings)


def scan_media_type(path: Path, limits: Limits) -> str:
    """The media type by the bytes. Raises BadScan for an empty, too large or foreign file."""
    size = path.stat().st_size
    if size == 0:
        raise BadScan("scan_empty")
    if size > limits.max_bytes:
        raise BadScan("scan_too_large", limit=limits.max_bytes)
    with path.open("rb") as file:
        media_type = media_type_of(file.read(_HEAD_BYTES))
    if media_type is None:
        raise BadScan("not_a_scan")
    return media_type
