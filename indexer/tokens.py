"""Text -> the tokens that index and query share, the same for every engine. What a query asks lives in queries.py.

An engine only has to split on blanks: exact tokens keep accents (house spelling, lower case), folded tokens do not.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossiers.privacy import NUMBER_TOKENS
from dossiers.text import fold, house_spelling

_LONGEST_TOKEN = 64  # letters; longer runs are dirt of a scanner
_WORD = re.compile(r"[^\W_]+")
_NUMBER_TOKEN = re.compile("|".join(re.escape(token) for token in NUMBER_TOKENS.values()))
_I_OR_Y = re.compile("[hklmst][iy]")
_SHORTEST_TAIL = 3
_SHINGLE_SIZES = (2, 3)
_JOINED_BY = "_"  # never inside a token


@dataclass(frozen=True)
class Token:
    """A word of an NFC text: its exact and folded form, and text[start:end] where it stands."""

    exact: str
    folded: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of an NFC text in order; typed tokens of personal numbers (`‹số định danh›`) are not words."""
    visible = without_number_tokens(house_spelling(text))
    return tuple(
        Token(match.group().lower(), _folded(match.group()), match.start(), match.end())
        for match in _WORD.finditer(visible)
        if len(match.group()) <= _LONGEST_TOKEN
    )


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    # Vietnamese has some 7,000 syllables: folding each but once halves the time of indexing
    return fold(word)


def without_number_tokens(text: str) -> str:
    """The text with blanks in place of typed tokens, as many as they have letters: positions stay."""
    return _NUMBER_TOKEN.sub(lambda token: " " * len(token.group()), text)


def exact_tokens(text: str) -> list[str]:
    """`Uỷ ban 12/QĐ` → `ủy ban 12 qđ`."""
    return [token.exact for token in tokens_of(text)]


def folded_tokens(text: str) -> list[str]:
    """`Uỷ ban 12/QĐ` → `uy ban 12 qd`."""
    return [token.folded for token in tokens_of(text)]


def shingles(folded: Sequence[str]) -> list[str]:
    """Runs of two and three folded tokens: `hoa don dien` → `hoa_don hoa_don_dien don_dien` (compound words)."""
    return [
        _JOINED_BY.join(folded[start : start + size])
        for start in range(len(folded))
        for size in _SHINGLE_SIZES
        if start + size <= len(folded)
    ]


def i_for_y(folded: str) -> str | None:
    """The one form of `kỹ/kĩ`, `lý/lí`, `Mỹ/Mĩ`: `ki`, `li`, `mi`; None for any other syllable."""
    return folded[0] + "i" if _I_OR_Y.fullmatch(folded) else None


def compact(code: str) -> str:
    """A code without its separators: `123/QĐ-UBND` → `123qdubnd`, `AB 123456` → `ab123456`."""
    return "".join(folded_tokens(code))


def code_tokens(code: str) -> list[str]:
    """All by which a code is found: whole, its parts, and the tails of its last part (`0012`, `012`).

    `000.00.01.H40-210927-0012` is found by `H40-210927-0012`, `210927` and `0012`.
    """
    parts = folded_tokens(code)
    if not parts:
        return []
    last = parts[-1]
    wholes = ["".join(parts[start:]) for start in range(len(parts))]
    tails = [last[start:] for start in range(len(last) - _SHORTEST_TAIL + 1)] if last.isdigit() else []
    return list(dict.fromkeys([*wholes, *parts, *tails]))


def joined(tokens: Iterable[str]) -> str:
    """Tokens as an engine with a whitespace tokenizer takes them."""
    return " ".join(tokens)
