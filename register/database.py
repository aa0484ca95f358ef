"""The register opened: one short write transaction at a time, readers that never wait.

How each database does it lives in sqlite.py and postgres.py; what is written, beside.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Transaction
from sqlalchemy import exc as sqlalchemy_errors
from sqlalchemy.orm import Session

from dossiers.errors import SohoaError, TryLater
from register.postgres import Postgres
from register.sqlite import Sqlite, is_sqlite

BUSY_SECONDS = 30
ANSWER_SECONDS = 5


class Backend(Protocol):
    """What differs between the databases."""

    engine: Engine

    def options(self, *, writes: bool) -> dict[str, Any]:
        """Execution options of a connection whose next transaction writes, or only reads one state."""

    def right(self, names: Sequence[str], wait_seconds: float) -> AbstractContextManager[bool]:
        """See Database.right; `names` are sorted, each once. The database's own errors come as they are."""

    def named(self, error: object, *, writes: bool) -> SohoaError | None:
        """The error of the house for one of the driver's; None for what has no name: a programming error."""

    def close(self) -> None:
        """Give back every connection."""


class Database:
    """One register. Safe to share between threads; a session belongs to the `with` block that opened it.

    Every method raises TryLater("register_busy" | "register_full" | "register_away"), Damaged("register_damaged"),
    BadSetup("register_closed_to_us" | "register_refused" | "register_missing").
    """

    def __init__(self, backend: Backend, busy_seconds: float) -> None:
        self._backend = backend
        self._busy_seconds = busy_seconds

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A write transaction: commits at the end of the block, rolls everything back on any error.

        After "register_away" at its very end it may have been committed: what is written can be written again.
        """
        with self._session(writes=True) as (session, transaction):
            yield session
            session.commit()  # flushes; the connection's own transaction commits when its block ends
            if not transaction.is_active:
                raise RuntimeError("rolled back within its block: nothing would be committed")

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A read-only transaction on one state of the register; never waits for a writer."""
        with self._session(writes=False) as (session, _):
            yield session

    @contextmanager
    def right(self, *names: str, wait_seconds: float = 0) -> Iterator[bool]:
        """A right of the whole installation: True for one thread of one process at most, until the block ends.

        False where another holds it, for `wait_seconds` and longer. Of several names all or none are held; calls that
        share some do not wait for each other in a ring. It ends with its process, however that ends. A holder cut off
        from the server loses it unseen: what it guards must bear being done twice. Takes no transaction; on PostgreSQL
        one connection of its own, however many the names.
        """
        if not names:
            yield True
            return
        with self._told(writes=False), self._backend.right(sorted(set(names)), wait_seconds) as held:
            yield held

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A bare write transaction, for migrations."""
        with self._transaction(writes=True) as (connection, _):
            yield connection

    def close(self) -> None:
        """Give back every connection."""
        self._backend.close()

    @contextmanager
    def _session(self, *, writes: bool) -> Iterator[tuple[Session, Transaction]]:
        with (
            self._transaction(writes=writes) as (connection, transaction),
            Session(bind=connection, expire_on_commit=False, join_transaction_mode="rollback_only") as session,
        ):
            yield session, transaction

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[tuple[Connection, Transaction]]:
        options = self._backend.options(writes=writes)
        with (
            self._told(writes=writes),
            self._backend.engine.connect().execution_options(**options) as connection,
            connection.begin() as transaction,
        ):
            yield connection, transaction

    @contextmanager
    def _told(self, *, writes: bool) -> Iterator[None]:
        """Turns what the database says into an error of the house; what we cannot name is raised as it is."""
        try:
            yield
        except sqlalchemy_errors.TimeoutError as error:  # every connection of this process is taken
            raise TryLater("register_busy", seconds=self._busy_seconds) from error
        except sqlalchemy_errors.DBAPIError as error:
            known = self._backend.named(error.orig, writes=writes)
            if known is None:
                raise
            raise known from error


def open_database(
    url: str,
    password: str | None = None,
    *,
    busy_seconds: float = BUSY_SECONDS,
    answer_seconds: float = ANSWER_SECONDS,
) -> Database:
    """The register at that SQLAlchemy URL, opened lazily: the first transaction connects.

    `busy_seconds`: how long a transaction waits for its turn; `answer_seconds`: how long a server may be silent before
    it is asked whether it is there (at least 2 for a new connection). Raises BadSetup("register_password_in_url").
    """
    if is_sqlite(url):
        return Database(Sqlite(url, busy_seconds), busy_seconds)
    return Database(Postgres(url, password, busy_seconds, answer_seconds), busy_seconds)
