"""Scans to be read again by a new recipe, and papers that were: what a person confirmed stands, whatever is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from dossiers.codes import dossier_code_key
from dossiers.papers import Field, PaperState, Role
from dossiers.recipes import Recipe
from register.deposits import DueDeposit, deposits_as_work, due_of
from register.journal import ActKind
from register.papers import changed, paper_row, replace_fields
from register.readings import record_recipe
from register.tables import Deposit, Dossier, Paper

_LEFT_ALONE = (PaperState.SUPERSEDED.value, PaperState.REJECTED.value, PaperState.REUSED.value)


@dataclass(frozen=True)
class Where:
    """Which papers' scans. None: all; `before`: deposited before that moment."""

    unit: str | None = None
    type: str | None = None
    dossier: str | None = None
    state: str | None = None
    before: datetime | None = None


@dataclass(frozen=True)
class Reread:
    """A paper as it stands after reading again. `doubts`: confirmed fields that the new reading contradicts."""

    paper: str
    fields: tuple[Field, ...]
    type: str
    title: str
    type_confidence: float
    state: PaperState
    role: Role
    doubts: tuple[str, ...] = ()


def deposits_to_reread(session: Session, where: Where, recipe: str) -> tuple[DueDeposit, ...]:
    """Deposits with a paper that was made by another recipe, oldest first, in the lane `reread`."""
    query = (
        deposits_as_work()
        .where(exists(select(Paper.id).where(Paper.deposit_id == Deposit.id, *_papers(where, recipe))))
        .order_by(Deposit.received_at, Deposit.id)
    )
    return tuple(due_of(deposit, scan, procedure, "reread") for deposit, scan, procedure in session.execute(query))


def papers_to_reread(session: Session, deposit: str, where: Where, recipe: str) -> tuple[str, ...]:
    """Ids of the deposit's papers that are asked for and were made by another recipe, in their order."""
    query = select(Paper.id).where(Paper.deposit_id == deposit, *_papers(where, recipe))
    return tuple(session.scalars(query.order_by(Paper.ordinal)))


def record_rereading(session: Session, again: Reread, recipe: Recipe, actor: str, at: datetime) -> bool:
    """The paper as read again, with its act and its outbox row; nothing, and False, where it was replaced meanwhile.

    Raises NotFound("paper_unknown").
    """
    row = paper_row(session, again.paper)
    if row.state in _LEFT_ALONE:
        return False
    record_recipe(session, recipe, at)
    row.type, row.title, row.type_confidence = again.type, again.title, again.type_confidence
    row.state, row.role, row.recipe = again.state.value, again.role, recipe.hash
    replace_fields(session, row, again.fields)
    details = {
        "recipe": recipe.hash,
        "type": row.type,
        "role": row.role,
        "state": row.state,
        "doubts": list(again.doubts),
    }
    changed(session, row, ActKind.REREAD, details, actor, at)
    return True


def _papers(where: Where, recipe: str) -> Sequence[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [Paper.state.not_in(_LEFT_ALONE), Paper.recipe != recipe]
    if where.unit is not None:
        wanted.append(Paper.unit == where.unit)
    if where.type is not None:
        wanted.append(Paper.type == where.type)
    if where.state is not None:
        wanted.append(Paper.state == where.state)
    if where.dossier is not None:
        named = select(Dossier.id).where(Dossier.code_key == dossier_code_key(where.dossier))
        wanted.append(Paper.dossier_id.in_(named))
    if where.before is not None:
        wanted.append(Paper.deposit_id.in_(select(Deposit.id).where(Deposit.received_at < where.before)))
    return wanted
