"""Opening a scan: what kind of file it is, whether its bytes are acceptable, and what is odd about them.

Only facts are gathered here, no picture is handed on: that is page_pictures.py. Each format has its own module beside.
"""

from dataclasses import dataclass
from pathlib import Path

from dossiers.limits import Limits
from dossiers.notices import Notice


@dataclass(frozen=True)
class ScanFacts:
    """What a scan is: its media type by its bytes, pages that open, digital signatures, and what is odd about it."""

    media_type: str
    pages: int
    signed: int
    warnings: tuple[Notice, ...]


def inspect_scan(path: Path, limits: Limits) -> ScanFacts:
    """Look at every page of the scan without keeping any. Raises BadScan with the reason it is refused."""
    raise NotImplementedError


def inspect_in_child(path: Path, limits: Limits) -> ScanFacts:
    """`inspect_scan` in a child process with limits.open_seconds and 1 GB of memory; raises BadScan."""
    raise NotImplementedError
