"""What a PDF/A is composed from. How it is drawn lives beside this file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from dossiers.reading import PageReading
from dossiers.times import require_aware

Render = Callable[[int], bytes]


@dataclass(frozen=True)
class PageSource:
    """A scan whose pages are composed: its file, only read, and its media type.

    `render(page)` gives a whole page (from 1) as a person sees it, as JPEG; it is asked only where the scan's own
    picture cannot be kept or something lies over it.
    """

    path: Path
    media_type: str
    render: Render


@dataclass(frozen=True)
class ComposedPage:
    """A page of the paper: its scan and number in it (from 1), the clockwise turn that makes it upright, its reading.

    The turn is that of the page as its file shows it, after EXIF, TIFF orientation and a PDF's own /Rotate. It may
    differ from the reading's where a person turned the page later. The reading's boxes are those of the upright page as
    it lies, not straightened; its `skew` (degrees, clockwise as seen) is the tilt that its lines have.
    """

    source: PageSource
    page: int
    rotation: int
    reading: PageReading


@dataclass(frozen=True)
class ConversionMark:
    """That the paper was converted, when, and by whom (NĐ 137/2024 Đ4). Raises ValueError for a time without a zone."""

    text: str
    converted_at: datetime
    converter_full_name: str
    converter_org: str

    def __post_init__(self) -> None:
        require_aware(self.converted_at)


@dataclass(frozen=True)
class EncodedPicture:
    """A picture as a PDF stream holds it: its bytes and the keys of its dictionary; orientation as in EXIF (1..8)."""

    data: bytes
    keys: dict[str, Any]
    orientation: int = 1
