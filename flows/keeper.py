"""What an owner does beside its work: seal the journal in time and drain the outbox, on one thread."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from dossiers.errors import TryLater
from flows.installation import Installation
from flows.stages.indexing import drain_outbox
from flows.stages.sealing import seal_all, seal_due

_ROUND_SECONDS = 2.0
_LOG = logging.getLogger("sohoa.keeper")


@contextmanager
def keeping(inst: Installation) -> Iterator[None]:
    """Rounds every two seconds while the block lasts; at its end everything is sealed and indexed."""
    stop = threading.Event()
    thread = threading.Thread(target=_rounds, args=(inst, stop), name="keeper", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        drain_outbox(inst)
        seal_all(inst)


def _rounds(inst: Installation, stop: threading.Event) -> None:
    while not stop.wait(_ROUND_SECONDS):
        try:
            drain_outbox(inst)
            seal_due(inst)
        except TryLater as later:
            _LOG.warning("put off: %s", later.code)
