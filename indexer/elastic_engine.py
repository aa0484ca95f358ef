"""The search engine of production: the SearchEngine port on Elasticsearch. What is written and asked lies beside."""

import time
from collections.abc import Iterable, Sequence

from dossiers.scope import Scope
from dossiers.search import SearchDocument, SearchQuery, SearchResult
from indexer.abbreviations import Abbreviations, load_abbreviations
from indexer.answers import first_answer
from indexer.elastic_answers import ElasticFinder
from indexer.elastic_bulk import Bulk
from indexer.elastic_examination import Examination, examine
from indexer.elastic_indices import Indices
from indexer.elastic_line import Line
from indexer.elastic_place import ElasticPlace, Patience
from indexer.elastic_writer import ElasticWriter
from indexer.queries import parse

_PATIENCE = Patience()


class ElasticEngine:
    """A SearchEngine on a server. Any number of processes and threads write and read at once.

    Nothing indexed yet is an empty index. Nothing is asked of the server before the first call. Every method raises
    TryLater("index_away") for a server that is away or silent, BadSetup("index_refused") for wrong credentials,
    BadSetup("index_server_wrong"), BadSetup("index_tls_wrong"); searches and writes BadSetup("index_old"), which
    replace_all mends; writes TryLater("index_full").
    """

    def __init__(
        self, place: ElasticPlace, abbreviations: Abbreviations | None = None, patience: Patience = _PATIENCE
    ) -> None:
        self._place = place
        self._abbreviations = load_abbreviations() if abbreviations is None else abbreviations
        self._line = Line(place, patience)
        self._indices = Indices(place, self._line, patience)
        self._finder = ElasticFinder(self._indices)
        self._writer = ElasticWriter(place, self._indices, Bulk(self._line, patience))

    def write(self, documents: Sequence[SearchDocument], removed: Sequence[str] = ()) -> dict[str, str]:
        """Add or replace by paper id, drop the removed ids; durable and found on return. Returns refused papers."""
        return self._writer.write(documents, removed)

    def replace_all(self, documents: Iterable[SearchDocument]) -> int:
        """A fresh index, switched to in one step; until then searches see the old one. Returns the count."""
        return self._writer.replace_all(documents)

    def count(self) -> int:
        """How many papers are indexed."""
        return self._indices.count()

    def search(self, query: SearchQuery, scope: Scope) -> SearchResult:
        """Best hits first, only of papers in the scope; accents that were typed are preferred, never required."""
        started = time.perf_counter()
        total, facets, hits = first_answer(self._finder, query, scope, parse(query.text, self._abbreviations))
        return SearchResult(total, round((time.perf_counter() - started) * 1000), hits, facets)

    def prepare(self) -> None:
        """Make index and alias where there are none. Raises BadSetup("index_old") for one of another version."""
        self._indices.ready()

    def examine(self) -> Examination:
        """How server and index are, for doctor."""
        return examine(self._place, self._line, self._indices)

    def close(self) -> None:
        """Let go of the connections. The engine is not used again."""
        self._line.close()
