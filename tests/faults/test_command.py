"""`sohoa watch --once` itself, with Prefect and its page readers, killed and run again: nothing lost, nobody left."""

import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from tests.way.homes import every_act_is_sealed, nothing_is_lost, sha256
from tests.way.processes import Process, Sohoa, descendants, running, still_running, wait_until

SAMPLES = (("ho-so-01", "quet-002.jpg"), ("ho-so-06", "quet-003.png"))
Seen = Callable[[Path, Path, Sohoa], object]


def first_object(home: Path, folder: Path, command: Sohoa) -> object:
    return [each for each in (home / "archive" / "objects").rglob("*") if each.is_file()]


def first_file_in_done(home: Path, folder: Path, command: Sohoa) -> object:
    return list(folder.glob("done/*/*"))


def prefect_begins(home: Path, folder: Path, command: Sohoa) -> object:
    return [each for each in descendants(command.pid) if "create_app" in each.command]


def a_page_is_read(home: Path, folder: Path, command: Sohoa) -> object:
    return [each for each in (home / "archive" / "objects" / "work").rglob("*") if each.is_file()]


@pytest.fixture
def scanner(tmp_path: Path) -> Path:
    folder = tmp_path / "scanner"
    folder.mkdir()
    for dossier, name in SAMPLES:
        with as_file(files("samples") / "data" / dossier / name) as path:
            (folder / name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder that stands for the system's own of temporary files. Its path is short: sockets lie below it."""
    with tempfile.TemporaryDirectory(prefix="t") as folder:
        yield Path(folder)


def test_killed_and_run_again(
    home: Path,
    scanner: Path,
    temporary: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TMPDIR", str(temporary))
    sources = {sha256(each): each for each in scanner.iterdir()}
    left: set[Process] = set()
    for seen in (first_object, first_file_in_done, prefect_begins, a_page_is_read):
        left |= _killed_when(seen, home, scanner, tmp_path / "said")
        _every_source_is_safe(home, sources)
    with running(tmp_path / "said", "watch", scanner, "--once", "--json") as command:
        command.answer()
    wait_until(lambda: not still_running(left), 10)
    moved = sorted(scanner.glob("done/*/*"))
    assert sorted(map(sha256, moved)) == sorted(sources)
    assert [each for each in scanner.iterdir() if each.is_file()] == []
    nothing_is_lost(home, moved)
    every_act_is_sealed(home)
    for folder in (temporary, home / "scratch"):
        assert [each for each in folder.rglob("*") if each.is_file() and each.name != ".turn"] == [], (
            "pictures lie about"
        )


def _killed_when(seen: Seen, home: Path, scanner: Path, said: Path) -> set[Process]:
    """Run the command, kill -9 it at that moment; the processes that it had started."""
    with running(said, "watch", scanner, "--once") as command:
        command.wait_for(lambda: seen(home, scanner, command))
        os.kill(command.pid, signal.SIGSTOP)  # it starts no more while we look
        below = descendants(command.pid)
        command.process.kill()
        command.end(-signal.SIGKILL)
    return below


def _every_source_is_safe(home: Path, sources: dict[str, Path]) -> None:
    """In place as the scanner wrote it, or in the archive under its own hash."""
    for digest, source in sources.items():
        held = home / "archive" / "objects" / "scans" / digest[:2] / digest
        assert (source.exists() and sha256(source) == digest) or sha256(held) == digest
