"""An address as words, and the level words in it (`xã`, `TP.`, `Q.`) that say which kind of unit is named next.

What the names mean lives in places_finding.py.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dossiers.text import fold, house_spelling

PROVINCE, DISTRICT, COMMUNE = 0, 1, 2
TIERS = {
    "tỉnh": (PROVINCE,),
    "thành phố": (PROVINCE, DISTRICT),
    "quận": (DISTRICT,),
    "huyện": (DISTRICT,),
    "thị xã": (DISTRICT,),
    "xã": (COMMUNE,),
    "phường": (COMMUNE,),
    "thị trấn": (COMMUNE,),
    "đặc khu": (COMMUNE,),
}
"""Level words and the tiers of units that they name."""
_PRINTED = {
    "tinh": "tỉnh", "thanh pho": "thành phố", "tp": "thành phố", "t p": "thành phố", "quan": "quận", "huyen": "huyện",
    "thi xa": "thị xã", "tx": "thị xã", "t x": "thị xã", "xa": "xã", "phuong": "phường", "thi tran": "thị trấn",
    "tt": "thị trấn", "t t": "thị trấn", "dac khu": "đặc khu",
}  # fmt: skip
"""Level words folded, and their abbreviations."""
_LETTERS = {"t": "tỉnh", "q": "quận", "h": "huyện", "x": "xã", "p": "phường"}
"""Levels of one letter: only with a stop behind it, or before a number (`P.5`, `Q3`)."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_INSIDE = re.compile(r"(?<=\w)['’‘`´](?=\w)")
_TOGETHER = re.compile(r"\btp(?=hcm)")
_DASHES = frozenset("-–—")
_NO_MARK = frozenset(" \t\n\r:")


class Word(NamedTuple):
    """`apart`: what parts it from the word before: "" a blank, "-", "," a mark that no name has inside, "(" a bracket.

    `spelt` is in house spelling and lower case; `dotted`: a full stop follows at once.
    """

    folded: str
    spelt: str
    apart: str
    dotted: bool


def words_of(text: str) -> tuple[Word, ...]:
    """The words and numbers of the text: `P.05, Ea H'leo` → p, 5, ea, hleo."""
    return tuple(_words(_TOGETHER.sub("tp ", _INSIDE.sub("", house_spelling(text).lower()))))


def _words(text: str) -> Iterator[Word]:
    end = 0
    before: Word | None = None
    for found in _WORD.finditer(text):
        spelt = found.group().lstrip("0") or "0"
        folded = _folded(spelt)
        between = text[end : found.start()]
        before = Word(folded, spelt, _apart(between, before), text.startswith(".", found.end()))
        end = found.end()
        yield before


def _apart(between: str, before: Word | None) -> str:
    if between in ("", " "):
        return ""
    if "(" in between or ")" in between:
        return "("
    abbreviated = before is not None and (before.folded in _PRINTED or before.folded in _LETTERS)
    marks = set(between) - _NO_MARK - ({"."} if abbreviated else set())
    if not marks:
        return ""
    return "-" if marks <= _DASHES else ","


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return fold(word)


def level_at(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The level word that stands there and the place of the word after it: `T.P Tam Kỳ` → thành phố, 2."""
    one = words[at].folded
    if at + 1 < len(words):
        two = _PRINTED.get(f"{one} {words[at + 1].folded}")
        if two and words[at + 1].apart == "":
            return two, at + 2
    if one in _PRINTED:
        return _PRINTED[one], at + 1
    before_number = at + 1 < len(words) and words[at + 1].folded.isdigit()
    return (_LETTERS[one], at + 1) if one in _LETTERS and (words[at].dotted or before_number) else None
