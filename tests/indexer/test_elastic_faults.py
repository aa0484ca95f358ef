"""What can go wrong with an Elasticsearch server, for real behind a door: each fault named, bounded, harmless after.

What goes wrong with the index itself is in test_elastic_index.py.
"""

import dataclasses
import json
import logging
import socket
import ssl
import subprocess
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from dossiers.errors import BadSetup, SohoaError, TryLater
from dossiers.search import SearchQuery
from indexer.elastic_engine import ElasticEngine
from indexer.elastic_place import ElasticPlace, Patience
from indexer.tokens import exact_tokens, folded_tokens
from tests.contracts.search_engine import EVERYTHING, ask, elastic_place, found, paper
from tests.servers.faulty import Door, door

QUICK = Patience(answer=3.0, search=0.5, write=1.5, pause=0.02, longest_pause=0.1)
LONGEST = 2 * QUICK.answer + QUICK.write  # of any call, on a machine that has other things to do
NAME = "Hoắc Quỳnh"
PRODUCT = "X-Elastic-Product: Elasticsearch\r\nContent-Type: application/json\r\n"


@pytest.fixture
def before(engine: ElasticEngine, elastic: ElasticPlace) -> Iterator[Door]:
    """The door in front of the server, where one paper is indexed already."""
    engine.write([paper("old", "giấy")])
    with door(int(elastic.url.rpartition(":")[2])) as opened:
        yield opened


@pytest.fixture
def outside(before: Door, tmp_path: Path) -> Iterator[ElasticEngine]:
    """An engine that comes through the door."""
    with closing(ElasticEngine(elastic_place(tmp_path, before.port), patience=QUICK)) as opened:
        yield opened


def new_papers(engine: ElasticEngine) -> dict[str, str]:
    return engine.write([paper(f"new{number}", "giấy") for number in range(5)])


def assert_well_again(engine: ElasticEngine) -> None:
    """The repeat succeeds and nothing is double."""
    assert new_papers(engine) == {}
    assert engine.count() == 6
    assert sorted(found(engine, "giấy")) == ["new0", "new1", "new2", "new3", "new4", "old"]


def each_call(engine: ElasticEngine) -> list[Callable[[], object]]:
    rebuild = lambda: engine.replace_all([paper("x", "giấy")])  # noqa: E731 - beside its siblings
    return [lambda: new_papers(engine), lambda: ask(engine, "giấy"), engine.count, rebuild, engine.prepare,
            engine.examine]  # fmt: skip


FAULTS: dict[str, Callable[[Door], None]] = {
    "away": lambda door: door.shut(),
    "silent": lambda door: door.fall_silent(),
    "too busy": lambda door: door.answer(429),
    "unavailable": lambda door: door.answer(503),
    "broken": lambda door: door.answer(500),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_server_that_does_not_come_back_is_told_of_in_time(before: Door, outside: ElasticEngine, fault: str) -> None:
    assert outside.count() == 1
    FAULTS[fault](before)
    for call in each_call(outside)[:2] if fault == "silent" else each_call(outside):
        started = time.monotonic()
        with pytest.raises(TryLater) as raised:
            call()
        assert raised.value.code == "index_away"
        assert time.monotonic() - started < LONGEST
    before.open_again()
    assert_well_again(outside)


@pytest.mark.parametrize("status", [429, 502, 503])
def test_what_passes_is_waited_for(before: Door, outside: ElasticEngine, status: int) -> None:
    before.answer(status, times=3)
    assert_well_again(outside)


def test_a_slow_server_is_waited_for(before: Door, outside: ElasticEngine) -> None:
    before.slow_down(0.1)
    assert_well_again(outside)


def test_an_answer_that_came_too_late_leaves_nothing_double(before: Door, tmp_path: Path) -> None:
    hasty = Patience(answer=0.3, search=0.1, write=0.2, pause=0.02)
    with closing(ElasticEngine(elastic_place(tmp_path, before.port), patience=hasty)) as engine:
        before.slow_down(0.5)
        with pytest.raises(TryLater):
            new_papers(engine)
    before.open_again()
    with closing(ElasticEngine(elastic_place(tmp_path, before.port), patience=QUICK)) as engine:
        assert_well_again(engine)


def test_a_disk_at_its_flood_stage_stops_writes_and_not_searches(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch
) -> None:
    engine.write([paper("old", "giấy")])
    server.indices.put_settings(index=elastic.alias, settings={"index.blocks.read_only_allow_delete": True})
    started = time.monotonic()
    with pytest.raises(TryLater) as raised:
        new_papers(engine)
    assert raised.value.code == "index_full"
    assert time.monotonic() - started < LONGEST
    assert found(engine, "giấy") == ["old"]
    assert [fault.code for fault in engine.examine().faults] == ["index_full"]
    server.indices.put_settings(index=elastic.alias, settings={"index.blocks.read_only_allow_delete": None})
    assert_well_again(engine)
    assert engine.examine().faults == ()


# -- who and what answers


def test_wrong_credentials_are_named_at_once(elastic: ElasticPlace) -> None:
    stranger = dataclasses.replace(elastic, password="wrong-secret")
    with closing(ElasticEngine(stranger)) as engine:
        for call in each_call(engine):
            started = time.monotonic()
            with pytest.raises(BadSetup) as raised:
                call()
            assert raised.value.code == "index_refused"
            assert time.monotonic() - started < LONGEST


def test_an_account_that_may_not_use_the_index_is_named(elastic: ElasticPlace) -> None:
    other = dataclasses.replace(elastic, alias="not-ours")
    with closing(ElasticEngine(other)) as engine, pytest.raises(BadSetup) as raised:
        engine.write([paper("x", "giấy")])
    assert raised.value.code == "index_refused"


def test_credentials_that_stop_being_valid(before: Door, outside: ElasticEngine) -> None:
    assert outside.count() == 1
    before.answer(401)
    with pytest.raises(BadSetup) as raised:
        new_papers(outside)
    assert raised.value.code == "index_refused"
    before.open_again()
    assert_well_again(outside)


@pytest.mark.parametrize("version", ["7.17.29", "8.18.8", "10.0.0", "", "odd"])
def test_another_server_version_is_refused(before: Door, outside: ElasticEngine, version: str) -> None:
    before.answer(200, json.dumps({"nodes": {"a": {"version": version}}}).encode(), headers=PRODUCT)
    with pytest.raises(BadSetup) as raised:
        new_papers(outside)
    assert raised.value.code == "index_server_wrong"


def test_the_oldest_server_of_a_cluster_decides(before: Door, outside: ElasticEngine) -> None:
    nodes = {"a": {"version": "9.1.0"}, "b": {"version": "8.17.0"}}
    before.answer(200, json.dumps({"nodes": nodes}).encode(), headers=PRODUCT)
    with pytest.raises(BadSetup) as raised:
        outside.count()
    assert raised.value.code == "index_server_wrong"


def test_a_server_of_the_next_version_is_taken(before: Door, outside: ElasticEngine) -> None:
    before.answer(200, json.dumps({"nodes": {"a": {"version": "9.2.1"}}}).encode(), headers=PRODUCT, times=1)
    assert_well_again(outside)


def test_what_is_no_elasticsearch_is_refused(before: Door, outside: ElasticEngine) -> None:
    before.answer(200, b"<html>welcome</html>", headers="Content-Type: text/html\r\n")
    with pytest.raises(BadSetup) as raised:
        outside.count()
    assert raised.value.code == "index_server_wrong"


@pytest.fixture
def secured(elastic: ElasticPlace, tmp_path: Path) -> Iterator[ElasticPlace]:
    """The server behind TLS, with a certificate that it signed itself."""
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=search", "-addext",
         "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with (
        door(int(elastic.url.rpartition(":")[2])) as inner,
        closing(socket.create_server(("127.0.0.1", 0))) as listener,
    ):
        threading.Thread(target=take_off_tls, args=(listener, context, inner.port), daemon=True).start()
        port = listener.getsockname()[1]
        yield dataclasses.replace(elastic, url=f"https://127.0.0.1:{port}", ca_file=certificate)


