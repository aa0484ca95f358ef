"""The register on a PostgreSQL server: transactions, named rights, and what the server's errors mean.

A write transaction first takes the one advisory lock of all writers, so that, as in SQLite, one at a time looks and
then inserts and the journal stays gapless. READ COMMITTED: what it then reads is all that the writer before committed.
"""

import hashlib
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from math import ceil
from typing import Any

import psycopg
from sqlalchemy import URL, Connection, Engine, ExceptionContext, NullPool, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from dossiers.errors import BadSetup, Damaged, SohoaError, TryLater
from register.postgres_line import connected

_IDLE_SECONDS = 600  # a transaction of a process that hangs frees the turn of the others after that
_POOL_SIZE, _POOL_OVERFLOW = 4, 12
_WRITES = "register_writes"
_TURN = "register:write"
_GIVE_BACK = "SELECT pg_advisory_unlock_all()"
# Both ends notice within a minute that the other's machine is gone; libpq's own end and the server's.
_KEEPALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}
_UNACKNOWLEDGED_MS = 60_000

_AWAY = ("08", "57P", "25P03")
_FULL = ("53100",)
_BUSY = ("53", "55P03", "40001", "40P01", "57014")
_REFUSED = ("28",)
_MISSING = ("3D000",)
_FORBIDDEN = "42501"
_READ_ONLY = "25006"
_DAMAGED = ("XX001", "XX002")
# A failed connection carries no SQLSTATE, only the server's sentence; of a server that speaks no English: away.
_SAID_AT_THE_DOOR = (
    (re.compile(r"too many (clients|connections)|connection slots are reserved"), "53300"),
    (re.compile(r'database "[^"]*" does not exist'), "3D000"),
    (re.compile(r"authentication failed|no password supplied|pg_hba\.conf|not permitted to log in"), "28000"),
    (re.compile(r'role "[^"]*" does not exist|permission denied for database'), "28000"),
)


class Postgres:
    """One database of a server (database.py says what is asked of it)."""

    def __init__(self, url: str, password: str | None, busy_seconds: float, answer_seconds: float) -> None:
        self._busy_seconds = busy_seconds
        where = make_url(url).set(drivername="postgresql+psycopg")
        if where.password is not None or "password" in where.query:
            raise BadSetup("register_password_in_url")
        self.engine = _engine(
            where,
            password,
            busy_seconds,
            answer_seconds,
            pool_pre_ping=True,
            pool_size=_POOL_SIZE,
            max_overflow=_POOL_OVERFLOW,
            pool_timeout=busy_seconds,
        )
        event.listen(self.engine, "begin", _begin)
        self._rights = _engine(
            where, password, busy_seconds, answer_seconds, poolclass=NullPool, isolation_level="AUTOCOMMIT"
        )

    def options(self, *, writes: bool) -> dict[str, Any]:
        if writes:
            return {_WRITES: True}
        return {_WRITES: False, "postgresql_readonly": True, "isolation_level": "REPEATABLE READ"}

    @contextmanager
    def right(self, names: Sequence[str], wait_seconds: float) -> Iterator[bool]:
        """Session-level advisory locks on one connection of their own, given back by the server when the process ends.

        One connection for each would leave the others none where a scan of a hundred papers is moved.
        """
        until = time.monotonic() + wait_seconds
        connection = self._rights.connect()
        try:
            held = all(_take(connection, _lock_key(f"right:{name}"), until - time.monotonic()) for name in names)
            if not held:
                connection.exec_driver_sql(_GIVE_BACK)
            yield held
        finally:
            # Where the connection is lost the right is too, and the block's own error, if any, is the one to be told.
            with suppress(SQLAlchemyError):
                connection.exec_driver_sql(_GIVE_BACK)
            with suppress(SQLAlchemyError):
                connection.close()

    def named(self, error: object, *, writes: bool) -> SohoaError | None:
        state = _state(error)
        if state is None:
            return None
        if state.startswith(_FULL):
            return TryLater("register_full")
        if state.startswith(_BUSY):
            return TryLater("register_busy", seconds=self._busy_seconds)
        if state.startswith(_AWAY):
            return TryLater("register_away")
        if state.startswith(_REFUSED):
            return BadSetup("register_refused")
        if state.startswith(_MISSING):
            return BadSetup("register_missing")
        if state == _FORBIDDEN or (writes and state == _READ_ONLY):
            return BadSetup("register_closed_to_us")
        return Damaged("register_damaged") if state.startswith(_DAMAGED) else None

    def close(self) -> None:
        self.engine.dispose()
        self._rights.dispose()


def _engine(where: URL, password: str | None, busy_seconds: float, answer_seconds: float, **more: Any) -> Engine:
    server = {
        "lock_timeout": f"{round(busy_seconds * 1000)}ms",
        "idle_in_transaction_session_timeout": f"{_IDLE_SECONDS}s",
        "timezone": "UTC",
        **{f"tcp_{name}": value for name, value in _KEEPALIVE.items()},
    }
    arguments: dict[str, Any] = {
        "application_name": "sohoa",
        "client_encoding": "UTF8",  # else a database in SQL_ASCII answers in bytes, before doctor could say why
        "connect_timeout": ceil(answer_seconds),
        "tcp_user_timeout": _UNACKNOWLEDGED_MS,
        "options": " ".join(f"-c {name}={value}" for name, value in server.items()),
        **_KEEPALIVE,
    }
    if password is not None:
        arguments["password"] = password  # beside the URL, which may be shown
    # hide_parameters: what SQLAlchemy says of a failed statement must not hold a citizen's data.
    engine = create_engine(where, hide_parameters=True, connect_args=arguments, **more)
    event.listen(engine, "handle_error", _hide_values)
    event.listen(engine, "do_connect", partial(_connect, answer_seconds))
    return engine


def _connect(answer_seconds: float, _dialect: Any, _record: Any, where: list[Any], how: dict[str, Any]) -> Any:
    def is_there() -> bool:
        try:
            psycopg.connect(*where, **how).close()
        except psycopg.Error as error:
            return not (_state(error) or "").startswith(_AWAY)
        return True

    return connected(answer_seconds, is_there, *where, **how)


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get(_WRITES, False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_lock_key(_TURN)})")


def _take(connection: Connection, key: int, wait_seconds: float) -> bool:
    if wait_seconds <= 0:
        return bool(connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({key})").scalar_one())
    connection.exec_driver_sql(f"SET lock_timeout = {max(1, round(wait_seconds * 1000))}")
    try:
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({key})")
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.errors.LockNotAvailable):
            return False
        raise
    return True


def _lock_key(name: str) -> int:
    """PostgreSQL names advisory locks by a signed number of 64 bits."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


def _state(error: object) -> str | None:
    """The SQLSTATE; for a failed or lost connection, which has none, the one that says the same."""
    if not isinstance(error, psycopg.Error):
        return None
    if error.sqlstate is not None:
        return error.sqlstate
    if not isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return None
    return next((state for said, state in _SAID_AT_THE_DOOR if said.search(str(error))), "08006")


def _hide_values(context: ExceptionContext) -> None:
    """The server quotes values in DETAIL and CONTEXT, and for bad data in its sentence: a citizen's, so they go."""
    told, wrapped = context.original_exception, context.sqlalchemy_exception
    if isinstance(told, psycopg.Error) and told.sqlstate is not None:
        said = "" if told.sqlstate.startswith("22") else f" {told.diag.message_primary}"
        told.args = (f"{told.sqlstate}{said}",)
        if wrapped is not None:
            wrapped.args = (f"({type(told).__name__}) {told}",)
