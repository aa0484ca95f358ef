"""Limits that are checked before work starts, so that one file cannot take the machine."""

from dataclasses import dataclass
from typing import Final

LONGEST_UNIT: Final = 200
"""Characters of a unit's code or name: an index row of PostgreSQL holds a third of a page at most."""


@dataclass(frozen=True)
class Limits:
    """Per scan: bytes, pages, pixels of one page, seconds to open it, seconds to read one page."""

    max_bytes: int = 2_000_000_000
    max_pages: int = 2_000
    max_page_pixels: int = 120_000_000
    open_seconds: int = 60
    page_seconds: int = 120
