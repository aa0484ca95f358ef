"""Read again: scans that an older recipe read. Confirmed values stand; what the new reading contradicts is marked.

A paper keeps its pages: splitting anew is a person's act. The old reading stays under its own recipe.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any

from config.catalogues import Catalogue, PaperType
from dossiers.errors import BadRequest, Damaged, NotFound
from dossiers.papers import CONFIRMED, TYPE_SETTLED, PaperState
from dossiers.points import DurablePoint, reached
from dossiers.reading import Reading
from dossiers.scope import whole_installation
from dossiers.times import VIETNAM, now
from flows.installation import Installation
from flows.progress import Progress, Step
from flows.stages.answered import beside, with_answers
from flows.stages.backlog import with_validity
from flows.stages.indexing import index_or_later
from flows.stages.recording import first_state, reading_of, with_role
from ocr.typing import UNKNOWN
from ocr.understanding import understand_pages
from register.deposits import DueDeposit
from register.papers import PaperView, paper, papers_of_deposit
from register.readings import known_recipes
from register.rereading import Reread, Where, deposits_to_reread, papers_to_reread, record_rereading

_ASKED = frozenset({"unit", "type", "dossier", "state", "before"})
_REREADING = whole_installation("reread")


@dataclass
class _Tally:
    """What was done. `put_off`: papers that somebody was at, met again by the next call; `failed`: scans, and why."""

    papers: int = 0
    doubts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    put_off: list[str] = field(default_factory=list)
    failed: list[dict[str, str]] = field(default_factory=list)


def where_of(asked: Mapping[str, str]) -> Where:
    """As a person asks: unit, type, dossier, state, before=YYYY-MM-DD. Raises BadRequest("where_wrong")."""
    if not asked.keys() <= _ASKED or ("state" in asked and asked["state"] not in set(PaperState)):
        raise BadRequest("where_wrong")
    plain = {name: value for name, value in asked.items() if name != "before"}
    return Where(**plain, before=_midnight(asked["before"]) if "before" in asked else None)


def _midnight(day: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(day), time(), VIETNAM).astimezone(UTC)
    except (ValueError, OverflowError) as error:  # the first day there is begins before all time in UTC
        raise BadRequest("where_wrong") from error


def reread(inst: Installation, where: Where, operator: str, dry_run: bool, progress: Progress) -> dict[str, Any]:
    """Read the scans of those papers by the present recipe, or say what that would cost: shape `Office.reread`.

    `pages` are those that no reading by this recipe has. May be broken off and called again: what is done is not done
    twice.
    """
    with inst.register.read() as session:
        due = deposits_to_reread(session, where, inst.understanding_recipe.hash)
        pages = sum(each.pages for each in due if inst.reading_recipe.hash not in known_recipes(session, each.scan))
        papers = sum(len(papers_to_reread(session, each.id, where, inst.understanding_recipe.hash)) for each in due)
    tally = _Tally(papers)
    if not dry_run:
        tally = _read_again(inst, due, where, operator, progress)
        index_or_later(inst)
    return {
        "dry_run": dry_run,
        "scans": len(due),
        "pages": pages,
        "papers": tally.papers,
        "doubts": [{"paper": each, "fields": list(names)} for each, names in tally.doubts.items()],
        "put_off": tally.put_off,
        "failed": tally.failed,
    }


def _read_again(
    inst: Installation, due: tuple[DueDeposit, ...], where: Where, operator: str, progress: Progress
) -> _Tally:
    tally = _Tally()
    for done, deposit in enumerate(due, 1):
        with inst.register.right(f"digitise/{deposit.scan}") as ours:
            with inst.register.read() as session:
                wanted = papers_to_reread(session, deposit.id, where, inst.understanding_recipe.hash)
            if not ours:
                tally.put_off += wanted
                continue
            try:
                reading = reading_of(inst, deposit)
            except (Damaged, NotFound) as error:
                tally.failed.append(
                    {"scan": deposit.scan, "code": error.code, "vi": error.notice.vi, "en": error.notice.en}
                )
                continue
            for paper_id in wanted:
                _one(inst, paper_id, reading, deposit.decision, operator, tally)
        progress(Step("scans", done, len(due)))
    return tally


def _one(
    inst: Installation, paper_id: str, reading: Reading, decision: str | None, operator: str, tally: _Tally
) -> None:
    """One paper, in a transaction of its own, while nobody confirms it."""
    with inst.register.right(f"paper/{paper_id}") as ours:
        if not ours:
            tally.put_off.append(paper_id)
            return
        with inst.register.read() as session:
            view = paper(session, paper_id, _REREADING)
        again = _again(inst, view, reading, decision)
        with inst.register.write() as session:
            if not record_rereading(session, again, inst.understanding_recipe, operator, now()):
                return
    reached(DurablePoint.PAPERS_RECORDED)
    tally.papers += 1
    if again.doubts:
        tally.doubts[paper_id] = again.doubts


def _again(inst: Installation, view: PaperView, reading: Reading, decision: str | None) -> Reread:
    kind = settled_type(view, inst.catalogue)
    proposal = understand_pages(reading, [ref.page for ref in view.pages], inst.catalogue, kind)
    if view.state in CONFIRMED:
        fields = tuple(beside(view.fields, proposal))
        doubts = tuple(new.name for new, old in zip(fields, view.fields, strict=True) if new != old)
        return Reread(view.id, fields, view.type, view.title, view.type_confidence, view.state, view.role, doubts)
    settled = replace(proposal, split_confidence=view.split_confidence, split_reason=view.split_reason)
    decided = with_validity(inst, with_role(settled, view.procedure, inst.catalogue), decision)
    with inst.register.read() as session:
        decided = with_answers(decided, papers_of_deposit(session, view.deposit_id, _REREADING), inst.catalogue)
    state = first_state(decided, reading, inst.catalogue)
    return Reread(view.id, decided.fields, decided.type, decided.title, decided.type_confidence, state, decided.role)


def settled_type(view: PaperView, catalogue: Catalogue) -> PaperType | None:
    """The type that a person gave it or confirmed; `unknown` where the catalogue has it no more: he is asked again."""
    if view.state not in CONFIRMED and view.split_reason != TYPE_SETTLED:
        return None
    return catalogue.paper_type(view.type) or catalogue.paper_type(UNKNOWN)
