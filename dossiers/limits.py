"""Limits that are checked before work starts, so that one file cannot take the machine."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Per scan: bytes, pages, pixels of one page, seconds to open it, seconds to read one page."""

    max_bytes: int = 2_000_000_000
    max_pages: int = 2_000
    max_page_pixels: int = 120_000_000
    open_seconds: int = 60
    page_seconds: int = 120
