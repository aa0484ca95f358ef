"""What every ObjectStore backend must show: one factory a backend. The tests themselves are in test_object_store.py."""

import json
import os
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from archive.folder_store import FolderStore
from archive.s3_bucket import prepare
from archive.s3_place import Patience, S3Place, connect
from archive.s3_store import S3Store
from archive.s3_versions import first_version, versions_of
from dossiers.ports import ObjectStore
from tests.servers import running, seaweed


@dataclass(frozen=True)
class Backend:
    """`place` makes an empty archive of the test's own, what it gives is all that a process needs to `open` it."""

    name: str
    place: Callable[[Path], Any]
    open: Callable[[Any], ObjectStore]
    damage: Callable[[Any, str], None]


@dataclass(frozen=True)
class Bucket:
    """A bucket of the session's S3 server as the application sees it, and a folder for the store's copies."""

    place: S3Place
    scratch: Path
    port: int
    filer: int
    volume: int

    def through(self, port: int) -> S3Place:
        """The same bucket behind a door of that port."""
        return replace(self.place, endpoint=f"127.0.0.1:{port}")


def new_folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


def flip_a_bit_in_folder(place: Path, key: str) -> None:
    """One bit of the stored object rots; size and time stay."""
    stored = place / "objects" / key
    data = bytearray(stored.read_bytes())
    data[len(data) // 2] ^= 1
    stored.chmod(0o600)
    stored.write_bytes(bytes(data))


def new_bucket(tmp_path: Path) -> Bucket:
    facts = running.shared("seaweed", seaweed.start)
    name = f"office-{os.urandom(6).hex()}"
    endpoint = f"127.0.0.1:{facts['port']}"
    prepare(S3Place(endpoint, False, name, *seaweed.ADMINISTRATOR))
    place = S3Place(endpoint, False, name, *seaweed.APPLICATION)
    return Bucket(place, tmp_path / "scratch", facts["port"], facts["filer"], facts["volume"])


def open_bucket(bucket: Bucket) -> S3Store:
    return S3Store(bucket.place, bucket.scratch)


def flip_a_bit_in_bucket(bucket: Bucket, key: str) -> None:
    """One bit of the stored object changes beneath the S3 service, in the volume that holds it; size and time stay."""
    versions = versions_of(connect(bucket.place, Patience()), bucket.place.bucket, key)
    stored = f"/buckets/{bucket.place.bucket}/{key}.versions/v_{first_version(versions)}"
    with urllib.request.urlopen(f"http://127.0.0.1:{bucket.filer}{stored}?metadata=true") as answer:
        piece = f"http://127.0.0.1:{bucket.volume}/{json.load(answer)['chunks'][0]['file_id']}"
    with urllib.request.urlopen(piece) as answer:
        data = bytearray(answer.read())
    data[len(data) // 2] ^= 1
    headers = {"Content-Type": "application/octet-stream"}
    with urllib.request.urlopen(urllib.request.Request(piece, bytes(data), headers, method="PUT")):
        pass


BACKENDS = [
    Backend("folder", new_folder, FolderStore, flip_a_bit_in_folder),
    Backend("s3", new_bucket, open_bucket, flip_a_bit_in_bucket),
]
