"""What was stored first goes on being served, and locked objects outlive every credential that the application owns."""

import json
import socket
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from minio import Minio
from minio.commonconfig import COMPLIANCE, GOVERNANCE, Filter
from minio.deleteobjects import DeleteObject
from minio.error import S3Error
from minio.lifecycleconfig import Expiration, LifecycleConfig, Rule
from minio.retention import Retention
from minio.versioningconfig import SUSPENDED, VersioningConfig

from archive.s3_place import Patience, connect
from archive.s3_store import S3Store
from archive.s3_versions import versions_of
from dossiers import points
from dossiers.errors import Damaged, NeedsPerson
from dossiers.points import DurablePoint
from dossiers.times import now
from tests.archive.s3_line import bad_line
from tests.contracts.object_store import Bucket, new_bucket, open_bucket

KEY = "files/ab/" + "ab" * 32
FIRST = b"signed and filed" * 100


@pytest.fixture
def bucket(tmp_path: Path) -> Bucket:
    return new_bucket(tmp_path)


@pytest.fixture
def store(bucket: Bucket) -> S3Store:
    return open_bucket(bucket)


class Thief:
    """Whoever got hold of the application's keys, and one locked object."""

    def __init__(self, bucket: Bucket) -> None:
        self.client: Minio = connect(bucket.place, Patience())
        self.bucket = bucket.place.bucket
        self.version = versions_of(self.client, self.bucket, KEY)[-1].version_id or ""

    def send(self, method: str, body: bytes = b"", headers: dict[str, str] | None = None, **query: str) -> None:
        self.client._execute(method, self.bucket, KEY, body=body, headers=dict(headers or {}), query_params=dict(query))

    def send_to_bucket(self, method: str, body: bytes = b"", **query: str) -> None:
        self.client._execute(method, self.bucket, body=body, query_params=dict(query))

    def delete_in_a_batch(self, version: str | None) -> None:
        wanted = [DeleteObject(KEY, version)]
        for refused in self.client.remove_objects(self.bucket, wanted, bypass_governance_mode=True):
            raise PermissionError(refused.code)

    def retain(self, mode: str, until: datetime) -> None:
        self.client.set_object_retention(self.bucket, KEY, Retention(mode, until), version_id=self.version)

    def put(self, key: str, data: bytes = b"forged") -> None:
        self.client.put_object(self.bucket, key, BytesIO(data), len(data), metadata={"sha256": "0" * 64})


