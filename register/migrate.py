"""Bring a register's schema up to date, on SQLite with a backup copy first. The steps themselves lie in migrations/."""

import os
import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any

from sqlalchemy import inspect, text

from dossiers.errors import BadSetup
from dossiers.times import now
from register.database import Database, open_database
from register.sqlite import is_sqlite, sqlite_file

_KEPT_BACKUPS = 5
_BACKUP_PATTERN = "register-*.sqlite"


def head() -> str:
    """The newest revision of this software: the number of the last file in migrations/versions."""
    names = (entry.name for entry in files("register.migrations").joinpath("versions").iterdir())
    return max(name.partition("_")[0] for name in names if name.endswith(".py") and name[0].isdigit())


def require_current(url: str, password: str | None = None, **patience: float) -> None:
    """Raises BadSetup("schema_old") where steps are pending, BadSetup("schema_newer") where the software is too old.

    `patience`: as open_database takes it.
    """
    stored = stored_revision(url, password, **patience)
    if stored is not None and stored > head():
        raise BadSetup("schema_newer")
    if stored != head():
        raise BadSetup("schema_old")


def stored_revision(url: str, password: str | None = None, **patience: float) -> str | None:
    """The revision of the register's schema; None for a register that does not exist yet or is empty."""
    if is_sqlite(url) and not sqlite_file(url).exists():
        return None
    with closing(open_database(url, password, **patience)) as database, database.read() as session:
        if not inspect(session.connection()).has_table("alembic_version"):
            return None
        return session.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def upgrade(database_url: str, backup_folder: Path | None, *, password: str | None = None) -> list[str]:
    """Apply the pending steps in one transaction and return their revisions; [] and no work where there are none.

    An existing SQLite register is copied into `backup_folder` first (None: no copy); the last 5 copies are kept. A
    PostgreSQL one is copied by pg_dump, not here; of two upgrades at once there, the second waits and finds no work.
    Raises BadSetup("schema_newer") for a register of a newer software.
    """
    stored = stored_revision(database_url, password)
    if stored == head():
        return []
    if stored is not None and stored > head():
        raise BadSetup("schema_newer")
    if stored is not None and backup_folder is not None and is_sqlite(database_url):
        back_up(sqlite_file(database_url), backup_folder, stored)
    with closing(open_database(database_url, password)) as database:
        return _apply(database)


def back_up(register: Path, folder: Path, revision: str) -> Path:
    """A whole, durable copy of a register in use (SQLite's backup API); the oldest copies beyond 5 are removed."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    copy = folder / f"register-{now():%Y%m%dT%H%M%S%f}Z-{revision}.sqlite"
    unfinished = copy.with_suffix(".part")
    with closing(sqlite3.connect(register)) as source, closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.chmod(0o600)
    unfinished.rename(copy)
    for old in sorted(folder.glob(_BACKUP_PATTERN))[:-_KEPT_BACKUPS]:
        old.unlink()
    return copy


def _apply(database: Database) -> list[str]:
    # Alembic takes 0.2 s to import: only here, where there is work for it.
    from alembic import command
    from alembic.config import Config

    applied: list[str] = []

    def on_version_apply(**step: Any) -> None:
        applied.append(step["step"].up_revision_id)

    config = Config()
    config.set_main_option("script_location", "register:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["on_version_apply"] = on_version_apply
    with database.connection() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return applied
