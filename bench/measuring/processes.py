"""Time and memory of this process and all that it started, from Linux's /proc. What is measured lies elsewhere.

`getrusage(RUSAGE_CHILDREN)` knows only children that ended and were waited for: it would miss the page workers and
Prefect's server, which live as long as the work. Every process's own line in /proc has the same two parts (own time,
time of ended children), so their sum over the living tree is everything.
"""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_SAMPLE_SECONDS = 0.2
# Fields of /proc/PID/stat after the name in brackets, counted from 0 (proc(5) counts the state as field 3).
_PARENT, _USER, _CHILDREN_SYSTEM, _RESIDENT = 1, 11, 14, 21


@dataclass
class Spent:
    """Wall and processor seconds, and the largest resident memory seen: of all processes together and of one.

    Pages that processes share are counted in each of them.
    """

    wall: float = 0.0
    cpu: float = 0.0
    peak_bytes: int = 0
    peak_bytes_of_one: int = 0


@dataclass(frozen=True)
class _Process:
    parent: int
    cpu: float
    resident: int


@contextmanager
def measured() -> Iterator[Spent]:
    """What the block spends; the answer is complete when the block has ended.

    The processes that did the work must still live at the end or have been waited for, or their time is lost.
    """
    spent = Spent()
    ended = threading.Event()
    sampler = threading.Thread(target=_sample, args=(spent, ended), daemon=True)
    cpu, wall = cpu_seconds(), time.perf_counter()
    sampler.start()
    try:
        yield spent
    finally:
        spent.wall = time.perf_counter() - wall
        spent.cpu = cpu_seconds() - cpu
        ended.set()
        sampler.join()


def cpu_seconds() -> float:
    """Processor seconds so far of this process and all below it, the ended ones included."""
    return sum(each.cpu for each in _tree())


def _sample(spent: Spent, ended: threading.Event) -> None:
    while True:
        sizes = [each.resident for each in _tree()]
        spent.peak_bytes = max(spent.peak_bytes, sum(sizes))
        spent.peak_bytes_of_one = max(spent.peak_bytes_of_one, max(sizes, default=0))
        if ended.wait(_SAMPLE_SECONDS):
            return


def _tree() -> list[_Process]:
    everyone = dict(_processes())
    below = {os.getpid()}
    grown = True
    while grown:
        more = {pid for pid, each in everyone.items() if each.parent in below} - below
        below |= more
        grown = bool(more)
    return [everyone[pid] for pid in below if pid in everyone]


def _processes() -> Iterator[tuple[int, _Process]]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                line = (entry / "stat").read_text("utf-8", "replace")
            except OSError:  # it ended between the two looks
                continue
            facts = line.rpartition(")")[2].split()
            ticks = sum(int(fact) for fact in facts[_USER : _CHILDREN_SYSTEM + 1])
            yield int(entry.name), _Process(int(facts[_PARENT]), ticks / _TICKS, int(facts[_RESIDENT]) * _PAGE_BYTES)
