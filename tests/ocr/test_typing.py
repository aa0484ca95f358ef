"""Types told by title and anchors, with the errors that reading makes."""

from dataclasses import replace

import pytest

from config.catalogues import load_catalogue
from dossiers.reading import PageReading
from ocr.fields.pages import printed_page
from ocr.typing import type_of
from ocr.understanding import silent_pages, understand, understand_pages
from tests.ocr.printed import BODY, centred, letterhead, motto, page, reading, row

CATALOGUE = load_catalogue()
TITLED = [(kind.code, title) for kind in CATALOGUE.paper_types for title in kind.titles if kind.role != "separator"]


@pytest.mark.parametrize(("code", "title"), TITLED)
def test_every_title_of_the_catalogue_names_its_type(code: str, title: str) -> None:
    typed = type_of(printed_page(page([*motto(), centred(title, space=1), *BODY])), CATALOGUE)
    assert typed.type == code
    assert typed.confidence >= CATALOGUE.thresholds.type_check


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("QUYÊT ĐINH", "decision"),
        ("CHÍ THỊ", "directive"),
        ("GIẤY KHAl SINH", "birth_certificate"),
        ("GIẤY XÁC NHẬN TÌNH TRANG HÔN NHẨN", "marital_status_certificate"),
        ("TỜ KHAI ĐĂNG KÝ KHAI SINH", "application"),
    ],
)
def test_errors_of_reading_are_forgiven(title: str, code: str) -> None:
    (paper,) = understand(reading(page([*motto(), centred(title, space=1), *BODY])), CATALOGUE)
    assert paper.type == code


def test_a_title_over_two_lines() -> None:
    rows = [*motto(), centred("GIẤY CHỨNG NHẬN", space=1), centred("QUYỀN SỬ DỤNG ĐẤT,"), *BODY]
    (paper,) = understand(reading(page(rows)), CATALOGUE)
    assert paper.type == "land_certificate"


@pytest.mark.parametrize("text", ["Căn cứ Quyết định số 12/QĐ-UBND", "quyết định", "HÓA ĐƠN", "QUYẾT ĐỊNH CHIẾN THẮNG"])
def test_unknown_is_a_valid_answer(text: str) -> None:
    (paper,) = understand(reading(page([row(text), *BODY])), CATALOGUE)
    assert paper.type == "unknown"
    assert paper.needs_check


def test_the_numbers_abbreviation_against_the_title_lowers_confidence() -> None:
    issuer, dated = ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"), "Quảng Ngãi, ngày 04 tháng 01 năm 2021"
    rows = (
        [*letterhead(number, dated, issuer), centred("CHỈ THỊ"), *BODY] for number in ("Số: 1/CT-UBND", "Số: 1/QĐ-UBND")
    )
    agreeing, against = (type_of(printed_page(page(each)), CATALOGUE) for each in rows)
    assert agreeing.type == against.type == "directive"
    assert against.confidence < agreeing.confidence


def test_all_29_types_of_the_decree_are_known() -> None:
    administrative = [kind for kind in CATALOGUE.paper_types if "signer_title" in kind.fields]
    assert len(administrative) == 29


@pytest.mark.parametrize(
    "asked_for",
    [
        "TRÍCH LỤC KẾT HÔN",
        "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN",
        "GIẤY PHÉP XÂY DỰNG",
        "TRÍCH LỤC KHAI SINH",
        "GIẤY CHỨNG NHẬN KẾT HÔN",
    ],
)
def test_an_application_is_none_of_the_papers_it_asks_for(asked_for: str) -> None:
    rows = [*motto(), centred("ĐƠN XIN CẤP BẢN SAO", space=1), centred(asked_for), *BODY]
    (paper,) = understand(reading(page(rows)), CATALOGUE)
    assert paper.type == "application"


def test_a_scrap_of_the_fold_between_two_lines_of_a_title() -> None:
    rows = [*motto(), centred("GIẤY CHỨNG NHẬN", space=1), row("F độ", 700), centred("QUYỀN SỬ DỤNG ĐẤT,"), *BODY]
    (paper,) = understand(reading(page(rows)), CATALOGUE)
    assert paper.type == "land_certificate"


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ("ca, QUYỀN SỬ DỤNG ĐẤT", "land_certificate"),
        ("S xay QUYỀN SỬ DỤNG ĐẤT", "land_certificate"),
        ("ca, QUYỀN", "unknown"),
    ],
)
def test_a_scrap_of_the_emblem_before_the_second_line_of_a_title(second: str, code: str) -> None:
    (paper,) = understand(
        reading(page([*motto(), centred("GIẤY CHỨNG NHẬN", space=1), centred(second), *BODY])), CATALOGUE
    )
    assert paper.type == code


def test_a_paper_most_of_whose_fields_are_in_doubt_asks_for_its_type_unless_a_person_gave_it() -> None:
    title, limit = [*motto(), centred("TỜ KHAI", space=1)], CATALOGUE.thresholds.type_check
    facts = ("Kính gửi: UBND xã Núi Thành", "Họ và tên: LÊ THỊ BA", "Số ĐT: 0905123456", "Số CCCD: 049190000123")
    told, bare = (reading(page([*title, *map(row, rows)])) for rows in (facts, facts[:1]))
    kind = CATALOGUE.paper_type("application")
    assert understand(told, CATALOGUE)[0].type_confidence >= limit
    assert understand(bare, CATALOGUE)[0].type_confidence < limit
    assert understand_pages(bare, [1], CATALOGUE).type_confidence < limit
    assert understand_pages(bare, [1], CATALOGUE, kind).type_confidence == 1.0


@pytest.mark.parametrize(
    "silent",
    [
        page([], blank=True),
        page(
            [
                centred("TỜ PHÂN CÁCH HỒ SƠ"),
                row("Đặt tờ này ngay trước giấy tờ đầu tiên của hồ sơ, mặt có mã QR hướng lên."),
            ]
        ),
    ],
)
def test_a_blank_page_or_a_sheet_of_a_paper_does_not_say_what_it_is(silent: PageReading) -> None:
    told = page(
        [*motto(), centred("TỜ KHAI", space=1), row("Họ và tên: LÊ THỊ BA"), row("Số ĐT: 0905123456")], number=2
    )
    scan = reading(silent, told, replace(silent, number=3))
    alone, framed = (understand_pages(scan, numbers, CATALOGUE) for numbers in ([2], [1, 2, 3]))
    assert alone.type == "application"
    assert framed == replace(alone, pages=(1, 2, 3))
    assert silent_pages(scan.pages) == {1, 3}
    assert understand_pages(scan, [1], CATALOGUE).pages == (1,)
