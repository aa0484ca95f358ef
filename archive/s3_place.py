"""Where an S3 archive is, and the connection to it: address, keys, patience. What is stored is decided elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from minio import Minio
from urllib3 import BaseHTTPResponse, PoolManager, Retry, Timeout


@dataclass(frozen=True)
class S3Place:
    """A bucket of an S3 service. `endpoint` is "host:port"; `ca_file` names who signs its certificate (None: as the
    system trusts); `encrypt` asks the service to encrypt at rest (SSE-S3)."""

    endpoint: str
    secure: bool
    bucket: str
    access_key: str
    secret_key: str = field(repr=False)
    region: str = "us-east-1"
    ca_file: Path | None = None
    encrypt: bool = False


@dataclass(frozen=True)
class Patience:
    """How long the service is waited for: as shipped, one call gives up within 30 s whatever the service does.

    A call that fails in the middle of a large object makes one more request, to drop its parts.
    """

    connect_seconds: float = 3.0
    answer_seconds: float = 6.5
    tries_to_connect: int = 3
    tries_to_be_answered: int = 2
    tries_when_refused: int = 5
    pause_seconds: float = 0.25

    @classmethod
    def of(cls, seconds: float) -> "Patience":
        """One answer is waited for that long, a whole call under three times as long."""
        return cls(connect_seconds=seconds / 2, answer_seconds=seconds, pause_seconds=seconds / 40)

    def retry(self) -> Retry:
        """Any verb may be repeated: a key is written once, and a second try finds what the first one did."""
        return Retry(
            total=None,
            connect=self.tries_to_connect - 1,
            read=self.tries_to_be_answered - 1,
            other=self.tries_to_be_answered - 1,
            status=self.tries_when_refused - 1,
            redirect=0,
            allowed_methods=None,
            status_forcelist=(429, 500, 502, 503, 504),
            backoff_factor=self.pause_seconds,
            backoff_max=2,
            raise_on_status=False,  # the last answer says why
            respect_retry_after_header=False,  # a service may not say how long a clerk waits
        )


def connect(place: S3Place, patience: Patience) -> Minio:
    """A client that reads, lists, locks and deletes. One a process: it must not cross a fork."""
    return _client(place, PoolManager(**_options(place, patience)))


def connect_to_create(place: S3Place, patience: Patience) -> Minio:
    """A client for `put_object` alone, which fails with PreconditionFailed where the key is taken."""
    return _client(place, _CreatingPool(**_options(place, patience)))


def connect_bare(place: S3Place, patience: Patience) -> PoolManager:
    """Connections without keys, for what is no S3 request."""
    return PoolManager(**_options(place, patience))


class _CreatingPool(PoolManager):
    """Makes every request that gives an object its key conditional; minio would make the header into metadata."""

    def urlopen(  # type: ignore[override]
        self, method: str, url: str, *, headers: Mapping[str, str], **more: Any
    ) -> BaseHTTPResponse:
        query = urlsplit(url).query
        names_the_object = (method == "PUT" and not query) or (method == "POST" and query.startswith("uploadId="))
        if names_the_object:
            headers = {**headers, "If-None-Match": "*"}
        return super().urlopen(method, url, headers=headers, **more)


def _options(place: S3Place, patience: Patience) -> dict[str, Any]:
    trusted = {} if place.ca_file is None else {"ca_certs": str(place.ca_file)}
    return {
        "timeout": Timeout(connect=patience.connect_seconds, read=patience.answer_seconds),
        "retries": patience.retry(),
        "maxsize": 16,
        "cert_reqs": "CERT_REQUIRED",
        **trusted,
    }


def _client(place: S3Place, pool: PoolManager) -> Minio:
    return Minio(
        place.endpoint,
        access_key=place.access_key,
        secret_key=place.secret_key,
        secure=place.secure,
        region=place.region,
        http_client=pool,
    )
