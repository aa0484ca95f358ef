"""Lanes: the counter never waits behind the backlog, and no unit's backlog takes everything."""

import threading
from concurrent.futures import CancelledError, Future
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.errors import BadScan
from dossiers.reading import PageReading
from flows.lanes import Lane, PageSlots
from flows.workers import PageJob, PageWorkers
from ocr.page_reading import ReadingSettings


class Pages:
    """Starts pages by hand: each started page is a future the test finishes."""

    def __init__(self, slots: int, per_unit: int = 99) -> None:
        self.slots: PageSlots[str] = PageSlots(slots, per_unit)
        self.started: list[str] = []
        self.running: dict[str, Future[str]] = {}

    def submit(self, lane: Lane, name: str, unit: str = "u") -> "Future[str]":
        def start() -> "Future[str]":
            self.started.append(name)
            self.running[name] = Future()
            return self.running[name]

        return self.slots.submit(lane, unit, start)

    def finish(self, name: str) -> None:
        self.running.pop(name).set_result(name)


def test_a_counter_page_goes_before_a_waiting_backlog() -> None:
    pages = Pages(slots=1)
    for number in range(3):
        pages.submit(Lane.BATCH, f"batch{number}")
    counter = pages.submit(Lane.COUNTER, "counter")
    pages.finish("batch0")
    assert pages.started == ["batch0", "counter"]
    pages.finish("counter")
    assert counter.result(0) == "counter"
    assert pages.started[-1] == "batch1"


def test_within_a_lane_the_oldest_goes_first() -> None:
    pages = Pages(slots=1)
    for number in range(4):
        pages.submit(Lane.REREAD, f"page{number}")
    for number in range(4):
        pages.finish(f"page{number}")
    assert pages.started == [f"page{number}" for number in range(4)]


def test_one_units_backlog_leaves_slots_to_another_unit() -> None:
    pages = Pages(slots=2, per_unit=1)
    for number in range(3):
        pages.submit(Lane.BATCH, f"big{number}", unit="big")
    pages.submit(Lane.BATCH, "small", unit="small")
    pages.finish("big0")
    assert "small" in pages.started


def test_a_failed_page_frees_its_slot_and_tells_its_waiter() -> None:
    pages = Pages(slots=1)
    failed = pages.submit(Lane.BATCH, "bad")
    pages.submit(Lane.BATCH, "next")
    pages.running.pop("bad").set_exception(OSError("gone"))
    assert pages.started == ["bad", "next"]
    with pytest.raises(OSError, match="gone"):
        failed.result(0)


def test_a_page_that_cannot_start_does_not_block_the_lane() -> None:
    pages = Pages(slots=1)

    def start() -> "Future[str]":
        raise RuntimeError("no process")

    unstarted = pages.slots.submit(Lane.COUNTER, "u", start)
    pages.submit(Lane.COUNTER, "next")
    assert pages.started == ["next"]
    with pytest.raises(RuntimeError, match="no process"):
        unstarted.result(0)


def test_a_cancelled_page_is_never_started() -> None:
    pages = Pages(slots=1)
    pages.submit(Lane.BATCH, "first")
    waiting = pages.submit(Lane.BATCH, "waiting")
    assert waiting.cancel()
    pages.submit(Lane.BATCH, "last")
    pages.finish("first")
    assert pages.started == ["first", "last"]


@given(st.lists(st.sampled_from(list(Lane)), min_size=1, max_size=30), st.integers(1, 4))
def test_every_page_runs_once_and_no_more_than_the_slots_at_a_time(lanes: list[Lane], slots: int) -> None:
    pages = Pages(slots)
    results = [pages.submit(lane, f"{number}") for number, lane in enumerate(lanes)]
    while pages.running:
        assert len(pages.running) <= slots
        pages.finish(next(iter(pages.running)))
    assert sorted(pages.started, key=int) == [str(number) for number in range(len(lanes))]
    assert all(result.done() for result in results)


def test_a_page_that_a_closing_pool_cancels_leaves_nobody_waiting() -> None:
    pages = Pages(slots=1)
    cancelled = pages.submit(Lane.BATCH, "cancelled")
    pages.submit(Lane.BATCH, "next")
    assert pages.running["cancelled"].cancel()
    assert pages.started == ["cancelled", "next"]
    with pytest.raises(CancelledError):
        cancelled.result(0)


def test_closed_workers_begin_no_page(tmp_path: Path) -> None:
    workers = PageWorkers(1, 1)
    workers.close()
    job = PageJob(tmp_path / "none.tif", "image/tiff", 1, ReadingSettings())
    with pytest.raises(RuntimeError, match="closed"):
        workers.read(job, Lane.COUNTER, "u").result(5)


class EndingPool:
    """A pool as the standard library's ends: while it is waited for, its own thread finishes a page and calls back."""

    def __init__(self) -> None:
        self.begun: list[Future[PageReading]] = []

    def submit(self, *call: object) -> "Future[PageReading]":
        page: Future[PageReading] = Future()
        page.set_running_or_notify_cancel()
        self.begun.append(page)
        return page

    def shutdown(self, *, wait: bool, cancel_futures: bool) -> None:
        assert wait
        assert cancel_futures
        own = threading.Thread(target=self.begun[0].set_exception, args=(BadScan("page_unreadable"),), daemon=True)
        own.start()
        own.join(20)
        assert not own.is_alive(), "the pool's thread waits for who waits for it"


def test_a_page_that_ends_while_the_workers_close_holds_nobody_up(tmp_path: Path) -> None:
    workers = PageWorkers(1, 1)
    pool = EndingPool()
    workers._pool = pool  # type: ignore[assignment]
    job = PageJob(tmp_path / "none.tif", "image/tiff", 1, ReadingSettings())
    under_way, waiting = (workers.read(job, Lane.BATCH, "u") for _ in range(2))
    workers.close()
    with pytest.raises(BadScan):
        under_way.result(5)
    with pytest.raises(RuntimeError, match="closed"):
        waiting.result(5)
    assert len(pool.begun) == 1
