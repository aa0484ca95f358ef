"""Which of two readings of a word is taken, what is verified, and that nothing is invented or forgotten."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from bench.measuring.distance import distance
from dossiers.geometry import Box
from dossiers.text import fold
from ocr.choosing import ChoosingSettings, choose
from ocr.choosing.comparing import comparable, differences
from ocr.choosing.line import Context, doubts, settled, without_second
from ocr.choosing.pieces import around_doubts, picture_of, whole
from ocr.found import FoundWord
from ocr.language.knowing import language_with
from ocr.page_lines import Line, Region

SETTINGS = ChoosingSettings()


@dataclass(frozen=True)
class Opinion:
    """A second reader that saw `text`, and holds any other text to be the less likely the more letters differ."""

    text: str
    sure: float = 8.0

    def unlikeliness(self, text: str) -> float | None:
        if math.isnan(self.sure):
            return None
        return self.sure * distance(text, self.text)


@dataclass
class Reader:
    """Says the same of every picture, and remembers what it was asked."""

    answers: list[Opinion]
    name: str = "second"
    asked: list[tuple[int, ...]] = field(default_factory=list)

    def read(self, pictures: Sequence[NDArray[np.uint8]]) -> list[Opinion]:
        self.asked += [picture.shape for picture in pictures]
        return [self.answers.pop(0) if len(self.answers) > 1 else self.answers[0] for _ in pictures]


def words(text: str, confidence: float = 0.95) -> list[FoundWord]:
    found, x = [], 100
    for each in text.split():
        found.append(FoundWord(each, confidence, Box(x, 50, x + 12 * len(each), 80), 1, 1, 1))
        x += 12 * len(each) + 10
    return found


def said(found: Sequence[FoundWord]) -> str:
    return " ".join(word.text for word in found)


def test_equal_words_are_verified() -> None:
    done = settled(words("cơ quan có thẩm quyền"), Context(), Opinion("cơ quan có thẩm quyền"), "second", SETTINGS)
    assert said(done) == "cơ quan có thẩm quyền"
    assert all(word.verified for word in done)


def test_what_the_second_reader_saw_and_the_language_expects_is_taken_with_its_trace() -> None:
    done = settled(words("cơ quan có thâm quyên"), Context(), Opinion("cơ quan có thẩm quyền"), "second", SETTINGS)
    assert said(done) == "cơ quan có thẩm quyền"
    assert [each.text for each in done[3].alternatives] == ["thâm"]
    assert done[3].alternatives[0].source == "tesseract"
    assert not done[3].verified
    assert done[3].box == words("cơ quan có thâm quyên")[3].box


def test_garbage_of_the_second_reader_changes_nothing_and_stays_as_an_alternative() -> None:
    done = settled(words("cơ quan có thẩm quyền"), Context(), Opinion("cơ quan có xhưm quyền"), "second", SETTINGS)
    assert said(done) == "cơ quan có thẩm quyền"
    assert [(each.text, each.source) for each in done[3].alternatives] == [("xhưm", "second")]


def test_words_run_together_by_the_second_reader_stay_apart() -> None:
    done = settled(
        words("ngày 14/10/1995 Giới tính"), Context(), Opinion("ngày 14/10/1995Giới tính"), "second", SETTINGS
    )
    assert said(done) == "ngày 14/10/1995 Giới tính"


def test_a_comma_is_not_dropped_for_the_languages_sake() -> None:
    done = settled(words("tháng tám, năm"), Context(), Opinion("tháng tám năm", sure=4.0), "second", SETTINGS)
    assert said(done) == "tháng tám, năm"


def test_both_read_the_same_wrong_marks_and_the_language_knows_better() -> None:
    done = settled(words("đã tô chức thực hiện"), Context(), Opinion("đã tô chức thực hiện", 1.0), "second", SETTINGS)
    assert said(done) == "đã tổ chức thực hiện"
    assert [each.text for each in done[1].alternatives] == ["tô"]


def test_a_doubt_of_the_language_keeps_agreed_words_from_being_verified() -> None:
    done = settled(words("đã tô chức thực hiện"), Context(), Opinion("đã tô chức thực hiện", 6.0), "second", SETTINGS)
    assert not done[1].verified


@pytest.mark.parametrize("text", ["Phan Tô Hoài", "42/02/2018", "QĐ-UBND", "KTTHn823"])
def test_names_and_codes_are_left_alone_by_the_language(text: str) -> None:
    assert said(without_second(words(text), Context(), SETTINGS)) == text


def test_a_leader_may_have_taken_the_dots_of_heavy_tones_along() -> None:
    text = "Trơ cấp xã hôi hàng tháng"
    on_paper = settled(words(text), Context(), Opinion(text), "second", SETTINGS)
    assert "hội" not in said(on_paper), "both readers saw none, and on plain paper that counts"
    on_leader = settled(words(text), Context(on_leader=True), Opinion(text), "second", SETTINGS)
    assert said(on_leader) == "Trợ cấp xã hội hàng tháng"
    assert [each.text for word in on_leader for each in word.alternatives] == ["Trơ", "hôi"]
    name = "khu vực Tam Kỳ, Thành phố Đà Nẵng"
    assert said(settled(words(name), Context(on_leader=True), Opinion(name), "second", SETTINGS)) == name
    others = "tô chức thâm quyên"
    assert said(settled(words(others), Context(on_leader=True), Opinion(others), "second", SETTINGS)) == said(
        settled(words(others), Context(), Opinion(others), "second", SETTINGS)
    ), "other marks are not lost there"


def test_a_word_that_stands_beside_strangers_with_rare_marks_is_not_verified() -> None:
    text = "coi thi, châm thi, công bố kết quả"
    done = settled(words(text), Context(), Opinion(text), "second", SETTINGS)
    assert said(done) == text
    assert [word.text for word in done if not word.verified] == ["châm"]


def test_the_words_around_a_piece_are_seen() -> None:
    found = words("tô")
    assert said(without_second(found, Context(("thực", "hiện"), ()), SETTINGS)) == "tô"
    assert said(without_second(found, Context(("cá", "nhân,"), ("chức", "thực")), SETTINGS)) == "tổ"


def test_a_name_of_the_catalogue_wins_and_leaves_a_trace() -> None:
    text, knowing = "UBND xã Hoang Hóa họp", Context(language=language_with(("Xã Hoằng Hóa",)))
    unsure = Opinion(text, 0.5)
    assert said(settled(words(text), Context(), unsure, "second", SETTINGS)) == text
    done = settled(words(text), knowing, unsure, "second", SETTINGS)
    assert said(done) == "UBND xã Hoằng Hóa họp"
    assert [(each.text, each.source) for each in done[2].alternatives] == [("Hoang", "tesseract")]


def test_a_number_tells_of_the_word_before_it() -> None:
    text, knowing = "Công điện sô 1725/CĐ-TTg", Context(language=language_with(("Công điện",)))
    assert said(without_second(words(text), knowing, SETTINGS)) == "Công điện số 1725/CĐ-TTg"


def test_who_cannot_weigh_confirms_and_never_writes() -> None:
    invented = Opinion("cơ quan có đặc quyền của tỉnh", math.nan)
    done = settled(words("cơ quan có thẩm quyền"), Context(), invented, "vision", SETTINGS)
    assert said(done) == "cơ quan có thẩm quyền"
    assert [word.verified for word in done] == [True, True, True, False, True]
    assert [(each.text, each.source) for each in done[3].alternatives] == [("đặc", "vision")]


TEXTS = st.lists(st.text(alphabet="aàăđô,.1- –", min_size=1, max_size=6), max_size=7).map(lambda each: " ".join(each))


@given(TEXTS, TEXTS, st.sampled_from([0.5, 8.0, math.nan]))
def test_every_text_was_proposed_and_every_change_has_its_trace(ours: str, theirs: str, sure: float) -> None:
    before = words(ours)
    done = settled(before, Context(), Opinion(" ".join(theirs.split()), sure), "second", SETTINGS)
    known = {fold(comparable(each)) for each in [*ours.split(), *theirs.split()]}
    for word in done:
        assert word.text.strip()
        assert not any(blank.isspace() for blank in word.text)
        assert fold(comparable(word.text)) in known
        if word.text not in ours.split():
            assert word.alternatives
        assert word.box.x0 < word.box.x1
    if math.isnan(sure):
        assert said(done) == " ".join(ours.split())


@given(TEXTS, TEXTS)
def test_differences_account_for_every_word(ours: str, theirs: str) -> None:
    left, right = ours.split(), theirs.split()
    at_left = at_right = 0
    for each in differences(left, right):
        assert list(map(comparable, left[at_left : each.our_from])) == list(
            map(comparable, right[at_right : each.their_from])
        )
        at_left, at_right = each.our_to, each.their_to
    assert list(map(comparable, left[at_left:])) == list(map(comparable, right[at_right:]))


@given(st.lists(st.integers(1, 12), min_size=1, max_size=30), st.data())
def test_pieces_hold_each_doubtful_word_once_and_are_not_too_long(lengths: list[int], data: st.DataObject) -> None:
    found = words(" ".join("x" * length for length in lengths))
    doubtful = data.draw(st.dictionaries(st.integers(0, len(found) - 1), st.integers(0, 2)))
    for pieces in (around_doubts(found, doubtful), whole(found)):
        inside = [at for piece in pieces for at in range(piece.first, piece.end)]
        assert len(inside) == len(set(inside))
        assert set(doubtful) <= set(inside)
        for piece in pieces:
            picture = picture_of(np.full((200, 20_000), 255, np.uint8), 200, found[piece.first : piece.end])
            assert picture.shape[1] <= 28 * 30 + 20 or piece.end - piece.first == 1


def test_in_a_page_only_doubtful_words_and_their_neighbours_are_asked_about() -> None:
    found = words("Căn cứ Luật Tổ chức chính quyền địa phương")
    found[3] = FoundWord("Tỏ", 0.4, found[3].box, 1, 1, 1)
    region = Region((Line(tuple(found)),))
    reader = Reader([Opinion("Luật Tổ chức")])
    (done,) = choose([region], np.full((300, 1200), 255, np.uint8), 200, [reader], False, SETTINGS)
    assert done.lines[0].text == "Căn cứ Luật Tổ chức chính quyền địa phương"
    assert len(reader.asked) == 1
    assert [word.verified for word in done.lines[0].words[2:5]] == [True, False, True]
    assert not done.lines[0].words[0].verified


def test_signs_that_no_vietnamese_paper_prints_are_named_and_kept_as_found() -> None:
    region = Region((Line(tuple(words("~ NÑăm Ñgày —"))),))
    (done,) = choose([region], np.full((300, 1200), 255, np.uint8), 200, [], False, SETTINGS)
    assert done.lines[0].text == "- Năm Ngày –"
    assert [word.alternatives[0].text for word in done.lines[0].words] == ["~", "NÑăm", "Ñgày", "—"]


def test_without_a_doubt_nobody_is_asked() -> None:
    assert doubts(words("Căn cứ Luật Tổ chức chính quyền địa phương"), Context(), SETTINGS) == {}


def test_a_figure_is_asked_about_however_sure_it_was_read_and_alone() -> None:
    found = words("Số điện thoại: 0779878219 của ông")
    assert doubts(found, Context(), SETTINGS) == {3: 0}
    found[3] = FoundWord("0779878219", 0.4, found[3].box, 1, 1, 1)
    assert doubts(found, Context(), SETTINGS) == {3: SETTINGS.beside}


def test_digits_that_the_second_reader_saw_otherwise_are_taken_with_their_trace() -> None:
    done = settled(words("0779878219"), Context(), Opinion("0779875219", 12), "second", SETTINGS)
    assert said(done) == "0779875219"
    assert [each.text for each in done[0].alternatives] == ["0779878219"]
    assert not done[0].verified


@pytest.mark.parametrize(
    ("ours", "theirs"), [("H26.88-260922-0436", "126.88-260922-0436"), ("phố 4, xã", "phố., xã"), ("MC-06 |", "MC-061")]
)
def test_letters_and_number_of_figures_stay(ours: str, theirs: str) -> None:
    done = settled(words(ours), Context(), Opinion(theirs, 12), "second", SETTINGS)
    assert said(done) == ours
    assert any(each.text in theirs for word in done for each in word.alternatives)


def test_blanks_lost_beside_a_figure_do_not_make_it_another() -> None:
    done = settled(words("Năm sinh: 1994 Dân tộc"), Context(), Opinion("Năm sinh: 1994Dân tộc"), "second", SETTINGS)
    assert said(done) == "Năm sinh: 1994 Dân tộc"
    assert all(word.verified for word in done[2:4])
    assert not any(word.alternatives for word in done)


def test_marks_between_words_that_were_read_surely_stay() -> None:
    sure, unsure = words("Hoàng Quốc Việt"), words("Hoàng Quốc Việt", 0.5)
    opinion = Opinion("Hoàng, Quốc Việt", 12)
    assert said(settled(sure, Context(), opinion, "second", SETTINGS)) == "Hoàng Quốc Việt"
    assert said(settled(unsure, Context(), opinion, "second", SETTINGS)) == "Hoàng, Quốc Việt"


@pytest.mark.parametrize(
    ("found", "guessed"),
    [
        ("Số: đ@ /CT-UBND", "Số: 08 /CT-UBND"),
        ("Quảng Ngãi, ngày 45 tháng 3 năm 2024", "Quảng Ngãi, ngày 15 tháng 3 năm 2024"),
    ],
)
def test_what_is_written_by_hand_into_a_line_stays_as_it_was_found(found: str, guessed: str) -> None:
    region = Region((Line(tuple(words(found))),))
    (done,) = choose([region], np.full((300, 1200), 255, np.uint8), 200, [Reader([Opinion(guessed)])], True, SETTINGS)
    assert done.lines[0].text == found
    assert not any(word.verified for word in done.lines[0].words if any(letter.isdigit() for letter in word.text))
    assert any(each.text in guessed for word in done.lines[0].words for each in word.alternatives)
