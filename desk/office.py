"""Which office a command speaks to: the one of `sohoa serve`, or one of its own.

One process writes an embedded home; in production every command has an office of its own.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TypeVar

from config.settings import Settings
from dossiers.errors import TryLater
from flows.office import Office

if TYPE_CHECKING:
    from flows.owner import Holder

T = TypeVar("T")
OnWait = Callable[["Holder"], None]
_POLL_SECONDS = 0.2
_TRIES = 5


class _TakenMeanwhile(Exception):
    """Somebody else became the owner between two looks."""


def write(settings: Settings, command: str, on_wait: OnWait, act: Callable[[Office], T]) -> T:
    """Do something that writes, here or through `sohoa serve`; begins again where a server ended before it was asked.

    Raises TryLater("server_gone") where a server ended while it was at work, and whatever `act` raises.
    """
    for _ in range(_TRIES):
        try:
            with office_for_writing(settings, command, on_wait) as office:
                return act(office)
        except TryLater as error:
            if error.code != "server_not_there":
                raise
            time.sleep(_POLL_SECONDS)
    raise TryLater("server_gone")


@contextmanager
def office_for_writing(settings: Settings, command: str, on_wait: OnWait) -> Iterator[Office]:
    """The office of the process that serves this home, else the home's lock and an office of our own.

    `on_wait` is told once for whom we wait. Raises TryLater("server_not_there") where a server ended meanwhile.
    """
    with ExitStack() as stack:
        yield _served_or_owned(settings, command, _once(on_wait), stack)


@contextmanager
def office_for_reading(settings: Settings) -> Iterator[Office]:
    """An office that takes no lock and waits for nobody."""
    from flows.installation import open_installation
    from flows.local_office import LocalOffice

    with open_installation(settings) as installation:
        yield LocalOffice(installation)


def _served_or_owned(settings: Settings, command: str, on_wait: OnWait, stack: ExitStack) -> Office:
    from flows.installation import open_installation
    from flows.local_office import LocalOffice
    from flows.owner import holder, own

    if not settings.embedded:
        # Production takes any number of writers: nobody owns it, and nobody waits.
        return stack.enter_context(LocalOffice(stack.enter_context(open_installation(settings))).started())
    while True:
        other = holder(settings.home)
        if other is not None and other.port is not None:
            from desk.remote import remote_office

            return stack.enter_context(remote_office(settings, other.port))
        if other is not None:
            on_wait(other)
            time.sleep(_POLL_SECONDS)
            continue
        try:
            owner = stack.enter_context(own(settings.home, command, _give_up))
        except _TakenMeanwhile:
            continue
        installation = stack.enter_context(open_installation(settings, owner))
        return stack.enter_context(LocalOffice(installation).started())


def _give_up(other: "Holder") -> None:
    # Waiting inside the lock would miss that the other one begins to serve.
    del other
    raise _TakenMeanwhile from None


def _once(on_wait: OnWait) -> OnWait:
    told: set[int] = set()

    def tell(other: "Holder") -> None:
        if other.pid not in told:
            told.add(other.pid)
            on_wait(other)

    return tell
