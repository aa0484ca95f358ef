"""What a long process does beside its work: seal the journal in time and drain the outbox, each on a thread of its own.

Where several processes keep one installation (production), a named right of the register lets one at a time do it.

An index that is away, damaged or being made anew must not keep the journal from being sealed.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dossiers.errors import SohoaError
from flows.installation import Installation
from flows.stages.indexing import drain_outbox
from flows.stages.sealing import seal_all, seal_due

_ROUND_SECONDS = 2.0
_LOG = logging.getLogger("sohoa.keeper")


@contextmanager
def keeping(inst: Installation) -> Iterator[None]:
    """Rounds every two seconds while the block lasts; at its end everything is sealed and indexed."""
    stop = threading.Event()
    works = (lambda: seal_due(inst), lambda: drain_outbox(inst, untried=True, wait_seconds=0))
    threads = [threading.Thread(target=_rounds, args=(work, stop), name="keeper", daemon=True) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        for last in (lambda: seal_all(inst), lambda: drain_outbox(inst)):
            _once(last)


def _rounds(work: Callable[[], object], stop: threading.Event) -> None:
    """The work again and again until told to stop."""
    while not stop.wait(_ROUND_SECONDS):
        _once(work)


def _once(work: Callable[[], object]) -> None:
    """What cannot be sealed or indexed now is so by the next round or process; it undoes no work that was done."""
    try:
        work()
    except Exception as failed:  # noqa: BLE001 (a keeper that ended would leave the journal unsealed, unseen)
        _LOG.warning("put off: %s", failed.code if isinstance(failed, SohoaError) else type(failed).__name__)
