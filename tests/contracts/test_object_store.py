"""The contract of ObjectStore, the same for every backend, faults included."""

import hashlib
import multiprocessing
import os
import signal
import time
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers import points
from dossiers.errors import BadRequest, Damaged, NeedsPerson, NotFound
from dossiers.points import DurablePoint
from dossiers.ports import ObjectStore
from dossiers.times import now
from tests.contracts.object_store import BACKENDS, Backend

FORK = multiprocessing.get_context("fork")
KEY = "scans/ab/" + "ab" * 32
DATA = os.urandom(3_000_000)  # several chunks of a copy


@pytest.fixture(params=BACKENDS, ids=lambda each: each.name)
def backend(request: pytest.FixtureRequest) -> Backend:
    chosen: Backend = request.param
    return chosen


@pytest.fixture
def place(backend: Backend, tmp_path: Path) -> Any:
    return backend.place(tmp_path)


@pytest.fixture
def store(backend: Backend, place: Any) -> ObjectStore:
    return backend.open(place)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def in_child(work: Callable[[], None]) -> int | None:
    child = FORK.Process(target=work)
    child.start()
    child.join()
    return child.exitcode


def test_what_is_put_comes_back(store: ObjectStore, tmp_path: Path) -> None:
    source = tmp_path / "scan"
    source.write_bytes(DATA)
    info = store.put_file(KEY, source)
    assert (info.key, info.size, info.sha256, info.locked_until) == (KEY, len(DATA), sha256(DATA), None)
    assert store.stat(KEY) == info
    assert store.get_bytes(KEY) == DATA
    with store.as_file(KEY) as path:
        assert path.read_bytes() == DATA
    assert source.read_bytes() == DATA


def test_nothing_is_there_before(store: ObjectStore) -> None:
    assert store.stat(KEY) is None
    with pytest.raises(NotFound) as missing:
        store.get_bytes(KEY)
    assert missing.value.code == "object_missing"
    with pytest.raises(NotFound), store.as_file(KEY):
        pass
    store.delete(KEY)


def test_empty_object(store: ObjectStore) -> None:
    assert store.put_bytes("lists/empty", b"").size == 0
    assert store.get_bytes("lists/empty") == b""


def test_same_bytes_again_change_nothing(store: ObjectStore, tmp_path: Path) -> None:
    first = store.put_bytes(KEY, DATA)
    (tmp_path / "again").write_bytes(DATA)
    assert store.put_file(KEY, tmp_path / "again") == first
    assert [info.key for info in store.keys("")] == [KEY]


def test_other_bytes_under_a_taken_key_are_refused(store: ObjectStore) -> None:
    store.put_bytes(KEY, b"first")
    with pytest.raises(Damaged) as refused:
        store.put_bytes(KEY, b"other")
    assert refused.value.code == "object_differs"
    assert store.get_bytes(KEY) == b"first"


def test_rotten_bytes_are_never_served_nor_taken_as_present(backend: Backend, place: Any) -> None:
    store = backend.open(place)
    store.put_bytes(KEY, DATA)
    backend.damage(place, KEY)
    with pytest.raises(Damaged) as changed:
        store.get_bytes(KEY)
    assert changed.value.code == "object_changed"
    with pytest.raises(Damaged), store.as_file(KEY):
        pass
    with pytest.raises(Damaged):
        store.put_bytes(KEY, DATA)


def test_a_lock_holds_until_its_moment(store: ObjectStore) -> None:
    store.put_bytes(KEY, b"filed")  # a service may be seconds at the first object of a bucket
    until = now() + timedelta(seconds=3)
    store.put_bytes(KEY, b"filed", locked_until=until)
    with pytest.raises(NeedsPerson) as locked:
        store.delete(KEY)
    assert locked.value.code == "object_locked"
    assert now() < until
    assert store.get_bytes(KEY) == b"filed"
    deleted_at = delete_when_unlocked(store, within=timedelta(seconds=20))
    assert deleted_at >= until
    assert store.stat(KEY) is None


def delete_when_unlocked(store: ObjectStore, within: timedelta) -> datetime:
    end = now() + within
    while True:
        try:
            store.delete(KEY)
        except NeedsPerson:
            assert now() < end
            time.sleep(0.1)
        else:
            return now()


def test_a_lock_is_lengthened_never_shortened(backend: Backend, place: Any) -> None:
    moment = now().replace(microsecond=0)  # a service keeps whole seconds
    store = backend.open(place)
    store.put_bytes(KEY, b"filed")
    longer = store.put_bytes(KEY, b"filed", locked_until=moment + timedelta(days=9))
    assert longer.locked_until == moment + timedelta(days=9)
    assert store.put_bytes(KEY, b"filed", locked_until=moment + timedelta(days=1)) == longer
    assert store.put_bytes(KEY, b"filed") == longer
    assert store.stat(KEY) == longer


def test_a_lock_without_a_zone_is_refused(store: ObjectStore) -> None:
    with pytest.raises(ValueError, match="zone"):
        store.put_bytes(KEY, b"x", locked_until=datetime(2030, 1, 1))  # noqa: DTZ001 the naive time is the point
    assert store.stat(KEY) is None


def test_a_held_object_is_kept_until_the_hold_is_lifted(store: ObjectStore) -> None:
    store.put_bytes(KEY, b"evidence")
    assert store.hold(KEY, True).held
    assert store.hold(KEY, True) == store.stat(KEY)
    with pytest.raises(NeedsPerson) as held:
        store.delete(KEY)
    assert held.value.code == "object_held"
    assert store.get_bytes(KEY) == b"evidence"
    locked = store.put_bytes(KEY, b"evidence", locked_until=now() + timedelta(seconds=2))
    assert locked.held
    assert store.hold(KEY, False).locked_until == locked.locked_until
    delete_when_unlocked(store, within=timedelta(seconds=20))
    with pytest.raises(NotFound):
        store.hold(KEY, True)


