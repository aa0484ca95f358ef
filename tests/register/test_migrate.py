"""The schema: made from nothing, brought up to date once, with a copy kept; and equal to the models."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, inspect, select, text

from dossiers.errors import BadSetup
from register import outbox
from register.database import Database
from register.migrate import back_up, head, require_current, stored_revision, upgrade
from register.tables import Base, Scan
from tests.register.conftest import Office
from tests.register.places import Place


def test_a_fresh_register_is_made_without_a_backup_and_once(empty_place: Place, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    with pytest.raises(BadSetup, match="older") as old:
        require_current(empty_place.url, empty_place.password)
    assert "sohoa migrate" in old.value.notice.remedy
    assert not (tmp_path / "register.sqlite").exists()
    assert empty_place.upgrade(backups) == ["0001", head()]
    assert empty_place.upgrade(backups) == []
    require_current(empty_place.url, empty_place.password)
    assert not backups.exists()


def test_a_register_with_rows_goes_from_the_first_revision_to_today(empty_place: Place, office: Office) -> None:
    with closing(empty_place.open()) as database:
        _upgrade_to(database, "0001")
        office.digitised(database)
        assert empty_place.upgrade() == [head()]
        office.digitised(database, scan="b" * 64, size=2**40)
        with database.read() as session:
            assert [row.id for row in outbox.pending(session, 10)] == [1, 2]
            assert session.scalar(select(func.max(Scan.size))) == 2**40


def test_of_two_upgrades_at_once_one_waits_and_finds_no_work(empty_place: Place) -> None:
    with ThreadPoolExecutor(2) as two:
        applied = sorted(two.map(lambda _: empty_place.upgrade(), range(2)))
    assert applied == [[], ["0001", head()]]


def test_an_upgrade_that_fails_leaves_nothing(empty_place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*args: object, **options: object) -> None:
        raise RuntimeError("the migration stumbles")

    monkeypatch.setattr("alembic.op.create_index", stumble)
    with pytest.raises(RuntimeError, match="stumbles"):
        empty_place.upgrade()
    assert stored_revision(empty_place.url, empty_place.password) is None
    with closing(empty_place.open()) as database, database.connection() as connection:
        assert inspect(connection).get_table_names() == []


def test_the_head_is_the_one_that_alembic_finds() -> None:
    config = Config()
    config.set_main_option("script_location", "register:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == head()


def test_the_migrated_schema_is_the_models(register: Database) -> None:
    with register.connection() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_an_old_register_is_copied_before_it_is_touched_on_sqlite(sqlite_place: Place, tmp_path: Path) -> None:
    url = sqlite_place.url
    _pretend_revision(sqlite_place, "0000")
    with pytest.raises(BadSetup, match="older"):
        require_current(url)
    # There is no real step from 0000: what counts is that the copy was there before the attempt.
    with pytest.raises(Exception, match="0000"):
        upgrade(url, tmp_path / "backups")
    (copy,) = (tmp_path / "backups").iterdir()
    assert stored_revision(f"sqlite:///{copy}") == "0000"


def test_five_backups_are_kept_on_sqlite(sqlite_place: Place, tmp_path: Path) -> None:
    copies = [back_up(tmp_path / "register.sqlite", tmp_path / "backups", "0001") for _ in range(7)]
    assert sorted((tmp_path / "backups").iterdir()) == copies[2:]


def test_a_register_of_newer_software_is_left_alone(place: Place, tmp_path: Path) -> None:
    _pretend_revision(place, "9999")
    with pytest.raises(BadSetup, match="newer"):
        require_current(place.url, place.password)
    with pytest.raises(BadSetup, match="newer"):
        place.upgrade(tmp_path / "backups")


def _pretend_revision(place: Place, revision: str) -> None:
    with closing(place.open()) as database, database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def _upgrade_to(database: Database, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", "register:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["on_version_apply"] = ()
    with database.connection() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
