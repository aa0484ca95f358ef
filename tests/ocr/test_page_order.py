"""Reading order of administrative papers, on words alone: no picture is involved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.geometry import Box
from ocr.cleaning.tables import Ruled, Table
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


def test_two_who_sign_side_by_side_are_read_one_after_the_other() -> None:
    end = [
        *words("NGƯỜI NỘP HỒ SƠ", 200, 1500, 4),
        *words("NGƯỜI TIẾP NHẬN HỒ SƠ", 850, 1500, 4),
        *words("(Ký, ghi rõ họ tên)", 200, 1540, 4, 2),
        *words("(Ký, ghi rõ họ tên)", 850, 1540, 4, 2),
        *words("Trần Thị Bình", 210, 1760, 4, 3),
        *words("Hoàng Thị Giang", 860, 1760, 4, 3),
    ]
    assert lines_of([*BODY, *end])[1:] == [
        "NGƯỜI NỘP HỒ SƠ",
        "(Ký, ghi rõ họ tên)",
        "Trần Thị Bình",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "(Ký, ghi rõ họ tên)",
        "Hoàng Thị Giang",
    ]


def test_text_across_the_page_below_two_offices_keeps_its_lines() -> None:
    end = [
        *words("BÊN GIAO", 200, 1500, 4),
        *words("BÊN NHẬN", 850, 1500, 4),
        *words("Hai bên đã đọc lại biên bản này và cùng ký tên dưới đây", 180, 1540, 4, 2),
    ]
    assert lines_of([*BODY, *end])[1:] == [
        "BÊN GIAO BÊN NHẬN",
        "Hai bên đã đọc lại biên bản này và cùng ký tên dưới đây",
    ]


def cells(*rows: tuple[int, int]) -> tuple[Box, ...]:
    """Two cells a row, between those heights: x 180 to 600 and 604 to 1200."""
    return tuple(Box(x0, y0, x1, y1) for y0, y1 in rows for x0, x1 in ((180, 600), (604, 1200)))


def test_a_table_is_read_row_by_row_and_cell_by_cell() -> None:
    found = [
        *words("Danh sách hồ sơ như sau:", 180, 840, 4, 1),
        *words("Giao: Lê Văn An", 200, 910, 4, 2),
        *words("| 7 giờ 58 phút,", 603, 910, 4, 2),
        *words("Nhận: Võ Bình", 200, 944, 4, 3),
        *words("ngày 21/09/2026", 620, 944, 4, 3),
        *words("Giao: Võ Bình", 200, 1010, 4, 4),
        *words("Đúng hạn", 620, 1010, 4, 4),
        *words("Phiếu này được lưu cùng hồ sơ.", 180, 1100, 4, 5),
    ]
    rows = cells((900, 980), (984, 1060))
    regions = in_reading_order([*BODY, *found], WIDTH, HEIGHT, Ruled((Table(Box(180, 900, 1200, 1060), rows),)))
    assert [(region.kind, [line.text for line in region.lines]) for region in regions] == [
        ("text", ["Căn cứ Luật Tổ chức chính quyền địa phương"]),
        ("text", ["Danh sách hồ sơ như sau:"]),
        (
            "table",
            [
                "Giao: Lê Văn An",
                "Nhận: Võ Bình",
                "7 giờ 58 phút,",
                "ngày 21/09/2026",
                "Giao: Võ Bình",
                "Đúng hạn",
            ],
        ),
        ("text", ["Phiếu này được lưu cùng hồ sơ."]),
    ]


CARD = [
    *words("Quê quán:", 600, 700, 4, 1),
    *words("Xã Hoằng Đức, Tỉnh Thanh Hóa", 600, 750, 4, 2),
    *words("Nơi thường trú: Thôn Trung Lương,", 600, 800, 4, 3),
]


def test_what_stands_in_the_margin_of_a_column_is_read_after_the_column() -> None:
    last = [*words("Có giá trị đến: 19/02/2034", 150, 850, 4, 4), *words("Xã Hoằng Đức", 600, 850, 4, 4)]
    assert lines_of([*CARD, *last])[-3:] == [
        "Nơi thường trú: Thôn Trung Lương,",
        "Xã Hoằng Đức",
        "Có giá trị đến: 19/02/2034",
    ]


def test_a_label_in_the_margin_stays_with_what_it_names() -> None:
    last = [*words("Giới tính:", 150, 850, 4, 4), *words("Nữ", 600, 850, 4, 4)]
    assert lines_of([*CARD, *last])[-1] == "Giới tính: Nữ"
