"""Which administrative units an address may name. The print is never changed: candidates stand beside it (domain §10).

A name is seldom one unit: `phường 1` is in many towns, `Hải Châu, Đà Nẵng` was a district and is a ward, a divided
commune went to several. So every unit is given that all of the address agrees with.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from config.places_names import Era, Named, Node, PlaceNames, key_of, spelt_of
from config.places_words import COMMUNE, PROVINCE, TIERS, Word, level_at, words_of
from dossiers.text import fold

_ADDRESSES = frozenset({"address", "residence", "home_town", "place_of_birth", "registered_at"})
_MOST = 12
"""More units than that say nothing: the unit above is told, where it is named."""
_LONGEST_NAME = 7
_LONGEST_ADDRESS = 80  # words; its province stands last
_TURNS = (("nay", "la"), ("nay", "thuoc"), ("truoc", "la"), ("truoc", "day"))
"""Words between an address and what it is or was called at another time."""
_COUNTRY = ("viet", "nam")
_OF_DISTRICTS = ("quận", "huyện", "thị xã")


@dataclass(frozen=True)
class UnitCandidate:
    """A unit that an address may name. `path` runs from it up to its province, in its own time.

    `exact`: all that names it is printed with these marks and levels. `successors`: codes of the units of today that it
    went to, of a district those of its communes; none for a unit of today.
    """

    code: str
    path: str
    era: Era
    exact: bool
    successors: tuple[str, ...]


@dataclass(frozen=True)
class _Mention:
    """Words `start` to `end`: a name and the level word before it, if any. `named` is empty for an unknown name.

    `spelt` is the name as printed, "" where even the level word lost its marks.
    """

    start: int
    end: int
    level: str | None
    named: tuple[Named, ...]
    spelt: str
    dashed: bool


class _Fit(NamedTuple):
    """A unit that the address agrees with: how many names say so, and whether their levels and marks do too."""

    node: Node
    names: int
    level: bool
    marks: bool


def is_address(field_name: str) -> bool:
    """Whether a field of that name is a place: `address`, `mother.residence`, `parcel_address`."""
    last = field_name.rpartition(".")[2]
    return last in _ADDRESSES or last.endswith("_address")


def units_in(address: str, names: PlaceNames) -> tuple[UnitCandidate, ...]:
    """The smallest units that the address may name; none where it names none.

    A name counts with its level word before it (`xã Nam Phước`), or where it stands between two marks alone (`Duy
    Xuyên, Quảng Nam`): in `12 Trần Phú` it is a street's.
    """
    parts = [_fits_of(part, names) for part in _parts(words_of(address)[-_LONGEST_ADDRESS:])]
    smallest = max((_tier(fits) for fits in parts), default=PROVINCE)
    found = [fit for fits in parts if _tier(fits) == smallest for fit in fits]
    return tuple(dict.fromkeys(_candidate(fit, names) for fit in found))


def names_unit(text: str, names: PlaceNames) -> bool:
    """Whether all of the text is the name of a unit as it is spelt, behind its level: `xã Nam Phước`, `TP. HUẾ`."""
    words = words_of(text)
    level = level_at(words, 0) if words else None
    if level is None or level[1] >= len(words):
        return False
    name = words[level[1] :]
    return any(
        each.node.tier in TIERS[level[0]] and each.spelt == spelt_of(name) for each in names.called(key_of(name))
    )


def stood_on(name: str, day: date, names: PlaceNames) -> bool:
    """Whether a unit that the name may mean was there on that day; True where it names none for certain.

    For certain is what is printed with its level and marks. Names recur: one unit of it anywhere in the country is
    enough, or in the unit above, where that is named too.
    """
    named = [unit for unit in units_in(name, names) if unit.exact]
    return not named or any(names.stood(unit.era, unit.code, day) for unit in named)


def _candidate(fit: _Fit, names: PlaceNames) -> UnitCandidate:
    node = fit.node
    return UnitCandidate(node.place.code, node.path, node.era, fit.level and fit.marks, names.successors(node))


def _tier(fits: Sequence[_Fit]) -> int:
    return max((fit.node.tier for fit in fits), default=PROVINCE)


def _parts(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """What stands in and outside brackets, and before and after `nay là`."""
    start = 0
    for at in range(1, len(words)):
        turns = tuple(word.folded for word in words[at : at + 2]) in _TURNS
        if turns or words[at].apart == "(":
            yield _without_country(words[start:at])
            start = at + 2 if turns else at
    yield _without_country(words[start:])


def _without_country(words: Sequence[Word]) -> Sequence[Word]:
    return words[:-2] if tuple(word.folded for word in words[-2:]) == _COUNTRY else words


def _fits_of(words: Sequence[Word], names: PlaceNames) -> list[_Fit]:
    mentions = _mentions(words, names)
    found = _best(mentions, words)
    if len(found) <= _MOST:
        return found
    above = [replace(each, named=tuple(of for of in each.named if of.node.tier != COMMUNE)) for each in mentions]
    return _best([each for each in above if each.named], words)


def _mentions(words: Sequence[Word], names: PlaceNames) -> list[_Mention]:
    """Names from left to right, none in another; a level word with an unknown name is one that names nothing."""
    found: list[_Mention] = []
    at = 0
    while at < len(words):
        level = level_at(words, at)
        behind_a_name = bool(found) and bool(found[-1].named) and found[-1].end == at
        named = _named(words, at, level[1], level[0], names) if level else None
        plain = _named(words, at, at, None, names) if at == 0 or words[at].apart or behind_a_name else None
        if plain and (named is None or plain.end > named.end):
            named = plain  # `Quan Sơn`, not quận Sơn
        if named is None and level:
            named = _Mention(at, level[1], level[0], (), "", dashed=False)
        if named:
            found.append(named)
        at = named.end if named else at + 1
    return found


def _named(
    words: Sequence[Word], at: int, start: int, level: str | None, names: PlaceNames, commas_lost: int = 2
) -> _Mention | None:
    """The longest name from `start` on that is whole: behind it is nothing, a mark, a level word or another name."""
    for end in range(min(start + _LONGEST_NAME, _end_of_run(words, start)), start, -1):
        found = names.called(key_of(words[start:end]))
        if level:
            found = tuple(each for each in found if each.node.tier in TIERS[level])
        elif words[start].folded.isdigit():
            return None  # a house
        elif end == len(words):
            # `Hòa Bình` at the end is the province, not one of the communes of that name
            found = tuple(each for each in found if each.node.tier == PROVINCE) or found
        if found and _ends(words, end, names, commas_lost):
            marks_lost = level is not None and spelt_of(words[at:start]) == fold(level)
            spelt = "" if marks_lost else spelt_of(words[start:end])
            return _Mention(at, end, level, found, spelt, dashed=words[at].apart == "-")
    return None


def _end_of_run(words: Sequence[Word], start: int) -> int:
    """Where a mark ends the words that may be one name."""
    return next((at for at in range(start + 1, len(words)) if words[at].apart == ","), len(words))


def _ends(words: Sequence[Word], end: int, names: PlaceNames, commas_lost: int) -> bool:
    if end >= len(words) or words[end].apart or level_at(words, end):
        return True
    above = _named(words, end, end, None, names, commas_lost - 1) if commas_lost else None
    return above is not None and any(each.node.tier != COMMUNE for each in above.named)


def _best(mentions: Sequence[_Mention], words: Sequence[Word]) -> list[_Fit]:
    """Units that most names agree on; of those the ones with the printed level; of those the ones with its marks."""
    fits = [fit for at in range(len(mentions)) for fit in _agreeing(mentions, at, words)]
    most = max((fit.names for fit in fits), default=0)
    best = [fit for fit in fits if fit.names == most]
    best = [fit for fit in best if fit.level] or best
    return [fit for fit in best if fit.marks] or best


def _agreeing(mentions: Sequence[_Mention], at: int, words: Sequence[Word]) -> list[_Fit]:
    """The units of one name that no name behind it speaks against; without a level word, the largest of each time."""
    fits = [fit for named in mentions[at].named if (fit := _fit(named.node, mentions, at, words))]
    if mentions[at].level is not None:
        return fits
    return [
        fit for fit in fits if fit.node.tier == min(other.node.tier for other in fits if other.node.era == fit.node.era)
    ]


def _fit(node: Node, mentions: Sequence[_Mention], at: int, words: Sequence[Word]) -> _Fit | None:
    """How the unit fits with its own name and all behind it, each of which must be a unit that it lies in.

    What cannot be told there, a lost or misread name, is let pass where the province or two names agree.
    """
    readings = {node: _reading(node, mentions[at])}
    last, end, unread = node, mentions[at].end, False
    for mention in mentions[at + 1 :]:
        unread = unread or mention.start > end or not mention.named
        end = mention.end
        if not mention.named:
            if node.era == "two_level" and mention.level in _OF_DISTRICTS:
                return None
            continue
        nodes = {each.node for each in mention.named}
        above = [each for each in node.above if each in nodes and each.tier <= last.tier]
        if above:
            last = next((each for each in above if each.level == mention.level), above[0])
            readings[last] = _reading(last, mention)
        elif not (mention.dashed and last.tier == PROVINCE and any(each.tier == PROVINCE for each in nodes)):
            return None
    unread = unread or end < len(words)
    if unread and last.tier != PROVINCE and len(readings) < 2:
        return None
    level = not unread and all(level for level, _ in readings.values())
    return _Fit(node, len(readings), level, all(marks for _, marks in readings.values()))


def _reading(node: Node, mention: _Mention) -> tuple[bool, bool]:
    """Whether the mention says the unit's level, or none, and whether it has the marks of one of its names."""
    spelt = any(each.node is node and each.spelt == mention.spelt for each in mention.named)
    return mention.level in (None, node.level), spelt
