"""Where the language cannot speak: figures, codes and given names; and which two readings of them disagree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.language.knowing import language_with
from ocr.language.unsaid import contradicts, given_names, has_figure, same_form, same_letters, unsaid

LANGUAGE = language_with()
SIGNS = st.text(st.sampled_from("019OIlABđư²/|.,- "), max_size=12)


def found(text: str) -> list[str]:
    words = text.split()
    return [words[at] for at in sorted(unsaid(words, LANGUAGE))]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Căn cứ Luật Tổ chức chính quyền địa phương", []),
        ("2. Ông Nguyễn Văn Tấn, sinh ngày 02/8/2000,", ["Tấn,", "02/8/2000,"]),
        ("Họ và tên: TRẦN THỊ LIÊN", ["LIÊN"]),
        ("Nhà ở riêng lẻ, cấp III", ["III"]),
        ("Số: 45/GPXD-BQL, diện tích 40 m2", ["45/GPXD-BQL,", "40"]),
        ("Điện thoại: 0905 111 222", ["0905", "111", "222"]),
        ("3.1. Diện tích m?", []),
    ],
)
def test_figures_codes_and_given_names_are_unsaid(line: str, words: list[str]) -> None:
    assert found(line) == words


def test_a_family_name_alone_names_nobody() -> None:
    assert given_names(["Hà", "nội", "và", "Lê"]) == set()
    assert given_names(["ông", "Lê", "Minh,", "bà", "Võ", "Thị", "Ba"]) == {2, 6}


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        ("0779878219", "0779875219", True),
        ("III", "II", True),
        ("II", "III", True),
        ("Tấn", "Tân", True),
        ("28/04/2023", "28I04/2023", False),
        ("CH02117", "CHO2117", False),
        ("411/QĐ-UBND", "411/QD-UBND", False),
        ("411/QD-UBND", "411/QĐ-UBND", True),
        ("411/QĐ-UBND", "417/QD-UBND", True),
        ("2026", "2026Giới", False),  # a recogniser of lines loses blanks
        ("1999", "19996", True),
        ("(3).", "(3b).", True),
        ("22/03/2024", "22/03/2024 h", False),
        ("cd1282@example.vn", "..cd1282Dexample.vn", False),
    ],
)
def test_two_readings_disagree_or_differ_in_nothing_that_is_said(one: str, other: str, disagree: bool) -> None:
    assert contradicts(one, other) is disagree


@pytest.mark.parametrize(
    ("one", "other", "corrects"),
    [
        ("0779878219", "0779875219", True),
        ("2710811989", "27/08/1989", True),
        ("|21/09/2026", "21/09/2026", True),
        ("H26.88-260922-0436", "126.88-260922-0436", False),
        ("H26.88-260922-0436", "26.88-260922-0436", False),
        ("CH02117", "CHO2117", False),
        ("phố 4,", "phố.,", False),
        ("01 (bộ)", "1.(bộ)", False),
        ("1999", "19996", False),
    ],
)
def test_of_figures_only_digits_are_corrected(one: str, other: str, corrects: bool) -> None:
    assert same_form(one, other) is corrects


@given(SIGNS)
def test_a_reading_agrees_with_itself_however_it_is_spaced(text: str) -> None:
    assert same_letters(text, " ".join(text))
    assert same_form(text, text)
    assert not contradicts(text, text)


@given(SIGNS, SIGNS)
def test_what_says_the_same_letters_contradicts_nothing_and_a_correction_keeps_its_letters(
    one: str, other: str
) -> None:
    if same_letters(one, other):
        assert not contradicts(one, other)
    if same_form(one, other):
        assert sum(map(str.isalpha, other)) <= sum(map(str.isalpha, one))


@pytest.mark.parametrize("unit", ["m2", "m²", "m?", "m3;", "m2,"])
def test_the_unit_of_an_area_is_no_figure(unit: str) -> None:
    assert not has_figure(unit)
    assert has_figure(f"40{unit}")
