"""Forms by their layout: rows and columns of tables, people side by side, columns of labels, labels nobody foresaw."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

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
LABELS = (
    NAMES,
    DAYS,
    Label(("Bên nam",), opens="husband", words=("nguoi chong",), without="vo"),
    Label(("Bên nữ",), opens="wife", words=("nguoi vo",)),
)


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


COLUMNS_OF_PEOPLE = (
    ("", "Bên nam", "Bên nữ"),
    ("Họ và tên", "Trần Văn Tư", "Lê Thị Ba"),
    ("Ngày sinh", "1/2/1990", "3/4/1992"),
)


@pytest.mark.parametrize("facts", [COLUMNS_OF_PEOPLE, tuple(zip(*COLUMNS_OF_PEOPLE, strict=True))])
def test_a_table_of_two_people_is_one_person_after_the_other(facts: Sequence[Sequence[str]]) -> None:
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


def test_a_box_with_its_label_over_its_value_is_a_label_and_a_value() -> None:
    boxes = [["Họ và tên\nLê Thị Ba", "Ngày sinh\n3/4/1992"], ["một dòng\nhai dòng", "Họ và tên"]]
    assert lines_of(with_table(page([]), boxes, [600, 600])) == [
        "Họ và tên │ Lê Thị Ba │ Ngày sinh │ 3/4/1992 │",
        "một dòng hai dòng │ Họ và tên │",
    ]


def test_boxes_of_two_people_side_by_side_hold_label_and_value_each() -> None:
    form = with_table(
        page([*motto(), centred("TRÍCH LỤC KẾT HÔN")]),
        [
            ["Họ, chữ đệm, tên chồng / Husband\nLÊ QUỐC HIẾU", "Họ, chữ đệm, tên vợ / Wife\nHÀ THỊ ANH"],
            ["Nơi cư trú / Residence\nThôn Bảy, xã Núi Thành", "Nơi cư trú / Residence\nThôn Ba, xã Núi Thành"],
        ],
        [620, 620],
    )
    fields = fields_of(form)
    assert (fields["husband.full_name"].value, fields["wife.full_name"].value) == ("LÊ QUỐC HIẾU", "HÀ THỊ ANH")
    assert fields["husband.residence"].value == "Thôn Bảy, xã Núi Thành"
    assert fields["wife.residence"].value == "Thôn Ba, xã Núi Thành"


@pytest.mark.parametrize(
    ("printed", "field", "value"),
    [
        ("SL hồ sơ: 02 (bộ)", "copies", "02"),
        ("Mã HS: H17.74-260929-0024", "dossier_code", "H17.74-260929-0024"),
        ("Thời gian trả KQ: 16 giờ 30 phút, ngày 30 tháng 9 năm 2026", "due_at", "2026-09-30T16:30"),
        ("Đ/c: Thôn Bảy, xã Núi Thành, thành phố Đà Nẵng", "address", "Thôn Bảy, xã Núi Thành, thành phố Đà Nẵng"),
    ],
)
def test_labels_are_told_by_what_their_abbreviations_stand_for(printed: str, field: str, value: str) -> None:
    title = centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
    assert fields_of(page([*motto(), title, row(printed)]))[field].value == value


def test_rows_of_labels_and_rows_of_values_in_turns() -> None:
    form = with_table(
        page([]),
        [
            ["Họ và tên / Name", "Ngày sinh / Born", "Ghi chú"],
            ["LÊ THỊ BA", "02/8/2000", "không"],
            ["Họ và tên", "TRẦN TƯ", ""],
            ["Ngày sinh", "Họ và tên", "Số"],
        ],
        [400, 400, 400],
    )
    assert lines_of(form) == [
        "Họ và tên / Name │ LÊ THỊ BA │",
        "Ngày sinh / Born │ 02/8/2000 │",
        "Ghi chú │ không │",
        "Họ và tên │ TRẦN TƯ │ │",
        "Ngày sinh │ Họ và tên │ Số │",
    ]


def test_headings_over_pairs_of_columns_open_the_section_of_both() -> None:
    facts = [["NGƯỜI VỢ", "NGƯỜI CHỒNG"]]
    form = with_table(page([]), [*facts], [600, 600])
    rows = with_table(page([]), [["Họ và tên", "Lê Thị Ba", "Họ và tên", "Trần Văn Tư"]], [300, 300, 300, 300])
    below = form.blocks[0].cells[0].y1 - rows.blocks[0].cells[0].y0
    words = [
        replace(word, box=word.box._replace(y0=word.box.y0 + below, y1=word.box.y1 + below)) for word in rows.words
    ]
    cells = [cell._replace(y0=cell.y0 + below, y1=cell.y1 + below) for cell in rows.blocks[0].cells]
    whole = replace(form.blocks[0], cells=(*form.blocks[0].cells, *cells))
    joined = replace(form, blocks=(whole,), words=(*form.words, *words))
    assert lines_of(joined) == [
        "NGƯỜI VỢ │",
        "Họ và tên │ Lê Thị Ba │",
        "NGƯỜI CHỒNG │",
        "Họ và tên │ Trần Văn Tư │",
    ]


@pytest.mark.parametrize(
    ("heading", "opened"),
    [
        ("B. PHẦN GHI VỀ NGƯỜI VỢ", "Bên nữ"),
        ("NGƯỜI CHỒNG", "Bên nam"),
        ("NGƯỜI CHỒNG VÀ NGƯỜI VỢ", "Bên nữ"),
        ("Người vợ đi cùng người chồng", None),
        ("VÕ THỊ BA", None),
        ("PHẦN NÀY DO CÁN BỘ GHI KHI NGƯỜI VỢ ĐẾN NHẬN", None),
    ],
)
def test_a_line_of_its_own_opens_a_section(heading: str, opened: str | None) -> None:
    lines = form_lines([printed_page(page([row(heading)]))], LABELS)
    assert [place.phrase for place in places_of(lines, LABELS)] == ([opened] if opened else [])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.1. Họ và tên: LÊ THỊ BA 1.2. Ngày sinh: 3/4/1992", ("LÊ THỊ BA", "1992-04-03")),
        ("Họ và tên :LÊ THỊ BA", ("LÊ THỊ BA", None)),
        ("Họ và tên / Full name: LÊ THỊ BA", ("LÊ THỊ BA", None)),
        ("Họ và tên đầy đủ / Full name: LÊ THỊ BA", ("LÊ THỊ BA", None)),
        ("Họ và tên: LÊ THỊ 'BA", ("LÊ THỊ BA", None)),
    ],
)
def test_labels_that_are_numbered_or_in_two_languages(text: str, values: tuple[str, str | None]) -> None:
    fields = fields_of(page([*motto(), centred("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"), row(text)]))
    assert fields["full_name"].value == values[0]
    assert fields["date_of_birth"].value == (values[1] or "")


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
        ("nhân. Ông sinh vào ngày: 1/2/1990", None),
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


def test_a_table_whose_columns_begin_with_the_labels_that_open_them_is_one_person_after_the_other() -> None:
    form = with_table(
        page([*motto(), centred("TRÍCH LỤC KẾT HÔN")]),
        [
            ["Họ, chữ đệm, tên chồng: VŨ CÔNG TOÀN", "Họ, chữ đệm, tên vợ: LÊ THỊ BA"],
            ["Ngày sinh: 23/03/1994", "Ngày sinh: 17/12/1996"],
        ],
        [600, 600],
    )
    fields = fields_of(form)
    assert (fields["husband.full_name"].value, fields["husband.date_of_birth"].value) == ("VŨ CÔNG TOÀN", "1994-03-23")
    assert (fields["wife.full_name"].value, fields["wife.date_of_birth"].value) == ("LÊ THỊ BA", "1996-12-17")


def test_a_heading_over_the_labels_of_two_people_is_nobodys() -> None:
    form = with_table(
        page([*motto(), centred("GIẤY KHAI SINH")]),
        [
            ["CHA, MẸ", "NGƯỜI MẸ", "NGƯỜI CHA"],
            ["[10] Họ, chữ đệm, tên", "VĂN THU QUYÊN", "PHẠM QUANG TUẤN"],
            ["[11] Năm sinh", "1998", "1995"],
            ["[12] Dân tộc, quốc tịch", "Kinh, Việt Nam", "Hoa, Việt Nam"],
        ],
        [420, 350, 350],
    )
    fields = fields_of(form)
    assert (fields["mother.full_name"].value, fields["mother.birth_year"].value) == ("VĂN THU QUYÊN", "1998")
    assert (fields["father.full_name"].value, fields["father.birth_year"].value) == ("PHẠM QUANG TUẤN", "1995")


@pytest.mark.parametrize(
    "residence", ["Số 36 đường Ngô Gia Tự, phường Tam Kỳ, thành phố Đà Nẵng", "Tổ 2, xã Núi Thành"]
)
def test_a_value_that_begins_like_another_label_stays_in_its_cell(residence: str) -> None:
    form = with_table(
        page([*motto(), centred("TRÍCH LỤC KẾT HÔN")]),
        [["BÊN NAM", ""], ["Họ, chữ đệm, tên", "VŨ CÔNG TOÀN"], ["Nơi cư trú", residence], ["Số", "12/2021"]],
        [300, 1100],
    )
    assert fields_of(form)["husband.residence"].value == residence


def test_a_value_that_ends_or_is_told_like_another_label_stays_in_its_cell() -> None:
    title = centred("TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN")
    wish = [["Họ và tên", "LÊ THỊ BA"], ["Nội dung yêu cầu", "Xác nhận tình trạng hôn nhân"]]
    assert fields_of(with_table(page([*motto(), title]), wish, [300, 900]))["request"].value == wish[1][1]
    land = with_table(
        page([*motto(), centred("GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT")]),
        [["Thửa đất số", "12", "Tờ bản đồ số", "3"], ["Loại đất", "Đất ở tại nông thôn", "Thời hạn", "Lâu dài"]],
        [300, 400, 300, 300],
    )
    assert fields_of(land)["use_purpose"].value == "Đất ở tại nông thôn"


def test_labels_beside_their_values_are_no_heading_row() -> None:
    form = with_table(
        page([]), [["Họ và tên", "Lê Thị Ba", "Ngày sinh", "1/2/1990"], ["Ngày sinh", "3/4/1992", "", ""]], [250] * 4
    )
    assert lines_of(form) == ["Họ và tên │ Lê Thị Ba │ Ngày sinh │ 1/2/1990 │", "Ngày sinh │ 3/4/1992 │ │ │"]


def test_a_name_that_a_narrow_column_breaks_goes_on_below() -> None:
    form = page(
        [
            *motto(),
            centred("TRÍCH LỤC KẾT HÔN"),
            Row(((240, "Họ, chữ đệm, tên vợ: NGUYỄN NGỌC"), (900, "Họ, chữ đệm, tên chồng: TRẦN VĂN"))),
            Row(((240, "TUYẾT"), (900, "SƠN"))),
            Row(((240, "Ngày, tháng, năm sinh: 02/04/1988"), (900, "Ngày, tháng, năm sinh: 24/01/1992"))),
            Row(((240, "Dân tộc: Kinh"), (900, "Dân tộc: Kinh"))),
        ]
    )
    fields = fields_of(form)
    assert fields["wife.full_name"].value == "NGUYỄN NGỌC TUYẾT"
    assert fields["husband.full_name"].value == "TRẦN VĂN SƠN"
    assert fields["husband.date_of_birth"].value == "1992-01-24"


@pytest.mark.parametrize(
    ("label", "name"),
    [("Họ và tên", "LÊ THỊ BA"), ("Họ và tên con", None), ("Họ tên cha", None), ("Họ và tên người khai", "LÊ THỊ BA")],
)
def test_a_label_that_asks_about_somebody_else_is_not_the_applicants(label: str, name: str | None) -> None:
    fields = fields_of(page([*motto(), centred("TỜ KHAI"), row(f"{label}: LÊ THỊ BA")]))
    assert (fields["full_name"].value or None) == name


def test_a_title_goes_on_in_the_capitals_under_it_and_asks_for_nothing() -> None:
    form = [
        *motto(),
        centred("TỜ KHAI", space=1),
        centred("ĐỀ NGHỊ CẤP GIẤY XÁC NHẬN"),
        row("Đề nghị: cấp hai bản", space=1),
    ]
    assert fields_of(page(form))["request"].value == "cấp hai bản"


def test_a_receipt_names_its_unit_in_a_sentence_and_its_citizen_after_ong() -> None:
    form = [
        *letterhead("Số: 12", "Núi Thành, ngày 21 tháng 9 năm 2026", ("UBND XÃ NÚI THÀNH", "TRUNG TÂM")),
        centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", space=1),
        row("Trung tâm Phục vụ hành chính công xã Núi Thành đã tiếp nhận hồ sơ của:", space=1),
        row("- Ông: NGUYỄN QUANG TẤN"),
        Row(((300, "NGƯỜI NỘP HỒ SƠ"), (900, "CÁN BỘ TIẾP NHẬN")), space=2),
    ]
    fields = fields_of(page(form))
    assert fields["receiving_unit"].value == "Trung tâm Phục vụ hành chính công xã Núi Thành"
    assert fields["full_name"].value == "NGUYỄN QUANG TẤN"


def test_a_line_in_capitals_is_no_part_of_a_value_in_small_letters() -> None:
    wide = "Kính gửi: Chủ tịch Ủy ban nhân dân xã Núi Thành, huyện Núi Thành, tỉnh Quảng Nam, nơi ở"
    fields = fields_of(page([*motto(), centred("TỜ KHAI"), row(wide), row("THÔNG TIN CỦA ĐỐI TƯỢNG")]))
    assert fields["recipient"].value.endswith("nơi ở")


def test_a_label_that_its_cell_breaks_is_one_label() -> None:
    form = with_table(page([]), [["Họ và tên người yêu cầu", "LÊ THỊ BA"], ["Ngày sinh", "2/8/2000"]], [240, 300])
    assert [line for line in lines_of(form) if "LÊ" in line] == ["Họ và tên người yêu cầu │ LÊ THỊ BA │"]


@pytest.mark.parametrize("printed", ["Thông tin", "Kinh ngày", "Trong đó"])
def test_a_short_label_begins_with_its_own_letter(printed: str) -> None:
    labels = (Label(("Chồng", "Sinh ngày"), "any"),)
    lines = form_lines([printed_page(page([row(f"{printed}: 12")]))], labels)
    assert places_of(lines, labels) == []


def test_a_word_whose_box_reaches_into_the_line_below_stays_in_its_line() -> None:
    form = page([row("Giấy tờ chứng minh nơi cư trú"), row("của người nộp hồ sơ này")])
    tall = [
        replace(word, box=word.box._replace(y1=word.box.y1 + 40)) if word.text == "chứng" else word
        for word in form.words
    ]
    lines = [line.text for line in printed_page(replace(form, words=tuple(tall))).lines]
    assert lines == ["Giấy tờ chứng minh nơi cư trú", "của người nộp hồ sơ này"]


def test_a_sentence_up_to_a_colon_is_no_label() -> None:
    labels = (Label(("Tên nhà",), "work", words=("cong trinh",)),)
    told = ("Loại công trình xây dựng:", "Hóa, tỉnh Thanh Hóa, được xây dựng công trình:")
    lines = form_lines([printed_page(page([row(text) for text in told]))], labels)
    assert [place.line for place in places_of(lines, labels)] == [0]


def test_a_column_of_units_is_passed_over() -> None:
    cells = [
        ["STT", "Chỉ tiêu", "Đơn vị", "Được cấp phép", "Ghi chú"],
        ["1", "Diện tích xây dựng", "m2", "56,2", "Tầng 1"],
        ["2", "Số tầng", "tầng", "2", ""],
    ]
    form = with_table(page([*motto(), centred("GIẤY PHÉP XÂY DỰNG")]), cells, [80, 400, 120, 250, 250])
    fields = fields_of(form)
    assert (fields["building_area"].value, fields["floors"].value) == ("56.2", "2")
