"""The real scans as read, and an office that has taken them in: each once, however many tests look at it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dossiers.reading import PageReading
from ocr.page_reading import ReadingSettings, read_page
from tests.servers import prefect
from tests.way.processes import answer_of

RealPage = Callable[[str, int], PageReading]


@pytest.fixture(scope="session")
def real_page(shared: Path) -> RealPage:
    """Page `number` of the scan of that name; tests that use it are of one group, so that they share one process."""

    @cache
    def read(name: str, number: int) -> PageReading:
        return read_page(shared / "scans" / f"{name}.pdf", "application/pdf", number, ReadingSettings())

    return read


@dataclass(frozen=True)
class Office:
    """An embedded installation of its own: `sohoa` runs a command in it, `taken` is what it said of the six scans."""

    sohoa: Callable[..., Any]
    taken: Any


@pytest.fixture(scope="session")
def office(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Its tests are of one group, so that they share one process."""
    home = tmp_path_factory.mktemp("office") / "home"
    prefect.migrated_into(home / "prefect")
    environment = {**os.environ, "SOHOA_HOME": str(home)}

    def sohoa(*arguments: object) -> Any:
        return answer_of(environment, *arguments)

    return Office(sohoa, sohoa("ingest", shared / "scans"))
