"""Find: a question as an officer types it, answered with snippets and the boxes of the matching words."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dossiers.errors import BadRequest, BadSetup, Damaged, NotFound, TryLater
from dossiers.papers import PageRef
from dossiers.privacy import number_keys
from dossiers.reading import PageReading, Reading
from dossiers.scope import Scope
from dossiers.search import Hit, HitPage, SearchQuery
from dossiers.text import fold, nfc
from flows.installation import Installation
from flows.stages.indexing import newest_stored_reading
from register.papers import paper

_LOG = logging.getLogger("sohoa.finding")
_LONGEST_QUERY = 500


def search(inst: Installation, text: str, limit: int, scope: Scope) -> dict[str, Any]:
    """Shape `search` of design §5. A personal number in the question is looked up by its key, exactly, never as text.

    Raises BadRequest("query_too_long").
    """
    question = nfc(text).strip()
    if len(question) > _LONGEST_QUERY:
        raise BadRequest("query_too_long", limit=_LONGEST_QUERY)
    query = SearchQuery(text=question, limit=limit, number_keys=number_keys(question, inst.secret))
    result = inst.index.search(query, scope)
    return {
        "total": result.total,
        "took_ms": result.took_ms,
        "hits": [_shape(hit) for hit in _boxed_where_to_be_had(inst, result.hits, scope)],
        "facets": result.facets,
    }


def _boxed_where_to_be_had(inst: Installation, hits: Sequence[Hit], scope: Scope) -> Iterator[Hit]:
    """A store or a register that is away takes the boxes, not the hits; it is waited for once and not for every hit."""
    away = False
    for hit in hits:
        if not away:
            try:
                yield with_boxes(inst, hit, scope)
                continue
            except (TryLater, BadSetup) as failed:
                _LOG.warning("found without boxes: %s", failed.code)
                away = True
        yield hit


def with_boxes(inst: Installation, hit: Hit, scope: Scope) -> Hit:
    """The hit with the boxes of its matching words, from the reading: the index holds no boxes.

    A reading that cannot be had leaves the hit without boxes: found is found.
    """
    try:
        with inst.register.read() as session:
            pages = paper(session, hit.paper, scope).pages
        readings = {scan: newest_stored_reading(inst, scan) for scan in {page.scan for page in pages}}
    except (NotFound, Damaged):
        return hit
    return replace(hit, pages=tuple(_boxed(each, pages, readings, frozenset(hit.matched)) for each in hit.pages))


def _boxed(page: HitPage, pages: tuple[PageRef, ...], readings: dict[str, Reading], matched: frozenset[str]) -> HitPage:
    if not 1 <= page.number <= len(pages):
        return page
    ref = pages[page.number - 1]
    return HitPage(page.number, matching_boxes(readings[ref.scan].pages[ref.page - 1], matched))


def matching_boxes(page: PageReading, matched: frozenset[str]) -> tuple[Any, ...]:
    """Boxes of the words whose folded syllables are among the matched ones."""
    return tuple(word.box for word in page.words if matched & set(_syllables(word.text)))


def _syllables(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()


def _shape(hit: Hit) -> dict[str, Any]:
    return {
        "paper": hit.paper,
        "dossier": hit.dossier,
        "type": hit.type,
        "title": hit.title,
        "unit": hit.unit,
        "date": hit.date,
        "score": round(hit.score, 4),
        "snippet": hit.snippet,
        "pages": [{"number": page.number, "boxes": [list(box) for box in page.boxes]} for page in hit.pages],
    }
