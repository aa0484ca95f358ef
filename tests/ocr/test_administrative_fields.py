"""Header and closing of administrative documents, printed and by hand."""

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from config.catalogues import load_catalogue
from dossiers.geometry import Box
from dossiers.papers import Field, ProposedPaper
from dossiers.reading import Block, PageReading, Word
from ocr.understanding import understand
from tests.ocr.printed import BODY, Row, centred, columns, letterhead, page, reading, row

CATALOGUE = load_catalogue()
ISSUER = ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI")
DATED = "Quảng Ngãi, ngày 04 tháng 01 năm 2021"


def _paper(rows: Sequence[Row]) -> ProposedPaper:
    (paper,) = understand(reading(page(rows)), CATALOGUE)
    return paper


def _fields(rows: Sequence[Row]) -> dict[str, Field]:
    return {field.name: field for field in _paper(rows).fields}


def _directive(number: str, dated: str = DATED, unsure: dict[str, float] | None = None) -> list[Row]:
    return [
        *letterhead(number, dated, ISSUER, unsure),
        centred("CHỈ THỊ", space=0.6),
        centred("Về việc triển khai hoá đơn điện tử"),
        centred("trên địa bàn tỉnh Quảng Ngãi"),
        *BODY,
        columns("Nơi nhận:", "KT. CHỦ TỊCH", space=1),
        columns("- Thường trực Tỉnh ủy;", "PHÓ CHỦ TỊCH"),
        columns("- Lưu: VT.", ""),
        Row(((900, "Trần Hoàng Tuấn"),), space=2),
    ]


def test_a_printed_head_is_read_whole() -> None:
    fields = _fields(_directive("Số: 12/CT-UBND"))
    assert fields["issuer"].value == "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"
    assert fields["number"].value == "12/CT-UBND"
    assert not fields["number"].handwritten
    assert fields["issued_on"].value == "2021-01-04"
    assert fields["place"].value == "Quảng Ngãi"
    assert fields["type"].value == "CHỈ THỊ"
    assert fields["subject"].value == "Về việc triển khai hóa đơn điện tử trên địa bàn tỉnh Quảng Ngãi"
    assert fields["signer"].value == "Trần Hoàng Tuấn"
    assert fields["signer_title"].value == "PHÓ CHỦ TỊCH"
    assert fields["recipients"].value == "Thường trực Tỉnh ủy; Lưu: VT."


def test_raw_keeps_what_was_printed() -> None:
    assert "hoá đơn" in _fields(_directive("Số: 12/CT-UBND"))["subject"].raw


@pytest.mark.parametrize("number", ["Số: 01 /CT-UBND", "Số: 2# /CT-UBND", "Số: /CT-UBND", "Số: đ@ /CT-UBND"])
def test_a_number_by_hand_is_never_the_value(number: str) -> None:
    fields = _fields(_directive(number))
    assert fields["number"].value == "/CT-UBND"
    assert fields["number"].handwritten
    assert fields["number"].needs_check
    assert all(guess.confidence <= 0.5 for guess in fields["number"].alternatives)
    assert fields["issued_on"].value == "2021-01"
    assert fields["issued_on"].handwritten


def test_an_illegible_month_leaves_the_year() -> None:
    field = _fields(_directive("Số: 01 /CT-UBND", "Quảng Ngãi, ngày 2 thángØŸ năm 2021"))["issued_on"]
    assert field.value == "2021"
    assert field.handwritten


@pytest.mark.parametrize(
    ("dated", "value"),
    [
        ("Quảng Ngãi, ngày2()thángØf năm 2021", "2021"),
        ("Quảng Ngãi, ngà( )Gháng 3 năm 2024", "2024-03"),
        ("Quảng Ngãi, ngày Š*háng 3 năm 2024", "2024-03"),
    ],
)
def test_a_day_written_into_the_print_leaves_what_is_printed(dated: str, value: str) -> None:
    fields = _fields(_directive("Số: 01 /CT-UBND", dated))
    assert (fields["issued_on"].value, fields["issued_on"].handwritten) == (value, True)
    assert fields["issuer"].value == "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"


def test_a_bank_of_that_year_is_no_date() -> None:
    fields = _fields(_directive("Số: 12/CT-UBND", "Hội nghị ngân hàng thường niên năm 2021"))
    assert fields["issued_on"].value == ""


@pytest.mark.parametrize("number", ["4Ó;CT-UBND", "SẬOGCT-UBND", "sØ_2ZCT-UBND", "Số: 4ÓCT-UBND"])
def test_a_figure_written_into_the_slash_leaves_the_symbol(number: str) -> None:
    field = _fields(_directive(number))["number"]
    assert (field.value, field.handwritten, field.needs_check) == ("/CT-UBND", True, True)


