"""What would do as a field's value as well and was taken for none: a person looks which of the two it is."""

import pytest

from dossiers.geometry import Box
from dossiers.papers import Field
from ocr.fields.pages import printed_page
from ocr.fields.unclaimed import unclaimed_checked
from tests.ocr.printed import columns, page, row

TAKEN = "Hà Nội, ngày 23 tháng 9 năm 2026"
NUMBER, OTHER = "038193002693", "038090607908"


def asked(fields: dict[str, str], *printed: str, source: str = "ocr") -> set[str]:
    """Each field stands on the line whose text holds its value; a day on the one that dates the paper."""
    form = printed_page(page([row(text) for text in printed]))
    lines = form.lines
    at = {
        name: next((line.box for line in lines if value in line.text), lines[0].box) for name, value in fields.items()
    }
    given = [Field(name, value, value, 0.95, 1, at[name], source) for name, value in fields.items()]  # type: ignore[arg-type]
    return {field.name for field in unclaimed_checked(given, [form]) if field.needs_check}


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("Hà Nội, ngày 24 tháng 3 năm 2019", True),
        ("Ngày 24 tháng 3 năm 2019", True),
        ("Hà Nội, ngày 23 tháng 9 năm 2026", False),  # the same day again
        ("Theo Nghị định số 12 ngày 24 tháng 3 năm 2019 của Chính phủ", False),
        ("Hẹn trả: 24/3/2019", False),
        ("Hà Nội, ngày 44 tháng 3 năm 2019", False),
    ],
)
@pytest.mark.parametrize("name", ["issued_on", "filed_on", "registered_on"])
def test_a_second_day_that_dates_the_paper(name: str, line: str, doubted: bool) -> None:
    assert asked({name: "2026-09-23", "due_at": "2026-09-30"}, TAKEN, line) == ({name} if doubted else set())


def test_a_day_that_another_field_took_is_no_second_one() -> None:
    fields = {"issued_on": "2026-09-23", "registered_on": "2019-03-24"}
    assert asked(fields, TAKEN, "Hà Nội, ngày 24 tháng 3 năm 2019") == set()


@pytest.mark.parametrize(
    ("due", "received", "line", "doubted"),
    [
        ("2026-09-30", "2026-09-23T08:57", "16:30", {"due_at"}),
        ("2026-09-30", "2026-09-23T08:57", "Tiếp nhận: 8 giờ 57 phút", set()),  # the other moment's hour
        ("2026-09-30T16:30", "2026-09-23", "16h30 và 7h05", {"received_at"}),
        ("2026-09-30T16:30", "2026-09-23T08:57", "17:00", set()),
        ("2026-09-30", "2026-09-23", "không có giờ", set()),
    ],
)
def test_a_moment_without_its_hour_while_an_hour_is_nobodys(
    due: str, received: str, line: str, doubted: set[str]
) -> None:
    assert asked({"due_at": due, "received_at": received}, TAKEN, line) == doubted


def test_a_number_of_somebody_else_before_the_persons_own() -> None:
    assert asked({"personal_id": NUMBER}, f"CCCD: {OTHER}", f"CCCD: {NUMBER}") == {"personal_id"}
    assert asked({"personal_id": NUMBER}, f"CCCD: {NUMBER}", f"CCCD: {OTHER}") == set()
    assert asked({"personal_id": NUMBER}, "Mã Giấy chứng nhận: 135048084414", f"CCCD: {NUMBER}") == set()
    assert asked({"personal_id": NUMBER}, f"CCCD: {OTHER}", f"CCCD: {NUMBER}", source="qr") == set()


def test_of_two_people_of_whom_the_same_is_asked_any_other_number_or_birth() -> None:
    couple = {"wife.personal_id": NUMBER, "husband.personal_id": ""}
    assert asked(couple, f"CCCD: {NUMBER}", f"CCCD: {OTHER}") == {"wife.personal_id"}
    born = {"husband.date_of_birth": "1993-07-18"}
    assert asked(born, "Ngày sinh vợ: 18/7/1993", "Ngày sinh chồng: 9/9/1990") == {"husband.date_of_birth"}
    assert asked(born, "Ngày sinh vợ: 18/7/1993", "Sinh ngày 18 tháng 7 năm 1993") == set()
    assert asked(born, "Ngày sinh vợ: 18/7/1993", "Cấp ngày 9/9/1990") == set()


def test_columns_side_by_side_are_looked_at_apart() -> None:
    form = printed_page(page([columns("Số: 512/UBND", "Hà Nội, ngày 24 tháng 3 năm 2019")]))
    assert len(form.lines) == 1
    (field,) = unclaimed_checked([Field("issued_on", "2026-09-23", "", 0.95, 1, Box(0, 0, 1, 1))], [form])
    assert field.needs_check


@pytest.mark.parametrize(
    ("above", "doubted"),
    [
        ("Tiếp nhận của: Bà Nguyễn Thu Diễm", True),
        ("Tiếp nhận của: Nguyên Thu Diễm", True),  # a mark was lost
        ("Ông: Nguyễn Thu Điểm, CCCD: 038090607908", True),  # behind the first of two colons
        ("Tiếp nhận của: Lê Văn Ba", False),  # himself
        ("Nơi cấp: Thái Bình", False),
        ("Về việc: Lưu ý người dân", False),
        ("CHỦ HỒ SƠ", False),
    ],
)
def test_another_name_above_the_one_that_was_taken(above: str, doubted: bool) -> None:
    assert asked({"full_name": "Lê Văn Ba"}, above, "Người nộp thay: Lê Văn Ba") == (
        {"full_name"} if doubted else set()
    )
    assert asked({"full_name": "Lê Văn Ba"}, "Người nộp: Lê Văn Ba", "Người nhận: Nguyễn Thu Diễm") == set()
    couple = {"wife.full_name": "Lê Văn Ba"}  # their sections tell them apart
    assert asked(couple, above, "Người nộp thay: Lê Văn Ba") == set()
    parents = {"father.full_name": "Lê Văn Ba", "mother.full_name": ""}  # which of them he is, who knows
    assert asked(parents, above, "Lê Văn Ba") == ({"father.full_name"} if doubted else set())


def test_another_phone_above_the_one_that_was_taken() -> None:
    assert asked({"phone": "0905123456"}, "ĐT chủ hồ sơ: 0914226124", "ĐT: 0905123456") == {"phone"}
    assert asked({"phone": "0905123456"}, "ĐT: 0905123456", "Hỗ trợ: 0914226124") == set()


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("+ Tầng 1: diện tích sàn 57,6 m2; tổng diện tích sàn 172,8 m2", True),
        ("Tổng diện tích sàn (nếu có): 57,6 m2", False),
        ("Diện tích thửa đất: 172,8 m2", False),
    ],
)
def test_another_measure_of_the_same_name(line: str, doubted: bool) -> None:
    assert asked({"floor_area": "57.6"}, line) == ({"floor_area"} if doubted else set())
    assert asked({"area": "57.6"}, line) == set()
