"""The units of a table by their names, in the tree of their time. Held against an address in places_finding.py."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from config.places import FIRST_DAY_OF_TWO_LEVELS, Place
from config.places_words import DISTRICT, PROVINCE, TIERS, Word, level_at, words_of
from dossiers.text import fold, house_spelling

Era = Literal["three_level", "two_level"]
_ALSO_CALLED = {
    "Hồ Chí Minh": ("HCM",),
    "Huế": ("Thừa Thiên Huế", "Thừa Thiên - Huế"),
    "Bà Rịa - Vũng Tàu": ("BR-VT",),
    "Đắk Lắk": ("Đắc Lắc",),
    "Đắk Nông": ("Đắc Nông",),
    "Bắc Kạn": ("Bắc Cạn",),
}
"""Provinces as papers also call them; until 2024 that of Huế was Thừa Thiên Huế."""
_LEVELS = tuple(f"{level.capitalize()} " for level in TIERS)


@dataclass(frozen=True, eq=False)
class Node:
    """A unit of one time; `name` is without its level, `above` are the units that it lies in, the nearest first.

    `words`: those of its name.
    """

    place: Place
    era: Era
    tier: int
    level: str
    name: str
    words: tuple[Word, ...]
    above: tuple["Node", ...]

    @property
    def path(self) -> str:
        """From it up to its province: `xã Nam Phước, thành phố Đà Nẵng`."""
        return ", ".join(f"{each.level} {each.name}" for each in (self, *self.above))


@dataclass(frozen=True)
class Named:
    """A unit and one of its names as it is spelt, lower case."""

    node: Node
    spelt: str


def key_of(words: Sequence[Word]) -> str:
    """Words as one folded name, dashes kept: `ba ria - vung tau`."""
    return words[0].folded + "".join((" - " if word.apart == "-" else " ") + word.folded for word in words[1:])


def spelt_of(words: Sequence[Word]) -> str:
    """Words as one name as it is spelt, without dashes: `bà rịa vũng tàu`."""
    return " ".join(word.spelt for word in words)


class PlaceNames:
    """A table's units by folded name. A unit is placed in its tree when it is first asked for: most never are."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._by_code = {(_era(place), place.code): place for place in places}
        self._made: dict[tuple[Era, str], Node | None] = {}
        self._called: dict[str, tuple[Named, ...]] = {}
        self._keys: dict[str, list[tuple[Era, str]]] = defaultdict(list)
        for at, place in self._by_code.items():
            for key in _keys_of(place):
                self._keys[key].append(at)

    def called(self, key: str) -> tuple[Named, ...]:
        """The units of that folded name, in the order of the table."""
        if key not in self._called:
            nodes = [self._node(*at) for at in self._keys.get(key, ())]
            self._called[key] = tuple(named for node in nodes if node for named in _names_of(node, key))
        return self._called[key]

    def successors(self, node: Node) -> tuple[str, ...]:
        """Codes of the units of today that it went to: of a district, those of its communes; none for one of today."""
        if node.place.successors or node.tier != DISTRICT:
            return node.place.successors
        return tuple(dict.fromkeys(code for each in self._communes[node.place.code] for code in each.successors))

    def stood(self, era: Era, code: str, day: date) -> bool:
        """Whether the unit was there on that day, so far as the table tells."""
        place = self._by_code.get((era, code))
        return place is not None and (place.valid_from or day) <= day <= (place.valid_to or day)

    def today(self, code: str) -> str:
        """The path of a unit of today; "" for a code that none has."""
        node = self._node("two_level", code)
        return node.path if node else ""

    @cached_property
    def _communes(self) -> Mapping[str, Sequence[Place]]:
        """Of each district of the time of three levels."""
        found: dict[str, list[Place]] = defaultdict(list)
        for (era, _), place in self._by_code.items():
            if era == "three_level" and place.parent:
                found[place.parent].append(place)
        return found

    def _node(self, era: Era, code: str) -> Node | None:
        """The unit in its tree; None where its level or one of its parents is not known."""
        at = (era, code)
        if at not in self._made:
            self._made[at] = None  # a unit that lies in itself is in no tree
            place = self._by_code.get(at)
            parent = self._node(era, place.parent) if place and place.parent else None
            self._made[at] = _node(place, era, parent) if place and (parent or not place.parent) else None
        return self._made[at]


def _keys_of(place: Place) -> set[str]:
    """The folded names that it is called by; the quick way for names of plain words, which nearly all are."""
    level = next((each for each in _LEVELS if place.name.startswith(each)), "")
    name = place.name.removeprefix(level)
    if level and not place.parent and name in _ALSO_CALLED:
        names = [words_of(each) for each in (name, *_ALSO_CALLED[name])]
    elif level and name.replace(" ", "").isalpha() and "  " not in name:
        return {fold(house_spelling(name))}
    else:
        words = words_of(place.name)
        found = level_at(words, 0) if words else None
        names = [words[found[1] :]] if found and found[1] < len(words) else []
    keys = {key_of(words) for words in names}
    return keys | {key.replace(" - ", " ") for key in keys}


def _names_of(node: Node, key: str) -> Iterator[Named]:
    other_names = _ALSO_CALLED.get(node.name, ()) if node.tier == PROVINCE else ()
    for words in (node.words, *map(words_of, other_names)):
        if key in (key_of(words), key_of(words).replace(" - ", " ")):
            yield Named(node, spelt_of(words))


def _node(place: Place, era: Era, parent: Node | None) -> Node | None:
    words = words_of(place.name)
    found = level_at(words, 0) if words else None
    if found is None or found[1] >= len(words):
        return None
    level, start = found
    tier = TIERS[level][-1 if parent else 0]
    name = place.name.split(maxsplit=start)[-1]
    return Node(place, era, tier, level, name, words[start:], (parent, *parent.above) if parent else ())


def _era(place: Place) -> Era:
    return "two_level" if place.valid_from and place.valid_from >= FIRST_DAY_OF_TWO_LEVELS else "three_level"
