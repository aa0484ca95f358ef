"""The largest process of a command, from the high-water mark that Linux keeps for each (VmHWM, proc(5)).

Not getrusage: a child counts there with the size of the process that started it, and page workers, which nobody waits
for, do not count at all.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.way.processes import descendants

_LOOK_SECONDS = 0.05


@dataclass
class Peak:
    """The most memory that one process had, and which."""

    kilobytes: int = 0
    command: str = ""


@contextmanager
def largest_below(pid: int) -> Iterator[Peak]:
    """The peak of all processes below that one and of itself, complete when the block has ended."""
    peak, ended = Peak(), threading.Event()
    watcher = threading.Thread(target=_watch, args=(pid, peak, ended), daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        ended.set()
        watcher.join()


def _watch(pid: int, peak: Peak, ended: threading.Event) -> None:
    while not ended.wait(_LOOK_SECONDS):
        for each, command in [(pid, "the command"), *((below.pid, below.command) for below in descendants(pid))]:
            kilobytes = _high_water(each)
            if kilobytes > peak.kilobytes:
                peak.kilobytes, peak.command = kilobytes, command


def _high_water(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8", "replace").splitlines()
    except OSError:  # it ended meanwhile
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)
