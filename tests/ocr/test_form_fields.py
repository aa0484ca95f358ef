"""Fields of forms: labels, sections, wrapped values, codes against print."""

from collections.abc import Sequence

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, letterhead, motto, page, reading, row

CATALOGUE = load_catalogue()
CODE = "H48.12-260927-0012"


def fields_of(rows: Sequence[Row], *, codes: Sequence[str] = ()) -> dict[str, Field]:
    (paper,) = understand(reading(page(rows, codes=codes)), CATALOGUE)
    return {field.name: field for field in paper.fields}


def birth(*rows: Row) -> dict[str, Field]:
    return fields_of([*motto(), centred("GIẤY KHAI SINH"), *rows])


def test_the_parents_are_told_apart_by_their_sections() -> None:
    fields = birth(
        row("Họ, chữ đệm, tên: TRẦN AN NHIÊN"),
        Row(((240, "Giới tính: Nữ......"), (640, "Dân tộc: Kinh....."), (1040, "Quốc tịch: Việt Nam"))),
        row("Họ, chữ đệm, tên người mẹ: LÊ THỊ BA"),
        Row(((240, "Năm sinh: 1995"), (640, "Dân tộc: Cơ Tu"))),
        row("Nơi cư trú: Thôn Một, Xã Núi Thành, Thành phố Đà Nẵng"),
        row("Họ, chữ đệm, tên người cha: TRẦN VĂN TƯ"),
        row("Năm sinh: 1993"),
        row("Họ, chữ đệm, tên người đi khai sinh: Lê Thị Ba"),
    )
    assert fields["full_name"].value == "TRẦN AN NHIÊN"
    assert (fields["sex"].value, fields["ethnicity"].value) == ("Nữ", "Kinh")
    assert fields["mother.full_name"].value == "LÊ THỊ BA"
    assert fields["mother.birth_year"].value == "1995"
    assert fields["mother.residence"].value == "Thôn Một, Xã Núi Thành, Thành phố Đà Nẵng"
    assert fields["father.full_name"].value == "TRẦN VĂN TƯ"
    assert fields["father.birth_year"].value == "1993"
    assert fields["declarant.full_name"].value == "Lê Thị Ba"


def test_labels_are_found_with_errors_of_reading() -> None:
    fields = birth(row("Ho, chữ đêm, tên: TRẦN AN NHIÊN"), row("Nơí sinh: Bệnh viện Đa khoa"))
    assert fields["full_name"].value == "TRẦN AN NHIÊN"
    assert fields["place_of_birth"].value == "Bệnh viện Đa khoa"


def test_a_value_runs_on_to_the_next_line_only_from_the_margin() -> None:
    long = "Nơi sinh: Bệnh viện Phụ sản Nhi thuộc Sở Y tế, số 402 đường Lê Văn Hiến, Phường Ngũ Hành Sơn,"
    fields = birth(row(long), row("Thành phố Đà Nẵng"), row("Quê quán: Xã Núi Thành"), row("Chữ ở đâu đó"))
    assert fields["place_of_birth"].value.endswith("Ngũ Hành Sơn, Thành phố Đà Nẵng")
    assert fields["home_town"].value == "Xã Núi Thành"


def test_a_number_that_contradicts_the_birth_day_asks() -> None:
    right = birth(row("Ngày, tháng, năm sinh: 15/06/2018"), row("Số định danh cá nhân: 049318696189"))
    wrong = birth(row("Ngày, tháng, năm sinh: 15/06/2017"), row("Số định danh cá nhân: 049318696189"))
    assert not right["personal_id"].needs_check
    assert wrong["personal_id"].needs_check
    assert wrong["date_of_birth"].needs_check


def test_low_confidence_asks() -> None:
    fields = birth(Row(((240, "Dân tộc: Kinh"),), (("Kinh", 0.5),)))
    assert fields["ethnicity"].value == "Kinh"
    assert fields["ethnicity"].needs_check


def test_leader_dots_taken_for_letters_end_the_value() -> None:
    fields = birth(Row(((240, "Họ, chữ đệm, tên: TRẦN AN NHIÊN ++ses++xexxz 5 cc"),), (("++ses++xexxz", 0.1),)))
    assert fields["full_name"].value == "TRẦN AN NHIÊN"


RECEIPT = (
    *letterhead(f"Số: {CODE}", "Tam Kỳ, ngày 11 tháng 9 năm 2026", ("UBND PHƯỜNG TAM KỲ", "TRUNG TÂM PHỤC VỤ")),
    centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", space=1),
)


