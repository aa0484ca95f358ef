"""The province's list in the register: what a list says is taken over, what it does not say stays, nothing twice."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import select

from dossiers.received import ReceivedDossier
from register.database import Database
from register.deposits import record_deposit
from register.dossiers import ReceivedOutcome, dossier, upsert_received
from register.journal import Stream, unsealed
from register.tables import Dossier
from tests.register.conftest import AT, Office

ROW = ReceivedDossier(
    code="H56.12-261123-0001",
    procedure="1.001193",
    channel=1,
    received_at=datetime(2026, 11, 20, 1, tzinfo=UTC),
    due_at=datetime(2026, 11, 27, 1, tzinfo=UTC),
    status=4,
    competent_unit="xa",
    receiving_unit="quay",
    reused=False,
)
LIST = "1" * 64


def _upsert(register: Database, *rows: ReceivedDossier, list_sha256: str = LIST) -> ReceivedOutcome:
    with register.write() as session:
        return upsert_received(session, rows, list_sha256, "an", AT)


def _acts(register: Database) -> list[str]:
    with register.read() as session:
        return [row.act for row in unsealed(session, Stream.ACTS)]


def test_a_new_dossier_is_opened_as_the_list_says(register: Database, office: Office) -> None:
    assert _upsert(register, ROW) == ReceivedOutcome(new=1, updated=0, unchanged=0)
    with register.read() as session:
        view = dossier(session, "h56.12-261123-0001", office.everything)
        row = session.scalars(select(Dossier)).one()
    assert (view.unit, view.procedure, view.origin, view.received_at, view.due_at, view.status) == (
        "quay", "1.001193", "received", ROW.received_at, ROW.due_at, 4,
    )  # fmt: skip
    assert (row.reused_flag, row.from_store_flag, row.list_sha256) == (False, None, LIST)
    assert _acts(register) == ["dossier_opened", "list_received"]


def test_the_same_list_again_changes_nothing(register: Database) -> None:
    _upsert(register, ROW)
    assert _upsert(register, ROW, list_sha256="2" * 64) == ReceivedOutcome(0, 0, 1)
    assert _acts(register) == ["dossier_opened", "list_received"]


def test_a_later_list_updates_what_it_says_and_keeps_what_it_does_not(register: Database, office: Office) -> None:
    _upsert(register, ROW)
    later = ReceivedDossier(code=" h56.12-261123-0001 ", status=10, finished_at=AT)
    assert _upsert(register, later, list_sha256="2" * 64) == ReceivedOutcome(0, 1, 0)
    with register.read() as session:
        view = dossier(session, ROW.code, office.everything)
    assert (view.status, view.finished_at, view.channel, view.code) == (10, AT, 1, ROW.code)


def test_one_list_may_name_a_dossier_twice_and_one_that_was_scanned_first(register: Database, office: Office) -> None:
    with register.write() as session:
        record_deposit(session, office.deposit(dossier_code=ROW.code))
    other = replace(ROW, code="H56.12-261123-0002")
    assert _upsert(register, ROW, other, replace(other, status=9)) == ReceivedOutcome(new=1, updated=2, unchanged=0)
    with register.read() as session:
        scanned = dossier(session, ROW.code, office.everything)
        assert (scanned.origin, scanned.unit, scanned.status) == ("scanned", "xa", 4)
        assert dossier(session, other.code, office.everything).status == 9


def test_a_long_list_is_taken_in_one_go(register: Database, office: Office) -> None:
    rows = [replace(ROW, code=f"H56.12-261123-{number:05d}") for number in range(1200)]
    assert _upsert(register, *rows).new == 1200
    assert _upsert(register, *rows).unchanged == 1200
    assert len(_acts(register)) == 1201
