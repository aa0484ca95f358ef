"""The archive in a bucket of any S3 service. How the bucket is made and examined is in s3_bucket.py.

S3 overwrites and "deletes" whatever it is told to, by adding versions. So of the versions of a key the first one
counts, whatever anybody put over it later: delete markers and newer versions are as if they were not there. A new
object is stored unlocked, found to be whole and the first, and then locked: only what is right is made undeletable.
"""

import base64
import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from minio.commonconfig import COMPLIANCE
from minio.error import S3Error
from minio.retention import Retention
from minio.sse import SseS3
from urllib3 import BaseHTTPResponse

from archive.durable import CHUNK_BYTES, digest, file_chunks, make_folder, store_errors, write_durably
from archive.keys import require_key
from archive.s3_errors import s3_errors
from archive.s3_place import Patience, S3Place, connect, connect_to_create
from archive.s3_source import promised
from archive.s3_versions import RECORDED_SHA256, first_version, first_versions, told, versions_of
from dossiers import points
from dossiers.errors import BadRequest, Damaged, NeedsPerson, NotFound, TryLater
from dossiers.points import DurablePoint
from dossiers.ports import ObjectInfo
from dossiers.times import now, require_aware

PART_BYTES = 16 << 20  # what a large object takes of memory on its way in
LONGEST_LINK = timedelta(minutes=5)
_CHECKSUM = "x-amz-checksum-sha256"  # the service refuses a body that does not match it, and answers with its own
_LOOKS_AT_ONCE = 8
_LOOKED_AHEAD = 200


@dataclass(frozen=True)
class _Created:
    """A version that this call made; `checked`: the service itself found its bytes to be right."""

    version: str
    checked: bool


