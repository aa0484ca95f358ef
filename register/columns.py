"""Column types of the register: what both databases keep and give back alike. Which table has which: tables.py."""

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator

from dossiers.times import require_aware

# PostgreSQL keeps no NUL, UTF-8 no lone surrogate; both come out of damaged PDF text and file names.
_NOT_KEPT = re.compile("[\x00\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def keepable(text: str) -> str:
    """The text as the register keeps it: U+FFFD for every NUL and every lone surrogate."""
    return _NOT_KEPT.sub(_REPLACEMENT, text)


class KeptText(TypeDecorator[str]):
    """Text, `keepable` where it is written and where it is looked for."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else keepable(value)


class KeptLongText(KeptText):
    """KeptText of a value as read from paper."""

    impl = Text
    cache_ok = True  # SQLAlchemy asks each class for itself


class KeptJson(TypeDecorator[Any]):
    """JSON whose texts and names are `keepable`; None is SQL's NULL. Its text is kept as written, not as jsonb."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        del dialect
        return _kept(value)


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


def _kept(value: Any) -> Any:
    if isinstance(value, str):
        return keepable(value)
    if isinstance(value, dict):
        return {_kept(name): _kept(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_kept(inner) for inner in value]
    return value
