"""The answer to a question, the same for every engine: attempts, rank, facets, hits with their snippets.

How one engine finds the papers that meet a condition lives in its own file.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dossiers.scope import Scope
from dossiers.search import Hit, HitPage, SearchQuery
from indexer.asking import Condition, condition_of
from indexer.entries import FACETS, StoredPaper
from indexer.matching import PageMatch, match_page, pages_to_show
from indexer.queries import Attempt, Question, attempts
from indexer.snippets import snippet

MOST_HITS = 1_000
MOST_FACETS = 1_000  # values of one facet

Answer = tuple[int, dict[str, dict[str, int]], tuple[Hit, ...]]
NOTHING: Answer = (0, {facet: {} for facet in FACETS}, ())


@dataclass(frozen=True)
class Candidate:
    """A paper that meets the condition; `day` and `order` as in an Entry, `read` gets its stored body."""

    score: float
    day: int
    order: int
    read: Callable[[], StoredPaper]


@dataclass(frozen=True)
class Found:
    """How many papers meet the condition, how many of them have each value of each facet, and the best of them."""

    total: int
    facets: Mapping[str, Mapping[str, int]]
    candidates: Sequence[Candidate]


class Finder(Protocol):
    """One engine's index as it stands for one search."""

    def find(self, condition: Condition, limit: int) -> Found | None:
        """At least the `limit` best papers (fewer only where there are no more), in any order; None for no paper."""


def first_answer(finder: Finder, asked: SearchQuery, scope: Scope, question: Question) -> Answer:
    """Total, facets and hits of the strictest attempt that finds anything."""
    # a typed number is asked for by its key alone: without one it must find nothing, not everything
    unanswerable = question.numbers > 0 and not asked.number_keys
    if unanswerable or not (question.clauses or asked.number_keys):
        return NOTHING
    limit = min(max(asked.limit, 0), MOST_HITS)
    for attempt in attempts(question):
        found = finder.find(condition_of(asked, scope, question, attempt), limit)
        if found is not None:
            best = sorted(found.candidates, key=_rank)[:limit]
            return found.total, _facets(found), tuple(_hit(each, question, attempt) for each in best)
    return NOTHING


def _rank(candidate: Candidate) -> tuple[float, int, int]:
    """Best first; equal scores by day, newest first, then in an order that is the same after every reindexing."""
    return -round(candidate.score, 3), -candidate.day, candidate.order


def _facets(found: Found) -> dict[str, dict[str, int]]:
    """Most first, equal counts in the order of their values."""
    return {facet: dict(sorted(found.facets[facet].items(), key=_most_first)) for facet in FACETS}


def _most_first(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def counted(buckets: Iterable[Mapping[str, object]]) -> dict[str, int]:
    """The buckets of a terms aggregation (both engines speak the same) as value -> papers; years written as text."""
    return {str(bucket["key"]).removesuffix(".0"): int(str(bucket["doc_count"])) for bucket in buckets}


def _hit(candidate: Candidate, question: Question, attempt: Attempt) -> Hit:
    paper = candidate.read()
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
        score=round(candidate.score, 3),
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
