"""The outbox: papers whose index entry is to be made anew, written in the transaction that changed them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from register.tables import OutboxRow

_IDS_A_STATEMENT = 500


@dataclass(frozen=True)
class Pending:
    """An outbox row: take it out by `id` once the index has the paper."""

    id: int
    paper_id: str


def enqueue(session: Session, paper_id: str, at: datetime) -> None:
    """The paper has changed; its index entry is out of date."""
    session.add(OutboxRow(paper_id=paper_id, created_at=at, attempts=0))


def pending(session: Session, limit: int, *, untried: bool = False) -> tuple[Pending, ...]:
    """The oldest rows; those that failed before come after those that did not, or with `untried` not at all."""
    rows = select(OutboxRow.id, OutboxRow.paper_id).order_by(OutboxRow.attempts, OutboxRow.id).limit(limit)
    if untried:
        rows = rows.where(OutboxRow.attempts == 0)
    return tuple(Pending(row.id, row.paper_id) for row in session.execute(rows))


def done(session: Session, ids: Sequence[int]) -> None:
    """The index has them. Rows that are gone already are harmless."""
    for start in range(0, len(ids), _IDS_A_STATEMENT):
        session.execute(delete(OutboxRow).where(OutboxRow.id.in_(ids[start : start + _IDS_A_STATEMENT])))


def failed(session: Session, ids: Sequence[int], code: str) -> None:
    """The index refused them, with that notice code; they stay, behind the others."""
    for start in range(0, len(ids), _IDS_A_STATEMENT):
        rows = update(OutboxRow).where(OutboxRow.id.in_(ids[start : start + _IDS_A_STATEMENT]))
        session.execute(rows.values(attempts=OutboxRow.attempts + 1, last_error_code=code))


def waits(session: Session, paper_ids: Sequence[str]) -> bool:
    """True where the index lacks the newest state of one of those papers."""
    row = select(OutboxRow.id).where(OutboxRow.paper_id.in_(paper_ids)).limit(1)
    return session.scalar(row) is not None


def size(session: Session) -> int:
    """How many rows wait."""
    return session.scalar(select(func.count()).select_from(OutboxRow)) or 0


def failures(session: Session) -> dict[str, int]:
    """How many rows failed, by the notice code of the last try."""
    failed_rows = select(OutboxRow.last_error_code, func.count()).where(OutboxRow.attempts > 0)
    rows = session.execute(failed_rows.group_by(OutboxRow.last_error_code).order_by(OutboxRow.last_error_code))
    return {code or "?": count for code, count in rows}
