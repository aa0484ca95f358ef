"""Moments and days: stored in UTC, read and counted in Asia/Ho_Chi_Minh. Periods of reports live in periods.py."""

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def require_aware(moment: datetime) -> datetime:
    """The same moment in UTC. Raises ValueError for a time without a zone: it could be any of 24 hours."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is refused")
    return moment.astimezone(UTC)


def vietnamese_day(moment: datetime) -> date:
    """The calendar day in Việt Nam."""
    return require_aware(moment).astimezone(VIETNAM).date()


def seconds_ahead(date_header: str | None) -> float:
    """By how much the clock of the server that sent this `Date` header is ahead of ours; 0 where it sent none.

    Servers tell whole seconds, so it is right within one half. Raises ValueError for what is no date.
    """
    return (parsedate_to_datetime(date_header) - now()).total_seconds() + 0.5 if date_header else 0.0
