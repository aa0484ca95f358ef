"""The Elasticsearch index: made, written by many, refused papers, rebuilt beside. Its faults: test_elastic_faults."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest
from elasticsearch import AuthorizationException, Elasticsearch

from dossiers.errors import BadSetup, TryLater
from dossiers.search import SearchDocument
from indexer.elastic_engine import ElasticEngine
from indexer.elastic_indices import Indices
from indexer.elastic_place import ElasticPlace
from indexer.elastic_schema import SETTINGS, mappings
from indexer.entries import VERSION
from tests.contracts.search_engine import ask, elastic_place, found, paper, run_and_kill


def indices(server: Elasticsearch, place: ElasticPlace) -> list[str]:
    return sorted(server.indices.get(index=f"{place.alias}-*").body)


def at_once(works: list[Callable[[], object]]) -> None:
    """Run them in threads that begin together; the first failure is raised."""
    ready, failed = threading.Barrier(len(works)), list[BaseException]()

    def run(work: Callable[[], object]) -> None:
        try:
            ready.wait()
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failed.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


# -- made and examined


def test_it_is_made_once_however_many_begin(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch, tmp_path: Path
) -> None:
    engines = [ElasticEngine(elastic_place(tmp_path)) for _ in range(6)]
    writes = [lambda n=n, each=each: each.write([paper(f"p{n}", "giấy")]) for n, each in enumerate(engines[:4])]
    at_once([*writes, *(each.prepare for each in engines[4:])])
    for each in engines:
        each.close()
    assert engine.count() == 4
    assert len(indices(server, elastic)) == 1


def test_it_is_examined(engine: ElasticEngine, elastic: ElasticPlace) -> None:
    assert [fault.code for fault in engine.examine().faults] == ["index_not_made"]
    engine.prepare()
    engine.prepare()
    seen = engine.examine()
    assert (seen.alias, seen.schema, seen.blocked) == (elastic.alias, VERSION, False)
    assert seen.status in ("green", "yellow")  # of the whole cluster, where other tests make indices too
    assert seen.server.startswith("8.19.")
    assert seen.free > 0
    assert seen.faults == ()
    assert seen.server in seen.summary.en


def test_an_index_of_another_version_is_refused_until_rebuilt(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch
) -> None:
    server.indices.create(
        index=f"{elastic.alias}-old",
        aliases={elastic.alias: {"is_write_index": True}},
        mappings={"_meta": {"sohoa_index": "v0"}},
    )
    for call in (lambda: ask(engine, "giấy"), engine.count, engine.prepare, lambda: engine.write([paper("x", "giấy")])):
        with pytest.raises(BadSetup) as raised:
            call()
        assert raised.value.code == "index_old"
        assert "sohoa reindex" in raised.value.notice.remedy
    assert [fault.code for fault in engine.examine().faults] == ["index_old"]
    assert engine.replace_all([paper("a", "giấy")]) == 1
    assert found(engine, "giấy") == ["a"]
    assert len(indices(server, elastic)) == 1


def test_the_account_of_the_application_reaches_no_other_index(server: Elasticsearch) -> None:
    with pytest.raises(AuthorizationException):
        server.indices.create(index="secrets")
    with pytest.raises(AuthorizationException):
        server.search(index="secrets")


# -- written


BATCHES = 12


def batch_of(name: str, batch: int) -> list[SearchDocument]:
    return [paper(f"{name}-{batch}-{number}", f"giấy {name}") for number in range(20)]


def write_batches(place: Path, name: str, started: Event) -> None:
    """Child process: is told of three batches that they are written, and is killed in one of the next."""
    engine = ElasticEngine(elastic_place(place))
    for batch in range(BATCHES):
        engine.write(batch_of(name, batch))
        if batch == 2:
            started.set()
    threading.Event().wait()


def test_two_processes_write_at_once_and_may_be_killed(engine: ElasticEngine, tmp_path: Path) -> None:
    """What they were told is written is there; all of it again, and nothing is lost or double."""
    names = ["một", "hai"]
    at_once([lambda name=name: run_and_kill(write_batches, (tmp_path, name), 0.05) for name in names])
    for name in names:
        assert ask(engine, name).total >= 60
        assert engine.write([each for batch in range(BATCHES) for each in batch_of(name, batch)]) == {}
    for name in names:
        assert ask(engine, name).total == BATCHES * 20
    assert engine.count() == 2 * BATCHES * 20


def test_a_paper_the_server_refuses_keeps_no_other_out(engine: ElasticEngine) -> None:
    """One whose unit no index could hold, and one for which the whole request is refused."""
    refused = engine.write(
        [paper("a", "giấy"), paper("bad", "giấy", unit="u" * 40_000), paper("x" * 600, "giấy"), paper("b", "giấy")]
    )
    assert refused == {"bad": "paper_index_refused", "x" * 600: "paper_index_refused"}
    assert sorted(found(engine, "giấy")) == ["a", "b"]
    assert engine.replace_all([paper("bad", "giấy", unit="u" * 40_000), paper("c", "giấy")]) == 1
    assert found(engine, "giấy") == ["c"]


def test_many_and_large_papers_go_in_bounded_requests(engine: ElasticEngine) -> None:
    assert engine.write([paper(f"p{number}", "giấy") for number in range(600)]) == {}
    long = "giấy phép xây dựng " * 15_000
    assert engine.write([paper(f"long{number}", long) for number in range(3)], removed=["p0"]) == {}
    assert engine.count() == 602


def test_no_personal_number_is_in_the_index(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch
) -> None:
    engine.write([paper("it", "CCCD 079 123 456 789, ĐT 0912.345.678", title="Đơn của 079123456789")])
    assert found(engine, "079123456789") == ["it"]
    kept = str(server.search(index=elastic.alias).body)
    tokens = str(server.termvectors(index=elastic.alias, id="it", fields=["*"]).body)
    for trace in ("079123456789", "079 123", "0912", "'079'", "'789'"):
        assert trace not in kept + tokens


# -- rebuilt beside


def test_what_is_written_during_a_rebuilding_stays(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch
) -> None:
    """Papers changed, added and removed by another process after the rebuilding has read them, or never read them."""
    engine.write([paper("changed", "bản cũ"), paper("removed", "bản cũ"), paper("gone", "bản cũ")])
    with closing(ElasticEngine(elastic)) as other:

        def read() -> Iterator[SearchDocument]:
            stale = [paper("changed", "bản cũ"), paper("removed", "bản cũ"), paper("same", "bản cũ")]
            other.write([paper("changed", "bản mới"), paper("added", "bản mới")], removed=["removed"])
            yield from stale

        engine.replace_all(read())
    assert sorted(found(engine, "bản mới")) == ["added", "changed"]
    assert found(engine, '"bản cũ"') == ["same"]
    assert engine.count() == 3
    assert len(indices(server, elastic)) == 1


def test_writers_that_never_stop_lose_nothing_to_rebuildings(engine: ElasticEngine, elastic: ElasticPlace) -> None:
    """A register of numbers that one side grows and the other rebuilds from; at the end the index has them all."""
    register: list[int] = []
    done = threading.Event()

    def grow() -> None:
        with closing(ElasticEngine(elastic)) as other:
            while not done.is_set():
                register.append(len(register))
                other.write([paper(f"p{register[-1]}", "giấy")])

    def rebuild() -> None:
        try:
            for _ in range(6):
                engine.replace_all(paper(f"p{number}", "giấy") for number in register)
        finally:
            done.set()

    at_once([grow, rebuild])
    assert engine.count() == len(register)


def test_a_rebuilding_that_was_killed_is_cleared_away(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch
) -> None:
    engine.write([paper("old", "giấy")])
    server.indices.create(
        index=f"{elastic.alias}-{VERSION}-half",
        aliases={elastic.next_alias: {"is_write_index": True}},
        settings=SETTINGS,
        mappings=mappings(),
    )
    assert engine.write([paper("new", "giấy")]) == {}
    assert sorted(found(engine, "giấy")) == ["new", "old"]
    engine.replace_all([paper("a", "giấy")])
    assert len(indices(server, elastic)) == 1


def test_software_of_another_version_that_rebuilds_is_not_written_past(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch
) -> None:
    """What is written to the index in use alone would be gone after the other's switch."""
    engine.write([paper("a", "giấy")])
    server.indices.create(
        index=f"{elastic.alias}-v999-x",
        aliases={elastic.next_alias: {"is_write_index": True}},
        mappings={"_meta": {"sohoa_index": "v999"}},
    )
    with pytest.raises(BadSetup) as raised:
        engine.write([paper("b", "giấy")])
    assert raised.value.code == "index_old"
    assert found(engine, "giấy") == ["a"]


def test_of_two_rebuildings_the_later_stays(
    engine: ElasticEngine, elastic: ElasticPlace, server: Elasticsearch
) -> None:
    with closing(ElasticEngine(elastic)) as other:

        def overtaken() -> Iterator[SearchDocument]:
            yield paper("first", "giấy")
            other.replace_all([paper("second", "giấy")])

        with pytest.raises(TryLater) as raised:
            engine.replace_all(overtaken())
    assert raised.value.code == "index_away"
    assert found(engine, "giấy") == ["second"]
    assert len(indices(server, elastic)) == 1


def test_an_index_whose_making_was_answered_too_late_is_made_all_the_same(tmp_path: Path) -> None:
    place = elastic_place(tmp_path)
    name = f"{place.alias}-{VERSION}-lost-answer"
    with closing(Elasticsearch(place.url, basic_auth=(place.user, place.password))) as server:
        Indices._create(server, name, place.alias)
        Indices._create(server, name, place.alias)  # the repeat of a call whose answer was lost
        assert indices(server, place) == [name]