def take_off_tls(listener: socket.socket, context: ssl.SSLContext, port: int) -> None:
    """One request a connection, as bytes of another port; ends when the listener is closed."""
    while True:
        try:
            taken, _ = listener.accept()
        except OSError:
            return
        with (
            suppress(OSError),
            context.wrap_socket(taken, server_side=True) as outer,
            socket.create_connection(("127.0.0.1", port)) as inner,
        ):
            while asked := outer.recv(65_536):
                inner.sendall(asked)
                outer.sendall(inner.recv(65_536))


def test_a_server_is_trusted_by_the_authority_named_and_by_no_other(secured: ElasticPlace, tmp_path: Path) -> None:
    with closing(ElasticEngine(secured, patience=QUICK)) as engine:
        assert engine.count() == 0
    for authority in (None, tmp_path / "missing.pem", tmp_path / "key.pem"):
        stranger = dataclasses.replace(secured, ca_file=authority)
        with closing(ElasticEngine(stranger, patience=QUICK)) as engine, pytest.raises(BadSetup) as raised:
            engine.count()
        assert raised.value.code == "index_tls_wrong"


def test_a_server_without_tls_is_refused_where_tls_is_set(elastic: ElasticPlace) -> None:
    secure = dataclasses.replace(elastic, url=elastic.url.replace("http://", "https://"))
    with closing(ElasticEngine(secure, patience=QUICK)) as engine, pytest.raises(BadSetup) as raised:
        engine.count()
    assert raised.value.code == "index_tls_wrong"


@pytest.mark.parametrize(
    "url", ["http://me:geheim@127.0.0.1:9200", "127.0.0.1:9200", "ftp://a:1", "http://a", "http://a:b", "http://:1", ""]
)
def test_an_address_that_cannot_be_used_is_refused(url: str) -> None:
    with pytest.raises(BadSetup) as raised:
        ElasticPlace(url, "papers", "u", "p")
    assert raised.value.code == "index_url_wrong"
    assert "geheim" not in "".join(traceback.format_exception(raised.value))


def test_no_password_and_no_word_of_a_paper_in_errors_or_logs(
    before: Door, outside: ElasticEngine, elastic: ElasticPlace, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[str] = [repr(elastic), repr(outside)]

    def failing(call: Callable[[], object]) -> None:
        with pytest.raises(SohoaError) as raised:
            call()
        told.extend(traceback.format_exception(raised.value, chain=True))

    outside.write([paper("bad", NAME, unit=NAME * 4_000), paper("good", NAME)])
    for kind, status in (("odd", 400), ("security_exception", 401), ("cluster_block_exception", 429)):
        refusal = {"error": {"type": kind, "reason": NAME, "root_cause": [{"type": kind, "reason": NAME}]}}
        before.answer(status, json.dumps(refusal).encode(), headers=PRODUCT)
        failing(lambda: outside.search(SearchQuery(NAME), EVERYTHING))
        failing(lambda: outside.replace_all([paper("p", NAME)]))
    before.shut()
    failing(lambda: outside.search(SearchQuery(NAME), EVERYTHING))
    text = "\n".join([*told, caplog.text]).casefold()
    for secret in (elastic.password, *exact_tokens(NAME), *folded_tokens(NAME)):
        assert secret not in text
