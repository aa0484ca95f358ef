"""The process pool in which pages are read, and what happens when one of its processes dies."""

import multiprocessing
import os
import signal
import tempfile
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dossiers.reading import PageReading
from flows.lanes import Lane, PageSlots
from flows.vision_reader import VisionReader, VisionService
from ocr.page_reading import ReadingSettings, read_page
from ocr.reading_process import prepare_process


@dataclass(frozen=True)
class PageJob:
    """One page to read: a local file, what it is, the page's number, how to read it, and which service confirms."""

    path: Path
    media_type: str
    number: int
    settings: ReadingSettings
    vision: VisionService | None = None


class PageWorkers:
    """Reads pages on `count` processes behind lanes. Starts no process before the first page.

    `scratch` takes the pictures that its processes hand to other programs; without one the system's folder does.
    """

    def __init__(self, count: int, per_unit: int, scratch: Path | None = None) -> None:
        self._count = count
        self._scratch = scratch
        self._slots: PageSlots[PageReading] = PageSlots(count, per_unit)
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._closed = False

    def read(self, job: PageJob, lane: Lane, unit: str) -> "Future[PageReading]":
        """The page's reading, when its turn came. Raises BrokenProcessPool where a process died meanwhile."""
        return self._slots.submit(lane, unit, lambda: self._start(job))

    def read_alone(self, job: PageJob) -> PageReading:
        """The same in a process of its own: tells a page that kills its reader from one that was only near.

        Raises BrokenProcessPool.
        """
        with _executor(1, self._scratch) as pool:
            return pool.submit(read_job, job).result()

    def close(self) -> None:
        """Ends the processes after the pages they are at; pages that wait are not read any more."""
        with self._lock:
            self._closed = True
            pool, self._pool = self._pool, None
        # Not under the lock: a page that ends now makes the pool's own thread ask for the next one.
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)

    def _start(self, job: PageJob) -> "Future[PageReading]":
        with self._lock:
            if self._closed:
                raise RuntimeError("closed: no page is begun any more")
            try:
                return self._submit(job)
            except BrokenProcessPool:
                self._pool = None
                return self._submit(job)

    def _submit(self, job: PageJob) -> "Future[PageReading]":
        if self._pool is None:
            self._pool = _executor(self._count, self._scratch)
        return self._pool.submit(read_job, job)


def read_job(job: PageJob) -> PageReading:
    """What a process of the pool does with a page."""
    confirming = [_vision_reader(job.vision)] if job.vision else []
    return read_page(job.path, job.media_type, job.number, job.settings, confirming)


@cache
def _vision_reader(service: VisionService) -> VisionReader:
    """One connection a process."""
    return VisionReader(service)


def _executor(count: int, scratch: Path | None) -> ProcessPoolExecutor:
    # forkserver: our own process has threads (Prefect, sealer), and forking threads is unsafe.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["ocr.opening.child", "ocr.page_reading"])
    return ProcessPoolExecutor(count, mp_context=context, initializer=_prepare, initargs=(scratch,))


def _prepare(scratch: Path | None) -> None:
    """One thread a page; Ctrl-C is for the parent; and a worker whose parent was killed must not stay behind."""
    prepare_process()
    # A killed process leaves its pictures of papers: where a new owner finds and removes them, not in a shared folder.
    tempfile.tempdir = str(scratch) if scratch else None
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
