"""Which installation the flows of this process work on. Prefect carries ids between tasks; an installation is no id."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from flows.installation import Installation


@dataclass(frozen=True)
class Current:
    """The opened installation and who is told about each page that was read."""

    installation: Installation
    on_page: Callable[[int], None]


_CURRENT: ContextVar[Current] = ContextVar("current installation")


def current() -> Current:
    """What the running flow works on. Raises LookupError outside `working_on`."""
    return _CURRENT.get()


@contextmanager
def working_on(installation: Installation, on_page: Callable[[int], None]) -> Iterator[None]:
    """Flows started inside work on this installation; Prefect copies the context to its task threads."""
    token = _CURRENT.set(Current(installation, on_page))
    try:
        yield
    finally:
        _CURRENT.reset(token)
