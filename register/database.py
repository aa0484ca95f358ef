"""The register opened: one short write transaction at a time, readers that never wait. What is written lives beside.

SQLite: sqlite3's own guesses about transactions are off; BEGIN is ours, IMMEDIATE for a writer, so that it waits for
its turn at the start and not in the middle. WAL lets readers see the last commit while somebody writes.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Transaction, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from dossiers.errors import BadSetup, Damaged, SohoaError, TryLater

BUSY_SECONDS = 30
_PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",  # first: the next one may have to wait
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # a commit that was reported survives a power cut
    "PRAGMA foreign_keys=ON",
)
_POOL_SIZE = 16
_WRITES = "register_writes"
_PRIMARY_CODE = 0xFF  # SQLite's extended codes carry the primary one in the low byte


class Database:
    """One register. Safe to share between threads; a session belongs to the `with` block that opened it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A write transaction: commits at the end of the block, rolls everything back on any error.

        Raises TryLater("register_busy" | "register_full"), Damaged("register_damaged"),
        BadSetup("register_closed_to_us").
        """
        with self._session(writes=True) as (session, transaction):
            yield session
            session.commit()  # flushes; the connection's own transaction commits when its block ends
            if not transaction.is_active:
                raise RuntimeError("rolled back within its block: nothing would be committed")

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A read-only transaction on one state of the register; never waits for a writer. Raises as `write` does."""
        with self._session(writes=False) as (session, _):
            yield session

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A bare write transaction, for migrations."""
        with _told(), self._engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()

    @contextmanager
    def _session(self, *, writes: bool) -> Iterator[tuple[Session, Transaction]]:
        options: dict[str, Any] = {_WRITES: writes}
        if self._engine.dialect.name == "postgresql":
            options |= {"postgresql_readonly": not writes}
        with (
            _told(),
            self._engine.connect().execution_options(**options) as connection,
            connection.begin() as transaction,
            Session(bind=connection, expire_on_commit=False, join_transaction_mode="rollback_only") as session,
        ):
            yield session, transaction


def open_database(url: str) -> Database:
    """The register at that SQLAlchemy URL, opened lazily: the first transaction connects."""
    # hide_parameters: what SQLAlchemy says of a failed statement must not hold a citizen's data.
    if not is_sqlite(url):
        return Database(create_engine(url, hide_parameters=True, pool_pre_ping=True))
    engine = create_engine(url, hide_parameters=True, pool_size=_POOL_SIZE, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return Database(engine)


def is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def sqlite_file(url: str) -> Path:
    """The file of a SQLite URL. Raises BadSetup("register_closed_to_us") for one in memory: a register is kept."""
    name = make_url(url).database
    if not name or name == ":memory:":
        raise BadSetup("register_closed_to_us")
    return Path(name)


def _set_up(connection: sqlite3.Connection, record: object) -> None:
    del record
    connection.isolation_level = None  # the driver begins no transaction behind our back
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _told() -> Iterator[None]:
    """Turns what the database says into an error of the house; what we cannot name is raised as it is."""
    try:
        yield
    except DBAPIError as error:
        known = _named(error.orig)
        if known is None:
            raise
        raise known from error


def _named(error: object) -> SohoaError | None:
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return TryLater("register_busy", seconds=BUSY_SECONDS)
    if code == sqlite3.SQLITE_FULL:
        return TryLater("register_full")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return Damaged("register_damaged")
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return BadSetup("register_closed_to_us")
    return None
