"""Types that only the catalogue knows: an office's own, and those that ship without rules of their own."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import pytest

from config.catalogues import Catalogue, load_catalogue
from config.paper_fields import ValueKind
from dossiers.papers import Field, ProposedPaper
from ocr.fields.declared import PARSERS
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, letterhead, motto, page, reading, row

CATALOGUE = load_catalogue()
CODE = "H48.12-260927-0012"
OWN = """
types:
  - code: birth_proof
    title: Giấy chứng sinh
    titles: [GIẤY CHỨNG SINH, GIẤY BÁO SINH]
    role: component
    retention_code: "02"
    sections: {child: [Con, Thông tin về con]}
    fields:
      ledger: {label: Quyển số, kind: code, pattern: '\\d{4}/\\d{2}'}
      full_name: {label: Họ tên mẹ, kind: name, printed: [Họ và tên mẹ, Họ và tên]}
      personal_id: {label: Số định danh, kind: personal_id, printed: [Số CCCD]}
      phone: {label: Điện thoại, kind: phone, required: false}
      child.full_name: {label: Dự định đặt tên con, kind: name, printed: [Dự định đặt tên, Họ và tên]}
      child.weight: {label: Cân nặng (g), kind: number, printed: [Cân nặng]}
      child.born_at: {label: Sinh lúc, kind: moment, printed: [Đã sinh vào lúc]}
      note: Ghi chú
    reuse_keys: [full_name, personal_id]
  - {code: unknown, title: Chưa rõ loại}
"""
SAME_TITLE = """
types:
  - {code: any_card, title: Thẻ, titles: [THẺ HỘI VIÊN]}
  - {code: veteran_card, title: Thẻ cựu chiến binh, titles: [THẺ HỘI VIÊN], anchors: [Hội Cựu chiến binh, Ngày vào Hội]}
  - {code: unknown, title: Chưa rõ loại}
"""
ADDED = """
types:
  - code: birth_certificate
    title: Giấy khai sinh
    titles: [GIẤY KHAI SINH]
    fields:
      number: {label: Số, pattern: 'KS-\\d+'}
      full_name: Họ tên
      witness: {label: Người làm chứng, kind: name, printed: [Người làm chứng]}
      remark: {label: Ghi chú, printed: [Ghi chú], required: false}
  - {code: unknown, title: Chưa rõ loại}
