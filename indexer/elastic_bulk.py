"""Many papers on their way into Elasticsearch: bounded requests, repeats of what passes by itself, one outcome each."""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from elasticsearch import Elasticsearch

from dossiers.errors import BadSetup, TryLater
from indexer.elastic_line import Line, error_type, failure_of
from indexer.elastic_place import Patience
from indexer.elastic_schema import to_source
from indexer.entries import Entry

_LOG = logging.getLogger("sohoa.index")
_MOST_PAPERS = 500
_MOST_BYTES = 5_000_000
_REFUSED = "paper_index_refused"
_CONFLICT, _SERVER_FAULT = 409, 500
# the repeatable part of the answer; reasons are left out because they quote the paper
_WANTED = "items.*._index,items.*.status,items.*.error.type"


class Strength(IntEnum):
    """The version a paper is written with: what is there in a higher one stays.

    A rebuilding reads the register long before it writes, so it never overwrites or brings back what was written or
    removed meanwhile.
    """

    REBUILT = 1
    LIVE = 2


@dataclass(frozen=True)
class Operation:
    """A paper to be written or removed, as the lines of a bulk request."""

    paper: str
    lines: tuple[bytes, ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.lines))


@dataclass
class Sent:
    """What became of operations: `refused` papers with their notice code, and the indices the others are in now."""

    refused: dict[str, str] = field(default_factory=dict)
    indices: set[str] = field(default_factory=set)
    homeless: bool = False  # the alias had no index for some of them

    def add(self, other: "Sent") -> None:
        self.refused.update(other.refused)
        self.indices |= other.indices
        self.homeless |= other.homeless

    def all_in(self, index: str) -> bool:
        return self.indices <= {index} and not self.homeless


def writing(entry: Entry, strength: Strength) -> Operation:
    """Add or replace the paper."""
    paper = entry.exact["paper"]
    return Operation(paper, (_action("index", paper, strength), to_source(entry)))


def removing(paper: str) -> Operation:
    """Remove the paper; one that is not there is harmless."""
    return Operation(paper, (_action("delete", paper, Strength.LIVE),))


class Bulk:
    """Sends operations through an alias, one bounded request after the other: the server sets the pace."""

    def __init__(self, line: Line, patience: Patience) -> None:
        self._line = line
        self._patience = patience

    def send(self, alias: str, operations: Iterable[Operation]) -> Sent:
        """Durable on return. Of several operations on one paper the last one counts. Raises what Line.ask raises."""
        sent = Sent()
        for chunk in _chunks(operations):
            sent.add(self._send_chunk(alias, chunk))
        return sent

    def _send_chunk(self, alias: str, chunk: Sequence[Operation]) -> Sent:
        sent, left = Sent(), list(chunk)

        def once() -> None:
            answer = self._line.once(lambda client: _post(client, alias, left))
            left[:] = _outcomes(left, answer, sent)
            if left:
                raise TryLater("index_away")

        try:
            self._line.patiently(once, seconds=self._patience.write)
        except BadSetup as error:
            if error.code != "index_request_refused":
                raise
            sent.add(self._send_halves(alias, left))
        return sent

    def _send_halves(self, alias: str, refused: Sequence[Operation]) -> Sent:
        """One paper for which the server refuses a whole request (too large, most likely) keeps no other out."""
        if len(refused) == 1:
            return Sent({refused[0].paper: _REFUSED})
        sent, middle = Sent(), len(refused) // 2
        for half in (refused[:middle], refused[middle:]):
            sent.add(self._send_chunk(alias, half))
        return sent


def _post(client: Elasticsearch, alias: str, operations: Sequence[Operation]) -> list[Mapping[str, Any]]:
    lines: list[Any] = [line for operation in operations for line in operation.lines]
    # without an alias of that name the server would make an index of it, with mappings it guesses
    answer = client.bulk(index=alias, operations=lines, require_alias=True, filter_path=_WANTED)
    return [next(iter(item.values())) for item in answer.body["items"]]


def _outcomes(operations: Sequence[Operation], items: Sequence[Mapping[str, Any]], sent: Sent) -> list[Operation]:
    """Notes what became of each; returns those to be sent again. Raises TryLater("index_full") and BadSetup."""
    again: list[Operation] = []
    for operation, item in zip(operations, items, strict=True):
        status, kind = int(item["status"]), error_type(item)
        failure = failure_of(status, kind) if status != _SERVER_FAULT else None
        if kind == "index_not_found_exception":
            sent.homeless = True
        elif not kind or status == _CONFLICT:
            sent.indices.add(item["_index"])
        elif failure is None:
            _LOG.error("paper not indexed paper=%s status=%s type=%s", operation.paper, status, kind)
            sent.refused[operation.paper] = _REFUSED
        elif failure.code == "index_away":
            again.append(operation)
        else:
            raise failure
    return again


def _chunks(operations: Iterable[Operation]) -> Iterator[list[Operation]]:
    """At most so many and so large, or one that is larger; a paper once in each, as it was named last."""
    chunk: dict[str, Operation] = {}
    size = 0
    for operation in operations:
        if chunk and (len(chunk) >= _MOST_PAPERS or size + operation.size > _MOST_BYTES):
            yield list(chunk.values())
            chunk, size = {}, 0
        chunk[operation.paper] = operation
        size += operation.size
    if chunk:
        yield list(chunk.values())


def _action(kind: str, paper: str, strength: Strength) -> bytes:
    return json.dumps({kind: {"_id": paper, "version": int(strength), "version_type": "external_gte"}}).encode()
