"""Names and places held against the rest of what was scanned with them: where marks differ, a person looks.

Reading loses a mark of `Thiện` without noticing; the paper and those beside it mostly say the name once more.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from config.places_finding import is_address, units_in
from config.places_names import PlaceNames
from dossiers.papers import Field
from dossiers.text import fold, house_spelling
from ocr.fields.known_streets import is_street
from ocr.fields.lines import Line
from ocr.fields.making import PEOPLE, doubted, with_guess
from ocr.language.names import FAMILY_NAMES
from ocr.language.syllables import is_syllable

Spellings = Mapping[str, frozenset[str]]
"""How runs of words are spelt, in small letters, by the same without marks."""

_AGENCIES = frozenset({"issuer", "receiving_unit"})
"""The same of a body's name; those of places are told by `is_address`."""
_LEAST, _MOST = 2, 6
"""Words of a run: one alone is spelt in many ways by right."""
_EDGES = ",.;:()\"'|*-–"
_CONFIDENCE = 0.5
_ACRONYM = re.compile(r"[bcdghklmnpqrstvx]{3,}$")
"""No syllable ends in three consonants: `UBND`, `QLHC`."""
_RUN_TOGETHER = re.compile(r"[^\W\d_]{2,}[.,][^\W\d_]{2,}")


def spellings_in(lines: Iterable[Line]) -> Spellings:
    """Every run of two to six words of a line."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        words = [_bare(word.text) if word.confidence >= _CONFIDENCE else "" for word in line.words]
        folded = [fold(word) for word in words]
        for size in range(_LEAST, _MOST + 1):
            for start in range(len(words) - size + 1):
                found[" ".join(folded[start : start + size])].add(" ".join(words[start : start + size]))
    return {folded: frozenset(runs) for folded, runs in found.items()}


def spelt_alike(fields: Sequence[Field], own: Spellings, beside: Sequence[Spellings]) -> tuple[Field, ...]:
    """The fields, in doubt where a name has a word that nobody spells so, or stands elsewhere with other marks.

    Another spelling in the paper itself (`own`) stands as an alternative; what papers beside it say never enters it.
    """
    return tuple(_held_against(field, own, beside) for field in fields)


def places_checked(fields: Sequence[Field], places: PlaceNames) -> tuple[Field, ...]:
    """The fields, in doubt where one names a unit of the state's map with other marks than the map has."""
    return tuple(doubted(field) if _off_the_map(field, places) else field for field in fields)


def _is_place(name: str) -> bool:
    return is_address(name) or name.rpartition(".")[2] in _AGENCIES


def _off_the_map(field: Field, places: PlaceNames) -> bool:
    if field.source != "ocr" or not _is_place(field.name):
        return False
    named = units_in(field.value, places)
    return bool(named) and not any(unit.exact for unit in named)


def _held_against(field: Field, own: Spellings, beside: Sequence[Spellings]) -> Field:
    if field.source != "ocr" or not field.value:
        return field
    if not _is_place(field.name) and field.name.rpartition(".")[2] not in PEOPLE:
        return doubted(field) if _has_misspelt(field.value, any_word=True) else field
    runs = [run for run in _runs(field.value) if not is_street(run)]
    for run in runs:
        for other in sorted(_otherwise(run, own)):
            field = with_guess(doubted(field), _respelt(field.value, run, other), _CONFIDENCE)
    wrong = any(_otherwise(run, each) for run in runs for each in beside if run not in each.get(fold(run), ()))
    return doubted(field) if wrong or _has_misspelt(field.value, any_word=_is_place(field.name)) else field


def _otherwise(run: str, spelt: Spellings) -> list[str]:
    """How the run is spelt elsewhere, so far as names can be spelt so: `bach đằng` says nothing against `bạch đằng`."""
    return [other for other in spelt.get(fold(run), ()) if other != run and not _has_misspelt(other.title())]


def _runs(value: str) -> Iterator[str]:
    """Each part between commas as one run, without the number of a house before it."""
    for part in value.split(","):
        words = [_bare(word) for word in part.split()]
        words = words[1:] if words and words[0].isdigit() else words
        if _LEAST <= len(words) <= _MOST:
            yield " ".join(words)


def _respelt(value: str, run: str, other: str) -> str:
    """The value with those words spelt the other way, each in the case it has."""
    spelt = dict(zip(run.split(), other.split(), strict=False))
    return " ".join(_like(word, spelt.get(_bare(word))) for word in value.split())


def _like(printed: str, spelt: str | None) -> str:
    bare = printed.strip(_EDGES)
    if spelt is None or not bare:
        return printed
    cased = spelt.upper() if bare.isupper() else spelt.capitalize() if bare[0].isupper() else spelt
    return printed.replace(bare, cased, 1)


def _has_misspelt(value: str, any_word: bool = False) -> bool:
    """A name that the rules of spelling do not allow: `Bach`, `Kiêt`; of a sentence any word. Acronyms may."""
    words = [word.strip(_EDGES) for word in value.split()]
    if any_word and len(words) < _LEAST:
        return False
    spelt = [
        word
        for word in words
        if word.isalpha() and (any_word or word[0].isupper()) and (not word.isupper() or value.isupper())
    ]
    run_together = any(_runs_together(word) or (any_word and _RUN_TOGETHER.search(word)) for word in words)
    return run_together or any(_wrong(word) for word in spelt if len(word) > 1)


def _runs_together(word: str) -> bool:
    """A capital after a small letter, where the blank between two words was lost: `đạoUBND`."""
    return word.isalpha() and any(one.islower() and other.isupper() for one, other in pairwise(word))


def _wrong(word: str) -> bool:
    known = word.capitalize() in FAMILY_NAMES or (word.isupper() and _ACRONYM.search(fold(word)))
    return not known and not is_syllable(word)


def _bare(text: str) -> str:
    return house_spelling(text.strip(_EDGES)).lower()
