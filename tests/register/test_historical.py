"""Historical dossiers: one for papers that lay together, numbered in their box, never another's, however many write."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from dossiers.codes import dossier_code_warnings, is_plain_code
from dossiers.ids import new_id
from dossiers.papers import Field, PaperState
from dossiers.validity import VALIDITY
from register.database import Database
from register.deposits import due_deposit, record_deposit
from register.dossiers import dossier, open_dossier
from register.historical import Historical, place_of
from register.journal import ActKind
from register.papers import NewPaper, paper, papers_of_deposit, record_papers
from register.replaced import record_replaced
from register.tables import JournalRow
from tests.register.conftest import Office

BOX, DECISION = "K1/G03/H015", "4872/KH-UBND"
CODES = st.text("ABKĐ019./-_", min_size=1, max_size=64).filter(is_plain_code)


def paper_in(office: Office, box: str | None, stretch: int, page: int = 1) -> NewPaper:
    return office.paper((page,), historical=Historical(place_of(box, DECISION), stretch), box=box)


def codes_of(register: Database, office: Office, deposit: str) -> list[str | None]:
    with register.read() as session:
        return [view.dossier_code for view in papers_of_deposit(session, deposit, office.everything)]


def backlog(register: Database, office: Office, *papers: NewPaper, scan: str = "a") -> str:
    return office.digitised(register, *papers, scan=scan * 64, decision=DECISION, box=BOX)


def test_papers_that_lay_together_come_into_one_dossier_numbered_in_its_box(register: Database, office: Office) -> None:
    named = office.paper((5,), dossier_code=office.code, historical=Historical(place_of(BOX, DECISION), 3), box=BOX)
    places = [(BOX, 1), (BOX, 1), (BOX, 2), ("K1/G03/H016", 4)]
    papers = [paper_in(office, box, stretch, page) for page, (box, stretch) in enumerate(places, 1)]
    deposit = backlog(register, office, *papers, named)
    assert codes_of(register, office, deposit) == [
        f"{BOX}.1", f"{BOX}.1", f"{BOX}.2", "K1/G03/H016.1", office.code,
    ]  # fmt: skip
    again = backlog(register, office, paper_in(office, BOX, 0), scan="b")
    assert codes_of(register, office, again) == [f"{BOX}.3"]
    with register.read() as session:
        assert dossier(session, f"{BOX}.3", office.everything).origin == "historical"
        assert [view.box for view in papers_of_deposit(session, deposit, office.everything)][-2:] == [
            "K1/G03/H016",
            BOX,
        ]


def test_where_no_box_is_known_the_code_says_so(register: Database, office: Office) -> None:
    deposit = backlog(register, office, paper_in(office, None, 0))
    assert codes_of(register, office, deposit) == [f"CHUA-RO-HOP.{DECISION}.1"]


def test_finding_them_twice_opens_no_second_dossier(register: Database, office: Office) -> None:
    deposit = backlog(register, office, paper_in(office, BOX, 0))
    with register.write() as session:
        assert not record_papers(session, deposit, office.recipe, [paper_in(office, BOX, 0)], "an", office.at)
        again = record_deposit(session, office.deposit(decision=DECISION, box=BOX))
    assert (again.outcome, again.due) == ("already_held", False)
    other = backlog(register, office, paper_in(office, BOX, 0), scan="b")
    assert codes_of(register, office, other) == [f"{BOX}.2"]


def test_a_number_that_another_dossier_has_is_never_taken(register: Database, office: Office) -> None:
    with register.write() as session:
        for code in (f"{BOX}.7", f"{BOX}.0007", f"{BOX}.12.99", f"{BOX}.x", f"{BOX}.{'9' * 40}", f"{BOX}/88"):
            open_dossier(session, code, "xa", None, "scanned", office.at, "an")
    deposit = backlog(register, office, paper_in(office, BOX, 0))
    assert codes_of(register, office, deposit) == [f"{BOX}.8"]


def test_many_workers_at_one_box_take_each_number_once(register: Database, office: Office) -> None:
    scans = [f"{number:064x}" for number in range(12)]

    def digitise(scan: str) -> str:
        return office.digitised(register, paper_in(office, BOX, 0), scan=scan, decision=DECISION, box=BOX)

    with ThreadPoolExecutor(4) as workers:
        deposits = list(workers.map(digitise, scans))
    codes = [codes_of(register, office, deposit)[0] for deposit in deposits]
    assert sorted(codes) == sorted(f"{BOX}.{number}" for number in range(1, 13))  # type: ignore[type-var]


@given(CODES, st.integers(1, 10**8))
def test_no_historical_code_looks_like_the_code_of_a_case(box: str, number: int) -> None:
    odd = dossier_code_warnings(f"{place_of(box, DECISION)}.{number}")
    assert [each.code for each in odd] == ["dossier_code_odd"]


def test_the_deposits_act_tells_what_a_rebuild_needs(register: Database, office: Office) -> None:
    new = office.deposit(decision="15/QĐ-UBND", box="K1/Đ/1")
    with register.write() as session:
        record_deposit(session, new)
    with register.read() as session:
        due = due_deposit(session, new.id)
        act = session.scalar(select(JournalRow).where(JournalRow.act == ActKind.DEPOSIT.value))
    assert due is not None
    assert act is not None
    assert (due.decision, due.box) == ("15/QĐ-UBND", "K1/Đ/1")
    assert (act.details["decision"], act.details["box"]) == ("15/QĐ-UBND", "K1/Đ/1")


@pytest.mark.parametrize(("said", "marked"), [("valid", True), ("unknown", True), ("expired", False), (None, False)])
def test_a_paper_that_seems_replaced_is_marked_once_and_left_as_it_is(
    register: Database, office: Office, said: str | None, marked: bool
) -> None:
    fields = (Field(VALIDITY, said, "", 0.9, 1, None),) if said else ()
    old, by = paper_in(office, BOX, 0), paper_in(office, BOX, 0)
    old = replace(old, proposal=replace(old.proposal, fields=fields), state=PaperState.READ)
    backlog(register, office, old)
    backlog(register, office, by, scan="b")
    for _ in range(2):
        with register.write() as session:
            record_replaced(session, old.id, by.id, "an", office.at)
            record_replaced(session, old.id, new_id(), "an", office.at)
    with register.read() as session:
        view = paper(session, old.id, office.everything)
        acts = session.scalars(select(JournalRow).where(JournalRow.act == ActKind.DOUBTED.value)).all()
    assert len(acts) == int(marked)
    assert view.state is (PaperState.NEEDS_CHECK if marked else PaperState.READ)
    assert [(field.value, field.needs_check, len(field.alternatives)) for field in view.fields] == (
        [(said, marked, int(marked))] if said else []
    )
