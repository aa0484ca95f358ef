"""Words that differ from a word in nothing but the marks on their letters: what a blurred scan mixes up."""

from collections import defaultdict
from functools import cache

from dossiers.text import fold
from ocr.language.counts import law_counts
from ocr.language.names import FAMILY_NAMES
from ocr.language.syllables import is_syllable


def other_marks(word: str) -> tuple[str, ...]:
    """Known syllables with the same letters and other marks, in lower case; none for what is no plain word.

    None for a family name either: law texts name nobody, to them every Phan is a phân.
    """
    if not word.isalpha() or not (word.islower() or word.isupper() or word.istitle()):
        return ()
    if word.capitalize() in FAMILY_NAMES and not word.islower():
        return ()
    return tuple(each for each in _by_letters().get(fold(word), ()) if each != word.lower())


def in_case_of(word: str, other: str) -> str:
    """The lower-case `other` written as `word` is: in capitals, with one, or without."""
    if word.isupper() and len(word) > 1:
        return other.upper()
    return other.capitalize() if word[0].isupper() else other


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for token in law_counts().once:
        if token.isalpha() and is_syllable(token):
            found[fold(token)].append(token)
    return {letters: tuple(words) for letters, words in found.items()}
