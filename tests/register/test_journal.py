"""The journal: gapless rows without personal values, sealed segments that chain, and every tampering found."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import ColumnElement, delete, select, text, update

from dossiers.errors import Damaged
from dossiers.papers import Field
from register.database import Database
from register.deposits import record_deposit
from register.journal import (
    ActKind,
    SegmentDraft,
    Stream,
    adopt_segment,
    next_segment,
    oldest_unsealed,
    record,
    record_segment,
    segment_key,
    unsealed,
    verify_rows,
)
from register.papers import record_check, record_papers
from register.tables import JournalRow, Segment
from tests.register.conftest import AT, Office

SEALED_AT = AT + timedelta(seconds=30)


def _act(register: Database, actor: str = "an", at: datetime = AT) -> None:
    with register.write() as session:
        record(session, ActKind.DEPOSIT, actor=actor, at=at, unit="xã Tân Lập", details={"pages": 3, "code": "H 56"})


def _draft(register: Database) -> SegmentDraft:
    with register.read() as session:
        draft = next_segment(session, Stream.ACTS, SEALED_AT)
    assert draft is not None
    return draft


def _sealed(register: Database) -> SegmentDraft:
    draft = _draft(register)
    with register.write() as session:
        adopt_segment(session, draft.key, draft.data)
    return draft


def _faults(register: Database, data: bytes) -> list[str]:
    with register.read() as session:
        return verify_rows(session, data)


def test_segments_are_canonical_chained_and_leave_nothing_unsealed(register: Database) -> None:
    _act(register, "an")
    _act(register, "bình")
    first = _sealed(register)
    _act(register, "an")
    second = _sealed(register)
    lines = first.data.decode("utf-8").split("\n")
    assert lines[-1] == ""
    header, *rows = [json.loads(line) for line in lines[:-1]]
    assert header == {
        "stream": "acts", "number": 1, "first": 1, "last": 2, "previous_sha256": None,
        "sealed_at": "2026-11-23T03:00:30.123456+00:00",
    }  # fmt: skip
    assert [(row["sequence"], row["actor"], row["at"]) for row in rows] == [
        (1, "an", "2026-11-23T03:00:00.123456+00:00"),
        (2, "bình", "2026-11-23T03:00:00.123456+00:00"),
    ]
    assert '"unit":"xã Tân Lập"' in lines[1]
    assert (second.number, second.first) == (2, 3)
    with register.read() as session:
        kept = session.scalars(select(Segment).order_by(Segment.number)).all()
        assert [kept[0].previous_sha256, kept[1].previous_sha256] == [None, kept[0].sha256]
        assert unsealed(session, Stream.ACTS) == ()
        assert oldest_unsealed(session, Stream.ACTS) is None
        assert next_segment(session, Stream.ACTS, SEALED_AT) is None
    assert _faults(register, first.data) == _faults(register, second.data) == []


def test_a_draft_made_again_is_the_same(register: Database) -> None:
    _act(register)
    assert _draft(register) == _draft(register)
    key = _draft(register).key
    _act(register)
    assert _draft(register).key == key


def test_a_stored_segment_is_adopted_after_a_crash_even_when_more_rows_came(register: Database) -> None:
    _act(register)
    stored = _draft(register)
    _act(register)
    with register.write() as session:
        adopt_segment(session, stored.key, stored.data)
        adopt_segment(session, stored.key, stored.data)
    following = _draft(register)
    assert (following.number, following.first, following.last) == (2, 2, 2)


def test_only_the_stored_bytes_are_recorded(register: Database) -> None:
    _act(register)
    draft = _draft(register)
    with pytest.raises(Damaged) as differs, register.write() as session:
        record_segment(session, draft, "0" * 64)
    assert differs.value.code == "segment_differs"
    with register.read() as session:
        assert oldest_unsealed(session, Stream.ACTS) == AT


def test_a_segment_out_of_turn_is_not_adopted(register: Database) -> None:
    _act(register)
    first = _sealed(register)
    _act(register)
    second = _draft(register)
    skipping = second.data.replace(b'"number":2', b'"number":3')
    forged = second.data.replace(b'"actor":"an"', b'"actor":"binh"')
    unchained = second.data.replace(first.key.encode(), b"").replace(b'"previous_sha256":"', b'"previous_sha256":"0')
    for data in (skipping, forged, unchained):
        with pytest.raises(Damaged) as broken, register.write() as session:
            adopt_segment(session, second.key, data)
        assert broken.value.code == "journal_broken"
    for data in (b"", b"{}\n", b"\xff\xfe", b"[1]\n", second.data.replace(b'"acts"', b'"others"')):
        with pytest.raises(Damaged) as unreadable, register.write() as session:
            adopt_segment(session, second.key, data)
        assert unreadable.value.code == "segment_unreadable"


def test_every_tampering_with_rows_is_found(register: Database) -> None:
    for actor in ("an", "binh", "chi", "dung"):
        _act(register, actor)
    data = _sealed(register).data

    def row(number: int) -> ColumnElement[bool]:
        return JournalRow.sequence == number

    with register.write() as session:
        session.execute(update(JournalRow).where(row(2)).values(actor="kẻ gian"))
    assert _faults(register, data) == ["row_changed:2"]
    with register.write() as session:
        session.execute(update(JournalRow).where(row(2)).values(actor="chi"))
        session.execute(update(JournalRow).where(row(3)).values(actor="binh"))
    assert _faults(register, data) == ["row_reordered:2", "row_reordered:3"]
    with register.write() as session:
        session.execute(delete(JournalRow).where(row(4)))
    assert _faults(register, data)[-1] == "row_missing:4"


def test_tampering_with_a_stored_segment_is_found(register: Database) -> None:
    _act(register)
    _act(register, "binh")
    first = _sealed(register)
    _act(register)
    second = _sealed(register)
    assert "segment_changed" in _faults(register, first.data.replace(b'"an"', b'"ai"'))
    header, one, two, end = first.data.split(b"\n")
    swapped = _faults(register, b"\n".join([header, two, one, end]))
    assert "segment_changed" in swapped
    assert "row_reordered:2" in swapped
    assert "row_missing:2" in _faults(register, b"\n".join([header, one, end]))
    with register.write() as session:
        session.execute(update(Segment).where(Segment.number == 1).values(sha256="0" * 64))
    assert _faults(register, second.data) == ["chain_broken"]


def test_the_key_follows_the_calendar_of_viet_nam() -> None:
    new_year = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)
    assert segment_key(Stream.ACTS, new_year - timedelta(seconds=1), 7) == "journal/acts/2026/000000000007"
    assert segment_key(Stream.ACTS, new_year, 7) == "journal/acts/2027/000000000007"
    assert segment_key(Stream.LOOKS, new_year, 7) == "journal/looks/2027/01/000000000007"


@pytest.mark.parametrize(
    "details",
    [{"name": "Nguyễn Thị Hoa"}, {"papers": [{"title": "Giấy khai sinh"}]}, {"box": object()}, {"note": "hai từ"}],
)
def test_what_is_not_machine_made_is_refused(register: Database, details: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="journal detail"), register.write() as session:
        record(session, ActKind.DEPOSIT, actor="an", at=AT, details=details)
    with register.read() as session:
        assert unsealed(session, Stream.ACTS) == ()


# Every invented value carries a letter that nothing machine-made has: one such letter in the journal is a leak.
_MARK = "ữ"
_VALUES = st.text(max_size=30).map(lambda value: _MARK + value)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=_VALUES, value=_VALUES, raw=_VALUES, title=_VALUES)
def test_no_personal_value_reaches_the_journal(
    register: Database, office: Office, name: str, value: str, raw: str, title: str
) -> None:
    field = Field("full_name", value, raw, 0.5, 1, None, needs_check=True)
    found = office.paper()
    found = replace(found, proposal=replace(found.proposal, fields=(field,), title=title, split_reason=title))
    new = office.deposit(source_name=name, unit=found.id)
    with register.write() as session:
        record_deposit(session, new)
        record_papers(session, new.id, office.recipe, [found], "an", AT)
        record_check(session, found.id, (field,), f"records/{found.id}/1", 1, "binh", AT)
        draft = next_segment(session, Stream.ACTS, SEALED_AT)
        rows = session.execute(text("SELECT * FROM journal WHERE deposit_id = :id"), {"id": new.id}).all()
    assert draft is not None
    assert len(rows) == 3
    assert all(_MARK not in str(cell) for row in rows for cell in row)
    assert _MARK not in draft.data.decode("utf-8")
