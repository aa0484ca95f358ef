"""Snippets show the best place of a page."""

from hypothesis import given
from hypothesis import strategies as st

from dossiers.text import nfc
from indexer.snippets import snippet
from indexer.tokens import tokens_of


def positions(text: str, *words: str) -> list[int]:
    return [place for place, token in enumerate(tokens_of(text)) if token.folded in words]


def test_neighbouring_words_share_one_pair_of_marks() -> None:
    text = "Về việc\nsử dụng hoá đơn\nđiện tử theo 12/QĐ-UBND."
    assert snippet(text, positions(text, "hoa", "don", "dien")) == (
        "Về việc sử dụng «hoá đơn điện» tử theo 12/QĐ-UBND."
    )
    assert snippet(text, positions(text, "12", "qd", "ubnd")).endswith("theo «12/QĐ-UBND».")


def test_the_stretch_with_the_most_different_words_is_shown() -> None:
    text = "đơn " + "xa " * 150 + "đơn xin giấy phép " + "xa " * 150 + "đơn đơn đơn đơn"
    shown = snippet(text, positions(text, "don", "giay", "phep"))
    assert "«đơn» xin «giấy phép»" in shown
    assert shown.startswith("… ")
    assert shown.endswith("…")
    assert 150 < len(shown) < 230


def test_words_with_the_accents_that_were_typed_win() -> None:
    text = "bà Hoa " + "xa " * 150 + "bà Hòa " + "xa " * 150
    assert "bà «Hòa»" in snippet(text, positions(text, "hoa"), ["hòa"])


def test_without_a_match_the_beginning_is_shown_unmarked() -> None:
    text = "Kính gửi «ông» " + "xa " * 150
    shown = snippet(text, [])
    assert shown.startswith("Kính gửi “ông”")
    assert "«" not in shown
    assert snippet("", []) == ""


@given(st.text(max_size=400), st.sets(st.integers(0, 60)))
def test_marks_are_paired_and_hold_matching_words(text: str, chosen: set[int]) -> None:
    whole = nfc(text)
    shown = snippet(whole, chosen)
    assert shown.count("«") == shown.count("»")
    assert "\n" not in shown
    if chosen & set(range(len(tokens_of(whole)))):
        assert "«" in shown
