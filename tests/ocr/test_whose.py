"""Two people on one receipt: whose paper it is, by the words before a value and by the headings above it."""

from collections.abc import Sequence

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, motto, page, reading, row

CATALOGUE = load_catalogue()
OWNER, BEARER = "038196579009", "038093604857"


def receipt(*rows: Row) -> dict[str, Field]:
    form = [*motto(), centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), *rows]
    (paper,) = understand(reading(page(form)), CATALOGUE)
    assert paper.type == "receipt"
    return {field.name: field for field in paper.fields}


def person(*rows: Row) -> tuple[str, str, bool]:
    """Name, number, and whether either asks."""
    fields = receipt(*rows)
    name, number = fields["full_name"], fields["personal_id"]
    return name.value, number.value, name.needs_check or number.needs_check


@pytest.mark.parametrize(
    ("first", "second", "phone", "asked"),
    [
        ("CHỦ HỒ SƠ", "NGƯỜI TRỰC TIẾP NỘP", "0905123456", False),
        ("B. NGƯỜI TRỰC TIẾP NỘP", "C. CHỦ HỒ SƠ", "0914226124", True),  # another's stands above it
        ("THÔNG TIN CHUNG", "THÔNG TIN KHÁC", "0905123456", True),
    ],
)
def test_a_phone_is_his_under_whose_heading_it_stands(first: str, second: str, phone: str, asked: bool) -> None:
    fields = receipt(
        row(first), row("Điện thoại di động: 0905123456"), row(second), row("Điện thoại di động: 0914226124")
    )
    assert (fields["phone"].value, fields["phone"].needs_check) == (phone, asked)


def beside(left: str, right: str) -> Row:
    return Row(((240, left), (900, right)))


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("Tiếp nhận hồ sơ của", "Người nộp thay", False),
        ("Họ và tên", "Người đến nộp", False),
        ("Chủ hồ sơ", "Người nộp", False),
        ("Họ và tên", "Người nộp", True),  # may well be the owner, and the first one somebody spoken of
        ("Họ và tên", "Họ và tên", True),
        ("Chủ hồ sơ", "Người yêu cầu", True),
    ],
)
def test_the_paper_says_which_of_two_is_its_own(first: str, second: str, asked: bool) -> None:
    fields = receipt(row(f"{first}: Trần Văn Ba"), row(f"{second}: Lê Thị Tư"))
    assert (fields["full_name"].value, fields["full_name"].needs_check) == ("Trần Văn Ba", asked)


def test_the_owner_counts_though_the_bearer_comes_first() -> None:
    name, number, _ = person(
        row("NGƯỜI ĐẾN NỘP"),
        row("Họ và tên: Lê Thị Tư"),
        row(f"Số CCCD: {BEARER}"),
        row("CHỦ HỒ SƠ"),
        row("Họ và tên: Trần Văn Ba"),
        row(f"Số CCCD: {OWNER}"),
    )
    assert (name, number) == ("Trần Văn Ba", OWNER)


HEADINGS: Sequence[tuple[str, str, bool]] = (
    ("CHỦ HỒ SƠ", "NGƯỜI ĐƯỢC ỦY QUYỀN", False),
    ("Người yêu cầu", "Người nộp thay", False),
    ("THÔNG TIN", "GIẤY TỜ NỘP", True),
)


@pytest.mark.parametrize(("left", "right", "asked"), HEADINGS)
def test_side_by_side_each_is_who_stands_at_the_head_of_his_column(left: str, right: str, asked: bool) -> None:
    found = person(
        beside(left, right),
        beside("Họ và tên: Trần Văn Ba", "Họ và tên: Lê Thị Tư"),
        beside(f"Số CCCD: {OWNER}", f"Số CCCD: {BEARER}"),
    )
    assert found == ("Trần Văn Ba", OWNER, asked)


def test_a_card_among_the_papers_handed_in_is_nobodys_number() -> None:
    found = person(
        row("Họ và tên: Trần Văn Ba"), row(f"Số CCCD: {OWNER}"), row("Căn cước công dân của người nộp: 01 bản sao")
    )
    assert found == ("Trần Văn Ba", OWNER, False)


def test_half_a_number_does_not_give_way_to_anothers_in_silence() -> None:
    fields = receipt(row(f"Số CCCD: {OWNER[:-1]}"), row(f"Số CCCD: {BEARER}"))
    assert fields["personal_id"].needs_check
