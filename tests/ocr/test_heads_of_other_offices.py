"""Heads as offices print them beside the decree's model: dashes, districts by number, letterheads, stamps, copies."""

from collections.abc import Sequence

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field, ProposedPaper
from ocr.understanding import understand
from tests.ocr.printed import BODY, Row, centred, columns, letterhead, page, reading, row

CATALOGUE = load_catalogue()
DATED = "Tam Kỳ, ngày 04 tháng 01 năm 2021"
PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NAM")


def _paper(rows: Sequence[Row]) -> ProposedPaper:
    (paper,) = understand(reading(page(rows)), CATALOGUE)
    return paper


def _fields(rows: Sequence[Row]) -> dict[str, Field]:
    return {field.name: field for field in _paper(rows).fields}


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        (("ỦY BAN NHÂN DÂN", "TỈNH BÀ RỊA - VŨNG TÀU"), "ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU"),
        (("UBND PHƯỜNG CHƯƠNG MỸ", "PHÒNG VĂN HÓA - XÃ HỘI"), "PHÒNG VĂN HÓA - XÃ HỘI"),
        (("THÀNH PHỐ HỒ CHÍ MINH", "ỦY BAN NHÂN DÂN QUẬN 3"), "ỦY BAN NHÂN DÂN QUẬN 3"),
        (("CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"), "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"),
        (("TỔNG CÔNG TY ĐIỆN LỰC", "CÔNG TY ĐIỆN LỰC QUẢNG NAM"), "CÔNG TY ĐIỆN LỰC QUẢNG NAM"),
        (("SỞ Y TẾ", "BỆNH VIỆN ĐA KHOA", "ĐC: 34 Hùng Vương", "ĐT: 0235 - Fax: 0236"), "BỆNH VIỆN ĐA KHOA"),
    ],
)
def test_the_issuing_body_is_named_whole_and_nothing_beside(printed: tuple[str, ...], issuer: str) -> None:
    rows = [*letterhead("Số: 12/QĐ-XY", DATED, printed), centred("QUYẾT ĐỊNH"), *BODY]
    assert _fields(rows)["issuer"].value == issuer


def _subject(title: Row, *lines: str, number: str = "Số: 12/KH-UBND", below: Sequence[Row] = BODY) -> Field:
    return _fields([*letterhead(number, DATED, PROVINCE), title, *map(centred, lines), *below])["subject"]


@pytest.mark.parametrize("first", ["Thực hiện công tác kiểm tra nội bộ", "Xét thi đua, khen thưởng năm học"])
def test_a_subject_may_begin_as_bodies_do(first: str) -> None:
    assert _subject(centred("KẾ HOẠCH", space=0.6), first, "năm 2024").value == f"{first} năm 2024"


def test_a_paper_without_a_subject_has_none_of_its_addressee() -> None:
    assert _subject(centred("KẾ HOẠCH", space=0.6), "Kính gửi: Sở Nội vụ").value == ""


def test_the_title_is_in_the_middle_though_a_stamp_stands_beside_it() -> None:
    beside = Row(((150, "DỰ THẢO"), (720, "KẾ HOẠCH")), space=0.6)
    assert _subject(beside, "Cải cách hành chính năm 2020").value == "Cải cách hành chính năm 2020"


def test_quotes_that_end_a_subject_stay_and_half_a_pair_asks() -> None:
    title = centred("KẾ HOẠCH", space=0.6)
    whole = _subject(title, "Triển khai Đề án “Số hóa hồ sơ”")
    half = _subject(title, "Triển khai Đề án “Số hóa hồ sơ")
    assert (whole.value, whole.needs_check) == ("Triển khai Đề án “Số hóa hồ sơ”", False)
    assert half.needs_check


def test_what_a_paper_is_attached_to_is_none_of_its_subject() -> None:
    lines = ("Trồng rừng thay thế năm 2026", "(Kèm theo Công văn số 797/CCKL-VP ngày 09/3/2026)")
    assert _subject(centred("KẾ HOẠCH", space=0.6), *lines).value == lines[0]
    amended = ("Về sửa đổi một số điều của Quy định", "ban hành kèm theo Quyết định số 33/2014/QĐ-UBND")
    assert _subject(centred("KẾ HOẠCH", space=0.6), *amended).value == " ".join(amended)


@pytest.mark.parametrize(
    ("title", "number", "type_code"),
    [("THÔNG BÁO KẾT LUẬN", "Số: 7/TB-UBND", "notice"), ("GIẤY MỜI HỌP", "Số: 7/GM-UBND", "invitation")],
)
def test_titles_that_go_on_are_titles(title: str, number: str, type_code: str) -> None:
    paper = _paper([*letterhead(number, DATED, PROVINCE), centred(title, space=0.6), centred("Nghe báo cáo"), *BODY])
    assert paper.type == type_code
    assert next(field.value for field in paper.fields if field.name == "subject") == "Nghe báo cáo"


def test_a_number_that_a_hand_wrote_over_is_by_hand() -> None:
    number = _fields([*letterhead("Số: #2'jqp.sTP", DATED, PROVINCE), centred("QUYẾT ĐỊNH"), *BODY])["number"]
    assert (number.value, number.handwritten, number.needs_check) == ("", True, True)


@pytest.mark.parametrize("form", ["SAO Y BẢN CHÍNH", "SAO Y", "SAO LỤC", "TRÍCH SAO"])
def test_who_signs_a_copy_did_not_sign_the_paper(form: str) -> None:
    rows = [
        *letterhead("Số: 12/KH-UBND", DATED, PROVINCE),
        centred("KẾ HOẠCH", space=0.6),
        centred("Cải cách hành chính năm 2020"),
        *BODY,
        columns("Nơi nhận:", "CHỦ TỊCH", space=1),
        Row(((900, "Trần Trí Tâm"),), space=2),
        columns("UBND HUYỆN DUY XUYÊN", form, space=1),
        columns("Số: 655/SY-UBND", "Duy Xuyên, ngày 20 tháng 04 năm 2022"),
        columns("", "CHÁNH VĂN PHÒNG"),
        Row(((900, "Phạm Thanh Long"),), space=2),
    ]
    assert _fields(rows)["signer"].value == "Trần Trí Tâm"


def test_a_stamp_that_says_copy_takes_nothing_of_the_paper() -> None:
    rows = [
        *letterhead("Số: 12/KH-UBND", DATED, PROVINCE),
        centred("KẾ HOẠCH", space=0.6),
        centred("Cải cách hành chính năm 2020"),
        *BODY,
        row("SAO Y BẢN CHÍNH", 300, space=1),
        columns("Nơi nhận:", "CHỦ TỊCH", space=1),
        Row(((900, "Trần Trí Tâm"),), space=4),
    ]
    assert _fields(rows)["signer"].value == "Trần Trí Tâm"
