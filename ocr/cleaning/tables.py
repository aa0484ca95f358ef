"""Ruled tables and frames: where their cells lie, from the rules that were drawn. What stands in them is not read."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np

from dossiers.geometry import Box, around
from ocr.cleaning.steps import Grey, Mask

_MM_PER_INCH = 25.4
_RULE_MM = 7.0
"""The shortest side of a cell that is drawn: longer than the strokes of any letter that is read as text."""
_HEALED_MM = 1.0
_TABLE_MM = (30.0, 8.0)
"""The smallest table's width and height."""
_CELL_MM = (4.0, 3.5)
_FRAME_MM = ((25.0, 80.0), (10.0, 40.0))
"""Least and greatest width and height of a frame: an office's rubber stamps lie between, with a title line above."""
_LEAST_CELLS = 4
_LARGEST_CELL = 0.7
"""Of the table's area."""
_STREAK = 0.95
"""Of the page's height."""
_LOOKED_AT_DPI = 75


@dataclass(frozen=True)
class Table:
    """A ruled table and its cells, row by row and from left to right; a cell over several rows counts in its first."""

    box: Box
    cells: tuple[Box, ...]


@dataclass(frozen=True)
class Ruled:
    """What is ruled on a page, from top to bottom: tables, and the boxes of small frames, which may be tables too."""

    tables: tuple[Table, ...] = ()
    frames: tuple[Box, ...] = ()


def find_ruled(level: Grey, dpi: int) -> Ruled:
    """Tables and small frames of a level picture, in its pixels. A frame around text, with no cells, is no table."""
    step = max(1, dpi // _LOOKED_AT_DPI)
    per_mm = dpi / step / _MM_PER_INCH
    rules = _rules(_darkest_of(level, step), per_mm)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(rules, connectivity=8)
    tables: list[Table] = []
    frames: list[Box] = []
    for number in range(1, count):
        x, y, wide, high, _ = (int(each) for each in stats[number])
        if all(
            least * per_mm <= side <= most * per_mm for side, (least, most) in zip((wide, high), _FRAME_MM, strict=True)
        ):
            frames.append(_moved(Box(0, 0, wide, high), x, y, step))
        if wide >= _TABLE_MM[0] * per_mm and high >= _TABLE_MM[1] * per_mm:
            own = np.where(labels[y : y + high, x : x + wide] == number, 255, 0).astype(np.uint8)
            cells = [_moved(cell, x, y, step) for cell in _cells(own, per_mm)]
            if _make_a_table(cells):
                tables.append(Table(around(cells), tuple(_row_by_row(cells, per_mm * step))))
    return Ruled(
        tuple(sorted(tables, key=lambda table: table.box.y0)), tuple(sorted(frames, key=lambda frame: frame.y0))
    )


def _darkest_of(level: Grey, step: int) -> Grey:
    """A smaller picture in which each pixel is the darkest of step × step: thin rules stay."""
    darkest = cv2.erode(level, np.ones((step, step), np.uint8), anchor=(0, 0))
    return np.ascontiguousarray(darkest[::step, ::step], dtype=np.uint8)


def _rules(level: Grey, per_mm: float) -> Mask:
    """Long strokes across and down, thickened first: on a photograph they bend, and a row of pixels loses them."""
    _, ink = cv2.threshold(level, 190, 255, cv2.THRESH_BINARY_INV)
    long = round(_RULE_MM * per_mm)
    across = cv2.morphologyEx(cv2.dilate(ink, np.ones((3, 1), np.uint8)), cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    down = cv2.morphologyEx(cv2.dilate(ink, np.ones((1, 3), np.uint8)), cv2.MORPH_OPEN, np.ones((long, 1), np.uint8))
    gap = max(3, round(_HEALED_MM * per_mm))
    both = cv2.bitwise_or(across, _without_streaks(np.asarray(down, dtype=np.uint8)))
    return np.asarray(cv2.morphologyEx(both, cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8)), dtype=np.uint8)


def _without_streaks(down: Mask) -> Mask:
    """Dust on a scanner's glass draws lines from the page's top to its bottom: no table has them."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(down, connectivity=8)
    streaks = stats[:count, cv2.CC_STAT_HEIGHT] > _STREAK * down.shape[0]
    streaks[0] = False
    return np.where(streaks[labels], 0, down).astype(np.uint8) if streaks.any() else down


def _cells(rules: Mask, per_mm: float) -> Iterator[Box]:
    """What the rules of one table enclose."""
    free = cv2.copyMakeBorder(cv2.bitwise_not(rules), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=(255,))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(free, dtype=np.uint8), connectivity=4)
    outside = int(labels[0, 0])
    for number in range(1, count):
        x, y, wide, high, _ = (int(each) for each in stats[number])
        if number != outside and wide >= _CELL_MM[0] * per_mm and high >= _CELL_MM[1] * per_mm:
            yield Box(x - 1, y - 1, x - 1 + wide, y - 1 + high)


def _moved(cell: Box, x: int, y: int, step: int) -> Box:
    return Box((cell.x0 + x) * step, (cell.y0 + y) * step, (cell.x1 + x) * step, (cell.y1 + y) * step)


def _make_a_table(cells: list[Box]) -> bool:
    """Several, some side by side, none of them nearly everything: that is the border of a certificate."""
    if len(cells) < _LEAST_CELLS:
        return False
    whole = around(cells)
    if any(cell.width * cell.height > _LARGEST_CELL * whole.width * whole.height for cell in cells):
        return False
    return any(_side_by_side(one, other) for one, other in combinations(cells, 2))


def _side_by_side(one: Box, other: Box) -> bool:
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared > 0.5 * min(one.height, other.height) and (one.x1 <= other.x0 or other.x1 <= one.x0)


def _row_by_row(cells: list[Box], per_mm: float) -> Iterator[Box]:
    """By their upper edges, which a little skew moves apart within a row."""
    waiting = sorted(cells, key=lambda cell: cell.y0)
    while waiting:
        top = waiting[0].y0 + _CELL_MM[1] / 2 * per_mm
        row = [cell for cell in waiting if cell.y0 <= top]
        yield from sorted(row, key=lambda cell: cell.x0)
        waiting = waiting[len(row) :]
