"""Both databases keep and give back the same: hostile text, orders that follow no locale, and facts for a doctor."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from dossiers.ids import new_id
from dossiers.papers import Field, FieldAlternative, PaperState
from dossiers.received import ReceivedDossier
from register.columns import keepable
from register.counts import status
from register.database import Database
from register.deposits import deposits_due, record_deposit
from register.dossiers import dossier, upsert_received
from register.migrate import upgrade
from register.papers import all_paper_ids, paper, papers_in_state
from register.readings import known_recipes
from register.server_facts import server_facts
from register.tables import Deposit, JournalRow
from tests.register.conftest import AT, Office
from tests.register.places import Place
from tests.servers.postgres import shared_server

HOSTILE = "Nguyễn\x00Thị\ud800Hoa\udfff\U0001f600"
KEPT = "Nguyễn\ufffdThị\ufffdHoa\ufffd\U0001f600"
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=ANY_TEXT, value=ANY_TEXT, raw=ANY_TEXT, other=ANY_TEXT, name=ANY_TEXT)
@example(title=HOSTILE, value=HOSTILE, raw=HOSTILE, other=HOSTILE, name=HOSTILE)
def test_any_text_comes_back_the_same(
    register: Database, office: Office, title: str, value: str, raw: str, other: str, name: str
) -> None:
    field = Field("full_name", value, raw, 0.5, 1, None, alternatives=(FieldAlternative(other, "qr", 0.9),))
    found = office.paper()
    found = replace(found, proposal=replace(found.proposal, title=title, fields=(field,)))
    deposit = office.digitised(register, found, source_name=name, unit=new_id())
    with register.read() as session:
        view = paper(session, found.id, office.everything)
        kept_name = session.get_one(Deposit, deposit).source_name
    (kept,) = view.fields
    assert (view.title, kept.value, kept.raw) == (keepable(title), keepable(value), keepable(raw))
    assert (kept.alternatives[0].value, kept_name) == (keepable(other), keepable(name))
    assert kept.box is None


def test_what_cannot_be_kept_is_replaced_and_nothing_else() -> None:
    assert keepable(HOSTILE) == KEPT
    assert keepable(KEPT) == KEPT


def test_a_hostile_code_is_one_dossier_and_is_found(register: Database, office: Office) -> None:
    row = ReceivedDossier(code="H56\x00-1", procedure_name="Khai\x00sinh", competent_unit="xa")
    for outcome in ((1, 0, 0), (0, 0, 1)):
        with register.write() as session:
            seen = upsert_received(session, [row], "1" * 64, "an", AT)
        assert (seen.new, seen.updated, seen.unchanged) == outcome
    with register.write() as session:
        record_deposit(session, office.deposit(dossier_code=row.code, counter=HOSTILE))
    with register.read() as session:
        assert dossier(session, row.code, office.everything).code == "H56\ufffd-1"
        acts = session.scalars(select(JournalRow).order_by(JournalRow.sequence)).all()
        assert acts[0].details["code"] == "H56\ufffd-1"
        assert acts[-1].details["counter"] == KEPT


@pytest.fixture
def vietnamese(tmp_path: Path) -> Iterator[Database]:
    """A database that sorts as a Vietnamese dictionary does, not by code points."""
    server = shared_server()
    name = server.fresh_database(more="LOCALE_PROVIDER icu ICU_LOCALE 'vi'")
    place = Place("postgresql", server.url(name), server.role_password)
    upgrade(place.url, None, password=place.password)
    with closing(place.open()) as database:
        yield database
    server.drop_database(name)


def test_no_order_follows_the_locale_of_the_server(vietnamese: Database, office: Office) -> None:
    states = list(PaperState)
    papers = [replace(office.paper((number,)), state=state) for number, state in enumerate(states, 1)]
    office.digitised(vietnamese, *papers)
    for letter in "Bbđa_-":
        with vietnamese.write() as session:
            record_deposit(session, office.deposit(scan=letter * 64, unit=letter))
    with vietnamese.read() as session:
        assert session.scalar(text("SELECT 'a' < 'B'"))  # so the test can fail
        counted = status(session, office.everything)["by_state"]
        assert list(counted) == sorted(state.value for state in states)
        assert list(all_paper_ids(session)) == sorted(each.id for each in papers)
        assert papers_in_state(session, PaperState.READ) == tuple(
            each.id for each in papers if each.state is PaperState.READ
        )
        due = [each.id for each in deposits_due(session)]
        assert due == sorted(due)
        assert known_recipes(session, "a" * 64) == ()
    assert server_facts(vietnamese).collation == "vi"


def test_the_database_tells_of_itself(register: Database, place: Place) -> None:
    facts = server_facts(register)
    assert facts.kind == place.kind
    assert int(facts.version.split(".")[0]) >= 3
    assert facts.encoding in ("UTF-8", "UTF8")
    assert facts.collation in ("BINARY", "C.UTF-8")
    assert abs(facts.clock_ahead) < 5
    assert facts.size > 50_000
