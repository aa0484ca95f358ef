"""Ruled tables are found by their rules, with their cells in order; frames, underlines and scanner streaks are none."""

from itertools import pairwise

import cv2
import numpy as np
import pytest

from dossiers.geometry import Box
from ocr.cleaning.steps import Grey
from ocr.cleaning.tables import find_ruled

DPI = 170
ACROSS, DOWN = (200, 600, 1200), (700, 790, 880, 970)
"""x and y of the rules of a table of three rows and two columns."""


def paper() -> Grey:
    return np.full((1990, 1400), 255, np.uint8)


def table_on(page: Grey, thickness: int = 2, slant: float = 0.0) -> Grey:
    """The table drawn, each rule sinking to the right by `slant` pixels a pixel."""
    for y in DOWN:
        cv2.line(page, (ACROSS[0], y), (ACROSS[-1], round(y + slant * (ACROSS[-1] - ACROSS[0]))), 40, thickness)
    for x in ACROSS:
        sunk = round(slant * (x - ACROSS[0]))
        cv2.line(page, (x, DOWN[0] + sunk), (x, DOWN[-1] + sunk), 40, thickness)
    return page


def drawn_cells() -> list[Box]:
    return [Box(x0, y0, x1, y1) for y0, y1 in pairwise(DOWN) for x0, x1 in pairwise(ACROSS)]


def near(found: Box, drawn: Box, pixels: int = 10) -> bool:
    return all(abs(one - other) <= pixels for one, other in zip(found, drawn, strict=True))


@pytest.mark.parametrize(("thickness", "slant"), [(1, 0.0), (2, 0.0), (5, 0.0), (2, 0.008)])
def test_cells_of_a_table_come_row_by_row(thickness: int, slant: float) -> None:
    (table,) = find_ruled(table_on(paper(), thickness, slant), DPI).tables
    assert len(table.cells) == 6
    assert all(near(found, drawn) for found, drawn in zip(table.cells, drawn_cells(), strict=True))


def test_a_rule_with_a_gap_still_parts_its_cells() -> None:
    page = table_on(paper())
    page[788:793, 400:404] = 255
    (table,) = find_ruled(page, DPI).tables
    assert len(table.cells) == 6


def test_a_cell_over_two_rows_comes_with_the_first() -> None:
    page = table_on(paper())
    page[788:793, 204:597] = 255  # no rule under the first cell
    (table,) = find_ruled(page, DPI).tables
    first, second, third, *_ = table.cells
    assert near(first, Box(200, 700, 600, 880))
    assert near(second, Box(600, 700, 1200, 790))
    assert near(third, Box(600, 790, 1200, 880))


def test_a_streak_from_top_to_bottom_cuts_no_cell() -> None:
    page = table_on(paper())
    page[:, 900:903] = 60
    (table,) = find_ruled(page, DPI).tables
    assert len(table.cells) == 6


def test_frames_and_underlines_are_no_tables() -> None:
    page = paper()
    cv2.rectangle(page, (100, 100), (1300, 1900), 40, 3)
    cv2.rectangle(page, (110, 110), (1290, 1890), 40, 3)
    cv2.line(page, (300, 300), (700, 300), 40, 2)
    cv2.line(page, (200, 500), (200, 900), 40, 2)
    assert find_ruled(page, DPI).tables == ()


def test_the_border_of_a_certificate_with_squares_in_its_corners_is_no_table() -> None:
    page = paper()
    for inset in (100, 160):
        cv2.rectangle(page, (inset, inset), (1400 - inset, 1990 - inset), 40, 3)
    for x in (100, 1240):
        for y in (100, 1830):
            cv2.rectangle(page, (x, y), (x + 60, y + 60), 40, 3)
    assert find_ruled(page, DPI).tables == ()


def test_two_tables_come_from_top_to_bottom() -> None:
    page = table_on(paper())
    page[1200:1500] = page[680:980]
    first, second = find_ruled(page, DPI).tables
    assert first.box.y1 < second.box.y0
    assert len(first.cells) == len(second.cells) == 6
