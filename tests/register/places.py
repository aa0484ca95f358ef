"""Where a test's register lives: a SQLite file, or a database of its own on the session's PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from register.database import Database, open_database
from register.migrate import upgrade
from tests.servers.postgres import Server, shared_server

Kind = Literal["sqlite", "postgresql"]
KINDS: tuple[Kind, ...] = ("sqlite", "postgresql")
TEMPLATE = "register"


@dataclass(frozen=True)
class Place:
    """The register's URL and the password beside it; may be sent to another process."""

    kind: Kind
    url: str
    password: str | None = None

    def open(self, **more: Any) -> Database:
        return open_database(self.url, self.password, **more)

    def upgrade(self, backups: Path | None = None) -> list[str]:
        return upgrade(self.url, backups, password=self.password)


@contextmanager
def new_place(kind: Kind, folder: Path, *, migrated: bool = True) -> Iterator[Place]:
    """A register of one test; `migrated`: of today's schema, otherwise there is nothing in it."""
    if kind == "sqlite":
        place = Place(kind, f"sqlite:///{folder / 'register.sqlite'}")
        if migrated:
            place.upgrade()
        yield place
        return
    server = shared_server()
    name = server.fresh_database(migrated_template(server) if migrated else "template0")
    try:
        yield Place(kind, server.url(name), server.role_password)
    finally:
        server.drop_database(name)


def migrated_template(server: Server) -> str:
    """A database of today's schema that others are copied from: much quicker than migrating each."""
    return server.template(TEMPLATE, lambda url: upgrade(url, None, password=server.role_password))