def test_a_letters_figure_written_into_the_slash() -> None:
    rows = [
        *letterhead("Số: 4Ó;UBND-VP", DATED, ISSUER),
        columns("V/v phối hợp xác minh", ""),
        row("Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi.", 700, space=1),
        *BODY,
    ]
    field = _fields(rows)["number"]
    assert (field.value, field.handwritten, field.needs_check) == ("/UBND-VP", True, True)


def _raised(scan: PageReading, text: str, by: int) -> PageReading:
    """The page with that word as a pen writes it: from so many pixels above the line's print on."""
    words = [
        replace(word, box=word.box._replace(y0=word.box.y0 - by)) if word.text == text else word for word in scan.words
    ]
    return replace(scan, words=tuple(words))


@pytest.mark.parametrize(
    ("figure", "by", "number", "day"),
    [
        ("12/CT-UBND", 6, "/CT-UBND", "2021-01"),  # who writes the number writes the day
        ("12/CT-UBND", 2, "12/CT-UBND", "2021-01-04"),
        ("04", 6, "12/CT-UBND", "2021-01"),
        ("04", 2, "12/CT-UBND", "2021-01-04"),
    ],
)
def test_figures_that_rise_over_the_print_beside_them_are_by_hand(figure: str, by: int, number: str, day: str) -> None:
    scan = _raised(page(_directive("Số: 12/CT-UBND")), figure, by)
    (paper,) = understand(reading(scan), CATALOGUE)
    fields = {field.name: field for field in paper.fields}
    assert (fields["number"].value, fields["issued_on"].value) == (number, day)
    assert fields["number"].handwritten is (number == "/CT-UBND")
    assert fields["issued_on"].handwritten is fields["issued_on"].needs_check is (day == "2021-01")


def test_a_doubtful_figure_is_taken_to_be_by_hand() -> None:
    field = _fields(_directive("Số: 12/CT-UBND", unsure={"12/CT-UBND": 0.4}))["number"]
    assert field.handwritten
    assert field.value == "/CT-UBND"


def test_the_superior_body_is_no_part_of_the_issuer() -> None:
    rows = [*letterhead("Số: 12/QĐ-SNV", DATED, ("UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ")), centred("QUYẾT ĐỊNH"), *BODY]
    assert _fields(rows)["issuer"].value == "SỞ NỘI VỤ"


def test_a_word_that_goes_on_from_the_line_above_is_no_body_of_its_own() -> None:
    issuer = ("UBND TỈNH QUẢNG NGÃI", "SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG")
    rows = [*letterhead("Số: 12/QĐ-SNNMT", DATED, issuer), centred("QUYẾT ĐỊNH"), *BODY]
    assert _fields(rows)["issuer"].value == "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"


def test_a_lost_stroke_of_the_symbol_is_mended_under_its_title() -> None:
    rows = [*letterhead("Số: 12/QD-UBND", DATED, ISSUER), centred("QUYẾT ĐỊNH"), *BODY]
    assert _fields(rows)["number"].value == "12/QĐ-UBND"


def test_a_misread_letter_of_the_symbol_is_mended_unless_it_makes_another_type() -> None:
    assert _fields(_directive("Số: 01 /CI-UBND"))["number"].value == "/CT-UBND"
    assert _fields(_directive("Số: 01 /GT-UBND"))["number"].value == "/CT-UBND"
    assert _fields(_directive("Số: 01 /CĐ-UBND"))["number"].value == "/CĐ-UBND"  # công điện


def test_a_letter_has_its_subject_under_the_number() -> None:
    rows = [
        *letterhead("Số: 15/UBND-VP", DATED, ISSUER),
        columns("V/v phối hợp xác minh", ""),
        columns("thông tin trong hồ sơ", ""),
        row("Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi.", 700, space=1),
        *BODY,
    ]
    paper = _paper(rows)
    fields = {field.name: field for field in paper.fields}
    assert paper.type == "official_letter"
    assert fields["type"].value == "CÔNG VĂN"
    assert fields["subject"].value == "V/v phối hợp xác minh thông tin trong hồ sơ"


def _subject(*lines: str, below: Sequence[Row] = BODY) -> Field:
    rows = [*letterhead("Số: 12/CT-UBND", DATED, ISSUER), centred("CHỈ THỊ", space=0.6), *map(centred, lines), *below]
    return _fields(rows)["subject"]


def test_a_subject_goes_on_with_words_that_also_begin_a_body() -> None:
    lines = ("Về việc tăng cường công tác quản lý nhà nước", "thực hiện dự án sử dụng vốn ngoài ngân sách")
    assert _subject(*lines).value == " ".join(lines)
    body = row("Thực hiện Nghị quyết của Chính phủ về cải cách thủ tục hành chính trong năm", 310, space=1)
    assert _subject(lines[0], below=[body]).value == lines[0]


