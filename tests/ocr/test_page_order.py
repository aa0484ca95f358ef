"""Reading order of administrative papers, on words alone: no picture is involved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.geometry import Box
from ocr.found import FoundWord
from ocr.page_order import in_reading_order

WIDTH, HEIGHT = 1400, 2000
_LETTER = 14


def words(text: str, x: int, y: int, block: int, line: int = 1) -> list[FoundWord]:
    found = []
    for each in text.split():
        found.append(FoundWord(each, 0.95, Box(x, y, x + _LETTER * len(each), y + 26), block, 1, line))
        x += _LETTER * (len(each) + 1)
    return found


def lines_of(found: list[FoundWord]) -> list[str]:
    return [line.text for region in in_reading_order(found, WIDTH, HEIGHT) for line in region.lines]


BODY = words("Căn cứ Luật Tổ chức chính quyền địa phương", 180, 600, 3)


def test_the_issuer_comes_before_the_motto_though_their_lines_were_joined() -> None:
    top = [
        *words("ỦY BAN NHÂN DÂN", 150, 100, 1),
        *words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 620, 100, 1),
        *words("TỈNH NINH THUẬN", 150, 140, 1, 2),
        *words("Độc lập - Tự do - Hạnh phúc", 700, 140, 1, 2),
    ]
    assert lines_of([*top, *BODY]) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH NINH THUẬN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Căn cứ Luật Tổ chức chính quyền địa phương",
    ]


@pytest.mark.parametrize("heading", ["Nơi nhận:", "Nơi nhậm:", "Noi nhân:"])
def test_receivers_come_before_the_signature_beside_them(heading: str) -> None:
    end = [
        *words(heading, 150, 1500, 4),
        *words("CHỦ TỊCH", 1000, 1500, 4),
        *words("- Như Điều 3;", 150, 1540, 4, 2),
        *words("- Lưu: VT.", 150, 1580, 4, 3),
        *words("Trần Ngọc Căng", 960, 1760, 4, 4),
    ]
    assert lines_of([*BODY, *end])[1:] == [heading, "- Như Điều 3;", "- Lưu: VT.", "CHỦ TỊCH", "Trần Ngọc Căng"]


def test_a_line_of_text_that_begins_like_the_heading_is_no_heading() -> None:
    text = [*words("Nơi nhà ở được cấp phép, chủ", 150, 1500, 4), *words("đầu tư chịu trách nhiệm", 760, 1500, 4)]
    assert lines_of([*BODY, *text])[-1] == "Nơi nhà ở được cấp phép, chủ đầu tư chịu trách nhiệm"


PLACES = st.tuples(st.integers(0, 1300), st.integers(0, 1950), st.integers(1, 4), st.integers(1, 5))
SAID = st.sampled_from(
    ["Nơi nhận:", "Lưu: VT", "- Như trên", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "ngày 5 tháng 3", "đất"]
)


@given(st.lists(st.tuples(SAID, PLACES), max_size=14))
def test_every_word_stands_in_the_order_exactly_once(pieces: list[tuple[str, tuple[int, int, int, int]]]) -> None:
    found = [word for text, (x, y, block, line) in pieces for word in words(text, x, y, block, line)]
    ordered = [
        word for region in in_reading_order(found, WIDTH, HEIGHT) for line in region.lines for word in line.words
    ]
    assert sorted(map(id, ordered)) == sorted(map(id, found))
