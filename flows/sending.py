"""Digitising by workers (production): tell them through Prefect, then wait for what the register says.

Prefect is the quick way, not the record: a signal that is lost, or a Prefect server that is away, costs seconds, since
workers that have nothing to do look into the register themselves (worker.py).
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence

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
        batch, waiting[:] = waiting[: _SIGNALS_AT_ONCE - len(told)], waiting[_SIGNALS_AT_ONCE - len(told) :]
        if not batch:
            return
        with inst.register.read() as session:
            due = still_due(session, batch)
        told.update({each.id: each for each in due})
        signal(inst, due)

    def _still_due(self, inst: Installation, deposits: Sequence[str]) -> set[str]:
        with inst.register.read() as session:
            return {each.id for each in still_due(session, deposits)}


def signal(inst: Installation, due: Sequence[DueDeposit]) -> None:
    """Tell the workers. A Prefect server that is away is told in the log; nothing is lost."""
    use_prefect_server(inst.settings, inst.scratch)
    from flows.prefect_tasks import send

    for each in due:
        try:
            send(Lane[each.lane.upper()], each.id)
        except Exception as error:  # noqa: BLE001 (Prefect's client raises what its transport raises; its text is not ours)
            _LOG.warning("workers not told, they will look themselves: %s", type(error).__name__)
            return
