"""A server goes away in the middle: at every durable point of the way of a scan, and at moments that need a look.

The way is a hot folder's: received, read, recorded, indexed, checked, composed, filed, sealed.
"""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from config.settings import WatchedFolder
from dossiers import points
from dossiers.errors import SohoaError, TryLater
from dossiers.papers import PaperState
from dossiers.points import DurablePoint
from flows.local_office import LocalOffice
from flows.sending import WorkersDigitise
from flows.stages import watching
from flows.stages.composing import file_checked
from flows.stages.confirming import confirm
from flows.stages.digitising import OK, digitise_if_free
from flows.stages.receiving import receive
from flows.stages.sealing import seal_all
from register.papers import papers_in_state
from tests.faults.way import plain_digitise
from tests.production.fault_table import CODES, DONE
from tests.production.faulty_column import FaultyColumn, faulty_column
from tests.way.homes import acts_are_sealed, holds_exactly
from tests.way.processes import wait_until

pytestmark = pytest.mark.xdist_group("midway")
_OPEN = (PaperState.READ, PaperState.NEEDS_CHECK, PaperState.CHECKED)
# The index is used after these; the way up to there is the same without it.
_BEFORE_THE_INDEX = (
    DurablePoint.PAPERS_RECORDED,
    DurablePoint.INDEX_COMMITTED,
    DurablePoint.OUTBOX_EMPTIED,
    DurablePoint.CHECK_RECORDED,
    DurablePoint.FILING_RECORDED,
)
_CELLS = [
    *[(server, point) for server in ("store", "register") for point in DurablePoint],
    *[("index", point) for point in _BEFORE_THE_INDEX],
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FaultyColumn]:
    with faulty_column(tmp_path_factory.mktemp("midway") / "column") as opened:
        yield opened


@pytest.mark.parametrize(("server", "point"), _CELLS)
def test_away_from_a_durable_point_on(site: FaultyColumn, server: str, point: DurablePoint) -> None:
    folder = _folder(site, scans=1)
    with _then(point, site.doors[server].shut) as passed:
        code = _way(site, folder)
    site.doors[server].open_again()
    assert passed, "the way does not come there"
    assert code in ((DONE,) if server == "index" else (DONE, CODES[server]["away"]))
    assert _way(site, folder) == DONE
    assert not [each for each in folder.iterdir() if each.is_file()]


def test_nothing_is_lost(site: FaultyColumn) -> None:
    direct = site.column.settings()
    holds_exactly(direct, site.taken)
    acts_are_sealed(direct)
    with site.inst.register.read() as session:
        assert len(papers_in_state(session, PaperState.FILED)) == len(site.taken)


def test_a_segment_whose_lock_was_cut_off_is_locked_by_the_next_sealing(site: FaultyColumn) -> None:
    receive(site.inst, site.arrival(site.new_scan()))
    before = {each.key for each in site.inst.store.keys("journal/acts/")}
    with _then(DurablePoint.OBJECT_NAMED, site.doors["store"].shut), pytest.raises(TryLater):
        seal_all(site.inst)
    site.doors["store"].open_again()
    (stored,) = [each for each in site.inst.store.keys("journal/acts/") if each.key not in before]
    assert stored.locked_until is None, "the lock was there already"
    seal_all(site.inst)
    locked = site.inst.store.stat(stored.key)
    assert locked is not None
    assert locked.locked_until is not None


def test_a_store_that_is_away_is_waited_for_once_and_not_for_every_checked_paper(
    site: FaultyColumn, caplog: pytest.LogCaptureFixture
) -> None:
    deposits = [receive(site.inst, site.arrival(site.new_scan())).deposit for _ in range(2)]
    assert [digitise_if_free(site.inst, each, lambda _page: None) for each in deposits] == [OK, OK]
    with site.inst.register.read() as session:
        papers = [each for state in _OPEN for each in papers_in_state(session, state)]
    for paper in papers:
        with _then(DurablePoint.CHECK_RECORDED, site.doors["store"].shut), pytest.raises(TryLater):
            confirm(site.inst, paper, "binh", {})
        site.doors["store"].open_again()
    site.doors["store"].shut()
    assert file_checked(site.inst) == 0
    site.doors["store"].open_again()
    assert caplog.text.count("paper not filed") == 1
    assert file_checked(site.inst) == len(papers) == len(deposits)


def test_what_a_folder_gave_before_the_store_went_away_is_told_and_made(site: FaultyColumn) -> None:
    folder = _folder(site, scans=2)
    store = site.doors["store"]

    def digitise_when_it_is_back(*arguments: object) -> None:
        store.open_again()
        plain_digitise(*arguments)  # type: ignore[arg-type]

    with _then(DurablePoint.SOURCE_MOVED, store.shut):
        answer = watching.watch_once(site.inst, WatchedFolder(path=folder), digitise_when_it_is_back)
    (taken,), (left,) = answer["scans"], answer["skipped"]
    assert (taken["outcome"], len(taken["papers"]), left["code"]) == ("accepted", 1, "store_away")
    assert Path(left["path"]).exists()


def test_a_register_that_is_away_for_a_while_ends_no_waiting_for_papers(
    site: FaultyColumn, caplog: pytest.LogCaptureFixture
) -> None:
    deposit = receive(site.inst, site.arrival(site.new_scan())).deposit
    site.doors["register"].shut()
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(WorkersDigitise(), site.inst, [deposit], lambda _page: None)
        wait_until(lambda: "waiting for papers: register_away" in caplog.text, 20)
        site.doors["register"].open_again()
        assert digitise_if_free(site.inst, deposit, lambda _page: None) == OK  # as a worker would
        waiting.result(timeout=30)


def _folder(site: FaultyColumn, *, scans: int) -> Path:
    """A scanner's folder with new scans in it."""
    folder = site.folder / f"scanner-{len(site.taken)}"
    folder.mkdir()
    for scan in [site.new_scan() for _ in range(scans)]:
        (folder / scan.name).write_bytes(scan.read_bytes())
    return folder


def _way(site: FaultyColumn, folder: Path) -> str:
    """What a process does from start to end; the code of what ended it."""
    try:
        with LocalOffice(site.inst, plain_digitise).started() as office:
            office.finish_due()
            office.watch_once(folder)
            with site.inst.register.read() as session:
                papers = [each for state in _OPEN for each in papers_in_state(session, state)]
            office.confirm(papers, "binh", {})
    except SohoaError as error:
        return error.code
    return DONE


@contextmanager
def _then(point: DurablePoint, act: Callable[[], None]) -> Iterator[list[DurablePoint]]:
    """When the point is passed for the first time, that happens; gives the points at which it did."""
    passed: list[DurablePoint] = []

    def reached(now: DurablePoint) -> None:
        if now is point and not passed:
            passed.append(now)
            act()

    original = points.reached
    with pytest.MonkeyPatch.context() as patch:
        for module in list(sys.modules.values()):
            if vars(module).get("reached") is original:
                patch.setattr(module, "reached", reached)
        yield passed
