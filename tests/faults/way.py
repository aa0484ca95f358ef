"""The function behind `sohoa watch --once`, for a child process that is killed; no Prefect, but real reading."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing, contextmanager
from pathlib import Path

from config.catalogues import load_catalogue
from config.settings import Settings, WatchedFolder
from dossiers import points
from dossiers.points import DurablePoint
from dossiers.reading import PageReading
from flows.installation import Installation, open_installation
from flows.lanes import Lane
from flows.local_office import LocalOffice
from flows.owner import own
from flows.stages.recording import digitise_deposit
from flows.workers import PageJob, PageWorkers
from ocr.language.knowing import language_with
from ocr.opening import inspect_scan
from ocr.page_reading import read_page
from register.deposits import due_deposit
from register.papers import all_paper_ids

CORRECTED = "subject"
"""The field that a correction types."""

# Counted once: a child that is killed a moment later shares the language with the hundred others.
language_with(load_catalogue().names()).spelt_alike("")


class SameProcessWorkers(PageWorkers):
    """Reads pages right here: one process to kill, and no pool to start a hundred times."""

    def read(self, job: PageJob, lane: Lane, unit: str) -> "Future[PageReading]":
        done: Future[PageReading] = Future()
        done.set_result(read_page(job.path, job.media_type, job.number, job.settings))
        return done


def plain_digitise(inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
    """What the Prefect flow does, one deposit after the other."""
    for deposit in deposits:
        with inst.register.read() as session:
            due = due_deposit(session, deposit)
        if due is not None:
            digitise_deposit(inst, due, on_page)


def run_watch(home: Path, folder: Path, confirm: bool = False) -> None:
    """Own the home, finish what was left, take the folder's files, make and index their papers."""
    settings = Settings(home=home, settle_seconds=0.0, min_free_bytes=0, watch=(WatchedFolder(path=folder),))
    with own(home, "watch") as owner, open_installation(settings, owner) as inst:
        inst.workers = SameProcessWorkers(1, 1)
        with closing(inst.workers), LocalOffice(inst, plain_digitise).started() as office:
            office.watch_once(folder)
            if confirm:
                _confirm_everything(office)


def _confirm_everything(office: LocalOffice) -> None:
    with office.inst.register.read() as session:
        papers = all_paper_ids(session)
    for paper in papers:
        if office.show(paper)["state"] in ("read", "needs_check", "checked"):
            office.confirm([paper], "checker", {})


def file_as_decision(home: Path, folder: Path) -> None:
    """Take the folder's one file, say that it is a decision, and confirm it."""
    _in_one_process(lambda _point: None)
    run_watch(home, folder)
    with _office(home) as office:
        office.split([_newest(office)], [], None, "checker", "decision")
        office.confirm([_newest(office)], "checker", {})


def correct(home: Path, value: str) -> None:
    """Own the home, finish what was left, and correct a field of the decision, which is filed."""
    _in_one_process(lambda _point: None)
    _correct(home, value)


def killed_correcting(point: DurablePoint, home: Path, value: str) -> None:
    """The same, and die when the point is passed."""
    _in_one_process(_dying(point, 1))
    _correct(home, value)


def _correct(home: Path, value: str) -> None:
    with _office(home) as office:
        office.confirm([_newest(office)], "referee", {CORRECTED: value})


@contextmanager
def _office(home: Path) -> Iterator[LocalOffice]:
    with own(home, "test") as owner, open_installation(Settings(home=home, min_free_bytes=0), owner) as inst:
        inst.workers = SameProcessWorkers(1, 1)
        with closing(inst.workers), LocalOffice(inst, plain_digitise).started() as office:
            yield office


def _newest(office: LocalOffice) -> str:
    with office.inst.register.read() as session:
        return all_paper_ids(session)[-1]


def killed_at(point: DurablePoint, occurrence: int, home: Path, folder: Path) -> None:
    """Run the watch and die, as by kill -9, when the point is passed for the n-th time."""
    _in_one_process(_dying(point, occurrence))
    run_watch(home, folder, confirm=True)


def _dying(point: DurablePoint, occurrence: int) -> Callable[[DurablePoint], None]:
    passed = 0

    def reached(now: DurablePoint) -> None:
        nonlocal passed
        if now is point:
            passed += 1
            if passed == occurrence:
                os.kill(os.getpid(), signal.SIGKILL)

    return reached


def undisturbed(home: Path, folder: Path) -> None:
    """Run the watch to its end."""
    _in_one_process(lambda _point: None)
    run_watch(home, folder, confirm=True)


def _in_one_process(reached: Callable[[DurablePoint], None]) -> None:
    """Put `reached` in every module that calls it, and inspect scans here: the process to be killed is this one."""
    original = points.reached
    for module in list(sys.modules.values()):
        if getattr(module, "reached", None) is original:
            module.reached = reached  # type: ignore[attr-defined]
        if getattr(module, "inspect_in_child", None) is not None:
            module.inspect_in_child = inspect_scan  # type: ignore[attr-defined]
