"""Whose a value is where a paper names several people: its own person's, or his who hands it in or is spoken of.

By the words before the value on its line, and where they do not say, by the nearest heading above it.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from dossiers.geometry import Box
from dossiers.text import fold
from ocr.fields.known_names import is_family_name
from ocr.fields.lines import Line, in_capitals
from ocr.fields.pages import PrintedPage


class Standing(IntEnum):
    """How near to the paper's own person; of two values the nearer one is the paper's."""

    OWNER = 0
    UNSAID = 1
    BEARER = 2
    """`Người nộp`: as often the owner himself."""
    ANOTHER = 3


_STANDINGS = (
    (Standing.ANOTHER, r"uy quyen|\buq\b|(?:nop|khai|lam|ky) (?:ho )?thay|den nop|dai dien|duoc khai sinh"),
    (Standing.ANOTHER, r"\b(?:nguoi|ve) (?:me|cha|vo|chong|con)\b"),
    (Standing.OWNER, r"chu ho so|ho so cua|nguoi (?:yeu cau|khai|lam don|viet don|dung don|de nghi)"),
    (Standing.BEARER, r"\bnguoi (?:\w+ ){0,3}(?:nop|mang)\b"),
)
"""In this order: `người khai thay` is no `người khai`. Folded."""
_LONGEST_HEADING = 9
_HEADS_A_PERSON = re.compile(
    r"^(?:[\divxa-d]{1,4}[.)] ?)?(?:thong tin |phan |ve |cua |ghi )*(?:nguoi|chu ho so|to chuc|ca nhan)\b"
)
_SURELY = 2
"""By so many steps a standing must be nearer for nobody to be asked."""


def is_surely_nearer(one: Standing, other: Standing) -> bool:
    return other - one >= _SURELY


def standing(pages: Sequence[PrintedPage], page: int, box: Box, before: str) -> Standing:
    """Of the value in that box of that page; `before`: what is printed before it on its line."""
    said = _said(before, last=True)
    if said is not None:
        return said
    above = [head for head in _heads(pages, page) if head.box.y1 <= box.y0 + head.height / 2]
    if not above:
        return Standing.UNSAID
    lowest = max(above, key=lambda head: head.level)
    row = [head for head in above if lowest.level - head.level < lowest.height]
    middle = (box.x0 + box.x1) / 2
    nearest = min(row, key=lambda head: abs(head.centre - middle))
    said = _said(nearest.text, last=False)
    return Standing.UNSAID if said is None else said


def _said(text: str, *, last: bool) -> Standing | None:
    """What the last words, or the first sort of words, say that say anything."""
    folded = fold(text)
    found = [(match.end(), each) for each, words in _STANDINGS for match in re.finditer(words, folded)]
    if not found:
        return None
    end = max(end for end, _ in found) if last else found[0][0]
    return next(each for at, each in found if at == end)


def _heads(pages: Sequence[PrintedPage], number: int) -> Iterator[Line]:
    lines = (line for page in pages if page.number == number for line in page.lines)
    return (segment for line in lines for segment in line.segments if _is_heading(segment.text.strip(" :]|")))


def _is_heading(text: str) -> bool:
    """A few words in capitals that are nobody's name, or that say who is spoken of; no label with its value."""
    first, *words = text.split() or [""]
    if not 0 < len(words) < _LONGEST_HEADING or ":" in text or any(map(str.isdigit, "".join(words))):
        return False
    return bool(_HEADS_A_PERSON.match(fold(text))) or (in_capitals(text) and not is_family_name(first))
