"""A question put to one tantivy searcher: attempts, counts, facets and hits with their snippets."""

from collections.abc import Sequence

import tantivy

from dossiers.scope import Scope
from dossiers.search import Hit, HitPage, SearchQuery
from indexer.matching import PageMatch, match_page, pages_to_show
from indexer.queries import Attempt, Question, attempts
from indexer.snippets import snippet
from indexer.tantivy_queries import QueryBuilder
from indexer.tantivy_schema import StoredPaper, facet_counts, stored_paper

MOST_HITS = 1_000
_TIES = 50  # hits beyond the limit that are looked at, so that equal scores do not depend on who was indexed first
_MOST_FACETS = 1_000
_FACETS = ("type", "unit", "year")

Answer = tuple[int, dict[str, dict[str, int]], tuple[Hit, ...]]
NOTHING: Answer = (0, {facet: {} for facet in _FACETS}, ())


def first_answer(
    searcher: tantivy.Searcher, builder: QueryBuilder, asked: SearchQuery, scope: Scope, question: Question
) -> Answer:
    """Total, facets and hits of the strictest attempt that finds anything."""
    for attempt in attempts(question):
        query = builder.build(asked, scope, question, attempt)
        limit = min(max(asked.limit, 0), MOST_HITS)
        result = searcher.search(query, limit=limit + _TIES, count=True)
        total: int = result.count or 0  # type: ignore[attr-defined]  # tantivy's stub forgets it
        if total:
            ranked = _ranked(searcher, result.hits)[:limit]
            hits = tuple(_hit(searcher, score, address, question, attempt) for score, address in ranked)
            return total, _facets(searcher, query), hits
    return NOTHING


def _ranked(
    searcher: tantivy.Searcher, hits: Sequence[tuple[float, tantivy.DocAddress]]
) -> list[tuple[float, tantivy.DocAddress]]:
    """Best first; equal scores by day, newest first, then in an order that is the same after every reindexing."""
    addresses = [address for _, address in hits]
    days = searcher.fast_field_values("day", addresses)
    orders = searcher.fast_field_values("order", addresses)
    keyed = [
        (-round(score, 3), -int(day or 0), int(order or 0))
        for (score, _), day, order in zip(hits, days, orders, strict=True)
    ]
    return [hits[position] for position in sorted(range(len(hits)), key=keyed.__getitem__)]


def _facets(searcher: tantivy.Searcher, query: tantivy.Query) -> dict[str, dict[str, int]]:
    wanted = {facet: {"terms": {"field": facet, "size": _MOST_FACETS}} for facet in _FACETS}
    return {facet: facet_counts(found["buckets"]) for facet, found in searcher.aggregate(query, wanted).items()}


def _hit(
    searcher: tantivy.Searcher, score: float, address: tantivy.DocAddress, question: Question, attempt: Attempt
) -> Hit:
    paper = stored_paper(searcher.doc(address))
    folded = {number: tokens.split() for number, _, tokens in paper.pages}
    pages = pages_to_show(match_page(number, tokens, question, attempt) for number, tokens in folded.items())
    matched = {folded[page.number][position] for page in pages for position in page.positions}
    return Hit(
        paper=paper.paper,
        dossier=paper.dossier_code,
        type=paper.type,
        title=paper.title,
        unit=paper.unit,
        date=paper.day,
        score=round(score, 3),
        snippet=_snippet(paper, pages, question),
        pages=tuple(HitPage(page.number) for page in pages),
        matched=tuple(sorted(matched)),
    )


def _snippet(paper: StoredPaper, pages: Sequence[PageMatch], question: Question) -> str:
    """Of the page that meets the most; the beginning of the paper where the question was met outside its pages."""
    if not paper.pages:
        return ""
    if not pages:
        return snippet(paper.pages[0][1], ())
    best = max(pages, key=lambda page: (len(page.clauses), -page.number))
    text = next(text for number, text, _ in paper.pages if number == best.number)
    exact = [word for clause in question.clauses for word in clause.exact]
    return snippet(text, best.positions, exact if question.accented else ())
