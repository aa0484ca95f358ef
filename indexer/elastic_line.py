"""The line to an Elasticsearch server: who we are, which server it is, repeats, and its errors as ours.

What is said over it lives in the files beside. Errors of the client are never chained: they quote words of papers.
"""

import logging
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from elastic_transport import ConnectionTimeout, SerializationError, TlsError, TransportError
from elasticsearch import ApiError, Elasticsearch, UnsupportedProductError

from dossiers.errors import BadSetup, SohoaError, TryLater
from indexer.elastic_place import ElasticPlace, Patience

_LOG = logging.getLogger("sohoa.index")
_OLDEST, _NEWEST = (8, 19), 9  # the client of 8.19 speaks to both
_PASSING = frozenset({404, 408, 429})  # 404: the index was switched away under the request
_BLOCK = "cluster_block_exception"

Result = TypeVar("Result")


class Line:
    """One client with its pool of connections; for any number of threads."""

    def __init__(self, place: ElasticPlace, patience: Patience) -> None:
        self._patience = patience
        self._version: str | None = None
        # its DEBUG writes whole requests, and those hold the words of papers
        logging.getLogger("elastic_transport.node").setLevel(logging.INFO)
        tls: dict[str, Any] = {"ca_certs": str(place.ca_file)} if place.ca_file else {}
        # repeats are ours: the transport's own know no total time and would multiply with it
        self._client = Elasticsearch(
            place.url,
            basic_auth=(place.user, place.password),
            request_timeout=patience.answer,
            max_retries=0,
            retry_on_timeout=False,
            **tls,
        )

    def ask(self, request: Callable[[Elasticsearch], Result], *, seconds: float) -> Result:
        """The answer to a request that may be repeated; what passes by itself is waited for, at most that long.

        Raises TryLater("index_away"), TryLater("index_full"), BadSetup("index_refused"),
        BadSetup("index_server_wrong"), BadSetup("index_tls_wrong"), and BadSetup("index_request_refused") for what the
        server will not do although it should.
        """
        return self.patiently(lambda: self.once(request), seconds=seconds)

    def once(self, request: Callable[[Elasticsearch], Result]) -> Result:
        """The same without repeats."""
        self.version()
        return self._answered(lambda: request(self._client))

    def patiently(self, call: Callable[[], Result], *, seconds: float) -> Result:
        """Repeats the call with growing pauses while it raises TryLater("index_away")."""
        until = time.monotonic() + seconds
        pause = self._patience.pause
        while True:
            try:
                return call()
            except TryLater as error:
                if error.code != "index_away" or time.monotonic() + pause > until:
                    raise
            time.sleep(pause)
            pause = min(2 * pause, self._patience.longest_pause)

    def version(self) -> str:
        """The oldest server of the cluster, asked for once. Raises BadSetup("index_server_wrong") for a strange one."""
        if self._version is None:
            # `GET /` is what only the full distribution answers; a node's own word does for every one
            answer = self._answered(
                lambda: self._client.nodes.info(node_id="_all", metric="_none", filter_path="nodes.*.version")
            )
            nodes = answer.body.get("nodes", {}).values()
            versions = sorted((str(node.get("version", "")) for node in nodes), key=_numbers)
            if not versions or not (_numbers(versions[0]) >= _OLDEST and _numbers(versions[-1])[0] <= _NEWEST):
                raise BadSetup("index_server_wrong", found=", ".join(versions) or "?")
            self._version = versions[0]
        return self._version

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def _answered(self, send: Callable[[], Result]) -> Result:
        try:
            return send()
        except (UnsupportedProductError, SerializationError):
            # something that is no Elasticsearch stands at the address, or between us
            raise BadSetup("index_server_wrong", found="?") from None
        except ApiError as error:
            kind = error_type(error.body)
            _LOG.warning("index answered status=%s type=%s", error.status_code, kind)
            refused = BadSetup("index_request_refused", status=error.status_code, type=kind)
            raise failure_of(error.status_code, kind) or refused from None
        except TlsError:
            raise BadSetup("index_tls_wrong") from None
        except TransportError as error:
            self._version = None  # what comes back may be another server
            _LOG.warning("index away kind=%s", "silent" if isinstance(error, ConnectionTimeout) else "unreachable")
            raise TryLater("index_away") from None


def failure_of(status: int, kind: str) -> SohoaError | None:
    """What a refusal of the whole server or index means; None where the request itself is at fault."""
    if kind == _BLOCK:
        # 429 flood stage, 403 set read-only by a person; other blocks (recovering) pass by themselves
        return TryLater("index_full") if status in (403, 429) else TryLater("index_away")
    if status in (401, 403):
        return BadSetup("index_refused")
    return TryLater("index_away") if status in _PASSING or status >= 500 else None


def error_type(body: object) -> str:
    """Elasticsearch's name for what happened; "" where the answer is not its own."""
    error = body.get("error") if isinstance(body, Mapping) else None
    return str(error.get("type", "")) if isinstance(error, Mapping) else ""


def _numbers(version: str) -> tuple[int, int]:
    major, _, rest = version.partition(".")
    minor = rest.partition(".")[0]
    return (int(major) if major.isdigit() else 0), (int(minor) if minor.isdigit() else 0)
