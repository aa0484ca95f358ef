"""Finds where the conversion mark may stand on a page: pure geometry, points with y upwards. Nothing is drawn here."""

import math
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from archive.pdfa.placing import Rect

_CLEARANCE = 3.0  # points between the mark and what is printed


class Covered(NamedTuple):
    """Where the page is not free: what is known to stand there, and ink that nobody read, which may be dirt."""

    known: Sequence[Rect]
    ink: Sequence[Rect] = ()


def mark_place(page: tuple[float, float], mark: tuple[float, float], margin: float, covered: Covered) -> Rect:
    """Where a mark of that width and height stands so that it covers nothing, all in points.

    The first free one of: top right (domain: its place), top left, bottom right, bottom left, each in its margin; then
    the lowest free place of the page. Where ink leaves none (a shadow, a dark photograph), only what is known counts. A
    page that is full takes it at its foot, where it covers least.
    """
    corners = _corners(page, mark, margin)
    for taken in ([*covered.known, *covered.ink], covered.known):
        for place in (*corners, *_from_below(page, mark, margin, taken)):
            if _is_free(place, taken):
                return place
    return min(corners[2:], key=lambda place: _shared(place, covered.known))


def overlap(one: Rect, other: Rect) -> float:
    """The area that two rectangles share."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return width * height if width > 0 and height > 0 else 0.0


def _corners(page: tuple[float, float], mark: tuple[float, float], margin: float) -> list[Rect]:
    right, top = max(page[0] - margin - mark[0], 0.0), max(page[1] - margin - mark[1], 0.0)
    left, bottom = min(margin, right), min(margin, top)
    return [_at(x, y, mark) for y in (top, bottom) for x in (right, left)]


def _from_below(
    page: tuple[float, float], mark: tuple[float, float], margin: float, taken: Sequence[Rect]
) -> list[Rect]:
    """Places inside the margins that stand on the foot of the page or right above something, the lowest first."""
    right, top = page[0] - margin - mark[0], page[1] - margin - mark[1]
    floors = sorted({margin, *(math.ceil(each.y1 + _CLEARANCE) for each in taken)})
    columns = (right, margin, (right + margin) / 2)
    return [_at(x, y, mark) for y, x in product(floors, columns) if margin <= x <= right and margin <= y <= top]


def _at(x: float, y: float, mark: tuple[float, float]) -> Rect:
    return Rect(x, y, x + mark[0], y + mark[1])


def _is_free(place: Rect, taken: Sequence[Rect]) -> bool:
    around = Rect(place.x0 - _CLEARANCE, place.y0 - _CLEARANCE, place.x1 + _CLEARANCE, place.y1 + _CLEARANCE)
    return not any(overlap(around, each) for each in taken)


def _shared(place: Rect, taken: Sequence[Rect]) -> float:
    return sum(overlap(place, each) for each in taken)
