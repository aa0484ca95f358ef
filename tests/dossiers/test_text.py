"""Vietnamese text: folding, accents, house spelling."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.text import fold, has_accents, house_spelling, nfc, one_line

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcghklmnpqrstvx"
words = st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " ,.-0123456789", max_size=60)
anything = st.one_of(words, st.text(max_size=60))


@pytest.mark.parametrize(
    ("printed", "house"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "HÒA"),
        ("Hoà Bình", "Hòa Bình"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("Uỷ ban", "Ủy ban"),
        ("thuý", "thúy"),
        ("quý", "quý"),
        ("quỳ", "quỳ"),
        ("hoàn", "hoàn"),
        ("huỳnh", "huỳnh"),
        ("xoài", "xoài"),
        ("hòa", "hòa"),
        ("hoà.", "hòa."),
    ],
)
def test_tone_mark_stands_on_the_first_vowel_of_open_syllables(printed: str, house: str) -> None:
    assert house_spelling(printed) == house


def test_house_spelling_mends_what_old_converters_left() -> None:
    assert house_spelling("Ðặng\u00a0Hoà") == "Đặng Hòa"


@given(anything)
def test_house_spelling_is_stable(text: str) -> None:
    assert house_spelling(house_spelling(text)) == house_spelling(text)


@given(anything)
def test_house_spelling_does_not_care_how_unicode_was_composed(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert house_spelling(composed) == house_spelling(decomposed)


@given(anything)
def test_house_spelling_changes_nothing_that_folding_keeps(text: str) -> None:
    assert fold(house_spelling(text)) == fold(text)


@given(anything)
def test_house_spelling_keeps_positions(text: str) -> None:
    assert len(house_spelling(text)) == len(nfc(text))


@given(anything)
def test_folding_is_stable_and_composes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(words)
def test_folded_vietnamese_is_plain_ascii(text: str) -> None:
    assert fold(text).isascii()


def test_folding_keeps_words_apart() -> None:
    assert fold("Đặng Hữu\u00a0Nghĩa") == "dang huu nghia"


def test_accents_are_noticed_in_either_form() -> None:
    assert has_accents("hòa")
    assert has_accents(unicodedata.normalize("NFD", "hòa"))
    assert has_accents("đ")
    assert not has_accents("HOA binh")
    assert not has_accents("hoa\u00a0binh")


def test_one_line() -> None:
    assert one_line("  a\n\tb ") == "a b"
