"""Digitising by workers (production): tell them through Prefect, then wait for what the register says.

Prefect is the quick way, not the record: a signal that is lost, or a Prefect server that is away, costs seconds, since
workers that have nothing to do look into the register themselves (worker.py).
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence

from dossiers.errors import TryLater
from flows.installation import Installation
from flows.lanes import Lane
from flows.prefect_runtime import use_prefect_server
from register.deposits import DueDeposit, still_due

_LOG = logging.getLogger("sohoa.sending")
_LOOK_SECONDS = 0.3
# Prefect's server keeps a thousand signals a lane and then lets the sender wait: far fewer are under way from one call.
_SIGNALS_AT_ONCE = 64


class WorkersDigitise:
    """Callable as a `Digitise`: returns when the papers are made, or when waiting has lasted as long as set.

    What is not made then stays due in the register and is made by the next free worker.
    """

    def __call__(self, inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        waiting = list(dict.fromkeys(deposits))
        told: dict[str, DueDeposit] = {}
        clock = threading.Event()
        until = time.monotonic() + inst.settings.papers_wait_seconds
        while waiting or told:
            self._tell_more(inst, waiting, told)
            finished = told.keys() - self._still_due(inst, list(told))
            for deposit in finished:
                for page in range(1, told.pop(deposit).pages + 1):
                    on_page(page)
            if finished:
                until = time.monotonic() + inst.settings.papers_wait_seconds
            elif time.monotonic() > until:
                _LOG.warning("papers put off deposits=%d", len(waiting) + len(told))
                return
            else:
                clock.wait(_LOOK_SECONDS)

    def _tell_more(self, inst: Installation, waiting: list[str], told: dict[str, DueDeposit]) -> None:
        batch = waiting[: _SIGNALS_AT_ONCE - len(told)]
        if not batch:
            return
        due = self._asked(inst, batch)
        if due is not None:
            del waiting[: len(batch)]
            told.update({each.id: each for each in due})
            signal(inst, due)

    def _still_due(self, inst: Installation, deposits: Sequence[str]) -> set[str]:
        due = self._asked(inst, deposits)
        return set(deposits) if due is None else {each.id for each in due}

    def _asked(self, inst: Installation, deposits: Sequence[str]) -> Sequence[DueDeposit] | None:
        """Those of them; None while the register does not say: it is asked again as long as papers are waited for."""
        try:
            with inst.register.read() as session:
                return still_due(session, deposits)
        except TryLater as away:
            _LOG.warning("waiting for papers: %s", away.code)
            return None


def signal(inst: Installation, due: Sequence[DueDeposit]) -> None:
    """Tell the workers. A Prefect server that is away or slow is told in the log; nothing is lost.

    Prefect's client waits as long as a server asks it to (Retry-After). So it speaks on a thread of its own, and nobody
    waits for that longer than for any other server.
    """
    use_prefect_server(inst.settings, inst.scratch)
    said = threading.Thread(target=_send, args=(due,), name="signals", daemon=True)
    said.start()
    said.join(inst.settings.server_seconds)
    if said.is_alive():
        _LOG.warning("Prefect is slow: workers may look themselves before they are told")


def _send(due: Sequence[DueDeposit]) -> None:
    from prefect.events.clients import NullEventsClient
    from prefect.events.worker import EventsWorker

    from flows.prefect_tasks import send

    # The signal is the task run itself. Its event would keep this process from ending while a server hangs.
    EventsWorker.set_client_override(NullEventsClient)
    for each in due:
        try:
            send(Lane[each.lane.upper()], each.id)
        except Exception as error:  # noqa: BLE001 (Prefect's client raises what its transport raises; its text is not ours)
            _LOG.warning("workers not told, they will look themselves: %s", type(error).__name__)
            return
