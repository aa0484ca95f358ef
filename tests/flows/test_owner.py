"""One owner a home: the kernel's lock decides, waiting is told, a killed owner leaves nothing locked."""

import multiprocessing
import os
import signal
from multiprocessing.synchronize import Event as EventType
from pathlib import Path

from flows.owner import Holder, holder, own

_SPAWN = multiprocessing.get_context("spawn")


def _hold(home: Path, ready: EventType, leave: EventType, port: int | None) -> None:
    with own(home, "serve") as owner:
        owner.announce(port)
        ready.set()
        leave.wait(60)


def _process(home: Path, port: int | None = None):  # type: ignore[no-untyped-def]
    ready, leave = _SPAWN.Event(), _SPAWN.Event()
    process = _SPAWN.Process(target=_hold, args=(home, ready, leave, port))
    process.start()
    assert ready.wait(60)
    return process, leave


def test_nobody_owns_a_fresh_home(tmp_path: Path) -> None:
    assert holder(tmp_path) is None


def test_the_owner_is_seen_by_other_processes_with_its_port(tmp_path: Path) -> None:
    process, leave = _process(tmp_path, port=4711)
    seen = holder(tmp_path)
    leave.set()
    process.join(60)
    assert seen is not None
    assert (seen.pid, seen.command, seen.port) == (process.pid, "serve", 4711)
    assert holder(tmp_path) is None


def test_a_second_owner_waits_says_for_whom_and_then_runs(tmp_path: Path) -> None:
    process, leave = _process(tmp_path)
    waited_for: list[Holder] = []

    def on_wait(other: Holder) -> None:
        waited_for.append(other)
        leave.set()

    with own(tmp_path, "ingest", on_wait):
        mine = holder(tmp_path)
    process.join(60)
    assert [each.command for each in waited_for] == ["serve"]
    assert mine is not None
    assert mine.pid == os.getpid()


def test_a_killed_owner_leaves_the_home_free(tmp_path: Path) -> None:
    process, _ = _process(tmp_path)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join(60)
    assert holder(tmp_path) is None
    with own(tmp_path, "ingest"):
        pass
