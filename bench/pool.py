"""`script/bench pool`: a long scan on one page worker and on two: how much sooner, and whether memory grows."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from bench.measuring.machine import this_machine
from bench.measuring.processes import Spent, measured
from bench.measuring.tables import megabytes, ratio, say, seconds, table
from config.catalogues import load_catalogue
from config.settings import Settings
from flows.installation import limits_of, reading_settings
from flows.lanes import Lane
from flows.workers import PageJob, PageWorkers
from ocr.opening import inspect_scan
from samples.library import sample_dossiers


@dataclass(frozen=True)
class Run:
    """One run over `pages` pages on `workers` processes."""

    workers: int
    pages: int
    spent: Spent


def measure(scan: Path, workers: int, settings: Settings) -> Run:
    """The whole scan read on that many processes, which are started and warm before the clock is."""
    facts = inspect_scan(scan, limits_of(settings))
    how = reading_settings(settings, load_catalogue(settings.catalogues))
    jobs = [PageJob(scan, facts.media_type, number, how) for number in range(1, facts.pages + 1)]
    with closing(PageWorkers(workers, settings.batch_slots_per_unit)) as pool:
        for future in [pool.read(jobs[0], Lane.BATCH, "bench") for _ in range(workers)]:
            future.result()
        with measured() as spent:
            for future in [pool.read(job, Lane.BATCH, "bench") for job in jobs]:
                future.result()
    return Run(workers, facts.pages, spent)


def write_long_scan(target: Path, pages: int) -> None:
    """A PDF of the samples' own pages, again and again."""
    with pikepdf.new() as long:
        while len(long.pages) < pages:
            for dossier in sample_dossiers():
                with dossier.paths() as paths:
                    for path in paths:
                        if path.suffix == ".pdf":
                            with pikepdf.open(path) as scan:
                                long.pages.extend(scan.pages)
        del long.pages[pages:]
        long.save(target)


def _row(run: Run, one: Run) -> tuple[str, ...]:
    return (
        f"{run.pages} pages on {run.workers}",
        seconds(run.spent.wall / run.pages),
        ratio(one.spent.wall, run.spent.wall),
        seconds(run.spent.cpu / run.pages),
        megabytes(run.spent.peak_bytes_of_one),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="script/bench pool", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[50, 300], help="lengths of the scans")
    parser.add_argument("--mode", default="accurate", choices=("fast", "accurate", "verify"))
    chosen = parser.parse_args(arguments)
    machine, settings = this_machine(), Settings(reading_mode=chosen.mode)
    with TemporaryDirectory(prefix="sohoa-bench-") as folder:
        scans = {pages: Path(folder) / f"{pages}.pdf" for pages in chosen.pages}
        for pages, scan in scans.items():
            write_long_scan(scan, pages)
        # One and two read the same pages: a longer scan has others among them, which are not as quick to read.
        pairs = [[measure(scans[pages], workers, settings) for workers in (1, 2)] for pages in sorted(scans)]
    rows = [_row(run, one) for one, two in pairs for run in (one, two)]
    head = (f"mode {chosen.mode}", "wall a page", "against one", "processor a page", "largest process")
    say(str(machine), table(head, rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
