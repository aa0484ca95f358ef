"""Lanes compete for page slots: counter before batch before reread, page by page. Nothing here knows what a page is."""

import heapq
import itertools
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Generic, TypeVar

Result = TypeVar("Result")
Start = Callable[[], Future[Result]]


class Lane(IntEnum):
    """Smaller goes first (design §3 "Counter before backlog")."""

    COUNTER = 0
    BATCH = 1
    REREAD = 2


@dataclass(order=True)
class _Waiting(Generic[Result]):
    lane: Lane
    turn: int
    unit: str = field(compare=False)
    start: Start[Result] = field(compare=False)
    result: "Future[Result]" = field(compare=False)


class PageSlots(Generic[Result]):
    """At most `slots` jobs run; a freed slot goes to the first lane that waits, within a lane to the oldest.

    Of one unit at most `per_unit` batch and reread jobs may hold slots while another unit waits in the same lane.
    """

    def __init__(self, slots: int, per_unit: int) -> None:
        self._free = slots
        self._per_unit = per_unit
        self._running: Counter[str] = Counter()
        self._waiting: list[_Waiting[Result]] = []
        self._turns = itertools.count()
        self._lock = threading.Lock()

    def submit(self, lane: Lane, unit: str, start: Start[Result]) -> "Future[Result]":
        """Queue a job; `start` is called when it has a slot and returns the future of its result."""
        job = _Waiting(lane, next(self._turns), unit, start, Future[Result]())
        with self._lock:
            heapq.heappush(self._waiting, job)
        self._fill()
        return job.result

    def _fill(self) -> None:
        while (job := self._next()) is not None:
            if not job.result.set_running_or_notify_cancel():
                self._release(job)
                continue
            try:
                running = job.start()
            except (RuntimeError, OSError) as error:
                self._release(job)
                job.result.set_exception(error)
                continue
            running.add_done_callback(lambda done, job=job: self._finished(job, done))  # type: ignore[misc]

    def _next(self) -> "_Waiting[Result] | None":
        with self._lock:
            if self._free == 0 or not self._waiting:
                return None
            job = self._fairest()
            self._waiting.remove(job)
            heapq.heapify(self._waiting)
            self._free -= 1
            self._running[job.unit] += 1
            return job

    def _fairest(self) -> "_Waiting[Result]":
        first = self._waiting[0]
        if first.lane is Lane.COUNTER:
            return first
        same_lane = sorted(job for job in self._waiting if job.lane is first.lane)
        return next((job for job in same_lane if self._running[job.unit] < self._per_unit), first)

    def _finished(self, job: "_Waiting[Result]", done: "Future[Result]") -> None:
        # A pool that is closed cancels what it has not begun; whoever waits for the page must not wait for ever.
        error = CancelledError() if done.cancelled() else done.exception()
        self._release(job)
        if error is not None:
            job.result.set_exception(error)
        else:
            job.result.set_result(done.result())
        self._fill()

    def _release(self, job: "_Waiting[Result]") -> None:
        with self._lock:
            self._free += 1
            self._running[job.unit] -= 1
