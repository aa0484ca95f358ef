"""What a field says held against how the language of the laws says it: `Bệnh viên`, `Trụng tâm`, `Bố sung`.

A lost mark makes another word of a word, and one that spelling allows. Beside its neighbour it stands nowhere.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossiers.papers import Field
from ocr.fields.making import PEOPLE, doubted
from ocr.language.knowing import Language, language_with
from ocr.language.marks import other_marks

_OFTEN = 12
"""Times that two words stand together in the laws, for another spelling of them to be doubted where it is unknown."""
_SEEN, _SHARE = 3, 12
"""So few do where one of the two stands so in at least a twelfth of its times: `bổ túc`, `Trạm Y tế`."""
_EDGES = ",.;:()\"'"


def wording_checked(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields, in doubt where two words beside each other are unknown and with other marks are well known."""
    language = language_with()
    return tuple(doubted(field) if _misheard(field, language) else field for field in fields)


def _misheard(field: Field, language: Language) -> bool:
    if field.source != "ocr" or field.name.rpartition(".")[2] in PEOPLE:
        return False  # laws name nobody
    return any(_unknown(one, other, language) for one, other in _pairs(field.value))


def _pairs(value: str) -> Iterator[tuple[str, str]]:
    """Words beside each other, not across a comma."""
    for one, other in pairwise(value.split()):
        first, second = one.strip(_EDGES), other.strip(_EDGES)
        if one[-1] not in _EDGES and first.isalpha() and second.isalpha():
            yield first, second


def _unknown(one: str, other: str, language: Language) -> bool:
    if language.times(one.lower(), other.lower()):
        return False
    if one == other and one.islower():  # `đăng ký ký kết hôn`
        return True
    swapped = [(each, other.lower()) for each in other_marks(one, language)]
    swapped += [(one.lower(), each) for each in other_marks(other, language)]
    named = one.istitle() and other.istitle()  # names are spelt in any way, but for words that belong together
    return any(_belong(pair, language) or (not named and language.times(*pair) >= _OFTEN) for pair in swapped)


def _belong(pair: tuple[str, str], language: Language) -> bool:
    together = language.times(*pair)
    return together >= _SEEN and together * _SHARE >= min(language.times(word) for word in pair)
