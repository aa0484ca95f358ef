"""The production column does its work as docker-compose.yml describes it, and goes on when a server was killed."""

import socket
import ssl
import urllib.request
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from urllib.error import HTTPError

import httpx
import psycopg
import pytest
from minio import Minio
from minio.error import S3Error

from config.settings import Settings
from desk.remote import RemoteOffice, remote_office
from dossiers.errors import TryLater
from flows.office import Answer, IngestOrder
from samples.library import SampleFolder, sample_dossiers
from tests.column.column import Column, column
from tests.column.files import PUBLIC_NAME
from tests.way.processes import answer_of, wait_until

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("the column")]  # one process: it is started once
SAMPLES = sample_dossiers()
KILLED = (("postgres",), ("prefect",), ("store",), ("index",), ("worker-1", "worker-2"))


def _told(value: object) -> str:
    return value.name if isinstance(value, SampleFolder) else "+".join(value)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def started() -> Iterator[Column]:
    """The whole column; a test that kills a part starts it again."""
    with column() as made:
        yield made


@pytest.fixture(scope="module")
def office(started: Column) -> Iterator[RemoteOffice]:
    """The application through its API, as the command line asks it."""
    home = started.parts["app"].paths["/var/lib/sohoa"]
    with remote_office(Settings(home=home, operator="scanner"), started.ports[8766]) as remote:
        yield remote


def test_every_part_says_that_it_is_well(started: Column) -> None:
    ill = [name for name in started.parts if name not in ("migrate", "proxy") and not started.healthy(name)]
    assert ill == []


def test_doctor_is_content_with_the_rights_that_the_application_has(started: Column) -> None:
    answer = answer_of(started.parts["app"].environment, "doctor")
    told = {each["subject"]: each["en"] for each in answer["findings"]}
    assert told.keys() >= {"key", "register", "journal", "outbox", "deposits", "store", "index", "prefect"}
    assert "2 workers" in told["prefect"]


def test_a_dossier_is_digitised_and_found(started: Column, office: RemoteOffice) -> None:
    taken = _digitised(office, SAMPLES[0])
    assert {scan["outcome"] for scan in taken["scans"]} == {"accepted"}
    _is_whole(office, SAMPLES[0])


@pytest.mark.parametrize(("killed", "sample"), list(zip(KILLED, SAMPLES[1:], strict=True)), ids=_told)
def test_what_is_killed_on_the_way_loses_nothing(
    started: Column, office: RemoteOffice, killed: tuple[str, ...], sample: SampleFolder
) -> None:
    scans = office.status()["scans"]
    with ThreadPoolExecutor(1) as clerk:
        coming = clerk.submit(_digitised, office, sample)
        wait_until(lambda: office.status()["scans"] > scans)
        assert not coming.done(), "its papers were there before anything was killed"
        for name in killed:
            started.kill(name)
        for name in killed:
            started.start_one(name)
        coming.result()
    _is_whole(office, sample)


# -- who may do what


def test_the_application_changes_no_table(started: Column) -> None:
    host, _, port = started.address("postgres", 5432).partition(":")
    password = started.secret("register-application")
    with psycopg.connect(host=host, port=int(port), user="sohoa", password=password, dbname="sohoa") as register:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            register.execute("DROP TABLE alembic_version")
        register.rollback()
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            register.execute("CREATE TABLE more (id int)")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=host, port=int(port), user="sohoa", password=password, dbname="prefect")


def test_the_application_makes_and_removes_no_bucket(started: Column) -> None:
    application, administrator = (
        Minio(started.address("store", 8333), name, started.secret(f"store-{name}"), secure=False, region="us-east-1")
        for name in ("application", "administrator")
    )
    administrator.make_bucket("another")
    for forbidden in (
        lambda: application.make_bucket("more"),
        lambda: application.remove_bucket("sohoa"),
        lambda: application.put_object("another", "key", BytesIO(b"x"), 1),
    ):
        with pytest.raises(S3Error, match="AccessDenied"):
            forbidden()


def test_the_stores_second_door_asks_for_a_certificate(started: Column) -> None:
    address = ("127.0.0.1", started.ports[18333])
    stranger = ssl.create_default_context(cafile=str(started.folder / "secrets" / "store-grpc-certificate"))
    stranger.check_hostname = False
    with (
        closing(socket.create_connection(address)) as plain,
        stranger.wrap_socket(plain) as line,
        pytest.raises(ssl.SSLError, match="CERTIFICATE_REQUIRED"),
    ):
        line.recv(1)


