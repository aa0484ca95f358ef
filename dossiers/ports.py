"""What can be swapped: each port is a few methods whose docstrings are the contract that every backend passes."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dossiers.scope import Scope
from dossiers.search import SearchDocument, SearchQuery, SearchResult

if TYPE_CHECKING:  # only the types: whoever searches does not load numpy
    from numpy import uint8
    from numpy.typing import NDArray


@dataclass(frozen=True)
class ObjectInfo:
    """A stored object: key, size in bytes, SHA-256 in lower-case hex, until when it is locked (None: it is not).

    `held`: under a legal hold, which has no end of its own.
    """

    key: str
    size: int
    sha256: str
    locked_until: datetime | None = None
    held: bool = False


class ObjectStore(Protocol):
    """Immutable objects under keys (design §4 "Keys").

    An object is there whole and durable or not at all, whatever moment the process dies. A key is written once: the
    same bytes again are harmless and change nothing, other bytes raise Damaged("object_differs"). A stored object whose
    bytes no longer match its SHA-256 is never served: reads raise Damaged("object_changed").
    A lock may be rounded up to the next second: a store keeps it at least as long as asked.
    Other failures: TryLater("store_away"), BadSetup("store_refused"), TryLater("store_full").
    """

    def put_file(self, key: str, source: Path, *, locked_until: datetime | None = None) -> ObjectInfo:
        """Copy the file's bytes, hashing while copying. The source is only read."""

    def put_bytes(self, key: str, data: bytes, *, locked_until: datetime | None = None) -> ObjectInfo:
        """Store the bytes."""

    def stat(self, key: str) -> ObjectInfo | None:
        """What is under the key, None for nothing."""

    def get_bytes(self, key: str) -> bytes:
        """The bytes, verified. Raises NotFound("object_missing")."""

    def as_file(self, key: str) -> AbstractContextManager[Path]:
        """A local path with the verified bytes, valid inside the `with`. Never written to."""

    def keys(self, prefix: str) -> Iterable[ObjectInfo]:
        """Objects whose key starts with the prefix, in key order; sizes and recorded hashes, bytes not re-read."""

    def delete(self, key: str) -> None:
        """Remove an object; a missing key is harmless.

        Raises NeedsPerson("object_locked") while it is locked, NeedsPerson("object_held") while it is held.
        """

    def hold(self, key: str, held: bool) -> ObjectInfo:
        """Put a legal hold on the object, or lift it; its lock stays as it is. Raises NotFound("object_missing")."""


class SearchEngine(Protocol):
    """Papers to be found. Always rebuildable from register and archive.

    Whether several processes may write at once is the engine's: one that has a single writer sends the others away with
    TryLater("index_away"). A call that was cut short is repeated whole: nothing is lost and nothing double.
    Failures: TryLater("index_away"), TryLater("index_full"), BadSetup("index_old"), BadSetup("index_damaged"), and of a
    server BadSetup("index_refused"), BadSetup("index_server_wrong"), BadSetup("index_tls_wrong").
    """

    def write(self, documents: Sequence[SearchDocument], removed: Sequence[str] = ()) -> dict[str, str]:
        """Add or replace documents by paper id, drop the removed ids; found by the next search, durable on return.

        Returns the papers that the engine refused, with a notice code; empty: all are written.
        """

    def search(self, query: SearchQuery, scope: Scope) -> SearchResult:
        """Best hits first, only of papers in the scope; counts and facets come from papers in the scope too."""

    def replace_all(self, documents: Iterable[SearchDocument]) -> int:
        """Build a fresh index and switch to it in one step; searches see the old one until then. Returns the count.

        What others write meanwhile is in the fresh index too, if `documents` reads its papers no earlier than it is
        asked for them.
        """

    def count(self) -> int:
        """How many papers are indexed."""

    def close(self) -> None:
        """Finish what is under way and let go of files, locks and connections."""


class LineAnswer(Protocol):
    """A second opinion on one picture of a printed line or a piece of one."""

    @property
    def text(self) -> str:
        """What it reads, NFC, words with one blank between them; it may be anything at all."""

    def unlikeliness(self, text: str) -> float | None:
        """Minus the natural logarithm of how likely it holds the text to be; None where it cannot weigh texts."""


class LineReader(Protocol):
    """Reads single lines, as a second opinion beside the reader that found them. It never finds words by itself.

    One that cannot weigh texts (`unlikeliness` is None) may only confirm: nothing it alone says becomes text.
    Failures: BadSetup for what is missing or refused, TryLater for a service that is away.
    """

    @property
    def name(self) -> str:
        """Stands as the source of what it proposes."""

    def read(self, pictures: Sequence["NDArray[uint8]"]) -> Sequence[LineAnswer]:
        """One answer a picture: height x width, dark on light."""
