"""Sealed segments of the journal: runs of rows as canonical JSON Lines, each chained to the one before.

A segment is a header line {"stream","number","first","last","previous_sha256","sealed_at"} and one line a row, every
line JSON with sorted keys and no blanks, UTF-8, ended by a line feed. Storing the object is the caller's work.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossiers.errors import Damaged
from dossiers.times import VIETNAM, require_aware
from register.journal_rows import Stream, unsealed
from register.tables import JournalRow, Segment

_ROWS_A_SEGMENT = 10_000
_HEADER = frozenset({"stream", "number", "first", "last", "previous_sha256", "sealed_at"})
Line = dict[str, Any]


@dataclass(frozen=True)
class SegmentDraft:
    """A segment to be stored under `key` and then recorded. The key depends on the first row, not on `sealed_at`."""

    stream: Stream
    number: int
    first: int
    last: int
    previous_sha256: str | None
    sealed_at: datetime
    key: str
    data: bytes


def next_segment(session: Session, stream: Stream, sealed_at: datetime) -> SegmentDraft | None:
    """The oldest unsealed rows (10 000 at most) as the next segment; None where every row is sealed."""
    rows = unsealed(session, stream, limit=_ROWS_A_SEGMENT)
    if not rows:
        return None
    before = last_segment(session, stream)
    number = before.number + 1 if before else 1
    previous = before.sha256 if before else None
    first, last = rows[0].sequence, rows[-1].sequence
    header = {
        "stream": stream.value,
        "number": number,
        "first": first,
        "last": last,
        "previous_sha256": previous,
        "sealed_at": _moment(sealed_at),
    }
    data = b"".join(_canonical(line) for line in [header, *map(row_line, rows)])
    key = segment_key(stream, rows[0].at, number)
    return SegmentDraft(stream, number, first, last, previous, require_aware(sealed_at), key, data)


def record_segment(session: Session, draft: SegmentDraft, sha256: str) -> None:
    """The draft is stored in the archive: its rows are sealed.

    Raises Damaged("segment_differs") where the stored hash is not the draft's, Damaged("journal_broken") where the
    register does not bear the draft out any more.
    """
    if sha256 != hashlib.sha256(draft.data).hexdigest():
        raise Damaged("segment_differs", number=draft.number)
    adopt_segment(session, draft.key, draft.data)


def adopt_segment(session: Session, key: str, data: bytes) -> None:
    """Record a segment that the archive already holds: a crash came between storing it and recording it.

    Recording the same one twice is harmless. Raises Damaged("journal_broken") where it does not follow the last
    segment, or its rows are not the register's.
    """
    digest = hashlib.sha256(data).hexdigest()
    known = session.scalar(select(Segment).where(Segment.key == key))
    if known is not None and known.sha256 == digest:
        return
    header, _ = _parsed(data)
    stream = Stream(header["stream"])
    before = last_segment(session, stream)
    follows = (header["number"], header["first"]) == (
        (before.number + 1, before.last_sequence + 1) if before else (1, 1)
    )
    if not follows or verify_rows(session, data):
        raise Damaged("journal_broken", number=header["number"])
    session.add(
        Segment(
            stream=stream.value,
            number=header["number"],
            first_sequence=header["first"],
            last_sequence=header["last"],
            key=key,
            sha256=digest,
            previous_sha256=header["previous_sha256"],
            sealed_at=datetime.fromisoformat(header["sealed_at"]),
        )
    )
    session.flush()


def verify_rows(session: Session, segment_bytes: bytes) -> list[str]:
    """How the register differs from a stored segment; [] where it does not.

    `segment_changed` (its bytes are not what was recorded), `chain_broken` (not chained to the segment before),
    `row_missing:N`, `row_changed:N`, `row_reordered:N` with N the row's sequence. Raises Damaged("segment_unreadable").
    """
    header, lines = _parsed(segment_bytes)
    stream = Stream(header["stream"])
    return [*_chain_faults(session, stream, header, segment_bytes), *_row_faults(session, stream, header, lines)]


def last_segment(session: Session, stream: Stream) -> Segment | None:
    """The newest recorded segment of the stream."""
    newest = select(Segment).where(Segment.stream == stream.value).order_by(Segment.number.desc()).limit(1)
    return session.scalar(newest)


def segment_key(stream: Stream, first_row_at: datetime, number: int) -> str:
    """`journal/acts/{year}/{number}` or `journal/looks/{year}/{month}/{number}`, in Việt Nam's calendar."""
    day = require_aware(first_row_at).astimezone(VIETNAM)
    month = f"/{day.month:02d}" if stream is Stream.LOOKS else ""
    return f"journal/{stream.value}/{day.year:04d}{month}/{number:012d}"


def row_line(row: JournalRow) -> Line:
    """A row as it stands in a segment."""
    return {
        "sequence": row.sequence,
        "at": _moment(row.at),
        "actor": row.actor,
        "act": row.act,
        "unit": row.unit,
        "dossier": row.dossier_id,
        "paper": row.paper_id,
        "deposit": row.deposit_id,
        "scan": row.scan,
        "details": row.details,
    }


def _chain_faults(session: Session, stream: Stream, header: Line, data: bytes) -> list[str]:
    faults = []
    recorded = session.get(Segment, (stream.value, header["number"]))
    if recorded is not None and recorded.sha256 != hashlib.sha256(data).hexdigest():
        faults.append("segment_changed")
    before = session.get(Segment, (stream.value, header["number"] - 1))
    if header["previous_sha256"] != (before.sha256 if before else None):
        faults.append("chain_broken")
    return faults


def _row_faults(session: Session, stream: Stream, header: Line, lines: list[Line]) -> list[str]:
    sequences = [line["sequence"] for line in lines]
    faults = [f"row_reordered:{here}" for here, after in pairwise(sequences) if after <= here]
    sealed = {line["sequence"]: line for line in lines}
    query = select(JournalRow).where(
        JournalRow.stream == stream.value, JournalRow.sequence.between(header["first"], header["last"])
    )
    held = {row.sequence: row_line(row) for row in session.scalars(query)}
    contents = {_canonical(_content(line)) for line in lines}
    for sequence in range(header["first"], header["last"] + 1):
        if sequence not in held or sequence not in sealed:
            faults.append(f"row_missing:{sequence}")
        elif _canonical(held[sequence]) != _canonical(sealed[sequence]):
            moved = _canonical(_content(held[sequence])) in contents
            faults.append(f"{'row_reordered' if moved else 'row_changed'}:{sequence}")
    return faults


def _content(line: Line) -> Line:
    return {name: value for name, value in line.items() if name != "sequence"}


def _parsed(data: bytes) -> tuple[Line, list[Line]]:
    try:
        header, *lines = [json.loads(line) for line in data.decode("utf-8").split("\n") if line]
    except ValueError as error:
        raise Damaged("segment_unreadable") from error
    if not isinstance(header, dict) or header.keys() != _HEADER or header["stream"] not in set(Stream):
        raise Damaged("segment_unreadable")
    if not all(isinstance(line, dict) and isinstance(line.get("sequence"), int) for line in lines):
        raise Damaged("segment_unreadable")
    return header, lines


def _canonical(line: Line) -> bytes:
    # Lines end with "\n" alone: str.splitlines would also break at U+2028.
    text = json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8") + b"\n"


def _moment(moment: datetime) -> str:
    return require_aware(moment).isoformat(timespec="microseconds")
