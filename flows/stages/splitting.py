"""Split anew: a person says which pages are one paper, and of what type. New papers replace the old, or they stand."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from config.catalogues import Catalogue, PaperType
from dossiers.errors import BadRequest, NeedsPerson, TryLater
from dossiers.ids import new_id
from dossiers.papers import SPLIT_SETTLED, TYPE_SETTLED, PaperState, ProposedPaper, Role
from dossiers.points import DurablePoint, reached
from dossiers.reading import Reading
from dossiers.scope import whole_installation
from dossiers.times import now
from flows.installation import Installation
from flows.stages.answered import with_answers
from flows.stages.backlog import with_validity
from flows.stages.confirming import same_operator
from flows.stages.naming import said_of_dossier
from flows.stages.recording import doubted_elsewhere, first_state, reading_of, role_in, with_role
from flows.stages.shapes import left_out, notice_line, paper_line
from ocr.understanding import silent_pages, understand_pages
from register.deposits import DueDeposit, deposit_as_work
from register.papers import NewPaper, PaperView, paper, papers_of_deposit
from register.splitting import is_no_paper, procedure_there, record_split, record_split_settled

_SPLITTING = whole_installation("split")
_PATIENCE_SECONDS = 10.0
_SPLITTABLE = frozenset({PaperState.READ, PaperState.NEEDS_CHECK, PaperState.FILED})
_RUN = re.compile(r"([0-9]{1,5})(?:\s*-\s*([0-9]{1,5}))?")

Pages = tuple[int, ...]


def split(
    inst: Installation, papers: Sequence[str], into: Sequence[Pages], dossier: str | None, operator: str,
    type: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Shape `split` of flows/office.py. `into`: the pages of each paper as it should be.

    The papers are of one scan, and all their pages must be in `into`, each once; one that is read as blank or as a
    sheet need not be, and one of the scan that is in no paper may be there too. Without `into` the papers stand as they
    are and their split is no longer doubted; with `dossier` they are in that dossier from now on. With `type` all of
    them are of that type: one of another is replaced by one understood as that. What a person confirmed is kept; a
    filed paper that is moved stays filed, since neither its record nor its PDF/A says in which dossier it is. Of the
    type of separator sheets they are no papers: nothing replaces them, their pages are in none, as those of a sheet
    that was read, until they are split again.

    Raises BadRequest("split_pages_wrong" | "split_scans_differ" | "paper_not_open" | "dossier_code_wrong" |
    "paper_type_unknown" | "no_paper_whole"), NotFound("paper_unknown"), TryLater("paper_held"),
    NeedsPerson("four_eyes") where the depositor of a filed result would replace or move it.
    """
    kind = _kind(type, inst.catalogue)
    if kind is not None and kind.role == "separator":
        if into or dossier:
            raise BadRequest("no_paper_whole")
        return _are_no_papers(inst, papers, operator, kind.code)
    said = [notice_line(each) for each in said_of_dossier(inst, dossier)]
    with _held(inst, papers) as views:
        asked = tuple(into) or tuple(_pages(view) for view in views)
        work = _work(inst, views[0].deposit_id)
        reading = reading_of(inst, work)
        _must_be_the_same_pages(views, asked, _left_out(inst, work), silent_pages(reading.pages))
        as_they_are = {_pages(view): view for view in views if type in (None, view.type) and not _is_no_paper(view)}
        kept = [as_they_are[pages] for pages in asked if pages in as_they_are]
        anew = [pages for pages in asked if pages not in as_they_are]
        new = [_new_paper(inst, work, views, pages, reading, dossier, kind) for pages in anew]
        old = [view for view in views if view not in kept]
        roles = {view.id: role_in(view, _procedure(inst, view, dossier), inst.catalogue) for view in kept}
        _must_be_another_person(views if dossier else old, operator, roles)
        _record(inst, kept, old, new, reading, dossier, operator, type, roles)
    reached(DurablePoint.PAPERS_RECORDED)
    with inst.register.read() as session:
        made = [paper(session, each, _SPLITTING) for each in [*(view.id for view in kept), *(each.id for each in new)]]
    made.sort(key=lambda view: _pages(view))
    return {"papers": [paper_line(view) for view in made], "superseded": [view.id for view in old], "warnings": said}


