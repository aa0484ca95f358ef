"""What a PostgreSQL server can do to us, done by real ones: each fault has its error, and no secret leaks."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from time import monotonic

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dossiers.errors import BadSetup, SohoaError, TryLater
from register.database import Database, open_database
from register.dossiers import open_dossier
from register.migrate import upgrade
from tests.register.conftest import AT
from tests.register.places import KINDS, Place
from tests.servers.faulty import Door, door
from tests.servers.postgres import Server, kill, private_server, run, shared_server

CITIZEN = "Nguyễn Thị Hoa"
SECRET = "a-password-that-must-not-show"


def _open_dossier(register: Database, number: int = 1) -> None:
    with register.write() as session:
        open_dossier(session, f"H56.12-261123-{number:04d}", "xa", None, "scanned", AT, "an")


def _dossiers(register: Database) -> int:
    with register.read() as session:
        return int(session.scalar(text("SELECT count(*) FROM dossiers")) or 0)


def _told(place: Place) -> SohoaError:
    """The error that each of writing, reading and asking for a right gives."""

    def right(register: Database) -> None:
        with register.right("sealer"):
            pass

    asks: tuple[Callable[[Database], object], ...] = (_open_dossier, _dossiers, right)
    with closing(place.open()) as register:
        assert place.password is None or place.password not in repr(vars(vars(register)["_backend"]))
        errors = []
        for ask in asks:
            with pytest.raises(SohoaError) as told:
                ask(register)
            assert place.password is None or place.password not in "".join(traceback.format_exception(told.value))
            errors.append(told.value)
    assert len({(type(each), each.code) for each in errors}) == 1
    return errors[0]


@pytest.fixture
def admin_at(postgres_place: Place) -> Iterator[Callable[[str], None]]:
    """Runs a statement as the administrator in this test's database."""
    with shared_server().connect(postgres_place.url.rpartition("/")[2]) as connection:
        yield lambda statement: connection.execute(statement) and None  # type: ignore[call-overload]


def test_a_wrong_password_or_role_is_refused(postgres_place: Place, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    stranger = postgres_place.url.replace("sohoa@", "stranger@")
    for place in (
        replace(postgres_place, password=SECRET),
        replace(postgres_place, password=None),
        replace(postgres_place, url=stranger),
    ):
        told = _told(place)
        assert (type(told), told.code) == (BadSetup, "register_refused")
    assert SECRET not in caplog.text


def test_a_missing_database_is_named(postgres_place: Place) -> None:
    told = _told(replace(postgres_place, url=postgres_place.url + "nowhere"))
    assert (type(told), told.code) == (BadSetup, "register_missing")


def test_a_password_in_the_address_is_refused_unseen(postgres_place: Place) -> None:
    for url in (postgres_place.url.replace("sohoa@", f"sohoa:{SECRET}@"), f"{postgres_place.url}?password={SECRET}"):
        with pytest.raises(BadSetup) as told:
            open_database(url, None)
        assert told.value.code == "register_password_in_url"
        assert SECRET not in "".join(traceback.format_exception(told.value))


def test_a_server_killed_and_started_again_under_an_open_register() -> None:
    with private_server() as server:
        place = _migrated(server)
        with closing(place.open()) as register:
            _open_dossier(register, 1)
            with pytest.raises(TryLater) as lost, register.write() as session:  # noqa: PT012
                open_dossier(session, "H56.12-261123-0002", "xa", None, "scanned", AT, "an")
                kill(server)
                session.execute(text("SELECT 1"))
            assert lost.value.code == "register_away"
            with pytest.raises(TryLater) as away:
                _dossiers(register)
            assert away.value.code == "register_away"
            run(server)
            assert _dossiers(register) == 1
            _open_dossier(register, 3)
            assert _dossiers(register) == 2


def test_a_connection_that_the_server_ends_at_the_commit_writes_nothing(
    postgres_register: Database, postgres_place: Place
) -> None:
    with pytest.raises(TryLater) as lost, postgres_register.write() as session, shared_server().connect() as admin:  # noqa: PT012
        open_dossier(session, "H56.12-261123-0001", "xa", None, "scanned", AT, "an")
        admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            [postgres_place.url.rpartition("/")[2]],
        )
    assert lost.value.code == "register_away"
    assert _dossiers(postgres_register) == 0


@pytest.fixture
def gate(postgres_place: Place) -> Iterator[tuple[Place, Door]]:
    server = shared_server()
    with door(server.port) as opened:
        yield replace(postgres_place, url=postgres_place.url.replace(f":{server.port}/", f":{opened.port}/")), opened


def test_a_shut_door_is_told_and_an_open_one_used_again(gate: tuple[Place, Door]) -> None:
    place, opened = gate
    with closing(place.open()) as register:
        _open_dossier(register, 1)
        opened.shut()
        with pytest.raises(TryLater) as away:
            _open_dossier(register, 2)
        assert away.value.code == "register_away"
        opened.open_again()
        _open_dossier(register, 2)
        assert _dossiers(register) == 2


