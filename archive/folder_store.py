"""The archive in a local folder: objects, their recorded hashes and locks. What the objects are is decided elsewhere.

Layout under the root: `objects/{key}` (the bytes, readable with any tool), `facts/{key}` (JSON: sha256, size,
locked_until, held), `tmp/` (copies under way), `lock`. Facts are durable before the object gets its name, so an object
is there exactly when `objects/{key}` is; facts without an object are the trace of a crash and mean nothing.
"""

import fcntl
import json
import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from archive.durable import (
    alive,
    digest,
    file_chunks,
    make_folder,
    remove_empty_folders,
    store_errors,
    sync_folder,
    write_durably,
)
from archive.keys import require_key
from dossiers import points
from dossiers.errors import BadRequest, Damaged, NeedsPerson, NotFound
from dossiers.points import DurablePoint
from dossiers.ports import ObjectInfo
from dossiers.times import now, require_aware


class FolderStore:
    """ObjectStore in a folder of one local file system (never a network share: locks and fsync must be real).

    Several processes may use one folder. A later `locked_until` for bytes that are already there lengthens the lock;
    nothing ever shortens it.
    """

    def __init__(self, root: Path, *, clock: Callable[[], datetime] = now) -> None:
        self._objects = root / "objects"
        self._facts = root / "facts"
        self._tmp = root / "tmp"
        self._lock_file = root / "lock"
        self._clock = clock
        with store_errors():
            for folder in (self._objects, self._facts, self._tmp):
                make_folder(folder)

    def put_file(self, key: str, source: Path, *, locked_until: datetime | None = None) -> ObjectInfo:
        """Copy the file's bytes, hashing while copying. The source is only read; its own errors are passed on."""
        return self._put(key, lambda: file_chunks(source), locked_until)

    def put_bytes(self, key: str, data: bytes, *, locked_until: datetime | None = None) -> ObjectInfo:
        """Store the bytes."""
        return self._put(key, lambda: (data,), locked_until)

    def stat(self, key: str) -> ObjectInfo | None:
        """What is under the key, None for nothing. Raises Damaged("object_changed") where its facts are lost."""
        require_key(key)
        with store_errors():
            if not (self._objects / key).is_file():
                return None
            info = self._read_facts(key)
            if info is None and not (self._objects / key).is_file():
                return None  # deleted between the two looks
        if info is None:
            raise Damaged("object_changed", key=key)
        return info

    def get_bytes(self, key: str) -> bytes:
        """The bytes, verified."""
        info = self._require(key)
        with self._reading(key):
            data = (self._objects / key).read_bytes()
        self._check(info, digest((data,)))
        return data

    @contextmanager
    def as_file(self, key: str) -> Iterator[Path]:
        """The stored file itself, verified before it is handed out. Never written to."""
        info = self._require(key)
        with self._reading(key):
            measured = digest(file_chunks(self._objects / key))
        self._check(info, measured)
        yield self._objects / key

    def keys(self, prefix: str) -> Iterable[ObjectInfo]:
        """Objects whose key starts with the prefix, in key order; an object whose facts are lost has sha256 ""."""
        with store_errors():
            for key in self._walk(self._objects, "", prefix):
                info = self._recorded(key)
                if info is not None:
                    yield info

    def delete(self, key: str) -> None:
        """Remove an object; a missing key is harmless. Raises NeedsPerson("object_locked" | "object_held")."""
        require_key(key)
        with self._one_at_a_time(), store_errors():
            if not (self._objects / key).is_file():
                return
            info = self._read_facts(key)
            if info is None:
                raise Damaged("object_changed", key=key)  # its lock is unknown: a person decides
            if info.locked_until is not None and info.locked_until > self._clock():
                raise NeedsPerson("object_locked", key=key, until=info.locked_until.date().isoformat())
            if info.held:
                raise NeedsPerson("object_held", key=key)
            (self._objects / key).unlink()
            sync_folder((self._objects / key).parent)
            (self._facts / key).unlink(missing_ok=True)
            # Work keys come and go by the thousand: nobody names an object meanwhile, so empty folders may go too.
            for root in (self._objects, self._facts):
                remove_empty_folders((root / key).parent, root)

    def hold(self, key: str, held: bool) -> ObjectInfo:
        """Put a legal hold on the object, or lift it; its lock stays as it is."""
        with self._one_at_a_time():
            info = replace(self._require(key), held=held)
            with store_errors():
                self._write_facts(info)
        return info

    def sweep(self, older_than: timedelta = timedelta(minutes=10)) -> int:
        """Removes temporary files of processes that live no more, older than that. Returns how many."""
        swept = 0
        oldest = self._clock().timestamp() - older_than.total_seconds()
        with store_errors():
            for left in sorted(self._tmp.iterdir()):
                maker = left.name.partition("-")[0]
                if not (maker.isdigit() and alive(int(maker))) and left.stat().st_mtime <= oldest:
                    left.unlink(missing_ok=True)
                    swept += 1
        return swept

    def _put(self, key: str, chunks: Callable[[], Iterable[bytes]], locked_until: datetime | None) -> ObjectInfo:
        require_key(key)
        lock = None if locked_until is None else require_aware(locked_until)
        if self.stat(key) is not None:
            return self._put_again(key, digest(chunks()), lock)
        copy = self._tmp / f"{os.getpid()}-{uuid.uuid4().hex}"
        try:
            size, sha256 = write_durably(copy, chunks(), mode=0o444)
            points.reached(DurablePoint.OBJECT_COPIED)
            with self._one_at_a_time():
                if self.stat(key) is None:
                    info = ObjectInfo(key=key, size=size, sha256=sha256, locked_until=lock)
                    self._name(copy, info)
                    return info
            return self._put_again(key, (size, sha256), lock)
        finally:
            copy.unlink(missing_ok=True)

    def _name(self, copy: Path, info: ObjectInfo) -> None:
        """Gives the copy its key; the caller holds the lock and has seen that the key is free."""
        target = self._objects / info.key
        with store_errors():
            try:
                make_folder(target.parent)
                self._write_facts(info)
                copy.rename(target)
            except (NotADirectoryError, IsADirectoryError, FileExistsError) as error:
                raise BadRequest("object_key_wrong") from error  # the key is a folder of other keys, or below a key
            sync_folder(target.parent)
        points.reached(DurablePoint.OBJECT_NAMED)

    def _put_again(self, key: str, measured: tuple[int, str], lock: datetime | None) -> ObjectInfo:
        """The key is taken: the same bytes, really still there, are harmless."""
        info = self._require(key)
        if (info.size, info.sha256) != measured:
            raise Damaged("object_differs", key=key)
        with self.as_file(key):
            pass
        if lock is None or (info.locked_until is not None and info.locked_until >= lock):
            return info
        return self._lengthen(key, lock)

    def _lengthen(self, key: str, lock: datetime) -> ObjectInfo:
        with self._one_at_a_time():
            held = self._require(key)
            longest = lock if held.locked_until is None else max(lock, held.locked_until)
            info = replace(held, locked_until=longest)
            with store_errors():
                self._write_facts(info)
        return info

    def _require(self, key: str) -> ObjectInfo:
        info = self.stat(key)
        if info is None:
            raise NotFound("object_missing", key=key)
        return info

    def _check(self, info: ObjectInfo, measured: tuple[int, str]) -> None:
        if (info.size, info.sha256) != measured:
            raise Damaged("object_changed", key=info.key)

    @contextmanager
    def _reading(self, key: str) -> Iterator[None]:
        with store_errors():
            try:
                yield
            except FileNotFoundError as error:
                raise NotFound("object_missing", key=key) from error

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        """Held while a key is named or freed, by one thread of one process."""
        with store_errors():
            handle = os.open(self._lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            with store_errors():
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)

    def _write_facts(self, info: ObjectInfo) -> None:
        """Durable before it returns; readers see the old facts or the new ones."""
        target = self._facts / info.key
        make_folder(target.parent)
        until = None if info.locked_until is None else info.locked_until.isoformat()
        facts = {"sha256": info.sha256, "size": info.size, "locked_until": until, "held": info.held}
        draft = self._tmp / f"{os.getpid()}-{uuid.uuid4().hex}"
        try:
            write_durably(draft, (json.dumps(facts, sort_keys=True).encode(),), mode=0o444)
            draft.rename(target)
        finally:
            draft.unlink(missing_ok=True)
        sync_folder(target.parent)

    def _read_facts(self, key: str) -> ObjectInfo | None:
        try:
            facts = json.loads((self._facts / key).read_bytes())
            until = facts["locked_until"]
            lock = None if until is None else datetime.fromisoformat(until).astimezone(UTC)
            return ObjectInfo(key, facts["size"], facts["sha256"], lock, held=facts.get("held", False))
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged("object_changed", key=key) from error

    def _recorded(self, key: str) -> ObjectInfo | None:
        """As `keys` tells of an object: one rotten entry must not hide the others from whoever verifies them all."""
        try:
            info = self._read_facts(key)
        except Damaged:
            info = None
        if info is None and (self._objects / key).is_file():
            return ObjectInfo(key=key, size=(self._objects / key).stat().st_size, sha256="")
        return info

    def _walk(self, folder: Path, at: str, prefix: str) -> Iterator[str]:
        """Keys below the folder in the order of whole keys: a folder sorts as its name with a slash."""
        try:
            with os.scandir(folder) as entries:
                named = sorted(f"{at}{entry.name}{'/' if entry.is_dir() else ''}" for entry in entries)
        except FileNotFoundError:
            return  # emptied and removed since it was seen
        for name in named:
            if name.endswith("/"):
                if name.startswith(prefix) or prefix.startswith(name):
                    yield from self._walk(self._objects / name, name, prefix)
            elif name.startswith(prefix):
                yield name
