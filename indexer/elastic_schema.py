"""The Elasticsearch index: its settings, strict mappings, an entry as its document. What an entry is: entries.py."""

import json
from typing import Any

from indexer.entries import COUNTED_FIELDS, EXACT_FIELDS, PLACED_FIELDS, VERSION, Entry

_TOKENS = "tokens"
_VERSION_KEY = "sohoa_index"

SETTINGS: dict[str, Any] = {
    "number_of_shards": 1,  # scores of several would be counted by each on its own
    "auto_expand_replicas": "0-1",  # a copy as soon as there is a second machine
    "translog.durability": "request",  # what was answered is on disk
    # how long a removed paper's version is kept, so that a rebuilding slower than the removal cannot bring it back
    "gc_deletes": "1h",
    "analysis": {"analyzer": {_TOKENS: {"type": "custom", "tokenizer": "whitespace"}}},
}


def mappings() -> dict[str, Any]:
    """Token fields (split on blanks only), exact-value fields for scope and facets, and the stored body alone kept."""
    placed = {"type": "text", "analyzer": _TOKENS, "index_options": "positions", "position_increment_gap": 1}
    counted = {"type": "text", "analyzer": _TOKENS, "index_options": "freqs"}
    # no `ignore_above`: a value too long to be indexed refuses the paper instead of hiding it from its unit
    exact = {"type": "keyword"}
    return {
        "dynamic": "strict",
        "_meta": {_VERSION_KEY: VERSION},
        "_source": {"includes": ["body"]},
        "properties": {
            **dict.fromkeys(PLACED_FIELDS, placed),
            **dict.fromkeys(COUNTED_FIELDS, counted),
            **dict.fromkeys(EXACT_FIELDS, exact),
            "year": {"type": "short"},
            "day": {"type": "integer", "index": False},
            "order": {"type": "long", "index": False},
            "body": {"type": "keyword", "index": False, "doc_values": False},
        },
    }


def version_of(index: dict[str, Any]) -> str:
    """The schema version of an index as `GET /index` describes it; "?" where it is none of ours."""
    return str(index.get("mappings", {}).get("_meta", {}).get(_VERSION_KEY, "?"))


def to_source(entry: Entry) -> bytes:
    """The document as one line of JSON."""
    source: dict[str, Any] = {**entry.tokens, **entry.exact, "day": entry.day, "order": entry.order}
    if entry.year is not None:
        source["year"] = entry.year
    source["body"] = entry.stored.as_json()
    return json.dumps(source, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