class S3Store:
    """ObjectStore in a bucket with versions and object lock, made by `s3_bucket.prepare`.

    Many processes may use one bucket, each with a store of its own (never carried over a fork). Locks are COMPLIANCE
    retention and hold to the end of the second; a `locked_until` that is past locks nothing. A later one for bytes
    that are already there lengthens the lock, nothing ever shortens it. `scratch` holds the copies of `as_file`.
    """

    def __init__(self, place: S3Place, scratch: Path, *, patience: Patience | None = None) -> None:
        self._bucket = place.bucket
        self._encryption = SseS3() if place.encrypt else None
        self._client = connect(place, patience or Patience())
        self._creator = connect_to_create(place, patience or Patience())
        self._scratch = scratch
        with store_errors():
            make_folder(scratch)

    def put_file(self, key: str, source: Path, *, locked_until: datetime | None = None) -> ObjectInfo:
        """Copy the file's bytes, read twice. Raises TryLater("source_changed") where they changed in between."""
        size, sha256 = digest(file_chunks(source))
        return self._put(ObjectInfo(require_key(key), size, sha256), lambda: source.open("rb"), locked_until)

    def put_bytes(self, key: str, data: bytes, *, locked_until: datetime | None = None) -> ObjectInfo:
        """Store the bytes."""
        size, sha256 = digest((data,))
        return self._put(ObjectInfo(require_key(key), size, sha256), lambda: BytesIO(data), locked_until)

    def stat(self, key: str) -> ObjectInfo | None:
        """What is under the key, None for nothing. Raises Damaged("object_changed") where its hash is not recorded."""
        version = self._first(key)
        info = None if version is None else self._look(key, version)
        if info is not None and not info.sha256:
            raise Damaged("object_changed", key=key)
        return info

    def get_bytes(self, key: str) -> bytes:
        """The bytes, verified."""
        with self._opened(key, self._require(key)) as answer, s3_errors(key):
            data = answer.read()
        _check(told(key, answer.headers), digest((data,)))
        return data

    @contextmanager
    def as_file(self, key: str) -> Iterator[Path]:
        """A verified copy in the scratch folder, gone after the block. Never written to."""
        copy = self._scratch / f"{os.getpid()}-{uuid.uuid4().hex}"
        try:
            with self._opened(key, self._require(key)) as answer:
                measured = write_durably(copy, _chunks(key, answer), mode=0o400)
            _check(told(key, answer.headers), measured)
            yield copy
        finally:
            copy.unlink(missing_ok=True)

    def keys(self, prefix: str) -> Iterable[ObjectInfo]:
        """Objects whose key starts with the prefix, in key order; one whose hash is not recorded has sha256 ""."""
        firsts = first_versions(self._client, self._bucket, prefix)
        with ThreadPoolExecutor(_LOOKS_AT_ONCE) as lookers:
            while ahead := list(islice(firsts, _LOOKED_AHEAD)):
                for info in lookers.map(lambda each: self._look(*each), ahead):
                    if info is not None:
                        yield info

    def delete(self, key: str) -> None:
        """Remove every version and delete marker; a missing key is harmless. The one that counts goes last.

        Raises NeedsPerson("object_locked" | "object_held") while the service keeps a version.
        """
        versions = versions_of(self._client, self._bucket, require_key(key))
        first = first_version(versions)
        for each in [each.version_id for each in versions if each.version_id != first] + [first]:
            if each is not None:
                self._remove(key, each)

    def hold(self, key: str, held: bool) -> ObjectInfo:
        """Put a legal hold on the version that counts, or lift it; its lock stays as it is."""
        version = self._require(key)
        change = self._client.enable_object_legal_hold if held else self._client.disable_object_legal_hold
        with s3_errors(key):
            change(self._bucket, key, version_id=version)
        info = self._look(key, version)
        if info is None:
            raise NotFound("object_missing", key=key)
        return info

    def link(self, key: str, lasting: timedelta) -> str:
        """An address that anybody may read the object at, for up to 5 minutes; a secret as long as it lasts.

        The bytes go from the service to the reader, verified by nobody. Raises BadRequest("link_lasting_wrong").
        """
        if not timedelta(seconds=1) <= lasting <= LONGEST_LINK:
            raise BadRequest("link_lasting_wrong")
        version = self._require(key)
        return self._client.get_presigned_url("GET", self._bucket, key, expires=lasting, version_id=version)

    def _put(self, wanted: ObjectInfo, opened: Callable[[], BinaryIO], locked_until: datetime | None) -> ObjectInfo:
        lock = None if locked_until is None else _whole_second(require_aware(locked_until))
        first, created = self._first(wanted.key), None
        if first is None:
            created = self._create(wanted, opened)
            first = self._first(wanted.key)
        if first is None:
            raise TryLater("store_away")  # somebody deleted it at once
        if created is not None and created.version == first:
            self._check_arrival(wanted, created)
            return self._lengthen(wanted, first, lock)
        if created is not None:  # another was quicker, and the service knows no conditional writes
            self._remove(wanted.key, created.version)
        return self._lengthen(self._same(wanted, first), first, lock)

    def _create(self, wanted: ObjectInfo, opened: Callable[[], BinaryIO]) -> _Created | None:
        """Sends the bytes to a key that is free; None where it is not free any more."""
        checksum = base64.b64encode(bytes.fromhex(wanted.sha256)).decode()
        whole = {_CHECKSUM: checksum} if wanted.size <= PART_BYTES else {}
        points.reached(DurablePoint.OBJECT_COPIED)
        with opened() as source, s3_errors(wanted.key):
            try:
                result = self._creator.put_object(
                    self._bucket,
                    wanted.key,
                    promised(source, wanted),
                    wanted.size,
                    metadata={RECORDED_SHA256: wanted.sha256, **whole},
                    sse=self._encryption,
                    part_size=PART_BYTES,
                    num_parallel_uploads=1,
                )
            except S3Error as error:
                if error.code == "PreconditionFailed":
                    return None
                raise
        points.reached(DurablePoint.OBJECT_NAMED)
        return _Created(result.version_id or "", result.http_headers.get(_CHECKSUM) == checksum)

    def _check_arrival(self, wanted: ObjectInfo, created: _Created) -> None:
        """Parts of large objects, and bodies on services without checksums, are read back: the line may damage them."""
        if created.checked or self._measure(wanted.key, created.version) == (wanted.size, wanted.sha256):
            return
        self._remove(wanted.key, created.version)
        raise TryLater("store_away")

    def _same(self, wanted: ObjectInfo, version: str) -> ObjectInfo:
        """The key is taken: the same bytes, really still there, are harmless."""
        info = self._look(wanted.key, version)
        if info is None:
            raise NotFound("object_missing", key=wanted.key)
        if not info.sha256:
            raise Damaged("object_changed", key=wanted.key)
        if (info.size, info.sha256) != (wanted.size, wanted.sha256):
            raise Damaged("object_differs", key=wanted.key)
        _check(info, self._measure(wanted.key, version))
        return info

    def _lengthen(self, info: ObjectInfo, version: str, lock: datetime | None) -> ObjectInfo:
        if lock is None or lock <= now() or (info.locked_until is not None and info.locked_until >= lock):
            return info
        with s3_errors(info.key):
            try:
                retention = Retention(COMPLIANCE, lock)
                self._client.set_object_retention(self._bucket, info.key, retention, version_id=version)
            except S3Error:
                longer = self._look(info.key, version)  # another writer may have locked it for longer meanwhile
                if longer is None or longer.locked_until is None or longer.locked_until < lock:
                    raise
                return longer
        return replace(info, locked_until=lock)

    def _first(self, key: str) -> str | None:
        return first_version(versions_of(self._client, self._bucket, require_key(key)))

    def _require(self, key: str) -> str:
        version = self._first(key)
        if version is None:
            raise NotFound("object_missing", key=key)
        return version

    def _look(self, key: str, version: str) -> ObjectInfo | None:
        try:
            with s3_errors(key):
                seen = self._client.stat_object(self._bucket, key, version_id=version)
        except NotFound:
            return None
        return told(key, seen.metadata or {})

    def _measure(self, key: str, version: str) -> tuple[int, str]:
        with self._opened(key, version) as answer:
            return digest(_chunks(key, answer))

    @contextmanager
    def _opened(self, key: str, version: str) -> Iterator[BaseHTTPResponse]:
        with s3_errors(key):
            answer = self._client.get_object(self._bucket, key, version_id=version)
        try:
            yield answer
        finally:
            answer.close()
            answer.release_conn()

    def _remove(self, key: str, version: str) -> None:
        asked = now()  # a lock may end between the service's refusal and our look at it
        with s3_errors(key):
            try:
                self._client.remove_object(self._bucket, key, version_id=version)
            except S3Error as refused:
                held = self._look(key, version)
                if held is None:
                    return  # another removed it
                if held.locked_until is not None and held.locked_until > asked:
                    until = held.locked_until.date().isoformat()
                    raise NeedsPerson("object_locked", key=key, until=until) from refused
                if held.held:
                    raise NeedsPerson("object_held", key=key) from refused
                raise


def _chunks(key: str, answer: BaseHTTPResponse) -> Iterator[bytes]:
    with s3_errors(key):
        yield from answer.stream(CHUNK_BYTES)


def _check(info: ObjectInfo, measured: tuple[int, str]) -> None:
    if (info.size, info.sha256) != measured:
        raise Damaged("object_changed", key=info.key)


def _whole_second(moment: datetime) -> datetime:
    """Services keep whole seconds of a lock: never less than was asked for."""
    whole = moment.replace(microsecond=0)
    return whole if whole == moment else whole + timedelta(seconds=1)
