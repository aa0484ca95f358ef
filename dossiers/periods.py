"""Periods of reports: whole days in Việt Nam, written as people write them. What is counted in them lives in audit/."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from dossiers.errors import BadRequest
from dossiers.times import VIETNAM, require_aware

_MONTHS_OF_SPAN: Final[dict[str, tuple[int, int]]] = {
    # first month, number of months: quý, 6 tháng, 9 tháng (the periods of QĐ 766's screen and of provincial practice)
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6), "9M": (1, 9),
}  # fmt: skip
_YEAR = re.compile(r"[0-9]{4}")
_SPAN = re.compile(r"([0-9]{4})-(Q[1-4]|H[12]|9M)")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(frozen=True)
class Period:
    """From `start` up to and without `end`, moments in UTC; `text` is its notation."""

    start: datetime
    end: datetime
    text: str = ""

    def __post_init__(self) -> None:
        if require_aware(self.start) >= require_aware(self.end):
            raise ValueError("a period ends after it starts")

    def holds(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


def parse_period(text: str) -> Period:
    """The period of `2026`, `2026-Q1`, `2026-H1`, `2026-9M`, `2026-10`, `2026-10-05` or `A..B`.

    A and B are any of these; `A..B` runs from the first day of A to the last day of B. Letters may be small.
    Raises BadRequest("period_wrong").
    """
    written = text.strip().upper()
    first, dots, last = (part.strip() for part in written.partition(".."))
    try:
        start, end = _days(first)
        if dots:
            end = _days(last)[1]
        return Period(_midnight(start), _midnight(end), f"{first}..{last}" if dots else first)
    except (ValueError, OverflowError) as error:
        raise BadRequest("period_wrong") from error


def _days(text: str) -> tuple[date, date]:
    """First day, and the day after the last. Raises ValueError."""
    if _YEAR.fullmatch(text):
        return _months(int(text), 1, 12)
    if span := _SPAN.fullmatch(text):
        return _months(int(span[1]), *_MONTHS_OF_SPAN[span[2]])
    if month := _MONTH.fullmatch(text):
        return _months(int(month[1]), int(month[2]), 1)
    if day := _DAY.fullmatch(text):
        first = date(int(day[1]), int(day[2]), int(day[3]))
        return first, first + timedelta(days=1)
    raise ValueError("not a period")


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    years, month = divmod(first - 1 + count, 12)
    return date(year, first, 1), date(year + years, month + 1, 1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM).astimezone(UTC)