def test_a_deleted_key_is_free_again(store: ObjectStore) -> None:
    store.put_bytes(KEY, b"first")
    store.delete(KEY)
    assert store.stat(KEY) is None
    store.put_bytes(KEY, b"second")
    assert store.get_bytes(KEY) == b"second"


@pytest.mark.parametrize(
    "key",
    ["", "/", "/etc/passwd", "a//b", "a/", "../a", "a/../b", "a/./b", ".a", "a/.b", "A", "đ", "a b", "a\\b", "a\x00b",
     "a\n", "a" * 513],
)  # fmt: skip
def test_no_key_leaves_the_archive(store: ObjectStore, key: str) -> None:
    for act in (store.stat, store.get_bytes, store.delete, lambda each: store.put_bytes(each, b"x")):
        with pytest.raises(BadRequest) as refused:
            act(key)
        assert refused.value.code == "object_key_wrong"


SEGMENT = st.text("ab0-._", min_size=1, max_size=3).filter(lambda text: not text.startswith("."))
KEYS = st.lists(st.lists(SEGMENT, min_size=1, max_size=3).map("/".join), max_size=12)


def without_clashes(keys: list[str]) -> list[str]:
    """No key may be the folder of another: a local folder cannot hold both."""
    kept: list[str] = []
    for key in keys:
        if not any(key == other or key.startswith(other + "/") or other.startswith(key + "/") for other in kept):
            kept.append(key)
    return kept


@pytest.fixture(scope="module", params=BACKENDS, ids=lambda each: each.name)
def archive_of_all_examples(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> ObjectStore:
    backend: Backend = request.param
    return backend.open(backend.place(tmp_path_factory.mktemp("examples")))


@settings(max_examples=60, deadline=None)
@given(keys=KEYS.map(without_clashes), prefix=st.text("ab0-._/", max_size=3))
def test_keys_come_in_order_and_by_prefix(archive_of_all_examples: ObjectStore, keys: list[str], prefix: str) -> None:
    store, below = archive_of_all_examples, f"{uuid.uuid4().hex}/"
    for key in keys:
        store.put_bytes(below + key, key.encode())
    found = list(store.keys(below + prefix))
    assert [info.key for info in found] == sorted(below + key for key in keys if key.startswith(prefix))
    for info in found:
        key = info.key.removeprefix(below)
        assert (info.sha256, info.size) == (sha256(key.encode()), len(key))


@pytest.mark.parametrize("point", [DurablePoint.OBJECT_COPIED, DurablePoint.OBJECT_NAMED])
@pytest.mark.parametrize("death", [signal.SIGKILL, None], ids=["kill", "exit"])
def test_death_at_a_durable_point_leaves_it_whole_or_absent(
    backend: Backend, place: Any, point: DurablePoint, death: signal.Signals | None
) -> None:
    backend.open(place)

    def die_there() -> None:
        def reached(here: DurablePoint) -> None:
            if here is point and death is None:
                os._exit(9)
            if here is point and death is not None:
                os.kill(os.getpid(), death)

        points.reached = reached
        backend.open(place).put_bytes(KEY, DATA)
        os._exit(0)

    assert in_child(die_there) in {9, -signal.SIGKILL}
    store = backend.open(place)
    if point is DurablePoint.OBJECT_COPIED:
        assert store.stat(KEY) is None
        assert list(store.keys("")) == []
    else:
        assert store.get_bytes(KEY) == DATA
    store.put_bytes(KEY, DATA)
    assert store.get_bytes(KEY) == DATA


@pytest.mark.parametrize("delay_us", range(0, 24_000, 2_000))
def test_death_at_any_moment_leaves_it_whole_or_absent(backend: Backend, place: Any, delay_us: int) -> None:
    backend.open(place)

    def work() -> None:
        signal.setitimer(signal.ITIMER_REAL, max(delay_us, 1) / 1e6)  # SIGALRM ends the process wherever it is
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        backend.open(place).put_bytes(KEY, DATA)
        os._exit(0)

    in_child(work)
    store = backend.open(place)
    assert store.stat(KEY) is None or store.get_bytes(KEY) == DATA
    assert [info.key for info in store.keys("")] in ([], [KEY])


def test_many_processes_put_the_same_key(backend: Backend, place: Any) -> None:
    backend.open(place)
    gate = FORK.Barrier(4)

    def put() -> None:
        gate.wait()
        os._exit(0 if backend.open(place).put_bytes(KEY, DATA).sha256 == sha256(DATA) else 1)

    children = [FORK.Process(target=put) for _ in range(4)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert [child.exitcode for child in children] == [0, 0, 0, 0]
    assert backend.open(place).get_bytes(KEY) == DATA


def test_of_two_processes_with_other_bytes_one_wins_whole(backend: Backend, place: Any) -> None:
    backend.open(place)
    gate = FORK.Barrier(2)

    def put(data: bytes) -> None:
        gate.wait()
        try:
            backend.open(place).put_bytes(KEY, data)
        except Damaged as refused:
            os._exit(8 if refused.code == "object_differs" else 1)
        os._exit(0)

    children = [FORK.Process(target=put, args=(letter * 2_000_000,)) for letter in (b"a", b"b")]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert sorted(child.exitcode or 0 for child in children) == [0, 8]
    assert len(set(backend.open(place).get_bytes(KEY))) == 1
