"""Doctor on real servers: what is well, and each server away, silent or wrong, with the remedy and no secret."""

import json
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from elasticsearch import Elasticsearch
from minio import Minio
from pydantic import SecretStr
from sqlalchemy import text

from config.settings import Settings
from dossiers.errors import BadSetup
from flows.doctor import Finding, examine
from flows.parts import open_register
from register.migrate import upgrade
from tests.production.columns import Column
from tests.production.workers import worker
from tests.servers import postgres, running, seaweed
from tests.servers.faulty import Door, door
from tests.way.processes import wait_until

pytestmark = pytest.mark.xdist_group("workers")  # who counts or needs workers must not meet those of others

SECRET = "not-the-password-7c1"
SERVERS = {"register": "register_url", "store": "store_url", "index": "index_url", "prefect": "prefect_url"}
WELL = {
    "doctor_key_well",
    "doctor_postgres_well",
    "doctor_journal_well",
    "doctor_outbox_well",
    "doctor_deposits_none",
    "doctor_store_well",
    "doctor_store_not_encrypted",
    "doctor_elastic_well",
    "doctor_index_well",
}


def found(settings: Settings) -> dict[str, Finding]:
    """The findings by their code; every fault has a remedy in both languages, and no sentence has a secret."""
    findings = examine(settings)
    told = str(findings)
    for secret in (settings.register_password, settings.store_secret_key, settings.index_password):
        assert secret.get_secret_value() not in told
    assert settings.prefect_auth.get_secret_value().partition(":")[2] not in told
    for each in findings:
        assert each.well or " | " in each.notice.remedy or each.notice.remedy.startswith("sudo ")
    return {each.notice.code: each for each in findings}


def faults(settings: Settings) -> list[tuple[str, str]]:
    """Subject and code of what is not well."""
    return [(each.subject, code) for code, each in found(settings).items() if not each.well]


@contextmanager
def behind_a_door(column: Column, part: str) -> Iterator[tuple[Door, Settings]]:
    """The column with a door before that server; the password travels as it would to the server itself."""
    name = SERVERS[part]
    url = str(getattr(column.settings(), name))
    port = urlsplit(url).port
    assert port is not None
    with door(port) as opened:
        yield opened, column.settings(**{name: url.replace(f":{port}/", f":{opened.port}/")})


def test_a_column_with_workers_is_well(column: Column, sohoa: Any, tmp_path: Path) -> None:
    with worker(column, tmp_path / "w1"), worker(column, tmp_path / "w2"):
        wait_until(lambda: "doctor_prefect_well" in found(column.settings()), 60)
        told = found(column.settings())
        assert [code for code, each in told.items() if not each.well] == []
        assert told.keys() >= WELL
        answer = sohoa("doctor")
    assert answer["ok"]
    assert {each["code"] for each in answer["findings"]} >= WELL
    (prefect,) = (each for each in answer["findings"] if each["subject"] == "prefect")
    assert prefect.keys() == {"subject", "ok", "code", "vi", "en", "remedy"}
    assert "2 workers" in prefect["en"]


def test_a_column_without_workers(column: Column, sohoa: Any) -> None:
    answer = sohoa("doctor", exit_code=BadSetup.exit_code)
    assert [each["code"] for each in answer["findings"] if not each["ok"]] == ["prefect_no_worker"], answer
    assert "sohoa worker" in json.dumps(answer)


@pytest.mark.parametrize("part", SERVERS)
def test_a_server_that_is_away_is_one_finding(column: Column, part: str) -> None:
    with behind_a_door(column, part) as (opened, settings):
        opened.shut()
        # Whether workers are there is not this test's concern.
        assert [each for each in faults(settings) if each[1] != "prefect_no_worker"] == [(part, f"{part}_away")]


@pytest.mark.parametrize("part", SERVERS)
def test_a_silent_server_is_not_waited_for(column: Column, part: str) -> None:
    with behind_a_door(column, part) as (opened, settings):
        opened.fall_silent()
        begun = time.monotonic()
        assert (part, f"{part}_away") in faults(settings)
        assert time.monotonic() - begun < 40


def test_a_register_that_answers_too_slowly_is_told_as_silent(column: Column) -> None:
    """Each answer comes in time and the whole does not: no time-out of a client ends that."""
    with behind_a_door(column, "register") as (opened, settings):
        opened.slow_down(0.7)
        begun = time.monotonic()
        findings = examine(settings, seconds=8)
        assert time.monotonic() - begun < 12
    assert [each.notice.code for each in findings if each.subject == "register"][-1] == "part_silent"
    assert "doctor_store_well" in [each.notice.code for each in findings]


def test_everything_away(column: Column) -> None:
    nowhere = {name: str(getattr(column.settings(), name)) for name in SERVERS.values()}
    moved = {name: url.replace(f":{urlsplit(url).port}/", ":9/") for name, url in nowhere.items()}
    assert sorted(faults(column.settings(**moved))) == [(part, f"{part}_away") for part in sorted(SERVERS)]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("register_password", "register"),
        ("store_secret_key", "store"),
        ("index_password", "index"),
        ("prefect_auth", "prefect"),
    ],
)
def test_a_wrong_password(column: Column, name: str, part: str) -> None:
    wrong = f"sohoa:{SECRET}" if part == "prefect" else SECRET
    assert (part, f"{part}_refused") in faults(column.settings(**{name: SecretStr(wrong)}))


