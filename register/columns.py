"""Column types of the register: moments that keep their zone. Which table has which column lives in tables.py."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

from dossiers.times import require_aware


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: stored in UTC, given back in UTC. SQLite drops an offset silently, so a naive time is refused.

    Raises ValueError (wrapped in SQLAlchemy's StatementError) for a time without a zone.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        return None if value is None else require_aware(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
