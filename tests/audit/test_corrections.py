"""Corrections are counted by type and field, from what the journal tells; values are nowhere in it."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from audit.corrections import Correction, corrections
from dossiers.ids import new_id
from dossiers.scope import whole_installation
from register.journal import ActKind, Stream, record

AT = datetime(2026, 11, 20, 3, tzinfo=UTC)
EVERYWHERE = whole_installation("check")


def check(session: Session, kind: str, corrected: list[str], unit: str = "H26.24") -> None:
    details = {"record": "records/x/1", "version": 1, "type": kind, "corrected": corrected}
    record(session, ActKind.CHECKED, actor="an", at=AT, unit=unit, paper=new_id(), details=details)


def test_counted_by_type_and_field_most_often_first(session: Session) -> None:
    check(session, "receipt", ["phone", "full_name"])
    check(session, "receipt", ["phone"])
    check(session, "receipt", [])
    check(session, "land_certificate", ["area"], unit="H26.25")
    record(session, ActKind.FILED, actor="an", at=AT, unit="H26.24", paper=new_id(), details={})
    record(session, ActKind.EXPORTED, actor="an", at=AT, unit="H26.24", stream=Stream.LOOKS, details={})
    assert corrections(session, EVERYWHERE) == (
        Correction("receipt", "phone", 2, 3),
        Correction("land_certificate", "area", 1, 1),
        Correction("receipt", "full_name", 1, 3),
    )
    one_unit = replace(EVERYWHERE, units=frozenset({"H26.25"}))
    assert corrections(session, one_unit) == (Correction("land_certificate", "area", 1, 1),)


def test_nothing_checked_nothing_corrected(session: Session) -> None:
    assert corrections(session, EVERYWHERE) == ()
