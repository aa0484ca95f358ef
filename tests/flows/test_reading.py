"""Reading for two deposits of one scan: the one that is packed first takes nothing from the other."""

from concurrent.futures import Future
from pathlib import Path

from dossiers.reading import PageReading
from flows.installation import Installation
from flows.lanes import Lane
from flows.stages.reading import ScanToRead, assemble, read_pages
from flows.stages.receiving import Arrival, receive
from flows.workers import PageJob
from tests.faults.way import SameProcessWorkers
from tests.flows.conftest import Scan


def test_a_scan_packed_for_another_deposit_meanwhile_is_read_all_the_same(
    inst: Installation, scan: Scan, tmp_path: Path
) -> None:
    received = receive(inst, Arrival(scan(tmp_path / "a.tif"), "a.tif", "xa", "an", "ingest", Lane.BATCH))
    to_read = ScanToRead(received.sha256, "image/tiff", 1, Lane.BATCH, "xa")
    plain = inst.workers

    class OtherDepositIsFaster(SameProcessWorkers):
        def read(self, job: PageJob, lane: Lane, unit: str) -> "Future[PageReading]":
            page = super().read(job, lane, unit)
            inst.workers = plain
            read_pages(inst, to_read, [1], told.append)
            assemble(inst, to_read)
            return page

    told: list[int] = []
    inst.workers = OtherDepositIsFaster(1, 1)
    read_pages(inst, to_read, [1], told.append)
    assert assemble(inst, to_read).pages[0].number == 1
