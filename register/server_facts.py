"""What doctor asks of the register's database itself: version, sorting, clock, size. What is well, doctor says."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from dossiers.times import now
from register.database import Database


@dataclass(frozen=True)
class ServerFacts:
    """`clock_ahead`: seconds by which the server's clock is ahead of ours; `size` in bytes.

    `encoding` other than UTF8 (PostgreSQL) or UTF-8 (SQLite) cannot keep Vietnamese. No order that a person or another
    machine relies on follows `collation`.
    """

    kind: str
    version: str
    collation: str
    encoding: str
    clock_ahead: float
    size: int


def server_facts(database: Database) -> ServerFacts:
    """Ask the database. Raises as Database does."""
    with database.read() as session:
        if session.connection().dialect.name == "sqlite":
            return _of_sqlite(session)
        return _of_postgres(session)


def _of_sqlite(session: Session) -> ServerFacts:
    encoding = session.scalar(text("PRAGMA encoding"))
    size = session.scalar(text("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"))
    version = session.scalar(text("SELECT sqlite_version()"))
    return ServerFacts("sqlite", str(version), "BINARY", str(encoding), 0.0, int(size or 0))


def _of_postgres(session: Session) -> ServerFacts:
    asked = now()
    row = session.execute(
        text("""
            SELECT clock_timestamp() AS clock, current_setting('server_version') AS version,
                   -- a name of its own since 15, another since 17: an absent one is NULL here and no error
                   coalesce(told ->> 'datlocale', told ->> 'daticulocale', datcollate) AS collation,
                   pg_encoding_to_char(encoding) AS encoding, pg_database_size(oid) AS size
            FROM pg_database, to_jsonb(pg_database) AS told WHERE datname = current_database()
        """)
    ).one()
    halfway = asked + (now() - asked) / 2
    return ServerFacts(
        "postgresql", row.version, row.collation, row.encoding, (row.clock - halfway).total_seconds(), row.size
    )
