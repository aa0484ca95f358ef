"""A condition in Elasticsearch's query language. What is asked, and what weighs how much: asking.py."""

from collections.abc import Sequence
from typing import Any

from indexer.asking import TIE, All, Best, Condition, Constant, Guess, OneOf, Run, Some, Term


def to_query(condition: Condition) -> dict[str, Any]:
    """The condition as JSON; nothing in it is parsed by the server."""
    match condition:
        case Term(field, token, weight):
            return {"term": {field: {"value": token, "boost": weight}}}
        case Run(field, tokens, weight):
            return {"match_phrase": {field: {"query": " ".join(tokens), "boost": weight}}}
        case Guess(field, token, weight):
            # a constant score, and with it every token within the edit instead of the first fifty
            guess = {"value": token, "fuzziness": 1, "rewrite": "constant_score", "boost": weight}
            return {"fuzzy": {field: guess}}
        case OneOf(field, values):
            return _filter({"terms": {field: list(values)}})
        case All(required, lifting):
            return {"bool": {"must": _each(required), "should": _each(lifting), "minimum_should_match": 0}}
        case Some(conditions, needed):
            return {"bool": {"should": _each(conditions), "minimum_should_match": needed}}
        case Best(readings):
            return {"dis_max": {"queries": _each(readings), "tie_breaker": TIE}}
        case Constant(inner, score):
            return {"constant_score": {"filter": to_query(inner), "boost": score}}


def _each(conditions: Sequence[Condition]) -> list[dict[str, Any]]:
    return [to_query(each) for each in conditions]


def _filter(query: dict[str, Any]) -> dict[str, Any]:
    return {"bool": {"filter": [query]}}
