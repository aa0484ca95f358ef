"""What only the S3 backend promises: copies, links, whole seconds, large objects. The contract is tested elsewhere."""

import os
import subprocess
import sys
import urllib.request
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from urllib.error import HTTPError

import pytest

from archive.s3_place import Patience, connect
from archive.s3_store import PART_BYTES, S3Store
from dossiers import points
from dossiers.errors import BadRequest, BadSetup, Damaged, NotFound, TryLater
from dossiers.points import DurablePoint
from dossiers.times import now
from tests.contracts.object_store import Bucket, new_bucket, open_bucket
from tests.servers import running
from tests.way.processes import wait_until

KEY = "files/ab/" + "ab" * 32


@pytest.fixture
def bucket(tmp_path: Path) -> Bucket:
    return new_bucket(tmp_path)


@pytest.fixture
def store(bucket: Bucket) -> S3Store:
    return open_bucket(bucket)


def test_a_copy_lasts_as_long_as_its_block(bucket: Bucket, store: S3Store) -> None:
    store.put_bytes(KEY, b"%PDF")
    with store.as_file(KEY) as first, store.as_file(KEY) as second:
        assert first != second
        assert first.read_bytes() == second.read_bytes() == b"%PDF"
        assert bucket.scratch in first.parents
    assert list(bucket.scratch.iterdir()) == []


def read(url: str) -> bytes:
    with closing(urllib.request.urlopen(url)) as answer:
        data: bytes = answer.read()
        return data


def test_a_link_reads_for_its_time_and_no_longer(bucket: Bucket, store: S3Store) -> None:
    store.put_bytes(KEY, b"%PDF")
    client = connect(bucket.place, Patience())
    client.put_object(bucket.place.bucket, KEY, BytesIO(b"forged"), 6)
    assert read(store.link(KEY, timedelta(minutes=5))) == b"%PDF"
    short = store.link(KEY, timedelta(seconds=1))
    wait_until(lambda: status(short) == 403, 20)


def status(url: str) -> int:
    try:
        with closing(urllib.request.urlopen(url)) as answer:
            return int(answer.status)
    except HTTPError as refused:
        with closing(refused):
            return refused.code


def test_a_link_only_reads(store: S3Store) -> None:
    store.put_bytes(KEY, b"%PDF")
    link = store.link(KEY, timedelta(minutes=1))
    for method, data in (("PUT", b"x"), ("DELETE", None)):
        with pytest.raises(HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(link, data, method=method))
        with closing(refused.value):
            assert refused.value.code == 403
    assert store.get_bytes(KEY) == b"%PDF"


@pytest.mark.parametrize("lasting", [timedelta(0), timedelta(seconds=-1), timedelta(minutes=5, seconds=1)])
def test_a_link_for_longer_is_refused(store: S3Store, lasting: timedelta) -> None:
    store.put_bytes(KEY, b"%PDF")
    with pytest.raises(BadRequest):
        store.link(KEY, lasting)


def test_a_link_to_nothing_is_refused(store: S3Store) -> None:
    with pytest.raises(NotFound):
        store.link(KEY, timedelta(minutes=1))


def test_a_lock_holds_to_the_end_of_its_second(store: S3Store) -> None:
    asked = datetime(2200, 1, 1, 0, 0, 0, 1, tzinfo=UTC).replace(year=now().year + 1)
    held = store.put_bytes(KEY, b"filed", locked_until=asked)
    assert held.locked_until == asked.replace(microsecond=0) + timedelta(seconds=1)
    assert store.put_bytes(KEY, b"filed", locked_until=asked) == held == store.stat(KEY)


def test_a_lock_that_is_past_locks_nothing(store: S3Store) -> None:
    assert store.put_bytes(KEY, b"filed", locked_until=now() - timedelta(days=1)).locked_until is None
    store.delete(KEY)


def test_a_large_object_is_stored_in_parts(store: S3Store, tmp_path: Path) -> None:
    source = tmp_path / "scan"
    source.write_bytes(os.urandom(2 * PART_BYTES + 1))
    info = store.put_file(KEY, source, locked_until=now() + timedelta(seconds=2))
    assert store.stat(KEY) == info
    with store.as_file(KEY) as copy:
        assert copy.read_bytes() == source.read_bytes()
    assert store.put_file(KEY, source) == info


@pytest.mark.parametrize("size", [PART_BYTES - 1, PART_BYTES, PART_BYTES + 1])
def test_sizes_around_a_part(store: S3Store, size: int) -> None:
    data = os.urandom(size)
    assert store.put_bytes(KEY, data).size == size
    assert store.get_bytes(KEY) == data


