"""Papers: found once, checked and filed in order, read only within a scope, and always on the way to the index."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from dossiers.errors import BadRequest, NotFound
from dossiers.papers import PageRef, PaperState, with_value
from dossiers.scope import Scope
from register import outbox
from register.counts import events_of, searchable_papers, status
from register.database import Database
from register.deposits import record_deposit
from register.dossiers import dossier
from register.papers import (
    all_paper_ids,
    paper,
    papers_in_state,
    papers_of_deposit,
    papers_of_dossier,
    papers_of_scan_in,
    record_check,
    record_filing,
    record_papers,
)
from register.readings import known_recipes, newest_reading, record_reading
from register.rereading import Reread, record_rereading
from register.tables import FieldRow, JournalRow
from tests.register.conftest import Office

PDF = "d" * 64


def test_a_paper_comes_back_as_it_was_found(register: Database, office: Office) -> None:
    new = office.paper((1, 3), rotations=(90, 0))
    deposit = office.digitised(register, new, dossier_code=office.code, procedure="1.001193")
    with register.read() as session:
        view = paper(session, new.id, office.everything)
        assert papers_of_deposit(session, deposit, office.everything) == (view,)
        assert papers_of_dossier(session, view.dossier_id or "", office.everything) == (view,)
        assert papers_of_scan_in(session, "a" * 64, office.everything, dossier_id=view.dossier_id) == (view,)
        assert papers_of_scan_in(session, "a" * 64, office.everything, unit="xa") == ()
    assert view.fields == new.proposal.fields
    assert view.pages == (PageRef("a" * 64, 1, 90), PageRef("a" * 64, 3, 0))
    assert (view.state, view.dossier_code, view.depositor, view.unit, view.mode, view.procedure) == (
        PaperState.NEEDS_CHECK, office.code, "an", "xa", "02", "1.001193",
    )  # fmt: skip


def test_finding_papers_twice_changes_nothing(register: Database, office: Office) -> None:
    deposit = office.digitised(register, office.paper())
    with register.write() as session:
        assert record_papers(session, deposit, office.recipe, [office.paper()], "an", office.at) is False
    with register.read() as session:
        assert len(all_paper_ids(session)) == 1
        assert outbox.size(session) == 1
        with pytest.raises(NotFound):
            record_papers(session, "no such", office.recipe, [], "an", office.at)


def test_a_separator_sheet_sends_papers_of_one_scan_into_dossiers(register: Database, office: Office) -> None:
    codes = ["H56.12-261123-0001", "H56.12-261123-0001", "H56.12-261123-0002", None]
    papers = [office.paper((number,), dossier_code=code) for number, code in enumerate(codes, 1)]
    deposit = office.digitised(register, *papers)
    with register.read() as session:
        views = papers_of_deposit(session, deposit, office.everything)
        assert [view.dossier_code for view in views] == codes
        assert len({view.dossier_id for view in views}) == 3
        first = dossier(session, codes[0] or "", office.everything)
        assert (first.origin, first.unit) == ("scanned", "xa")
        acts = [event["act"] for event in events_of(session, dossier_id=first.id)]
    assert acts == ["deposit", "dossier_opened", "papers_found"]


def test_an_already_held_deposit_answers_with_the_papers_held(register: Database, office: Office) -> None:
    new = office.paper()
    office.digitised(register, new)
    with register.write() as session:
        again = record_deposit(session, office.deposit())
    with register.read() as session:
        assert [view.id for view in papers_of_deposit(session, again.id, office.everything)] == [new.id]


@pytest.mark.parametrize(
    "scope",
    [
        Scope(frozenset({"phuong"}), frozenset({"01", "02", "03"}), "test"),
        Scope(None, frozenset({"01"}), "test"),
        Scope(frozenset(), frozenset({"02"}), "test"),
    ],
)
def test_outside_the_scope_there_is_no_such_paper(register: Database, office: Office, scope: Scope) -> None:
    new = office.paper()
    deposit = office.digitised(register, new, dossier_code=office.code)
    with register.read() as session:
        with pytest.raises(NotFound) as unknown:
            paper(session, new.id, scope)
        assert unknown.value.code == "paper_unknown"
        assert papers_of_deposit(session, deposit, scope) == ()
        assert status(session, scope)["papers"] == 0
        if scope.units is not None:
            assert {status(session, scope)[name] for name in ("scans", "deposits", "dossiers", "pages")} == {0}
            with pytest.raises(NotFound):
                dossier(session, office.code, scope)


def test_a_paper_is_checked_then_filed_and_the_index_is_told_each_time(register: Database, office: Office) -> None:
    new = office.paper()
    office.digitised(register, new)
    typed = [with_value(field, "038195001234" if not field.value else field.value) for field in new.proposal.fields]
    with register.write() as session:
        record_check(session, new.id, typed, f"records/{new.id}/1", 1, "binh", office.at)
    with register.read() as session:
        assert papers_in_state(session, PaperState.CHECKED) == (new.id,)
    with register.write() as session:
        record_filing(session, new.id, PDF, office.at, "binh")
    with register.read() as session:
        view = paper(session, new.id, office.everything)
        assert [row.paper_id for row in outbox.pending(session, 9)] == [new.id] * 3
        acts = session.scalars(select(JournalRow).where(JournalRow.paper_id == new.id)).all()
        events = events_of(session, paper_id=new.id)
    assert (view.state, view.pdf_sha256, view.record_version, view.checked_by, view.checked_at) == (
        PaperState.FILED, PDF, 1, "binh", office.at,
    )  # fmt: skip
    assert list(view.fields) == typed
    assert [(act.act, act.details) for act in acts] == [
        (
            "checked",
            {
                "record": f"records/{new.id}/1", "version": 1, "type": "birth_certificate",
                "role": "component", "corrected": ["personal_id"], "settled": [], "state": "checked",
            },
        ),
        ("filed", {"pdf_sha256": PDF}),
    ]  # fmt: skip
    assert [event["act"] for event in events] == ["deposit", "papers_found", "checked", "filed"]
    assert events[0]["at"] == "2026-11-23T10:00:00+07:00"


def test_a_filed_paper_is_corrected_and_stays_filed_as_it_was(register: Database, office: Office) -> None:
    new = office.paper()
    office.digitised(register, new)
    name, number = new.proposal.fields
    contradicted = replace(name, needs_check=True)
    with register.write() as session:
        record_check(session, new.id, [contradicted, number], f"records/{new.id}/1", 1, "binh", office.at)
        record_filing(session, new.id, PDF, office.at, "binh")
        before, papers_waiting = paper(session, new.id, office.everything), outbox.size(session)
    later = office.at.replace(year=2027)
    corrected = [with_value(contradicted, "Nguyễn Thị Hòa"), number]
    with register.write() as session:
        record_check(session, new.id, corrected, f"records/{new.id}/2", 2, "cúc", later)
    with register.read() as session:
        view = paper(session, new.id, office.everything)
        act = session.scalars(select(JournalRow).where(JournalRow.paper_id == new.id)).all()[-1]
        checked = session.execute(select(FieldRow.checked_by, FieldRow.checked_at).distinct()).all()
        assert outbox.size(session) == papers_waiting + 1
    assert view == replace(
        before, fields=tuple(corrected), record_version=2, record_key=f"records/{new.id}/2"
    )  # the state, the file and whoever its conversion mark names stay
    assert (act.act, act.actor, act.at) == ("checked", "cúc", later)
    assert act.details == {
        "record": f"records/{new.id}/2", "version": 2, "type": "birth_certificate",
        "role": "component", "corrected": ["full_name"], "settled": ["full_name"], "state": "filed",
    }  # fmt: skip
    assert checked == [("cúc", later)]


def test_reading_again_forgets_nobody_who_checked(register: Database, office: Office) -> None:
    new = office.paper()
    office.digitised(register, new)
    with register.write() as session:
        record_check(session, new.id, new.proposal.fields, f"records/{new.id}/1", 1, "binh", office.at)
        record_filing(session, new.id, PDF, office.at, "binh")
        record_check(session, new.id, new.proposal.fields, f"records/{new.id}/2", 2, "cúc", office.at)
        again = Reread(new.id, new.proposal.fields, "birth_certificate", "Giấy", 0.9, PaperState.FILED, "component")
        record_rereading(session, again, office.recipe, "an", office.at)
    with register.read() as session:
        assert session.scalars(select(FieldRow.checked_by).distinct()).all() == ["cúc"]


def test_a_corrected_entry_of_a_list_is_recorded_by_its_place(register: Database, office: Office) -> None:
    new = office.paper()
    office.digitised(register, new)
    typed = with_value(replace(new.proposal.fields[0], name="recipients[0]"), "Như trên")
    with register.write() as session:
        record_check(session, new.id, [typed], f"records/{new.id}/1", 1, "binh", office.at)
        acts = session.scalars(select(JournalRow).where(JournalRow.paper_id == new.id)).all()
    assert acts[-1].details["corrected"] == ["recipients[0]"]


def test_the_order_of_a_papers_life_is_kept(register: Database, office: Office) -> None:
    new = office.paper()
    office.digitised(register, new)

    def check(version: int = 1) -> None:
        with register.write() as session:
            record_check(session, new.id, new.proposal.fields, f"records/{new.id}/1", version, "binh", office.at)

    def file(sha256: str) -> None:
        with register.write() as session:
            record_filing(session, new.id, sha256, office.at, "binh")

    with pytest.raises(BadRequest, match="cannot be filed"):
        file(PDF)
    with pytest.raises(BadRequest, match="not newer"):
        check(version=0)
    check()
    with pytest.raises(BadRequest, match="can be neither confirmed nor split"):
        check(version=2)
    file(PDF)
    with register.read() as session:
        before = outbox.size(session)
    file(PDF)
    with pytest.raises(BadRequest):
        file("e" * 64)
    with register.read() as session:
        assert outbox.size(session) == before


def test_a_crash_in_a_check_leaves_the_paper_as_it_was(
    register: Database, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = office.paper()
    office.digitised(register, new)

    def die(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("register.papers.record", die)
    with pytest.raises(KeyboardInterrupt), register.write() as session:
        record_check(session, new.id, (), f"records/{new.id}/1", 1, "binh", office.at)
    with register.read() as session:
        view = paper(session, new.id, office.everything)
        assert (view.state, view.fields) == (PaperState.NEEDS_CHECK, new.proposal.fields)
        assert outbox.size(session) == 1


def test_the_status_counts_what_is_there(register: Database, office: Office) -> None:
    office.digitised(register, office.paper((1,)), office.paper((2, 3), state=PaperState.READ))
    office.digitised(register, office.paper((1,)), scan="b" * 64, dossier_code=office.code)
    with register.write() as session:
        record_deposit(session, office.deposit(scan="c" * 64, quarantine_code="not_a_scan"))
        record_deposit(session, office.deposit())
    with register.read() as session:
        assert status(session, office.everything) == {
            "scans": 2, "deposits": 4, "papers": 3, "pages": 4, "dossiers": 1,
            "by_state": {"needs_check": 2, "read": 1}, "outbox": 3, "rejected": 1,
        }  # fmt: skip
        assert searchable_papers(session) == 3


def test_the_outbox_forgets_nothing_and_never_uses_an_id_twice(register: Database, office: Office) -> None:
    first, second = office.paper((1,)), office.paper((2,))
    office.digitised(register, first, second)
    with register.write() as session:
        rows = outbox.pending(session, 10)
        outbox.failed(session, [rows[0].id], "index_away")
    with register.write() as session:
        assert [row.paper_id for row in outbox.pending(session, 10)] == [second.id, first.id]
        assert [row.paper_id for row in outbox.pending(session, 1)] == [second.id]
        outbox.done(session, [row.id for row in rows])
        outbox.done(session, [row.id for row in rows])
        outbox.enqueue(session, first.id, office.at)
    with register.read() as session:
        (again,) = outbox.pending(session, 10)
    assert again.id > max(row.id for row in rows)


def test_a_reading_is_known_by_its_recipe_and_the_newest_wins(register: Database, office: Office) -> None:
    later = office.at.replace(hour=4)
    other = replace(office.recipe, hash="0" * 32)
    with register.write() as session:
        record_deposit(session, office.deposit())
        for at, made_by in ((office.at, office.recipe), (later, other), (later, office.recipe)):
            record_reading(session, "a" * 64, made_by, f"readings/{made_by.hash}", 3, at)
    with register.read() as session:
        assert known_recipes(session, "a" * 64) == (office.recipe.hash, other.hash)
        assert newest_reading(session, "a" * 64) == f"readings/{other.hash}"
        with pytest.raises(NotFound):
            newest_reading(session, "b" * 64)
