"""Each step of clean-up on pictures made for it, and all of them on a typeset Vietnamese page."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.geometry import Box
from ocr.cleaning import CleaningSettings, clean, reading_dpi_of, turned_box_of
from ocr.cleaning.ink import grey_of
from ocr.cleaning.leaders import find_leaders, without_leaders
from ocr.cleaning.steps import (
    background_of,
    ink_mask,
    is_bilevel,
    level_light,
    light_is_uneven,
    looks_blank,
    noise_of,
    skew_of,
    without_grain,
)
from ocr.page_pictures import PagePicture
from tests.ocr.pictures import lines_of_marks, sample_page, skewed

DPI = 150
Grey = NDArray[np.uint8]


@pytest.fixture(scope="module")
def vietnamese_page() -> Grey:
    return sample_page(0, "quet-001.pdf", 3)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_vietnamese_page_is_set_upright_from_all_four_sides(vietnamese_page: Grey, turn: int) -> None:
    lying = np.ascontiguousarray(np.rot90(vietnamese_page, turn // 90))
    page = clean(PagePicture(lying, 200, "base"), CleaningSettings())
    assert page.rotation == turn
    assert page.measures.upright > 0
    assert (page.height, page.width) == vietnamese_page.shape[:2]
    assert not page.blank


@pytest.mark.parametrize("degrees", [-4.0, -1.2, 0.0, 0.7, 3.3])
def test_skew_is_found(degrees: float) -> None:
    assert skew_of(ink_mask(skewed(lines_of_marks(), degrees)), 6.0) == pytest.approx(-degrees, abs=0.2)


def test_boxes_go_back_to_the_crooked_page() -> None:
    page = lines_of_marks()
    page[:] = 255
    page[400:420, 900:960] = 0
    lines = np.minimum(page, lines_of_marks())
    crooked = skewed(lines, 3.0)
    cleaned = clean(PagePicture(crooked, DPI, "base"), CleaningSettings(), rotation=0)
    back = cleaned.on_page(Box(900, 400, 960, 420))
    matrix = cv2.getRotationMatrix2D((620, 877), 3.0, 1)
    x, y = matrix @ np.array([930, 410, 1])
    assert (back.x0 + back.x1) / 2 == pytest.approx(x, abs=4)
    assert (back.y0 + back.y1) / 2 == pytest.approx(y, abs=4)


def test_shadow_is_divided_out() -> None:
    shade = np.linspace(0.35, 1.0, 1240)[None, :]
    dark = (lines_of_marks() * shade).astype(np.uint8)
    paper = background_of(dark)
    assert light_is_uneven(paper)
    level = level_light(dark, paper)
    left, right = np.percentile(level[:, :300], 75), np.percentile(level[:, -300:], 75)
    assert left > 225
    assert abs(float(left) - float(right)) < 20
    assert not light_is_uneven(background_of(lines_of_marks()))


def test_noise_is_measured_and_the_median_lowers_it() -> None:
    grain = np.random.default_rng(1).normal(0, 25, (600, 600))
    noisy = np.clip(215 + grain, 0, 254).astype(np.uint8)
    assert noise_of(noisy) > 9
    assert noise_of(without_grain(noisy)) < noise_of(noisy) / 2
    assert noise_of(np.full((600, 600), 240, np.uint8)) < 1


def test_a_seal_is_lifted_off_black_text_and_red_print_stays() -> None:
    page = np.full((900, 900, 3), 255, np.uint8)
    cv2.circle(page, (300, 300), 120, (215, 40, 50), 12)
    page[290:302, 100:500] = 20  # a black line right through it
    page[700:715, 100:500] = (215, 40, 50)  # a printed red line, as low as text
    grey, boxes = grey_of(page, DPI)
    assert boxes
    assert all(box.y1 < 500 for box in boxes)
    assert grey[300 - 120, 300] > 180, "the seal is pale now"
    assert grey[296, 420] < 60, "black text under the seal stays"
    assert grey[707, 300] < 140, "red print stays"


def test_what_a_stamp_says_goes_with_it_and_black_print_in_it_stays() -> None:
    page = np.full((900, 900, 3), 255, np.uint8)
    cv2.rectangle(page, (100, 100), (500, 260), (215, 40, 50), 4)
    page[150:162, 140:240] = (215, 40, 50)  # its own words
    page[200:212, 140:240] = 20  # a printed line
    page[199:200, 140:240] = page[212:213, 140:240] = (170, 60, 60)  # with the fringes of a coloured scan
    grey, boxes = grey_of(page, DPI)
    assert len(boxes) == 1
    assert grey[156, 190] > 180
    assert grey[206, 190] < 60
    assert grey[199, 190] < 140


def test_leaders_go_and_letters_stay() -> None:
    page = np.full((300, 1200), 255, np.uint8)
    for x in range(300, 1000, 8):
        page[150:153, x : x + 3] = 30
    page[151, 500:620] = 90  # dots that a scanner ran together
    page[200:203, 300:1000] = 30  # a drawn one
    page[120:153, 100:130] = 20
    page[157:160, 112:115] = 20  # the dot of a heavy tone
    found, rows = find_leaders(page, DPI)
    cleaned = without_leaders(page, found)
    assert rows == 2
    assert (cleaned[140:210, 290:1010] == 255).all()
    assert cleaned[130, 110] == 20
    assert cleaned[158, 113] == 20


def test_an_ellipsis_a_dash_and_a_table_are_no_leaders() -> None:
    page = np.full((300, 1200), 255, np.uint8)
    for x in (300, 308, 316):
        page[150:153, x : x + 3] = 30
    page[100:103, 300:330] = 30
    page[200:203, 300:1000] = page[250:253, 300:1000] = 30
    page[200:253, 300:303] = page[200:253, 997:1000] = 30
    found, rows = find_leaders(page, DPI)
    assert rows == 0
    assert (without_leaders(page, found) == page).all()


def test_blank_backs_are_blank_though_the_front_shines_through() -> None:
    front = lines_of_marks()
    through = 255 - ((255 - np.fliplr(front).astype(np.int16)) * 0.18).astype(np.uint8)
    specks = through.copy()
    specks[200:203, 300:303] = 10
    assert looks_blank(specks, DPI)
    assert not looks_blank(front, DPI)
    one_line = np.full_like(front, 255)
    one_line[800:820] = front[160:180]
    assert not looks_blank(one_line, DPI)


def test_black_and_white_is_told_from_grey() -> None:
    assert is_bilevel(np.array([[0, 255], [255, 0]], np.uint8))
    assert not is_bilevel(np.array([[0, 254], [255, 0]], np.uint8))


def test_fine_scans_are_reduced_and_coarse_ones_enlarged() -> None:
    settings = CleaningSettings()
    assert reading_dpi_of(300, settings) == settings.reading_dpi
    assert reading_dpi_of(100, settings) == 150
    assert reading_dpi_of(150, settings) == 150


def test_boxes_turn_with_their_picture() -> None:
    picture = np.zeros((40, 60), np.uint8)
    picture[5:10, 20:50] = 1
    for rotation in (0, 90, 180, 270):
        box = turned_box_of(Box(20, 5, 50, 10), 60, 40, rotation)
        turned = np.rot90(picture, -rotation // 90)
        assert turned[box.y0 : box.y1, box.x0 : box.x1].all()
        assert turned.sum() == box.width * box.height
