"""Fields held against each other, and against the words that spell them out: what cannot be asks a person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.geometry import Box
from dossiers.papers import Field
from dossiers.times import now, vietnamese_day
from ocr.fields.checks import checked
from ocr.fields.lines import Line
from ocr.fields.number_words import day_in, number_in
from ocr.fields.pages import printed_page
from samples.words import date_in_words, spelled
from tests.ocr.printed import page, row


def field(name: str, value: str, y: int = 150, source: str = "ocr") -> Field:
    return Field(name, value, value, 0.95, 1, Box(240, y, 600, y + 32), source)  # type: ignore[arg-type]


def doubted(*fields: Field, lines: tuple[Line, ...] = ()) -> set[str]:
    return {each.name for each in checked(fields, lines) if each.needs_check}


@pytest.mark.parametrize(
    ("others", "wrong"),
    [
        ({"date_of_birth": "2018-06-15", "sex": "Nữ"}, set()),
        ({"date_of_birth": "2017-06-15"}, {"personal_id", "date_of_birth"}),
        ({"birth_year": "1918"}, {"personal_id", "birth_year"}),
        ({"sex": "Nam"}, {"personal_id", "sex"}),
        ({"sex": "?"}, set()),
        ({}, set()),
    ],
)
@pytest.mark.parametrize("prefix", ["", "wife."])
def test_a_personal_number_against_what_is_printed_of_the_same_person(
    others: dict[str, str], wrong: set[str], prefix: str
) -> None:
    printed = [
        field(f"{prefix}personal_id", "049318696189"),
        *(field(f"{prefix}{name}", value) for name, value in others.items()),
    ]
    stranger = field("mother.date_of_birth", "1990-01-01")
    assert doubted(*printed, stranger) == {f"{prefix}{name}" for name in wrong}


def test_an_old_number_says_nothing_of_its_owner() -> None:
    assert doubted(field("personal_id", "201577009"), field("date_of_birth", "1990-01-01")) == set()


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"date_of_birth": "2026-08-04", "registered_on": "2026-08-04"}, set()),
        ({"registered_on": "2022-07-25", "issued_on": "2022-07-24"}, {"registered_on", "issued_on"}),
        ({"date_of_birth": "2026-08-04", "registered_on": "2026-08-03"}, {"date_of_birth", "registered_on"}),
        ({"received_at": "2026-10-05T08:05", "due_at": "2026-10-05"}, set()),
        ({"received_at": "2026-10-06T08:05", "due_at": "2026-10-05"}, {"received_at", "due_at"}),
        ({"date_of_birth": "2026-08", "issued_on": "2025"}, set()),
    ],
)
def test_days_in_their_order(fields: dict[str, str], wrong: set[str]) -> None:
    assert doubted(*(field(name, value) for name, value in fields.items())) == wrong


def test_a_day_that_has_not_come() -> None:
    today = vietnamese_day(now())
    assert doubted(field("issued_on", today.isoformat())) == set()
    tomorrow = (today + timedelta(days=1)).isoformat()
    assert doubted(field("issued_on", tomorrow), field("due_at", tomorrow)) == {"issued_on"}


@pytest.mark.parametrize(
    ("code", "source", "wrong"),
    [
        ("H48.12-261005-0012", "ocr", set()),
        ("H48.12-20261005-0012", "ocr", set()),
        ("H48.12-261006-0012", "ocr", {"dossier_code", "received_at"}),
        ("H48.12-261006-0012", "qr", {"received_at"}),
        ("17/2026", "ocr", set()),
    ],
)
def test_the_day_in_a_dossier_code(code: str, source: str, wrong: set[str]) -> None:
    assert doubted(field("dossier_code", code, source=source), field("received_at", "2026-10-05T08:05")) == wrong


def lines_of(*texts: str) -> tuple[Line, ...]:
    return printed_page(page([row(text) for text in texts])).lines


AREA = "Diện tích: 183,2 m2"


@pytest.mark.parametrize(
    ("value", "text", "said"),
    [
        ("183.2", ("Diện tích: 183,2 m2 (bằng chữ: một trăm tám mươi ba phẩy hai mét vuông)",), None),
        ("188.2", ("Diện tích: 188,2 m2 (bằng chữ: một trăm tám mươi ba phẩy hai mét vuông)",), "183.2"),
        ("183.2", (AREA, "Bằng chữ: một trăm tám mươi ba phẩy", "hai mét vuông"), None),
        ("183.2", (AREA, "Bằng chữ: một trăm tám mươi bà phẩy", "hai mét vuông"), None),
        ("183.2", (AREA, "Bằng chữ: mật trăm tám mươi ba"), None),
        ("120", ("Diện tích: 120 m2 (bằng chữ: một trăm hai mươi)",), None),
        ("12", ("Diện tích: 12 m2 (bằng chữ: một trăm hai mươi)",), "120"),
    ],
)
def test_an_area_against_its_words(value: str, text: tuple[str, ...], said: str | None) -> None:
    (area,) = checked([field("area", value)], lines_of(*text))
    assert area.needs_check == (said is not None)
    assert [each.value for each in area.alternatives] == ([said] if said else [])
    assert area.value == value


def test_a_day_of_birth_against_its_words_and_no_other_day() -> None:
    lines = lines_of(
        "Ngày, tháng, năm sinh: 04/8/2026",
        "(Bằng chữ: Ngày bốn, tháng tám, năm hai nghìn không trăm",
        "hai mươi lăm)",
    )
    birth, other = field("date_of_birth", "2026-08-04", lines[0].box.y0), field("registered_on", "2026-08-25", 900)
    marked = checked([birth, other], lines)
    assert [each.needs_check for each in marked] == [True, False]
    assert marked[0].alternatives[0].value == "2025-08-04"
    assert checked([replace(birth, value="2025-08-04"), other], lines)[0].needs_check is False


@given(st.integers(0, 999_999))
def test_whole_numbers_in_words(number: int) -> None:
    assert number_in(spelled(number)) == str(number)
    assert number_in(spelled(number).upper()) == str(number)


@given(st.integers(0, 9_999), st.text("0123456789", min_size=1, max_size=2))
def test_decimals_in_words(whole: int, places: str) -> None:
    noughts = len(places) - len(places.lstrip("0"))
    rest = places.lstrip("0")
    words = " ".join([spelled(whole), "phẩy", *["không"] * noughts, *([spelled(int(rest))] if rest else [])])
    assert number_in(words) == f"{whole}.{places}"


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_days_in_words(day: date) -> None:
    assert day_in(date_in_words(day)) == day


@pytest.mark.parametrize("words", ["", "mét vuông", "ba bốn", "trăm", "một trăm đồng", "ngày nào đó"])
def test_no_number_and_no_day(words: str) -> None:
    assert number_in(words) is None
    assert day_in(words) is None


BOTH = {"wife.full_name": "LÊ BA", "husband.full_name": "LÊ TƯ"}


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"full_name": "LÊ BA", "mother.full_name": "", "father.full_name": ""}, {"full_name"}),
        (  # which of the two parents was found
            {"full_name": "LÊ BA", "mother.full_name": "LÊ TƯ", "mother.birth_year": "1990", "father.full_name": ""},
            {"mother.full_name", "mother.birth_year"},
        ),
        (
            {"wife.full_name": "LÊ BA", "wife.sex": "Nữ", "husband.full_name": "", "number": "1"},
            {"wife.full_name", "wife.sex"},
        ),
        ({"received_at": "", "due_at": "2026-09-30T15:36"}, {"due_at"}),
        ({"received_at": "2026-09-30T15:36", "due_at": "2026-10-14T16:30"}, set()),
        (BOTH, set()),
        ({**BOTH, "wife.residence": "", "husband.residence": "X"}, {"husband.residence"}),
        ({**BOTH, "wife.residence": "X", "husband.residence": "X"}, set()),
        (
            {**BOTH, "wife.personal_id": "049193186961", "husband.personal_id": "049193186961"},
            {"wife.personal_id", "husband.personal_id"},
        ),
    ],
)
def test_what_was_found_of_one_person_alone_may_be_anothers(fields: dict[str, str], wrong: set[str]) -> None:
    assert doubted(*(field(name, value) for name, value in fields.items())) == wrong


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"mother.full_name": "NGUYỄN VĂN NAM"}, {"mother.full_name"}),
        ({"mother.full_name": "NGUYỄN THỊ VĂN"}, set()),
        ({"husband.full_name": "Lê Thị Ba"}, {"husband.full_name"}),
        ({"father.full_name": "Lê Hữu Ba"}, set()),
        ({"full_name": "Lê Thị Ba", "sex": "Nam"}, {"full_name", "sex"}),
        ({"full_name": "Lê Thị Ba", "sex": "Nữ"}, set()),
        ({"full_name": "Lê Thị Ba"}, set()),
        ({"mother.full_name": "Lê Văn"}, set()),  # no middle name
        ({"declarant.full_name": "Lê Văn Ba"}, set()),
    ],
)
def test_a_name_that_hardly_anybody_of_that_sex_bears(fields: dict[str, str], wrong: set[str]) -> None:
    assert doubted(*(field(name, value) for name, value in fields.items())) & {*fields} == wrong


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"building_area": "1124", "floor_area": "224.8"}, {"building_area", "floor_area"}),
        ({"building_area": "112.4", "floor_area": "112.4"}, set()),
        ({"building_area": "1124", "floor_area": ""}, set()),
        ({"filed_on": "2026-09-28", "date_of_birth": "2026-09-28"}, {"filed_on", "date_of_birth"}),
        ({"filed_on": "2026-09-28", "date_of_birth": "2012-10-01"}, set()),
        ({"filed_on": "", "date_of_birth": "2020-10-01"}, set()),
    ],
)
def test_measures_and_ages_that_cannot_be(fields: dict[str, str], wrong: set[str]) -> None:
    assert doubted(*(field(name, value) for name, value in fields.items())) == wrong
