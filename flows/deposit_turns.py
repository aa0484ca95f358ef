"""In a process that serves, several threads come upon the same received scan: only the first makes its papers."""

import threading
from collections.abc import Callable, Sequence

from flows.installation import Installation
from flows.stages.ingesting import Digitise


class EachDepositOnce:
    """A `Digitise` around another: a deposit that a thread is at is waited for by the others, not worked on twice.

    An upload and the round that finishes earlier scans would otherwise read the same pages into the same files.
    """

    def __init__(self, digitise: Digitise) -> None:
        self._digitise = digitise
        self._lock = threading.Lock()
        self._under_way: dict[str, threading.Event] = {}

    def __call__(self, inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        mine, others = self._claim(deposits)
        try:
            if mine:
                self._digitise(inst, mine, on_page)
        finally:
            self._release(mine)
        for finished in others:
            finished.wait()

    def _claim(self, deposits: Sequence[str]) -> tuple[list[str], list[threading.Event]]:
        with self._lock:
            others = [self._under_way[deposit] for deposit in deposits if deposit in self._under_way]
            mine = [deposit for deposit in dict.fromkeys(deposits) if deposit not in self._under_way]
            self._under_way.update({deposit: threading.Event() for deposit in mine})
        return mine, others

    def _release(self, deposits: Sequence[str]) -> None:
        with self._lock:
            for deposit in deposits:
                self._under_way.pop(deposit).set()
