"""What one tantivy searcher finds. How it becomes an answer: answers.py."""

from collections.abc import Callable, Sequence

import tantivy

from indexer.answers import MOST_FACETS, Candidate, Found, counted
from indexer.asking import Condition
from indexer.entries import FACETS, StoredPaper
from indexer.tantivy_queries import to_query

_TIES = 50  # papers beyond the limit that are looked at: tantivy orders equal scores by who was indexed first


class TantivyFinder:
    """A Finder over one searcher: all of a search sees the same commit."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        self._searcher = searcher
        self._schema = schema

    def find(self, condition: Condition, limit: int) -> Found | None:
        query = to_query(condition, self._schema)
        result = self._searcher.search(query, limit=limit + _TIES, count=True)
        total: int = result.count or 0  # type: ignore[attr-defined]  # tantivy's stub forgets it
        return Found(total, self._facets(query), self._candidates(result.hits)) if total else None

    def _candidates(self, hits: Sequence[tuple[float, tantivy.DocAddress]]) -> list[Candidate]:
        addresses = [address for _, address in hits]
        days = self._searcher.fast_field_values("day", addresses)
        orders = self._searcher.fast_field_values("order", addresses)
        return [
            Candidate(score, int(day or 0), int(order or 0), self._reading(address))
            for (score, address), day, order in zip(hits, days, orders, strict=True)
        ]

    def _reading(self, address: tantivy.DocAddress) -> Callable[[], StoredPaper]:
        return lambda: StoredPaper.from_json(bytes(self._searcher.doc(address)["body"][0]))

    def _facets(self, query: tantivy.Query) -> dict[str, dict[str, int]]:
        wanted = {facet: {"terms": {"field": facet, "size": MOST_FACETS}} for facet in FACETS}
        return {facet: counted(found["buckets"]) for facet, found in self._searcher.aggregate(query, wanted).items()}
