"""An Elasticsearch engine with an alias of one test's own, and the client beside it that sees what the engine hides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from indexer.elastic_engine import ElasticEngine
from indexer.elastic_place import ElasticPlace
from tests.contracts.search_engine import elastic_place


@pytest.fixture
def elastic(tmp_path: Path) -> ElasticPlace:
    return elastic_place(tmp_path)


@pytest.fixture
def engine(elastic: ElasticPlace) -> Iterator[ElasticEngine]:
    opened = ElasticEngine(elastic)
    yield opened
    opened.close()


@pytest.fixture
def server(elastic: ElasticPlace) -> Iterator[Elasticsearch]:
    with Elasticsearch(elastic.url, basic_auth=(elastic.user, elastic.password)) as client:
        yield client
