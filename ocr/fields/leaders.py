"""Leader dots and rules that reading took for letters: where a value ends on its line."""

import re

from dossiers.reading import Word
from ocr.fields.lines import compact

_PLAINLY_LEADERS = re.compile(r"--|\+\+|[<>=¬«»+]|([^\W\d_])\1\1|(\d)\2{5}")
_FIGURES = re.compile(r"[\d/.,\-]+")
_ENDS_IN_DOTS = re.compile(r"^[A-Za-zÀ-ỹ0-9/]+[.…]{3,}")
_ACRONYM = re.compile(r"[^\W\d_]{2,6}(?:[&\-][^\W\d_]{1,6})*[.,;]?")
"""`TN&TKQ`, `UBND`: no syllables and no leaders either."""
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|p|ph|q|qu|r|s|t|th|tr|v|x)?"
    r"[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)


def printed(words: tuple[Word, ...], first: int = 1) -> list[Word]:
    """The words up to where leader dots were taken for letters; the first `first` words are taken as they are."""
    for index, word in enumerate(words):
        if index >= first and _made_of_leaders(word):
            return list(words[:index])
    return list(words)


def _made_of_leaders(word: Word) -> bool:
    """No number and no Vietnamese syllables: leader dots or a rule that were taken for letters."""
    text = word.text
    if text.isupper() and _ACRONYM.fullmatch(text):
        return False
    if "@" in text or not compact(text) or _FIGURES.fullmatch(text.strip("(),.;:")) or _ENDS_IN_DOTS.search(text):
        return False
    if _PLAINLY_LEADERS.search(text):
        return True
    pieces = [piece for piece in re.split(r"[.,\-/()]+", text) if compact(piece)]
    return word.confidence < 0.6 and not all(_may_be_print(piece) for piece in pieces)


def _may_be_print(piece: str) -> bool:
    return (
        piece.isdigit()
        or bool(_ACRONYM.fullmatch(piece) and piece.isupper())
        or bool(_SYLLABLE.fullmatch(compact(piece)))
    )
