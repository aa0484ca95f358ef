"""What `sohoa serve` does beside answering: finish scans received before, and read the declared hot folders."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from config.settings import Settings
from dossiers.errors import SohoaError
from flows.installation import Installation
from flows.local_office import LocalOffice
from flows.prefect_digitise import PrefectDigitise
from flows.stages.watching import standings

_LOG = logging.getLogger("sohoa.serve")
_SHORTEST_ROUND_SECONDS = 1.0
_REST_AFTER_FAILURE_SECONDS = 30.0
_GRACE_SECONDS = 15.0


@contextmanager
def begun_work_finished(installation: Installation, office: LocalOffice, digitise: PrefectDigitise) -> Iterator[None]:
    """Prefect is started before the first citizen waits for it, then the papers of earlier scans are made."""

    def work(stop: threading.Event) -> None:
        del stop
        try:
            digitise.start(installation)
            finished = office.finish_due()
        except SohoaError as error:
            _LOG.warning("earlier scans put off code=%s", error.code)
            return
        if finished:
            _LOG.info("earlier scans finished count=%d", finished)

    with _threads([work]):
        yield


@contextmanager
def hot_folders_read(office: LocalOffice, settings: Settings) -> Iterator[None]:
    """Every declared folder is looked into again and again, each on its own: a scanner that is off stops no other."""
    with _threads([_rounds_of(office, settings, number) for number in range(len(settings.watch))]):
        yield


def _rounds_of(office: LocalOffice, settings: Settings, number: int) -> Callable[[threading.Event], None]:
    folder = settings.watch[number].path
    pause = max(settings.settle_seconds, _SHORTEST_ROUND_SECONDS)

    def rounds(stop: threading.Event) -> None:
        while not stop.wait(pause):
            # The folder's number in the settings stands for it in the log: its name may say whose counter it is.
            if not _round(office, folder, number):
                stop.wait(_REST_AFTER_FAILURE_SECONDS)

    return rounds


def _round(office: LocalOffice, folder: Path, number: int) -> bool:
    try:
        if not standings(folder):
            return True
        answer = office.watch_once(folder)
    except (SohoaError, OSError) as error:
        code = error.code if isinstance(error, SohoaError) else type(error).__name__
        _LOG.warning("hot folder put off folder=%d code=%s", number, code)
        return False
    outcomes = [scan["outcome"] for scan in answer["scans"]]
    _LOG.info("hot folder read folder=%d scans=%d rejected=%d", number, len(outcomes), outcomes.count("rejected"))
    return True


@contextmanager
def _threads(works: list[Callable[[threading.Event], None]]) -> Iterator[None]:
    stop = threading.Event()
    # Daemons: what does not end within the grace is cut off by the end of the process, and is finished by the next one.
    threads = [threading.Thread(target=work, args=(stop,), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join(_GRACE_SECONDS)