def test_a_wrong_key_of_numbers(column: Column) -> None:
    assert ("key", "number_key_wrong") in faults(column.settings(number_key=SecretStr(SECRET)))


def test_a_database_that_sorts_like_a_country(column: Column) -> None:
    server = postgres.shared_server()
    name = server.fresh_database(more="LOCALE_PROVIDER icu ICU_LOCALE 'vi'")
    upgrade(server.url(name), None, password=server.role_password)
    told = found(column.settings(register_url=_url(column, name)))
    assert not told["register_sorting_wrong"].well
    assert "C.UTF-8" in told["register_sorting_wrong"].notice.remedy
    assert told["doctor_postgres_well"].well


def test_a_database_that_cannot_keep_vietnamese(column: Column) -> None:
    name = postgres.shared_server().fresh_database(more="ENCODING 'SQL_ASCII' LOCALE 'C'")
    told = faults(column.settings(register_url=_url(column, name)))
    assert told[:2] == [("register", "register_encoding_wrong"), ("register", "schema_old")]
    assert [subject for subject, _ in told[2:]] == ["prefect"]


@pytest.mark.parametrize(("revision", "code"), [("0001", "schema_old"), ("9999", "schema_newer")])
def test_a_schema_of_another_version(column: Column, revision: str, code: str) -> None:
    with closing(open_register(column.settings())) as register, register.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    told = found(column.settings())
    assert told[code].subject == "register"
    assert "doctor_journal_well" not in told
    assert "doctor_elastic_well" in told


def test_an_index_of_an_old_schema(column: Column) -> None:
    with _elastic(column) as (client, alias):
        client.indices.put_mapping(index=alias, meta={"sohoa_index": "v1"})
    told = found(column.settings())
    assert told["index_old"].subject == "index"
    assert "sohoa reindex" in told["index_old"].notice.remedy


def test_an_index_that_lacks_papers_or_takes_none(column: Column) -> None:
    with _elastic(column) as (client, alias):
        client.indices.put_settings(index=alias, settings={"index.blocks.write": True})
        assert ("index", "index_full") in faults(column.settings())
        client.indices.put_settings(index=alias, settings={"index.blocks.write": None})
        client.index(index=alias, id="nobody's", document={}, refresh=True)
    assert ("index", "doctor_index_differs") in faults(column.settings())


def test_an_index_that_was_never_made(column: Column) -> None:
    assert ("index", "index_not_made") in faults(column.settings(index_url=f"{column.settings().index_url}-other"))


def test_buckets_that_do_not_keep(column: Column, tmp_path: Path) -> None:
    url = str(column.settings().store_url)
    assert ("store", "store_bucket_missing") in faults(column.settings(store_url=f"{url}-other"))
    administrator = Minio(urlsplit(url).netloc, *seaweed.ADMINISTRATOR, secure=False, region="us-east-1")
    administrator.make_bucket(f"{urlsplit(url).path.strip('/')}-open")
    assert ("store", "store_without_lock") in faults(column.settings(store_url=f"{url}-open"))


def test_a_slow_store_is_not_told_as_one_whose_locks_hold_nothing(column: Column) -> None:
    with behind_a_door(column, "store") as (opened, settings):
        opened.slow_down(2)
        assert found(settings)["doctor_store_well"].well


def test_a_store_that_is_to_encrypt(column: Column) -> None:
    told = found(column.settings(store_encrypt=True))
    assert "doctor_store_not_encrypted" not in told
    assert told["doctor_store_well"].well
    told = found(column.settings())
    assert "WEED_S3_SSE_KEY" in told["doctor_store_not_encrypted"].notice.remedy


def test_a_store_that_cannot_encrypt(column: Column, tmp_path: Path) -> None:
    with running.private("seaweed", lambda data: seaweed.start(data, keys={})) as started:
        place = f"127.0.0.1:{started.facts['port']}"
        Minio(place, *seaweed.ADMINISTRATOR, secure=False, region="us-east-1").make_bucket("office", object_lock=True)
        settings = column.settings(store_url=f"http://{place}/office", store_encrypt=True)
        assert ("store", "store_without_encryption") in faults(settings)


@pytest.mark.parametrize("part", ["store", "prefect"])
def test_a_clock_of_another_day(column: Column, part: str) -> None:
    with behind_a_door(column, part) as (opened, settings):
        opened.answer(200, b'"3.0.0"', times=1, headers="Date: Mon, 05 Jan 2026 10:00:00 GMT\r\n")
        told = found(settings)
    assert (told["clock_differs"].subject, told["clock_differs"].well) == (part, False)
    assert ("prefect_other_version" in told) == (part == "prefect")


def test_mixed_columns(column: Column, tmp_path: Path) -> None:
    """The register in the home, the rest servers: the home has an owner, and Prefect's server is not used."""
    told = found(column.settings(register_url=None, home=tmp_path / "mixed"))
    assert told.keys() >= {"doctor_owner_none", "doctor_register_new", "doctor_store_well", "doctor_elastic_well"}
    assert told["prefect_not_used"].well
    assert [code for code, each in told.items() if not each.well] == []


def _url(column: Column, database: str) -> str:
    return str(column.settings().register_url).rpartition("/")[0] + f"/{database}"


@contextmanager
def _elastic(column: Column) -> Iterator[tuple[Elasticsearch, str]]:
    settings = column.settings()
    url, _, alias = str(settings.index_url).rpartition("/")
    account = (settings.index_user, settings.index_password.get_secret_value())
    with closing(Elasticsearch(url, basic_auth=account)) as client:
        yield client, alias
