"""The schema: made from nothing, brought up to date once, with a copy kept; and equal to the models."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dossiers.errors import BadSetup
from register.database import Database
from register.migrate import back_up, head, require_current, stored_revision, upgrade
from register.tables import Base


def test_a_fresh_register_is_made_without_a_backup_and_once(url: str, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    with pytest.raises(BadSetup, match="older"):
        require_current(url)
    assert not (tmp_path / "register.sqlite").exists()
    assert upgrade(url, backups) == [head()]
    assert upgrade(url, backups) == []
    require_current(url)
    assert not backups.exists()


def test_the_head_is_the_one_that_alembic_finds() -> None:
    config = Config()
    config.set_main_option("script_location", "register:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == head()


def test_the_migrated_schema_is_the_models(register: Database) -> None:
    with register.connection() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_an_old_register_is_copied_before_it_is_touched(register: Database, url: str, tmp_path: Path) -> None:
    _pretend_revision(url, "0000")
    with pytest.raises(BadSetup, match="older"):
        require_current(url)
    # There is no real step from 0000: what counts is that the copy was there before the attempt.
    with pytest.raises(Exception, match="0000"):
        upgrade(url, tmp_path / "backups")
    (copy,) = (tmp_path / "backups").iterdir()
    assert stored_revision(f"sqlite:///{copy}") == "0000"


def test_five_backups_are_kept(register: Database, tmp_path: Path) -> None:
    copies = [back_up(tmp_path / "register.sqlite", tmp_path / "backups", "0001") for _ in range(7)]
    assert sorted((tmp_path / "backups").iterdir()) == copies[2:]


def test_a_register_of_newer_software_is_left_alone(register: Database, url: str, tmp_path: Path) -> None:
    _pretend_revision(url, "9999")
    with pytest.raises(BadSetup, match="newer"):
        require_current(url)
    with pytest.raises(BadSetup, match="newer"):
        upgrade(url, tmp_path / "backups")


def _pretend_revision(url: str, revision: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as plain, plain:
        plain.execute("UPDATE alembic_version SET version_num = ?", (revision,))
