"""The writing side of the tantivy engine: one writer a process, durable commits, a fresh index built aside."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import tantivy

from dossiers.errors import TryLater
from dossiers.search import SearchDocument
from indexer.entries import entry_of
from indexer.generations import Generations, HeldLock
from indexer.tantivy_reader import damage_named
from indexer.tantivy_schema import build_schema, register_tokenizers, to_tantivy

_HEAP_BYTES = 64_000_000
_THREADS = 1  # the cores are for reading pages; one thread indexes hundreds of papers a second


class IndexWriter:
    """Holds the right to write from birth to `close()`. Not for two threads at once."""

    def __init__(self, generations: Generations) -> None:
        """Raises TryLater("index_away") while another process writes."""
        self._generations = generations
        self._right: HeldLock = generations.writing()
        self._index: tantivy.Index | None = None
        self._writer: tantivy.IndexWriter | None = None

    def write(self, documents: Sequence[SearchDocument], removed: Sequence[str]) -> None:
        """One durable commit. Raises TryLater("index_away"), BadSetup("index_damaged"), BadSetup("index_old")."""
        writer = self._opened()
        try:
            with _failure_named():
                for paper in removed:
                    writer.delete_documents_by_term("paper", paper)
                for document in documents:
                    writer.delete_documents_by_term("paper", document.paper)
                    writer.add_document(to_tantivy(entry_of(document)))
                writer.commit()
        except BaseException:
            # what was added but not committed must not slip into the next commit
            self._forget_uncommitted(writer)
            raise

    def replace_all(self, documents: Iterable[SearchDocument]) -> int:
        """Build a fresh index beside the one in use, then switch; the old folder is removed by remove_unused()."""
        folder = self._generations.fresh()
        try:
            count = self._build(folder, documents)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._let_go()
        self._generations.switch_to(folder)
        return count

    def remove_unused(self) -> None:
        """Remove index folders nobody uses."""
        self._generations.remove_unused()

    def close(self) -> None:
        """Finish merges and give up the right to write."""
        self._let_go()
        self._right.release()

    def _build(self, folder: Path, documents: Iterable[SearchDocument]) -> int:
        written: set[str] = set()
        with _failure_named():
            writer = _create(folder).writer(_HEAP_BYTES, _THREADS)
        for document in documents:
            with _failure_named():
                if document.paper in written:
                    writer.delete_documents_by_term("paper", document.paper)
                writer.add_document(to_tantivy(entry_of(document)))
            written.add(document.paper)
        with _failure_named():
            writer.commit()
            writer.wait_merging_threads()
        return len(written)

    def _opened(self) -> tantivy.IndexWriter:
        if self._writer is None:
            folder = self._generations.current() or self._first()
            with damage_named():
                self._index = tantivy.Index.open(str(folder))
                register_tokenizers(self._index)
            with _failure_named():
                self._writer = self._index.writer(_HEAP_BYTES, _THREADS)
        return self._writer

    def _first(self) -> Path:
        folder = self._generations.fresh()
        with _failure_named():
            _create(folder)
        self._generations.switch_to(folder)
        self._generations.remove_unused()
        return folder

    def _forget_uncommitted(self, writer: tantivy.IndexWriter) -> None:
        try:
            writer.rollback()
        except ValueError:
            # a writer whose threads have died: the next write opens another
            self._writer = None

    def _let_go(self) -> None:
        if self._writer is not None:
            with _failure_named():
                self._writer.wait_merging_threads()
        self._writer = None
        self._index = None


def _create(folder: Path) -> tantivy.Index:
    index = tantivy.Index(build_schema(), path=str(folder))
    register_tokenizers(index)
    return index


@contextmanager
def _failure_named() -> Iterator[None]:
    """A full disk, a lost right, a lock of another writer: the same call may succeed later."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise TryLater("index_away") from error
