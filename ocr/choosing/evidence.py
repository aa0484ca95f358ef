"""How much speaks for another reading of a word: what the second reader saw, and what the language expects."""

from collections.abc import Sequence
from dataclasses import dataclass

from ocr.language.knowing import Language
from ocr.language.names import FAMILY_NAMES
from ocr.language.tokens import BREAK, tokens_of

_MOST_SEEN, _MOST_EXPECTED, _LEAST_EXPECTED = 20.0, 12.0, -40.0
"""Evidence for another reading beyond this says no more: what stands there may be garbage, unlikely without bound."""
_FAMILY_NAME, _NAME = 5.0, 2.0
"""Law texts name nobody: what a family name gains that way, and what any capitalised word has in its favour."""
_CONTEXT = 2
"""Words on each side that the counts can see."""


@dataclass(frozen=True)
class Weights:
    """Of a logistic rule, fitted by `script/bench choosing` on pages whose text is known (docs/reading.md).

    `seen` and `expected` are a natural logarithm's worth of the likelihood by the second reader and by the counts;
    `burden` is what the reading that stands has in its favour.
    """

    seen: float
    expected: float
    burden: float

    def of(self, seen: float, expected: float, words: int = 1) -> float:
        """Above 0 where the other reading of so many words is to be taken; its logistic is how sure that is."""
        bounded_seen = max(-_MOST_SEEN * words, min(_MOST_SEEN * words, seen))
        bounded_expected = max(_LEAST_EXPECTED * words, min(_MOST_EXPECTED * words, expected))
        return self.seen * bounded_seen + self.expected * bounded_expected - self.burden * words


def expected_gain(texts: Sequence[str], first: int, end: int, other: str, language: Language) -> float:
    """How much more the language expects `other` than the texts from `first` to `end` (not with it), in their line."""
    now = " ".join(texts[first:end])
    if _words(now) == _words(other):
        return 0.0  # the counts know words: a comma between two is as good as none
    before, after = _around(texts, first, end)
    gain = language.surprise([*before, *tokens_of(now), *after], len(before))
    gain -= language.surprise([*before, *tokens_of(other), *after], len(before))
    return gain + _FAMILY_NAME * (_family_names(other) - _family_names(now)) - _NAME * _capitals(now)


def _family_names(text: str) -> int:
    return sum(word[:1].isupper() and word.capitalize() in FAMILY_NAMES for word in text.split())


def _capitals(text: str) -> int:
    return sum(word.lstrip('("“').capitalize() == word.lstrip('("“') or word.isupper() for word in text.split())


def _around(texts: Sequence[str], first: int, end: int) -> tuple[list[str], list[str]]:
    before, after = texts[max(0, first - _CONTEXT) : first], texts[end : end + _CONTEXT]
    return tokens_of(" ".join(before)), tokens_of(" ".join(after))


def _words(text: str) -> list[str]:
    return [token for token in tokens_of(text) if token != BREAK]
