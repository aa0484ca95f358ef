"""Index: what the register's outbox names is written to the search engine; repeating it is harmless."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache

from config.catalogues import Catalogue
from dossiers.errors import BadSetup, Damaged, NotFound, TryLater
from dossiers.papers import PaperState
from dossiers.points import DurablePoint, reached
from dossiers.reading import Reading
from dossiers.scope import whole_installation
from dossiers.search import SearchDocument
from dossiers.times import vietnamese_day
from flows.installation import Installation
from flows.stages.shapes import units_of
from indexer.documents import search_document
from ocr.packing import unpack
from register import outbox
from register.papers import PaperView, all_paper_ids, paper
from register.readings import newest_reading

_LOG = logging.getLogger("sohoa.indexing")
_BATCH = 200
_READINGS_KEPT = 8
_PATIENCE_SECONDS = 30.0
_UNSEEN = frozenset({PaperState.SUPERSEDED, PaperState.REJECTED})
_DAY_FIELDS = ("issued_on", "registered_on", "filed_on")
_INDEXING = whole_installation("indexing")


def drain_outbox(inst: Installation, *, untried: bool = False, wait_seconds: float = _PATIENCE_SECONDS) -> int:
    """Bring the index up to the register; returns how many papers were written.

    One drainer an installation, so that an older state of a paper never overtakes a newer one: where another is at it
    for longer than `wait_seconds`, it is left to that one.
    A paper whose reading is lost or damaged, or that the engine refuses, stops no other: it stays in the outbox with
    the reason, and with `untried` is not looked at again. Raises TryLater("index_away"): the outbox keeps what is left.
    """
    written = 0
    refused: set[str] = set()
    with inst.register.right("index", wait_seconds=wait_seconds) as ours:
        while ours:
            with inst.register.read() as session:
                rows = [row for row in outbox.pending(session, _BATCH, untried=untried) if row.paper_id not in refused]
            if not rows:
                return written
            papers = list(dict.fromkeys(row.paper_id for row in rows))
            faults = _write(inst, papers)
            reached(DurablePoint.INDEX_COMMITTED)
            with inst.register.write() as session:
                outbox.done(session, [row.id for row in rows if row.paper_id not in faults])
                for code in set(faults.values()):
                    outbox.failed(session, [row.id for row in rows if faults.get(row.paper_id) == code], code)
            reached(DurablePoint.OUTBOX_EMPTIED)
            refused.update(faults)
            written += len(papers) - len(faults)
    return written


def index_or_later(inst: Installation) -> None:
    """Bring the index up, where that can be done now: what is recorded is safe, and the outbox keeps what is left.

    A server that is away, or an index that a person must mend first, undoes no work that was done before.
    """
    try:
        drain_outbox(inst)
    except (TryLater, BadSetup) as failed:
        _LOG.warning("index put off: %s", failed.code)


def reindex(inst: Installation) -> int:
    """A fresh index of every paper, from register and archive; searches see the old one until it is whole.

    Raises TryLater("index_being_made") where another process makes one.
    """
    with inst.register.right("index", wait_seconds=_PATIENCE_SECONDS) as ours:
        if not ours:
            raise TryLater("index_being_made")
        return inst.index.replace_all(documents_of(inst, _every_paper(inst)))


def _every_paper(inst: Installation) -> Iterator[str]:
    """Listed when the first is asked for: the fresh index is there by then, and no later paper can miss it."""
    with inst.register.read() as session:
        papers = all_paper_ids(session)
    yield from papers


def documents_of(inst: Installation, paper_ids: Iterable[str]) -> Iterator[SearchDocument]:
    """What the index holds of each paper that is to be found; one whose reading is lost or damaged is left out."""
    reading_of = lru_cache(maxsize=_READINGS_KEPT)(lambda scan: newest_stored_reading(inst, scan))
    for paper_id in paper_ids:
        try:
            document = _document_of(inst, paper_id, reading_of)
        except (NotFound, Damaged) as error:
            _LOG.error("paper not indexed paper=%s code=%s", paper_id, error.code)
            continue
        if document is not None:
            yield document


def _document_of(inst: Installation, paper_id: str, reading_of: Callable[[str], Reading]) -> SearchDocument | None:
    with inst.register.read() as session:
        view = paper(session, paper_id, _INDEXING)
    return None if view.state in _UNSEEN else _document(inst, view, reading_of)


def newest_stored_reading(inst: Installation, scan: str) -> Reading:
    """The scan's newest reading."""
    with inst.register.read() as session:
        key = newest_reading(session, scan)
    return unpack(inst.store.get_bytes(key))


def _write(inst: Installation, paper_ids: list[str]) -> dict[str, str]:
    """Write those papers; returns the code of what kept a paper from being written."""
    documents: list[SearchDocument] = []
    removed: list[str] = []
    faults: dict[str, str] = {}
    reading_of = lru_cache(maxsize=_READINGS_KEPT)(lambda scan: newest_stored_reading(inst, scan))
    for paper_id in paper_ids:
        try:
            document = _document_of(inst, paper_id, reading_of)
        except (NotFound, Damaged) as error:
            faults[paper_id] = error.code
            _LOG.error("paper not indexed paper=%s code=%s", paper_id, error.code)
            continue
        if document is None:
            removed.append(paper_id)
        else:
            documents.append(document)
    return faults | inst.index.write(documents, removed)


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
        places=places_of(view, inst.catalogue),
    )


def places_of(view: PaperView, catalogue: Catalogue) -> tuple[str, ...]:
    """Paths of the units that its addresses may name and of those of today that they became (domain §10 a)."""
    units = [unit for field in view.fields for unit in units_of(field, catalogue)]
    today = [catalogue.place_names.today(code) for unit in units for code in unit.successors]
    return tuple(dict.fromkeys([*(unit.path for unit in units), *filter(None, today)]))


def page_texts(view: PaperView, reading_of: Callable[[str], Reading]) -> list[tuple[int, str]]:
    """The paper's pages, numbered within the paper, with all that they say: the running text, then stamps and hands."""
    pages = [reading_of(ref.scan).pages[ref.page - 1] for ref in view.pages]
    return [(number, "\n".join(filter(None, (page.text, page.said_apart)))) for number, page in enumerate(pages, 1)]


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
