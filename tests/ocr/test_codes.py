"""Codes on a page, however they stand."""

import numpy as np
import pytest
import zxingcpp

from ocr.cleaning.steps import Grey, turned
from ocr.codes import find_codes

TEXT = "H17.83-260929-0020"
TURNS = (0, 90, 180, 270)


def page_with(code: zxingcpp.BarcodeFormat, turn: int, *, inverted: bool = False) -> Grey:
    """A white page, the code with its left upper corner at 300 across and 500 down."""
    picture = np.asarray(zxingcpp.create_barcode(TEXT, code).to_image(scale=3), dtype=np.uint8)
    stands = turned(255 - picture if inverted else picture, turn)
    page = np.full((1600, 1400), 255, np.uint8)
    page[500 : 500 + stands.shape[0], 300 : 300 + stands.shape[1]] = stands
    return page


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("kind", ["QRCode", "Code128"])
def test_a_code_is_found_once_where_it_stands(kind: str, turn: int) -> None:
    page = page_with(getattr(zxingcpp.BarcodeFormat, kind), turn)
    ((found,), way) = find_codes(page)
    assert (found.symbology, found.text) == (kind, TEXT)
    assert (way + turn) % 360 == 0 if kind == "QRCode" else way == 0
    down, across = np.nonzero(page < 128)
    middle_x, middle_y = (found.box.x0 + found.box.x1) / 2, (found.box.y0 + found.box.y1) / 2
    assert across.min() <= middle_x <= across.max()
    assert down.min() <= middle_y <= down.max()


def test_a_light_code_on_dark_ground_is_found() -> None:
    assert [code.text for code in find_codes(page_with(zxingcpp.BarcodeFormat.QRCode, 0, inverted=True)).codes] == [
        TEXT
    ]


def test_codes_are_told_from_top_to_bottom() -> None:
    upper, lower = (page_with(zxingcpp.BarcodeFormat.Code128, turn) for turn in (0, 90))
    both = np.vstack([lower, upper])
    assert [code.box.y0 < 1600 for code in find_codes(both).codes] == [True, False]


def test_codes_that_stand_differently_show_no_way_up() -> None:
    upright, on_its_head = (page_with(zxingcpp.BarcodeFormat.QRCode, turn) for turn in (0, 180))
    assert find_codes(np.vstack([upright, on_its_head])).turn == 0
    assert find_codes(np.vstack([on_its_head, on_its_head])).turn == 180
