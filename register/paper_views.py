"""Papers as they are read: one frozen view of a paper with its pages and fields. How they change: papers.py."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from dossiers.errors import NotFound
from dossiers.geometry import Box
from dossiers.papers import Field, FieldAlternative, LegalStatus, PageRef, PaperState, Role
from dossiers.scope import Scope
from register.tables import Deposit, Dossier, FieldRow, Paper, PaperPage

_IDS_A_QUERY = 500
_NO_MORE = (PaperState.SUPERSEDED.value, PaperState.REJECTED.value)
# A paper, its depositor, its dossier's code and procedure, its deposit's procedure.
_Rows = Select[Paper, str, str, str | None, str | None]


@dataclass(frozen=True)
class PaperView:
    """A paper. `depositor` is the operator who brought its scan; without `dossier_id` it waits in its unit's tray.

    `box`: where it lies, known of papers of a backlog.
    """

    id: str
    deposit_id: str
    depositor: str
    dossier_id: str | None
    dossier_code: str | None
    procedure: str | None
    unit: str
    type: str
    title: str
    type_confidence: float
    role: Role
    state: PaperState
    legal_status: LegalStatus
    split_confidence: float
    split_reason: str
    ordinal: int
    mode: str
    recipe: str
    record_version: int
    record_key: str | None
    pdf_sha256: str | None
    superseded_by: str | None
    checked_by: str | None
    checked_at: datetime | None
    filed_at: datetime | None
    created_at: datetime
    box: str | None
    pages: tuple[PageRef, ...]
    fields: tuple[Field, ...]


def paper(session: Session, paper_id: str, scope: Scope) -> PaperView:
    """The paper. Raises NotFound("paper_unknown") also where it is outside the scope."""
    views = _views(session, _papers(scope).where(Paper.id == paper_id))
    if not views:
        raise NotFound("paper_unknown")
    return views[0]


def papers_of_dossier(session: Session, dossier_id: str, scope: Scope) -> tuple[PaperView, ...]:
    """The dossier's papers in the order in which they arrived; superseded ones too, their state says so."""
    return _views(session, _papers(scope).where(Paper.dossier_id == dossier_id))


def papers_of_deposit(session: Session, deposit_id: str, scope: Scope) -> tuple[PaperView, ...]:
    """The deposit's papers; for a scan that was held already, those of the deposit that has them."""
    held_by = session.scalar(select(Deposit.held_by).where(Deposit.id == deposit_id))
    return _views(session, _papers(scope).where(Paper.deposit_id == (held_by or deposit_id)))


def papers_of_scan_in(
    session: Session, scan: str, scope: Scope, *, dossier_id: str | None = None, unit: str | None = None
) -> tuple[PaperView, ...]:
    """Papers with a page of that scan in the dossier, or without one in the tray of that unit."""
    with_page = select(PaperPage.paper_id).where(PaperPage.scan == scan)
    query = _papers(scope).where(Paper.id.in_(with_page), Paper.dossier_id == dossier_id)
    return _views(session, query if unit is None else query.where(Paper.unit == unit))


def papers_saying(session: Session, type: str, name: str, value: str, scope: Scope) -> tuple[PaperView, ...]:
    """Papers of that type whose field has exactly that value; none that was replaced or is to be scanned again."""
    said = exists().where(FieldRow.paper_id == Paper.id, FieldRow.name == name, FieldRow.value == value)
    return _views(session, _papers(scope).where(Paper.type == type, Paper.state.not_in(_NO_MORE), said))


def papers_in_state(session: Session, state: PaperState) -> tuple[str, ...]:
    """Ids of the papers in that state, oldest first: work to be gone on with, not an answer to a person."""
    return tuple(session.scalars(select(Paper.id).where(Paper.state == state.value).order_by(Paper.id)))


def all_paper_ids(session: Session) -> tuple[str, ...]:
    """Ids of every paper, oldest first, for an index made anew."""
    return tuple(session.scalars(select(Paper.id).order_by(Paper.id)))


def _papers(scope: Scope) -> _Rows:
    query = (
        select(Paper, Deposit.operator, Dossier.code, Dossier.procedure, Deposit.procedure)
        .join(Deposit, Deposit.id == Paper.deposit_id)
        .outerjoin(Dossier, Dossier.id == Paper.dossier_id)
        .where(Paper.mode.in_(scope.modes))
        .order_by(Deposit.received_at, Paper.deposit_id, Paper.ordinal)
    )
    return query if scope.units is None else query.where(Paper.unit.in_(scope.units))


def _views(session: Session, query: _Rows) -> tuple[PaperView, ...]:
    rows = session.execute(query).all()
    ids = [row[0].id for row in rows]
    pages, fields = _pages(session, ids), _fields(session, ids)
    return tuple(
        _view(row, depositor, code, dossier_procedure or deposit_procedure, pages[row.id], fields[row.id])
        for row, depositor, code, dossier_procedure, deposit_procedure in rows
    )


def _view(
    row: Paper, depositor: str, code: str | None, procedure: str | None, pages: list[PageRef], fields: list[Field]
) -> PaperView:
    return PaperView(
        id=row.id,
        deposit_id=row.deposit_id,
        depositor=depositor,
        dossier_id=row.dossier_id,
        dossier_code=code,
        procedure=procedure,
        unit=row.unit,
        type=row.type,
        title=row.title,
        type_confidence=row.type_confidence,
        role=row.role,  # type: ignore[arg-type]
        state=PaperState(row.state),
        legal_status=LegalStatus(row.legal_status),
        split_confidence=row.split_confidence,
        split_reason=row.split_reason,
        ordinal=row.ordinal,
        mode=row.mode,
        recipe=row.recipe,
        record_version=row.record_version,
        record_key=row.record_key,
        pdf_sha256=row.pdf_sha256,
        superseded_by=row.superseded_by,
        checked_by=row.checked_by,
        checked_at=row.checked_at,
        filed_at=row.filed_at,
        created_at=row.created_at,
        box=row.box,
        pages=tuple(pages),
        fields=tuple(fields),
    )


def _pages(session: Session, paper_ids: Sequence[str]) -> dict[str, list[PageRef]]:
    found: dict[str, list[PageRef]] = defaultdict(list)
    for ids in _runs(paper_ids):
        query = select(PaperPage).where(PaperPage.paper_id.in_(ids)).order_by(PaperPage.paper_id, PaperPage.ordinal)
        for row in session.scalars(query):
            found[row.paper_id].append(PageRef(row.scan, row.page, row.rotation))
    return found


def _fields(session: Session, paper_ids: Sequence[str]) -> dict[str, list[Field]]:
    found: dict[str, list[Field]] = defaultdict(list)
    for ids in _runs(paper_ids):
        query = select(FieldRow).where(FieldRow.paper_id.in_(ids)).order_by(FieldRow.paper_id, FieldRow.ordinal)
        for row in session.scalars(query):
            found[row.paper_id].append(_field(row))
    return found


def _field(row: FieldRow) -> Field:
    return Field(
        name=row.name,
        value=row.value,
        raw=row.raw,
        confidence=row.confidence,
        page=row.page,
        box=Box(*row.box) if row.box else None,
        source=row.source,  # type: ignore[arg-type]
        needs_check=row.needs_check,
        handwritten=row.handwritten,
        alternatives=tuple(FieldAlternative(**each) for each in row.alternatives),
    )


def _runs(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[start : start + _IDS_A_QUERY] for start in range(0, len(ids), _IDS_A_QUERY))
