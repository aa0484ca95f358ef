"""Tokens and questions: what index and query share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.text import nfc
from indexer.abbreviations import load_abbreviations
from indexer.matching import within_one_edit
from indexer.queries import attempts, parse
from indexer.tokens import code_tokens, compact, exact_tokens, folded_tokens, i_for_y, shingles, tokens_of

ABBREVIATIONS = load_abbreviations()


def test_tokens_are_split_spelled_and_folded_alike() -> None:
    assert exact_tokens("Uỷ ban, 12/QĐ-UBND_x") == ["ủy", "ban", "12", "qđ", "ubnd", "x"]
    assert folded_tokens("Uỷ ban, 12/QĐ-UBND_x") == ["uy", "ban", "12", "qd", "ubnd", "x"]


def test_typed_tokens_of_numbers_are_not_words() -> None:
    assert folded_tokens("số ‹số định danh› cấp") == ["so", "cap"]
    assert folded_tokens("‹ lạ ›") == ["la"]


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say_and_never_hold_a_blank(text: str) -> None:
    whole = nfc(text)
    for token in tokens_of(whole):
        assert token.folded
        assert not any(letter.isspace() or letter == "_" for letter in token.exact + token.folded)
        assert folded_tokens(whole[token.start : token.end]) == [token.folded]


def test_shingles() -> None:
    assert shingles(["hoa", "don", "dien"]) == ["hoa_don", "hoa_don_dien", "don_dien"]
    assert shingles(["hoa"]) == []


@pytest.mark.parametrize(("syllable", "plain"), [("ky", "ki"), ("li", "li"), ("my", "mi"), ("thuy", None), ("y", None)])
def test_i_and_y_are_one_where_the_vowel_stands_alone(syllable: str, plain: str | None) -> None:
    assert i_for_y(syllable) == plain


def test_codes_are_found_whole_by_parts_and_by_tail() -> None:
    tokens = code_tokens("000.00.01.H40-210927-0012")
    assert {"0000001h402109270012", "h402109270012", "210927", "0012", "012"} <= set(tokens)
    assert "12" not in tokens
    assert compact("AB 123456") == "ab123456"
    assert code_tokens("  ") == []


def test_what_is_typed_is_told_apart() -> None:
    question = parse('UBND "hóa đơn" 123/QĐ-UBND "lẻ" 079123456789 chưa "đóng', ABBREVIATIONS)
    assert [(clause.kind, clause.folded) for clause in question.loose] == [
        ("words", ("ubnd",)),
        ("code", ("123", "qd", "ubnd")),
        ("words", ("le",)),
        ("words", ("chua",)),
        ("words", ("dong",)),
    ]
    assert [clause.exact for clause in question.phrases] == [("hóa", "đơn")]
    assert question.loose[0].others == (("uy", "ban", "nhan", "dan"),)
    assert question.numbers == 1
    assert question.accented


def test_expressions_are_one_clause_with_their_abbreviation() -> None:
    (clause,) = parse("Uỷ ban nhân dân", ABBREVIATIONS).loose
    assert clause.folded == ("uy", "ban", "nhan", "dan")
    assert clause.others == (("ubnd",),)


def test_attempts_go_from_strict_to_forgiving() -> None:
    ways = attempts(parse("mot hai ba bốn năm", ABBREVIATIONS))
    assert [way.needed for way in ways] == [5, 3]
    fuzzy = attempts(parse("nguyen", ABBREVIATIONS))
    assert [(way.needed, way.fuzzy) for way in fuzzy] == [(1, False), (1, True)]


@given(st.text(max_size=200))
def test_any_text_makes_a_question(text: str) -> None:
    question = parse(text, ABBREVIATIONS)
    assert all(clause.folded for clause in question.clauses)
    assert all(len(clause.folded) > 1 for clause in question.phrases)
    assert attempts(question)[0].needed == len(question.loose)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("nguyen", "nguyen", True), ("nguyen", "nguyne", True), ("nguyen", "nguyenn", True), ("nguyen", "nuyen", True),
     ("nguyen", "nguyan", True), ("nguyen", "nguayn", False), ("abcd", "abdce", False), ("", "a", True),
     ("ab", "", False)],
)  # fmt: skip
def test_one_edit(one: str, other: str, near: bool) -> None:
    assert within_one_edit(one, other) is near
    assert within_one_edit(other, one) is near
