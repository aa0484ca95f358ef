"""One page read: picture, clean-up, words, order, codes and verdict tied together, for one process of a pool."""

from dataclasses import dataclass, field
from pathlib import Path

from dossiers.limits import Limits
from dossiers.reading import PageReading
from ocr.cleaning import CleaningSettings


@dataclass(frozen=True)
class ReadingSettings:
    """How pages are read. All of it but the seconds of the limits is part of the recipe."""

    cleaning: CleaningSettings = field(default_factory=CleaningSettings)
    limits: Limits = field(default_factory=Limits)
    language: str = "vie"
    line_dpi: int = 200


def read_page(path: Path, media_type: str, number: int, settings: ReadingSettings) -> PageReading:
    """Page `number` (from 1) of the scan, read. Boxes are in pixels of the upright page at its own resolution."""
    raise NotImplementedError