def test_the_application_has_its_own_index_alone(started: Column) -> None:
    url = f"http://{started.address('index', 9200)}"
    account = ("sohoa", started.secret("index-application"))
    assert httpx.get(f"{url}/_cluster/health").status_code == 401
    assert httpx.get(f"{url}/_cluster/health", auth=account).status_code == 200
    assert httpx.get(f"{url}/sohoa/_count", auth=account).status_code == 200
    assert httpx.put(f"{url}/another", auth=account).status_code == 403
    assert httpx.put(f"{url}/_security/user/me", auth=account, json={}).status_code in (400, 403)
    assert httpx.get(f"{url}/.security/_search", auth=account).status_code == 403


def test_prefect_asks_who_is_there(started: Column) -> None:
    url = f"http://{started.address('prefect', 4200)}/api/flow_runs/filter"
    assert httpx.post(url, json={}).status_code == 401
    name, _, password = started.secret("prefect-auth").partition(":")
    assert httpx.post(url, json={}, auth=(name, password)).status_code == 200


def test_the_proxy_shows_the_application_and_guards_prefect(started: Column) -> None:
    started.start_one("proxy")
    auth = started.secret("prefect-auth")
    assert _through_proxy(started, "/healthz") == 200
    assert _through_proxy(started, "/readyz") == 404
    assert _through_proxy(started, "/api/v1/status") == 401
    assert _through_proxy(started, "/prefect/") == 401
    assert _through_proxy(started, "/prefect/api/ready") == 401
    assert _through_proxy(started, "/prefect/api/ready", auth="sohoa:wrong") == 401
    assert _through_proxy(started, "/prefect/api/ready", auth=auth) == 200
    assert _through_proxy(started, "/prefect/api/admin/settings", auth=auth) == 200
    assert _through_proxy(started, "/prefect/v2/", auth=auth) == 200


def _through_proxy(started: Column, path: str, auth: str = "") -> int:
    """The answer's status, over TLS that is checked against the proxy's own certificate."""
    trusted = ssl.create_default_context(cafile=str(started.folder / "secrets" / "proxy-certificate"))
    host, _, port = started.address("proxy", 8443).partition(":")
    with (
        closing(socket.create_connection((host, int(port)))) as plain,
        trusted.wrap_socket(plain, server_hostname=PUBLIC_NAME),
    ):
        pass
    unnamed = ssl.create_default_context(cafile=str(started.folder / "secrets" / "proxy-certificate"))
    unnamed.check_hostname = False  # the loopback has no name of the archive
    headers = {"Authorization": f"Basic {b64encode(auth.encode()).decode()}"} if auth else {}
    request = urllib.request.Request(f"https://{host}:{port}{path}", headers=headers)
    try:
        with urllib.request.urlopen(request, context=unnamed, timeout=10) as answer:
            return int(answer.status)
    except HTTPError as refused:
        with closing(refused):
            return refused.code


def _digitised(office: RemoteOffice, sample: SampleFolder) -> Answer:
    """Every scan of the dossier taken in, again and again while the application asks to try later."""
    order = IngestOrder(dossier=sample.dossier_code, procedure=sample.procedure)
    with sample.paths() as paths:
        return wait_until(lambda: _unless_later(office, paths, order))


def _unless_later(office: RemoteOffice, paths: Sequence[Path], order: IngestOrder) -> Answer | None:
    try:
        answer = office.ingest(paths, order)
    except TryLater:
        return None
    # A line of its own that asks to try later: the machine was too busy to open this file.
    put_off = [scan for scan in answer["scans"] if (scan["reason"] or {}).get("code") == "opening_failed"]
    return None if put_off else answer


def _is_whole(office: RemoteOffice, sample: SampleFolder) -> None:
    """In the end each page of each scan is in one paper, every paper is found, nothing waits to be indexed."""
    with sample.paths() as paths:
        scans = {path.name: sha256(path.read_bytes()).hexdigest() for path in paths}
    expected = Counter(
        (scans[file.name], page)
        for file in sample.files
        for paper in file.truth.papers
        if paper.role != "separator"
        for page in paper.pages
    )
    wait_until(lambda: sum(_pages(office, sample).values()) >= expected.total())
    wait_until(lambda: office.status()["outbox"] == 0)
    assert _pages(office, sample) == expected
    papers = office.show(sample.dossier_code)["papers"]
    hits = office.search(sample.dossier_code, 100)["hits"]
    assert Counter(hit["paper"] for hit in hits if hit["dossier"] == sample.dossier_code) == Counter(
        paper["id"] for paper in papers
    )


def _pages(office: RemoteOffice, sample: SampleFolder) -> "Counter[tuple[str, int]]":
    """How often each page of each scan is in a paper of the dossier."""
    papers = office.show(sample.dossier_code)["papers"]
    return Counter((paper["scan_sha256"], page) for paper in papers for page in paper["pages"])
