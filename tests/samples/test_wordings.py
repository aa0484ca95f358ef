"""Numbers, dates and areas in words as official papers print them."""

from datetime import date

import pytest

from samples.words import date_in_words, decimal_comma, long_date, spelled


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (4, "bốn"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (30, "ba mươi"),
        (105, "một trăm linh năm"),
        (237, "hai trăm ba mươi bảy"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (1994, "một nghìn chín trăm chín mươi bốn"),
    ],
)
def test_numbers_are_spelled(number: int, words: str) -> None:
    assert spelled(number) == words


def test_day_and_early_months_lead_with_a_zero() -> None:
    assert long_date(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert long_date(date(2026, 9, 24)) == "ngày 24 tháng 9 năm 2026"


def test_april_is_thang_tu() -> None:
    assert date_in_words(date(2026, 4, 1)) == "Ngày một, tháng tư, năm hai nghìn không trăm hai mươi sáu"


@pytest.mark.parametrize(("hundredths", "text"), [(12050, "120,5"), (12000, "120"), (12005, "120,05")])
def test_areas_have_a_decimal_comma(hundredths: int, text: str) -> None:
    assert decimal_comma(hundredths) == text
