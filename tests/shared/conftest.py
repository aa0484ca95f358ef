"""The real scans as read: each page once, however many tests look at it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from dossiers.reading import PageReading
from ocr.page_reading import ReadingSettings, read_page

RealPage = Callable[[str, int], PageReading]


@pytest.fixture(scope="session")
def real_page(shared: Path) -> RealPage:
    """Page `number` of the scan of that name; tests that use it are of one group, so that they share one process."""

    @cache
    def read(name: str, number: int) -> PageReading:
        return read_page(shared / "scans" / f"{name}.pdf", "application/pdf", number, ReadingSettings())

    return read
