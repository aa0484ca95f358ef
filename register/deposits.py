"""Deposits: what arrived, from whom, into which dossier or tray, and whether its papers are still to be made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Select, case, or_, select
from sqlalchemy.orm import Session

from dossiers.errors import NotFound
from dossiers.notices import Notice
from dossiers.papers import PaperState
from register.dossiers import find_dossier, open_dossier
from register.journal import ActKind, record
from register.scans import ScanSeen, record_scan
from register.tables import Deposit, Dossier, Paper, Scan

Outcome = Literal["accepted", "accepted_with_warnings", "rejected", "already_held"]
ACCEPTED = ("accepted", "accepted_with_warnings")
_LANES = {"counter": 0, "batch": 1, "reread": 2}


@dataclass(frozen=True)
class NewDeposit:
    """An arrival to be recorded. `source_name` is the original file name (personal data); `lane` counter or batch.

    `quarantine_code`: why the scan is refused, None for an acceptable one. `arrival` names the arrival itself where it
    may be met twice. `decision`, `box`: of a backlog (tables.py).
    """

    id: str
    scan: str
    size: int
    media_type: str
    pages: int
    signed: bool
    warnings: tuple[Notice, ...]
    quarantine_code: str | None
    source_name: str
    unit: str
    dossier_code: str | None
    procedure: str | None
    operator: str
    via: str
    counter: str | None
    lane: str
    arrival: str | None
    at: datetime
    decision: str | None = None
    box: str | None = None


@dataclass(frozen=True)
class RecordedDeposit:
    """What was recorded. `due`: its papers are to be made. `repeated`: this arrival was recorded before, as `id`.

    `backlog_unsaid`: it is held already, and its papers do not bear the decision or box that this arrival names.
    """

    id: str
    outcome: Outcome
    dossier_id: str | None
    unit: str
    due: bool
    repeated: bool
    backlog_unsaid: bool


@dataclass(frozen=True)
class DueDeposit:
    """A deposit whose papers are to be made. `procedure` is the deposit's, else its dossier's.

    `decision`, `box`: of a backlog (tables.py).
    """

    id: str
    scan: str
    media_type: str
    pages: int
    unit: str
    dossier_id: str | None
    lane: str
    operator: str
    procedure: str | None
    decision: str | None
    box: str | None


def record_deposit(session: Session, new: NewDeposit) -> RecordedDeposit:
    """Record an arrival, its scan and, where the code is new, its dossier, with their acts.

    The same scan accepted before in the same dossier, or in the same unit's tray, is `already_held`. An arrival
    recorded before is given back and nothing written. Raises BadRequest("dossier_code_wrong").
    """
    earlier = _same_arrival(session, new)
    if earlier is not None:
        return _recorded(session, earlier, repeated=True)
    record_scan(session, _seen(new), new.at)
    dossier_id = None
    if new.dossier_code is not None:
        dossier_id = open_dossier(session, new.dossier_code, new.unit, new.procedure, "scanned", new.at, new.operator)
    held_by = None if new.quarantine_code else _holding(session, new.scan, dossier_id, new.unit)
    deposit = _row(new, dossier_id, held_by)
    session.add(deposit)
    session.flush()
    _record_act(session, new, deposit)
    return _recorded(session, deposit, repeated=False)


def would_be_held(session: Session, new: NewDeposit) -> bool:
    """True where recording it would add nothing to keep: an arrival recorded before, or a scan already held there."""
    if _same_arrival(session, new) is not None:
        return True
    if new.quarantine_code is not None:
        return False
    dossier_id = find_dossier(session, new.dossier_code) if new.dossier_code is not None else None
    if new.dossier_code is not None and dossier_id is None:
        return False
    return _holding(session, new.scan, dossier_id, new.unit) is not None


def due_deposit(session: Session, deposit_id: str) -> DueDeposit | None:
    """The deposit if its papers are to be made; None where they are made, or nothing of that id is here."""
    rows = _due(session, [deposit_id])
    return rows[0] if rows else None


def deposit_as_work(session: Session, deposit_id: str, lane: str) -> DueDeposit:
    """The deposit as work in that lane, whatever was made of it. Raises NotFound("deposit_unknown")."""
    row = session.execute(deposits_as_work().where(Deposit.id == deposit_id)).one_or_none()
    if row is None:
        raise NotFound("deposit_unknown")
    deposit, scan, procedure = row
    return due_of(deposit, scan, procedure, lane)


def deposits_as_work() -> Select[Deposit, Scan, str | None]:
    """Each deposit with its scan and its dossier's procedure, as `due_of` takes them."""
    return (
        select(Deposit, Scan, Dossier.procedure)
        .join(Scan, Scan.sha256 == Deposit.scan)
        .outerjoin(Dossier, Dossier.id == Deposit.dossier_id)
    )


def deposits_due(session: Session, most: int | None = None) -> tuple[DueDeposit, ...]:
    """Deposits whose papers are to be made, all or the first `most`: counter before batch, older before newer."""
    return _due(session, most=most)


def still_due(session: Session, deposits: Sequence[str]) -> tuple[DueDeposit, ...]:
    """Those of the deposits (some hundreds at most) whose papers are still to be made, most urgent first."""
    return _due(session, deposits)


