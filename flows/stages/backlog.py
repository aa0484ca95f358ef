"""Backlog: results of former years, by an office's decision. In which box and dossier they lie, and if they still hold.

A deposit is of a backlog where it names the decision; of any other nothing here says anything.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from config.catalogues import PaperType
from dossiers.codes import dossier_code_key
from dossiers.papers import Field, ProposedPaper
from dossiers.scope import whole_installation
from dossiers.times import now, vietnamese_day
from dossiers.validity import VALIDITY, Term, Validity, in_force, replaces
from flows.installation import Installation
from register.deposits import DueDeposit
from register.historical import Historical, place_of
from register.papers import PaperView, papers_saying

_DECIDING = whole_installation("backlog")


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


def replaced_by(inst: Installation, proposal: ProposedPaper, decision: str | None) -> tuple[str, ...]:
    """Ids of the backlog's papers that this one, issued later, replaces."""
    kind = None if decision is None else _sure_kind(inst, proposal)
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
    limits = inst.catalogue.thresholds
    doubtful = one.type_confidence < limits.type_check or one.split_confidence < limits.split_check
    return None if doubtful else inst.catalogue.paper_type(one.type)


def _alike(inst: Installation, proposal: ProposedPaper, kind: PaperType) -> tuple[PaperView, ...]:
    """Papers of the register that may be about the same matter. Read before the papers' own transaction: it is slow."""
    first = next(iter(kind.same_when), None)
    value = next((field.value for field in proposal.fields if field.name == first), "")
    if first is None or not value:
        return ()
    with inst.register.read() as session:
        return papers_saying(session, kind.code, first, value, _DECIDING)
