"""Which version of a key counts, and what the service says about one. Nothing is written here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby

from minio import Minio
from minio.datatypes import Object

from archive.keys import is_key
from archive.s3_errors import s3_errors
from dossiers.ports import ObjectInfo

RECORDED_SHA256 = "sha256"  # the name of the metadata
_SHA256 = re.compile(r"[0-9a-f]{64}")


def versions_of(client: Minio, bucket: str, key: str) -> list[Object]:
    """All that lies under the key, newest first, delete markers after the versions. One request."""
    with s3_errors(key):
        listed = client.list_objects(bucket, prefix=key, recursive=True, include_version=True)
        return [each for each in listed if each.object_name == key]


def first_version(versions: Iterable[Object]) -> str | None:
    """The id of the version that counts: what was there first, None where only delete markers are.

    Ids tell when a write began, `last_modified` (whole seconds) when it was there; a slow write may begin first and
    end last. Equal seconds are told apart by the order of the list.
    """
    written = [each for each in versions if not each.is_delete_marker]
    if not written:
        return None
    return min(reversed(written), key=lambda each: each.last_modified or datetime.max.replace(tzinfo=UTC)).version_id


def first_versions(client: Minio, bucket: str, prefix: str) -> Iterator[tuple[str, str]]:
    """Key and version that counts of every object of ours below the prefix, in key order; one request a thousand."""
    with s3_errors():
        listed = client.list_objects(bucket, prefix=prefix, recursive=True, include_version=True)
        written = (each for each in listed if not each.is_delete_marker)
        for key, versions in groupby(written, key=lambda each: each.object_name or ""):
            version = first_version(versions)
            if version is not None and key.startswith(prefix) and is_key(key):
                yield key, version


def told(key: str, headers: Mapping[str, str]) -> ObjectInfo:
    """What an answer's headers tell of an object; sha256 "" where it was not recorded by us."""
    sha256 = headers.get(f"x-amz-meta-{RECORDED_SHA256}", "")
    until = headers.get("x-amz-object-lock-retain-until-date")
    return ObjectInfo(
        key=key,
        size=int(headers.get("content-length", 0)),
        sha256=sha256 if _SHA256.fullmatch(sha256) else "",
        locked_until=None if not until else datetime.fromisoformat(until).astimezone(UTC),
        held=headers.get("x-amz-object-lock-legal-hold") == "ON",
    )