def test_a_silent_server_is_waited_for_within_bounds(gate: tuple[Place, Door]) -> None:
    place, opened = gate
    with closing(place.open()) as register:
        _open_dossier(register)
        opened.fall_silent()
        began = monotonic()
        with pytest.raises(TryLater) as away:
            _dossiers(register)
        assert monotonic() - began < 15
    assert away.value.code == "register_away"


def test_a_slow_server_is_only_slow(gate: tuple[Place, Door]) -> None:
    place, opened = gate
    opened.slow_down(0.1)
    with closing(place.open()) as register:
        _open_dossier(register)
        assert _dossiers(register) == 1


def _read_all_at_once(register: Database, readers: int) -> None:
    with ExitStack() as held:
        for _ in range(readers):
            held.enter_context(register.read())


def test_a_server_without_a_free_connection_is_busy() -> None:
    with private_server("max_connections=6", "superuser_reserved_connections=3") as server:
        with closing(_migrated(server).open()) as register, pytest.raises(TryLater) as busy:
            _read_all_at_once(register, 10)
        assert busy.value.code == "register_busy"


def test_a_process_without_a_free_connection_is_busy(place: Place) -> None:
    with closing(place.open(busy_seconds=1)) as register, pytest.raises(TryLater) as busy:
        _read_all_at_once(register, 50)
    assert busy.value.code == "register_busy"


def test_a_full_disk_is_told_and_writes_nothing(postgres_register: Database, admin_at: Callable[[str], None]) -> None:
    """The server's own error at the second table that is written; a disk really filled gives the same SQLSTATE."""
    admin_at("""
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION full_disk()
    """)
    with pytest.raises(TryLater) as full:
        _open_dossier(postgres_register)
    assert full.value.code == "register_full"
    assert _dossiers(postgres_register) == 0


def test_a_register_that_may_not_be_written_is_a_matter_of_the_set_up(
    postgres_register: Database, postgres_place: Place, admin_at: Callable[[str], None]
) -> None:
    admin_at(f"ALTER DATABASE {postgres_place.url.rpartition('/')[2]} SET default_transaction_read_only = on")
    with pytest.raises(BadSetup) as closed:
        _open_dossier(postgres_register)
    assert closed.value.code == "register_closed_to_us"
    assert _dossiers(postgres_register) == 0


def test_a_role_without_rights_is_a_matter_of_the_set_up(
    postgres_register: Database, admin_at: Callable[[str], None]
) -> None:
    admin_at("REVOKE ALL ON dossiers FROM sohoa")
    with pytest.raises(BadSetup) as closed:
        _dossiers(postgres_register)
    assert closed.value.code == "register_closed_to_us"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO outbox (paper_id, created_at, attempts) VALUES (:name, '2026-01-01', 0)",  # DETAIL names the key
        "SELECT CAST(CAST(:name AS text) AS integer)",  # the sentence itself names the value
        "SELECT CAST(CAST(:name AS text) AS json)",  # CONTEXT quotes it
    ],
)
def test_an_error_of_the_server_quotes_no_value(postgres_register: Database, statement: str) -> None:
    with pytest.raises(DBAPIError) as error, postgres_register.write() as session:
        session.execute(text(statement), {"name": CITIZEN})
    assert CITIZEN not in "".join(traceback.format_exception(error.value))


def test_what_hangs_is_ended_by_the_server(postgres_register: Database) -> None:
    with postgres_register.read() as session:
        shown = {
            name: session.execute(text(f"SHOW {name}")).scalar_one()
            for name in ("idle_in_transaction_session_timeout", "lock_timeout", "transaction_isolation", "TimeZone")
        }
    assert shown == {
        "idle_in_transaction_session_timeout": "10min", "lock_timeout": "30s",
        "transaction_isolation": "repeatable read", "TimeZone": "UTC",
    }  # fmt: skip
    with postgres_register.write() as session:
        assert session.execute(text("SHOW transaction_isolation")).scalar_one() == "read committed"


def _migrated(server: Server) -> Place:
    place = Place(KINDS[1], server.url(server.fresh_database()), server.role_password)
    assert upgrade(place.url, None, password=place.password)
    return place


def test_a_server_that_hangs_in_the_middle_is_waited_for_within_bounds(gate: tuple[Place, Door]) -> None:
    """The connection stays open, as with a server whose disk hangs: the other end goes on acknowledging."""
    place, opened = gate
    with closing(place.open(answer_seconds=1)) as register:
        began = monotonic()
        with pytest.raises(TryLater) as away, register.write() as session:  # noqa: PT012
            opened.hang()
            session.execute(text("SELECT 1"))
        assert away.value.code == "register_away"
        assert monotonic() - began < 10
        opened.open_again()
        _open_dossier(register)
        assert _dossiers(register) == 1


def test_an_answer_that_takes_long_is_waited_for_while_the_server_lives(gate: tuple[Place, Door]) -> None:
    place, _ = gate
    with closing(place.open(answer_seconds=0.2)) as register, register.read() as session:
        assert session.scalar(text("SELECT 1 FROM pg_sleep(1)")) == 1
