"""`script/bench ingest`: time, memory and bytes of ingesting scans, through Prefect and as plain functions.

Every worker process imports its main module again: what this one imports is kept light, or the work would pay for it.
"""

import argparse
import statistics
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring.figures import WayFigures
from bench.measuring.machine import Machine, this_machine
from bench.measuring.processes import Spent
from bench.measuring.tables import megabytes, percent, ratio, say, say_json, seconds, table


def measure(scans: Sequence[Path]) -> tuple[WayFigures, WayFigures]:
    """(through Prefect, as plain functions), each into a fresh home and in a process of its own.

    A process of its own, so that neither way profits from what the other has imported or started.
    """
    return _in_own_process(True, scans), _in_own_process(False, scans)


def _in_own_process(through_prefect: bool, scans: Sequence[Path]) -> WayFigures:
    from bench.measuring.ways import measure_way

    with (
        TemporaryDirectory(prefix="sohoa-bench-") as home,
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone,
    ):
        return alone.submit(measure_way, through_prefect, list(scans), Path(home)).result()


def as_json(machine: Machine, prefect: WayFigures, plain: WayFigures) -> dict[str, object]:
    """`{"machine", "prefect", "plain"}` with the figures of `WayFigures`, seconds and bytes."""
    return {"machine": asdict(machine), "prefect": asdict(prefect), "plain": asdict(plain)}


def report(machine: Machine, prefect: WayFigures, plain: WayFigures) -> tuple[str, ...]:
    """The paragraphs that are printed."""
    return (
        f"{machine}\n{plain.scans} scans, {plain.pages} pages, {megabytes(plain.scan_bytes)}, {plain.papers} papers",
        _both_ways(prefect, plain),
        _prefect_share(prefect, plain),
        _what_is_kept(prefect),
    )


def _both_ways(prefect: WayFigures, plain: WayFigures) -> str:
    ways = (prefect, plain)
    rows = [
        _row("ingest, wall", [way.ingest.wall for way in ways]),
        _row("of it digitising (the rest is receiving and indexing)", [way.digitise_seconds for way in ways]),
        _row("ingest, processor", [way.ingest.cpu for way in ways]),
        _row("a page, wall", [way.ingest.wall / (way.pages or 1) for way in ways]),
        _row("a page, processor", [way.ingest.cpu / (way.pages or 1) for way in ways]),
        _row("peak memory, all processes together", [way.ingest.peak_bytes for way in ways], megabytes),
        _row("peak memory, largest process", [way.ingest.peak_bytes_of_one for way in ways], megabytes),
        _row("the same scans again, a scan, wall", [way.again.wall / (way.scans or 1) for way in ways]),
        _row("search, median of 20", [statistics.median(way.search_seconds) for way in ways], _milliseconds),
        _row("of it the search engine", [statistics.median(way.engine_seconds) for way in ways], _milliseconds),
        _row("search, slowest of 20", [max(way.search_seconds) for way in ways], _milliseconds),
        _row("confirm and file a paper, wall", [way.confirm.wall / (way.confirmed or 1) for way in ways]),
    ]
    return table(("", "through Prefect", "plain functions", "ratio"), rows)


def _row(name: str, values: Sequence[float], shown: Callable[[float], str] = seconds) -> tuple[str, ...]:
    return (name, *(shown(value) for value in values), ratio(values[0], values[1]))


def _milliseconds(value: float) -> str:
    return f"{value * 1000:.1f} ms"


def _prefect_share(prefect: WayFigures, plain: WayFigures) -> str:
    scans = prefect.scans or 1
    whole = _sum(prefect.start, prefect.ingest)
    more = (prefect.ingest.cpu - plain.ingest.cpu) / scans
    rows = [
        ("start once a process, wall", seconds(prefect.start.wall), ratio(prefect.start.wall, plain.ingest.wall)),
        ("start once a process, processor", seconds(prefect.start.cpu), ratio(prefect.start.cpu, plain.ingest.cpu)),
        ("more processor a scan than plain", seconds(more), ratio(more, plain.ingest.cpu / scans)),
        (
            "a flow over scans that need nothing any more, a scan, wall",
            seconds(prefect.handover.wall / scans),
            ratio(prefect.handover.wall, plain.ingest.wall),
        ),
        ("start and ingest, wall", seconds(whole.wall), ratio(whole.wall, plain.ingest.wall)),
        ("start and ingest, processor", seconds(whole.cpu), ratio(whole.cpu, plain.ingest.cpu)),
    ]
    return table(("Prefect's share", "", "of the plain ingest"), rows)


def _sum(one: Spent, other: Spent) -> Spent:
    return Spent(one.wall + other.wall, one.cpu + other.cpu)


def _what_is_kept(way: WayFigures) -> str:
    rows = [
        ("scans", megabytes(way.scan_bytes), "1.00 ×"),
        ("archive, read and indexed", megabytes(way.archive_bytes_read), ratio(way.archive_bytes_read, way.scan_bytes)),
        (
            f"archive, {way.confirmed} of {way.papers} papers filed",
            megabytes(way.archive_bytes),
            ratio(way.archive_bytes, way.scan_bytes),
        ),
        ("budget of the design for these scans", megabytes(way.budget_bytes), ratio(way.budget_bytes, way.scan_bytes)),
        ("archive against budget", percent(way.archive_bytes, way.budget_bytes), ""),
        ("index", megabytes(way.index_bytes), ratio(way.index_bytes, way.scan_bytes)),
        ("register", megabytes(way.register_bytes), ratio(way.register_bytes, way.scan_bytes)),
    ]
    return table(("What is kept", "bytes", "of the scans"), rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="script/bench ingest", description=__doc__)
    parser.add_argument("--scans", type=Path, help="folder of scans; the committed samples when absent")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    chosen = parser.parse_args(arguments)
    from bench.measuring.scans import scans_to_measure

    machine = this_machine()
    with scans_to_measure(chosen.scans) as scans:
        prefect, plain = measure(scans)
    if chosen.json:
        say_json(as_json(machine, prefect, plain))
    else:
        say(*report(machine, prefect, plain))
    return 0


if __name__ == "__main__":
    sys.exit(main())
