"""Rows that the first look passed over are found, read once more and put where they stand; strokes are not."""

import cv2
import numpy as np

from dossiers.geometry import Box
from ocr.cleaning.steps import Grey
from ocr.found import FoundWord
from ocr.page_missed import ReadRow, missed_rows, with_missed_rows

DPI = 170


def page_with_rows(*tops: int) -> Grey:
    """Rows of ten marks, each as high as a letter, from x 200 to 470."""
    page = np.full((1200, 900), 255, np.uint8)
    for top in tops:
        for x in range(200, 470, 30):
            page[top : top + 18, x : x + 12] = 20
    return page


def word(text: str, box: Box, block: int, confidence: float = 0.95) -> FoundWord:
    return FoundWord(text, confidence, box, block, 1, 1)


FIRST, LAST = word("trên", Box(190, 95, 480, 125), 1), word("dưới", Box(190, 495, 480, 525), 2)


def read_as(text: str, confidence: float = 0.95) -> tuple[list[Grey], ReadRow]:
    seen: list[Grey] = []

    def read(row: Grey) -> list[FoundWord]:
        seen.append(row)
        return [word(text, Box(10, 5, 200, 25), 1, confidence)] if text else []

    return seen, read


def test_a_row_without_words_is_found_and_covered_ones_are_not() -> None:
    page = page_with_rows(100, 300, 500)
    (row,) = missed_rows(page, DPI, [FIRST.box, LAST.box])
    assert (row.y0 < 300, row.y1 > 318, row.x0 < 200, row.x1 > 452) == (True,) * 4
    assert row.height < 60


def test_a_label_that_was_read_surely_keeps_its_row_however_its_value_was_read() -> None:
    page = page_with_rows(300)

    def read(label: str, sure: float) -> list[str]:
        row = [word(label, Box(10, 5, 60, 25), 1, sure), word("cd477(example.vn", Box(70, 5, 200, 25), 1, 0.35)]
        return [each.text for each in with_missed_rows([], page, DPI, lambda _: row)]

    assert read("Email:", 0.93) == ["Email:", "cd477(example.vn"]
    assert read("Email:", 0.5) == read("Email", 0.93) == read("|:", 0.93) == []


def test_the_stroke_beside_a_row_belongs_to_it() -> None:
    page = page_with_rows(300)
    cv2.line(page, (255, 420), (165, 240), 20, 6)  # higher than a letter, and the first of them hangs on it
    (row,) = missed_rows(page, DPI, [])
    assert row.x0 < 195, "so that what it covers is read badly and doubted, instead of left out"


def test_signatures_specks_and_rules_are_no_rows() -> None:
    page = page_with_rows()
    cv2.ellipse(page, (400, 300), (150, 90), 10, 0, 360, 20, 3)
    page[500:503, 100:800] = 20
    for x in range(200, 470, 40):
        page[700:703, x : x + 3] = 20
    page[800:818, 300:312] = 20
    assert missed_rows(page, DPI, []) == []


def test_the_row_is_read_and_stands_before_the_block_below_it() -> None:
    page = page_with_rows(100, 300, 500)
    seen, read = read_as("Phong")
    words = with_missed_rows([FIRST, LAST], page, DPI, read)
    assert len(seen) == 1
    assert [each.text for each in words] == ["trên", "Phong", "dưới"]
    assert len({each.block for each in words}) == 3
    assert 290 < words[1].box.y0 < 320


def test_strokes_taken_for_letters_are_not_text() -> None:
    page = page_with_rows(300)
    for text, confidence in (("", 0.0), ("~^", 0.95), ("I—Y|l", 0.4)):
        _, read = read_as(text, confidence)
        assert with_missed_rows([FIRST], page, DPI, read) == [FIRST]


def test_a_drawing_is_not_read_row_by_row() -> None:
    page = page_with_rows(*range(60, 1100, 60))
    seen, read = read_as("Phong")
    assert with_missed_rows([], page, DPI, read) == []
    assert seen == []