def test_the_code_beats_the_print_and_the_disagreement_is_kept() -> None:
    fields = fields_of([*RECEIPT, row("Mã hồ sơ: H48.12-260927-0072")], codes=[CODE])
    code = fields["dossier_code"]
    assert (code.value, code.source) == (CODE, "qr")
    assert [guess.value for guess in code.alternatives] == ["H48.12-260927-0072"]
    assert code.needs_check


def test_a_receipt_without_code_is_read_from_print() -> None:
    fields = fields_of(
        [
            *RECEIPT,
            row(f"Mã hồ sơ: {CODE}"),
            row("Tiếp nhận hồ sơ của: Lê Thị Ba"),
            Row(((240, "Số điện thoại: 0906096689"), (800, "Email: ba@example.vn"))),
            row("Thời gian nhận hồ sơ: 8 giờ 05 phút, ngày 11 tháng 09 năm 2026"),
        ]
    )
    assert fields["dossier_code"].value == CODE
    assert fields["full_name"].value == "Lê Thị Ba"
    assert fields["phone"].value == "0906096689"
    assert fields["email"].value == "ba@example.vn"
    assert fields["received_at"].value == "2026-09-11T08:05"


CARD = "049198696189|201234567|Lê Thị Ba|15061998|Nữ|Phường Tam Kỳ, Quảng Nam|01022022"
CARD_ROWS = (*motto(), centred("CĂN CƯỚC CÔNG DÂN"), row("Số: 049198696189"), row("Họ và tên:"), row("LÊ THỊ BA"))


def test_a_card_keeps_the_print_where_its_code_agrees() -> None:
    fields = fields_of(CARD_ROWS, codes=[CARD])
    assert (fields["full_name"].value, fields["full_name"].source) == ("LÊ THỊ BA", "qr")
    assert fields["date_of_birth"].value == "1998-06-15"
    assert fields["old_id_number"].value == "201234567"
    assert fields["issued_on"].value == "2022-02-01"


def test_a_card_whose_print_differs_shows_both() -> None:
    fields = fields_of(CARD_ROWS, codes=[CARD.replace("Lê Thị Ba", "Lê Thị Bảy")])
    assert fields["full_name"].value == "LÊ THỊ BẢY"
    assert fields["full_name"].alternatives[0].value == "LÊ THỊ BA"


def test_a_land_certificate_has_owner_and_parcel() -> None:
    fields = fields_of(
        [
            *motto(),
            centred("GIẤY CHỨNG NHẬN", space=1),
            centred("QUYỀN SỬ DỤNG ĐẤT"),
            row("Ông: Trần Văn Tám", space=1),
            row("Năm sinh: 1975, CMND số: 201234567"),
            row("Địa chỉ thường trú: Xã Núi Thành, Tỉnh Quảng Nam"),
            row("a) Thửa đất số: 128, tờ bản đồ số: 15,"),
            row("b) Địa chỉ: Thôn Một, Xã Núi Thành"),
            row("c) Diện tích: 1.234,5 m² (bằng chữ: một nghìn)"),
            row("CA 225577", 1300, space=2),
        ]
    )
    assert fields["full_name"].value == "Trần Văn Tám"
    assert fields["personal_id"].value == "201234567"
    assert (fields["parcel_number"].value, fields["map_sheet"].value) == ("128", "15")
    assert (fields["address"].value, fields["parcel_address"].value) == (
        "Xã Núi Thành, Tỉnh Quảng Nam",
        "Thôn Một, Xã Núi Thành",
    )
    assert fields["area"].value == "1234.5"
    assert fields["area"].raw == "1.234,5 m² (bằng chữ: một nghìn)"
    assert fields["certificate_serial"].value == "CA 225577"


