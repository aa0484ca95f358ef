"""`script/bench rereading`: papers read by a weaker recipe, confirmed in part, then read again by a better one.

Says what it cost, whether the same queries find more, and whether anything changed that must not: a confirmed value,
a paper's identity or an old reading. Exit code 1 where something did.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring.machine import Machine, this_machine
from bench.measuring.rereading import measure
from bench.measuring.rereading_figures import Figures, Found, State, Stays
from bench.measuring.tables import percent, say, say_json, seconds, table
from samples.ageing import PRESETS
from samples.generator import DEMO_DPI, MIXED, generate, write
from samples.truth import Truth

SEED = 20260904
DOSSIERS = 48
"""26 papers in each round of six: 208."""
SHARE = 0.5
MODES = ("fast", "accurate", "verify")


def generated(folder: Path, seed: int, dossiers: int, dpi: int, preset: str) -> tuple[list[Path], list[Truth]]:
    """Scans written below the folder, in their order, and the truth of each."""
    scans, truths = [], []
    for dossier in generate(seed, dossiers, dpi, preset):
        write(dossier, folder)
        scans += [folder / dossier.folder / scan.name for scan in dossier.scans]
        truths += [scan.truth for scan in dossier.scans]
    return scans, truths


def report(machine: Machine, figures: Figures, what: str, modes: tuple[str, str]) -> tuple[str, ...]:
    """The paragraphs that are printed."""
    head = f"{machine}\n{what}; {figures.scans} scans, {figures.papers_held} papers of {figures.papers_true} printed"
    return (
        head,
        _kept_table(figures.stays),
        _search_table(figures.before, figures.after, modes),
        _text_table(figures.before, figures.after, modes),
        _cost_table(figures, modes),
        _queue_table(figures),
    )


def _kept_table(stays: Stays) -> str:
    rows = [
        ("papers: same id, pages and dossier", str(stays.papers), str(len(stays.papers_moved))),
        (
            "confirmed papers: every value as it was, to the letter",
            str(stays.confirmed),
            str(len(stays.values_changed)),
        ),
        ("of them values", str(stays.values), ""),
        ("checked records, PDF/A, who confirmed and when", str(stays.confirmed), str(len(stays.records_changed))),
        ("old readings: same bytes under their own recipe", str(stays.readings), str(len(stays.readings_lost))),
    ]
    return table(("What must not change", "looked at", "changed or lost"), rows)


def _search_table(before: State, after: State, modes: tuple[str, str]) -> str:
    kinds = sorted(before.search)
    rows = [_search_row(kind, before.search[kind], after.search[kind]) for kind in kinds]
    total = [Found(*(sum(getattr(each, name) for each in state.search.values()) for name in vars(Found())))
             for state in (before, after)]  # fmt: skip
    places = ("all hits", "first ten", "first hit")
    head = ("the paper is among", "queries", *(f"{place}, {mode}" for place in places for mode in modes))
    return table(head, [*rows, _search_row("all", *total)])


def _search_row(kind: str, before: Found, after: Found) -> tuple[str, ...]:
    shares = (
        percent(getattr(each, place), each.asked)
        for place in ("anywhere", "found", "first")
        for each in (before, after)
    )
    return kind, str(before.asked), *shares


def _text_table(before: State, after: State, modes: tuple[str, str]) -> str:
    both = (before, after)
    rows = [
        ("printed words in the text, letter by letter", *(percent(each.words_exact, each.words) for each in both)),
        ("the same without accents, as search compares", *(percent(each.words_folded, each.words) for each in both)),
        ("fields exact, of papers nobody confirmed", *(percent(each.fields_exact, each.fields) for each in both)),
        ("fields that ask a person, of the same", *(percent(each.fields_asked, each.fields) for each in both)),
    ]
    return table((f"Text: {before.words} words, {before.fields} fields", *modes), rows)


def _cost_table(figures: Figures, modes: tuple[str, str]) -> str:
    names = ("scans", "pages", "papers")
    rows = [(name, str(figures.told[name]), str(figures.done[name]), str(figures.left[name])) for name in names]
    pages = figures.done["pages"] or 1
    spent = " ".join(
        f"{name} {seconds(each.wall)}, a page {seconds(each.wall / pages)} and {seconds(each.cpu / pages)} processor."
        for name, each in ((f"Ingest, {modes[0]}:", figures.ingest), (f"Reading again, {modes[1]}:", figures.rereading))
    )
    said = table(("What it costs", "dry run said", "done", "left afterwards"), rows)
    failed = f"Failed {figures.done['failed']}, put off {figures.done['put_off']}, not indexed {figures.waiting}."
    return f"{said}\n\n{spent} {failed}"


def _queue_table(figures: Figures) -> str:
    before, after, doubts = figures.before, figures.after, figures.contradictions
    rows = [
        ("papers in the queue", str(before.queue), str(after.queue)),
        ("confirmed fields that the reading contradicts", str(before.contradicted), str(after.contradicted)),
        ("confirmed fields beside which a new value stands", "", str(doubts.fields)),
        ("of them left empty when confirmed: not in the queue", "", str(doubts.left_empty)),
        ("of them the new value is the truth", "", str(doubts.new_right)),
        ("of them the confirmed value is the truth", "", str(doubts.confirmed_right)),
    ]
    confirmed = (
        f"Confirmed: {figures.confirmed} papers, {figures.typed_papers} of them with {figures.typed_fields} typed"
        f" values; {figures.refused} more were refused (a doubtful split)."
    )
    return f"{table(('The queue', 'before', 'after'), rows)}\n\n{confirmed}"


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="script/bench rereading", description=__doc__)
    parser.add_argument("--dossiers", type=int, default=DOSSIERS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--dpi", type=int, default=DEMO_DPI)
    parser.add_argument("--preset", choices=(MIXED, *PRESETS), default=MIXED)
    parser.add_argument("--modes", nargs=2, choices=MODES, default=["fast", "accurate"], help="read so first, then so")
    parser.add_argument("--share", type=float, default=SHARE, help="share of the papers that is confirmed between")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    chosen = parser.parse_args(arguments)
    machine, modes = this_machine(), (chosen.modes[0], chosen.modes[1])
    with TemporaryDirectory(prefix="sohoa-bench-") as folder:
        made = generated(Path(folder) / "scans", chosen.seed, chosen.dossiers, chosen.dpi, chosen.preset)
        figures = measure(*made, Path(folder) / "home", modes, chosen.share, chosen.seed)
    what = f"{chosen.dossiers} dossiers, seed {chosen.seed}, {chosen.dpi} dpi, preset {chosen.preset}"
    if chosen.json:
        say_json(
            {"machine": asdict(machine), "what": what, "modes": modes, "kept": figures.stays.kept, **asdict(figures)}
        )
    else:
        say(*report(machine, figures, what, modes))
    return 0 if figures.stays.kept else 1


if __name__ == "__main__":
    sys.exit(main())
