"""Read: every page of a scan once per recipe. Pages wait in the work folder until the reading is in the archive."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from archive import keys
from dossiers.errors import BadScan
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
    """Have those pages read into the work folder; pages already there are not read again.

    A page that cannot be decoded, or whose reader dies twice, becomes an unreadable page with its reason: the paper
    stays, the rest goes on.
    """
    if inst.store.stat(keys.reading_key(scan.sha256, inst.reading_recipe.hash)):
        return
    folder = _work_folder(inst, scan.sha256)
    missing = [number for number in numbers if not _page_file(folder, number).exists()]
    with inst.store.as_file(keys.scan_key(scan.sha256)) as path:
        jobs = [PageJob(path, scan.media_type, number, inst.reading) for number in missing]
        running = [(job, inst.workers.read(job, scan.lane, scan.unit)) for job in jobs]
        for job, future in running:
            page = _outcome(inst, job, future)
            try:
                _write_page(folder, page)
            except FileNotFoundError:
                if inst.store.stat(keys.reading_key(scan.sha256, inst.reading_recipe.hash)):
                    return  # another deposit of the same scan was packed meanwhile, and its work folder with it
                raise
            reached(DurablePoint.PAGE_READ)
            on_page(job.number)


def assemble(inst: Installation, scan: ScanToRead) -> Reading:
    """The scan's whole reading: from the archive, or packed from the work folder into it and recorded."""
    known = stored_reading(inst, scan.sha256)
    folder = _work_folder(inst, scan.sha256)
    recipe = inst.reading_recipe
    try:
        reading = known or Reading(
            scan.sha256, recipe.hash, tuple(_read_page_file(folder, number) for number in range(1, scan.pages + 1))
        )
    except FileNotFoundError:
        # Another deposit of the same scan was packed meanwhile, and its work folder with it.
        known = stored_reading(inst, scan.sha256)
        if known is None:
            raise
        reading = known
    key = keys.reading_key(scan.sha256, recipe.hash)
    if known is None:
        inst.store.put_bytes(key, pack(reading))
        reached(DurablePoint.READING_STORED)
    with inst.register.write() as session:
        record_reading(session, scan.sha256, recipe, key, scan.pages, now())
    shutil.rmtree(folder, ignore_errors=True)
    return reading


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


def _work_folder(inst: Installation, sha256: str) -> Path:
    folder = inst.work / sha256 / inst.reading_recipe.hash
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _page_file(folder: Path, number: int) -> Path:
    return folder / f"{number:05d}.json"


def _write_page(folder: Path, page: PageReading) -> None:
    """Whole or absent: written beside, made durable, renamed."""
    descriptor, name = tempfile.mkstemp(dir=folder, prefix="page-")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(page_to_json(page), file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    Path(name).rename(_page_file(folder, page.number))


def _read_page_file(folder: Path, number: int) -> PageReading:
    return page_from_json(json.loads(_page_file(folder, number).read_text("utf-8")))
