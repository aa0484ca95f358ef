"""Digitising through Prefect: its API is started at the first scan of a process and kept for all later ones."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from dossiers.errors import TryLater
from flows.current import working_on
from flows.installation import Installation
from flows.prefect_runtime import break_off_start, prefect_started

_SECONDS_TO_END = 60.0


class PrefectDigitise:
    """Callable as a `Digitise`; `close` ends Prefect. Scans that need no reading start no Prefect."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._starting = self._started = self._closed = False
        self._turn = threading.Lock()
        self._calls = 0
        self._idle = threading.Condition()

    def __call__(self, inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        """Raises TryLater("server_gone") after `close`: the scans stay due, and the next process makes their papers."""
        with self._counted():
            self.start(inst)
            from flows.digitise import digitise

            with working_on(inst, on_page):
                digitise(list(deposits))

    def start(self, inst: Installation) -> None:
        """Have Prefect's API up; `sohoa serve` calls it early to keep the first citizen from waiting.

        Raises TryLater("server_gone") after `close`.
        """
        with self._turn:
            if self._closed:
                raise TryLater("server_gone")
            if not self._started:
                self._starting = True
                try:
                    self._open.enter_context(prefect_started(inst.settings))
                finally:
                    self._starting = False
                self._started = True

    def close(self) -> None:
        """End Prefect's API if it was started, when the calls under way have ended; a start under way is broken off.

        A flow whose API is gone asks for it again and again, for minutes: close the page workers first, so that its
        pages end it.
        """
        self._closed = True
        if self._starting:
            break_off_start()
        with self._idle:
            self._idle.wait_for(lambda: self._calls == 0, _SECONDS_TO_END)
        self._open.close()

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._idle:
            self._calls += 1
        try:
            yield
        finally:
            with self._idle:
                self._calls -= 1
                self._idle.notify_all()