BYPASS = {"x-amz-bypass-governance-retention": "true"}
GONE_TOMORROW = LifecycleConfig([Rule("Enabled", Filter(prefix=""), "gone", expiration=Expiration(days=1))])
LOOSE = b"<Retention><Mode>GOVERNANCE</Mode><RetainUntilDate>2199-01-01T00:00:00Z</RetainUntilDate></Retention>"
OPEN_TO_ALL = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::NAME/*"}],
    }
)

REFUSED: dict[str, Callable[[Thief], object]] = {
    "delete the version": lambda t: t.client.remove_object(t.bucket, KEY, version_id=t.version),
    "delete the version past governance": lambda t: t.send("DELETE", headers=BYPASS, versionId=t.version),
    "delete the version in a batch": lambda t: t.delete_in_a_batch(t.version),
    "shorten the lock": lambda t: t.retain(COMPLIANCE, now() + timedelta(seconds=1)),
    "weaken the lock": lambda t: t.retain(GOVERNANCE, now() + timedelta(days=99)),
    "weaken the lock past governance": lambda t: t.send("PUT", LOOSE, BYPASS, versionId=t.version, retention=""),
    "empty the lock": lambda t: t.send("PUT", b"<Retention></Retention>", versionId=t.version, retention=""),
    "turn versions off": lambda t: t.client.set_bucket_versioning(t.bucket, VersioningConfig(SUSPENDED)),
    "turn the bucket's lock off": lambda t: t.client.delete_object_lock_config(t.bucket),
    "let objects expire": lambda t: t.client.set_bucket_lifecycle(t.bucket, GONE_TOMORROW),
    "take the policy away": lambda t: t.client.delete_bucket_policy(t.bucket),
    "rewrite the policy": lambda t: t.client.set_bucket_policy(t.bucket, OPEN_TO_ALL.replace("NAME", t.bucket)),
    "open the bucket": lambda t: t.send_to_bucket("PUT", acl=""),
    "delete the bucket": lambda t: t.client.remove_bucket(t.bucket),
}
WITHOUT_EFFECT: dict[str, Callable[[Thief], object]] = {
    "delete the key": lambda t: t.client.remove_object(t.bucket, KEY),
    "delete the key in a batch": lambda t: t.delete_in_a_batch(None),
    "delete the folder": lambda t: t.client.remove_object(t.bucket, "files/"),
    "delete where the server keeps versions": lambda t: t.client.remove_object(
        t.bucket, f"{KEY}.versions/v_{t.version}"
    ),
    "put over it": lambda t: t.put(KEY),
    "put over the version": lambda t: t.send("PUT", b"forged", versionId=t.version),
    "put where the server keeps versions": lambda t: t.put(f"{KEY}.versions/v_{t.version}"),
    "copy it over itself": lambda t: t.send(
        "PUT", headers={"x-amz-copy-source": f"/{t.bucket}/{KEY}", "x-amz-metadata-directive": "REPLACE"}
    ),
}


@pytest.mark.parametrize("trick", REFUSED)
def test_the_application_may_not_loosen_a_lock(bucket: Bucket, store: S3Store, trick: str) -> None:
    filed = store.put_bytes(KEY, FIRST, locked_until=now() + timedelta(days=1))
    with pytest.raises((S3Error, PermissionError)):
        REFUSED[trick](Thief(bucket))
    assert store.stat(KEY) == filed
    assert store.get_bytes(KEY) == FIRST
    with pytest.raises(NeedsPerson):
        store.delete(KEY)


@pytest.mark.parametrize("trick", WITHOUT_EFFECT)
def test_what_the_service_allows_over_a_locked_object_changes_nothing(
    bucket: Bucket, store: S3Store, trick: str
) -> None:
    filed = store.put_bytes(KEY, FIRST, locked_until=now() + timedelta(days=1))
    WITHOUT_EFFECT[trick](Thief(bucket))
    assert store.stat(KEY) == filed
    assert store.get_bytes(KEY) == FIRST
    assert filed in list(store.keys("files/"))
    assert store.put_bytes(KEY, FIRST) == filed
    with pytest.raises(Damaged):
        store.put_bytes(KEY, b"forged")
    with pytest.raises(NeedsPerson):
        store.delete(KEY)
    assert store.get_bytes(KEY) == FIRST


def test_a_delete_takes_everything_with_it(bucket: Bucket, store: S3Store) -> None:
    store.put_bytes(KEY, FIRST)
    thief = Thief(bucket)
    for trick in ("delete the key", "put over it", "delete the key", "put over it"):
        WITHOUT_EFFECT[trick](thief)
    store.delete(KEY)
    assert versions_of(thief.client, thief.bucket, KEY) == []
    store.put_bytes(KEY, b"anew")
    assert store.get_bytes(KEY) == b"anew"


def test_a_forgery_locked_above_an_unlocked_object_does_not_free_it(bucket: Bucket, store: S3Store) -> None:
    store.put_bytes(KEY, FIRST)
    thief = Thief(bucket)
    locked = Retention(COMPLIANCE, now() + timedelta(days=1))
    thief.client.put_object(thief.bucket, KEY, BytesIO(b"forged"), 6, retention=locked)
    with pytest.raises(NeedsPerson):
        store.delete(KEY)
    assert store.get_bytes(KEY) == FIRST


def test_a_write_that_began_before_and_ended_after_is_not_the_first(bucket: Bucket, store: S3Store) -> None:
    """The server numbers versions when a write begins: the number alone would let the late one win."""
    body = b"late" * 1_000_000
    late = begin_to_put(bucket, body)
    stored = store.put_bytes(KEY, FIRST)
    until_the_next_second()
    late.sendall(body[len(body) // 2 :])
    assert b" 200 " in late.recv(4096)
    late.close()
    client = connect(bucket.place, Patience())
    assert len(versions_of(client, bucket.place.bucket, KEY)) == 2
    assert store.stat(KEY) == stored
    assert store.get_bytes(KEY) == FIRST


def test_a_multipart_that_began_before_is_not_the_first(bucket: Bucket, store: S3Store) -> None:
    client, name = connect(bucket.place, Patience()), bucket.place.bucket
    upload = client._create_multipart_upload(name, KEY, {})
    store.put_bytes(KEY, FIRST)
    part = client._upload_part(name, KEY, b"late", None, upload, 1)
    until_the_next_second()
    body = (
        f"<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>{part}</ETag></Part></CompleteMultipartUpload>"
    )
    client._execute("POST", name, KEY, body=body.encode(), query_params={"uploadId": upload})
    assert store.get_bytes(KEY) == FIRST


@pytest.mark.parametrize("conditional", [True, False], ids=["conditional", "service-without-conditional-writes"])
def test_of_two_writers_the_later_one_leaves_nothing(
    bucket: Bucket, tmp_path: Path, conditional: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rival comes between the look and the write; without conditional writes both are taken by the service."""
    rival = open_bucket(bucket)

    def rival_comes(point: DurablePoint) -> None:
        if point is DurablePoint.OBJECT_COPIED:
            monkeypatch.undo()
            rival.put_bytes(KEY, FIRST)
            until_the_next_second()

    with bad_line(bucket.port) as line:
        if not conditional:
            line.garble(b"If-None-Match", b"Xf-None-Match")
        store = S3Store(bucket.through(line.port), tmp_path)
        monkeypatch.setattr(points, "reached", rival_comes)
        with pytest.raises(Damaged) as refused:
            store.put_bytes(KEY, b"second")
    assert refused.value.code == "object_differs"
    assert rival.get_bytes(KEY) == FIRST
    assert len(versions_of(connect(bucket.place, Patience()), bucket.place.bucket, KEY)) == 1


def begin_to_put(bucket: Bucket, body: bytes) -> socket.socket:
    """A PUT over a connection of its own that stops half way through the body."""
    client = connect(bucket.place, Patience())
    url = urlsplit(client.get_presigned_url("PUT", bucket.place.bucket, KEY, expires=timedelta(minutes=1)))
    line = socket.create_connection(("127.0.0.1", bucket.port))
    head = f"PUT {url.path}?{url.query} HTTP/1.1\r\nHost: {url.netloc}\r\nContent-Length: {len(body)}\r\n\r\n"
    line.sendall(head.encode() + body[: len(body) // 2])
    return line


def until_the_next_second() -> None:
    second = now().replace(microsecond=0)
    while now().replace(microsecond=0) == second:
        time.sleep(0.01)
