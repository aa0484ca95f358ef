"""The register in one SQLite file: pragmas, transactions, rights among threads, and what SQLite's errors mean.

sqlite3's own guesses about transactions are off; BEGIN is ours, IMMEDIATE for a writer, so that it waits for its turn
at the start and not in the middle. WAL lets readers see the last commit while somebody writes.
"""

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, make_url

from dossiers.errors import BadSetup, Damaged, SohoaError, TryLater

_PRAGMAS = (
    "PRAGMA synchronous=FULL",  # a commit that was reported survives a power cut
    "PRAGMA foreign_keys=ON",
)
_POOL_SIZE = 16
_TURN_SECONDS = 0.05
_WRITES = "register_writes"
_PRIMARY_CODE = 0xFF  # SQLite's extended codes carry the primary one in the low byte


class Sqlite:
    """One file, owned by one process (database.py says what is asked of it)."""

    def __init__(self, url: str, busy_seconds: float) -> None:
        self._busy_seconds = busy_seconds
        self._held: set[str] = set()
        self._given_back = threading.Condition()
        # hide_parameters: what SQLAlchemy says of a failed statement must not hold a citizen's data.
        self.engine = create_engine(
            url,
            hide_parameters=True,
            pool_size=_POOL_SIZE,
            pool_timeout=busy_seconds,
            connect_args={"timeout": busy_seconds},
        )
        event.listen(self.engine, "connect", self._set_up)
        event.listen(self.engine, "begin", _begin)

    def options(self, *, writes: bool) -> dict[str, Any]:
        return {_WRITES: writes}

    @contextmanager
    def right(self, names: Sequence[str], wait_seconds: float) -> Iterator[bool]:
        """Among the threads that share this object: the file has one owner process."""
        with self._given_back:
            held = self._given_back.wait_for(lambda: self._held.isdisjoint(names), wait_seconds)
            if held:
                self._held.update(names)
        try:
            yield held
        finally:
            if held:
                with self._given_back:
                    self._held.difference_update(names)
                    self._given_back.notify_all()

    def named(self, error: object, *, writes: bool) -> SohoaError | None:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return TryLater("register_busy", seconds=self._busy_seconds)
        if code == sqlite3.SQLITE_FULL:
            return TryLater("register_full")
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return Damaged("register_damaged")
        if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM) or (writes and code == sqlite3.SQLITE_READONLY):
            return BadSetup("register_closed_to_us")
        return None

    def close(self) -> None:
        self.engine.dispose()

    def _set_up(self, connection: sqlite3.Connection, record: object) -> None:
        del record
        connection.isolation_level = None  # the driver begins no transaction behind our back
        connection.execute(f"PRAGMA busy_timeout={round(self._busy_seconds * 1000)}")
        self._turn_to_wal(connection)
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    def _turn_to_wal(self, connection: sqlite3.Connection) -> None:
        """Once in a file's life; of several who open a new one, the others wait, which busy_timeout does not do here.

        (SQLite asks no busy handler where the waiting could be for each other: sqlite.org/c3ref/busy_handler.html)
        """
        until = time.monotonic() + self._busy_seconds
        while True:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & _PRIMARY_CODE != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
            time.sleep(_TURN_SECONDS)


def is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def sqlite_file(url: str) -> Path:
    """The file of a SQLite URL. Raises BadSetup("register_closed_to_us") for one in memory: a register is kept."""
    name = make_url(url).database
    if not name or name == ":memory:":
        raise BadSetup("register_closed_to_us")
    return Path(name)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
