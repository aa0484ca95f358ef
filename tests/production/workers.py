"""A worker of a column as a process of its own, and what it says."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flows.installation import Installation
from tests.production.columns import Column
from tests.way.processes import SOHOA, descendants, still_running, wait_until

_BEGUN = 3  # pages


@dataclass
class Worker:
    """A running worker on a machine of its own."""

    process: "subprocess.Popen[bytes]"
    said: Path

    def kill(self) -> None:
        """As by kill -9, with everything it had started."""
        os.kill(self.process.pid, signal.SIGSTOP)  # it starts no more while we look
        below = descendants(self.process.pid)
        self.process.kill()
        self.process.wait()
        wait_until(lambda: not still_running(below), 20)


@contextmanager
def worker(column: Column, home: Path) -> Iterator[Worker]:
    """Begun and ready; told to end at the end of the block, where it still runs."""
    home.mkdir(parents=True, exist_ok=True)
    said = home / "said.log"
    with said.open("ab") as output:
        process = subprocess.Popen(
            [SOHOA, "worker"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=column.machine(home).environment(),
        )
    try:
        wait_until(lambda: (home / "worker.alive").exists() or process.poll() is not None, 90)
        assert process.poll() is None, said.read_text("utf-8")
        yield Worker(process, said)
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0, said.read_text("utf-8")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


@contextmanager
def killed_in_the_middle(column: Column, inst: Installation, scan: Path, folder: Path) -> Iterator[int]:
    """Another worker stands by, and the one at the scan was just killed; gives how many of its pages are kept.

    Nobody waits for the papers: the scan was received by an office that did not wait.
    """
    with worker(column, folder / "killed") as first:
        _received(column, scan)
        wait_until(lambda: _kept(inst) >= _BEGUN)
        with worker(column, folder / "standing-by"):
            first.kill()
            yield _kept(inst)


def _received(column: Column, scan: Path) -> None:
    environment = column.environment() | {"SOHOA_PAPERS_WAIT_SECONDS": "1"}
    subprocess.run([SOHOA, "ingest", scan], env=environment, check=False, capture_output=True, timeout=120)


def _kept(inst: Installation) -> int:
    return len(list(inst.store.keys("work/")))
