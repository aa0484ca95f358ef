"""Tantivy and Elasticsearch give the same answer to the same question: an office that moves need not learn anew."""

import dataclasses
from collections.abc import Iterator

import pytest

from dossiers.privacy import number_keys
from dossiers.scope import Scope
from dossiers.search import SearchQuery
from tests.contracts.search_engine import BACKENDS, EVERYTHING, KEY, ClosableEngine
from tests.indexer.generated import QUESTIONS, papers

pytestmark = pytest.mark.xdist_group("both engines")  # one process: they are filled once

_FIRST = 20  # deeper down, the last digit of a score may order two papers one way or the other
_ONE_UNIT = Scope(frozenset({"u1", "u2"}), frozenset({"01"}), "tests")


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[ClosableEngine]]:
    place = tmp_path_factory.mktemp("both") / "index"
    opened = [backend.open(place) for backend in BACKENDS]
    for engine in opened:
        engine.replace_all(papers(300))
    yield opened
    for engine in opened:
        engine.close()


@pytest.mark.parametrize("scope", [EVERYTHING, _ONE_UNIT], ids=["everything", "scoped"])
@pytest.mark.parametrize("text", QUESTIONS)
def test_both_give_the_same_answer(engines: list[ClosableEngine], text: str, scope: Scope) -> None:
    query = SearchQuery(text, limit=400, number_keys=number_keys(text, KEY))
    embedded, served = (engine.search(query, scope) for engine in engines)
    assert served.total == embedded.total
    assert served.facets == embedded.facets
    assert [hit.paper for hit in served.hits[:_FIRST]] == [hit.paper for hit in embedded.hits[:_FIRST]]
    shown = {hit.paper: hit for hit in served.hits}
    assert shown.keys() == {hit.paper for hit in embedded.hits}
    for hit in embedded.hits:
        same = dataclasses.replace(shown[hit.paper], score=hit.score)
        assert same == hit
        assert shown[hit.paper].score == pytest.approx(hit.score, abs=0.002)


def test_the_questions_find_something(engines: list[ClosableEngine]) -> None:
    """Else the comparison would be one of nothing with nothing."""
    found = [engines[0].search(SearchQuery(text, number_keys=number_keys(text, KEY)), EVERYTHING) for text in QUESTIONS]
    assert sum(result.total > 0 for result in found) == len(QUESTIONS)
