"""What happens to papers: found, checked, filed; each with its act and its outbox row in one transaction.

How they are read lives in paper_views.py. Who may check what (four eyes) is decided before, in flows/.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from dossiers.errors import BadRequest, NotFound
from dossiers.papers import Field, PaperState, ProposedPaper, Role
from dossiers.recipes import Recipe
from register import outbox
from register.deposits import ACCEPTED
from register.dossiers import know_procedure, open_dossier
from register.historical import Historical, open_historical
from register.journal import ActKind, record
from register.paper_views import (
    PaperView,
    all_paper_ids,
    paper,
    papers_in_state,
    papers_of_deposit,
    papers_of_dossier,
    papers_of_scan_in,
    papers_saying,
)
from register.readings import record_recipe
from register.tables import Deposit, FieldRow, Paper, PaperPage

__all__ = [
    "NewPaper",
    "PaperView",
    "add_papers",
    "all_paper_ids",
    "changed",
    "paper",
    "paper_row",
    "papers_in_state",
    "papers_of_deposit",
    "papers_of_dossier",
    "papers_of_scan_in",
    "papers_saying",
    "record_check",
    "record_filing",
    "record_papers",
    "replace_fields",
]

_CHECKABLE = frozenset({PaperState.READ.value, PaperState.NEEDS_CHECK.value, PaperState.FILED.value})
_FILEABLE = frozenset({PaperState.CHECKED.value, PaperState.SIGNED.value})
_CONFIDENCE_DIGITS = 4


@dataclass(frozen=True)
class NewPaper:
    """A proposed paper with its identity. `rotations`: clockwise turn of each of `proposal.pages`, in their order.

    `dossier_id` where the deposit names the dossier, `dossier_code` where the scan itself does; neither: the tray, or
    of a backlog the `historical` dossier of the papers it lay with. `box`: where it lies.
    """

    id: str
    proposal: ProposedPaper
    rotations: tuple[int, ...]
    dossier_id: str | None
    dossier_code: str | None
    state: PaperState
    historical: Historical | None = None
    box: str | None = None


def record_papers(
    session: Session, deposit_id: str, recipe: Recipe, papers: Sequence[NewPaper], actor: str, at: datetime
) -> bool:
    """Record the papers of a deposit with pages, fields, act and outbox rows; the deposit is digitised.

    Where codes on the scan put all of it into a dossier that holds this scan already, no paper is made a second time:
    the deposit names the one that has them. Returns False and writes nothing where the deposit's papers were made
    before. Raises NotFound("deposit_unknown"),
    BadRequest("dossier_code_wrong").
    """
    deposit = session.get(Deposit, deposit_id)
    if deposit is None:
        raise NotFound("deposit_unknown")
    if deposit.state != "received":
        return False
    record_recipe(session, recipe, at)
    dossiers = _dossiers_of(session, papers, deposit, actor, at)
    deposit.held_by = _held_there(session, deposit, dossiers)
    if deposit.held_by is not None:
        papers, dossiers = (), []
    told = _add(session, deposit, papers, dossiers, recipe, 1, at)
    deposit.state = "digitised"
    record(
        session,
        ActKind.PAPERS_FOUND,
        actor=actor,
        at=at,
        unit=deposit.unit,
        dossier=deposit.dossier_id,
        deposit=deposit.id,
        scan=deposit.scan,
        details={
            "recipe": recipe.hash,
            "held_by": deposit.held_by,
            "papers": told,
        },
    )
    return True


def add_papers(
    session: Session, deposit: Deposit, papers: Sequence[NewPaper], recipe: Recipe, ordinal: int, actor: str,
    at: datetime,
) -> list[dict[str, Any]]:  # fmt: skip
    """Rows and outbox rows of new papers of a deposit, counted from `ordinal`; returns what the journal tells of them.

    Raises BadRequest("dossier_code_wrong").
    """
    dossiers = _dossiers_of(session, papers, deposit, actor, at)
    return _add(session, deposit, papers, dossiers, recipe, ordinal, at)


def _add(
    session: Session, deposit: Deposit, papers: Sequence[NewPaper], dossiers: Sequence[str | None], recipe: Recipe,
    ordinal: int, at: datetime,
) -> list[dict[str, Any]]:  # fmt: skip
    pairs = enumerate(zip(papers, dossiers, strict=True), ordinal)
    rows = [_paper_row(new, deposit, dossier, recipe, at_place, at) for at_place, (new, dossier) in pairs]
    session.add_all(rows)
    session.flush()
    for row, new in zip(rows, papers, strict=True):
        know_procedure(session, row.dossier_id, new.proposal.procedure)
        session.add_all(_page_rows(new, deposit.scan))
        session.add_all(_field_rows(new.id, new.proposal.fields))
        outbox.enqueue(session, row.id, at)
    return [_told(row, new, deposit.scan) for row, new in zip(rows, papers, strict=True)]


def record_check(
    session: Session,
    paper_id: str,
    fields: Sequence[Field],
    record_key: str,
    version: int,
    actor: str,
    at: datetime,
    role: Role | None = None,
) -> None:
    """A person answers for the paper: `fields` are its fields from now on, `record_key` its checked record.

    `role`: of the paper from now on; None: as it was. A filed paper stays filed, and whoever was its converter stays
    that: its PDF/A names him. Raises NotFound("paper_unknown"), BadRequest("paper_not_open") unless the paper is read,
    needs_check or filed, BadRequest("record_version_old") unless the version is a new one.
    """
    row = open_paper_row(session, paper_id)
    if version <= row.record_version:
        raise BadRequest("record_version_old", version=version)
    corrected, settled = _corrected(session, paper_id, fields), _in_doubt(session, paper_id)
    if row.state != PaperState.FILED.value:
        row.state, row.checked_by, row.checked_at = PaperState.CHECKED.value, actor, at
    row.record_key, row.record_version, row.role = record_key, version, role or row.role
    replace_fields(session, row, fields, (actor, at))
    details = {
        "record": record_key,
        "version": version,
        "type": row.type,
        "role": row.role,
        "corrected": corrected,
        "settled": settled,
        "state": row.state,
    }
    changed(session, row, ActKind.CHECKED, details, actor, at)


def record_filing(session: Session, paper_id: str, pdf_sha256: str, at: datetime, actor: str) -> None:
    """The paper's PDF/A lies in the archive under lock. Filing it again with the same bytes changes nothing.

    Raises NotFound("paper_unknown"), BadRequest("paper_not_checked") unless the paper is checked or signed.
    """
    row = paper_row(session, paper_id)
    if row.state == PaperState.FILED.value and row.pdf_sha256 == pdf_sha256:
        return
    if row.state not in _FILEABLE:
        raise BadRequest("paper_not_checked", state=row.state)
    row.state, row.pdf_sha256, row.filed_at = PaperState.FILED.value, pdf_sha256, at
    changed(session, row, ActKind.FILED, {"pdf_sha256": pdf_sha256}, actor, at)


def _corrected(session: Session, paper_id: str, fields: Sequence[Field]) -> list[str]:
    """Names of the fields that a person typed otherwise than they were read: counted per type, values are not told."""
    read = dict(session.execute(_values_of(paper_id)).all())
    return [field.name for field in fields if field.source == "typed" and field.value != read.get(field.name, "")]


def _values_of(paper_id: str) -> Select[str, str]:
    return select(FieldRow.name, FieldRow.value).where(FieldRow.paper_id == paper_id)


def _in_doubt(session: Session, paper_id: str) -> list[str]:
    """Names of the fields whose value was doubted, or of a filed paper contradicted, until now."""
    doubted = select(FieldRow.name).where(
        FieldRow.paper_id == paper_id, FieldRow.needs_check.is_(True), FieldRow.value != ""
    )
    return list(session.scalars(doubted.order_by(FieldRow.ordinal)))


def replace_fields(
    session: Session, row: Paper, fields: Sequence[Field], checked: tuple[str, datetime] | None = None
) -> None:
    """The paper has these fields from now on, `checked` by whom and when; without it each as it was until now."""
    before = select(FieldRow.name, FieldRow.checked_by, FieldRow.checked_at).where(FieldRow.paper_id == row.id)
    known = {name: (by, at) for name, by, at in session.execute(before)}
    session.execute(delete(FieldRow).where(FieldRow.paper_id == row.id))
    rows = _field_rows(row.id, fields)
    for each in rows:
        each.checked_by, each.checked_at = checked or known.get(each.name, (None, None))
    session.add_all(rows)


def changed(session: Session, row: Paper, act: ActKind, details: dict[str, Any], actor: str, at: datetime) -> None:
    """The act that changed the paper, and its index entry to be made anew."""
    outbox.enqueue(session, row.id, at)
    record(
        session, act, actor=actor, at=at, unit=row.unit, dossier=row.dossier_id, paper=row.id, deposit=row.deposit_id,
        details=details,
    )  # fmt: skip


def paper_row(session: Session, paper_id: str) -> Paper:
    """The row to be changed. Raises NotFound("paper_unknown")."""
    row = session.get(Paper, paper_id)
    if row is None:
        raise NotFound("paper_unknown")
    return row


def open_paper_row(session: Session, paper_id: str) -> Paper:
    """The row of a paper to be confirmed or replaced, looked at again where nobody else writes: a named right can be
    lost unseen. Raises NotFound("paper_unknown"), BadRequest("paper_not_open") unless it is read, needs_check or filed.
    """
    row = paper_row(session, paper_id)
    if row.state not in _CHECKABLE:
        raise BadRequest("paper_not_open", state=row.state)
    return row


def _held_there(session: Session, deposit: Deposit, dossiers: Sequence[str | None]) -> str | None:
    """The other deposit that has this scan's papers in the one dossier all of them lead to."""
    led_to = set(dossiers)
    if deposit.dossier_id is not None or len(led_to) != 1 or None in led_to:
        return None
    return session.scalar(
        select(Deposit.id)
        .where(Deposit.scan == deposit.scan, Deposit.dossier_id == led_to.pop(), Deposit.outcome.in_(ACCEPTED))
        .order_by(Deposit.received_at, Deposit.id)
        .limit(1)
    )


