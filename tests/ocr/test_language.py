"""Syllables, tokens, counts and marks: what the language says without a picture."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.text import fold, nfc
from ocr.language.counting import counted
from ocr.language.counts import law_counts, packed, unpacked
from ocr.language.knowing import Language, language_with
from ocr.language.marks import in_case_of, other_marks
from ocr.language.syllables import is_syllable
from ocr.language.tokens import BREAK, tokens_of

LEGAL = (
    "quyền quốc quỳ giếng giữa gì gìn nghiêng kỷ yêu thuở khuỷu oái uỷ ủy hoà hòa ngoẹo Nguyễn ĐẶNG xoong được ướt ý "
    "ghế nghỉ tuần khuyết quýt già ai"
)
ILLEGAL = "tôt thẩp cẻ kà ngi ghà nge UBND xyz iu1 quưu têch tậpp ươ kwa ầ̀n"


@pytest.mark.parametrize("word", LEGAL.split())
def test_a_syllable(word: str) -> None:
    assert is_syllable(nfc(word))


@pytest.mark.parametrize("word", ILLEGAL.split())
def test_no_syllable(word: str) -> None:
    assert not is_syllable(nfc(word))


def test_nearly_all_words_of_the_laws_are_syllables() -> None:
    counts = law_counts()
    words = [(token, times) for token, times in counts.once.items() if token.isalpha()]
    legal = sum(times for token, times in words if is_syllable(token))
    assert legal / sum(times for _, times in words) > 0.97


@given(st.text(max_size=40))
def test_anything_has_tokens(text: str) -> None:
    tokens = tokens_of(text)
    assert all(tokens)
    assert (BREAK, BREAK) not in list(pairwise(tokens))


LINES = st.lists(st.sampled_from(["một", "hai", "ba", "bốn", ","]), min_size=1, max_size=8)


@settings(deadline=None, max_examples=50)
@given(st.lists(LINES, min_size=1, max_size=6))
def test_counts_survive_packing_and_say_what_was_there(lines: list[list[str]]) -> None:
    texts = [" ".join(line) for line in lines]
    counts = counted(texts)
    kept = unpacked(packed(counts))
    assert kept == counts
    language, again = Language(counts, counted([])), Language(kept, counted([]))
    for text in texts:
        tokens = tokens_of(text)
        assert again.surprise(tokens) == language.surprise(tokens)
        for at, token in enumerate(tokens):
            # What stands in the texts is likelier than a word that never does.
            assert language.surprise(tokens, at) < language.surprise([*tokens[:at], "mười", *tokens[at + 1 :]], at) or (
                token == BREAK
            )


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("tổ chức thực hiện", "tô chức thực hiện"),
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tinh"),
        ("cơ quan có thẩm quyền", "cơ quan có thâm quyền"),
        ("tinh thần trách nhiệm", "tỉnh thần trách nhiệm"),
    ],
)
def test_the_laws_expect_the_right_marks(right: str, wrong: str) -> None:
    laws = language_with()
    assert laws.surprise(tokens_of(right)) + 5 < laws.surprise(tokens_of(wrong))


@pytest.mark.parametrize(("right", "wrong"), [("phường Vĩnh Yên", "phường Vinh Yên"), ("xã Đắk Pơ", "xã Dắk Pơ")])
def test_names_that_the_catalogue_knows_are_expected_with_their_marks(right: str, wrong: str) -> None:
    knowing, laws = language_with((right,)), language_with()
    gain = laws.surprise(tokens_of(right)) - knowing.surprise(tokens_of(right))
    assert gain > 5
    assert knowing.surprise(tokens_of(right)) + 5 < knowing.surprise(tokens_of(wrong))
    assert knowing.times(*tokens_of(right)) > 0 == laws.times(*tokens_of(right))


def test_the_name_of_a_place_says_nothing_of_a_person() -> None:
    knowing, laws = language_with(("Xã Xuân Tân", "Xã Ea Sô")), language_with()
    for person in ("Nguyễn Xuân Tấn", "Nguyễn Xuân Tân", "công điện sô 17"):
        assert knowing.surprise(tokens_of(person)) == pytest.approx(laws.surprise(tokens_of(person)))


def test_both_placements_of_the_tone_are_one_token() -> None:
    assert tokens_of("Hoà uỷ") == tokens_of("Hòa ủy")


@given(st.sampled_from([token for token in law_counts().once if token.isalpha()]), st.booleans(), st.booleans())
def test_other_marks_change_marks_only(token: str, upper: bool, title: bool) -> None:
    word = token.upper() if upper else token.capitalize() if title else token
    for other in other_marks(word, language_with()):
        written = in_case_of(word, other)
        assert written != word
        assert fold(written) == fold(word)
        assert (written.isupper(), written.istitle()) == (word.isupper(), word.istitle())


@pytest.mark.parametrize("word", ["Phan", "PHAN", "Vũ", "UBND1", "McDonald", "đ/c", ""])
def test_names_and_codes_have_no_other_marks(word: str) -> None:
    assert other_marks(word, language_with()) == ()
