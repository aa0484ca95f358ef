"""The day of issue against the time of its issuer: before it was founded or after it ended, a person looks."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogues import Agency, Catalogue, load_catalogue
from config.places import FIRST_DAY_OF_TWO_LEVELS, LAST_DAY_OF_THREE_LEVELS, Place
from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.founding import issuer_checked
from ocr.understanding import understand
from tests.ocr.printed import BODY, centred, letterhead, page, reading

CATALOGUE = load_catalogue()
NAMED = Counter(fold(place.name).replace(" - ", " ") for place in CATALOGUE.places)
ONE_OF_ITS_NAME = [place for place in CATALOGUE.places if NAMED[fold(place.name).replace(" - ", " ")] == 1]
LAST, FIRST = LAST_DAY_OF_THREE_LEVELS, FIRST_DAY_OF_TWO_LEVELS
BEFORE = st.dates(date(1976, 1, 1), LAST)
SINCE = st.dates(FIRST, date(2060, 1, 1))


def doubted(issuer: str, day: str, catalogue: Catalogue = CATALOGUE) -> bool:
    """Whether both were doubted; it is both or none, and nothing else is touched."""
    given = [Field(name, value, value, 0.95, 1, None) for name, value in
             (("issuer", issuer), ("issued_on", day), ("registered_at", issuer), ("registered_on", day))]  # fmt: skip
    marked = issuer_checked(given, catalogue)
    asked = {field.name for field in marked if field.needs_check}
    assert [replace(field, needs_check=False) for field in marked] == given
    assert asked in ({"issuer", "issued_on"}, set())
    return bool(asked)


@pytest.mark.parametrize(
    ("issuer", "day"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "2018-04-03"),  # real directives
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "2021-01-04"),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "2024-03-15"),
        ("UBND XÃ NAM PHƯỚC", "2025-07-01"),
        ("UBND THỊ TRẤN NAM PHƯỚC", "2025-06-30"),
        ("UBND THÀNH PHỐ TAM KỲ", "2021-10-27"),
        ("UBND THỊ XÃ TAM KỲ", "2003-05-05"),  # a level of before the table
        ("UBND TỈNH HÀ TÂY", "2005-05-05"),
        ("UBND TỈNH THỪA THIÊN HUẾ", "2015-01-01"),
        ("UBND THÀNH PHỐ ĐÀ NẴNG", "2026-01-01"),
        ("UBND PHƯỜNG 5", "2026-01-01"),  # so many had that number that none is named for certain
        ("CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI HUYỆN DUY XUYÊN", "2026-01-01"),
        ("PHÒNG GIAO DỊCH NGÂN HÀNG CHÍNH SÁCH XÃ HỘI HUYỆN DUY XUYÊN", "2026-01-01"),
        ("BỆNH VIỆN ĐA KHOA HUYỆN DUY XUYÊN", "2026-01-01"),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH QUẢNG NAM", "2019-03-01"),
        ("PHÒNG LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI HUYỆN DUY XUYÊN", "2019-03-01"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "2025-03-01"),
        ("BỘ XÂY DỰNG", "1999-01-01"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "2019-06-12"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG TỈNH NINH THUẬN", "2021-02-18"),
        ("UBND HUYỆN DUY XUYEN", "2026-01-01"),  # a lost mark: the issuer itself is asked of, not its day
        ("UBND HUYỆN DUY XUYÊN", "2026"),
        ("UBND HUYỆN DUY XUYÊN", ""),
        ("", "2026-01-01"),
    ],
)
def test_an_issuer_that_was_there_or_that_nothing_is_known_of(issuer: str, day: str) -> None:
    assert not doubted(issuer, day)


@pytest.mark.parametrize(
    ("issuer", "day"),
    [
        ("UBND XÃ NAM PHƯỚC", "2025-06-30"),
        ("ỦY BAN NHÂN DÂN THỊ TRẤN NAM PHƯỚC", "2025-07-01"),
        ("UBND PHƯỜNG TAM KỲ", "2024-01-01"),
        ("UBND ĐẶC KHU PHÚ QUỐC", "2024-01-01"),
        ("ỦY BAN NHÂN DÂN HUYỆN DUY XUYÊN", "2025-07-01"),
        ("UBND THÀNH PHỐ TAM KỲ", "2026-01-01"),
        ("UBND QUẬN 3, THÀNH PHỐ HỒ CHÍ MINH", "2026-01-01"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NAM", "2026-01-01"),
        ("PHÒNG KINH TẾ VÀ HẠ TẦNG HUYỆN DUY XUYÊN", "2026-01-01"),
        ("SỞ XÂY DỰNG TỈNH QUẢNG NAM", "2026-01-01"),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "2026-01-01"),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH QUẢNG NAM", "2001-01-01"),
        ("PHÒNG LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI", "2026-01-01"),
        ("BO NONG NGHIEP VA MOI TRUONG", "2025-02-28"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ DUY NGHĨA", "2025-06-30"),
    ],
)
def test_an_issuer_that_was_not_there(issuer: str, day: str) -> None:
    assert doubted(issuer, day)


@given(st.sampled_from(CATALOGUE.places), st.data())
def test_no_unit_is_doubted_in_its_own_time(place: Place, data: st.DataObject) -> None:
    day = data.draw(BEFORE if place.valid_to else SINCE)
    assert not doubted(f"UBND {place.name.upper()}", day.isoformat())


@given(st.sampled_from(ONE_OF_ITS_NAME), st.data())
def test_a_unit_whose_name_none_other_has_is_doubted_at_any_other_time(place: Place, data: st.DataObject) -> None:
    day = data.draw(SINCE if place.valid_to else BEFORE)
    assert doubted(f"ỦY BAN NHÂN DÂN {place.name.upper()}", day.isoformat())


@given(st.sampled_from(CATALOGUE.places), BEFORE | SINCE)
def test_only_where_no_unit_of_that_name_and_level_was_there(place: Place, day: date) -> None:
    name = place.name.upper()
    alike = [each for each in CATALOGUE.places if each.name.upper() == name]
    if any((each.valid_from or day) <= day <= (each.valid_to or day) for each in alike):
        assert not doubted(f"UBND {name}", day.isoformat())


@given(st.text(max_size=60), st.from_regex(r"\d{4}-\d{2}-\d{2}") | BEFORE.map(str) | SINCE.map(str))
def test_whatever_is_read_only_asks(issuer: str, day: str) -> None:
    doubted(issuer, day)


@given(st.sampled_from(CATALOGUE.agencies), st.integers(0, 20_000))
def test_an_agency_is_doubted_outside_of_its_days_alone(agency: Agency, days: int) -> None:
    if agency.valid_from:
        assert not doubted(
            agency.name, min(agency.valid_from + timedelta(days), agency.valid_to or date.max).isoformat()
        )
        assert doubted(agency.name.upper(), (agency.valid_from - timedelta(days + 1)).isoformat())
    if agency.valid_to:
        assert not doubted(
            agency.name, max(agency.valid_to - timedelta(days), agency.valid_from or date.min).isoformat()
        )
        assert doubted(agency.name.upper(), (agency.valid_to + timedelta(days + 1)).isoformat())


def test_a_name_that_was_borne_twice() -> None:
    early, late = Agency(name="Ban Mẫu", valid_to=date(1998, 1, 1)), Agency(name="Ban Mẫu", valid_from=date(2002, 1, 1))
    catalogue = replace(CATALOGUE, agencies=(early, late))
    days = ("1998-01-01", "1998-01-02", "2001-12-31", "2002-01-01")
    assert [doubted("BAN MẪU TỈNH QUẢNG NGÃI", day, catalogue) for day in days] == [False, True, True, False]
    assert not doubted("BAN MẪU MỰC", "2000-01-01", catalogue)


@pytest.mark.parametrize(("year", "asked"), [(2020, True), (2026, False)])
def test_a_misread_year_on_a_paper_of_a_new_commune(year: int, asked: bool) -> None:
    issuer = ("ỦY BAN NHÂN DÂN", "XÃ NAM PHƯỚC")
    head = letterhead("Số: 12/CT-UBND", f"Nam Phước, ngày 04 tháng 10 năm {year}", issuer)
    (paper,) = understand(reading(page([*head, centred("CHỈ THỊ", space=0.6), *BODY])), CATALOGUE)
    fields = {field.name: field for field in paper.fields}
    assert (fields["issuer"].value, fields["issued_on"].value) == (" ".join(issuer), f"{year}-10-04")
    assert [fields[name].needs_check for name in ("issuer", "issued_on")] == [asked, asked]
