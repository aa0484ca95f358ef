"""`script/bench production`: the column on real servers against the embedded one, in one run.

Seconds a page on both columns, and how soon a killed worker's scan is finished by another. Everything runs on this
machine: production shares its processors with the servers. How long those take to start: bench/column.py.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.measuring.machine import this_machine
from bench.measuring.processes import Spent, measured
from bench.measuring.scans import scans_to_measure
from bench.measuring.tables import ratio, say, seconds, table

if TYPE_CHECKING:
    from config.settings import Settings
    from tests.production.columns import Column


@dataclass
class Figures:
    """`pages` in the scans; `rescue` seconds after the kill, when `kept_pages` were kept."""

    pages: int = 0
    embedded: Spent = field(default_factory=Spent)
    served: Spent = field(default_factory=Spent)
    rescue: float = 0.0
    kept_pages: int = 0


def measure(scans: Sequence[Path], folder: Path) -> Figures:
    """All of it; `folder` takes homes and logs."""
    from tests.production.columns import new_column
    from tests.production.scans import twenty_pages
    from tests.production.workers import worker

    figures = Figures()
    figures.pages, figures.embedded = _embedded(scans, folder / "embedded")
    column = new_column(folder)
    with worker(column, folder / "w1"):
        figures.served = _served(scans, column.settings(home=folder / "office", papers_wait_seconds=3_600))
    twenty = twenty_pages(folder / "twenty.tif")
    figures.rescue, figures.kept_pages = _rescue(new_column(folder / "rescue"), twenty, folder)
    return figures


def _embedded(scans: Sequence[Path], home: Path) -> tuple[int, Spent]:
    """Pages and what ingesting them spends, Prefect's own start not counted: a server keeps it warm."""
    from contextlib import closing

    from config.settings import Settings
    from flows.installation import open_installation
    from flows.local_office import LocalOffice
    from flows.office import IngestOrder
    from flows.owner import own
    from flows.prefect_digitise import PrefectDigitise

    with (
        own(home, "bench") as owner,
        open_installation(Settings(home=home), owner) as inst,
        closing(PrefectDigitise()) as digitise,
    ):
        digitise(inst, [], lambda _page: None)
        with LocalOffice(inst, digitise).started() as office:
            with measured() as spent:
                office.ingest(scans, IngestOrder(operator="bench", via="bench"))
            return office.status()["pages"], spent


def _served(scans: Sequence[Path], settings: "Settings") -> Spent:
    from flows.installation import open_installation
    from flows.local_office import LocalOffice
    from flows.office import IngestOrder

    with open_installation(settings) as inst, LocalOffice(inst).started() as office:
        with measured() as spent:
            answer = office.ingest(scans, IngestOrder(operator="bench", via="bench"))
        assert all(scan["papers"] for scan in answer["scans"]), "a scan was put off"
        return spent


def _rescue(column: "Column", scan: Path, folder: Path) -> tuple[float, int]:
    """Seconds from the kill of the worker at the scan until another has made its papers; pages that were kept."""
    from flows.installation import open_installation
    from flows.local_office import LocalOffice
    from tests.production.workers import killed_in_the_middle

    with (
        open_installation(column.settings(home=folder / "looker")) as inst,
        killed_in_the_middle(column, inst, scan, folder) as kept,
    ):
        began = time.perf_counter()
        while LocalOffice(inst).status()["papers"] == 0:
            time.sleep(0.1)
        return time.perf_counter() - began, kept


def report(figures: Figures) -> tuple[str, ...]:
    """The paragraphs that are printed."""
    pages = figures.pages or 1
    columns = [
        _row("ingest, wall", figures.embedded.wall, figures.served.wall),
        _row("a page, wall", figures.embedded.wall / pages, figures.served.wall / pages),
        _row("ingest, processor, servers included", figures.embedded.cpu, figures.served.cpu),
        _row("a page, processor, servers included", figures.embedded.cpu / pages, figures.served.cpu / pages),
    ]
    return (
        f"{this_machine()}\n{figures.pages} pages",
        table(("", "embedded", "production", "ratio"), columns),
        f"A worker killed in the middle of 20 pages ({figures.kept_pages} were kept): finished by another after"
        f" {seconds(figures.rescue)}.",
    )


def _row(name: str, embedded: float, served: float) -> tuple[str, ...]:
    return name, seconds(embedded), seconds(served), ratio(served, embedded)


@contextmanager
def _servers() -> Iterator[None]:
    from tests.servers import running

    running.begin_session()
    try:
        yield
    finally:
        running.end_session()


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="script/bench production", description=__doc__)
    parser.add_argument("--scans", type=Path, help="folder of scans; the committed samples when absent")
    chosen = parser.parse_args(arguments)
    with _servers(), scans_to_measure(chosen.scans) as scans, TemporaryDirectory(prefix="sohoa-bench-") as folder:
        say(*report(measure(scans, Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
