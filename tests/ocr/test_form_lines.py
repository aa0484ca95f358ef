"""Forms by their layout: rows and columns of tables, people side by side, columns of labels, labels nobody foresaw."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogues import load_catalogue
from dossiers.papers import Field
from dossiers.reading import PageReading
from ocr.fields.form_lines import form_lines
from ocr.fields.labels import CELL_END, Label, places_of
from ocr.fields.pages import printed_page
from ocr.fields.values import as_day, as_name
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, letterhead, motto, page, reading, row, with_table

CATALOGUE = load_catalogue()
NAMES = Label(("Họ và tên",), "full_name", as_name)
DAYS = Label(("Ngày sinh",), "date_of_birth", as_day, words=("sinh ngay",), without="con")
LABELS = (NAMES, DAYS, Label(("Bên nam",), opens="husband"), Label(("Bên nữ",), opens="wife"))


def fields_of(*pages: PageReading) -> dict[str, Field]:
    (paper,) = understand(reading(*pages), CATALOGUE)
    return {field.name: field for field in paper.fields}


def lines_of(form: PageReading) -> list[str]:
    return [line.text for line in form_lines([printed_page(form)], LABELS)]


def test_a_row_of_a_table_is_a_label_and_its_value_however_many_lines_they_have() -> None:
    form = with_table(
        page([centred("TỜ KHAI")]),
        [["Họ và tên", "NGUYỄN THỊ BA"], ["Ngày sinh", "02/8/2000"], ["Ghi chú", ""]],
        [160, 180],
    )
    assert lines_of(form) == [
        "TỜ KHAI",
        "Họ và tên │ NGUYỄN THỊ BA │",
        "Ngày sinh │ 02/8/2000 │",
        "Ghi chú │ │",
    ]


def test_a_table_of_two_people_is_one_person_after_the_other() -> None:
    facts = [
        ["", "Bên nam", "Bên nữ"],
        ["Họ và tên", "Trần Văn Tư", "Lê Thị Ba"],
        ["Ngày sinh", "1/2/1990", "3/4/1992"],
    ]
    lines = lines_of(with_table(page([]), facts, [300, 500, 500]))
    assert lines == [
        "Bên nam │",
        "Họ và tên │ Trần Văn Tư │",
        "Ngày sinh │ 1/2/1990 │",
        "Bên nữ │",
        "Họ và tên │ Lê Thị Ba │",
        "Ngày sinh │ 3/4/1992 │",
    ]


def test_a_heading_row_of_labels_names_what_stands_under_it() -> None:
    lines = lines_of(with_table(page([]), [["Họ và tên", "Ngày sinh"], ["Lê Thị Ba", "3/4/1992"]], [600, 600]))
    assert lines == ["Họ và tên │ Lê Thị Ba │", "Ngày sinh │ 3/4/1992 │"]


def test_people_side_by_side_without_a_rule_are_read_one_after_the_other() -> None:
    rows = [
        row("TRÍCH LỤC"),
        Row(((240, "Họ và tên: Trần Văn Tư"), (860, "Họ và tên: Lê Thị Ba"))),
        Row(((240, "Ngày sinh: 1/2/1990"), (860, "Ngày sinh: 3/4/1992"))),
        row("Ngày sinh: của ai đó"),
    ]
    assert lines_of(page(rows)) == [
        "TRÍCH LỤC",
        "Họ và tên: Trần Văn Tư",
        "Ngày sinh: 1/2/1990",
        "Họ và tên: Lê Thị Ba",
        "Ngày sinh: 3/4/1992",
        "Ngày sinh: của ai đó",
    ]


def test_a_column_of_labels_has_its_values_beside_it_however_they_wrap() -> None:
    rows = [
        Row(((240, "Họ và tên:"), (760, "Lê Thị Ba"))),
        Row(((240, "Ngày sinh"), (760, "3/4/1992, tại Bệnh viện"))),
        Row(((240, "của người khai:"), (760, "Đa khoa"))),
        Row(((240, "Họ và tên:"), (760, "Trần Văn Tư"))),
        row("Tôi cam đoan những lời khai trên đây là đúng sự thật"),
    ]
    assert lines_of(page(rows)) == [
        "Họ và tên: │ Lê Thị Ba",
        "Ngày sinh của người khai: │ 3/4/1992, tại Bệnh viện Đa khoa",
        "Họ và tên: │ Trần Văn Tư",
        "Tôi cam đoan những lời khai trên đây là đúng sự thật",
    ]


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from([240, 500, 860]), st.sampled_from(["Họ và tên: A B", "Ngày sinh:", "x"])),
            max_size=3,
        ),
        max_size=8,
    ),
    st.lists(
        st.lists(st.sampled_from(["Họ và tên", "Bên nam", "Bên nữ", "một hai", ""]), min_size=2, max_size=2), max_size=3
    ),
)
def test_no_word_is_lost(lines: list[list[tuple[int, str]]], cells: list[list[str]]) -> None:
    """A heading may be said again with each of its rows; what stands on the paper is there at least as often."""
    form = page([Row(tuple(each)) for each in lines])
    form = with_table(form, cells, [500, 500]) if cells else form
    printed = Counter(word.text for word in form.words)
    said = Counter(word.text for line in form_lines([printed_page(form)], LABELS) for word in line.words)
    assert not printed - said
    if not cells:
        assert {each: times for each, times in said.items() if each != CELL_END} == printed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sinh vào ngày: 1/2/1990", "Ngày sinh"),
        ("- Ngày mà con sinh ra: 1/2/1990", None),
        ("Đã sinh ngày hôm đó, tại nhà", None),
        ("Họ và tên con: A", "Họ và tên"),
    ],
)
def test_a_label_that_is_no_known_phrase_is_told_by_its_words(text: str, found: str | None) -> None:
    lines = form_lines([printed_page(page([row(text)]))], LABELS)
    assert [place.phrase for place in places_of(lines, LABELS)] == ([found] if found else [])


def test_a_value_may_stand_below_its_label() -> None:
    fields = fields_of(
        page([*motto(), centred("GIẤY KHAI SINH"), row("Họ và tên:"), row("LÊ THỊ BA", 300), row("Giới tính: Nữ")])
    )
    assert (fields["full_name"].value, fields["sex"].value) == ("LÊ THỊ BA", "Nữ")


def test_an_empty_cell_takes_nothing_from_the_row_below() -> None:
    form = with_table(
        page([*motto(), centred("GIẤY KHAI SINH")]), [["Họ và tên", ""], ["Nơi sinh", "Bệnh viện Đa khoa"]], [400, 700]
    )
    fields = fields_of(form)
    assert (fields["full_name"].value, fields["full_name"].needs_check) == ("", True)
    assert fields["place_of_birth"].value == "Bệnh viện Đa khoa"


HEAD = letterhead("Số: 012/PKSQT", "Núi Thành, ngày 05 tháng 10 năm 2026", ["UBND XÃ NÚI THÀNH", "BỘ PHẬN MỘT CỬA"])
SLIP = page(
    [*HEAD, centred("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", space=1), row("Mã hồ sơ: H48.12-260927-0012")]
)
MOMENT = "8 giờ 05 phút, ngày 05 tháng 10 năm 2026"


SLIPS = (
    (
        ["STT", "Người giao", "Người nhận", "Thời gian", "Kết quả"],
        ["1", "Lê Thị Ba", "Trần Tư", MOMENT, "Đúng hạn"],
        [80, 300, 300, 400, 260],
    ),
    (
        ["Bộ phận giao, nhận", "Thời gian giao, nhận", "Kết quả"],
        ["Bên giao: Lê Thị Ba\nBên nhận: Trần Tư", MOMENT, "Đúng hạn"],
        [400, 500, 300],
    ),
    (
        ["TÊN CƠ QUAN", "THỜI GIAN", "KẾT QUẢ", "GHI CHÚ"],
        ["1. Giao:\nLê Thị Ba\n2. Nhận:\nTrần Tư", MOMENT, "Đúng hạn ~", "Đã ký"],
        [300, 400, 300, 200],
    ),
)


@pytest.mark.parametrize(("heading", "cells", "widths"), SLIPS)
def test_steps_of_a_slip_by_the_headings_of_its_table(heading: list[str], cells: list[str], widths: list[int]) -> None:
    fields = fields_of(with_table(SLIP, [heading, cells, [""] * len(heading)], widths))
    assert fields["steps[0].handed_over_by"].value == "Lê Thị Ba"
    assert fields["steps[0].received_by"].value == "Trần Tư"
    assert fields["steps[0].received_at"].value == "2026-10-05T08:05"
    assert fields["steps[0].result"].value == "Đúng hạn"
    assert not [name for name in fields if name.startswith("steps[1]")]
