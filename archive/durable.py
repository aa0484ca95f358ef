"""Writing to a local folder so that a crash or a full disk leaves a thing whole or absent. No keys or locks here."""

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dossiers.errors import BadSetup, TryLater

CHUNK_BYTES = 1 << 20
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def store_errors() -> Iterator[None]:
    """Turns what the file system says about the store into the house's errors (contract of ObjectStore)."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise TryLater("store_full") from error
        if error.errno in _REFUSED:
            raise BadSetup("store_refused") from error
        raise TryLater("store_away") from error


def file_chunks(path: Path) -> Iterator[bytes]:
    """The file's bytes, a megabyte at a time."""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK_BYTES):
            yield chunk


def digest(chunks: Iterable[bytes]) -> tuple[int, str]:
    """Size and SHA-256 (lower-case hex) of the bytes."""
    hashed, size = hashlib.sha256(), 0
    for chunk in chunks:
        hashed.update(chunk)
        size += len(chunk)
    return size, hashed.hexdigest()


def write_durably(path: Path, chunks: Iterable[bytes], mode: int) -> tuple[int, str]:
    """Writes a new file, fsynced, with those permission bits. Returns its size and SHA-256; on failure it is gone.

    An error of the chunks' own source is passed on as it is: the store is not to blame for it.
    """
    hashed, size = hashlib.sha256(), 0
    with store_errors():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        try:
            for chunk in chunks:
                hashed.update(chunk)
                size += len(chunk)
                with store_errors():
                    _write_all(handle, chunk)
            with store_errors():
                os.fchmod(handle, mode)
                os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return size, hashed.hexdigest()


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def sync_folder(folder: Path) -> None:
    """Makes the names in the folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Makes the folder and its parents, each durable in the one above before anything is put into it."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        sync_folder(each.parent)


def remove_empty_folders(folder: Path, root: Path) -> None:
    """Removes the folder and those above it, up to the first that holds something; never the root itself."""
    while folder != root:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def alive(process: int, signal: Callable[[int, int], None] = os.kill) -> bool:
    """True while a process of that number runs on this machine."""
    try:
        signal(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
