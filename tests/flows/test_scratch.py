"""A process's folder of half-made files: its own while it lives, gone with it, swept where it was killed."""

import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from flows.scratch import scratch_below

SPAWN = multiprocessing.get_context("spawn")


def _live(parent: Path, told: Connection) -> None:
    with scratch_below(parent) as folder:
        (folder / "picture-of-a-paper").write_bytes(b"x")
        told.send(str(folder))
        signal.pause()


def test_a_living_process_keeps_its_folder_and_a_killed_one_leaves_nothing(tmp_path: Path) -> None:
    ours, theirs = SPAWN.Pipe()
    other = SPAWN.Process(target=_live, args=(tmp_path, theirs))
    other.start()
    folder = Path(ours.recv())
    with scratch_below(tmp_path) as mine:
        assert mine != folder
        assert (folder / "picture-of-a-paper").exists()
    assert not mine.exists()
    assert other.pid is not None
    os.kill(other.pid, signal.SIGKILL)
    other.join()
    with scratch_below(tmp_path):
        assert not folder.exists()


def test_what_lies_about_without_an_owner_is_removed(tmp_path: Path) -> None:
    (tmp_path / "upload-old").mkdir()
    (tmp_path / "upload-old" / "scan").write_bytes(b"x")
    (tmp_path / "copy-old").write_bytes(b"x")
    with scratch_below(tmp_path) as mine:
        assert {each.name for each in tmp_path.iterdir()} == {".turn", mine.name}


def test_many_at_once_each_have_one(tmp_path: Path) -> None:
    seen: list[Path] = []
    together = threading.Barrier(8)

    def one() -> None:
        with scratch_below(tmp_path) as folder:
            seen.append(folder)
            together.wait(20)
            assert folder.is_dir()

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(seen)) == 8
    assert not any(folder.exists() for folder in seen)
