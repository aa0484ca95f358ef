"""Index: what the register's outbox names is written to the search engine; repeating it is harmless."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from dossiers.papers import PaperState
from dossiers.points import DurablePoint, reached
from dossiers.reading import Reading
from dossiers.scope import whole_installation
from dossiers.search import SearchDocument
from flows.installation import Installation
from ocr.packing import unpack
from register import outbox
from register.papers import all_paper_ids, paper
from register.readings import newest_reading

_BATCH = 200
_READINGS_KEPT = 8
_UNSEEN = frozenset({PaperState.SUPERSEDED, PaperState.REJECTED})
_INDEXING = whole_installation("indexing")


def drain_outbox(inst: Installation) -> int:
    """Bring the index up to the register; returns how many papers were written. One thread at a time.

    Raises TryLater("index_away"): the outbox keeps what is left.
    """
    written = 0
    with inst.index_turn:
        while True:
            with inst.register.read() as session:
                rows = outbox.pending(session, _BATCH)
            if not rows:
                return written
            papers = list(dict.fromkeys(row.paper_id for row in rows))
            _write(inst, papers)
            reached(DurablePoint.INDEX_COMMITTED)
            with inst.register.write() as session:
                outbox.done(session, [row.id for row in rows])
            reached(DurablePoint.OUTBOX_EMPTIED)
            written += len(papers)


def reindex(inst: Installation) -> int:
    """A fresh index of every paper, from register and archive; searches see the old one until it is whole."""
    with inst.index_turn:
        with inst.register.read() as session:
            papers = all_paper_ids(session)
        return inst.index.replace_all(documents_of(inst, papers))


def documents_of(inst: Installation, paper_ids: Iterable[str]) -> Iterator[SearchDocument]:
    """What the index holds of each paper that is to be found."""
    reading_of = lru_cache(maxsize=_READINGS_KEPT)(lambda scan: newest_stored_reading(inst, scan))
    for paper_id in paper_ids:
        with inst.register.read() as session:
            view = paper(session, paper_id, _INDEXING)
        if view.state not in _UNSEEN:
            yield _document(inst, view, reading_of)


def newest_stored_reading(inst: Installation, scan: str) -> Reading:
    """The scan's newest reading."""
    with inst.register.read() as session:
        key = newest_reading(session, scan)
    return unpack(inst.store.get_bytes(key))


def _write(inst: Installation, paper_ids: list[str]) -> None:
    documents = list(documents_of(inst, paper_ids))
    found = {document.paper for document in documents}
    inst.index.write(documents, [paper_id for paper_id in paper_ids if paper_id not in found])
