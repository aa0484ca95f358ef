"""Backlog: results of former years, by an office's decision. In which box and dossier they lie, and if they still hold.

A deposit is of a backlog where it names the decision; of any other nothing here says anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from config.catalogues import PaperType
from dossiers.codes import dossier_code_key
from dossiers.errors import TryLater
from dossiers.papers import CONFIRMED, Field, ProposedPaper
from dossiers.scope import whole_installation
from dossiers.times import now, vietnamese_day
from dossiers.validity import VALIDITY, Term, Validity, in_force, replaces
from flows.installation import Installation
from register.deposits import DueDeposit
from register.historical import Historical, place_of
from register.papers import PaperView, papers_saying

_DECIDING = whole_installation("backlog")
_PATIENCE_SECONDS = 10.0
_TURN_SECONDS = 60.0


def box_of(due: DueDeposit, proposal: ProposedPaper) -> str | None:
    """What the last cover sheet before the paper says, also that it cannot be read; without one, what a person said."""
    if due.decision is None:
        return None
    said = due.box if proposal.box_code is None else proposal.box_code
    return dossier_code_key(said) if said else None


def historical_of(due: DueDeposit, proposal: ProposedPaper) -> Historical | None:
    """Where the paper goes if no code leads it to a dossier."""
    if due.decision is None:
        return None
    return Historical(place_of(box_of(due, proposal), due.decision), proposal.stretch)


def with_validity(
    inst: Installation, proposal: ProposedPaper, decision: str | None, beside: Sequence[ProposedPaper] = ()
) -> ProposedPaper:
    """With the field `validity`, where it is a backlog's; what is unknown waits for a person.

    `beside`: the papers of its scan, which the register does not know yet.
    """
    if decision is None:
        return proposal
    found = _validity(inst, proposal, beside, vietnamese_day(now()))
    unknown = found is Validity.UNKNOWN
    sure = 0.0 if unknown else proposal.type_confidence
    field = Field(VALIDITY, found.value, "", sure, proposal.pages[0], None, needs_check=unknown)
    return replace(proposal, fields=(*proposal.fields, field))


@contextmanager
def replacing(
    inst: Installation, newer: Sequence[ProposedPaper | PaperView], *, backlog: bool
) -> Iterator[Mapping[str, int]]:
    """While nobody else decides about a backlog: ids of its papers that are replaced, and by which of `newer`.

    Nobody confirms those meanwhile: the mark would be written over. They are waited for first and looked up again, so
    that not all wait for the one who confirms. Without `backlog` none and no waiting. Raises TryLater("paper_held").
    """
    if not backlog:
        yield {}
        return
    seen = _replaced(inst, newer)
    with inst.register.right(*(f"paper/{each}" for each in seen), wait_seconds=_PATIENCE_SECONDS) as ours:
        if not ours:
            raise TryLater("paper_held")
        with inst.register.right("backlog", wait_seconds=_TURN_SECONDS) as turn:
            replaced = _replaced(inst, newer)
            if not turn or not replaced.keys() <= seen.keys():
                raise TryLater("paper_held")
            yield replaced


def _replaced(inst: Installation, newer: Sequence[ProposedPaper | PaperView]) -> dict[str, int]:
    return {older: at for at, each in enumerate(newer) for older in replaced_by(inst, each)}


def replaced_by(inst: Installation, proposal: ProposedPaper | PaperView) -> tuple[str, ...]:
    """Ids of the backlog's papers that this one of a backlog, issued later, replaces."""
    kind = _sure_kind(inst, proposal)
    if kind is None:
        return ()
    older = [view for view in _alike(inst, proposal, kind) if replaces(proposal.fields, view.fields, kind.same_when)]
    return tuple(view.id for view in older if any(field.name == VALIDITY for field in view.fields))


def _validity(inst: Installation, proposal: ProposedPaper, beside: Sequence[ProposedPaper], today: date) -> Validity:
    """Of a paper whose kind or pages are in doubt nothing is known."""
    kind = _sure_kind(inst, proposal)
    if kind is None:
        return Validity.UNKNOWN
    found = in_force(proposal.fields, Term(kind.validity_months, kind.permanent), today)
    if found is Validity.EXPIRED:
        return found
    known: list[ProposedPaper | PaperView] = [*beside, *_alike(inst, proposal, kind)]
    others = [each for each in known if _sure_kind(inst, each) == kind]
    replaced = any(replaces(each.fields, proposal.fields, kind.same_when) for each in others)
    return Validity.REPLACED if replaced else found


def _sure_kind(inst: Installation, one: ProposedPaper | PaperView) -> PaperType | None:
    """Its type, where it and the pages are sure or a person answers for them."""
    if isinstance(one, PaperView) and one.state in CONFIRMED:
        return inst.catalogue.paper_type(one.type)
    limits = inst.catalogue.thresholds
    doubtful = one.type_confidence < limits.type_check or one.split_confidence < limits.split_check
    return None if doubtful else inst.catalogue.paper_type(one.type)


def _alike(inst: Installation, proposal: ProposedPaper | PaperView, kind: PaperType) -> tuple[PaperView, ...]:
    """Papers of the register that may be about the same matter. Read before the papers' own transaction: it is slow."""
    first = next(iter(kind.same_when), None)
    value = next((field.value for field in proposal.fields if field.name == first), "")
    if first is None or not value:
        return ()
    with inst.register.read() as session:
        return papers_saying(session, kind.code, first, value, _DECIDING)
