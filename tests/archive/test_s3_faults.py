"""What an S3 server and the line to it can do wrong, and that nothing half-written or damaged comes of it."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from archive.s3_bucket import prepare
from archive.s3_place import Patience, S3Place, connect
from archive.s3_store import PART_BYTES, S3Store
from archive.s3_versions import versions_of
from dossiers.errors import BadSetup, Damaged, SohoaError, TryLater
from dossiers.times import now
from tests.archive.s3_line import BadLine, bad_line
from tests.contracts.object_store import Bucket, new_bucket, open_bucket
from tests.servers import running, seaweed

KEY = "scans/ab/" + "ab" * 32
HELD = "scans/cd/" + "cd" * 32
GOOD, BAD = b"-MARK-OF-THE-BYTES-", b"-MARK-OF-THE-BITES-"
SMALL = b"x" * 400_000 + GOOD + b"y" * 400_000
LARGE = b"x" * (PART_BYTES + 1_000_000) + GOOD + b"y" * 400_000
QUICK = Patience(connect_seconds=0.5, answer_seconds=1.0, pause_seconds=0.01)


@pytest.fixture
def bucket(tmp_path: Path) -> Bucket:
    made = new_bucket(tmp_path)
    open_bucket(made).put_bytes(HELD, SMALL)
    return made


@pytest.fixture
def line(bucket: Bucket) -> Iterator[BadLine]:
    with bad_line(bucket.port) as opened:
        yield opened


@pytest.fixture
def store(bucket: Bucket, line: BadLine) -> S3Store:
    return S3Store(bucket.through(line.port), bucket.scratch, patience=QUICK)


def read_file(store: S3Store) -> None:
    with store.as_file(HELD):
        pass


ACTS: dict[str, Callable[[S3Store], object]] = {
    "put": lambda store: store.put_bytes(KEY, SMALL),
    "put large": lambda store: store.put_bytes(KEY, LARGE),
    "stat": lambda store: store.stat(HELD),
    "get": lambda store: store.get_bytes(HELD),
    "as file": read_file,
    "keys": lambda store: list(store.keys("")),
    "delete": lambda store: store.delete(HELD),
    "lock": lambda store: store.put_bytes(HELD, SMALL, locked_until=now() + timedelta(days=1)),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("fault", "error", "code"),
    [
        (lambda line: line.shut(), TryLater, "store_away"),
        (lambda line: line.fall_silent(), TryLater, "store_away"),
        (lambda line: line.answer(503), TryLater, "store_away"),
        (lambda line: line.answer(429), TryLater, "store_away"),
        (lambda line: line.answer(401), BadSetup, "store_refused"),
        (lambda line: line.answer(403, b"<html>no</html>"), BadSetup, "store_refused"),
        (lambda line: line.answer(507), TryLater, "store_full"),
        (lambda line: line.answer(200, b"<html>Welcome to our network</html>"), TryLater, "store_away"),
    ],
    ids=["away", "silent", "unavailable", "too-many", "unknown", "forbidden", "full", "not-s3"],
)
def test_a_fault_is_told_within_bounds_and_leaves_nothing(
    bucket: Bucket, store: S3Store, line: BadLine,
    fault: Callable[[BadLine], None], error: type[SohoaError], code: str, act: str,
) -> None:  # fmt: skip
    store.stat(KEY)  # a connection is open when the fault comes
    fault(line)
    began = time.monotonic()
    with pytest.raises(error) as told:
        ACTS[act](store)
    assert time.monotonic() - began < 8
    assert told.value.code == code
    assert "secret" not in str(told.value)
    line.open_again()
    nothing_happened(bucket)
    ACTS[act](store)


def nothing_happened(bucket: Bucket) -> None:
    honest = open_bucket(bucket)
    assert [info.key for info in honest.keys("")] == [HELD]
    assert honest.stat(KEY) is None
    assert honest.get_bytes(HELD) == SMALL


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_few_refusals_are_ridden_out(store: S3Store, line: BadLine, act: str, status: int) -> None:
    line.answer(status, times=3, headers="Retry-After: 3600\r\n")
    began = time.monotonic()
    ACTS[act](store)
    assert time.monotonic() - began < 8  # a service may not say how long a clerk waits


@pytest.mark.parametrize("act", ACTS)
def test_a_slow_service_is_waited_for(store: S3Store, line: BadLine, act: str) -> None:
    line.slow_down(0.02)
    ACTS[act](store)


@pytest.mark.parametrize("data", [SMALL, LARGE], ids=["small", "large"])
def test_an_upload_that_breaks_leaves_nothing(bucket: Bucket, store: S3Store, line: BadLine, data: bytes) -> None:
    line.cut(answers=False, after=300_000)
    with pytest.raises(TryLater):
        store.put_bytes(KEY, data)
    line.mend()
    nothing_happened(bucket)
    assert store.put_bytes(KEY, data).size == len(data)
    assert store.get_bytes(KEY) == data


def test_a_download_that_breaks_is_no_object(bucket: Bucket, store: S3Store, line: BadLine) -> None:
    line.cut(answers=True, after=500_000)
    with pytest.raises(TryLater):
        store.get_bytes(HELD)
    with pytest.raises(TryLater):
        read_file(store)
    assert list(bucket.scratch.iterdir()) == []
    line.mend()
    assert store.get_bytes(HELD) == SMALL


@pytest.mark.parametrize("data", [SMALL, LARGE], ids=["small", "large"])
def test_a_body_damaged_on_its_way_in_is_not_stored(bucket: Bucket, store: S3Store, line: BadLine, data: bytes) -> None:
    line.garble(GOOD, BAD)
    with pytest.raises(TryLater):
        store.put_bytes(KEY, data, locked_until=now() + timedelta(days=1))
    line.mend()
    nothing_happened(bucket)
    assert versions_of(connect(bucket.place, Patience()), bucket.place.bucket, KEY) == []
    store.put_bytes(KEY, data)
    assert store.get_bytes(KEY) == data


def test_a_body_damaged_on_its_way_out_is_not_served(store: S3Store, line: BadLine) -> None:
    line.garble(GOOD, BAD)
    with pytest.raises(Damaged):
        store.get_bytes(HELD)
    with pytest.raises(Damaged):
        read_file(store)


@pytest.mark.parametrize("delay_ms", [30, 60, 120, 240, 480])
def test_death_in_a_large_upload_leaves_it_whole_or_absent(bucket: Bucket, delay_ms: int) -> None:
    def work() -> None:
        signal.setitimer(signal.ITIMER_REAL, delay_ms / 1e3)  # SIGALRM ends the process wherever it is
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        open_bucket(bucket).put_bytes(KEY, LARGE)
        os._exit(0)

    child = multiprocessing.get_context("fork").Process(target=work)
    child.start()
    child.join()
    store = open_bucket(bucket)
    assert store.stat(KEY) is None or store.get_bytes(KEY) == LARGE
    store.put_bytes(KEY, LARGE)
    assert store.get_bytes(KEY) == LARGE


@pytest.mark.parametrize("data", [SMALL, LARGE], ids=["small", "large"])
def test_a_lost_answer_does_not_store_twice(bucket: Bucket, store: S3Store, line: BadLine, data: bytes) -> None:
    """The server has the object, the client hears nothing and sends it again."""
    line.lose_one_answer(b"X-Amz-Version-Id" if data is SMALL else b"CompleteMultipartUploadResult")
    assert store_twice_if_need_be(store, data) == len(data)
    assert line.has_lost_it
    assert store.get_bytes(KEY) == data
    assert len(versions_of(connect(bucket.place, Patience()), bucket.place.bucket, KEY)) == 1


def store_twice_if_need_be(store: S3Store, data: bytes) -> int:
    try:
        return store.put_bytes(KEY, data).size
    except TryLater:
        return store.put_bytes(KEY, data).size


def test_a_rotten_disk_is_never_served(bucket: Bucket, store: S3Store) -> None:
    """The bytes rot in the server's own volume file."""
    mark = os.urandom(24)
    store.put_bytes(KEY, os.urandom(50_000) + mark + os.urandom(50_000))  # the server packs what can be packed
    volumes = (running.session_folder() / "seaweed").glob(f"{bucket.place.bucket}_*.dat")
    rotten = 0
    for volume in volumes:
        at = volume.read_bytes().find(mark)
        if at >= 0:
            with volume.open("r+b") as stream:
                stream.seek(at)
                stream.write(bytes(len(mark)))
            rotten += 1
    assert rotten == 1
    with pytest.raises((Damaged, TryLater)):
        store.get_bytes(KEY)


def test_a_full_server_keeps_what_it_has(tmp_path: Path) -> None:
    """SeaweedFS says only "internal error" when its disks are full: the caller hears to try later."""
    small_disk = partial(seaweed.start, more=("-volume.max=1", "-master.volumeSizeLimitMB=1"))
    with running.private("full", small_disk) as server:
        endpoint = f"127.0.0.1:{server.facts['port']}"
        prepare(S3Place(endpoint, False, "office", *seaweed.ADMINISTRATOR))
        patience = Patience(answer_seconds=3, pause_seconds=0.01)
        store = S3Store(S3Place(endpoint, False, "office", *seaweed.APPLICATION), tmp_path, patience=patience)
        stored, scan = fill(store)
        assert [info.key for info in store.keys("")] == stored
        assert all(store.get_bytes(key) == scan for key in stored)


def fill(store: S3Store) -> tuple[list[str], bytes]:
    """Keys that were stored before the server said that it could not, all with the same bytes."""
    stored: list[str] = []
    scan = os.urandom(4_000_000)
    while len(stored) < 100:
        key = f"scans/{len(stored):03d}"
        try:
            store.put_bytes(key, scan)
        except TryLater:
            return stored, scan
        stored.append(key)
    raise AssertionError("the server is never full")
