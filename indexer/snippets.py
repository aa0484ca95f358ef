"""The lines around the best match, as plain text with «» around matching words. Where it matches: matching.py."""

from collections.abc import Collection, Sequence

from dossiers.text import one_line
from indexer.tokens import Token, tokens_of

_LENGTH = 200  # letters, about two printed lines
_EXACT_WEIGHT = 2
_LONGEST_TAIL = 40
_INSIDE_CODES = frozenset("/-.")
_GUILLEMETS = str.maketrans({"«": "“", "»": "”"})


def snippet(text: str, positions: Collection[int], exact: Collection[str] = ()) -> str:
    """About 200 letters of an NFC text around the matching tokens; the beginning of the text where none matches.

    `positions` count the text's tokens; words that also match one of `exact` with its accents weigh more.
    """
    tokens = tokens_of(text)
    if not tokens:
        return ""
    matching = sorted(position for position in positions if position < len(tokens))
    first, last = _widened(tokens, *_best_span(tokens, matching, frozenset(exact)))
    marked = _marked(text, tokens, first, last, frozenset(matching))
    # what follows the last word: a full stop, or the token of a personal number
    tail = text[tokens[last].end : tokens[last + 1].start if last + 1 < len(tokens) else len(text)][:_LONGEST_TAIL]
    return one_line(
        ("… " if first else "") + marked + tail.translate(_GUILLEMETS) + ("…" if last + 1 < len(tokens) else "")
    )


def _best_span(tokens: Sequence[Token], matching: Sequence[int], exact: frozenset[str]) -> tuple[int, int]:
    """First and last token of the stretch with the most different matching words."""
    if not matching:
        return 0, 0
    best = (-1, 0)
    span = (matching[0], matching[0])
    for index, start in enumerate(matching):
        weights: dict[str, int] = {}
        for count, position in enumerate(matching[index:], start=1):
            token = tokens[position]
            if token.end - tokens[start].start > _LENGTH:
                break
            weight = _EXACT_WEIGHT if token.exact in exact else 1
            weights[token.folded] = max(weight, weights.get(token.folded, 0))
            if (sum(weights.values()), count) > best:
                best, span = (sum(weights.values()), count), (start, position)
    return span


def _widened(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Grow by whole words on both sides, as far as the length allows."""
    grown = True
    while grown:
        grown = False
        if first > 0 and tokens[last].end - tokens[first - 1].start <= _LENGTH:
            first, grown = first - 1, True
        if last < len(tokens) - 1 and tokens[last + 1].end - tokens[first].start <= _LENGTH:
            last, grown = last + 1, True
    return first, last


def _marked(text: str, tokens: Sequence[Token], first: int, last: int, matching: frozenset[int]) -> str:
    """The tokens first..last and what stands between, neighbours that match inside one pair of «»."""
    parts: list[str] = []
    for position in range(first, last + 1):
        token = tokens[position]
        gap = text[tokens[position - 1].end : token.start].translate(_GUILLEMETS) if position > first else ""
        here = position in matching
        before = position - 1 in matching and position > first
        joined = here and before and (gap.isspace() or gap in _INSIDE_CODES)
        opening = "«" if here and not joined else ""
        closing = "»" if before and not joined else ""
        parts.append(closing + gap + opening + text[token.start : token.end])
    return "".join(parts) + ("»" if last in matching else "")
