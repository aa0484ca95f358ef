"""What an Elasticsearch index finds. How it becomes an answer: answers.py."""

from typing import Any

from indexer.answers import MOST_FACETS, Candidate, Found, counted
from indexer.asking import Condition
from indexer.elastic_indices import Indices
from indexer.elastic_queries import to_query
from indexer.entries import FACETS, StoredPaper

_FACETS = {facet: {"terms": {"field": facet, "size": MOST_FACETS}} for facet in FACETS}
# the rank of answers.py but for its rounding, so that the best `limit` papers are among those that are sent
_RANK: list[Any] = ["_score", {"day": "desc"}, {"order": "asc"}]


class ElasticFinder:
    """A Finder over the index behind the alias."""

    def __init__(self, indices: Indices) -> None:
        self._indices = indices

    def find(self, condition: Condition, limit: int) -> Found | None:
        answer = self._indices.search(
            query=to_query(condition), size=limit, sort=_RANK, aggs=_FACETS, track_total_hits=True
        )
        if answer is None or not answer["hits"]["total"]["value"]:
            return None
        facets = {facet: counted(answer["aggregations"][facet]["buckets"]) for facet in FACETS}
        return Found(answer["hits"]["total"]["value"], facets, [_candidate(hit) for hit in answer["hits"]["hits"]])


def _candidate(hit: dict[str, Any]) -> Candidate:
    score, day, order = hit["sort"]
    return Candidate(score, day, order, lambda: StoredPaper.from_json(hit["_source"]["body"]))
