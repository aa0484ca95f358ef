"""Generated papers read weakly, confirmed in part and read again. What is found and kept: rereading_state, _kept."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from bench.measuring.processes import measured
from bench.measuring.questions import TruePaper, queries, true_papers
from bench.measuring.rereading_figures import Figures
from bench.measuring.rereading_kept import Snapshot, compared, contradictions, snapshot
from bench.measuring.rereading_state import state_of
from bench.measuring.ways import plain_digitise
from config.settings import Settings
from dossiers.errors import NeedsPerson
from dossiers.reading import ReadingMode
from dossiers.scope import whole_installation
from flows.installation import Installation, open_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.owner import own
from flows.progress import silent
from ocr.packing import unpack
from register import outbox
from register.papers import paper
from samples.truth import Truth

CLERK, CHECKER = "bench-clerk", "bench-checker"
_SCOPE = whole_installation("bench")


@contextmanager
def _office(home: Path, mode: ReadingMode) -> Iterator[LocalOffice]:
    settings = Settings(home=home, operator=CLERK, min_free_bytes=0, reading_mode=mode)
    with (
        own(home, "bench") as owner,
        open_installation(settings, owner) as inst,
        LocalOffice(inst, plain_digitise).started() as office,
    ):
        yield office


def measure(
    scans: Sequence[Path], truths: Sequence[Truth], home: Path, modes: tuple[ReadingMode, ReadingMode],
    share: float, seed: int,
) -> Figures:  # fmt: skip
    """Ingest in the first mode, confirm that share of the papers, read all of it again in the second."""
    figures, known = Figures(scans=len(scans)), true_papers(truths)
    figures.papers_true, asked = len(known), queries(known)
    weaker, better = modes
    with _office(home, weaker) as office:
        with measured() as figures.ingest:
            answer = office.ingest(scans, IngestOrder(operator=CLERK, via="bench"))
        held = _held(answer, known)
        figures.papers_held = len(set(held.values()))
        _confirm(office, known, held, share, seed, figures)
        before = snapshot(office.inst)
        figures.before = state_of(office, known, held, asked)
    with _office(home, better) as office:
        figures.told = _counts(office.reread({}, CLERK, True, silent))
        with measured() as figures.rereading:
            answer = office.reread({}, CLERK, False, silent)
        after = snapshot(office.inst)
        figures.done = {**_counts(answer), **_read_anew(office.inst, before, after)}
        figures.left = _counts(office.reread({}, CLERK, True, silent))
        with office.inst.register.read() as session:
            figures.waiting = outbox.size(session)
        figures.after = state_of(office, known, held, asked)
        figures.stays = compared(office.inst, before, after)
        figures.contradictions = contradictions(known, held, before, after)
    return figures


def _held(answer: Mapping[str, Any], known: Sequence[TruePaper]) -> dict[int, str]:
    """Which recorded paper holds the first page of each true one; a true paper that none holds is left out."""
    held = {}
    for number, true in enumerate(known):
        papers = answer["scans"][true.scan]["papers"]
        found = next((each["id"] for each in papers if true.paper.pages[0] in each["pages"]), None)
        if found is not None:
            held[number] = found
    return held


def _confirm(
    office: LocalOffice, known: Sequence[TruePaper], held: Mapping[int, str], share: float, seed: int, figures: Figures
) -> None:
    """A colleague confirms that share, every second of them as shown, the others with the truth for doubtful fields."""
    chance = Random(f"confirm/{seed}")
    for number, paper_id in held.items():
        if chance.random() >= share:
            continue
        values = _typed(office.inst, known[number], paper_id) if chance.random() < 0.5 else {}
        try:
            office.confirm([paper_id], CHECKER, values)
        except NeedsPerson:
            figures.refused += 1
            continue
        figures.confirmed += 1
        figures.typed_papers += bool(values)
        figures.typed_fields += len(values)


def _typed(inst: Installation, true: TruePaper, paper_id: str) -> dict[str, str]:
    with inst.register.read() as session:
        view = paper(session, paper_id, _SCOPE)
    told = true.paper.fields
    return {each.name: told[each.name].value for each in view.fields if each.needs_check and each.name in told}


def _counts(answer: Mapping[str, Any]) -> dict[str, int]:
    return {name: answer[name] for name in ("scans", "pages", "papers")} | {
        "failed": len(answer["failed"]), "put_off": len(answer["put_off"])
    }  # fmt: skip


def _read_anew(inst: Installation, before: Snapshot, after: Snapshot) -> dict[str, int]:
    """What was done, counted from what is there and not from what the command says of itself."""
    fresh = after.readings.keys() - before.readings.keys()
    pages = sum(len(unpack(inst.store.get_bytes(key)).pages) for key in fresh)
    papers = sum(view.recipe != before.papers[each].recipe for each, view in after.papers.items())
    return {"scans": len(fresh), "pages": pages, "papers": papers}
