"""Every table of the register, as typed models for SQLite and PostgreSQL alike. What is done with them lives beside.

No area, sum of money or rate is stored; a confidence 0..1 is the only fraction. Personal data stands in
`deposits.source_name`, `papers.title` and the values of `fields`, nowhere else.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from register.columns import KeptJson, KeptLongText, KeptText, UtcDateTime

# SQLite numbers rows itself only where the type is called INTEGER; it has 64 bits there.
_Long = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """Names every constraint, so that migrations can speak of it on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime, str: KeptText(), dict[str, Any]: KeptJson, list[Any]: KeptJson}  # noqa: RUF012 (SQLAlchemy's own name)


class Dossier(Base):
    """One administrative case. `code` as first seen, `code_key` for finding it; below `created_at` the received list.

    `channel`: 1 at the counter, 2 online, 3 by post; `status`: 1..10 (domain §5.3). A null says "not known".
    """

    __tablename__ = "dossiers"

    id: Mapped[str] = mapped_column(KeptText(36), primary_key=True)
    code: Mapped[str]
    code_key: Mapped[str] = mapped_column(unique=True)
    unit: Mapped[str] = mapped_column(index=True)
    procedure: Mapped[str | None]
    origin: Mapped[str]
    created_at: Mapped[datetime]

    procedure_name: Mapped[str | None]
    field: Mapped[str | None]
    channel: Mapped[int | None]
    received_at: Mapped[datetime | None] = mapped_column(index=True)
    due_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None] = mapped_column(index=True)
    returned_at: Mapped[datetime | None]
    status: Mapped[int | None]
    receiving_unit: Mapped[str | None]
    competent_unit: Mapped[str | None] = mapped_column(index=True)
    returns_paper: Mapped[bool | None]
    reused_flag: Mapped[bool | None]
    from_store_flag: Mapped[bool | None]
    identity_linked_flag: Mapped[bool | None]
    list_sha256: Mapped[str | None] = mapped_column(KeptText(64))


class Scan(Base):
    """Bytes as they arrived, by their SHA-256. `warnings` is a list of coded sentences; `reason_code` why refused."""

    __tablename__ = "scans"

    sha256: Mapped[str] = mapped_column(KeptText(64), primary_key=True)
    size: Mapped[int] = mapped_column(_Long)
    media_type: Mapped[str]
    pages: Mapped[int]
    quarantined: Mapped[bool]
    reason_code: Mapped[str | None]
    warnings: Mapped[list[Any]]
    signed: Mapped[bool]
    first_seen_at: Mapped[datetime]


class Deposit(Base):
    """One arrival of a scan. `arrival` names the arrival itself, so that one met twice is recorded once.

    `state`: received (papers due), digitised, closed (nothing to be made). `held_by`: for an already held scan, the
    deposit that has its papers. `source_name` is the original file name: personal data. `decision`: by which a backlog
    is digitised, None for an ordinary deposit; `box`: in which its papers lie where no cover sheet says so.
    """

    __tablename__ = "deposits"

    id: Mapped[str] = mapped_column(KeptText(36), primary_key=True)
    scan: Mapped[str] = mapped_column(ForeignKey("scans.sha256"), index=True)
    dossier_id: Mapped[str | None] = mapped_column(ForeignKey("dossiers.id"), index=True)
    unit: Mapped[str] = mapped_column(index=True)
    procedure: Mapped[str | None]
    operator: Mapped[str]
    source_name: Mapped[str]
    via: Mapped[str]
    counter: Mapped[str | None]
    lane: Mapped[str]
    received_at: Mapped[datetime]
    outcome: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    arrival: Mapped[str | None] = mapped_column(unique=True)
    held_by: Mapped[str | None] = mapped_column(ForeignKey("deposits.id"))
    decision: Mapped[str | None] = mapped_column(index=True)
    box: Mapped[str | None]


class RecipeRow(Base):
    """What decided a stage's results (dossiers/recipes.py)."""

    __tablename__ = "recipes"

    hash: Mapped[str] = mapped_column(KeptText(32), primary_key=True)
    stage: Mapped[str]
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


class ReadingRow(Base):
    """A scan as one recipe read it; `key` is its object in the archive."""

    __tablename__ = "readings"

    scan: Mapped[str] = mapped_column(ForeignKey("scans.sha256"), primary_key=True)
    recipe: Mapped[str] = mapped_column(ForeignKey("recipes.hash"), primary_key=True)
    key: Mapped[str]
    pages: Mapped[int]
    created_at: Mapped[datetime]


