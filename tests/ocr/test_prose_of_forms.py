"""Forms written as sentences: labels broken over lines, several on one, values that end with their sentence."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogues import load_catalogue
from dossiers.papers import Field
from ocr.fields.broken_labels import mended_labels
from ocr.fields.labels import Label
from ocr.fields.pages import printed_page
from ocr.fields.value_words import may_go_on
from ocr.fields.values import Parsed, as_address, as_registry_number
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, columns, letterhead, motto, page, reading, row

CATALOGUE = load_catalogue()
PIECES = ("giải", "quyết", "nội", "dung", "sau:", "Nơi", "cư", "trú")
LABELS = (Label(("Giải quyết nội dung sau", "Nơi cư trú", "Căn cước công dân số"), "any"),)


def fields_of(title: str, *rows: Row) -> dict[str, Field]:
    (paper,) = understand(reading(page([*motto(), centred(title), *rows])), CATALOGUE)
    return {field.name: field for field in paper.fields}


def mended(*texts: str) -> list[str]:
    lines = printed_page(page([row(text) for text in texts])).lines
    return [line.text for line in mended_labels(lines, LABELS)]


def test_a_broken_label_stands_whole_on_the_line_it_ends_on() -> None:
    assert mended("kính đề nghị UBND xã giải quyết nội", "dung sau: Đăng ký khai sinh.") == [
        "kính đề nghị UBND xã",
        "giải quyết nội dung sau: Đăng ký khai sinh.",
    ]
    assert mended("Ông Trần Đình Lâm, Căn", "cước công dân số: 048090973270") == [
        "Ông Trần Đình Lâm,",
        "Căn cước công dân số: 048090973270",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("Nơi cư trú: Xã Núi Thành", "Nơi cư trú: Xã Nam Phước"),
        ("giải quyết nội", "dung sau"),  # no colon: no label
        ("Họ và tên: Lê Thị Ba", "dung sau: một"),
        ("- Số tầng: 4", "3. Giải quyết nội dung sau: một"),  # what is counted begins something new
    ],
)
def test_lines_without_a_broken_label_stay(texts: Sequence[str]) -> None:
    assert mended(*texts) == list(texts)


@given(
    st.lists(
        st.lists(st.sampled_from(["giải", "quyết", "nội", "dung", "sau:", "Nơi", "cư", "trú"]), min_size=1, max_size=5)
    )
)
def test_mending_keeps_every_word_in_its_order(texts: list[list[str]]) -> None:
    lines = printed_page(page([row(" ".join(words)) for words in texts])).lines
    after = [word for line in mended_labels(lines, LABELS) for word in line.words]
    assert after == [word for line in lines for word in line.words]
    assert Counter(after) == Counter(word for line in lines for word in line.words)


def test_a_letter_says_what_it_asks_for_and_then_more() -> None:
    fields = fields_of(
        "ĐƠN ĐỀ NGHỊ",
        row("Nay tôi làm đơn này kính đề nghị UBND xã Nam Phước xem xét và giải quyết nội", 330),
        row("dung sau: Đăng ký khai sinh cho con tôi tại quê nhà của vợ chồng chúng tôi từ nay."),
        row("Tôi xin cam đoan những điều trình bày trên là đúng sự thật.", 330),
    )
    said = "Đăng ký khai sinh cho con tôi tại quê nhà của vợ chồng chúng tôi từ nay"
    assert fields["request"].value == said
    assert not fields["request"].needs_check


def test_several_facts_on_one_line_each_end_where_the_next_begins() -> None:
    fields = fields_of(
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        row("2. Mã số hồ sơ: H48.12-260927-0012; số thứ tự sổ: 442"),
        row("4. Đơn vị chủ trì: Phòng Văn hóa; cơ quan phối hợp: Công an xã Núi Thành"),
    )
    assert fields["dossier_code"].value == "H48.12-260927-0012"
    assert fields["coordinating_agency"].value == "Công an xã Núi Thành"


def test_a_marriage_and_its_entry_in_the_book_in_one_sentence() -> None:
    fields = fields_of(
        "TRÍCH LỤC KẾT HÔN",
        row("Đã đăng ký kết hôn tại Ủy ban nhân dân phường An Xuân, Thành phố Tam", 330),
        row("Kỳ, Tỉnh Quảng Nam, số 136 ngày 27 tháng 01 năm 2017."),
    )
    place = "Ủy ban nhân dân phường An Xuân, Thành phố Tam Kỳ, Tỉnh Quảng Nam"
    assert fields["registered_at"].value == place
    assert fields["registered_on"].value == "2017-01-27"


def test_a_birth_and_its_entry_in_the_book_on_one_line() -> None:
    fields = fields_of("GIẤY KHAI SINH", row("Đăng ký tại: UBND xã Phú Nghĩa, ngày 15/9/2026"))
    assert (fields["registered_at"].value, fields["registered_on"].value) == ("UBND xã Phú Nghĩa", "2026-09-15")


def test_two_people_whose_labels_stand_beside_each_other_on_one_line() -> None:
    fields = fields_of(
        "TRÍCH LỤC KẾT HÔN",
        Row(((240, "Họ, chữ đệm, tên vợ: LÊ THỊ BA"), (940, "Họ, chữ đệm, tên chồng: LÊ QUỐC"))),
        Row(((240, "Ngày, tháng, năm sinh: 20/06/1997"), (940, "HOÀNG"))),
        Row(((240, "Dân tộc: Kinh"), (940, "Ngày, tháng, năm sinh: 12/08/1991"))),
        row("Nơi đăng ký kết hôn: Ủy ban nhân dân xã Duy Phước, Huyện Duy Xuyên", 240),
    )
    assert (fields["wife.full_name"].value, fields["husband.full_name"].value) == ("LÊ THỊ BA", "LÊ QUỐC HOÀNG")
    assert fields["wife.date_of_birth"].value == "1997-06-20"
    assert fields["husband.date_of_birth"].value == "1991-08-12"
    assert fields["registered_at"].value == "Ủy ban nhân dân xã Duy Phước, Huyện Duy Xuyên"


def test_a_sentence_that_announces_what_follows_is_no_value() -> None:
    fields = fields_of(
        "GIẤY PHÉP XÂY DỰNG",
        row("2. Được phép xây dựng công trình theo những nội dung sau:"),
        row("a) Tên công trình: Nhà ở riêng lẻ"),
    )
    assert fields["work"].value == "Nhà ở riêng lẻ"


@pytest.mark.parametrize(("value", "open_ended"), [("Công ty Thiết kế và", True), ("Công ty Thiết kế Bình An", False)])
def test_no_value_ends_with_a_word_that_joins(value: str, open_ended: bool) -> None:
    (line,) = printed_page(page([row(value)])).lines
    assert may_go_on((line,), [], line.words) is open_ended


@pytest.mark.parametrize(("own", "asked"), [("PHÓ CHỦ TỊCH", False), ("CHỦ TỊCH", True)])
def test_who_signs_instead_of_another_is_a_deputy(own: str, asked: bool) -> None:
    head = letterhead("Số: 5/QĐ-UBND", "Núi Thành, ngày 08 tháng 10 năm 2026", ("UBND XÃ NÚI THÀNH",))
    closing = (columns("Nơi nhận:", "KT. CHỦ TỊCH", space=1), columns("- Như Điều 3;", own), row("Lê Văn Tư", 940))
    (paper,) = understand(reading(page([*head, centred("QUYẾT ĐỊNH", space=1), *closing])), CATALOGUE)
    title = next(field for field in paper.fields if field.name == "signer_title")
    assert (title.value, title.needs_check) == (own, asked)


def test_a_receipt_in_one_sentence_names_its_unit_and_its_citizen() -> None:
    fields = fields_of(
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        row("Bộ phận Tiếp nhận và Trả kết quả UBND xã Phú Nghĩa đã tiếp nhận hồ sơ của bà: Lê Thị Ba, số", 140),
        row("CCCD: 001300217893, điện thoại: 0337220194.", 140),
    )
    assert fields["receiving_unit"].value == "Bộ phận Tiếp nhận và Trả kết quả UBND xã Phú Nghĩa"
    assert fields["full_name"].value == "Lê Thị Ba"
    assert fields["phone"].value == "0337220194"


def test_a_birth_day_in_a_sentence_is_its_owners_and_not_that_of_whom_he_will_marry() -> None:
    fields = fields_of(
        "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN",
        row("Xét đề nghị của ông Lê Văn Tư,", 330),
        row("Ông Lê Văn Tư, sinh ngày 14 tháng 7 năm 2000, giới tính: Nam, dân tộc: Kinh", 330),
        row("Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai.", 330),
        row("Giấy này có giá trị trong thời hạn 06 tháng kể từ ngày cấp, được sử dụng để: đăng ký", 330),
        row("kết hôn với bà Lê Thị Ba, sinh ngày 11/01/2000."),
    )
    assert (fields["full_name"].value, fields["date_of_birth"].value) == ("Lê Văn Tư", "2000-07-14")
    assert fields["purpose"].value == "đăng ký kết hôn với bà Lê Thị Ba, sinh ngày 11/01/2000"


def test_a_birth_day_behind_its_label_is_found_where_no_name_was() -> None:
    fields = fields_of("TỜ KHAI", row("Sinh ngày: 02/9/1997"), row("Nơi cư trú: Xã Núi Thành, sinh ngày 1/1/1990"))
    assert fields["date_of_birth"].value == "1997-09-02"


def test_a_child_after_the_registration_is_no_parent() -> None:
    fields = fields_of(
        "GIẤY KHAI SINH",
        row("Đăng ký tại: UBND xã Phú Nghĩa"),
        row("NGƯỜI ĐƯỢC KHAI SINH"),
        row("Họ, chữ đệm, tên: TRẦN AN NHIÊN"),
        row("Dân tộc: Kinh"),
        row("Họ, chữ đệm, tên người mẹ: LÊ THỊ BA"),
    )
    assert (fields["full_name"].value, fields["ethnicity"].value) == ("TRẦN AN NHIÊN", "Kinh")


def test_a_day_whose_year_stands_alone_under_it() -> None:
    fields = fields_of(
        "TỜ KHAI", row("Họ và tên: Lê Thị Ba"), row("Làm tại: Núi Thành, ngày 05 tháng 10 năm", 848), row("2026", 1134)
    )
    assert fields["filed_on"].value == "2026-10-05"


def test_items_of_one_value_stay_together_and_another_label_ends_it() -> None:
    fields = fields_of(
        "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT",
        row("Thửa đất số: 82, tờ bản đồ số: 31"),
        row("đ) Mục đích sử dụng: Đất ở tại đô thị: 170 m2; Đất trồng cây lâu năm: 128,6 m?"),
        row("e) Thời hạn sử dụng: Lâu dài; g) Nguồn gốc sử dụng đất: Nhận chuyển nhượng"),
    )
    assert fields["use_purpose"].value == "Đất ở tại đô thị: 170 m²; Đất trồng cây lâu năm: 128,6 m²"
    assert fields["use_term"].value == "Lâu dài"
    assert fields["use_origin"].value == "Nhận chuyển nhượng"


CERTIFIED = (row("CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", 450, space=2), row("Số chứng thực: 1595", 450))


@pytest.mark.parametrize("heading", [CERTIFIED, CERTIFIED[1:], (row("BẢN SAO ĐÚNG VỚI BẢN CHÍNH", 450, space=2),)])
def test_who_certified_a_copy_signed_nothing_of_the_paper(heading: Sequence[Row]) -> None:
    fields = fields_of(
        "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT",
        row("Quảng Nam, ngày 26 tháng 8 năm 2017", 900),
        row("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", 900),
        row("GIÁM ĐỐC", 1000),
        *heading,
        row("Núi Thành, ngày 20 tháng 9 năm 2026", 900),
        row("CHỦ TỊCH", 1000),
    )
    assert fields["issued_on"].value == "2017-08-26"
    assert fields["issuer"].value == "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG"


def test_what_a_form_asks_in_turns_of_wife_and_husband() -> None:
    fields = fields_of(
        "TRÍCH LỤC KẾT HÔN",
        row("Đã đăng ký kết hôn tại: Ủy ban nhân dân xã Hoằng Đức, Huyện Hoằng Hóa"),
        row("Số, ngày đăng ký: Số 13, ngày 25 tháng 7 năm 2022"),
        row("Họ và tên vợ: LÊ THỊ BA"),
        row("Họ và tên chồng: TRẦN VĂN TƯ"),
        row("Ngày sinh vợ: 18/7/1993"),
        row("Ngày sinh chồng: 9/9/1990"),
        row("Cư trú vợ: Thôn Một, xã Hoằng Hóa"),
        row("Cư trú chồng: Thôn Hai, xã Hoằng Hóa"),
        row("Hoằng Hóa, ngày 14 tháng 9 năm 2026", 948),
    )
    assert (fields["wife.date_of_birth"].value, fields["husband.date_of_birth"].value) == ("1993-07-18", "1990-09-09")
    assert fields["wife.residence"].value == "Thôn Một, xã Hoằng Hóa"
    assert fields["husband.residence"].value == "Thôn Hai, xã Hoằng Hóa"
    assert fields["issued_on"].value == "2026-09-14"


@pytest.mark.parametrize(
    ("printed", "value", "sound"),
    [
        ("CH07504", "CH07504", True),
        ("CS 01234", "CS01234", True),
        ("CH07504 SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "CH07504", True),
        ("CHO7504", "CHO7504", False),  # a letter for a figure
        ("CH07504NT", "CH07504NT", False),
    ],
)
def test_a_number_in_a_register_and_what_stands_beside_it(printed: str, value: str, sound: bool) -> None:
    assert as_registry_number(printed) == Parsed(value, sound)


@pytest.mark.parametrize(
    ("printed", "value", "sound"),
    [
        ("hôn Lệ Bắc, xã Núi Thành", "hôn Lệ Bắc, xã Núi Thành", False),
        ("thôn Lệ Bắc, xã Núi Thành", "thôn Lệ Bắc, xã Núi Thành", True),
        ("xã Núi Thành- thành phố Đà Nẵng", "xã Núi Thành - thành phố Đà Nẵng", True),
        ("xã Núi Thành, tỉnh. Quảng Nam", "xã Núi Thành, tỉnh Quảng Nam", True),
        ("xã Núi Thành, - tỉnh Quảng Nam", "xã Núi Thành, tỉnh Quảng Nam", True),
        ("xã Núi Thành được xây dựng", "xã Núi Thành", True),
    ],
)
def test_places_with_marks_that_were_misread(printed: str, value: str, sound: bool) -> None:
    assert as_address(printed) == Parsed(value, sound)


def test_a_numbered_label_on_the_next_line_ends_the_value_even_where_its_letter_is_misread() -> None:
    fields = fields_of(
        "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT",
        row("a) Thửa đất số: 861, tờ bản đồ số: 7"),
        row("e) Thời hạn sử dụng: Lâu dài"),
        row("ø) Nguồn gốc sử dụng: Nhận chuyển nhượng"),
    )
    assert (fields["use_term"].value, fields["use_term"].needs_check) == ("Lâu dài", False)
