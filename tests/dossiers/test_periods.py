"""Periods: every notation, day borders in Việt Nam, and what is no period."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.errors import BadRequest
from dossiers.periods import parse_period
from dossiers.times import vietnamese_day

DAYS = st.dates(date(1976, 1, 1), date(2199, 12, 31))
A_MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-q4", "2026-10-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026-9M", "2026-01-01", "2026-09-30"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        (" 2026-10-05 ", "2026-10-05", "2026-10-05"),
        ("2026-10-05..2026-11-03", "2026-10-05", "2026-11-03"),
        ("2019-06-12 .. 2021-Q1", "2019-06-12", "2021-03-31"),
        ("2018..2021", "2018-01-01", "2021-12-31"),
    ],
)
def test_a_notation_means_these_first_and_last_days(text: str, first: str, last: str) -> None:
    period = parse_period(text)
    assert vietnamese_day(period.start).isoformat() == first
    assert vietnamese_day(period.end - A_MOMENT).isoformat() == last
    assert vietnamese_day(period.start - A_MOMENT) == date.fromisoformat(first) - timedelta(days=1)
    assert not period.holds(period.end)


def test_a_day_starts_at_17_utc_of_the_day_before() -> None:
    assert parse_period("2026-10-05").start == datetime(2026, 10, 4, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["", "26", "2026-Q5", "2026-Q0", "2026-H3", "2026-13", "2026-00", "2026-02-29", "2026-1", "2026-10-5", "2026..",
     "..2026", "2026-05..2026-04", "2026..2027..2028", "0000", "0001", "9999", "2026-10-05T00:00", "٢٠٢٦", "năm 2026"],
)  # fmt: skip
def test_what_is_no_period_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadRequest) as refused:
        parse_period(text)
    assert refused.value.code == "period_wrong"


@given(DAYS, DAYS)
def test_a_span_holds_every_moment_of_its_days_and_no_other(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = parse_period(f"{first}..{last}")
    assert (period.end - period.start).days == (last - first).days + 1
    assert period.start == parse_period(first.isoformat()).start
    assert period.end == parse_period(last.isoformat()).end


@given(st.integers(1976, 2199))
def test_quarters_halves_and_months_tile_the_year(year: int) -> None:
    tilings = [[f"{year}-Q{n}" for n in range(1, 5)], [f"{year}-H1", f"{year}-H2"],
               [f"{year}-{n:02}" for n in range(1, 13)], [f"{year}-9M", f"{year}-Q4"]]  # fmt: skip
    whole = parse_period(str(year))
    for texts in tilings:
        periods = [parse_period(text) for text in texts]
        assert [periods[0].start, periods[-1].end] == [whole.start, whole.end]
        assert all(before.end == after.start for before, after in pairwise(periods))


@given(st.text(max_size=30))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    with suppress(BadRequest):
        period = parse_period(text)
        assert parse_period(period.text) == period