@pytest.mark.parametrize(("first", "asked"), [("Về tăng cường chỉ đạo", False), ("và tăng cường chỉ đạo", True)])
def test_a_subject_that_begins_small_has_lost_its_beginning(first: str, asked: bool) -> None:
    assert _subject(first).needs_check is asked


@pytest.mark.parametrize("degrees", [-3.0, -1.5, 1.5, 3.0])
def test_a_head_on_a_sheet_that_lay_askew(degrees: float) -> None:
    scan = page(_directive("Số: 12/CT-UBND"))
    fall = math.tan(math.radians(degrees))
    words = [
        replace(word, box=Box(word.box.x0, word.box.y0 + by, word.box.x1, word.box.y1 + by))
        for word in scan.words
        for by in (300 + round(fall * word.box.x0),)
    ]
    (paper,) = understand(reading(replace(scan, words=tuple(words))), CATALOGUE)
    fields = {field.name: field.value for field in paper.fields}
    assert (fields["issuer"], fields["number"]) == ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "12/CT-UBND")


@pytest.mark.parametrize(("x", "line", "asked"), [(450, 1, True), (450, 4, False), (20, 1, False)])
def test_a_stamp_beside_a_subject_may_have_taken_a_word_of_it(x: int, line: int, asked: bool) -> None:
    scan = page(_directive("Số: 12/CT-UBND"))
    subject = next(word for word in scan.words if word.text == "Về")
    y = subject.box.y0 + line * 52
    over = Word("————thực", 0.6, Box(x, y, x + 130, y + 32), len(scan.blocks))
    stamp = Block(over.block, "stamp", over.box)
    scan = replace(scan, words=(*scan.words, over), blocks=(*scan.blocks, stamp))
    (paper,) = understand(reading(scan), CATALOGUE)
    assert next(field for field in paper.fields if field.name == "subject").needs_check is asked


def test_accents_lost_in_capitals_come_back_from_the_body() -> None:
    rows = [
        *letterhead("Số: 12/CT-UBND", DATED, ("ỦY BAN NHÂN DÂN", "HUYỆN NGHIA HANH")),
        centred("CHỈ THỊ"),
        row("Trên địa bàn huyện Nghĩa Hành có nhiều hồ sơ được số hóa và giải quyết đúng hạn", 310, space=1),
    ]
    assert _fields(rows)["issuer"].value == "ỦY BAN NHÂN DÂN HUYỆN NGHĨA HÀNH"


def test_what_is_not_there_stands_empty_and_asks() -> None:
    field = _fields([*letterhead("Số: 12/CT-UBND", DATED, ISSUER), centred("CHỈ THỊ"), *BODY])["signer"]
    assert (field.value, field.confidence, field.needs_check) == ("", 0.0, True)


@pytest.mark.parametrize(
    ("number", "asked"),
    [
        ("Số: 12/CT-UBND", False),
        ("Số: 12/CTr-UBND", True),
        ("Số: 12/QĐ-UBND", True),
        ("Số: 12/2021/QĐ-UBND", True),
        ("Số: /QĐ-UBND", True),
        ("Số: 12/UBND-VP", False),
        ("Số: 12/GP-UBND", False),
    ],
)
def test_a_number_of_another_type_asks_about_both_and_both_stand(number: str, asked: bool) -> None:
    fields = _fields(_directive(number))
    assert fields["type"].value == "CHỈ THỊ"
    assert fields["type"].needs_check == asked
    assert fields["number"].needs_check == (asked or fields["number"].handwritten)
    assert fields["number"].value == number.removeprefix("Số: ")


@pytest.mark.parametrize(("number", "asked"), [("Số: 12/UBND-VP", False), ("Số: 12/QĐ-UBND", True)])
def test_a_letter_has_no_abbreviation_in_its_number(number: str, asked: bool) -> None:
    about = row("V/v thực hiện hóa đơn điện tử")
    fields = _fields([*letterhead(number, DATED, ISSUER), about, row("Kính gửi: Sở Tài chính", 500), *BODY])
    assert fields["type"].value == "CÔNG VĂN"
    assert (fields["number"].needs_check, fields["type"].needs_check) == (asked, asked)


def test_letters_alone_tell_types_apart_not_marks() -> None:
    rows = _directive("Số: 12/DA-UBND")
    scheme = [centred("ĐỀ ÁN", space=0.6) if each == centred("CHỈ THỊ", space=0.6) else each for each in rows]
    assert not _fields(scheme)["type"].needs_check
