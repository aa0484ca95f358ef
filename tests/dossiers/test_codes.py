"""Codes on one-stop papers: compared in one form, odd ones told and never refused."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers import codes

SAMPLES = [
    "000.00.01.H40-210927-0012",
    "000.00.01.H26-260930-0012",
    "G22.99-251225-020175",
    "G09.20-20260609-0092637",
    "H40.12-240101-0001",
]


@pytest.mark.parametrize("code", SAMPLES)
def test_known_shapes_are_not_odd(code: str) -> None:
    assert codes.dossier_code_warnings(code) == ()
    assert codes.dossier_code_warnings(f" {code.lower()}\u00a0") == ()


@pytest.mark.parametrize(
    ("code", "warning"),
    [
        ("H40.12-240230-0001", "dossier_code_day_odd"),
        ("G09.20-20261301-0092637", "dossier_code_day_odd"),
        ("L40.12-240101-0001", "dossier_code_odd"),
        ("H40.12-24010-0001", "dossier_code_odd"),
        ("H40.12-240101-٠٠٠١", "dossier_code_odd"),
        ("", "dossier_code_odd"),
    ],
)
def test_odd_codes_are_told(code: str, warning: str) -> None:
    assert [each.code for each in codes.dossier_code_warnings(code)] == [warning]


@given(st.text(max_size=60))
def test_any_code_has_a_key_that_is_its_own_key(code: str) -> None:
    key = codes.dossier_code_key(code)
    assert codes.dossier_code_key(key) == key
    assert not re.search(r"\s", key)
    codes.dossier_code_warnings(code)


@given(st.sampled_from(SAMPLES), st.data())
def test_case_and_blanks_do_not_matter(code: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(code)))
    assert codes.dossier_code_key(f"{code[:cut]} \t{code[cut:].lower()}") == code


def test_composed_and_decomposed_letters_are_one_code() -> None:
    assert codes.dossier_code_key("QĐ-Hòa") == codes.dossier_code_key("qđ-Ho\u0300a")


@given(st.sampled_from(sorted(codes.BIRTH_PROVINCES)), st.integers(1900, 2099), st.booleans(), st.integers(0, 999_999))
def test_a_personal_number_says_year_and_sex(province: str, year: int, female: bool, serial: int) -> None:
    number = f"{province}{(year // 100 - 19) * 2 + female}{year % 100:02d}{serial:06d}"
    assert codes.is_personal_id(number)
    assert codes.personal_id_warnings(number, birth_year=year, female=female) == ()
    told = codes.personal_id_warnings(number, birth_year=year + 1, female=not female)
    assert [each.code for each in told] == ["personal_id_year_differs", "personal_id_sex_differs"]


def test_odd_personal_numbers_are_told() -> None:
    assert [each.code for each in codes.personal_id_warnings("003195001234")] == ["personal_id_province_odd"]
    for number in ("38195001234", "138195001234", "03819500123a", "٠٣٨١٩٥٠٠١٢٣٤"):
        assert [each.code for each in codes.personal_id_warnings(number)] == ["personal_id_odd"]


def test_there_are_63_provinces_of_birth() -> None:
    assert len(codes.BIRTH_PROVINCES) == 63


@pytest.mark.parametrize(
    ("is_one", "good", "bad"),
    [
        (codes.is_phone, ["0912345678", "+84912345678", "84351234567"], ["0112345678", "091234567", "0912 345 678"]),
        (codes.is_old_id, ["171234567"], ["17123456", "1712345678", "17123456x"]),
        (
            codes.is_procedure_code,
            ["1.001193", "2.000815.000.00.00.H56", "1.004203.000.00.00.H56.12"],
            ["4.001193", "1.0193", "1.001193 "],
        ),
        (
            codes.is_agency_code,
            ["000.00.01.H40", "H40.12", "G22", "H1"],
            ["L40", "H40.", "H40" + ".1234" * 7, "H40-12"],
        ),
    ],
)  # fmt: skip
def test_shapes(is_one: Callable[[str], bool], good: list[str], bad: list[str]) -> None:
    assert [text for text in good if not is_one(text)] == []
    assert [text for text in bad if is_one(text)] == []
