"""What only the folder backend promises: layout, leftovers, refusals. The contract is in tests/contracts."""

import multiprocessing
import os
import resource
import signal
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from archive import durable
from archive.folder_store import FolderStore
from dossiers.errors import BadRequest, BadSetup, Damaged, NeedsPerson, TryLater
from dossiers.times import now

KEY = "files/ab/" + "ab" * 32


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path)


def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_an_object_is_a_plain_file_that_nobody_may_write(store: FolderStore, tmp_path: Path) -> None:
    store.put_bytes(KEY, b"%PDF")
    stored = tmp_path / "objects" / KEY
    assert stored.read_bytes() == b"%PDF"
    assert stat.S_IMODE(stored.stat().st_mode) == 0o444


def test_facts_without_an_object_mean_nothing(store: FolderStore, tmp_path: Path) -> None:
    store.put_bytes(KEY, b"first")
    (tmp_path / "objects" / KEY).unlink()
    assert store.stat(KEY) is None
    store.put_bytes(KEY, b"second")
    assert store.get_bytes(KEY) == b"second"


def test_lost_or_garbled_facts_are_damage(store: FolderStore, tmp_path: Path) -> None:
    store.put_bytes(KEY, b"bytes")
    (tmp_path / "facts" / KEY).unlink()
    with pytest.raises(Damaged):
        store.get_bytes(KEY)
    with pytest.raises(Damaged):
        store.delete(KEY)
    assert [info.sha256 for info in store.keys("")] == [""]
    (tmp_path / "facts" / KEY).write_text("{")
    with pytest.raises(Damaged):
        store.stat(KEY)
    assert [info.sha256 for info in store.keys("")] == [""]


def test_sweep_takes_only_old_leftovers_of_dead_processes(store: FolderStore, tmp_path: Path) -> None:
    mine = tmp_path / "tmp" / f"{os.getpid()}-mine"
    orphan = tmp_path / "tmp" / f"{dead_process()}-orphan"
    for each in (mine, orphan):
        each.write_bytes(b"half")
    assert store.sweep(older_than=timedelta(hours=1)) == 0
    assert store.sweep(older_than=timedelta(0)) == 1
    assert mine.exists()
    assert not orphan.exists()


def test_a_key_cannot_be_a_folder_of_keys(store: FolderStore) -> None:
    store.put_bytes("lists/a/b", b"x")
    with pytest.raises(BadRequest):
        store.put_bytes("lists/a", b"y")
    with pytest.raises(BadRequest):
        store.put_bytes("lists/a/b/c", b"y")
    assert [info.key for info in store.keys("")] == ["lists/a/b"]


def test_a_source_that_fails_is_not_the_fault_of_the_store(store: FolderStore, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.put_file(KEY, tmp_path / "gone")
    assert not any((tmp_path / "tmp").iterdir())


@pytest.mark.parametrize(
    ("number", "error", "code"),
    [(28, TryLater, "store_full"), (13, BadSetup, "store_refused"), (30, BadSetup, "store_refused"),
     (5, TryLater, "store_away")],
)  # fmt: skip
def test_what_the_disk_says_becomes_what_a_caller_does(number: int, error: type[Exception], code: str) -> None:
    with pytest.raises(error) as raised, durable.store_errors():
        raise OSError(number, "disk")
    assert getattr(raised.value, "code", None) == code


def test_a_store_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TryLater):
        FolderStore(tmp_path / "file" / "archive")


def test_a_lock_ends_by_the_clock_of_the_store(tmp_path: Path) -> None:
    moment = now()
    store = FolderStore(tmp_path, clock=lambda: moment)
    store.put_bytes(KEY, b"filed", locked_until=moment + timedelta(days=1))
    with pytest.raises(NeedsPerson):
        store.delete(KEY)
    later = FolderStore(tmp_path, clock=lambda: moment + timedelta(days=2))
    later.delete(KEY)
    assert later.stat(KEY) is None


def test_a_full_disk_stores_nothing_and_says_so(store: FolderStore, tmp_path: Path) -> None:
    data = os.urandom(3_000_000)

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
        try:
            FolderStore(tmp_path).put_bytes(KEY, data)
        except TryLater as full:
            os._exit(5 if full.code == "store_full" else 1)
        os._exit(0)

    child = multiprocessing.get_context("fork").Process(target=fill)
    child.start()
    child.join()
    assert child.exitcode == 5
    assert store.stat(KEY) is None
    assert not any((tmp_path / "tmp").iterdir())
    store.put_bytes(KEY, data)


def test_deleting_leaves_no_empty_folders(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for key in ("work/ab/scan/recipe/00001", "work/ab/scan/recipe/00002", "work/cd/x"):
        store.put_bytes(key, b"page")
    store.delete("work/ab/scan/recipe/00001")
    assert [info.key for info in store.keys("work/")] == ["work/ab/scan/recipe/00002", "work/cd/x"]
    store.delete("work/ab/scan/recipe/00002")
    store.delete("work/cd/x")
    assert list((tmp_path / "objects").rglob("*")) == list((tmp_path / "facts").rglob("*")) == []
    assert store.put_bytes("work/cd/x", b"page").size == 4
