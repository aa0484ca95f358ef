"""A finding, and how a part is looked at: in bounded time, never with an exception. What is looked at lies beside."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dossiers.errors import SohoaError
from dossiers.notices import Notice, notice

CLOCK_SECONDS = 5.0
"""More difference between two clocks than any time service leaves."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `notice` says what was found and, where it is not well, the remedy."""

    subject: str
    well: bool
    notice: Notice


@dataclass(frozen=True)
class Look:
    """An examination of one part; it may yield findings before it raises."""

    subject: str
    examination: Callable[[], Iterable[Finding]]


def well(subject: str, code: str, **facts: object) -> Finding:
    """Nothing is to be done."""
    return Finding(subject, True, notice(code, **facts))


def fault(subject: str, code: str, **facts: object) -> Finding:
    """Something is to be done."""
    return Finding(subject, False, notice(code, **facts))


def clock(subject: str, ahead: float) -> Iterable[Finding]:
    """A finding where a server's clock is too far from ours; `ahead` in seconds."""
    if abs(ahead) > CLOCK_SECONDS:
        yield fault(subject, "clock_differs", part=subject, seconds=round(ahead))


def look_at(looks: Sequence[Look], seconds: float) -> list[Finding]:
    """All of them at once, in the order given. One that is not at its end by then tells so; nobody waits for it."""
    until = time.monotonic() + seconds
    begun = [_Begun(look) for look in looks]
    return [finding for each in begun for finding in each.findings(until, seconds)]


class _Begun:
    """A look on a thread of its own: what a silent server does to a client is not the client's to bound."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._found: list[Finding] = []
        self._thread = threading.Thread(target=self._run, name=f"doctor {look.subject}", daemon=True)
        self._thread.start()

    def findings(self, until: float, seconds: float) -> list[Finding]:
        """What was found so far; one more where the look is not at its end by `until`."""
        self._thread.join(max(0.0, until - time.monotonic()))
        part = self._look.subject
        late = [fault(part, "part_silent", part=part, seconds=round(seconds))] if self._thread.is_alive() else []
        return [*self._found, *late]

    def _run(self) -> None:
        subject = self._look.subject
        try:
            for finding in self._look.examination():
                self._found.append(finding)
        except SohoaError as error:
            self._found.append(Finding(subject, False, error.notice))
        except Exception as error:  # noqa: BLE001 (a doctor reports; the text may quote addresses, its kind does not)
            self._found.append(fault(subject, "unexpected", kind=type(error).__name__))
