"""Digitising through Prefect: its API is started at the first scan of a process and kept for all later ones."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from dossiers.errors import TryLater
from flows.current import working_on
from flows.installation import Installation
from flows.prefect_runtime import prefect_started

_SECONDS_TO_END = 60.0
_LOOK_SECONDS = 0.2


class PrefectDigitise:
    """Callable as a `Digitise`; `close` ends Prefect. Scans that need no reading start no Prefect."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._started = self._closed = False
        self._turn = threading.Lock()
        self._break_off: Callable[[], None] | None = None
        self._calls = 0
        self._idle = threading.Condition()

    def __call__(self, inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        """Raises TryLater("server_gone") after `close`: the scans stay due, and the next process makes their papers."""
        with self._counted():
            self._begin(inst)
            from flows.digitise import digitise

            with working_on(inst, on_page):
                digitise(list(deposits))

    def start(self, inst: Installation) -> None:
        """Have Prefect's API up; `sohoa serve` calls it early to keep the first citizen from waiting.

        Raises TryLater("server_gone") after `close`.
        """
        with self._counted():
            self._begin(inst)

    def close(self) -> None:
        """End Prefect's API if it was started, when the calls under way have ended; a start under way is broken off.

        A flow whose API is gone asks for it again and again, for minutes: close the page workers first, so that its
        pages end it.
        """
        self._closed = True
        until = time.monotonic() + _SECONDS_TO_END
        with self._idle:
            while self._calls and time.monotonic() < until:
                if self._break_off is not None:
                    self._break_off()  # once more each time: it may come before there is a process to end
                self._idle.wait(_LOOK_SECONDS)
        self._open.close()

    def _begin(self, inst: Installation) -> None:
        with self._turn:
            if self._closed:
                raise TryLater("server_gone")
            if not self._started:
                try:
                    self._open.enter_context(prefect_started(inst.settings, self._may_be_broken_off))
                finally:
                    self._break_off = None
                self._started = True

    def _may_be_broken_off(self, by: Callable[[], None]) -> None:
        self._break_off = by

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