MEASURE = """
import resource, sys
from pathlib import Path
from archive.s3_place import S3Place
from archive.s3_store import S3Store
store = S3Store(S3Place(sys.argv[1], False, *sys.argv[2:5]), Path(sys.argv[5]))
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before = peak()
store.put_file("files/large", Path(sys.argv[6]))
with store.as_file("files/large"):
    print(peak() - before)
"""


def test_memory_does_not_grow_with_the_object(bucket: Bucket, tmp_path: Path) -> None:
    source = tmp_path / "scan"
    with source.open("wb") as stream:
        stream.truncate(12 * PART_BYTES)
    place = bucket.place
    command = [sys.executable, "-c", MEASURE, place.endpoint, place.bucket, place.access_key, place.secret_key]
    said = subprocess.run([*command, bucket.scratch, source], check=True, capture_output=True, text=True).stdout
    assert int(said) < 5 * PART_BYTES


@pytest.mark.parametrize(("before", "after"), [(b"first", b"other"), (b"longer", b"short"), (b"some", b"")])
def test_a_source_that_changes_is_not_stored(
    store: S3Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes, after: bytes
) -> None:
    source = tmp_path / "scan"
    source.write_bytes(before)

    def change(point: DurablePoint) -> None:
        if point is DurablePoint.OBJECT_COPIED:
            source.write_bytes(after)

    monkeypatch.setattr(points, "reached", change)
    with pytest.raises(TryLater) as changed:
        store.put_file(KEY, source)
    assert changed.value.code == "source_changed"
    assert store.stat(KEY) is None


def test_a_source_that_fails_is_not_the_fault_of_the_store(store: S3Store, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.put_file(KEY, tmp_path / "gone")
    assert store.stat(KEY) is None


def test_an_object_without_a_recorded_hash_is_damage(bucket: Bucket, store: S3Store) -> None:
    connect(bucket.place, Patience()).put_object(bucket.place.bucket, KEY, BytesIO(b"stray"), 5)
    for act in (store.stat, store.get_bytes, lambda key: store.put_bytes(key, b"stray")):
        with pytest.raises(Damaged):
            act(KEY)
    assert [info.sha256 for info in store.keys("")] == [""]


def test_a_key_may_be_the_beginning_of_another(store: S3Store) -> None:
    keys = ["records/a/1", "records/a/1.x", "records/a/10", "records/a/1a"]
    for key in reversed(keys):
        store.put_bytes(key, key.encode())
    assert [info.key for info in store.keys("records/a/1")] == keys
    store.delete("records/a/1")
    assert [info.key for info in store.keys("")] == keys[1:]
    assert all(store.get_bytes(key) == key.encode() for key in keys[1:])


def test_encryption_at_rest(bucket: Bucket, store: S3Store, tmp_path: Path) -> None:
    encrypting = S3Store(replace(bucket.place, encrypt=True), tmp_path / "scratch")
    large = os.urandom(PART_BYTES + 1)
    for key, data in ((KEY, large[:100_000]), ("files/large", large)):
        encrypting.put_bytes(key, data, locked_until=now() + timedelta(seconds=2))
        assert encrypting.get_bytes(key) == store.get_bytes(key) == data
        seen = connect(bucket.place, Patience()).stat_object(bucket.place.bucket, key)
        assert (seen.metadata or {})["x-amz-server-side-encryption"] == "AES256"
    assert not on_the_disk(bucket, large[:64])
    store.put_bytes("files/plain", large[:100_000])
    assert on_the_disk(bucket, large[:64])


def on_the_disk(bucket: Bucket, data: bytes) -> bool:
    volumes = (running.session_folder() / "seaweed").glob(f"{bucket.place.bucket}_*.dat")
    return any(data in volume.read_bytes() for volume in volumes)


@pytest.mark.parametrize("keys", [("nobody", "secret-of-nobody"), ("application", "wrong-secret")])
def test_wrong_keys_are_refused(bucket: Bucket, tmp_path: Path, keys: tuple[str, str]) -> None:
    store = S3Store(replace(bucket.place, access_key=keys[0], secret_key=keys[1]), tmp_path / "scratch")
    for act in (store.stat, store.get_bytes, store.delete, lambda key: store.put_bytes(key, b"x")):
        with pytest.raises(BadSetup) as refused:
            act(KEY)
        assert refused.value.code == "store_refused"


def test_a_missing_bucket_is_told(bucket: Bucket, tmp_path: Path) -> None:
    store = S3Store(replace(bucket.place, bucket="office-of-nobody"), tmp_path / "scratch")
    for act in (store.stat, store.get_bytes, store.delete, lambda key: store.put_bytes(key, b"x")):
        with pytest.raises(BadSetup) as missing:
            act(KEY)
        assert missing.value.code == "store_bucket_missing"


def test_the_secret_is_not_shown(bucket: Bucket) -> None:
    assert bucket.place.secret_key not in repr(bucket.place)
