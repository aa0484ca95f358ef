"""Show: one dossier or one paper as the register and the index know it, personal numbers masked; and the counts."""

from typing import Any

from dossiers.errors import NotFound
from dossiers.scope import Scope
from flows.installation import Installation
from flows.stages.expecting import expected
from flows.stages.shapes import left_out, paper_whole
from register.counts import events_of, status
from register.deposits import deposit_as_work
from register.dossiers import dossier
from register.papers import paper, papers_of_deposit, papers_of_dossier


def show(inst: Installation, name: str, scope: Scope) -> dict[str, Any]:
    """Shape `show` of design §5 for a paper's id or a dossier's code, what is `expected` of a dossier, and which
    pages of a paper's scan are `left_out`.

    Raises NotFound("name_unknown").
    """
    for look in (_show_paper, _show_dossier):
        try:
            return look(inst, name, scope)
        except NotFound:
            continue
    raise NotFound("name_unknown")


def _show_paper(inst: Installation, paper_id: str, scope: Scope) -> dict[str, Any]:
    with inst.register.read() as session:
        view = paper(session, paper_id, scope)
        events = events_of(session, paper_id=paper_id)
        scan = deposit_as_work(session, view.deposit_id, "counter")
        beside = papers_of_deposit(session, scan.id, scope)
    return {
        "paper": view.id,
        "dossier": view.dossier_code,
        "unit": view.unit,
        "procedure": None,
        "state": view.state.value,
        "papers": [paper_whole(view, inst.catalogue)],
        "left_out": left_out(beside, scan.pages),
        "expected": [],
        "events": events,
    }


def _show_dossier(inst: Installation, code: str, scope: Scope) -> dict[str, Any]:
    with inst.register.read() as session:
        known = dossier(session, code, scope)
        views = papers_of_dossier(session, known.id, scope)
        events = events_of(session, dossier_id=known.id)
    return {
        "dossier": known.code,
        "unit": known.unit,
        "procedure": known.procedure,
        "state": "open",
        "papers": [paper_whole(view, inst.catalogue) for view in views],
        "expected": expected(inst.catalogue, known.procedure, views),
        "events": events,
    }


def counts(inst: Installation, scope: Scope) -> dict[str, Any]:
    """Shape `status` of design §5."""
    with inst.register.read() as session:
        return status(session, scope)
