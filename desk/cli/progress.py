"""Progress on standard error: a bar on a terminal, plain lines elsewhere once work takes over two seconds."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from desk.texts import Texts
from flows.progress import Progress, Step

_QUIET_SECONDS = 2.0


@contextmanager
def drawn(screen: Console, texts: Texts) -> Iterator[Progress]:
    """Who is told of each step draws it, from whatever thread."""
    if screen.is_terminal and not screen.is_dumb_terminal:
        with _bars(screen) as bars:
            yield _BarDrawing(bars, texts)
    else:
        yield _LineDrawing(screen, texts)


def _bars(screen: Console) -> Bars:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    # redirect_stdout off: standard output holds the answer and nothing of the bar.
    return Bars(*columns, console=screen, transient=True, redirect_stdout=False, redirect_stderr=False)


class _BarDrawing:
    """One bar for each kind of thing; before the first step one that only shows that work goes on."""

    def __init__(self, bars: Bars, texts: Texts) -> None:
        self._bars = bars
        self._texts = texts
        self._lock = threading.Lock()
        self._preparing: TaskID | None = bars.add_task(texts("progress.preparing"), total=None)
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, step: Step) -> None:
        with self._lock:
            if self._preparing is not None:
                self._bars.remove_task(self._preparing)
                self._preparing = None
            if step.kind not in self._tasks:
                self._tasks[step.kind] = self._bars.add_task(self._texts(f"progress.{step.kind}"), total=step.total)
            self._bars.update(self._tasks[step.kind], completed=step.done, total=step.total)


class _LineDrawing:
    """A line at most every two seconds, none for quick work."""

    def __init__(self, screen: Console, texts: Texts) -> None:
        self._screen = screen
        self._texts = texts
        self._lock = threading.Lock()
        self._last = time.monotonic()

    def __call__(self, step: Step) -> None:
        with self._lock:
            if time.monotonic() - self._last < _QUIET_SECONDS:
                return
            self._last = time.monotonic()
            self._screen.print(f"{self._texts(f'progress.{step.kind}')} {step.done}/{step.total}", soft_wrap=True)
