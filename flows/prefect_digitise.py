"""Digitising through Prefect: its API is started at the first scan of a process and kept for all later ones."""

import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from flows.current import working_on
from flows.installation import Installation
from flows.prefect_runtime import prefect_started


class PrefectDigitise:
    """Callable as a `Digitise`; `close` ends Prefect. Scans that need no reading start no Prefect."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._started = False
        self._turn = threading.Lock()

    def __call__(self, inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        self.start(inst)
        from flows.digitise import digitise

        with working_on(inst, on_page):
            digitise(list(deposits))

    def start(self, inst: Installation) -> None:
        """Have Prefect's API up; `sohoa serve` calls it early to keep the first citizen from waiting."""
        with self._turn:
            if not self._started:
                self._open.enter_context(prefect_started(inst.settings))
                self._started = True

    def close(self) -> None:
        """End Prefect's API if it was started."""
        self._open.close()
        self._started = False
