"""A long-lived worker of the production column: makes papers when Prefect tells it, and when nobody tells it anything.

Whatever happens to Prefect or to another worker, the register says which deposits are due, and the right to a scan
ends with the process that held it. So a worker that has nothing to do looks for work itself: that is how a killed
worker's scan is finished, and how signals that were lost are made up for.
"""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from config.settings import Settings
from dossiers.errors import SohoaError
from flows.current import working_on
from flows.installation import Installation, open_installation
from flows.keeper import keeping
from flows.lanes import Lane
from flows.prefect_runtime import use_prefect_server
from flows.stages.digitising import HELD, OK, digitise_if_free
from flows.stages.indexing import drain_outbox
from flows.stages.recovering import recover
from register.deposits import deposits_due

_LOG = logging.getLogger("sohoa.worker")
_LOOK_SECONDS = 3.0
_FIRST_REST_SECONDS, _LONGEST_REST_SECONDS = 10.0, 600.0
_LOOKED_AT = 50
# Scans begun at once, by lane. Pages compete for the page slots by lane, so a counter's scan only needs a place here.
_SCANS_AT_ONCE = {Lane.COUNTER: 4, Lane.BATCH: 2, Lane.REREAD: 1}
_ALIVE = "worker.alive"


def work(settings: Settings, stop: threading.Event, on_ready: Callable[[], None]) -> None:
    """Work until told to stop: pages under way are finished and kept, the rest is left to other workers."""
    with open_installation(settings) as inst, working_on(inst, lambda _page: None):
        use_prefect_server(settings, inst.scratch)
        recover(inst)
        with keeping(inst), _subscribed(inst), _gleaning(inst):
            on_ready()
            while not stop.wait(1.0):
                (settings.home / _ALIVE).touch()
            _LOG.info("ending")
            inst.workers.close()


class Gleaner:
    """Makes papers that are due and that nobody is at, most urgent first; rests longer after each failure."""

    def __init__(self, inst: Installation) -> None:
        self._inst = inst
        self._rests: dict[str, tuple[float, float]] = {}  # deposit: (not before, length of the next rest)

    def glean(self) -> bool:
        """One deposit; False where there was nothing to do."""
        with self._inst.register.read() as session:
            due = deposits_due(session, most=_LOOKED_AT + len(self._rests))
        for each in due:
            if self._rests.get(each.id, (0.0, 0.0))[0] > time.monotonic():
                continue
            code = digitise_if_free(self._inst, each.id, lambda _page: None)
            if code == HELD:
                continue
            self._remember(each.id, code)
            drain_outbox(self._inst, untried=True, wait_seconds=0)
            return True
        return False

    def _remember(self, deposit: str, code: str) -> None:
        _, rest = self._rests.pop(deposit, (0.0, _FIRST_REST_SECONDS))
        if code != OK:
            self._rests[deposit] = (time.monotonic() + rest, min(2 * rest, _LONGEST_REST_SECONDS))


@contextmanager
def _gleaning(inst: Installation) -> Iterator[None]:
    stop = threading.Event()
    gleaner = Gleaner(inst)

    def rounds() -> None:
        pause = 0.0
        while not stop.wait(pause):
            try:
                pause = 0.0 if gleaner.glean() else _LOOK_SECONDS
            except Exception as error:  # noqa: BLE001 (the register may be away; its text is not ours to tell)
                said = error.code if isinstance(error, SohoaError) else type(error).__name__
                _LOG.warning("looking for work put off: %s", said)
                pause = _LOOK_SECONDS

    thread = threading.Thread(target=rounds, name="gleaner", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@contextmanager
def _subscribed(inst: Installation) -> Iterator[None]:
    """Prefect's task workers on an event loop of their own thread: Prefect would take over our signals elsewhere."""
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    def run() -> None:
        with working_on(inst, lambda _page: None):
            loop.run_until_complete(_serve_lanes(stop))

    thread = threading.Thread(target=run, name="prefect", daemon=True)
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


async def _serve_lanes(stop: asyncio.Event) -> None:
    lanes = [asyncio.ensure_future(_serve_lane(lane, limit)) for lane, limit in _SCANS_AT_ONCE.items()]
    await stop.wait()
    for each in lanes:
        each.cancel()
    await asyncio.gather(*lanes, return_exceptions=True)


async def _serve_lane(lane: Lane, limit: int) -> None:
    """Subscribed again and again: a Prefect server that is away, or refuses, comes back or is told in the log."""
    from prefect.task_worker import TaskWorker

    from flows.prefect_tasks import TASKS

    while True:
        try:
            await TaskWorker(TASKS[lane], limit=limit).astart()
        except Exception as error:  # noqa: BLE001 (whatever Prefect's client raises; its text is not ours to tell)
            _LOG.warning("Prefect away lane=%s: %s", lane.name.lower(), type(error).__name__)
        await asyncio.sleep(_LOOK_SECONDS)
