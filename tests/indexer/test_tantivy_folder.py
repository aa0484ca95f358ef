"""The tantivy engine's folder: damage, other versions, a second writer, what is left after a switch."""

import os
from collections.abc import Iterator
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from dossiers.errors import BadSetup, TryLater
from dossiers.search import SearchDocument, SearchQuery
from indexer.entries import VERSION
from indexer.tantivy_engine import TantivyEngine
from tests.contracts.search_engine import EVERYTHING, ask, found, paper, run_and_kill


def total(engine: TantivyEngine) -> int:
    return engine.search(SearchQuery("giấy"), EVERYTHING).total


def write_and_close(place: Path) -> Path:
    engine = TantivyEngine(place)
    engine.write([paper("a", "giấy")])
    engine.close()
    return place / (place / "current").read_text()


def assert_mended(engine: TantivyEngine) -> None:
    assert engine.replace_all([paper("b", "giấy"), paper("c", "giấy")]) == 2
    assert total(engine) == 2
    engine.close()


@pytest.mark.parametrize("ending", ["meta.json", ".idx", ".term", ".store", ".fast", ".pos"])
@pytest.mark.parametrize("how", ["cut", "gone"])
def test_damage_is_named_and_mended_by_reindexing(tmp_path: Path, ending: str, how: str) -> None:
    folder = write_and_close(tmp_path)
    for file in [each for each in folder.iterdir() if each.name.endswith(ending)]:
        file.unlink() if how == "gone" else file.write_bytes(b"x")
    engine = TantivyEngine(tmp_path)
    with pytest.raises(BadSetup) as raised:
        total(engine)
    assert raised.value.code == "index_damaged"
    assert "sohoa reindex" in raised.value.notice.remedy
    assert_mended(engine)


def test_a_lost_pointer_or_folder_is_damage_not_an_empty_index(tmp_path: Path) -> None:
    folder = write_and_close(tmp_path)
    (tmp_path / "current").unlink()
    engine = TantivyEngine(tmp_path)
    for attempt in (lambda: total(engine), engine.count, lambda: engine.write([paper("x", "giấy")])):
        with pytest.raises(BadSetup) as raised:
            attempt()
        assert raised.value.code == "index_damaged"
    (tmp_path / "current").write_text(folder.name)
    assert total(engine) == 1
    (tmp_path / "current").write_text("../somewhere")
    with pytest.raises(BadSetup):
        total(engine)
    assert_mended(engine)


def test_an_index_of_another_version_is_refused_until_reindexed(tmp_path: Path) -> None:
    folder = write_and_close(tmp_path)
    old = tmp_path / folder.name.replace(f"{VERSION}-", "v0-")
    folder.rename(old)
    (tmp_path / "current").write_text(old.name)
    engine = TantivyEngine(tmp_path)
    with pytest.raises(BadSetup) as raised:
        total(engine)
    assert raised.value.code == "index_old"
    assert_mended(engine)
    assert not old.exists()


def test_an_unfinished_first_index_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / f"{VERSION}-{0:032}").mkdir()
    engine = TantivyEngine(tmp_path)
    assert total(engine) == 0
    engine.write([paper("a", "giấy")])
    assert total(engine) == 1
    assert len([each for each in tmp_path.iterdir() if each.is_dir()]) == 1
    engine.close()


def test_a_second_writer_is_sent_away_until_the_first_closes(tmp_path: Path) -> None:
    first, second = TantivyEngine(tmp_path), TantivyEngine(tmp_path)
    first.write([paper("a", "giấy")])
    for write in (lambda: second.write([paper("b", "giấy")]), lambda: second.replace_all([])):
        with pytest.raises(TryLater) as raised:
            write()
        assert raised.value.code == "index_away"
    assert total(second) == 1
    first.close()
    second.write([paper("b", "giấy")])
    assert total(first) == 2
    second.close()


def test_the_old_folder_goes_when_nobody_reads_it(tmp_path: Path) -> None:
    writer, reader = TantivyEngine(tmp_path), TantivyEngine(tmp_path)
    old = write_and_close(tmp_path)
    assert total(reader) == 1
    writer.replace_all([paper("b", "giấy"), paper("c", "giấy")])
    assert old.exists()
    assert total(reader) == 2
    writer.replace_all([paper("d", "giấy")])
    assert not old.exists()
    writer.close()
    reader.close()


def test_a_failed_write_leaves_nothing_for_the_next_commit(tmp_path: Path) -> None:
    engine = TantivyEngine(tmp_path)
    engine.write([paper("a", "giấy")])

    class Broken(list[SearchDocument]):
        def __iter__(self) -> Iterator[SearchDocument]:
            yield paper("half", "giấy")
            raise RuntimeError("stopped in the middle")

    with pytest.raises(RuntimeError):
        engine.write(Broken(), removed=["a"])
    engine.write([paper("b", "giấy")])
    assert {hit.paper for hit in engine.search(SearchQuery("giấy"), EVERYTHING).hits} == {"a", "b"}
    engine.close()


def test_no_open_files_are_left(tmp_path: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        write_and_close(tmp_path)
        engine = TantivyEngine(tmp_path)
        assert total(engine) == 1
        engine.close()
    assert len(os.listdir("/proc/self/fd")) <= before + 1


def write_without_end(place: Path, started: Event) -> None:
    """Child process: states of 20 papers, one state after the other, until it is killed."""
    engine = TantivyEngine(place)
    for state in range(1_000_000):
        engine.write([paper(f"p{number}", f"giấy lần s{state}") for number in range(20)])
        started.set()


@pytest.mark.parametrize("after", [0.0, 0.013, 0.05, 0.11])
def test_a_killed_writer_leaves_the_old_or_the_new(tmp_path: Path, after: float) -> None:
    run_and_kill(write_without_end, (tmp_path,), after)
    engine = TantivyEngine(tmp_path)
    result = ask(engine, "giấy lần")
    assert (result.total, engine.count()) == (20, 20)
    states = {word for hit in result.hits for word in hit.snippet.split() if word.startswith("s")}
    assert len(states) == 1
    engine.write([paper("after", "vẫn ghi được")])
    assert found(engine, "vẫn ghi được") == ["after"]
    engine.close()
