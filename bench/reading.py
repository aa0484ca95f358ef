"""`script/bench reading`: character error rates and time of reading pages, against plain Tesseract in the same run."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.measuring.machine import Machine, this_machine
from bench.measuring.pages import TruePage, sample_pages, text_pages
from bench.measuring.readers import Comparison, compared
from bench.measuring.tables import percent, ratio, say, say_json, seconds, table
from dossiers.limits import Limits
from ocr.page_reading import ReadingSettings


def measure(pages: Sequence[TruePage]) -> list[Comparison]:
    """Each page read by the product and by plain Tesseract, one after the other, one thread each."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    settings = ReadingSettings(limits=Limits())
    return [compared(page, settings) for page in pages]


def report(machine: Machine, done: Sequence[Comparison]) -> tuple[str, ...]:
    """The paragraphs that are printed."""
    return f"{machine}\n{len(done)} pages", _errors_table(done), _times_table(done), _pages_table(done)


def _errors_table(done: Sequence[Comparison]) -> str:
    ours, plain = [each.ours for each in done], [each.plain for each in done]
    order, lines = sum(each.letters for each in done), sum(each.line_letters for each in done)
    rows = [
        _shares("in reading order", sum(r.wrong for r in ours), sum(r.wrong for r in plain), order),
        _shares("line by line", sum(r.line_wrong for r in ours), sum(r.line_wrong for r in plain), lines),
        _shares(
            "line by line, joined lines forgiven",
            sum(r.piece_wrong for r in ours),
            sum(r.piece_wrong for r in plain),
            lines,
        ),
    ]
    return table(("character errors", "số hóa", "plain Tesseract", "ratio"), rows)


def _shares(name: str, ours: int, plain: int, letters: int) -> tuple[str, ...]:
    return name, percent(ours, letters), percent(plain, letters), ratio(ours, plain)


def _times_table(done: Sequence[Comparison]) -> str:
    count = len(done) or 1
    ours, plain = sum(d.ours.wall for d in done) / count, sum(d.plain.wall for d in done) / count
    ours_cpu, plain_cpu = sum(d.ours.cpu for d in done) / count, sum(d.plain.cpu for d in done) / count
    rows = [
        ("wall", seconds(ours), seconds(plain), ratio(ours, plain)),
        ("processor", seconds(ours_cpu), seconds(plain_cpu), ratio(ours_cpu, plain_cpu)),
    ]
    return table(("a page", "số hóa", "plain Tesseract", "ratio"), rows)


def _pages_table(done: Sequence[Comparison]) -> str:
    rows = [
        (
            each.page,
            percent(each.ours.wrong, each.letters),
            percent(each.plain.wrong, each.letters),
            percent(each.ours.line_wrong, each.line_letters),
            percent(each.plain.line_wrong, each.line_letters),
            seconds(each.ours.cpu),
            seconds(each.plain.cpu),
        )
        for each in done
    ]
    return table(("page", "order", "plain", "lines", "plain", "processor", "plain"), rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; exit code 2 where the folder holds no truth."""
    parser = argparse.ArgumentParser(prog="script/bench reading", description=__doc__)
    parser.add_argument("--scans", type=Path, help="folder of NAME.pdf with truth NAME.pageN.txt; samples when absent")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    chosen = parser.parse_args(arguments)
    machine = this_machine()
    if chosen.scans is None:
        with sample_pages() as pages:
            done = measure(pages)
    else:
        done = measure(text_pages(chosen.scans))
    if not done:
        sys.stderr.write("no truth: NAME.pageN.txt beside NAME.pdf\n")
        return 2
    if chosen.json:
        say_json({"machine": asdict(machine), "pages": [asdict(each) for each in done]})
    else:
        say(*report(machine, done))
    return 0


if __name__ == "__main__":
    sys.exit(main())