def _are_no_papers(inst: Installation, papers: Sequence[str], operator: str, type: str) -> dict[str, Any]:
    with _held(inst, papers) as views:
        old = [view for view in views if not _is_no_paper(view)]
        _must_be_another_person(old, operator)
        if old:
            with inst.register.write() as session:
                successors = {view.id: None for view in old}
                record_split(
                    session, old[0].deposit_id, successors, [], inst.understanding_recipe, operator, now(), type
                )
    reached(DurablePoint.PAPERS_RECORDED)
    return {"papers": [], "superseded": [view.id for view in old], "warnings": []}


def _is_no_paper(view: PaperView) -> bool:
    return is_no_paper(view.state, view.superseded_by)


def pages_of(text: str) -> Pages:
    """`1-3,5` → 1, 2, 3, 5. Raises BadRequest("split_pages_wrong")."""
    pages: list[int] = []
    for part in text.split(","):
        run = _RUN.fullmatch(part.strip())
        if run is None:
            raise BadRequest("split_pages_wrong", pages=text)
        pages += range(int(run[1]), int(run[2] or run[1]) + 1)
    return tuple(pages)


def _kind(code: str | None, catalogue: Catalogue) -> PaperType | None:
    kinds = {each.code: each for each in catalogue.paper_types}
    if code is not None and code not in kinds:
        raise BadRequest(
            "paper_type_unknown", known=", ".join(f"{each.code} ({each.title})" for each in kinds.values())
        )
    return kinds[code] if code is not None else None


@contextmanager
def _held(inst: Installation, papers: Sequence[str]) -> Iterator[list[PaperView]]:
    """The papers, while nobody else confirms or splits them."""
    with inst.register.right(*(f"paper/{each}" for each in papers), wait_seconds=_PATIENCE_SECONDS) as ours:
        if not ours:
            raise TryLater("paper_held")
        with inst.register.read() as session:
            views = [paper(session, each, _SPLITTING) for each in dict.fromkeys(papers)]
        for view in views:
            if view.state not in _SPLITTABLE and not _is_no_paper(view):
                raise BadRequest("paper_not_open", state=view.state.value)
        if len({view.deposit_id for view in views}) != 1:
            raise BadRequest("split_scans_differ")
        # Two people may each want the same left-out page for a paper of theirs.
        with inst.register.right(f"split/{views[0].deposit_id}", wait_seconds=_PATIENCE_SECONDS) as turn:
            if not turn:
                raise TryLater("paper_held")
            yield views


def _pages(view: PaperView) -> Pages:
    return tuple(ref.page for ref in view.pages)


def _left_out(inst: Installation, work: DueDeposit) -> Counter[int]:
    """The pages of the scan that are in no paper: blank ones, separator sheets."""
    with inst.register.read() as session:
        return Counter(left_out(papers_of_deposit(session, work.id, _SPLITTING), work.pages))


def _must_be_the_same_pages(
    views: Sequence[PaperView], asked: Sequence[Pages], free: Counter[int], silent: Set[int]
) -> None:
    """No page is lost that says something, and none is in two papers: that would show one citizen's to another."""
    held = Counter(page for view in views if not _is_no_paper(view) for page in _pages(view))
    wanted = Counter(page for pages in asked for page in pages)
    lost = Counter({page: count for page, count in (held - wanted).items() if page not in silent})
    wrong = sorted(lost + (wanted - held - free))
    if wrong or not all(asked):
        raise BadRequest("split_pages_wrong", pages=", ".join(map(str, wrong)))


