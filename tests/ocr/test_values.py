"""Printed values made comparable."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.fields.known_names import with_family_name, with_provinces
from ocr.fields.mending import house_tones
from ocr.fields.values import (
    Parsed,
    as_address,
    as_day,
    as_decimal,
    as_digits,
    as_moment,
    as_name,
    as_paper_number,
    as_personal_id,
    as_phone,
    as_plot,
    as_serial,
    tidy,
)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_printed_day_comes_back_as_iso(day: date) -> None:
    assert as_day(f"Đà Nẵng, ngày {day.day:02} tháng {day.month} năm {day.year}").value == day.isoformat()
    assert as_day(f"{day:%d/%m/%Y}").value == day.isoformat()


@pytest.mark.parametrize("text", ["31/02/2024", "ngày 30 tháng 2 năm 2023", "ngày tháng năm", "00/00/0000", ""])
def test_a_day_that_does_not_exist_is_not_taken(text: str) -> None:
    parsed = as_day(text)
    assert parsed.value == ""
    assert not parsed.sound


def test_a_moment_has_its_hour() -> None:
    assert as_moment("8 giờ 05 phút, ngày 05 tháng 10 năm 2026").value == "2026-10-05T08:05"
    assert as_moment("25 giờ 05 phút, ngày 05/10/2026").sound is False
    assert as_moment("10 giờ 05/03/2021").value == as_moment("10 giờ, 05-3-2021").value == "2021-03-05T10:00"
    assert as_moment("10:30-05/03/2021").value == "2021-03-05T10:30"


@pytest.mark.parametrize(
    ("printed", "value"),
    [("120,5 m²", "120.5"), ("1.234,5 m²", "1234.5"), ("1.200 m²", "1200"), ("72 m²", "72"), ("1 234 m2", "1234")],
)
def test_areas_are_decimal_strings(printed: str, value: str) -> None:
    assert as_decimal(printed).value == value


def test_a_personal_number_is_checked_for_province_and_length() -> None:
    assert as_personal_id("Thẻ căn cước công dân số 049198696189").sound
    assert not as_personal_id("0491986961895").sound
    assert not as_personal_id("003198696189").sound
    assert as_personal_id("049 198 696 189").value == "049198696189"


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("Lê Thị Ba", True),
        ("Lê Ba", True),
        ("Đình Sơn", False),
        ("H'Hen Niê Kđăm", True),
        ("§inh ngày hôm đó", False),
        ("Ba", False),
        ("Lê Thị Ba 2", False),
    ],
)
def test_what_can_be_a_name(text: str, sound: bool) -> None:
    assert as_name(text).sound is sound


@pytest.mark.parametrize(
    ("text", "value", "sound"),
    [
        ("118 Huỳnh Thúc Kháng", "118", False),
        ("262, tờ bản đồ", "262", True),
        ("số 262a", "262a", True),
        ("(m2) 41", "41", True),
        ("Diện tích m2 106", "106", False),
        ("56,2", "56", False),
        ("m2", "", False),
        ("", "", False),
    ],
)
def test_a_plot_is_no_house(text: str, value: str, sound: bool) -> None:
    assert (as_plot(text).value, as_plot(text).sound) == (value, sound)


@pytest.mark.parametrize(
    ("text", "value", "sound"),
    [("01 bộ", "01", True), ("Ø1 bộ", "1", False), ("041 ngày", "041", False), ("x", "", False)],
)
def test_counts(text: str, value: str, sound: bool) -> None:
    assert (as_digits(text).value, as_digits(text).sound) == (value, sound)


def test_phone_numbers_of_today_and_before_2018() -> None:
    assert as_phone("0906 096 689").sound
    assert as_phone("01206096689").sound
    assert not as_phone("03217192110").sound


def test_names_lose_courtesy_and_keep_their_spelling() -> None:
    assert as_name("Ông Trần Văn Tám").value == "Trần Văn Tám"
    assert not as_name("Tám").sound
    assert with_family_name("NGUYÊN THỊ HÀ") == "NGUYỄN THỊ HÀ"
    assert with_family_name("Doan Văn An") == "Doan Văn An"


def test_provinces_get_their_accents_and_communes_stay() -> None:
    assert with_provinces("Xã Núi Thành, Thành phố Đà Năng") == "Xã Núi Thành, Thành phố Đà Nẵng"
    assert with_provinces("TĨNH QUANG NGAI".replace("TĨNH", "TỈNH")) == "TỈNH QUẢNG NGÃI"
    assert as_address("xã.Nam Phước, TP.HCM").value == "xã Nam Phước, TP.HCM"


def test_tones_stand_where_the_house_writes_them() -> None:
    assert house_tones("UỶ BAN hoà quý Thuỷ toàn hoạt") == "ỦY BAN hòa quý Thủy toàn hoạt"


def test_numbers_and_serials() -> None:
    assert as_paper_number("45 / TLKH-BS") == Parsed("45/TLKH-BS")
    assert not as_paper_number("Tổ 12 ấp Long Hòa").sound
    assert as_serial("CA 225577").value == "CA 225577"
    assert as_plot("128a, tờ").value == "128a"


def test_leader_dots_are_no_part_of_a_value() -> None:
    assert tidy("……. Kinh ............") == "Kinh"


def test_the_figure_of_a_unit_or_a_code_is_no_number() -> None:
    assert as_decimal("m2") == as_decimal("CH09343") == Parsed("", False)
    assert as_decimal("102,5 m2").value == "102.5"
    assert as_decimal("m2 56,2").value == "56.2"


def test_what_a_sentence_says_around_a_value_is_left_out() -> None:
    assert as_name("Ông LÊ VĂN LỘC và bà Nguyễn Thanh Anh (đồng sử dụng đất)").value == "LÊ VĂN LỘC"
    assert as_name("Hà Và Bảo").value == "Hà Và Bảo"
    assert as_address("Hiện thường trú tại Thôn Một, xã Núi Thành").value == "Thôn Một, xã Núi Thành"
    assert as_address("Trú Tại, xã Núi Thành").value == "Trú Tại, xã Núi Thành"


def test_a_time_of_day_that_cannot_be_read_is_missed() -> None:
    assert as_moment("ngày 05/10/2026") == Parsed("2026-10-05")
    assert as_moment("T giờ S7 phút, ngày 05/10/2026") == Parsed("2026-10-05", False)


def test_parts_of_a_commune_are_spelt_as_they_can_only_be() -> None:
    assert as_address("Tố 2 khu 7, Phường Bãi Cháy").value == "Tổ 2 khu 7, Phường Bãi Cháy"
    assert as_address("Âp Thị 1, Khòm 3").value == "Ấp Thị 1, Khóm 3"
    assert as_address("12 Tô Hiến Thành, xã Núi Thành").value == "12 Tô Hiến Thành, xã Núi Thành"
