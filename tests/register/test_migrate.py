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
from sqlalchemy import MetaData, func, inspect, select, text

from dossiers.errors import BadSetup
from dossiers.ids import new_id
from register import outbox
from register.database import Database
from register.deposits import deposit_as_work
from register.migrate import back_up, head, require_current, stored_revision, upgrade
from register.papers import paper
from register.tables import Base, Scan
from tests.register.conftest import AT, Office
from tests.register.places import Place


def test_a_fresh_register_is_made_without_a_backup_and_once(empty_place: Place, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    with pytest.raises(BadSetup, match="older") as old:
        require_current(empty_place.url, empty_place.password)
    assert "sohoa migrate" in old.value.notice.remedy
    assert not (tmp_path / "register.sqlite").exists()
    assert empty_place.upgrade(backups) == ["0001", "0002", head()]
    assert empty_place.upgrade(backups) == []
    require_current(empty_place.url, empty_place.password)
    assert not backups.exists()


def test_a_register_with_rows_goes_from_the_first_revision_to_today(empty_place: Place, office: Office) -> None:
    with closing(empty_place.open()) as database:
        _upgrade_to(database, "0001")
        held = _rows_of_0001(database)
        assert empty_place.upgrade() == ["0002", head()]
        office.digitised(database, scan="b" * 64, size=2**40, decision="4872/KH-UBND", box="K1/G03/H015")
        with database.read() as session:
            assert [row.id for row in outbox.pending(session, 10)] == [1, 2]
            assert session.scalar(select(func.max(Scan.size))) == 2**40
            view = paper(session, held, office.everything)
            assert (view.depositor, view.box) == ("an", None)
            assert deposit_as_work(session, view.deposit_id, "batch").decision is None


def test_of_two_upgrades_at_once_one_waits_and_finds_no_work(empty_place: Place) -> None:
    with ThreadPoolExecutor(2) as two:
        applied = sorted(two.map(lambda _: empty_place.upgrade(), range(2)))
    assert applied == [[], ["0001", "0002", head()]]


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


def _rows_of_0001(database: Database) -> str:
    """A paper as the first revision kept it; returns its id."""
    scan, recipe, deposit, held = "a" * 64, "r" * 32, new_id(), new_id()
    at, code = AT, "decision"
    rows: dict[str, dict[str, object]] = {
        "scans": {"sha256": scan, "size": 9, "media_type": "image/tiff", "pages": 1, "quarantined": False,
                  "warnings": [], "signed": False, "first_seen_at": at},
        "recipes": {"hash": recipe, "stage": "understanding", "content": {}, "created_at": at},
        "deposits": {"id": deposit, "scan": scan, "unit": "xa", "operator": "an", "source_name": "a.tif",
                     "via": "ingest", "lane": "batch", "received_at": at, "outcome": "accepted", "state": "digitised"},
        "papers": {"id": held, "deposit_id": deposit, "unit": "xa", "type": code, "title": code, "type_confidence": 1.0,
                   "role": "result", "state": "read", "legal_status": "working", "split_confidence": 1.0,
                   "split_reason": "split_scan_start", "ordinal": 1, "mode": "02", "recipe": recipe,
                   "record_version": 0, "created_at": at},
        "outbox": {"paper_id": held, "created_at": at, "attempts": 0},
    }  # fmt: skip
    with database.connection() as connection:
        tables = MetaData()
        tables.reflect(connection)
        for name, row in rows.items():
            connection.execute(tables.tables[name].insert().values(**row))
    return held


def _upgrade_to(database: Database, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", "register:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["on_version_apply"] = ()
    with database.connection() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
