"""`script/bench reading`: how well and how fast pages are read, by the product and by others in the same run."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring.machine import this_machine
from bench.measuring.pages import TruePage, sample_pages, text_pages
from bench.measuring.readers import Reader, others, ours, read_all
from bench.measuring.reading_scores import ReadingScore, score_of
from bench.measuring.tables import megabytes, percent, ratio, say, say_json, seconds, table
from bench.measuring.variants import VARIANTS, aged_pages
from ocr.reading_process import prepare_process
from samples.kinds import KINDS

SEED = 4100
Scores = dict[str, dict[str, ReadingScore]]
"""By group of pages (a variant, a scan), then by reader."""


def measure(pages: Iterable[tuple[str, TruePage]], readers: Sequence[Reader]) -> Scores:
    """Every page by every reader, on one thread each; progress goes to stderr."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    prepare_process()
    scores: Scores = {}
    for done, (group, page) in enumerate(pages, 1):
        for reader, read in zip(readers, read_all(page, readers), strict=True):
            scores.setdefault(group, {}).setdefault(reader.name, ReadingScore()).add(score_of(page, read))
        sys.stderr.write(f"\r{done} pages")
    sys.stderr.write("\n")
    return scores


def totals(scores: Scores) -> dict[str, ReadingScore]:
    """All groups together, by reader."""
    sums: dict[str, ReadingScore] = {}
    for group in scores.values():
        for name, score in group.items():
            sums.setdefault(name, ReadingScore()).add(score)
    return sums


def report(scores: Scores) -> tuple[str, ...]:
    """The tables: all together with ratios to the last plain reader, then every group's line errors."""
    sums = totals(scores)
    plain = sums.get("plain Tesseract")
    head = ("", *sums)
    rows = [
        _row("wrong letters, line by line, joined lines forgiven", sums, "piece_wrong", "line_letters", plain),
        _row("wrong letters, line by line", sums, "line_wrong", "line_letters", plain),
        _row("wrong letters, in reading order", sums, "wrong", "letters", plain),
        _row("wrong words, in reading order", sums, "words_wrong", "words", plain),
        _row("letters with nothing but the mark or case wrong", sums, "marks_wrong", "letters", plain),
        _row("words verified", sums, "verified", "read_words", None),
        _row("wrong among the verified", sums, "verified_wrong", "verified", None),
        _row("pages wrongly called good", sums, "wrongly_good", "pages", None),
        _row("pages wrongly called unreadable", sums, "wrongly_unreadable", "pages", None),
        ("processor a page", *(_time(score.cpu, score, plain.cpu if plain else 0) for score in sums.values())),
        ("wall a page", *(_time(score.wall, score, plain.wall if plain else 0) for score in sums.values())),
        ("largest process", *(megabytes(score.peak_bytes) for score in sums.values())),
    ]
    groups = [
        (name, *(percent(score.piece_wrong, score.line_letters) for score in group.values()))
        for name, group in scores.items()
    ]
    return table(head, rows), table(("wrong letters, joined lines forgiven", *sums), groups)


def _row(
    name: str, sums: dict[str, ReadingScore], part: str, whole: str, plain: ReadingScore | None
) -> tuple[str, ...]:
    cells = []
    for score in sums.values():
        cell = percent(getattr(score, part), getattr(score, whole))
        if plain is not None and score is not plain:
            cell += f" ({ratio(getattr(score, part), getattr(plain, part))})"
        cells.append(cell)
    return name, *cells


def _time(spent: float, score: ReadingScore, plain: float) -> str:
    each = seconds(spent / max(1, score.pages))
    return f"{each} ({ratio(spent, plain)})" if plain and spent != plain else each


@contextmanager
def _pages(chosen: argparse.Namespace) -> Iterator[Iterator[tuple[str, TruePage]]]:
    if chosen.scans is not None:
        yield ((page.scan.stem, page) for page in text_pages(chosen.scans))
    elif chosen.samples:
        with sample_pages() as pages:
            yield ((page.scan.parent.name, page) for page in pages)
    else:
        kinds = tuple(name for name in KINDS if name != "separator")[: chosen.kinds]
        with TemporaryDirectory(prefix="sohoa-bench-") as folder:
            yield ((aged.variant, aged.page) for aged in aged_pages(Path(folder), chosen.seed, kinds))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; exit code 2 where the folder holds no truth."""
    parser = argparse.ArgumentParser(prog="script/bench reading", description=__doc__)
    parser.add_argument("--scans", type=Path, help="folder of scans NAME.pdf with truth NAME.pageN.txt")
    parser.add_argument("--samples", action="store_true", help="the committed samples")
    parser.add_argument("--seed", type=int, default=SEED, help=f"of the {len(VARIANTS)} aged variants (no --scans)")
    parser.add_argument("--kinds", type=int, default=12, help="kinds of paper that are aged, at most 12")
    parser.add_argument("--modes", nargs="+", default=["fast", "accurate"], choices=("fast", "accurate", "verify"))
    parser.add_argument("--alone", action="store_true", help="the product only, no other reader")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    chosen = parser.parse_args(arguments)
    machine = this_machine()
    readers = [*map(ours, chosen.modes), *([] if chosen.alone else others())]
    with _pages(chosen) as pages:
        scores = measure(pages, readers)
    if not scores:
        sys.stderr.write("no truth: NAME.pageN.txt beside NAME.pdf\n")
        return 2
    if chosen.json:
        named = {group: {name: asdict(score) for name, score in each.items()} for group, each in scores.items()}
        say_json({"machine": asdict(machine), "groups": named})
    else:
        say(f"{machine}\n{next(iter(totals(scores).values())).pages} pages", *report(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
