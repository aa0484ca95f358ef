"""Transactions of the register: who waits for whom, what is seen, what is left after an error."""

import multiprocessing
import re
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from dossiers.errors import BadSetup, Damaged, TryLater
from dossiers.recipes import recipe
from register.columns import UtcDateTime
from register.counts import status
from register.database import Database, open_database
from register.dossiers import open_dossier
from register.journal import ActKind, record
from register.readings import record_recipe
from tests.register.conftest import Office
from tests.register.places import Place

ROUNDS = 30


def _write_acts(place: Place, actor: str, barrier: "threading.Barrier") -> None:
    database = place.open()
    barrier.wait(60)
    for _ in range(ROUNDS):
        with database.write() as session:
            record(session, ActKind.DEPOSIT, actor=actor, at=datetime.now(UTC))
    database.close()


def test_two_writing_processes_take_turns_and_leave_no_gap(register: Database, place: Place) -> None:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(2)
    writers = [context.Process(target=_write_acts, args=(place, name, barrier)) for name in ("an", "binh")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    with register.read() as session:
        sequences = session.execute(text("SELECT sequence FROM journal ORDER BY sequence")).scalars().all()
    assert list(sequences) == list(range(1, 2 * ROUNDS + 1))


def test_several_open_a_new_register_at_once_and_all_get_in(tmp_path: Path) -> None:
    """The one moment when SQLite refuses at once instead of waiting: the file's turn to WAL."""

    def opens(file: Path, together: threading.Barrier) -> str:
        with closing(open_database(f"sqlite:///{file}")) as database:
            together.wait(60)
            with database.connection() as connection:
                return str(connection.scalar(text("PRAGMA journal_mode")))

    together = threading.Barrier(4)  # lets four through, again and again
    with ThreadPoolExecutor(4) as four:
        for round_ in range(ROUNDS):
            file = tmp_path / f"{round_}.sqlite"
            assert list(four.map(opens, [file] * 4, [together] * 4)) == ["wal"] * 4


def test_a_reader_does_not_wait_for_a_writer_and_sees_one_state(register: Database) -> None:
    count = text("SELECT count(*) FROM dossiers")
    with register.read() as before:
        assert before.scalar(count) == 0
        with register.write() as writer:
            open_dossier(writer, "H56.12-261123-0001", "xa", None, "scanned", datetime.now(UTC), "an")
            with register.read() as meanwhile:
                assert meanwhile.scalar(count) == 0
        assert before.scalar(count) == 0
    with register.read() as after:
        assert after.scalar(count) == 1


def test_a_writer_that_waits_in_vain_is_told_to_try_later(register: Database, place: Place) -> None:
    with closing(place.open(busy_seconds=0.05)) as impatient:
        with register.write(), pytest.raises(TryLater) as busy, impatient.write():
            pass
        with impatient.write() as session:
            open_dossier(session, "H56.12-261123-0001", "xa", None, "scanned", datetime.now(UTC), "an")
    assert busy.value.code == "register_busy"


def test_nothing_of_a_broken_transaction_is_visible(register: Database) -> None:
    with pytest.raises(RuntimeError), register.write() as session:  # noqa: PT012
        open_dossier(session, "H56.12-261123-0001", "xa", None, "scanned", datetime.now(UTC), "an")
        raise RuntimeError("the process stumbles")
    with register.read() as session:
        assert session.scalar(text("SELECT (SELECT count(*) FROM dossiers) + (SELECT count(*) FROM journal)")) == 0


def test_a_failed_statement_that_is_caught_cannot_be_half_committed(register: Database) -> None:
    with pytest.raises(RuntimeError, match="rolled back"), register.write() as session:  # noqa: PT012
        open_dossier(session, "H56.12-261123-0001", "xa", None, "scanned", datetime.now(UTC), "an")
        try:
            session.execute(text("INSERT INTO dossiers (id) VALUES ('x')"))
            session.flush()
        except IntegrityError:
            session.rollback()
    with register.read() as session:
        assert session.scalar(text("SELECT count(*) FROM dossiers")) == 0


def test_reading_never_writes(register: Database) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"), register.read() as session:
        session.execute(text("INSERT INTO outbox (paper_id, created_at, attempts) VALUES ('x', '2026-01-01', 0)"))
    with register.write() as session:  # the same pooled connection writes again
        open_dossier(session, "H56.12-261123-0001", "xa", None, "scanned", datetime.now(UTC), "an")


def test_commits_survive_a_power_cut_on_sqlite(sqlite_register: Database) -> None:
    with sqlite_register.read() as session:
        pragmas = {
            name: session.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_rows_point_at_rows(register: Database) -> None:
    with pytest.raises(IntegrityError), register.write() as session:
        session.execute(text("INSERT INTO outbox (paper_id, created_at, attempts) VALUES ('x', '2026-01-01', 0)"))


def test_an_error_of_the_database_tells_no_values(register: Database) -> None:
    with pytest.raises(IntegrityError) as error, register.write() as session:
        session.execute(
            text("INSERT INTO outbox (paper_id, created_at, attempts) VALUES (:name, '2026-01-01', 0)"),
            {"name": "Nguyễn Thị Hoa"},
        )
    assert "Hoa" not in str(error.value)


def test_a_full_disk_is_told_and_writes_nothing_on_sqlite(sqlite_register: Database) -> None:
    with pytest.raises(TryLater) as full, sqlite_register.write() as session:  # noqa: PT012
        session.execute(text("PRAGMA max_page_count=1"))  # SQLite takes it as: not one page more than there are
        for number in range(2000):
            open_dossier(session, f"H56.12-261123-{number:05d}", "xa", None, "scanned", datetime.now(UTC), "an")
    assert full.value.code == "register_full"
    with sqlite_register.read() as session:
        assert session.scalar(text("SELECT count(*) FROM dossiers")) == 0


def test_a_file_that_is_no_register_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "register.sqlite"
    file.write_bytes(b"no register at all" * 1000)
    with closing(open_database(f"sqlite:///{file}")) as database, pytest.raises(Damaged), database.read():
        pass


def test_a_register_that_cannot_be_opened_is_a_matter_of_the_set_up(tmp_path: Path) -> None:
    with (
        closing(open_database(f"sqlite:///{tmp_path / 'away' / 'r'}")) as database,
        pytest.raises(BadSetup),
        database.read(),
    ):
        pass


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=7)), timezone(timedelta(hours=-11))]),
                    min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1)))  # fmt: skip # noqa: DTZ001
