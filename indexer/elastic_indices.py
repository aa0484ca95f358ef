"""The Elasticsearch indices of one alias: which is in use, which is being built, made and switched in one step.

papers                 the alias that searches and writes use
papers-next            the alias of the index that a rebuilding fills beside it
papers-v2-<hex>        one index; v2 is the schema version

Both aliases have exactly one index: each is made its alias's write index, and the server refuses a second.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from elasticsearch import BadRequestError, Elasticsearch

from dossiers.errors import BadSetup, TryLater
from indexer.elastic_line import Line
from indexer.elastic_place import ElasticPlace, Patience
from indexer.elastic_schema import SETTINGS, mappings, version_of
from indexer.entries import VERSION

Result = TypeVar("Result")


@dataclass(frozen=True)
class Standing:
    """Names and schema versions of the index in use and of the one being built; None for none."""

    current: str | None = None
    version: str | None = None
    building: str | None = None
    building_version: str | None = None


class Indices:
    """What stands behind one alias. Methods raise what Line.ask raises; nothing is kept between calls."""

    def __init__(self, place: ElasticPlace, line: Line, patience: Patience) -> None:
        self._place = place
        self._line = line
        self._patience = patience

    def standing(self) -> Standing:
        """As it is now, of whatever version."""
        return self._line.ask(self._standing, seconds=self._patience.search)

    def ready(self) -> Standing:
        """As it is now, the index in use made where there was none.

        Raises BadSetup("index_old"), also where software of another version is building the next index.
        """

        def made(client: Elasticsearch) -> Standing:
            standing = self._standing(client)
            if standing.current is None:
                # where another process was faster the server refuses, and the repeat sees that one's
                self._create(client, self._fresh_name(), self._place.alias)
                standing = self._standing(client)
            if standing.building_version is not None:
                # what this software wrote now would be missing after the switch
                _require_ours(standing.building_version)
            _require_ours(standing.version)
            return standing

        return self._line.ask(made, seconds=self._patience.write)

    def search(self, **asked: Any) -> dict[str, Any] | None:
        """The answer of all shards; None where nothing was ever indexed. Raises BadSetup("index_old")."""

        def found(client: Elasticsearch) -> dict[str, Any]:
            answer = client.search(index=self._place.alias, allow_partial_search_results=False, **asked)
            return dict(answer.body)

        return self._read(found)

    def count(self) -> int:
        """Papers in the index in use. Raises BadSetup("index_old")."""
        return self._read(lambda client: int(client.count(index=self._place.alias).body["count"])) or 0

    def refresh(self) -> None:
        """What was written through either alias is found by the next search, also after a switch."""
        both = [self._place.alias, self._place.next_alias]
        self._line.ask(
            lambda client: client.indices.refresh(index=both, ignore_unavailable=True), seconds=self._patience.write
        )

    def start_building(self) -> str:
        """A new index that no search uses yet; one left unfinished, or another's, is given up for it."""
        name = self._fresh_name()

        def started(client: Elasticsearch) -> str:
            left = self._standing(client).building
            if left != name:
                if left is not None:
                    _delete(client, left)
                self._create(client, name, self._place.next_alias)
            return name

        return self._line.ask(started, seconds=self._patience.write)

    def switch_to(self, name: str) -> None:
        """The index being built becomes the one in use, and the one before is removed, in one step.

        Raises TryLater("index_away") where another rebuilding took this one's place.
        """

        def switched(client: Elasticsearch) -> None:
            standing = self._standing(client)
            if standing.current == name:
                return
            if standing.building != name:
                raise TryLater("index_away")
            actions = [
                {"remove": {"index": name, "alias": self._place.next_alias, "must_exist": True}},
                {"add": {"index": name, "alias": self._place.alias, "is_write_index": True}},
            ]
            if standing.current is not None:
                actions.append({"remove_index": {"index": standing.current}})
            client.indices.update_aliases(actions=actions)

        self._line.ask(switched, seconds=self._patience.write)

    def give_up(self, name: str) -> None:
        """Remove an index that was not finished."""
        self._line.once(lambda client: _delete(client, name))

    def _read(self, request: Callable[[Elasticsearch], Result]) -> Result | None:
        def answered(client: Elasticsearch) -> Result | None:
            standing = self._standing(client)
            if standing.current is None:
                return None
            _require_ours(standing.version)
            return request(client)

        return self._line.ask(answered, seconds=self._patience.search)

    def _standing(self, client: Elasticsearch) -> Standing:
        described = client.indices.get(
            index=[self._place.alias, self._place.next_alias],
            ignore_unavailable=True,
            filter_path="*.aliases,*.mappings._meta",
        ).body
        known = {
            alias: (name, version_of(index)) for name, index in described.items() for alias in index.get("aliases", {})
        }
        none = (None, None)
        return Standing(*known.get(self._place.alias, none), *known.get(self._place.next_alias, none))

    def _fresh_name(self) -> str:
        return f"{self._place.alias}-{VERSION}-{uuid.uuid4().hex}"

    @staticmethod
    def _create(client: Elasticsearch, name: str, alias: str) -> None:
        """Names are made once, so an index of that name is ours: the answer to an earlier try was lost."""
        try:
            client.indices.create(
                index=name, aliases={alias: {"is_write_index": True}}, settings=SETTINGS, mappings=mappings()
            )
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":
                raise


def _require_ours(version: str | None) -> None:
    if version != VERSION:
        raise BadSetup("index_old", found=version, needed=VERSION)


def _delete(client: Elasticsearch, name: str) -> None:
    client.indices.delete(index=name, ignore_unavailable=True)
