"""Making and examining the bucket, encrypted lines included. What is stored in it is tested in test_s3_store.py."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from minio import Minio

from archive.s3_bucket import examine, prepare
from archive.s3_place import Patience, S3Place, connect
from archive.s3_store import S3Store
from dossiers.errors import BadSetup, TryLater
from tests.contracts.object_store import Bucket, new_bucket, open_bucket
from tests.servers import running, seaweed
from tests.way.processes import wait_until

KEY = "files/ab/" + "ab" * 32


@pytest.fixture
def bucket(tmp_path: Path) -> Bucket:
    return new_bucket(tmp_path)


def as_administrator(place: S3Place) -> S3Place:
    return replace(place, access_key=seaweed.ADMINISTRATOR[0], secret_key=seaweed.ADMINISTRATOR[1])


def test_a_prepared_bucket_is_sound(bucket: Bucket) -> None:
    for _ in range(2):
        examine(bucket.place)
    examine(replace(bucket.place, encrypt=True))
    assert list(open_bucket(bucket).keys("")) == []


def test_a_probe_of_another_that_examines_right_now_is_left_alone(bucket: Bucket) -> None:
    client = connect(bucket.place, Patience())
    client.put_object(bucket.place.bucket, ".probes/another", BytesIO(b"secret"), 6)
    examine(bucket.place)
    assert ".probes/another" in probes(client, bucket)


def test_probes_do_not_pile_up(bucket: Bucket) -> None:
    client = connect(bucket.place, Patience())
    examine(bucket.place)
    first = probes(client, bucket)

    def are_gone_after_another() -> bool:
        examine(bucket.place)
        return not first & probes(client, bucket)

    wait_until(are_gone_after_another, 60)


def probes(client: Minio, bucket: Bucket) -> set[str | None]:
    listed = client.list_objects(bucket.place.bucket, ".probes/", recursive=True, include_version=True)
    return {each.object_name for each in listed}


def test_preparing_again_changes_nothing(bucket: Bucket) -> None:
    store = open_bucket(bucket)
    store.put_bytes(KEY, b"filed")
    prepare(as_administrator(bucket.place))
    assert store.get_bytes(KEY) == b"filed"


def test_the_application_may_not_prepare(bucket: Bucket) -> None:
    with pytest.raises(BadSetup) as refused:
        prepare(replace(bucket.place, bucket="office-of-its-own"))
    assert refused.value.code == "store_refused"


def test_a_bucket_without_lock_is_refused(bucket: Bucket) -> None:
    plain = replace(bucket.place, bucket=f"{bucket.place.bucket}-plain")
    connect(as_administrator(plain), Patience()).make_bucket(plain.bucket)
    checks: tuple[Callable[[], object], ...] = (lambda: prepare(as_administrator(plain)), lambda: examine(plain))
    for check in checks:
        with pytest.raises(BadSetup) as refused:
            check()
        assert refused.value.code == "store_without_lock"


@pytest.mark.parametrize(
    ("change", "code"),
    [({"bucket": "office-of-nobody"}, "store_bucket_missing"), ({"secret_key": "wrong"}, "store_refused"),
     ({"access_key": "nobody"}, "store_refused")],
)  # fmt: skip
def test_wrong_settings_are_told_before_work(bucket: Bucket, change: dict[str, str], code: str) -> None:
    with pytest.raises(BadSetup) as told:
        examine(replace(bucket.place, **change))
    assert told.value.code == code


def test_nobody_there_is_told(bucket: Bucket) -> None:
    nobody = bucket.through(running.free_ports(1)[0])
    with pytest.raises(TryLater):
        examine(nobody, patience=Patience(pause_seconds=0.01))


def test_a_server_that_cannot_encrypt_is_told() -> None:
    with running.private("keyless", partial(seaweed.start, keys={})) as server:
        place = S3Place(f"127.0.0.1:{server.facts['port']}", False, "office", *seaweed.APPLICATION)
        prepare(as_administrator(place))
        examine(place)
        with pytest.raises(BadSetup) as told:
            examine(replace(place, encrypt=True), patience=Patience(pause_seconds=0.01))
        assert told.value.code == "store_without_encryption"


def test_the_line_is_encrypted_and_the_server_known(tmp_path: Path) -> None:
    for name in ("server", "stranger"):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-keyout", tmp_path / f"{name}.key", "-out", tmp_path / f"{name}.crt", "-days", "2",
             "-subj", f"/CN={name}", "-addext", "subjectAltName=IP:127.0.0.1"],
            check=True, capture_output=True,
        )  # fmt: skip
    tls = (f"-s3.cert.file={tmp_path / 'server.crt'}", f"-s3.key.file={tmp_path / 'server.key'}")
    with running.private("tls", partial(seaweed.start, more=tls)) as server:
        endpoint = f"127.0.0.1:{server.facts['port']}"
        place = S3Place(endpoint, True, "office", *seaweed.APPLICATION, ca_file=tmp_path / "server.crt")
        prepare(as_administrator(place))
        examine(place)
        assert S3Store(place, tmp_path / "scratch").put_bytes(KEY, b"filed").size == 5
        with pytest.raises(BadSetup) as refused:
            examine(replace(place, ca_file=tmp_path / "stranger.crt"))
        assert refused.value.code == "store_certificate_refused"
