"""Deposits: what an arrival writes, and what meeting it again writes."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from dossiers.errors import BadRequest, NotFound
from dossiers.papers import PaperState
from register.database import Database
from register.deposits import deposits_due, due_deposit, record_deposit, would_be_held
from register.papers import all_paper_ids, papers_of_deposit
from register.scans import media_type_of
from register.splitting import record_split_settled
from register.tables import Base, Deposit, Dossier, JournalRow, Scan
from tests.register.conftest import Office


def _rows(register: Database) -> dict[str, int]:
    with register.read() as session:
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in Base.metadata.tables.items()
        }


def test_an_arrival_writes_scan_deposit_and_one_act(register: Database, office: Office) -> None:
    new = office.deposit(warnings=(office.warning,), lane="counter", counter="Quầy 1", via="watch")
    with register.write() as session:
        recorded = record_deposit(session, new)
    assert (recorded.id, recorded.outcome, recorded.due, recorded.repeated) == (
        new.id, "accepted_with_warnings", True, False,
    )  # fmt: skip
    with register.read() as session:
        act = session.scalars(select(JournalRow)).one()
        assert (act.act, act.deposit_id, act.scan, act.unit, act.actor) == ("deposit", new.id, new.scan, "xa", "an")
        assert act.details["counter"] == "Quầy 1"
        assert act.details["pages"] == 3
        assert session.get_one(Scan, new.scan).warnings[0]["code"] == office.warning.code
        assert session.get_one(Deposit, new.id).source_name == new.source_name
        assert media_type_of(session, new.scan) == "application/pdf"


def test_the_same_arrival_is_recorded_once(register: Database, office: Office) -> None:
    first = office.deposit(arrival="inode-1", dossier_code=office.code)
    with register.write() as session:
        record_deposit(session, first)
    before = _rows(register)
    again = office.deposit(arrival="inode-1", dossier_code=office.code)
    with register.write() as session:
        assert would_be_held(session, again)
        repeated = record_deposit(session, again)
    assert (repeated.id, repeated.repeated, repeated.due) == (first.id, True, True)
    assert _rows(register) == before


@pytest.mark.parametrize("code", [None, "H56.12-261123-0001"])
def test_the_same_scan_in_the_same_place_is_already_held(register: Database, office: Office, code: str | None) -> None:
    first, second = office.deposit(dossier_code=code), office.deposit(dossier_code=code)
    with register.write() as session:
        record_deposit(session, first)
    before = _rows(register)
    with register.write() as session:
        assert would_be_held(session, second)
        recorded = record_deposit(session, second)
    assert (recorded.outcome, recorded.due) == ("already_held", False)
    after = _rows(register)
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {
        "deposits": 1, "journal": 1,
    }  # fmt: skip


def test_the_same_scan_elsewhere_is_another_deposit_with_papers_of_its_own(register: Database, office: Office) -> None:
    places = [
        {"dossier_code": "H56.12-261123-0001"},
        {"dossier_code": "H56.12-261123-0002"},
        {"unit": "xa"},
        {"unit": "phuong"},
    ]
    for place in places:
        with register.write() as session:
            assert not would_be_held(session, office.deposit(**place))
            assert record_deposit(session, office.deposit(**place)).outcome == "accepted"
    rows = _rows(register)
    assert (rows["scans"], rows["deposits"], rows["dossiers"]) == (1, 4, 2)


def test_a_refused_scan_is_recorded_and_never_due(register: Database, office: Office) -> None:
    with register.write() as session:
        refused = record_deposit(session, office.deposit(quarantine_code="scan_damaged", pages=0))
    assert (refused.outcome, refused.due) == ("rejected", False)
    with register.read() as session:
        scan = session.get_one(Scan, "a" * 64)
        assert (scan.quarantined, scan.reason_code) == (True, "scan_damaged")
        assert deposits_due(session) == ()


def test_a_scan_that_can_be_opened_by_now_leaves_the_quarantine(register: Database, office: Office) -> None:
    with register.write() as session:
        record_deposit(session, office.deposit(quarantine_code="scan_damaged", pages=0))
        assert record_deposit(session, office.deposit()).outcome == "accepted"
        record_deposit(session, office.deposit(quarantine_code="scan_took_too_long", pages=0))
    with register.read() as session:
        scan = session.get_one(Scan, "a" * 64)
        assert (scan.quarantined, scan.reason_code, scan.pages) == (False, None, 3)


def test_due_deposits_come_counter_first_then_oldest(register: Database, office: Office) -> None:
    old = office.deposit(scan="a" * 64)
    new = office.deposit(scan="b" * 64)
    counter = office.deposit(scan="c" * 64, lane="counter", dossier_code=office.code, procedure="1.001193")
    with register.write() as session:
        for each in (old, new, counter):
            record_deposit(session, each)
    with register.read() as session:
        due = deposits_due(session)
        assert [each.id for each in due] == [counter.id, old.id, new.id]
        assert (due[0].procedure, due[0].pages, due[1].dossier_id) == ("1.001193", 3, None)
        assert due_deposit(session, old.id) == due[1]
        assert due_deposit(session, "no such") is None
    office.digitised(register, scan="d" * 64)
    with register.read() as session:
        assert len(deposits_due(session)) == 3


def test_codes_written_differently_are_one_dossier(register: Database, office: Office) -> None:
    with register.write() as session:
        first = record_deposit(session, office.deposit(dossier_code="h56.12-261123-0001"))
        second = record_deposit(
            session, office.deposit(scan="b" * 64, dossier_code=" H56.12 -261123-0001", procedure="1.001193")
        )
    assert first.dossier_id == second.dossier_id
    with register.read() as session:
        row = session.scalars(select(Dossier)).one()
        assert (row.code, row.unit, row.procedure) == ("h56.12-261123-0001", "xa", "1.001193")


def test_an_empty_code_is_refused_and_writes_nothing(register: Database, office: Office) -> None:
    for code in (" ", "--", "x" * 300):
        with pytest.raises(BadRequest, match="dossier code"), register.write() as session:
            record_deposit(session, office.deposit(dossier_code=code))
    assert set(_rows(register).values()) == {0}


def test_an_unknown_scan_has_no_media_type(register: Database) -> None:
    with register.read() as session, pytest.raises(NotFound):
        media_type_of(session, "f" * 64)


def test_a_process_that_dies_between_deposit_and_act_leaves_neither(
    register: Database, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("register.deposits.record", die)
    with pytest.raises(KeyboardInterrupt), register.write() as session:
        record_deposit(session, replace(office.deposit(), dossier_code=office.code))
    assert set(_rows(register).values()) == {0}


def test_a_scan_whose_codes_put_it_into_a_dossier_is_held_there(register: Database, office: Office) -> None:
    tray = office.digitised(register, replace(office.paper(), dossier_code=office.code))
    with register.write() as session:
        again = record_deposit(session, office.deposit(dossier_code=office.code))
        elsewhere = record_deposit(session, office.deposit(dossier_code="H56.12-261123-0002"))
    assert (again.outcome, again.due) == ("already_held", False)
    assert elsewhere.outcome == "accepted"
    with register.read() as session:
        assert [view.deposit_id for view in papers_of_deposit(session, again.id, office.everything)] == [tray]


def test_a_scan_of_which_only_a_part_is_in_the_dossier_is_not_held_there(register: Database, office: Office) -> None:
    office.digitised(register, replace(office.paper((1,)), dossier_code=office.code), office.paper((2, 3)))
    with register.write() as session:
        whole = record_deposit(session, office.deposit(dossier_code=office.code))
    assert whole.outcome == "accepted"


def test_a_tray_scan_whose_codes_lead_to_a_dossier_that_holds_it_makes_no_second_paper(
    register: Database, office: Office
) -> None:
    first = office.digitised(register, dossier_code=office.code)
    second = office.digitised(register, replace(office.paper(), dossier_code=office.code))
    with register.read() as session:
        assert [view.deposit_id for view in papers_of_deposit(session, second, office.everything)] == [first]
        assert len(all_paper_ids(session)) == 1
        assert deposits_due(session) == ()


def test_a_tray_scan_that_only_partly_leads_to_the_dossier_keeps_all_its_papers(
    register: Database, office: Office
) -> None:
    office.digitised(register, dossier_code=office.code)
    office.digitised(register, replace(office.paper((1,)), dossier_code=office.code), office.paper((2, 3)))
    with register.read() as session:
        assert len(all_paper_ids(session)) == 3


def test_a_scan_whose_papers_were_moved_is_held_where_they_are(register: Database, office: Office) -> None:
    elsewhere = "H56.12-261123-0002"
    one = office.paper()
    office.digitised(register, one, dossier_code=office.code)
    with register.write() as session:
        record_split_settled(session, one.id, elsewhere, PaperState.READ, "component", "an", office.at)
        assert would_be_held(session, office.deposit(dossier_code=elsewhere))
        assert not would_be_held(session, office.deposit(dossier_code=office.code))
