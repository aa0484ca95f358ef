"""One tantivy index opened for searching, and the errors of tantivy as ours. Which index is in use: generations.py."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from dossiers.errors import BadSetup
from indexer.generations import Generations
from indexer.tantivy_schema import register_tokenizers


class OpenIndex:
    """An index that stays on disk while this object lives; follows the commits of whichever process writes it."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError where the folder is gone, BadSetup("index_damaged")."""
        self.folder = folder
        self._lock = Generations.reading(folder)
        with damage_named():
            self._index = tantivy.Index.open(str(folder))
            self._index.config_reader("manual", 0)
            register_tokenizers(self._index)
            self._seen = self._state()
            self._index.reload()
        self.schema = self._index.schema

    def searcher(self) -> tantivy.Searcher:
        """Sees all that was committed before the call. Raises BadSetup("index_damaged")."""
        with damage_named():
            state = self._state()
            if state != self._seen:
                self._index.reload()
                self._seen = state
            return self._index.searcher()

    def _state(self) -> tuple[int, int, int]:
        """Changes with every commit: the meta file is replaced by a new one."""
        try:
            stat = (self.folder / "meta.json").stat()
        except FileNotFoundError as error:
            raise BadSetup("index_damaged") from error
        return stat.st_ino, stat.st_mtime_ns, stat.st_size


@contextmanager
def damage_named() -> Iterator[None]:
    """What tantivy says of files it cannot read becomes BadSetup("index_damaged")."""
    try:
        yield
    except ValueError as error:
        raise BadSetup("index_damaged") from error
    except BaseException as error:
        # Rust panics on damage inside a file; pyo3 keeps that class out of Exception and out of reach
        if type(error).__name__ == "PanicException":
            raise BadSetup("index_damaged") from error
        raise