class Paper(Base):
    """One logical document. Without a dossier it waits in its unit's tray. `ordinal`: place in the deposit, from 1.

    `box`: where the sheet of paper lies, known of papers of a backlog alone. `checked_by` answers for what was filed:
    who corrected it later stands at its fields, in its record and in the journal.
    """

    __tablename__ = "papers"

    id: Mapped[str] = mapped_column(KeptText(36), primary_key=True)
    deposit_id: Mapped[str] = mapped_column(ForeignKey("deposits.id"), index=True)
    dossier_id: Mapped[str | None] = mapped_column(ForeignKey("dossiers.id"), index=True)
    unit: Mapped[str] = mapped_column(index=True)
    type: Mapped[str]
    title: Mapped[str]
    type_confidence: Mapped[float]
    role: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    legal_status: Mapped[str] = mapped_column(default="working")
    split_confidence: Mapped[float]
    split_reason: Mapped[str]
    ordinal: Mapped[int]
    mode: Mapped[str] = mapped_column(KeptText(2), default="02")
    recipe: Mapped[str] = mapped_column(ForeignKey("recipes.hash"))
    record_version: Mapped[int] = mapped_column(default=0)
    record_key: Mapped[str | None]
    pdf_sha256: Mapped[str | None] = mapped_column(KeptText(64))
    superseded_by: Mapped[str | None] = mapped_column(ForeignKey("papers.id"))
    checked_by: Mapped[str | None]
    checked_at: Mapped[datetime | None]
    filed_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    box: Mapped[str | None]


class PaperPage(Base):
    """Page `ordinal` (from 1) of a paper is page `page` of that scan, turned clockwise by `rotation` degrees."""

    __tablename__ = "paper_pages"

    paper_id: Mapped[str] = mapped_column(ForeignKey("papers.id"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    scan: Mapped[str] = mapped_column(ForeignKey("scans.sha256"), index=True)
    page: Mapped[int]
    rotation: Mapped[int]


class FieldRow(Base):
    """One fact of a paper (dossiers/papers.py, Field), and who checked it. `ordinal` keeps the order of the paper."""

    __tablename__ = "fields"

    paper_id: Mapped[str] = mapped_column(ForeignKey("papers.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int]
    value: Mapped[str] = mapped_column(KeptLongText)
    raw: Mapped[str] = mapped_column(KeptLongText)
    confidence: Mapped[float]
    page: Mapped[int]
    box: Mapped[list[Any] | None]
    source: Mapped[str]
    needs_check: Mapped[bool]
    handwritten: Mapped[bool]
    alternatives: Mapped[list[Any]]
    checked_by: Mapped[str | None]
    checked_at: Mapped[datetime | None]


class JournalRow(Base):
    """One act or look. No foreign keys: a row outlives what it tells of. `details`: ids, hashes, codes, counts."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_dossier", "dossier_id"),
        Index("ix_journal_paper", "paper_id"),
        Index("ix_journal_deposit", "deposit_id"),
    )

    stream: Mapped[str] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(_Long, primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    act: Mapped[str]
    unit: Mapped[str | None]
    dossier_id: Mapped[str | None]
    paper_id: Mapped[str | None]
    deposit_id: Mapped[str | None]
    scan: Mapped[str | None]
    details: Mapped[dict[str, Any]]


class Segment(Base):
    """A run of journal rows sealed into the archive under `key`, chained to the segment before."""

    __tablename__ = "segments"

    stream: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(_Long, primary_key=True)
    first_sequence: Mapped[int] = mapped_column(_Long)
    last_sequence: Mapped[int] = mapped_column(_Long)
    key: Mapped[str]
    sha256: Mapped[str] = mapped_column(KeptText(64))
    previous_sha256: Mapped[str | None] = mapped_column(KeptText(64))
    sealed_at: Mapped[datetime]


class OutboxRow(Base):
    """A paper whose index entry is to be made anew. Ids are never used twice: a drained one names no later change."""

    __tablename__ = "outbox"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 (SQLAlchemy's own name)

    id: Mapped[int] = mapped_column(_Long, primary_key=True, autoincrement=True)
    paper_id: Mapped[str] = mapped_column(ForeignKey("papers.id"), index=True)
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    last_error_code: Mapped[str | None]
