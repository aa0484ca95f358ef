"""Columns that no rule parts: people side by side, labels beside their values, labels above them."""

import pytest

from dossiers.reading import PageReading
from ocr.fields.form_lines import form_lines
from ocr.fields.labels import Label
from ocr.fields.pages import printed_page
from ocr.fields.values import as_day, as_name
from tests.ocr.printed import Row, page, row

LABELS = (Label(("Họ và tên",), "full_name", as_name), Label(("Ngày sinh",), "date_of_birth", as_day), Label(("Số",)))


def lines_of(form: PageReading) -> list[str]:
    return [line.text for line in form_lines([printed_page(form)], LABELS)]


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


def test_headings_in_the_middle_of_their_columns_stand_over_the_person_below() -> None:
    rows = [
        Row(((400, "NGƯỜI CHA"), (1050, "NGƯỜI MẸ"))),
        Row(((240, "Họ và tên: Trần Văn Tư"), (860, "Họ và tên: Lê Thị Ba"))),
        Row(((240, "Ngày sinh: 1/2/1990"), (860, "Ngày sinh: 3/4/1992"))),
    ]
    lines = lines_of(page(rows))
    assert (lines.index("NGƯỜI CHA"), lines.index("NGƯỜI MẸ")) == (0, 3)


def test_a_value_that_reaches_up_to_the_other_column_is_cut_there() -> None:
    reaching = 860 - 14 * len("Nơi ở: Thôn Một, Xã Núi Thành, tỉnh Quảng") - 20
    rows = [
        Row(((reaching, "Họ và tên: Trần Văn Tư"), (860, "Họ và tên: Lê Thị Ba"))),
        Row(((reaching, "Ngày sinh: 1/2/1990"), (860, "Ngày sinh: 3/4/1992"))),
        Row(((reaching, "Nơi ở: Thôn Một, Xã Núi Thành, tỉnh Quảng"), (860, "Nơi ở: Hà Nội"))),
    ]
    assert "Nơi ở: Thôn Một, Xã Núi Thành, tỉnh Quảng" in lines_of(page(rows))


def test_a_heading_between_rows_of_a_column_is_no_value() -> None:
    rows = [
        Row(((240, "Họ và tên:"), (760, "Lê Thị Ba"))),
        Row(((240, "Ngày sinh:"), (760, "3/4/1992"))),
        Row(((860, "NGƯỜI NHẬN"),)),
        Row(((240, "Họ và tên:"), (760, "Trần Văn Tư"))),
    ]
    assert lines_of(page(rows)) == [
        "Họ và tên: │ Lê Thị Ba",
        "Ngày sinh: │ 3/4/1992",
        "NGƯỜI NHẬN",
        "Họ và tên: │ Trần Văn Tư",
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


def test_a_line_of_labels_has_its_values_under_it() -> None:
    above = Row(((240, "Họ và tên / Full name"), (860, "Ngày sinh"), (1200, "Kênh nộp")))
    below = Row(((240, "LÊ THỊ BA"), (860, "3/4/1992"), (1200, "Trực tuyến")))
    said = "Họ và tên / Full name │ LÊ THỊ BA │ Ngày sinh │ 3/4/1992 │ Kênh nộp │ Trực tuyến │"
    assert lines_of(page([row("TỜ KHAI"), above, below, row("Tôi cam đoan")])) == ["TỜ KHAI", said, "Tôi cam đoan"]


def test_a_column_without_a_value_stays_empty() -> None:
    form = page([Row(((240, "Họ và tên"), (860, "Ngày sinh"))), Row(((860, "3/4/1992"),))])
    assert lines_of(form) == ["Họ và tên │ │ Ngày sinh │ 3/4/1992 │"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (((240, "Họ và tên"), (860, "Ngày sinh")), ((500, "LÊ THỊ BA"),)),  # under neither
        (((240, "Họ và tên"), (860, "Ngày sinh")), ((240, "Số"), (860, "3/4/1992"))),  # labels themselves
        (((240, "Họ và tên: LÊ"), (860, "Ngày sinh")), ((240, "LÊ THỊ BA"), (860, "3/4/1992"))),  # beside
        (((240, "Một hai"), (860, "Ngày sinh")), ((240, "LÊ THỊ BA"), (860, "3/4/1992"))),  # not most are labels
    ],
)
def test_other_lines_stay_apart(above: tuple[tuple[int, str], ...], below: tuple[tuple[int, str], ...]) -> None:
    assert len(lines_of(page([Row(above), Row(below)]))) == 2