def test_the_steps_of_a_process_slip() -> None:
    heading = Row(((240, "Tên cơ quan"), (700, "Thời gian giao, nhận"), (1040, "Kết quả"), (1350, "Ghi chú")))
    fields = fields_of(
        [
            *motto(),
            centred("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
            row(f"Mã hồ sơ: {CODE}"),
            heading,
            Row(((240, "1. Giao: Lê Thị Ba"), (700, "8 giờ 05 phút, ngày"), (1040, "Đúng hạn"), (1350, "Đã ký"))),
            Row(((240, "2. Nhận: Trần Văn Tư"), (700, "05/10/2026"))),
            Row(((240, "1. Giao: Trần Văn Tư"), (700, "9 giờ 30 phút, ngày"), (1040, "Quá hạn"))),
            Row(((240, "2. Nhận: Phan Năm Hai"), (700, "06/10/2026"))),
            row("Ghi chú: Trường hợp hồ sơ được chuyển qua nhiều cơ quan thì trả đúng hạn", space=1),
        ]
    )
    assert fields["steps[0].handed_over_by"].value == "Lê Thị Ba"
    assert fields["steps[0].received_by"].value == "Trần Văn Tư"
    assert fields["steps[0].received_at"].value == "2026-10-05T08:05"
    assert fields["steps[0].result"].value == "Đúng hạn"
    assert fields["steps[1].received_at"].value == "2026-10-06T09:30"
    assert fields["steps[1].result"].value == "Quá hạn"
    assert "steps[2].result" not in fields


def application(*rows: Row) -> dict[str, Field]:
    return fields_of([*motto(), centred("TỜ KHAI"), *rows])


def test_the_mark_of_a_note_is_no_part_of_a_value() -> None:
    fields = application(row("Kính gửi: (1) Ủy ban nhân dân Phường Tam Kỳ"), row("Địa chỉ: (2) Phường Tam Kỳ"))
    assert fields["recipient"].value == "Ủy ban nhân dân Phường Tam Kỳ"
    assert fields["address"].value == "Phường Tam Kỳ"


def test_a_label_goes_on_to_its_colon_and_over_a_remark_in_brackets() -> None:
    fields = application(
        row("Họ, chữ đệm, tên (chữ in hoa, có dấu): LÊ THỊ BA"),
        row("Địa chỉ thư tín: Phường Tam Kỳ, Thành phố Đà Nẵng"),
        row("Số điện thoại để liên hệ: 0905123456"),
    )
    assert fields["full_name"].value == "LÊ THỊ BA"
    assert fields["address"].value == "Phường Tam Kỳ, Thành phố Đà Nẵng"
    assert fields["phone"].value == "0905123456"


def test_a_label_alone_in_its_column_is_whole_before_the_wide_blank() -> None:
    fields = application(Row(((240, "Nội dung đề nghị với cơ quan"), (1000, "Cấp bản sao trích lục"))))
    assert fields["request"].value == "Cấp bản sao trích lục"


def test_a_label_that_nobody_knows_ends_the_value_above_it() -> None:
    long = "Nội dung đề nghị: Cấp lại giấy chứng nhận quyền sử dụng đất do bản cũ đã bị hư hỏng vì"
    fields = application(row(long), row("mưa lũ"), row("Có bảo hiểm không? Có"), row("Tài khoản nhận: không"))
    assert fields["request"].value.endswith("hư hỏng vì mưa lũ")


def test_a_slip_whose_table_is_not_understood_asks() -> None:
    fields = fields_of([*motto(), centred("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"), row(f"Mã hồ sơ: {CODE}")])
    assert fields["steps[0].received_at"].needs_check


def test_a_receipt_without_a_personal_number_asks_for_it() -> None:
    fields = fields_of([*motto(), centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), row(f"Mã hồ sơ: {CODE}")])
    assert fields["personal_id"].needs_check
    assert "email" not in fields


def test_parts_of_a_form_are_headed_without_capitals_and_end_the_value_above() -> None:
    fields = birth(
        row("Phần I. Thông tin của người được khai sinh"),
        row("1. Họ và tên: TRẦN AN NHIÊN"),
        row("Phần II. Thông tin của mẹ"),
        row("2. Họ và tên: LÊ THỊ BA"),
        row("3. Thường trú/tạm trú: Thôn Một, Xã Núi Thành, Thành phố Đà Nẵng"),
        row("Phần III. Thông tin của cha"),
        row("4. Họ và tên: TRẦN VĂN TƯ"),
        row("5. Thường trú/tạm trú: Thôn Hai, Xã Núi Thành, Thành phố Đà Nẵng"),
        row("Phần IV. Thông tin đăng ký"),
        row("6. Cơ quan đăng ký: UBND xã Núi Thành"),
    )
    assert (fields["full_name"].value, fields["mother.full_name"].value) == ("TRẦN AN NHIÊN", "LÊ THỊ BA")
    assert fields["mother.residence"].value == "Thôn Một, Xã Núi Thành, Thành phố Đà Nẵng"
    assert not fields["mother.residence"].needs_check


