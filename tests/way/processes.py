"""Commands as processes of their own, and what runs below them. What they do to a home is looked at in homes.py."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar

SOHOA = Path(sys.executable).with_name("sohoa")
PATIENCE = 240.0
T = TypeVar("T")


@dataclass(frozen=True)
class Process:
    """A process as the kernel knows it; `began` (clock ticks since boot) tells it from a later one of the same id."""

    pid: int
    began: int
    command: str


@dataclass
class Sohoa:
    """A running command; its output goes to files, which no orphan can hold open."""

    process: "subprocess.Popen[bytes]"
    out: Path
    err: Path

    @property
    def pid(self) -> int:
        return self.process.pid

    def runs(self) -> bool:
        return self.process.poll() is None

    def wait_for(self, condition: Callable[[], T]) -> T:
        """The first true answer of the condition, while the command runs."""

        def look() -> T:
            assert self.runs(), "it ended before: " + self.err.read_text("utf-8") + self.out.read_text("utf-8")
            return condition()

        return wait_until(look)

    def end(self, exit_code: int = 0, seconds: float = PATIENCE) -> str:
        """Wait for the end; what it printed."""
        code = self.process.wait(seconds)
        assert code == exit_code, self.err.read_text("utf-8") + self.out.read_text("utf-8")
        return self.out.read_text("utf-8")

    def answer(self) -> Any:
        """Wait for the end; the document it printed."""
        return json.loads(self.end())


def answer_of(environment: Mapping[str, str], *arguments: object, exit_code: int = 0) -> Any:
    """Run the command with --json to its end; the document it printed."""
    said = subprocess.run(
        [SOHOA, *map(str, arguments), "--json"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=dict(environment),
        check=False,
        timeout=600,
    )
    assert said.returncode == exit_code, said.stderr + said.stdout
    return json.loads(said.stdout)


@contextmanager
def running(folder: Path, *arguments: object, program: Path = SOHOA, cwd: Path | None = None) -> Iterator[Sohoa]:
    """The command, begun; killed where the block ends before it does. `folder` keeps what it prints."""
    folder.mkdir(parents=True, exist_ok=True)
    number = len(list(folder.iterdir()))
    out, err = folder / f"{number}.out", folder / f"{number}.err"
    with out.open("wb") as to, err.open("wb") as beside, _started(program, arguments, to, beside, cwd) as process:
        try:
            yield Sohoa(process, out, err)
        finally:
            if process.poll() is None:
                process.kill()


def _started(
    program: Path, arguments: tuple[object, ...], out: IO[bytes], err: IO[bytes], cwd: Path | None
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [program, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=os.environ, cwd=cwd
    )


def wait_until(condition: Callable[[], T], seconds: float = PATIENCE) -> T:
    """The first true answer of the condition."""
    limit = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < limit, "waited in vain"
        time.sleep(0.01)
    return found


def descendants(pid: int) -> set[Process]:
    """Every process below that one, as it is now."""
    children: dict[int, list[int]] = {}
    known: dict[int, Process] = {}
    for each in _all_pids():
        if (found := _looked_at(each)) is not None:
            parent, known[each] = found
            children.setdefault(parent, []).append(each)
    below: set[Process] = set()
    ahead = [pid]
    while ahead:
        for child in children.get(ahead.pop(), []):
            below.add(known[child])
            ahead.append(child)
    return below


def still_running(processes: set[Process]) -> set[Process]:
    """Those of them that have not ended; one that ended and was not yet waited for has ended."""
    return {each for each in processes if (found := _looked_at(each.pid)) is not None and found[1] == each}


def _all_pids() -> list[int]:
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def _looked_at(pid: int) -> tuple[int, Process] | None:
    """Parent and process; None for one that is gone. Fields of /proc/PID/stat: proc(5)."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        facts = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return None
    if facts[0] in ("Z", "X"):
        return None
    return int(facts[1]), Process(pid, int(facts[19]), command)
