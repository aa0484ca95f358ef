"""What one cell of a received list means: a code, a moment, a yes or no. Files and rows are read in received.py."""

import re
import unicodedata
from datetime import UTC, date, datetime, time
from typing import Final, TypeVar

from config.received_columns import ReceivedColumns, bare
from dossiers.notices import Notice, notice
from dossiers.text import nfc, one_line
from dossiers.times import VIETNAM

T = TypeVar("T", bool, int)

CODE_LIMIT: Final = 100
TEXT_LIMIT: Final = 1000
_YEARS: Final = range(1950, 2200)  # a year outside is a slip of the keyboard
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')  # how exports keep Excel from making a number of a code
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?", re.ASCII)
_TIME_FIRST = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?[ ,]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)


class RefusedCell(Exception):
    """The row cannot be taken; `notice` says why without what the cell held."""

    def __init__(self, code: str, **facts: object) -> None:
        self.notice: Notice = notice(code, **facts)
        super().__init__(self.notice.en)


def cell_text(value: object, columns: ReceivedColumns) -> str:
    """The cell as one line of NFC text without control characters; "" for a cell that says nothing.

    Dates of a workbook come out in ISO 8601, whole numbers without a point.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = value.isoformat() if isinstance(value, (datetime, date)) else str(value)
    text = "".join(" " if unicodedata.category(letter) in {"Cc", "Cf"} else letter for letter in nfc(text))
    text = one_line(text)
    if wrapped := _KEPT_AS_TEXT.fullmatch(text):
        text = wrapped[1].strip()
    text = text.removeprefix("'")
    return "" if bare(text) in columns.empty else text


def dossier_code(text: str) -> str:
    """The code as written. Any shape is taken, except a formula. Raises RefusedCell."""
    if not any(map(str.isalnum, text)):
        raise RefusedCell("row_code_missing")
    if len(text) > CODE_LIMIT or text[0] in "=+-@":
        raise RefusedCell("row_code_wrong", limit=CODE_LIMIT)
    return text


def plain_text(text: str, column: str, limit: int = TEXT_LIMIT) -> str | None:
    """Raises RefusedCell for a text that no column of this kind holds."""
    if len(text) > limit:
        raise RefusedCell("row_text_too_long", column=column, limit=limit)
    return text or None


def by_word(text: str, words: dict[str, T], column: str) -> T | None:
    """What the word stands for, None for an empty cell. Raises RefusedCell("row_value_unknown")."""
    if not text:
        return None
    found = words.get(bare(text))
    if found is None:
        raise RefusedCell("row_value_unknown", column=column)
    return found


def moment(text: str, column: str) -> datetime | None:
    """In UTC; a time without a zone is Vietnamese, a day is its first moment. Raises RefusedCell("row_date_wrong")."""
    local = _local(text, column)
    return local.astimezone(UTC) if local else None


def deadline(text: str, column: str) -> datetime | None:
    """As `moment`, but a day (or midnight, as systems write a day) lasts to its end: finished that day is on time."""
    local = _local(text, column)
    if local is None:
        return None
    local = local.astimezone(VIETNAM)
    whole_day = local.time() == time()
    return (local.replace(hour=23, minute=59, second=59) if whole_day else local).astimezone(UTC)


def _local(text: str, column: str) -> datetime | None:
    if not text:
        return None
    try:
        found = _parsed(text)
    except (ValueError, OverflowError) as error:
        raise RefusedCell("row_date_wrong", column=column) from error
    if found.year not in _YEARS:
        raise RefusedCell("row_date_wrong", column=column)
    return found


def _parsed(text: str) -> datetime:
    if match := _DIGITS.fullmatch(text):
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year, hour, minute, second = (int(part or 0) for part in match.groups())
    elif match := _TIME_FIRST.fullmatch(text):
        hour, minute, second, day, month, year = (int(part or 0) for part in match.groups())
    elif _ISO.fullmatch(text):
        read = datetime.fromisoformat(text)
        return read if read.tzinfo else read.replace(tzinfo=VIETNAM)
    else:
        raise ValueError("not a date")
    return datetime(year, month, day, hour, minute, second, tzinfo=VIETNAM)
