"""The units of a table by their names, in the tree of their time. Held against an address in places_finding.py."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from config.places import FIRST_DAY_OF_TWO_LEVELS, Place
from config.places_words import DISTRICT, PROVINCE, TIERS, Word, level_at, words_of

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
    """A table's units by folded name. Making one takes some 300 ms."""

    def __init__(self, places: Sequence[Place]) -> None:
        nodes = tuple(_nodes(places))
        named: dict[str, list[Named]] = defaultdict(list)
        for node in nodes:
            other_names = _ALSO_CALLED.get(node.name, ()) if node.tier == PROVINCE else ()
            for words in (node.words, *map(words_of, other_names)):
                found, key = Named(node, spelt_of(words)), key_of(words)
                for each in {key, key.replace(" - ", " ")}:
                    named[each].append(found)
        self._named = {key: tuple(found) for key, found in named.items()}
        self._today = {node.place.code: node for node in nodes if node.era == "two_level"}
        self._of_districts = _of_districts(nodes)

    def called(self, key: str) -> tuple[Named, ...]:
        """The units of that folded name, in the order of the table."""
        return self._named.get(key, ())

    def successors(self, node: Node) -> tuple[str, ...]:
        """Codes of the units of today that it went to: of a district, those of its communes; none for one of today."""
        return node.place.successors or self._of_districts.get(node.place.code, ())

    def today(self, code: str) -> str:
        """The path of a unit of today; "" for a code that none has."""
        return self._today[code].path if code in self._today else ""


def _nodes(places: Sequence[Place]) -> Iterator[Node]:
    """Every unit whose level is known and whose parents are in the table."""
    by_code = {(_era(place), place.code): place for place in places}
    made: dict[tuple[Era, str], Node | None] = {}

    def node_of(era: Era, code: str) -> Node | None:
        at = (era, code)
        if at not in made:
            made[at] = None  # a unit that lies in itself is in no tree
            place = by_code.get(at)
            parent = node_of(era, place.parent) if place and place.parent else None
            made[at] = _node(place, era, parent) if place and (parent or not place.parent) else None
        return made[at]

    for era, code in by_code:
        if node := node_of(era, code):
            yield node


def _node(place: Place, era: Era, parent: Node | None) -> Node | None:
    words = words_of(place.name)
    found = level_at(words, 0) if words else None
    if found is None or found[1] >= len(words):
        return None
    level, start = found
    tier = TIERS[level][-1 if parent else 0]
    name = place.name.split(maxsplit=start)[-1]
    return Node(place, era, tier, level, name, words[start:], (parent, *parent.above) if parent else ())


def _of_districts(nodes: Sequence[Node]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for node in nodes:
        if node.era == "three_level" and node.above and node.above[0].tier == DISTRICT:
            found[node.above[0].place.code].update(dict.fromkeys(node.place.successors))
    return {code: tuple(successors) for code, successors in found.items()}


def _era(place: Place) -> Era:
    return "two_level" if place.valid_from and place.valid_from >= FIRST_DAY_OF_TWO_LEVELS else "three_level"
