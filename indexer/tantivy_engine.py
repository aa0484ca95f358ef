"""The embedded search engine: the SearchEngine port on tantivy. What is written and asked lives in the files beside."""

import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from dossiers.errors import BadSetup, TryLater
from dossiers.scope import Scope
from dossiers.search import SearchDocument, SearchQuery, SearchResult
from indexer.abbreviations import Abbreviations, load_abbreviations
from indexer.answers import NOTHING, Answer, first_answer
from indexer.entries import VERSION
from indexer.generations import Generations
from indexer.queries import Question, parse
from indexer.tantivy_answers import TantivyFinder
from indexer.tantivy_reader import OpenIndex, damage_named
from indexer.tantivy_writer import IndexWriter

_OPEN_TRIES = 5


class TantivyEngine:
    """A SearchEngine in a local folder. One process writes (until `close()`); readers anywhere never wait for it.

    Nothing indexed yet is an empty index. Searches raise BadSetup("index_damaged") and BadSetup("index_old");
    replace_all mends both. May be used from several threads.
    """

    def __init__(self, folder: Path, abbreviations: Abbreviations | None = None) -> None:
        self._generations = Generations(folder, VERSION)
        self._abbreviations = load_abbreviations() if abbreviations is None else abbreviations
        self._reader: OpenIndex | None = None
        self._reader_turn = threading.Lock()
        self._writer: IndexWriter | None = None
        self._writer_turn = threading.RLock()

    def write(self, documents: Sequence[SearchDocument], removed: Sequence[str] = ()) -> dict[str, str]:
        """Add or replace by paper id, drop the removed ids; durable and found on return. No paper is ever refused.

        Raises TryLater("index_away") while another process writes or the disk is full, BadSetup as searches do.
        """
        with self._writer_turn:
            self._open_writer().write(documents, removed)
        return {}

    def replace_all(self, documents: Iterable[SearchDocument]) -> int:
        """A fresh index, switched to in one step; until then searches see the old one. Returns the count."""
        with self._writer_turn:
            writer = self._open_writer()
            count = writer.replace_all(documents)
            with self._reader_turn:
                self._reader = None
            writer.remove_unused()
            return count

    def count(self) -> int:
        """How many papers are indexed."""
        reader = self._open_reader()
        return reader.searcher().num_docs if reader else 0

    def search(self, query: SearchQuery, scope: Scope) -> SearchResult:
        """Best hits first, only of papers in the scope; accents that were typed are preferred, never required."""
        started = time.perf_counter()
        total, facets, hits = self._answer(query, scope, parse(query.text, self._abbreviations))
        return SearchResult(total, round((time.perf_counter() - started) * 1000), hits, facets)

    def close(self) -> None:
        """Finish merges, give up the right to write, let go of the files. The engine may be used again."""
        with self._writer_turn:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
        with self._reader_turn:
            self._reader = None

    def _answer(self, query: SearchQuery, scope: Scope, question: Question) -> Answer:
        reader = self._open_reader()
        if reader is None:
            return NOTHING
        searcher = reader.searcher()
        with damage_named():
            return first_answer(TantivyFinder(searcher, reader.schema), query, scope, question)

    def _open_writer(self) -> IndexWriter:
        if self._writer is None:
            self._writer = IndexWriter(self._generations)
        return self._writer

    def _open_reader(self) -> OpenIndex | None:
        """The index in use, opened again after a switch; the folder may vanish between pointer and opening."""
        with self._reader_turn:
            for _ in range(_OPEN_TRIES):
                folder = self._generations.current()
                if folder is None or (self._reader is not None and self._reader.folder == folder):
                    return self._reader if folder else None
                try:
                    self._reader = OpenIndex(folder)
                except (OSError, BadSetup):
                    if self._generations.current() == folder:
                        raise BadSetup("index_damaged") from None
                else:
                    return self._reader
        raise TryLater("index_away")
