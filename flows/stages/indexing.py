"""Index: what the register's outbox names is written to the search engine; repeating it is harmless."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache

from config.catalogues import Catalogue
from dossiers.papers import PaperState
from dossiers.points import DurablePoint, reached
from dossiers.reading import Reading
from dossiers.scope import whole_installation
from dossiers.search import SearchDocument
from dossiers.times import vietnamese_day
from flows.installation import Installation
from indexer.documents import search_document
from ocr.packing import unpack
from register import outbox
from register.papers import PaperView, all_paper_ids, paper
from register.readings import newest_reading

_BATCH = 200
_READINGS_KEPT = 8
_UNSEEN = frozenset({PaperState.SUPERSEDED, PaperState.REJECTED})
_DAY_FIELDS = ("issued_on", "registered_on", "filed_on")
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


def _document(inst: Installation, view: PaperView, reading_of: Callable[[str], Reading]) -> SearchDocument:
    return search_document(
        paper=view.id,
        pages_text=page_texts(view, reading_of),
        fields=view.fields,
        key=inst.secret,
        type=view.type,
        title=view.title or type_title(inst.catalogue, view.type),
        unit=view.unit,
        dossier=view.dossier_id,
        dossier_code=view.dossier_code or "",
        day=day_of(view),
        role=view.role,
        state=view.state,
        legal_status=view.legal_status,
        mode=view.mode,
    )


def page_texts(view: PaperView, reading_of: Callable[[str], Reading]) -> list[tuple[int, str]]:
    """The paper's pages, numbered within the paper, with their text."""
    return [(number, reading_of(ref.scan).pages[ref.page - 1].text) for number, ref in enumerate(view.pages, 1)]


def type_title(catalogue: Catalogue, code: str) -> str:
    """The kind of paper as people call it; the code where the catalogue does not know it."""
    known = catalogue.paper_type(code)
    return known.title if known else code


def day_of(view: PaperView) -> date:
    """The day printed on the paper, else the day it was recorded."""
    for name in _DAY_FIELDS:
        value = next((field.value for field in view.fields if field.name == name), "")
        try:
            return date.fromisoformat(value)
        except ValueError:
            continue
    return vietnamese_day(view.created_at)
