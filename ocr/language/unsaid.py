"""Words of which the language knows nothing: figures, codes, abbreviations and the names of people.

Law texts, that the counts are of, name nobody, and any figure is as likely as another. What was read there wrong and
sure has no witness but another reader.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from dossiers.text import nfc
from ocr.language.knowing import Language
from ocr.language.names import FAMILY_NAMES
from ocr.language.syllables import is_syllable

_LOOK_ALIKE = str.maketrans("OoIil|/]@", "00111111D")
"""Signs that readers take for each other in figures: `28I04/2023`."""
_UNIT = re.compile(r"^m\W*[23²³?°]?\W*$")
"""`m²` is read in many ways and no figure."""
_MARKS = '.,;:()"|_'
_ROMAN = re.compile(r"[ivxl]+")
_COUNTS = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.)]$")
"""What counts a line of a list: `1.`, `2)`, `3.1.`."""
_LONGEST_NAME = 5
_FAMILY_NAMES = FAMILY_NAMES - {"Ông"}
"""`Ông` is how a man is called far oftener."""
_BETWEEN = frozenset({"Thị", "Văn"})
"""Between family name and given name, in most names: no word is surer."""


def unsaid(texts: Sequence[str], language: Language) -> set[int]:
    """Places of the words of a line for which the language cannot speak; what counts the line is of no weight."""
    known = {at for at, text in enumerate(texts) if _is_known(text.strip(_MARKS).lower(), language)}
    counts = {0} if texts and _COUNTS.match(texts[0]) else set()
    return (codes(texts) | given_names(texts)) - known - counts


def codes(texts: Sequence[str]) -> set[int]:
    """Places of figures, and of capitals that are no syllable: `UBND`, `III`, `GPXD-BQL`."""
    return {at for at, text in enumerate(texts) if _is_code(text.strip(_MARKS))}


def given_names(texts: Sequence[str]) -> set[int]:
    """Places of what follows a family name, capitalised too: for the family name itself the closed list speaks."""
    bare = [text.strip(_MARKS) for text in texts]
    found = set[int]()
    for first, text in enumerate(bare):
        if text[:1].isupper() and text.capitalize() in _FAMILY_NAMES:
            rest = list(takewhile(_may_be_name, bare[first + 1 : first + _LONGEST_NAME]))
            found |= {at for at, name in enumerate(rest, first + 1) if name.capitalize() not in _BETWEEN}
    return found


def has_figure(text: str) -> bool:
    """Whether a digit is in it, but for the unit of an area."""
    return any(letter.isdigit() for letter in text) and not _UNIT.match(text)


def same_letters(one: str, other: str) -> bool:
    """Whether two readings say the same letters and digits, whatever blanks and marks stand between them."""
    return _letters(one) == _letters(other)


def contradicts(one: str, other: str) -> bool:
    """Whether the other reading says something else than the word `one`.

    Signs that stand for each other in figures (`28I04/2023`) and words behind it that were run together with it do not;
    nor does a `QD` beside the stroke of `12/QĐ-UBND`, which a reader loses and does not invent.
    """
    mine, theirs = _strokes(one), _strokes(other)
    lost = has_figure(one) and mine.replace("Đ", "D") == theirs
    if lost or same_letters(one, other) or mine in (theirs, *map(_strokes, other.split())):
        return False
    rest = theirs.removeprefix(mine)
    return rest == theirs or not rest[0].isupper()


def same_form(one: str, other: str) -> bool:
    """Whether the other corrects digits of the one: letters stay where they stand, as many signs, as many words."""
    left, right = _strokes(one), _strokes(other)
    if len(left) != len(right) or len(one.split()) != len(other.split()) or _letter_count(other) > _letter_count(one):
        return False
    return all(a == b or (a.isdigit() and b.isdigit()) for a, b in zip(left, right, strict=True))


def _letters(text: str) -> str:
    return "".join(letter for letter in nfc(text) if letter.isalnum())


def _strokes(text: str) -> str:
    return _letters(text.strip(_MARKS).translate(_LOOK_ALIKE))


def _letter_count(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def _is_code(text: str) -> bool:
    return has_figure(text) or (len(text) > 1 and text.isupper() and not is_syllable(text))


def _is_known(abbreviation: str, language: Language) -> bool:
    """`ubnd` is a word like others to law texts; `ii` and `iii` are, too, and as likely."""
    spoken_for = abbreviation.isalpha() and not is_syllable(abbreviation) and not _ROMAN.fullmatch(abbreviation)
    return spoken_for and language.times(abbreviation) > 0


def _may_be_name(text: str) -> bool:
    return text[:1].isupper() and is_syllable(text)
