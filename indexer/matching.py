"""Where a question is met on a page's folded tokens. Finding the papers is the engine's, the snippet snippets.py's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.queries import Attempt, Clause, Question
from indexer.tokens import i_for_y


@dataclass(frozen=True)
class PageMatch:
    """The page's number, the positions of matching tokens, and which clauses (by position in the question) are met."""

    number: int
    positions: frozenset[int]
    clauses: frozenset[int]


def match_page(number: int, folded: Sequence[str], question: Question, attempt: Attempt) -> PageMatch:
    """What of the question stands on one page."""
    places: dict[str, list[int]] = {}
    for position, token in enumerate(folded):
        places.setdefault(token, []).append(position)
    positions: set[int] = set()
    met: set[int] = set()
    for index, clause in enumerate(question.clauses):
        found = _places_of(clause, folded, places, attempt)
        if found:
            met.add(index)
            positions |= found
    return PageMatch(number, frozenset(positions), frozenset(met))


def pages_to_show(matches: Iterable[PageMatch]) -> tuple[PageMatch, ...]:
    """The pages that meet the most clauses, and those that alone meet another one; in page order."""
    ranked = sorted(
        (match for match in matches if match.clauses), key=lambda match: (-len(match.clauses), match.number)
    )
    shown: list[PageMatch] = []
    covered: frozenset[int] = frozenset()
    for match in ranked:
        if len(match.clauses) == len(ranked[0].clauses) or not match.clauses <= covered:
            shown.append(match)
            covered |= match.clauses
    return tuple(sorted(shown, key=lambda match: match.number))


def within_one_edit(one: str, other: str) -> bool:
    """Equal but for one letter added, left out, changed, or two neighbours swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, rest_other = one[start:], other[start:]
    return (
        rest[1:] == rest_other[1:]
        or rest[1:] == rest_other
        or rest == rest_other[1:]
        or (rest[:2] == rest_other[:2][::-1] and rest[2:] == rest_other[2:])
    )


def _places_of(clause: Clause, folded: Sequence[str], places: dict[str, list[int]], attempt: Attempt) -> set[int]:
    if clause.kind == "phrase":
        return _run_places(clause.folded, folded, places)
    if clause.kind == "code":
        found = _run_places(clause.folded, folded, places) | set(places.get(clause.compact, ()))
        return found or (_all_places(clause.folded, places, fuzzy=False) if attempt.loose_codes else set())
    found = _all_places(clause.folded, places, attempt.fuzzy)
    for other in clause.others:
        found |= _run_places(other, folded, places)
    return found


def _all_places(words: Sequence[str], places: dict[str, list[int]], fuzzy: bool) -> set[int]:
    """Places of all the words, nothing where one of them is missing."""
    found: set[int] = set()
    for word in words:
        same = [token for token in places if _same_word(word, token, fuzzy)]
        if not same:
            return set()
        found.update(position for token in same for position in places[token])
    return found


def _same_word(word: str, token: str, fuzzy: bool) -> bool:
    if word == token:
        return True
    plain = i_for_y(word)
    if plain is not None and plain == i_for_y(token):
        return True
    return fuzzy and len(word) >= 4 and word.isalpha() and within_one_edit(word, token)


def _run_places(words: Sequence[str], folded: Sequence[str], places: dict[str, list[int]]) -> set[int]:
    """Places of the words where they stand side by side in order."""
    found: set[int] = set()
    for start in places.get(words[0], ()):
        if tuple(folded[start : start + len(words)]) == tuple(words):
            found.update(range(start, start + len(words)))
    return found
