"""Whether a result still holds: printed days and terms decide, whatever is doubtful says unknown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.papers import Field
from dossiers.validity import ENDED, Term, Validity, in_force, months_after, replaces

TODAY = date(2026, 11, 28)
SIX = Term(months=6)
EVER = Term(permanent=True)
KEYS = ("parcel_number", "map_sheet", "full_name")
days = st.dates(date(1975, 1, 1), date(2100, 1, 1))
terms = st.builds(Term, st.none() | st.integers(1, 2000), st.booleans())


def field(name: str, value: object, **changed: bool) -> Field:
    return replace(Field(name, str(value), str(value), 0.9, 1, None), **changed)  # type: ignore[arg-type]


def issued(day: object, **changed: bool) -> Field:
    return field("issued_on", day, **changed)


def expires(day: object, **changed: bool) -> Field:
    return field("expires_on", day, **changed)


def land(day: str, **changed: str) -> tuple[Field, ...]:
    values = {"parcel_number": "12", "map_sheet": "3", "full_name": "NGUYỄN VĂN HÒA"} | changed
    return (issued(day), *(field(name, value) for name, value in values.items()))


@pytest.mark.parametrize(
    ("fields", "term", "found"),
    [
        ((), Term(), "unknown"),
        ((), EVER, "valid"),
        ((issued("2026-05-28"),), SIX, "valid"),
        ((issued("2026-05-27"),), SIX, "expired"),
        ((issued("2026-05"),), SIX, "unknown"),
        ((issued("2026-05-28", needs_check=True),), SIX, "unknown"),
        ((issued("2026-05-28", handwritten=True),), SIX, "unknown"),
        ((issued("2020-05-28"),), Term(), "unknown"),
        ((issued("2026-11-29"),), EVER, "unknown"),
        ((issued("2016-05-28"), expires("2026-11-28")), SIX, "valid"),
        ((expires("2026-11-27"),), EVER, "expired"),
        ((expires(""),), EVER, "unknown"),
        ((expires("2030-01-01", needs_check=True),), EVER, "unknown"),
        ((issued("2026-01-02"), expires("2026-01-01")), EVER, "unknown"),
    ],
)
def test_what_is_printed_says_more_than_the_kind(fields: tuple[Field, ...], term: Term, found: str) -> None:
    assert in_force(fields, term, TODAY) == found


@given(days, days, terms, st.none() | days)
def test_what_has_once_ended_never_holds_again(today: date, later: date, term: Term, expiry: date | None) -> None:
    fields = (issued(date(1980, 1, 1)), *([expires(expiry)] if expiry else []))
    today, later = sorted((today, later))
    if in_force(fields, term, today) in ENDED:
        assert in_force(fields, term, later) in ENDED


@given(days, terms, days, st.booleans(), st.booleans())
def test_doubt_never_makes_a_paper_end(today: date, term: Term, day: date, whole: bool, marked: bool) -> None:
    doubtful = issued(day if whole else f"{day:%Y-%m}", needs_check=marked or whole)
    assert in_force((doubtful,), term, today) is (Validity.VALID if term.permanent else Validity.UNKNOWN)


@given(days, st.integers(1, 1200))
def test_a_term_ends_on_the_same_day_of_its_last_month_or_on_that_months_last(day: date, months: int) -> None:
    last = months_after(day, months)
    assert (last.year - day.year) * 12 + last.month - day.month == months
    assert last.day == day.day or (last.day < day.day and (last + timedelta(days=1)).day == 1)


def test_a_term_beyond_the_calendar_has_no_end() -> None:
    assert months_after(TODAY, 10**6) == date.max


def test_the_later_of_two_about_one_matter_replaces_the_earlier() -> None:
    old, new = land("2009-04-01"), land("2021-06-30", full_name="Nguyễn Văn Hoà")
    assert replaces(new, old, KEYS)
    assert not replaces(old, new, KEYS)


@pytest.mark.parametrize(
    "other",
    [
        land("2009-04-01"),
        land("2021"),
        land("2021-06-30", parcel_number="13"),
        land("2021-06-30", map_sheet=""),
        land("2021-06-30", full_name="NGUYỄN VĂN HOA"),
        land("2021-06-30")[:-1],
        tuple(replace(each, needs_check=each.name == "map_sheet") for each in land("2021-06-30")),
    ],
    ids=["same day", "day in doubt", "another parcel", "unread", "another name", "no name", "a key in doubt"],
)
def test_what_is_not_surely_the_same_matter_replaces_nothing(other: tuple[Field, ...]) -> None:
    assert not replaces(other, land("2009-04-01"), KEYS)


def test_where_nobody_said_what_makes_a_matter_nothing_is_replaced() -> None:
    assert not replaces(land("2021-06-30"), land("2009-04-01"), ())
    unread = (issued("2021-06-30"), field("map_sheet", ""))
    assert not replaces(unread, (issued("2009-04-01"), field("map_sheet", "")), ("map_sheet",))