def _due(session: Session, deposits: Sequence[str] | None = None, most: int | None = None) -> tuple[DueDeposit, ...]:
    query = (
        deposits_as_work()
        .where(Deposit.state == "received")
        .order_by(case(_LANES, value=Deposit.lane, else_=len(_LANES)), Deposit.received_at, Deposit.id)
    )
    if deposits is not None:
        query = query.where(Deposit.id.in_(deposits))
    return tuple(due_of(deposit, scan, procedure) for deposit, scan, procedure in session.execute(query.limit(most)))


def due_of(deposit: Deposit, scan: Scan, procedure: str | None, lane: str | None = None) -> DueDeposit:
    """The deposit as work to be done, in its own lane or another; `procedure` is its dossier's."""
    return DueDeposit(
        id=deposit.id,
        scan=deposit.scan,
        media_type=scan.media_type,
        pages=scan.pages,
        unit=deposit.unit,
        dossier_id=deposit.dossier_id,
        lane=lane or deposit.lane,
        operator=deposit.operator,
        procedure=deposit.procedure or procedure,
        decision=deposit.decision,
        box=deposit.box,
    )


def _same_arrival(session: Session, new: NewDeposit) -> Deposit | None:
    """The deposit recorded for this arrival, or under this id, before."""
    if new.arrival is not None:
        earlier = session.scalar(select(Deposit).where(Deposit.arrival == new.arrival))
        if earlier is not None:
            return earlier
    return session.get(Deposit, new.id)


def _holding(session: Session, scan: str, dossier_id: str | None, unit: str) -> str | None:
    """The deposit that has the scan's papers in that dossier, or in that unit's tray.

    Where its living papers are decides, not what it was made for: codes may have put all of them there, or a person
    moved them. Of those made for that dossier one that is still there is enough; without living papers, the deposit.
    """
    held = select(Deposit.id).where(Deposit.scan == scan, Deposit.outcome.in_(ACCEPTED))
    if dossier_id is not None:
        living = select(Paper.id).where(Paper.deposit_id == Deposit.id, Paper.state != PaperState.SUPERSEDED.value)
        there = living.where(Paper.dossier_id == dossier_id)
        elsewhere = living.where(or_(Paper.dossier_id.is_(None), Paper.dossier_id != dossier_id))
        own = Deposit.dossier_id == dossier_id
        held = held.where(or_(own & ~living.exists(), there.exists() & (own | ~elsewhere.exists())))
    else:
        held = held.where(Deposit.dossier_id.is_(None), Deposit.unit == unit)
    return session.scalar(held.order_by(Deposit.received_at, Deposit.id).limit(1))


def _row(new: NewDeposit, dossier_id: str | None, held_by: str | None) -> Deposit:
    outcome = _outcome(new, held_by)
    return Deposit(
        id=new.id,
        scan=new.scan,
        dossier_id=dossier_id,
        unit=new.unit,
        procedure=new.procedure,
        operator=new.operator,
        source_name=new.source_name,
        via=new.via,
        counter=new.counter,
        lane=new.lane,
        received_at=new.at,
        outcome=outcome,
        state="received" if outcome in ACCEPTED else "closed",
        arrival=new.arrival,
        held_by=held_by,
        decision=new.decision,
        box=new.box,
    )


def _outcome(new: NewDeposit, held_by: str | None) -> Outcome:
    if new.quarantine_code is not None:
        return "rejected"
    if held_by is not None:
        return "already_held"
    return "accepted_with_warnings" if new.warnings else "accepted"


def _recorded(session: Session, deposit: Deposit, *, repeated: bool) -> RecordedDeposit:
    return RecordedDeposit(
        id=deposit.id,
        outcome=deposit.outcome,  # type: ignore[arg-type]
        dossier_id=deposit.dossier_id,
        unit=deposit.unit,
        due=deposit.state == "received",
        repeated=repeated,
        backlog_unsaid=_backlog_unsaid(session, deposit),
    )


def _backlog_unsaid(session: Session, deposit: Deposit) -> bool:
    """A backlog brought again, as after a power cut, names what its papers bear; anything else is lost on them."""
    holder = session.get(Deposit, deposit.held_by) if deposit.held_by else None
    if holder is None or deposit.decision is None:
        return False
    return deposit.decision != holder.decision or deposit.box not in (None, holder.box)


def _seen(new: NewDeposit) -> ScanSeen:
    return ScanSeen(new.scan, new.size, new.media_type, new.pages, new.signed, new.warnings, new.quarantine_code)


def _record_act(session: Session, new: NewDeposit, deposit: Deposit) -> None:
    details = {
        "size": new.size,
        "media_type": new.media_type,
        "pages": new.pages,
        "signed": new.signed,
        "warnings": [warning.code for warning in new.warnings],
        "reason": new.quarantine_code,
        "outcome": deposit.outcome,
        "held_by": deposit.held_by,
        "via": new.via,
        "counter": new.counter,
        "lane": new.lane,
        "procedure": new.procedure,
        "decision": new.decision,
        "box": new.box,
    }
    record(
        session,
        ActKind.DEPOSIT,
        actor=new.operator,
        at=new.at,
        unit=new.unit,
        dossier=deposit.dossier_id,
        deposit=new.id,
        scan=new.scan,
        details=details,
    )
