"""The arithmetic of rates: half up, two decimals, on the counts that the founding articles print."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.facts import DossierFacts, PapersOfRole
from audit.tally import Question, Rate, Tally
from config.catalogues import Counting
from dossiers.periods import parse_period


@pytest.mark.parametrize(
    ("numerator", "denominator", "percent"),
    [
        (361_869, 363_424, "99.57"),  # Hoằng Hóa 2018–2021
        (66_629, 66_646, "99.97"),  # Ninh Thuận: the article prints 99,99
        (17, 66_646, "0.03"),  # and 0,001
        (1_939, 1_940, "99.95"),  # xã Quảng Yên
        (1_904, 1_904, "100.00"),
        (1, 8, "12.50"),
        (1, 32, "3.13"),  # 3.125: half goes up, not to even
        (3, 32, "9.38"),  # 9.375
        (0, 7, "0.00"),
        (0, 0, None),
    ],
)
def test_a_percent_has_two_decimals_half_up(numerator: int, denominator: int, percent: str | None) -> None:
    assert Rate(numerator, denominator).percent == percent


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_percent_is_the_nearest_hundredth(numerator: int, denominator: int) -> None:
    percent = Rate(numerator, denominator).percent
    assert percent is not None
    difference = Fraction(percent) - Fraction(numerator * 100, denominator)
    assert Fraction(-1, 200) < difference <= Fraction(1, 200)


def test_ninh_thuan_from_june_2019_to_february_2021() -> None:
    """66.982 received; 66.646 done, 17 of them late; 336 open. Rates come of the counts, never of the article."""
    period = parse_period("2019-06-12..2021-02-18")
    tally = Tally(Question(period, period.end, Counting(), "official_766"))
    received = datetime(2020, 3, 2, tzinfo=UTC)
    due = received + timedelta(days=10)
    for number in range(66_982):
        ended = None if number < 336 else due + timedelta(days=1 if number < 336 + 17 else -1)
        tally.add(
            DossierFacts(
                "NT", None, True, True, True, None, received, due, ended, False, False, False, PapersOfRole(),
                PapersOfRole(),
            )
        )  # fmt: skip
    assert [tally.counts[name] for name in ("received", "resolved", "on_time", "late", "in_progress")] == [
        66_982, 66_646, 66_629, 17, 336,
    ]  # fmt: skip
    assert tally.rates()["on_time"].percent == "99.97"
    assert tally.rates()["q766_2_1"] == Rate(66_629, 66_982)  # the open ones were due long before the period's end