def _dossiers_of(
    session: Session, papers: Sequence[NewPaper], deposit: Deposit, actor: str, at: datetime
) -> list[str | None]:
    """The dossier of each paper, opened where it is new; papers that lay together come into one historical dossier."""
    unit, procedure = deposit.unit, deposit.procedure
    opened: dict[Historical, str] = {}
    found: list[str | None] = []
    for new in papers:
        if new.dossier_id is not None:
            found.append(new.dossier_id)
        elif new.dossier_code is not None:
            found.append(open_dossier(session, new.dossier_code, unit, procedure, "scanned", at, actor))
        elif (together := new.historical) is not None:
            if together not in opened:
                opened[together] = open_historical(session, together.place, unit, procedure, at, actor)
            found.append(opened[together])
        else:
            found.append(None)
    return found


def _paper_row(
    new: NewPaper, deposit: Deposit, dossier_id: str | None, recipe: Recipe, ordinal: int, at: datetime
) -> Paper:
    proposal = new.proposal
    return Paper(
        id=new.id,
        deposit_id=deposit.id,
        dossier_id=dossier_id,
        unit=deposit.unit,
        type=proposal.type,
        title=proposal.title,
        type_confidence=proposal.type_confidence,
        role=proposal.role,
        state=new.state.value,
        legal_status="working",
        split_confidence=proposal.split_confidence,
        split_reason=proposal.split_reason,
        ordinal=ordinal,
        mode="02",
        recipe=recipe.hash,
        record_version=0,
        created_at=at,
        box=new.box,
    )