def test_a_moment_comes_back_as_the_same_moment_in_utc(moment: datetime) -> None:
    column, dialect = UtcDateTime(), sqlite.dialect()
    kept = column.process_bind_param(moment, dialect)
    assert kept is not None
    back = column.process_result_value(kept.replace(tzinfo=None), dialect)
    assert back == moment
    assert back is not None
    assert back.utcoffset() == timedelta(0)


def test_a_naive_moment_is_refused(register: Database) -> None:
    with pytest.raises(StatementError, match="zone"), register.write() as session:
        open_dossier(session, "H56", "xa", None, "scanned", datetime(2026, 1, 1), "an")  # noqa: DTZ001


def test_the_stored_moment_is_utc_text_on_sqlite(sqlite_register: Database, sqlite_place: Place) -> None:
    with sqlite_register.write() as session:
        open_dossier(
            session, "H56", "xa", None, "scanned", datetime(2026, 1, 1, 6, tzinfo=timezone(timedelta(hours=7))), "an"
        )
    with closing(sqlite3.connect(sqlite_place.url.removeprefix("sqlite:///"))) as plain:
        (stored,) = plain.execute("SELECT created_at FROM dossiers").fetchone()
    assert re.match(r"2025-12-31 23:00:00", stored)


def test_threads_share_one_register(register: Database) -> None:
    def write(number: int) -> None:
        with register.write() as session:
            record_recipe(session, recipe("reading", {"n": number % 2}), datetime.now(UTC))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with register.read() as session:
        assert session.scalar(text("SELECT count(*) FROM recipes")) == 2


def test_an_empty_register_counts_nothing(register: Database, office: Office) -> None:
    with register.read() as session:
        counts = status(session, office.everything)
    assert counts == {
        "scans": 0, "deposits": 0, "papers": 0, "pages": 0, "dossiers": 0, "by_state": {}, "outbox": 0, "rejected": 0,
    }  # fmt: skip
