"""The writing side of the Elasticsearch engine: papers into the index in use, and a fresh index built beside it.

Any number of processes write at once, also while one of them rebuilds. Nothing written is lost in the switch: a writer
looks after its work which indices there are, and writes to those it has missed; a rebuilding reads its first paper only
when its index is there to be seen.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from dossiers.errors import SohoaError, TryLater
from dossiers.search import SearchDocument
from indexer.elastic_bulk import Bulk, Operation, Strength, removing, writing
from indexer.elastic_indices import Indices
from indexer.elastic_place import ElasticPlace
from indexer.entries import entry_of

_MOST_ROUNDS = 5  # a switch during each of so many rounds is no coincidence


class ElasticWriter:
    """Writes through the aliases. For any number of threads."""

    def __init__(self, place: ElasticPlace, indices: Indices, bulk: Bulk) -> None:
        self._place = place
        self._indices = indices
        self._bulk = bulk

    def write(self, documents: Sequence[SearchDocument], removed: Sequence[str]) -> dict[str, str]:
        """Durable and found on return; papers the server refused, with their notice code."""
        operations = [removing(paper) for paper in removed]
        operations += [writing(entry_of(document), Strength.LIVE) for document in documents]
        refused: dict[str, str] = {}
        done: set[str] = set()
        for _ in range(_MOST_ROUNDS):
            missed = {alias: index for alias, index in self._targets() if index not in done} if operations else {}
            if not missed:
                return refused
            for alias, index in missed.items():
                sent = self._bulk.send(alias, operations)
                refused.update(sent.refused)
                if sent.all_in(index):
                    done.add(index)
            self._indices.refresh()
        raise TryLater("index_away")

    def replace_all(self, documents: Iterable[SearchDocument]) -> int:
        """Build a fresh index beside the one in use, then switch; the old one is removed. Returns the count."""
        name = self._indices.start_building()
        try:
            count = self._build(name, documents)
            self._indices.switch_to(name)
        except BaseException:
            with suppress(SohoaError):
                self._indices.give_up(name)
            raise
        return count

    def _targets(self) -> list[tuple[str, str]]:
        """Aliases to write through, each with its index."""
        standing = self._indices.ready()
        both = ((self._place.alias, standing.current), (self._place.next_alias, standing.building))
        return [(alias, index) for alias, index in both if index is not None]

    def _build(self, name: str, documents: Iterable[SearchDocument]) -> int:
        papers: set[str] = set()

        def operations() -> Iterator[Operation]:
            for document in documents:
                papers.add(document.paper)
                yield writing(entry_of(document), Strength.REBUILT)

        sent = self._bulk.send(self._place.next_alias, operations())
        if not sent.all_in(name):
            raise TryLater("index_away")  # another rebuilding took the place of this one
        self._indices.refresh()
        return len(papers - sent.refused.keys())
