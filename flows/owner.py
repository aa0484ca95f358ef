"""One owner process per data folder: who writes, who waits for whom. What the owner does lives elsewhere.

tantivy has one writer, and two in-process Prefects on one home time out, so only one process at a time may write.
"""

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO

from dossiers.times import now

_POLL_SECONDS = 0.2


@dataclass(frozen=True)
class Holder:
    """The process that owns a home; `port` is set while it serves."""

    pid: int
    command: str
    since: datetime
    port: int | None = None


class Owner:
    """The held lock; lasts as long as the `with own(…)` block and not longer than the process."""

    def __init__(self, file: IO[str], holder: Holder) -> None:
        self._file = file
        self._holder = holder
        self._write()

    def announce(self, port: int | None) -> None:
        """Tell others that this owner takes their writes on that loopback port (None: no longer)."""
        self._holder = replace(self._holder, port=port)
        self._write()

    def _write(self) -> None:
        text = json.dumps({**asdict(self._holder), "since": self._holder.since.isoformat()})
        self._file.seek(0)
        self._file.truncate()
        self._file.write(text)
        self._file.flush()


@contextmanager
def own(home: Path, command: str, on_wait: Callable[[Holder], None] | None = None) -> Iterator[Owner]:
    """Become the owner of the home, waiting for the one before; `on_wait` is told once for whom.

    The lock is the kernel's (flock): it ends with the process, however that ends.
    """
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _open_lock(home) as file:
        told = False
        while not _locked(file):
            other = holder(home)
            if other and on_wait and not told:
                told = True
                on_wait(other)
            time.sleep(_POLL_SECONDS)
        owner = Owner(file, Holder(pid=os.getpid(), command=command, since=now()))
        try:
            yield owner
        finally:
            file.seek(0)
            file.truncate()
            fcntl.flock(file, fcntl.LOCK_UN)


def holder(home: Path) -> Holder | None:
    """Who owns the home right now; None when nobody does (or it is just being taken)."""
    if not _lock_path(home).exists():
        return None
    with _open_lock(home) as file:
        if _locked(file, shared=True):
            fcntl.flock(file, fcntl.LOCK_UN)
            return None
        return _parsed(file.read())


def _parsed(text: str) -> Holder | None:
    try:
        said = json.loads(text)
        return Holder(said["pid"], said["command"], datetime.fromisoformat(said["since"]), said["port"])
    except (ValueError, KeyError):
        return None


def _lock_path(home: Path) -> Path:
    return home / "owner.lock"


def _open_lock(home: Path) -> IO[str]:
    descriptor = os.open(_lock_path(home), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    return os.fdopen(descriptor, "r+", encoding="utf-8")


def _locked(file: IO[str], *, shared: bool = False) -> bool:
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
