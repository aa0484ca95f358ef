"""A folder for what a process has half-made: copies under inspection, uploads, pictures of pages.

Several processes may work in one home (production), so each has a folder of its own. A killed process leaves pictures
of papers behind: whoever comes next removes them. A folder whose lock is held belongs to a process that lives.
"""

import fcntl
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TURN = ".turn"
_LOCK = ".lock"


@contextmanager
def scratch_below(parent: Path) -> Iterator[Path]:
    """A fresh private folder in `parent` for as long as the block lasts; those of ended processes are removed first."""
    parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _turn(parent):
        _sweep(parent)
        folder = parent / uuid.uuid4().hex
        folder.mkdir(mode=0o700)
        lock = _opened(folder / _LOCK)
        fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


@contextmanager
def _turn(parent: Path) -> Iterator[None]:
    """One at a time: a folder between its making and its locking must not be taken for an ended process's."""
    turn = _opened(parent / _TURN)
    try:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield
    finally:
        os.close(turn)


def _sweep(parent: Path) -> None:
    for left in parent.iterdir():
        if left.name != _TURN and not _lives(left):
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)


def _lives(folder: Path) -> bool:
    if not (folder / _LOCK).exists():
        return False
    lock = _opened(folder / _LOCK)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(lock)
    return False


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
