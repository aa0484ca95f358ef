"""Papers at which a person must look, with their doubtful fields: names and confidences, never values."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session

from dossiers.papers import CONFIRMED, PaperState
from dossiers.scope import Scope
from dossiers.validity import VALIDITY
from register.tables import Dossier, FieldRow, Paper

_IDS_A_QUERY = 500


@dataclass(frozen=True)
class FieldInDoubt:
    """`read`: it has a value; `contradicted`: a person confirmed it, and a later reading says otherwise."""

    name: str
    confidence: float
    read: bool
    handwritten: bool
    contradicted: bool


@dataclass(frozen=True)
class PaperInDoubt:
    """A paper that needs a check, or a confirmed one that a later reading contradicts.

    `validity`: of a paper of a backlog.
    """

    id: str
    dossier_code: str | None
    unit: str
    type: str
    state: PaperState
    type_confidence: float
    split_confidence: float
    split_reason: str
    created_at: datetime
    validity: str | None
    fields: tuple[FieldInDoubt, ...]


def papers_in_doubt(session: Session, scope: Scope, unit: str | None = None) -> tuple[PaperInDoubt, ...]:
    """All of them that may be read, oldest first."""
    contradicted = exists(select(FieldRow.paper_id).where(FieldRow.paper_id == Paper.id, _doubted()))
    waits = or_(
        Paper.state == PaperState.NEEDS_CHECK.value,
        and_(Paper.state.in_([state.value for state in CONFIRMED]), contradicted),
    )
    query = (
        select(Paper, Dossier.code)
        .outerjoin(Dossier, Dossier.id == Paper.dossier_id)
        .where(waits, Paper.mode.in_(scope.modes))
        .order_by(Paper.created_at, Paper.id)
    )
    if scope.units is not None:
        query = query.where(Paper.unit.in_(scope.units))
    if unit is not None:
        query = query.where(Paper.unit == unit)
    rows = session.execute(query).all()
    fields = _fields(session, [row.id for row, _ in rows])
    return tuple(_told(row, code, fields[row.id]) for row, code in rows)


def _told(row: Paper, code: str | None, fields: Sequence[FieldRow]) -> PaperInDoubt:
    confirmed = row.state in CONFIRMED
    return PaperInDoubt(
        id=row.id,
        dossier_code=code,
        unit=row.unit,
        type=row.type,
        state=PaperState(row.state),
        type_confidence=row.type_confidence,
        split_confidence=row.split_confidence,
        split_reason=row.split_reason,
        created_at=row.created_at,
        validity=next((each.value for each in fields if each.name == VALIDITY), None),
        fields=tuple(
            FieldInDoubt(each.name, each.confidence, bool(each.value), each.handwritten, contradicted=confirmed)
            for each in fields
            if each.needs_check and (each.value or not confirmed)
        ),
    )


def _doubted() -> ColumnElement[bool]:
    """What a person left empty is known to be unread; it is no contradiction."""
    return and_(FieldRow.needs_check.is_(True), FieldRow.value != "")


def _fields(session: Session, papers: Sequence[str]) -> dict[str, list[FieldRow]]:
    found: dict[str, list[FieldRow]] = defaultdict(list)
    for start in range(0, len(papers), _IDS_A_QUERY):
        query = select(FieldRow).where(
            FieldRow.paper_id.in_(papers[start : start + _IDS_A_QUERY]),
            or_(FieldRow.needs_check.is_(True), FieldRow.name == VALIDITY),
        )
        for row in session.scalars(query.order_by(FieldRow.paper_id, FieldRow.ordinal)):
            found[row.paper_id].append(row)
    return found
