"""Making the bucket of an archive and examining it: versions, locks that lock, encryption. Objects are elsewhere."""

import json
import uuid
from datetime import datetime, timedelta
from io import BytesIO

from minio import Minio
from minio.commonconfig import COMPLIANCE, ENABLED
from minio.error import S3Error
from minio.retention import Retention
from minio.sse import SseS3

from archive.s3_errors import s3_errors
from archive.s3_place import Patience, S3Place, connect, connect_bare
from dossiers.errors import BadSetup, TryLater
from dossiers.times import now, seconds_ahead

_PROBES = ".probes/"  # no key of the archive begins with a dot
_PROBE_LOCKED = timedelta(seconds=12)  # longer than a slow service needs for the two requests within
_DENIED = [  # to everybody until the policy itself is taken away, which only an administrator may
    "s3:DeleteBucket",
    "s3:PutBucketVersioning",
    "s3:PutBucketObjectLockConfiguration",
    "s3:PutLifecycleConfiguration",
]


def prepare(place: S3Place, *, patience: Patience | None = None) -> None:
    """Make the bucket with object lock where it is not there, and forbid everybody to loosen it. Repeating is harmless.

    `place` holds the administrator's keys: the application's may not do this. Raises BadSetup("store_refused"),
    BadSetup("store_without_lock") for a bucket that was made without, TryLater("store_away").
    """
    client = connect(place, patience or Patience())
    with s3_errors():
        if not client.bucket_exists(place.bucket):
            client.make_bucket(place.bucket, object_lock=True)
        _require_lock(client, place.bucket)
        client.set_bucket_policy(place.bucket, json.dumps(_policy(place.bucket)))


def require_usable(place: S3Place, *, patience: Patience | None = None) -> None:
    """Before work: the bucket is there, keeps versions and can lock. Two questions; raises as `examine` does."""
    client = connect(place, patience or Patience())
    with s3_errors():
        _require_lock(client, place.bucket)


def examine(place: S3Place, *, patience: Patience | None = None) -> None:
    """Try out the bucket with the application's keys: a small object, locked for seconds, must outlive a delete.

    Raises BadSetup: "store_refused", "store_bucket_missing", "store_without_lock" (also where it keeps no versions, or
    a lock holds nothing), "store_without_encryption" (asked for, not done), "store_certificate_refused"; and
    TryLater("store_away"). The probe lies outside the archive's keys until the next call removes it.
    """
    client = connect(place, patience or Patience())
    with s3_errors():
        _require_lock(client, place.bucket)
    ahead = timedelta(seconds=clock_ahead(place, patience=patience))
    with s3_errors():
        _remove_probes(client, place.bucket, now() + ahead - _PROBE_LOCKED)
    if not _holds_a_lock(client, place.bucket, now() + ahead + _PROBE_LOCKED):
        raise BadSetup("store_without_lock")
    if place.encrypt and not _encrypts(client, place.bucket):
        raise BadSetup("store_without_encryption")


def clock_ahead(place: S3Place, *, patience: Patience | None = None) -> float:
    """Seconds by which the service's clock is ahead of ours, within one; 0 where it does not tell its own.

    Any answer tells it, a refusal too. Raises BadSetup("store_certificate_refused"), TryLater("store_away").
    """
    scheme = "https" if place.secure else "http"
    with s3_errors():
        answer = connect_bare(place, patience or Patience()).request("GET", f"{scheme}://{place.endpoint}/")
        return seconds_ahead(answer.headers.get("date"))


def _require_lock(client: Minio, bucket: str) -> None:
    if client.get_bucket_versioning(bucket).status != ENABLED:
        raise BadSetup("store_without_lock")
    try:
        client.get_object_lock_config(bucket)
    except S3Error as error:
        if error.code == "ObjectLockConfigurationNotFoundError":
            raise BadSetup("store_without_lock") from error
        raise


def _holds_a_lock(client: Minio, bucket: str, until: datetime) -> bool:
    """`until` by the service's clock: by another the lock may be over before it is tried."""
    key = f"{_PROBES}{uuid.uuid4().hex}"
    with s3_errors():
        version = client.put_object(bucket, key, BytesIO(b"lock"), 4).version_id
        client.set_object_retention(
            bucket, key, Retention(COMPLIANCE, until.replace(microsecond=0)), version_id=version
        )
        try:
            client.remove_object(bucket, key, version_id=version)
        except S3Error:
            client.stat_object(bucket, key, version_id=version)
            return True
    return False


def _encrypts(client: Minio, bucket: str) -> bool:
    key = f"{_PROBES}{uuid.uuid4().hex}"
    try:
        with s3_errors():
            stored = client.put_object(bucket, key, BytesIO(b"secret"), 6, sse=SseS3())
            seen = client.stat_object(bucket, key, version_id=stored.version_id)
            client.remove_object(bucket, key, version_id=stored.version_id)
    except TryLater:
        return False  # a service without a key of its own answers 500, and it answered well just now
    return (seen.metadata or {}).get("x-amz-server-side-encryption") is not None


def _remove_probes(client: Minio, bucket: str, before: datetime) -> None:
    """Those of earlier calls; one that is younger may be another call's that is under way."""
    for probe in client.list_objects(bucket, prefix=_PROBES, recursive=True, include_version=True):
        if probe.last_modified is None or probe.last_modified > before:
            continue
        try:
            client.remove_object(bucket, probe.object_name or "", version_id=probe.version_id)
        except S3Error as error:
            if error.response.status != 403:  # still locked: the next one removes it
                raise


def _policy(bucket: str) -> dict[str, object]:
    resource = f"arn:aws:s3:::{bucket}"
    statement = {"Effect": "Deny", "Principal": "*", "Action": _DENIED, "Resource": [resource]}
    return {"Version": "2012-10-17", "Statement": [statement]}
