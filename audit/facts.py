"""Dossiers as they are counted: one row a dossier with what its papers amount to, read from the register."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from config.catalogues import Catalogue, Counting, Procedure
from dossiers.papers import PaperState
from dossiers.periods import Period
from dossiers.scope import Scope
from register.tables import Dossier, Paper


@dataclass
class PapersOfRole:
    """A dossier's components, or its results. `attached`: files that are there; `awaited`: to be scanned again."""

    attached: int = 0
    digitised: int = 0
    signed_by_agency: int = 0
    reused: int = 0
    awaited: int = 0

    def are_digitised(self, when: str) -> bool:
        """`all`: there is one, and none is short of the office's threshold; `any`: one reached it."""
        if when == "any":
            return self.digitised > 0
        return self.attached > 0 and self.digitised == self.attached and not self.awaited


@dataclass(frozen=True)
class DossierFacts:
    """One dossier. `ended_at`: processed, else returned, never before receipt; None while open (QĐ 766 2.1)."""

    unit: str
    procedure: str | None
    for_citizens: bool
    returns_paper: bool
    on_paper: bool
    status: int | None
    received_at: datetime
    due_at: datetime | None
    ended_at: datetime | None
    reused: bool
    from_store: bool
    identity_linked: bool
    components: PapersOfRole
    results: PapersOfRole


def dossiers_in_hand(session: Session, catalogue: Catalogue, period: Period, scope: Scope) -> Iterator[DossierFacts]:
    """Every dossier in the scope that was received before the period ends and had not ended before it starts.

    A dossier without a received date is none (QĐ 766 4.3). Its unit is the competent one; where the list names none,
    the receiving one, else the unit that opened it.
    """
    papers = _papers(session, catalogue.counting, period)
    procedures = {each.code: each for each in catalogue.procedures}
    for row in session.execute(select(*_COLUMNS).where(_in_hand(period)), execution_options=_IN_PORTIONS):
        if row.received_at is None or not scope.covers(row.counted_unit):
            continue
        procedure = procedures.get(row.procedure or "")
        components, results = papers[row.id, "component"], papers[row.id, "result"]
        yield DossierFacts(
            unit=row.counted_unit,
            procedure=row.procedure,
            for_citizens=procedure.for_citizens if procedure else catalogue.counting.for_citizens_when_unknown,
            returns_paper=_returns_paper(row.returns_paper, procedure, catalogue.counting),
            on_paper=row.channel is None or row.channel in catalogue.counting.paper_channels,
            status=row.status,
            received_at=row.received_at,
            due_at=row.due_at,
            ended_at=max(row.ended_at, row.received_at) if row.ended_at else None,
            reused=bool(row.reused_flag) or components.reused > 0,
            from_store=bool(row.from_store_flag),
            identity_linked=bool(row.identity_linked_flag),
            components=components,
            results=results,
        )


def unlisted_dossiers(session: Session, period: Period, scope: Scope) -> dict[str, int]:
    """By unit, the dossiers opened in the period of which no list says when they were received: in no rate.

    Historical ones are none of them: no list will ever tell of a backlog's.
    """
    rows = session.execute(
        select(_UNIT, func.count())
        .where(Dossier.received_at.is_(None), Dossier.origin != "historical")
        .where(Dossier.created_at >= period.start, Dossier.created_at < period.end)
        .group_by(_UNIT)
    )
    return {unit: count for unit, count in rows if scope.covers(unit)}


_IN_PORTIONS = {"yield_per": 5_000}  # rows held at once
_UNIT = func.coalesce(Dossier.competent_unit, Dossier.receiving_unit, Dossier.unit).label("counted_unit")
_ENDED_AT = func.coalesce(Dossier.finished_at, Dossier.returned_at).label("ended_at")
_COLUMNS = (
    Dossier.id, _UNIT, Dossier.procedure, Dossier.returns_paper, Dossier.channel, Dossier.status, Dossier.received_at,
    Dossier.due_at, _ENDED_AT, Dossier.reused_flag, Dossier.from_store_flag, Dossier.identity_linked_flag,
)  # fmt: skip


def _in_hand(period: Period) -> ColumnElement[bool]:
    open_when_it_starts = or_(_ENDED_AT.is_(None), period.start <= _ENDED_AT)
    return and_(Dossier.received_at < period.end, or_(Dossier.received_at >= period.start, open_when_it_starts))


def _papers(session: Session, counting: Counting, period: Period) -> dict[tuple[str, str], PapersOfRole]:
    """By dossier and role. Slips of unknown role and superseded papers count nowhere."""
    replaced = Paper.superseded_by.is_not(None).label("replaced")
    kinds = (Paper.dossier_id, Paper.role, Paper.state, Paper.legal_status, replaced)
    rows = session.execute(
        select(*kinds, func.count().label("number"))
        .join(Dossier, Dossier.id == Paper.dossier_id)
        .where(_in_hand(period), Paper.role.in_(("component", "result")), Paper.state != PaperState.SUPERSEDED.value)
        .group_by(*kinds),
        execution_options=_IN_PORTIONS,
    )
    found: dict[tuple[str, str], PapersOfRole] = defaultdict(PapersOfRole)
    for row in rows:
        papers = found[row.dossier_id, row.role]
        if row.state == PaperState.REJECTED:
            papers.awaited += 0 if row.replaced else row.number
            continue
        papers.attached += row.number
        papers.digitised += row.number if row.state in counting.digitised_states else 0
        papers.reused += row.number if row.state == PaperState.REUSED else 0
        papers.signed_by_agency += row.number if row.legal_status in counting.e_result_statuses else 0
    return found


def _returns_paper(listed: bool | None, procedure: Procedure | None, counting: Counting) -> bool:
    if listed is not None:
        return listed
    return procedure.returns_paper if procedure else counting.returns_paper_when_unknown