"""
BIRTH_PROOF = [
    row("Quyển số: 2026/14"),
    row("Họ và tên mẹ: LÊ THỊ BA"),
    Row(((240, "Số CCCD: 048195001234"), (900, "Điện thoại: 0905 123 456"))),
    row("Thông tin về con:"),
    row("Đã sinh vào lúc: 8 giờ 05 phút, ngày 05 tháng 10 năm 2026"),
    row("Họ và tên: TRẦN AN NHIÊN"),
    row("Cân nặng: 3.200 g"),
    row("Ghi chú: Sinh thường"),
]


def own(tmp_path: Path, text: str = OWN) -> Catalogue:
    (tmp_path / "paper_types.yaml").write_text(text, "utf-8")
    return load_catalogue(tmp_path)


def paper_of(rows: Sequence[Row], catalogue: Catalogue = CATALOGUE, *, codes: Sequence[str] = ()) -> ProposedPaper:
    (paper,) = understand(reading(page(rows, codes=codes)), catalogue)
    return paper


def named(paper: ProposedPaper) -> dict[str, Field]:
    return {field.name: field for field in paper.fields}


def values(paper: ProposedPaper) -> dict[str, str]:
    return {field.name: field.value for field in paper.fields}


def test_an_office_declares_a_type_and_its_fields_are_read(tmp_path: Path) -> None:
    paper = paper_of([*motto(), centred("GIẤY CHỨNG SINH"), *BIRTH_PROOF], own(tmp_path))
    assert (paper.type, paper.title, paper.role) == ("birth_proof", "Giấy chứng sinh", "component")
    assert values(paper) == {
        "ledger": "2026/14",
        "full_name": "LÊ THỊ BA",
        "personal_id": "048195001234",
        "phone": "0905123456",
        "child.full_name": "TRẦN AN NHIÊN",
        "child.weight": "3200",
        "child.born_at": "2026-10-05T08:05",
        "note": "Sinh thường",
    }
    assert not [field.name for field in paper.fields if field.needs_check]
    assert all(field.box and field.source == "ocr" for field in paper.fields)


def test_what_cannot_be_such_a_value_is_looked_at(tmp_path: Path) -> None:
    rows = [row("Quyển số: 2026-14"), row("Họ và tên mẹ: LÊ THỊ BA"), row("Số CCCD: 04819500123")]
    fields = named(paper_of([*motto(), centred("GIẤY CHỨNG SINH"), *rows], own(tmp_path)))
    assert (fields["ledger"].value, fields["ledger"].needs_check) == ("2026-14", True)
    assert fields["personal_id"].needs_check
    assert (fields["child.weight"].value, fields["child.weight"].needs_check) == ("", True)
    assert not fields["full_name"].needs_check
    assert "phone" not in fields


def test_a_field_that_may_be_missing_is_asked_for_where_its_label_stands(tmp_path: Path) -> None:
    fields = named(paper_of([*motto(), centred("GIẤY BÁO SINH"), row("Điện thoại: ......")], own(tmp_path)))
    assert (fields["phone"].value, fields["phone"].needs_check) == ("", True)


def test_a_label_within_other_words_asks_for_nothing() -> None:
    fields = named(paper_of([*motto(), centred("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"), row("Hồ sơ số: 7/2026")]))
    assert "number" not in fields


def test_an_office_adds_a_field_and_a_pattern_to_a_type_with_rules_of_its_own(tmp_path: Path) -> None:
    catalogue = own(tmp_path, ADDED)
    rows = [row("Số: 45/2026"), row("Họ, chữ đệm, tên: TRẦN AN NHIÊN"), row("Người làm chứng: LÊ THỊ BA")]
    fields = named(paper_of([*motto(), centred("GIẤY KHAI SINH"), *rows], catalogue))
    assert {name: field.value for name, field in fields.items()} == {
        "number": "45/2026",
        "full_name": "TRẦN AN NHIÊN",
        "witness": "LÊ THỊ BA",
    }
    assert fields["number"].needs_check
    assert not fields["witness"].needs_check
    fields = named(paper_of([*motto(), centred("GIẤY KHAI SINH"), *rows[:2]], catalogue))
    assert (fields["witness"].value, fields["witness"].needs_check) == ("", True)


def test_every_kind_of_value_has_a_parser() -> None:
    assert set(PARSERS) == set(get_args(ValueKind))


ANCHORS = [row("Hội Cựu chiến binh Việt Nam", space=1), row("Ngày vào Hội: 12/5/1998")]


@pytest.mark.parametrize(
    ("rows", "code", "sure"),
    [
        ([centred("THẺ HỘI VIÊN"), *ANCHORS], "veteran_card", True),
        ([centred("THẺ HỘI VIÊN"), ANCHORS[0]], "any_card", True),
        ([centred("THẺ HI VN"), *ANCHORS], "veteran_card", False),
        ([centred("THẺ HI VN"), ANCHORS[0]], "unknown", False),
    ],
)
def test_anchors_choose_among_types_of_one_title_and_tell_one_weakly(
    rows: list[Row], code: str, sure: bool, tmp_path: Path
) -> None:
    catalogue = own(tmp_path, SAME_TITLE)
    paper = paper_of([*motto(), *rows], catalogue)
    assert paper.type == code
    assert (paper.type_confidence >= catalogue.thresholds.type_check) is sure


def test_a_title_without_its_anchors_tells_the_type_weakly(tmp_path: Path) -> None:
    alone = "".join(line for line in SAME_TITLE.splitlines(keepends=True) if "any_card" not in line)
    catalogue = own(tmp_path, alone)
    paper = paper_of([*motto(), centred("THẺ HỘI VIÊN"), ANCHORS[0]], catalogue)
    assert paper.type == "veteran_card"
    assert paper.type_confidence < catalogue.thresholds.type_check


def test_a_marriage_certificate_has_both_side_by_side() -> None:
    def beside(left: str, right: str) -> Row:
        return Row(((200, left), (900, right)))

    paper = paper_of(
        [
            *motto(),
            centred("GIẤY CHỨNG NHẬN KẾT HÔN"),
            row("Số: 45/2026"),
            beside("Họ, chữ đệm, tên vợ: LÊ THỊ BA", "Họ, chữ đệm, tên chồng: TRẦN VĂN TƯ"),
            beside("Ngày, tháng, năm sinh: 12/05/1995", "Ngày, tháng, năm sinh: 03/11/1993"),
            beside("Dân tộc: Kinh", "Dân tộc: Tày"),
            beside("Quốc tịch: Việt Nam", "Quốc tịch: Việt Nam"),
            beside("Giấy tờ tùy thân: 048195001234", "Giấy tờ tùy thân: 048093004321"),
            row("Nơi đăng ký kết hôn: Ủy ban nhân dân xã Núi Thành, thành phố Đà Nẵng"),
            row("Ngày, tháng, năm đăng ký: 20/10/2026"),
            row("NGƯỜI KÝ GIẤY CHỨNG NHẬN", 900, space=1),
            row("CHỦ TỊCH", 1000),
            row("Trần Quốc Bảo", 980, space=2),
        ]
    )
    said = values(paper)
    assert (paper.type, said["signer"]) == ("marriage_certificate", "Trần Quốc Bảo")
    assert said["number"] == "45/2026"
    assert (said["wife.full_name"], said["husband.full_name"]) == ("LÊ THỊ BA", "TRẦN VĂN TƯ")
    assert (said["wife.date_of_birth"], said["husband.date_of_birth"]) == ("1995-05-12", "1993-11-03")
    assert (said["wife.ethnicity"], said["husband.ethnicity"]) == ("Kinh", "Tày")
    assert (said["wife.personal_id"], said["husband.personal_id"]) == ("048195001234", "048093004321")
    assert said["registered_at"] == "Ủy ban nhân dân xã Núi Thành, thành phố Đà Nẵng"
    assert said["registered_on"] == "2026-10-20"


def test_a_birth_extract_tells_the_child_from_its_parents() -> None:
    said = values(
        paper_of(
            [
                *letterhead("Số: 45/TLKS-BS", "Núi Thành, ngày 20 tháng 10 năm 2026", ("UBND XÃ NÚI THÀNH",)),
                centred("TRÍCH LỤC KHAI SINH"),
                row("Họ, chữ đệm, tên: TRẦN AN NHIÊN"),
                row("Ngày, tháng, năm sinh: 15/06/2018"),
                Row(((240, "Giới tính: Nữ"), (640, "Dân tộc: Kinh"), (1040, "Quốc tịch: Việt Nam"))),
                row("Số định danh cá nhân: 048318001234"),
                row("Họ, chữ đệm, tên người mẹ: LÊ THỊ BA"),
                row("Năm sinh: 1995 Dân tộc: Cơ Tu Quốc tịch: Việt Nam"),
                row("Họ, chữ đệm, tên người cha: TRẦN VĂN TƯ"),
                row("Năm sinh: 1993 Dân tộc: Kinh Quốc tịch: Việt Nam"),
                row("Nơi đăng ký khai sinh: Ủy ban nhân dân xã Núi Thành, số 136 ngày 27/06/2018"),
            ]
        )
    )
    assert (said["number"], said["issued_on"]) == ("45/TLKS-BS", "2026-10-20")
    assert (said["full_name"], said["date_of_birth"], said["sex"]) == ("TRẦN AN NHIÊN", "2018-06-15", "Nữ")
    assert (said["ethnicity"], said["mother.ethnicity"], said["father.ethnicity"]) == ("Kinh", "Cơ Tu", "Kinh")
    assert (said["mother.full_name"], said["mother.birth_year"]) == ("LÊ THỊ BA", "1995")
    assert (said["father.full_name"], said["father.birth_year"]) == ("TRẦN VĂN TƯ", "1993")
    assert said["registered_on"] == "2018-06-27"


def test_a_death_extract_says_when_where_and_of_what() -> None:
    paper = paper_of(
        [
            *letterhead("Số: 12/TLKT", "Núi Thành, ngày 20 tháng 10 năm 2026", ("UBND XÃ NÚI THÀNH",)),
            centred("TRÍCH LỤC KHAI TỬ"),
            row("Họ, chữ đệm, tên: TRẦN VĂN TƯ"),
            row("Ngày, tháng, năm sinh: 03/11/1943"),
            row("Đã chết vào lúc: 15 giờ 30 phút, ngày 12 tháng 10 năm 2026"),
            row("Nơi chết: Bệnh viện Đa khoa Quảng Nam"),
            row("Nguyên nhân chết: Bệnh già"),
        ]
    )
    said = values(paper)
    assert (paper.type, said["number"]) == ("death_extract", "12/TLKT")
    assert (said["full_name"], said["died_at"]) == ("TRẦN VĂN TƯ", "2026-10-12T15:30")
    assert (said["place_of_death"], said["cause_of_death"]) == ("Bệnh viện Đa khoa Quảng Nam", "Bệnh già")


def test_a_household_business_has_its_owner() -> None:
    said = values(
        paper_of(
            [
                *motto(),
                centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH"),
                row("Mã số hộ kinh doanh: 048195001234"),
                row("Đăng ký lần đầu: ngày 12 tháng 3 năm 2026"),
                row("1. Tên hộ kinh doanh: Quán Cơm Bà Ba"),
                row("2. Địa chỉ trụ sở: Thôn Một, Xã Núi Thành, Thành phố Đà Nẵng"),
                row("3. Vốn kinh doanh: 120.000.000 đồng"),
                row("4. Chủ hộ kinh doanh"),
                row("Họ, chữ đệm và tên: LÊ THỊ BA"),
                row("Số định danh cá nhân: 048195001234"),
            ]
        )
    )
    assert (said["business_code"], said["first_registered_on"]) == ("048195001234", "2026-03-12")
    assert (said["name"], said["capital"]) == ("Quán Cơm Bà Ba", "120000000")
    assert (said["owner.full_name"], said["owner.personal_id"]) == ("LÊ THỊ BA", "048195001234")
    assert said["head_office"] == "Thôn Một, Xã Núi Thành, Thành phố Đà Nẵng"


def test_an_enterprise_has_its_representative() -> None:
    fields = named(
        paper_of(
            [
                *motto(),
                centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP"),
                centred("CÔNG TY TRÁCH NHIỆM HỮU HẠN"),
                row("Mã số doanh nghiệp: 0401234567", space=1),
                row("Đăng ký lần đầu: ngày 12 tháng 3 năm 2021"),
                row("Đăng ký thay đổi lần thứ: 2, ngày 15 tháng 6 năm 2024"),
                row("Tên công ty viết bằng tiếng Việt: CÔNG TY TNHH AN NHIÊN"),
                row("Vốn điều lệ: 1.500.000.000 đồng"),
                row("Người đại diện theo pháp luật của công ty:"),
                row("Họ và tên: TRẦN VĂN TƯ"),
                row("Chức danh: Giám đốc"),
            ]
        )
    )
    assert (fields["business_code"].value, fields["business_code"].needs_check) == ("0401234567", False)
    assert fields["first_registered_on"].value == "2021-03-12"
    assert fields["changed"].value == "2, ngày 15 tháng 6 năm 2024"
    assert (fields["name"].value, fields["capital"].value) == ("CÔNG TY TNHH AN NHIÊN", "1500000000")
    assert (fields["representative.full_name"].value, fields["representative.title"].value) == (
        "TRẦN VĂN TƯ",
        "Giám đốc",
    )


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "supplement_slip"),
        ("PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ", "refusal_slip"),
        ("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "apology_slip"),
        ("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "stop_notice"),
    ],
)
def test_slips_name_their_dossier_its_person_and_the_reason(title: str, code: str) -> None:
    rows = [
        *letterhead("Số: 7/TTPVHCC", "Núi Thành, ngày 20 tháng 10 năm 2026", ("UBND XÃ NÚI THÀNH",)),
        centred(title),
        row(f"Mã hồ sơ: {CODE}"),
        row("Người nộp hồ sơ: LÊ THỊ BA"),
        row("Lý do: Thiếu bản vẽ thiết kế"),
    ]
    paper = paper_of(rows)
    said = values(paper)
    assert (paper.type, said["dossier_code"], said["full_name"]) == (code, CODE, "LÊ THỊ BA")
    assert (said["reason"], said["issued_on"]) == ("Thiếu bản vẽ thiết kế", "2026-10-20")
    assert "supplement_by" not in said
    coded = named(paper_of(rows, codes=[CODE]))["dossier_code"]
    assert (coded.value, coded.source) == (CODE, "qr")


def test_an_apology_names_the_new_day_and_not_the_one_that_was_promised() -> None:
    said = values(
        paper_of(
            [
                *motto(),
                centred("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"),
                row("Kính gửi: Ông Trần Văn Bình"),
                row(f"Mã hồ sơ: {CODE}"),
                row("Thời gian hẹn trả kết quả: 16 giờ 00 phút, ngày 10 tháng 10 năm 2026"),
                row("Hẹn lại ngày trả kết quả: 16 giờ 30 phút, ngày 25 tháng 10 năm 2026"),
            ]
        )
    )
    assert (said["full_name"], said["new_due_at"]) == ("Trần Văn Bình", "2026-10-25T16:30")
    assert said["due_at"] == "2026-10-10T16:00"
