"""A wrong set-up stops an office before it works, with the remedy, and shows no secret."""

from contextlib import closing
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch
from pydantic import SecretStr
from sqlalchemy import text

from config.settings import Settings
from dossiers.errors import BadSetup
from flows.installation import open_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.parts import open_register
from tests.production.columns import Column

SECRET = "not-the-password-7c1"
PASSWORDS = {
    "register_password": "register_refused",
    "store_secret_key": "store_refused",
    "index_password": "index_refused",
    "number_key": "number_key_wrong",
}


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Never opened: work does not begin."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


def refused(settings: Settings, scan: Path) -> BadSetup:
    """What an intake with these settings is told."""
    with pytest.raises(BadSetup) as told, open_installation(settings) as inst, LocalOffice(inst).started() as office:
        office.ingest([scan], IngestOrder())
    assert told.value.notice.remedy
    return told.value


def nothing_was_taken(column: Column) -> bool:
    with open_installation(column.settings()) as inst:
        return LocalOffice(inst).status()["deposits"] == 0 and not list(inst.store.keys(""))


@pytest.mark.parametrize("name", PASSWORDS)
def test_a_wrong_password(column: Column, scan: Path, name: str) -> None:
    told = refused(column.settings(**{name: SecretStr(SECRET)}), scan)
    assert told.code == PASSWORDS[name]
    assert SECRET not in f"{told} {told.notice} {told.facts}"
    assert nothing_was_taken(column)


def test_a_wrong_bucket(column: Column, scan: Path) -> None:
    elsewhere = column.variables["SOHOA_STORE_URL"] + "-elsewhere"
    assert refused(column.settings(store_url=elsewhere), scan).code in ("store_bucket_missing", "store_refused")


def test_an_index_of_another_version_is_mended_by_reindex(column: Column, scan: Path) -> None:
    _make_index_old(column)
    told = refused(column.settings(), scan)
    assert told.code == "index_old"
    assert "sohoa reindex" in told.notice.remedy
    assert nothing_was_taken(column)
    with open_installation(column.settings()) as inst, LocalOffice(inst).started() as office:
        assert office.reindex() == {"papers": 0}
        assert office.search("giay", 5)["total"] == 0


@pytest.mark.parametrize(("revision", "code"), [("0001", "schema_old"), ("9999", "schema_newer")])
def test_a_schema_of_another_version(column: Column, scan: Path, revision: str, code: str) -> None:
    with closing(open_register(column.settings())) as register, register.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    assert refused(column.settings(), scan).code == code


def test_a_command_tells_it_with_its_exit_code(column: Column, sohoa: object, scan: Path) -> None:
    assert callable(sohoa)
    told = sohoa("ingest", scan, exit_code=BadSetup.exit_code, SOHOA_STORE_SECRET_KEY=SECRET)["error"]
    assert told["code"] == "store_refused"
    assert SECRET not in str(told)
    told = sohoa("worker", exit_code=BadSetup.exit_code, SOHOA_CONFIG="/nowhere", SOHOA_NUMBER_KEY="")["error"]
    assert told["code"] == "number_key_missing"


def _make_index_old(column: Column) -> None:
    """The index as an earlier version of this software would have left it."""
    settings = column.settings()
    url, _, alias = (settings.index_url or "").rpartition("/")
    account = (settings.index_user, settings.index_password.get_secret_value())
    with closing(Elasticsearch(url, basic_auth=account)) as client:
        client.indices.put_mapping(index=alias, meta={"sohoa_index": "v1"})
