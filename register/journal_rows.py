"""Rows of the journal: one for every act, in the transaction of what it tells of. Sealing: journal_segments.py.

A row carries ids, hashes, codes and counts: never a name, a number or a text of a citizen.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from register.tables import JournalRow, Segment


class Stream(StrEnum):
    """Two streams of one mechanism: acts are kept as long as the record, looks for the catalogue's months."""

    ACTS = "acts"
    LOOKS = "looks"


class ActKind(StrEnum):
    """What was done. The comment says what a rebuild takes from the row besides its ids, unit, actor and time."""

    DOSSIER_OPENED = "dossier_opened"  # code, procedure, origin
    DEPOSIT = "deposit"  # the scan's facts, outcome, reason, via, counter, lane, procedure, held_by, decision, box
    PAPERS_FOUND = "papers_found"  # recipe, and of each paper: id, type, role, pages, state, confidences, dossier, box
    CHECKED = "checked"  # the checked record's key and version, type, fields typed over, fields settled, the state
    REREAD = "reread"  # recipe, type, state; confirmed fields that the new reading contradicts
    SPLIT = "split"  # as PAPERS_FOUND, which replaced which; or of one: state, type given, its dossier before
    DOUBTED = "doubted"  # names of fields, and the paper that speaks against them; the state
    FILED = "filed"  # SHA-256 of the PDF/A
    LIST_RECEIVED = "list_received"  # SHA-256 of the received list, which is read again; counts
    EXPORTED = "exported"  # a look: kind of package, papers in it, purpose; rebuilds nothing
    PREFILLED = "prefilled"  # a look: form, whether a card's QR code was read, purpose; rebuilds nothing


@dataclass(frozen=True)
class Subject:
    """What an act is about; ids only."""

    unit: str | None = None
    dossier: str | None = None
    paper: str | None = None
    deposit: str | None = None
    scan: str | None = None


@dataclass(frozen=True)
class Act:
    """An act that is to be recorded."""

    kind: ActKind
    subject: Subject
    details: Mapping[str, Any]


# Codes that an office makes are opaque and kept as they are; everything else is machine-made.
_OPAQUE: Final = frozenset({"code", "procedure", "counter", "decision", "box"})
_MACHINE_MADE = re.compile(r"[A-Za-z0-9._:/+\[\]-]{0,200}")  # brackets: a field of a list, `recipients[0]`


def record(
    session: Session,
    act: ActKind,
    *,
    actor: str,
    at: datetime,
    unit: str | None = None,
    dossier: str | None = None,
    paper: str | None = None,
    deposit: str | None = None,
    scan: str | None = None,
    details: Mapping[str, Any] | None = None,
    stream: Stream = Stream.ACTS,
) -> None:
    """Write one act into the caller's transaction.

    Raises ValueError where `details` hold anything but ids, hashes, codes, counts and confidences: a programming error.
    """
    told = Act(act, Subject(unit, dossier, paper, deposit, scan), details or {})
    record_all(session, [told], actor=actor, at=at, stream=stream)


def record_all(
    session: Session, acts: Sequence[Act], *, actor: str, at: datetime, stream: Stream = Stream.ACTS
) -> None:
    """Write several acts of one moment, in their order. Raises as `record` does."""
    # Gapless because one writer at a time holds the transaction from its first statement (database.py).
    next_sequence = last_sequence(session, stream) + 1
    for sequence, act in enumerate(acts, next_sequence):
        _require_machine_made(act.details)
        session.add(
            JournalRow(
                stream=stream.value,
                sequence=sequence,
                at=at,
                actor=actor,
                act=act.kind.value,
                unit=act.subject.unit,
                dossier_id=act.subject.dossier,
                paper_id=act.subject.paper,
                deposit_id=act.subject.deposit,
                scan=act.subject.scan,
                details=dict(act.details),
            )
        )
    session.flush()


def last_sequence(session: Session, stream: Stream) -> int:
    """The sequence of the newest row, 0 before the first."""
    newest = session.scalar(select(func.max(JournalRow.sequence)).where(JournalRow.stream == stream.value))
    # Rows of looks expire, their segments' rows in the register with them: the count goes on from the last segment.
    sealed = session.scalar(select(func.max(Segment.last_sequence)).where(Segment.stream == stream.value))
    return max(newest or 0, sealed or 0)


def unsealed(session: Session, stream: Stream, limit: int | None = None) -> tuple[JournalRow, ...]:
    """Rows that no segment holds yet, oldest first."""
    rows = (
        select(JournalRow)
        .where(JournalRow.stream == stream.value, JournalRow.sequence > last_sealed(session, stream))
        .order_by(JournalRow.sequence)
        .limit(limit)
    )
    return tuple(session.scalars(rows))


def oldest_unsealed(session: Session, stream: Stream) -> datetime | None:
    """When the oldest row was written that no segment holds yet."""
    rows = unsealed(session, stream, limit=1)
    return rows[0].at if rows else None


def last_sealed(session: Session, stream: Stream) -> int:
    """The last sequence that a segment holds, 0 before the first segment."""
    return session.scalar(select(func.max(Segment.last_sequence)).where(Segment.stream == stream.value)) or 0


def _require_machine_made(value: object, name: str = "") -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            _require_machine_made(inner, key)
    elif isinstance(value, list | tuple):
        for inner in value:
            _require_machine_made(inner, name)
    elif isinstance(value, str):
        if name not in _OPAQUE and not _MACHINE_MADE.fullmatch(value):
            raise ValueError(f"journal detail {name!r} is not an id, hash or code")
    elif not (value is None or isinstance(value, bool | int | float)):
        raise ValueError(f"journal detail {name!r} has a type that is not recorded")