def _page_rows(new: NewPaper, scan: str) -> list[PaperPage]:
    pages = zip(new.proposal.pages, new.rotations, strict=True)
    return [
        PaperPage(paper_id=new.id, ordinal=ordinal, scan=scan, page=page, rotation=rotation)
        for ordinal, (page, rotation) in enumerate(pages, 1)
    ]


def _field_rows(paper_id: str, fields: Sequence[Field]) -> list[FieldRow]:
    return [
        FieldRow(
            paper_id=paper_id,
            name=field.name,
            ordinal=ordinal,
            value=field.value,
            raw=field.raw,
            confidence=field.confidence,
            page=field.page,
            box=list(field.box) if field.box else None,
            source=field.source,
            needs_check=field.needs_check,
            handwritten=field.handwritten,
            alternatives=[asdict(each) for each in field.alternatives],
        )
        for ordinal, field in enumerate(fields, 1)
    ]


def _told(row: Paper, new: NewPaper, scan: str) -> dict[str, Any]:
    """What the journal says of a found paper: enough to make the row again; its fields come from the reading."""
    pages = zip(new.proposal.pages, new.rotations, strict=True)
    return {
        "id": row.id,
        "type": row.type,
        "role": row.role,
        "procedure": new.proposal.procedure,
        "pages": [[scan, page, rotation] for page, rotation in pages],
        "state": row.state,
        "type_confidence": round(row.type_confidence, _CONFIDENCE_DIGITS),
        "split_confidence": round(row.split_confidence, _CONFIDENCE_DIGITS),
        "dossier": row.dossier_id,
        "box": row.box,
    }
