"""What Vietnamese papers are expected to say: the language of the laws, and the names that the catalogue knows."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dossiers.text import fold
from ocr.language.counting import counted_names
from ocr.language.counts import Counts, law_counts
from ocr.language.syllables import is_syllable
from ocr.language.tokens import BREAK

_BACK_OFF = math.log(0.4)
"""Brants et al. 2007, "Large Language Models in Machine Translation": stupid backoff."""
_LEGAL_UNSEEN, _ILLEGAL_UNSEEN = 0.3, 0.01
"""Times that a syllable which nothing knows is taken to have been seen: by the rules of spelling, or against them."""
_SEEN_AS_OFTEN = 3
"""Times that a name of the catalogue counts as seen: laws name few agencies and hardly a place (docs/reading.md)."""


@dataclass(frozen=True, eq=False)
class Language:
    """Counts of law texts, and of the catalogue's names beside them."""

    laws: Counts
    names: Counts

    def times(self, *tokens: str) -> int:
        """How often those one, two or three tokens stand in a row; a name tells of its words together alone.

        One by one they are words like others: that there is a Xã Sô must not make a `sô` of every `số`.
        """
        found = self.laws.times(tokens)
        if len(tokens) == 1 or BREAK in tokens:
            return found
        return found + _SEEN_AS_OFTEN * self.names.times(tokens)

    def stand_so(self, one: str, other: str) -> bool:
        """Whether the two tokens stand beside each other anywhere."""
        return self.times(one, other) > 0

    def spelt_alike(self, letters: str) -> tuple[str, ...]:
        """The known syllables of those folded letters, in lower case."""
        return self._by_letters.get(letters, ())

    def surprise(self, tokens: Sequence[str], first: int = 0) -> float:
        """Minus the natural logarithm of how likely the tokens from `first` on are after the ones before them."""
        row = [BREAK, *tokens]
        return -sum(self._log_share(row[max(0, at - 2) : at + 1]) for at in range(first + 1, len(row)))

    def _log_share(self, row: Sequence[str]) -> float:
        """Of the last token after the one or two before it."""
        penalty = 0.0
        for start in range(len(row) - 1):
            together = self.times(*row[start:])
            if together:
                return penalty + _log_of(together, self.times(*row[start:-1]))
            penalty += _BACK_OFF
        return penalty + math.log(self._once(row[-1]) / self.laws.all)

    def _once(self, token: str) -> float:
        return self.times(token) or (_LEGAL_UNSEEN if is_syllable(token) else _ILLEGAL_UNSEEN)

    @cached_property
    def _by_letters(self) -> Mapping[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for token in {**self.laws.once, **self.names.once}:
            if token.isalpha() and is_syllable(token):
                found[fold(token)].append(token)
        return {letters: tuple(words) for letters, words in found.items()}


def _log_of(together: int, before: int) -> float:
    """Of the share; a word of names alone stands in them oftener than by itself."""
    return min(0.0, math.log(together / max(1, before)))


@lru_cache(maxsize=2)
def language_with(names: tuple[str, ...] = ()) -> Language:
    """The language of the laws with those names; the laws are read once a process (about 0.1 s)."""
    return Language(law_counts(), counted_names(names))