def _must_be_another_person(views: Sequence[PaperView], operator: str, roles: Mapping[str, Role] = {}) -> None:
    """A filed result is undone, or moved, by nobody who could not have confirmed it; nor is a paper made a result.

    `roles`: from now on, of papers that stand.
    """
    filed = (view for view in views if view.state is PaperState.FILED)
    results = (view for view in filed if "result" in (view.role, roles.get(view.id)))
    if any(same_operator(operator, view.depositor) for view in results):
        raise NeedsPerson("four_eyes")


def _procedure(inst: Installation, view: PaperView, code: str | None) -> str | None:
    """Of the dossier that the paper will be in: that of the code, else its own."""
    if code is None:
        return view.procedure
    with inst.register.read() as session:
        return procedure_there(session, code, view.deposit_id)


def _work(inst: Installation, deposit_id: str) -> DueDeposit:
    with inst.register.read() as session:
        return deposit_as_work(session, deposit_id, "counter")


def _new_paper(
    inst: Installation, work: DueDeposit, views: Sequence[PaperView], pages: Pages, reading: Reading,
    dossier: str | None, kind: PaperType | None,
) -> NewPaper:  # fmt: skip
    """In the dossier named, else in its own or that of the paper that had its first page; in that one's box anyway.

    The first page may have been in none: then of the paper that had the next, or of the first that is split.
    """
    before = next((view for page in pages for view in views if page in _pages(view)), views[0])
    understood = understand_pages(reading, pages, inst.catalogue, kind)
    proposal = replace(understood, split_reason=SPLIT_SETTLED if kind is None else TYPE_SETTLED)
    other_pages = pages != _pages(before)
    if other_pages and dossier is None:
        proposal = doubted_elsewhere(inst, proposal, before.dossier_id)
    # A person put the whole scan, or these very pages, where they are; other pages go where a code on them says.
    own = proposal.dossier_code if other_pages and work.dossier_id is None else None
    code = dossier or own
    in_role = with_role(proposal, _procedure(inst, before, code), inst.catalogue)
    decided = with_validity(inst, in_role, work.decision)
    with inst.register.read() as session:
        decided = with_answers(decided, papers_of_deposit(session, work.id, _SPLITTING), inst.catalogue)
    return NewPaper(
        id=new_id(),
        proposal=decided,
        rotations=tuple(reading.pages[number - 1].rotation for number in pages),
        dossier_id=None if code else before.dossier_id,
        dossier_code=code,
        state=first_state(decided, reading, inst.catalogue),
        box=before.box,
    )


def _record(
    inst: Installation, kept: Sequence[PaperView], old: Sequence[PaperView], new: Sequence[NewPaper], reading: Reading,
    dossier: str | None, operator: str, type: str | None, roles: Mapping[str, Role],
) -> None:  # fmt: skip
    at = now()
    successors = {view.id: _successor(view, new) for view in old}
    with inst.register.write() as session:
        for view in kept:
            filed = view.state is PaperState.FILED
            if filed and not dossier:
                continue  # whoever confirmed it saw its pages
            sure = view.type_confidence if type is None else 1.0
            state = view.state if filed else first_state(_as_proposed(view, sure), reading, inst.catalogue)
            given = type is not None
            record_split_settled(session, view.id, dossier, state, roles[view.id], operator, at, type_given=given)
        if old or new:
            recipe = inst.understanding_recipe
            record_split(session, [*old, *kept][0].deposit_id, successors, new, recipe, operator, at, type)


def _successor(view: PaperView, new: Sequence[NewPaper]) -> str | None:
    """The new paper that has its first page, or the first that is not left out; None: all of it is."""
    return next((each.id for page in _pages(view) for each in new if page in each.proposal.pages), None)


def _as_proposed(view: PaperView, type_confidence: float) -> ProposedPaper:
    return ProposedPaper(
        view.type, type_confidence, view.role, _pages(view), 1.0, SPLIT_SETTLED, view.fields, title=view.title
    )
