"""Where an index lies on disk: folders of which a pointer file names one. What is inside them is the engine's.

current                the name of the folder that searches use, replaced by rename
v2-<hex>/              one index; v2 is the schema version
writer.lock            held by the one process that writes
"""

import fcntl
import os
import re
import shutil
import uuid
import weakref
from pathlib import Path

from dossiers.errors import BadSetup, TryLater

_POINTER, _WRITER_LOCK, _READERS_LOCK, _USED = "current", "writer.lock", "readers.lock", "used"
_NAME = re.compile(r"(v\d+)-[0-9a-f]{32}")


class HeldLock:
    """A file lock that ends with `release()`, with the object, or with the process, whichever is first."""

    def __init__(self, path: Path, *, shared: bool, create: bool = False) -> None:
        """Waits for a shared lock. Raises BlockingIOError for an exclusive one that another holds, OSError."""
        descriptor = os.open(path, os.O_RDWR | (os.O_CREAT if create else 0), 0o600)
        self.release = weakref.finalize(self, os.close, descriptor)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH if shared else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self.release()
            raise


class Generations:
    """The index folders under one folder, and the pointer to the one in use."""

    def __init__(self, folder: Path, version: str) -> None:
        self._folder = folder
        self._version = version

    def current(self) -> Path | None:
        """The folder in use; None where nothing was ever indexed.

        Raises BadSetup("index_damaged") when the pointer is lost or names nothing, BadSetup("index_old") for another
        schema version.
        """
        try:
            name = (self._folder / _POINTER).read_text("utf-8").strip()
        except FileNotFoundError:
            if any((each / _USED).exists() for each in self._all()):
                raise BadSetup("index_damaged") from None
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise BadSetup("index_damaged") from error
        match = _NAME.fullmatch(name)
        if match is None:
            raise BadSetup("index_damaged")
        if match[1] != self._version:
            raise BadSetup("index_old", found=match[1], needed=self._version)
        return self._folder / name

    def fresh(self) -> Path:
        """A new empty folder that no search uses yet."""
        folder = self._folder / f"{self._version}-{uuid.uuid4().hex}"
        folder.mkdir(parents=True)
        (folder / _READERS_LOCK).touch(mode=0o600)
        return folder

    def switch_to(self, folder: Path) -> None:
        """Make it the folder in use, in one step and durably."""
        _sync_folder(folder)
        fresh = self._folder / f".{_POINTER}.{uuid.uuid4().hex}"
        with fresh.open("w", encoding="utf-8") as file:
            file.write(folder.name)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._folder / _POINTER)
        _sync_folder(self._folder)
        # only now: a crash before leaves folders that nobody was ever pointed to, which is no damage
        (folder / _USED).touch()

    def remove_unused(self) -> None:
        """Remove folders that are neither in use nor being read, and pointers never put in place. Writer only."""
        in_use = self.current()
        for folder in self._all():
            if folder != in_use and not _is_read(folder):
                shutil.rmtree(folder)
        for left in self._folder.glob(f".{_POINTER}.*"):
            left.unlink(missing_ok=True)

    def writing(self) -> HeldLock:
        """The right to write. Raises TryLater("index_away") while another holds it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            return HeldLock(self._folder / _WRITER_LOCK, shared=False, create=True)
        except OSError as error:
            raise TryLater("index_away") from error

    @staticmethod
    def reading(folder: Path) -> HeldLock:
        """Keeps the folder from being removed. Raises OSError where it is gone already."""
        return HeldLock(folder / _READERS_LOCK, shared=True)

    def _all(self) -> list[Path]:
        return [each for each in sorted(self._folder.glob("v*-*")) if _NAME.fullmatch(each.name) and each.is_dir()]


def _is_read(folder: Path) -> bool:
    try:
        lock = HeldLock(folder / _READERS_LOCK, shared=False)
    except BlockingIOError:
        return True
    except FileNotFoundError:
        return False
    lock.release()
    return False


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