def test_whose_fact_it_is_may_stand_in_its_label() -> None:
    fields = birth(
        row("Họ tên của mẹ: LÊ THỊ BA"), row("Năm sinh mẹ: 1995"), row("Nơi cư trú của cha: Xã Núi Thành, Đà Nẵng")
    )
    assert (fields["mother.full_name"].value, fields["mother.birth_year"].value) == ("LÊ THỊ BA", "1995")
    assert fields["father.residence"].value == "Xã Núi Thành, Đà Nẵng"


def test_a_label_with_the_mark_of_a_note() -> None:
    fields = fields_of([*motto(), centred("TỜ KHAI"), row("1. Người đề nghị: a) Tên(2): LÊ THỊ BA")])
    assert fields["full_name"].value == "LÊ THỊ BA"


def test_a_value_that_is_whole_wins_over_one_before_it_that_is_not() -> None:
    rows = [row("Tình trạng hôn nhân: con có tên dưới đây"), row("Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai")]
    fields = fields_of([*motto(), centred("GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"), *rows])
    assert fields["status"].value == "Chưa đăng ký kết hôn với ai"
    assert not fields["status"].needs_check
    (twice,) = (fields_of([*motto(), centred("TỜ KHAI"), row("Họ tên: LÊ THỊ BA"), row("Họ tên: TRẦN TƯ")]),)
    assert twice["full_name"].value == "LÊ THỊ BA"


def test_a_number_whose_label_is_in_two_languages() -> None:
    fields = fields_of([*motto(), row("Số / No.: 0154/GPXD-2026"), centred("GIẤY PHÉP XÂY DỰNG", space=1)])
    assert fields["number"].value == "0154/GPXD-2026"


def test_an_electronic_application_says_when_it_was_filed() -> None:
    title = centred("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI", space=1)
    fields = fields_of([*motto(), title, row("Thời điểm nộp: 05/10/2026 08:40:00"), row("Nộp lệ phí ngày: 6/10/2026")])
    assert fields["filed_on"].value == "2026-10-05"


def test_a_second_address_that_stands_for_a_broken_first_is_asked_for() -> None:
    head = [*motto(), centred("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI", space=1)]
    broken, former = (
        "Nơi thường trú: Ấp Chánh, xã Bến Lức, tỉnh: Tây",
        "Nơi ở trước 01/7/2025: Khóm 6, Xã Khe Sanh, Tỉnh Quảng Trị",
    )
    assert fields_of([*head, row(broken), row(former)])["address"].needs_check
    assert not fields_of([*head, row(former.replace("trước 01/7/2025", "hiện tại"))])["address"].needs_check


def test_a_value_goes_on_right_under_where_it_begins() -> None:
    rows = [
        Row(((240, "Nơi đăng ký:"), (500, "UBND xã Núi Thành, thành"))),
        row("phố Đà Nẵng", 500),
        row("Họ và tên người đi khai sinh, như ghi trong giấy tờ tùy thân của người ấy: Lê Văn Tư"),
    ]
    assert birth(*rows)["registered_at"].value == "UBND xã Núi Thành, thành phố Đà Nẵng"
    beside = [rows[0], row("phố Đà Nẵng", 700), rows[2]]
    assert birth(*beside)["registered_at"].value == "UBND xã Núi Thành, thành"


def test_child_and_declarant_under_headings_of_their_own() -> None:
    fields = birth(
        row("MẸ"),
        row("Họ và tên: LÊ THỊ BA"),
        row("CON"),
        row("Họ và tên: TRẦN AN NHIÊN"),
        row("NGƯỜI ĐI KHAI SINH"),
        row("Họ và tên: Lê Văn Tư"),
    )
    told = ("mother.full_name", "full_name", "declarant.full_name")
    assert [fields[name].value for name in told] == ["LÊ THỊ BA", "TRẦN AN NHIÊN", "Lê Văn Tư"]


@pytest.mark.parametrize(
    ("below", "asked"), [("Họ và tên: TRẦN VĂN BA", True), ("Họ và tên: Lê Thị Ba", False), ("Họ và tên: Trần", False)]
)
def test_of_two_people_named_by_the_same_label_it_may_be_either(below: str, asked: bool) -> None:
    field = fields_of([*motto(), centred("TỜ KHAI"), row("Họ và tên: LÊ THỊ BA"), row(below)])["full_name"]
    assert (field.value, field.needs_check) == ("LÊ THỊ BA", asked)
