"""Counts of the whole register and what happened to one dossier or paper. Rates are counted in audit/."""

from typing import Any

from sqlalchemy import ColumnElement, Select, distinct, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from dossiers.papers import PaperState
from dossiers.scope import Scope
from dossiers.times import VIETNAM
from register import outbox
from register.journal import ActKind, Stream
from register.tables import Deposit, Dossier, JournalRow, Paper, PaperPage, Scan

_UNSEEN = (PaperState.SUPERSEDED.value, PaperState.REJECTED.value)
_ACTS_OF_A_DEPOSIT = (ActKind.DEPOSIT.value, ActKind.PAPERS_FOUND.value, ActKind.SPLIT.value)


def status(session: Session, scope: Scope) -> dict[str, Any]:
    """Shape `status` of design §5.

    `scans`: different scans held; `rejected`: different scans refused. `papers` and `pages` leave superseded papers
    out; `by_state` counts every paper. `outbox` is the whole installation's.
    """
    papers = _readable(scope)
    living = papers & (Paper.state != PaperState.SUPERSEDED.value)
    deposits = _in_units(Deposit.unit, scope)
    scans = select(func.count(distinct(Deposit.scan))).join(Scan, Scan.sha256 == Deposit.scan).where(deposits)
    by_state = select(Paper.state, func.count()).where(papers).group_by(Paper.state)
    pages = select(func.count()).select_from(PaperPage).join(Paper, Paper.id == PaperPage.paper_id).where(living)
    return {
        "scans": _count(session, scans.where(Scan.quarantined.is_(False))),
        "deposits": _count(session, select(func.count()).select_from(Deposit).where(deposits)),
        "papers": _count(session, select(func.count()).select_from(Paper).where(living)),
        "pages": _count(session, pages),
        "dossiers": _count(session, select(func.count()).select_from(Dossier).where(_in_units(Dossier.unit, scope))),
        "by_state": dict(sorted((state, count) for state, count in session.execute(by_state))),
        "outbox": outbox.size(session),
        "rejected": _count(session, scans.where(Scan.quarantined.is_(True))),
    }


def searchable_papers(session: Session) -> int:
    """How many papers the index is to hold: all but the superseded and the rejected."""
    return _count(session, select(func.count()).select_from(Paper).where(Paper.state.not_in(_UNSEEN)))


def events_of(session: Session, *, dossier_id: str | None = None, paper_id: str | None = None) -> list[dict[str, Any]]:
    """What the journal tells of a dossier or a paper, oldest first; the caller has checked that it may be read.

    `{"sequence", "at" (Việt Nam time), "act", "actor", "paper", "deposit"}`. The deposit, and the acts by which
    papers of it were found or split anew, are events of the paper too.
    """
    of_deposits = JournalRow.deposit_id.in_(
        select(Paper.deposit_id).where(or_(_is(Paper.id, paper_id), _is(Paper.dossier_id, dossier_id)))
    )
    rows = (
        select(JournalRow)
        .where(JournalRow.stream == Stream.ACTS.value)
        .where(
            or_(
                _is(JournalRow.paper_id, paper_id),
                _is(JournalRow.dossier_id, dossier_id),
                of_deposits & JournalRow.paper_id.is_(None) & JournalRow.act.in_(_ACTS_OF_A_DEPOSIT),
            )
        )
        .order_by(JournalRow.sequence)
    )
    return [
        {
            "sequence": row.sequence,
            "at": row.at.astimezone(VIETNAM).isoformat(timespec="seconds"),
            "act": row.act,
            "actor": row.actor,
            "paper": row.paper_id,
            "deposit": row.deposit_id,
        }
        for row in session.scalars(rows)
    ]


def _is(column: InstrumentedAttribute[Any], wanted: str | None) -> ColumnElement[bool]:
    return column == wanted if wanted is not None else ~true()


def _readable(scope: Scope) -> ColumnElement[bool]:
    return Paper.mode.in_(scope.modes) & _in_units(Paper.unit, scope)


def _in_units(column: InstrumentedAttribute[str], scope: Scope) -> ColumnElement[bool]:
    return true() if scope.units is None else column.in_(scope.units)


def _count(session: Session, query: Select[int]) -> int:
    return session.scalar(query) or 0
