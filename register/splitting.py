"""Papers of one deposit split anew by a person: new papers are made, the old ones point to them. Nothing is lost."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dossiers.codes import dossier_code_key
from dossiers.errors import NotFound
from dossiers.papers import SPLIT_SETTLED, TYPE_SETTLED, PaperState, Role
from dossiers.recipes import Recipe
from register import outbox
from register.dossiers import open_dossier
from register.journal import ActKind, record
from register.papers import NewPaper, add_papers, changed, open_paper_row, paper_row
from register.readings import record_recipe
from register.tables import Deposit, Dossier, Paper


def is_no_paper(state: str, superseded_by: str | None) -> bool:
    """Whether a person said so: nothing replaces it, and its pages may be split again."""
    return state == PaperState.SUPERSEDED and superseded_by is None


def record_split(
    session: Session, deposit_id: str, successors: Mapping[str, str | None], papers: Sequence[NewPaper], recipe: Recipe,
    actor: str, at: datetime, type_given: str | None = None,
) -> None:  # fmt: skip
    """`papers` replace the old ones; `successors` names for each old one the new one that has its first page,
    None where a person says that it is no paper.

    `type_given`: of all new ones, where a person said it.

    Raises NotFound("paper_unknown" | "deposit_unknown"), BadRequest("dossier_code_wrong"),
    BadRequest("paper_not_open") where an old one was replaced meanwhile.
    """
    deposit = session.get(Deposit, deposit_id)
    if deposit is None:
        raise NotFound("deposit_unknown")
    record_recipe(session, recipe, at)
    last = session.scalar(select(func.max(Paper.ordinal)).where(Paper.deposit_id == deposit_id)) or 0
    told = add_papers(session, deposit, papers, recipe, last + 1, actor, at)
    for old, new in successors.items():
        row = paper_row(session, old)
        if not is_no_paper(row.state, row.superseded_by):
            row = open_paper_row(session, old)
        row.state, row.superseded_by = PaperState.SUPERSEDED.value, new
        outbox.enqueue(session, old, at)
    record(
        session,
        ActKind.SPLIT,
        actor=actor,
        at=at,
        unit=deposit.unit,
        dossier=deposit.dossier_id,
        deposit=deposit_id,
        scan=deposit.scan,
        details={"recipe": recipe.hash, "papers": told, "superseded": dict(successors), "type": type_given},
    )


def procedure_there(session: Session, code: str, deposit_id: str) -> str | None:
    """Of a deposit's paper in the dossier of that code: the dossier's procedure, else what it was handed in for."""
    known = session.scalar(select(Dossier.procedure).where(Dossier.code_key == dossier_code_key(code)))
    return known or session.scalar(select(Deposit.procedure).where(Deposit.id == deposit_id))


def record_split_settled(
    session: Session, paper_id: str, dossier_code: str | None, state: PaperState, role: Role, actor: str, at: datetime,
    *, type_given: bool = False,
) -> None:  # fmt: skip
    """A person says that the paper's pages are one paper; with a code, that it belongs to that dossier, in that role.

    `type_given`: he says too that it is of the type that it has.

    Raises NotFound("paper_unknown"), BadRequest("dossier_code_wrong" | "paper_not_open").
    """
    row = open_paper_row(session, paper_id)
    before = row.dossier_id
    if dossier_code is not None:
        row.dossier_id = open_dossier(session, dossier_code, row.unit, None, "scanned", at, actor)
    if type_given:
        row.type_confidence = 1.0
    if row.split_reason != TYPE_SETTLED:
        row.split_reason = TYPE_SETTLED if type_given else SPLIT_SETTLED
    row.split_confidence, row.state, row.role = 1.0, state.value, role
    moved = {"dossier_before": before} if row.dossier_id != before else {}
    given = row.type if type_given else None
    details = {"settled": True, "state": row.state, "role": row.role, "type": given, **moved}
    changed(session, row, ActKind.SPLIT, details, actor, at)
