"""What an owner does beside its work: seal the journal in time and drain the outbox, each on a thread of its own.

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
    works = (lambda: seal_due(inst), lambda: drain_outbox(inst, untried=True))
    threads = [threading.Thread(target=_rounds, args=(work, stop), name="keeper", daemon=True) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()
        seal_all(inst)
        drain_outbox(inst)


def _rounds(work: Callable[[], object], stop: threading.Event) -> None:
    """The work again and again: what fails now may succeed at a later round, and is told each time."""
    while not stop.wait(_ROUND_SECONDS):
        try:
            work()
        except (SohoaError, OSError) as failed:
            _LOG.warning("put off: %s", failed.code if isinstance(failed, SohoaError) else type(failed).__name__)
