"""Read: every page of a scan once per recipe. Pages wait in the archive under work keys until the reading is whole.

They wait there and not in a local folder so that another worker goes on where a killed one stopped.
"""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from archive import keys
from dossiers.errors import BadScan, Damaged, NotFound
from dossiers.notices import notice
from dossiers.points import DurablePoint, reached
from dossiers.reading import PageReading, Quality, Reading
from dossiers.times import now
from flows.installation import Installation
from flows.lanes import Lane
from flows.workers import PageJob
from ocr.packing import pack, page_from_json, page_to_json, unpack
from register.readings import record_reading

PAGES_A_TASK = 20
PageDone = Callable[[int], None]


@dataclass(frozen=True)
class ScanToRead:
    """A scan in the archive and in whose name it is read."""

    sha256: str
    media_type: str
    pages: int
    lane: Lane
    unit: str


def chunks(pages: int) -> list[range]:
    """Page numbers in runs of at most 20: the size of one task (design §3)."""
    return [range(first, min(first + PAGES_A_TASK, pages + 1)) for first in range(1, pages + 1, PAGES_A_TASK)]


def stored_reading(inst: Installation, sha256: str) -> Reading | None:
    """The scan's reading by the present recipe, if the archive has it."""
    key = keys.reading_key(sha256, inst.reading_recipe.hash)
    return unpack(inst.store.get_bytes(key)) if inst.store.stat(key) else None


def read_pages(inst: Installation, scan: ScanToRead, numbers: Sequence[int], on_page: PageDone) -> None:
    """Have those pages read and kept as work; pages already there are not read again.

    A page that cannot be decoded, or whose reader dies twice, becomes an unreadable page with its reason: the paper
    stays, the rest goes on.
    """
    recipe = inst.reading_recipe.hash
    if inst.store.stat(keys.reading_key(scan.sha256, recipe)):
        return
    there = {info.key for info in inst.store.keys(keys.work_prefix(scan.sha256, recipe))}
    missing = [number for number in numbers if keys.page_key(scan.sha256, recipe, number) not in there]
    with inst.store.as_file(keys.scan_key(scan.sha256)) as path:
        jobs = [PageJob(path, scan.media_type, number, inst.reading, inst.vision) for number in missing]
        running = [(job, inst.workers.read(job, scan.lane, scan.unit)) for job in jobs]
        for job, future in running:
            page = _outcome(inst, job, future)
            _keep(inst, keys.page_key(scan.sha256, recipe, page.number), page)
            reached(DurablePoint.PAGE_READ)
            on_page(job.number)


def assemble(inst: Installation, scan: ScanToRead) -> Reading:
    """The scan's whole reading: from the archive, or packed from the pages into it and recorded."""
    recipe = inst.reading_recipe
    key = keys.reading_key(scan.sha256, recipe.hash)
    reading = stored_reading(inst, scan.sha256) or _packed(inst, scan, key)
    with inst.register.write() as session:
        record_reading(session, scan.sha256, recipe, key, scan.pages, now())
    for work in [info.key for info in inst.store.keys(keys.work_prefix(scan.sha256, recipe.hash))]:
        inst.store.delete(work)
    return reading


def _packed(inst: Installation, scan: ScanToRead, key: str) -> Reading:
    recipe = inst.reading_recipe.hash
    try:
        pages = tuple(
            page_from_json(json.loads(inst.store.get_bytes(keys.page_key(scan.sha256, recipe, number))))
            for number in range(1, scan.pages + 1)
        )
    except NotFound:
        # Another deposit of the same scan was packed meanwhile, and its pages removed.
        known = stored_reading(inst, scan.sha256)
        if known is None:
            raise
        return known
    reading = Reading(scan.sha256, recipe, pages)
    inst.store.put_bytes(key, pack(reading))
    reached(DurablePoint.READING_STORED)
    return reading


def _keep(inst: Installation, key: str, page: PageReading) -> None:
    """Where two read a page at once, whichever is kept first counts."""
    try:
        inst.store.put_bytes(key, json.dumps(page_to_json(page), ensure_ascii=False).encode("utf-8"))
    except Damaged as error:
        if error.code != "object_differs":
            raise


def _outcome(inst: Installation, job: PageJob, future: "Future[PageReading]") -> PageReading:
    try:
        return future.result()
    except BrokenProcessPool:
        return _second_try(inst, job)
    except BadScan as refused:
        return unreadable_page(job.number, refused.code)
    except FutureTimeout:
        return unreadable_page(job.number, "page_took_too_long")


def _second_try(inst: Installation, job: PageJob) -> PageReading:
    try:
        return inst.workers.read_alone(job)
    except (BrokenProcessPool, BadScan):
        return unreadable_page(job.number, "page_unreadable")


def unreadable_page(number: int, code: str) -> PageReading:
    """A page of which there is no picture: it keeps its place in its paper, and a person is told why."""
    return PageReading(
        number=number,
        width=0,
        height=0,
        dpi=0,
        rotation=0,
        skew=0.0,
        blank=False,
        quality=Quality("unreadable", (notice(code),)),
        blocks=(),
        text="",
        words=(),
    )
