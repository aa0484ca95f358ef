"""Words that differ from a word in nothing but the marks on their letters: what a blurred scan mixes up."""

from dossiers.text import fold
from ocr.language.knowing import Language
from ocr.language.names import FAMILY_NAMES


def other_marks(word: str, language: Language) -> tuple[str, ...]:
    """Known syllables with the same letters and other marks, in lower case; none for what is no plain word.

    None for a family name either: law texts name nobody, to them every Phan is a phân.
    """
    if not word.isalpha() or not (word.islower() or word.isupper() or word.istitle()):
        return ()
    if word.capitalize() in FAMILY_NAMES and not word.islower():
        return ()
    return tuple(each for each in language.spelt_alike(fold(word)) if each != word.lower())


def in_case_of(word: str, other: str) -> str:
    """The lower-case `other` written as `word` is: in capitals, with one, or without."""
    if word.isupper() and len(word) > 1:
        return other.upper()
    return other.capitalize() if word[0].isupper() else other
