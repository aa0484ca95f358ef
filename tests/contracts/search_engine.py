"""The SearchEngine backends and how each is opened. What they must show is in test_search_engine.py."""

import hashlib
import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from dossiers.papers import Field
from dossiers.ports import SearchEngine
from dossiers.privacy import number_keys
from dossiers.scope import Scope, whole_installation
from dossiers.search import SearchDocument, SearchQuery, SearchResult
from indexer.documents import search_document
from indexer.elastic_engine import ElasticEngine
from indexer.elastic_place import ElasticPlace
from indexer.tantivy_engine import TantivyEngine
from tests.servers import elastic
from tests.servers.running import shared

KEY = b"0123456789abcdef0123456789abcdef"
EVERYTHING: Scope = whole_installation("tests")


class ClosableEngine(SearchEngine, Protocol):
    def close(self) -> None: ...


@dataclass(frozen=True)
class Backend:
    """`open` is picklable: child processes of the fault tests open the same place with it."""

    name: str
    open: Callable[[Path], ClosableEngine]


def open_tantivy(place: Path) -> ClosableEngine:
    return TantivyEngine(place)


def elastic_place(place: Path, port: int | None = None) -> ElasticPlace:
    """The session's server (or another port before it), with an alias that is this place's alone."""
    facts = shared("elasticsearch", elastic.start)
    alias = "papers-" + hashlib.sha256(str(place).encode()).hexdigest()[:16]
    url = f"http://127.0.0.1:{port}" if port else facts["url"]
    return ElasticPlace(url, alias, facts["user"], facts["password"])


def open_elastic(place: Path) -> ClosableEngine:
    return ElasticEngine(elastic_place(place))


BACKENDS = [Backend("tantivy", open_tantivy), Backend("elastic", open_elastic)]


def paper(
    name: str,
    *pages: str,
    title: str = "",
    unit: str = "u1",
    mode: str = "01",
    type: str = "decision",
    code: str = "",
    fields: dict[str, str] | None = None,
) -> SearchDocument:
    """A paper with that text on its pages, made the way the flows make it."""
    return search_document(
        paper=name,
        pages_text=list(enumerate(pages, start=1)),
        fields=[Field(key, value, value, 1.0, 1, None) for key, value in (fields or {}).items()],
        key=KEY,
        type=type,
        title=title,
        unit=unit,
        mode=mode,
        dossier_code=code,
    )


def ask(engine: ClosableEngine, text: str, scope: Scope = EVERYTHING, limit: int = 20) -> SearchResult:
    return engine.search(SearchQuery(text, limit=limit, number_keys=number_keys(text, KEY)), scope)


def found(engine: ClosableEngine, text: str, scope: Scope = EVERYTHING) -> list[str]:
    return [hit.paper for hit in ask(engine, text, scope).hits]


def run_and_kill(work: Callable[..., None], args: tuple[object, ...], after: float) -> None:
    """Run `work(*args, started)` in a process of its own and kill it so many seconds after it has set `started`."""
    spawn = multiprocessing.get_context("spawn")
    started = spawn.Event()
    child = spawn.Process(target=work, args=(*args, started))
    child.start()
    assert started.wait(60)
    child.join(after)
    child.kill()
    child.join()
