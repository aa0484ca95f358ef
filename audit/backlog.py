"""What each operator did for a backlog, day by day, counted from the register each time."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from dossiers.papers import CONFIRMED, PaperState
from dossiers.scope import Scope
from dossiers.times import vietnamese_day
from dossiers.validity import VALIDITY, Validity
from register.deposits import ACCEPTED
from register.tables import Deposit, FieldRow, Paper, Scan

WORK: Final = ("scans", "pages", "papers", "checked", *(each.value for each in Validity))
_ROWS_AT_ONCE = {"yield_per": 5_000}


@dataclass(frozen=True, order=True)
class Day:
    """A day in Việt Nam (ISO 8601) of one operator's work for one decision."""

    day: str
    operator: str
    decision: str


@dataclass
class BacklogTally:
    """Counts by day, of what WORK names: every scan, page and paper is counted once in all of them."""

    days: dict[Day, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, at: datetime, operator: str, decision: str | None, **counts: int) -> None:
        self.days[Day(vietnamese_day(at).isoformat(), operator, decision or "")].update(counts)

    def as_json(self) -> dict[str, Any]:
        """`{"rows": [{"day", "operator", "decision", each of WORK}], "total": {each of WORK}}`, newest day first."""
        newest = sorted(sorted(self.days), key=lambda each: each.day, reverse=True)
        rows = [{"day": each.day, "operator": each.operator, "decision": each.decision} for each in newest]
        counted = [{name: self.days[each][name] for name in WORK} for each in newest]
        total = {name: sum(counts[name] for counts in counted) for name in WORK}
        return {"rows": [row | counts for row, counts in zip(rows, counted, strict=True)], "total": total}


def backlog_tally(session: Session, scope: Scope, decision: str | None = None) -> BacklogTally:
    """Of one decision or of all.

    Scans, their pages, papers and whether these still hold count on the day and for the operator of the deposit; a
    check counts when and for whom it was made. A scan that was held already, and a paper split anew, count nowhere.
    """
    tally = BacklogTally()
    for at, operator, number, pages in session.execute(_scans(scope, decision), execution_options=_ROWS_AT_ONCE):
        tally.add(at, operator, number, scans=1, pages=pages)
    papers = _papers(scope, decision)
    for deposit, checked_by, checked_at, state, validity in session.execute(papers, execution_options=_ROWS_AT_ONCE):
        decided = {validity: 1} if validity in set(Validity) else {}
        tally.add(deposit.received_at, deposit.operator, deposit.decision, papers=1, **decided)
        if state in CONFIRMED and checked_by and checked_at:
            tally.add(checked_at, checked_by, deposit.decision, checked=1)
    return tally


def _scans(scope: Scope, decision: str | None) -> Select[datetime, str, str | None, int]:
    return (
        select(Deposit.received_at, Deposit.operator, Deposit.decision, Scan.pages)
        .join(Scan, Scan.sha256 == Deposit.scan)
        .where(_asked(scope, decision), Deposit.outcome.in_(ACCEPTED), Deposit.held_by.is_(None))
    )


def _papers(scope: Scope, decision: str | None) -> Select[Deposit, str | None, datetime | None, str, str | None]:
    says = and_(FieldRow.paper_id == Paper.id, FieldRow.name == VALIDITY)
    return (
        select(Deposit, Paper.checked_by, Paper.checked_at, Paper.state, FieldRow.value)
        .join(Paper, Paper.deposit_id == Deposit.id)
        .outerjoin(FieldRow, says)
        .where(_asked(scope, decision), Paper.mode.in_(scope.modes), Paper.state != PaperState.SUPERSEDED.value)
    )


def _asked(scope: Scope, decision: str | None) -> ColumnElement[bool]:
    asked = Deposit.decision.is_not(None) if decision is None else Deposit.decision == decision
    return asked if scope.units is None else and_(asked, Deposit.unit.in_(scope.units))
