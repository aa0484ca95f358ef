"""A value as a person types it, in the form in which reading keeps the same fact; what cannot be one is refused.

What kind of value a field holds is said by the catalogue. Unlike a reader of print, which finds a value among other
words, this takes the whole text for the value.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, time

from config.paper_fields import ValueKind
from dossiers.codes import birth_year_of, is_personal_id
from dossiers.errors import BadRequest
from dossiers.text import fold, nfc, one_line
from dossiers.times import now
from ocr.fields.values import as_decimal, as_digits
from register.columns import keepable

_YEARS = range(1800, 2101)
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?", re.ASCII)
_PRINTED = re.compile(
    r"(?:(?:(?:ngay )?(?P<day>\d{1,2}) ?(?:[/.-]|thang) ?)?(?:thang )?(?P<month>\d{1,2}) ?(?:[/.-]|nam) ?)?"
    r"(?:nam )?(?P<year>\d{4})",
    re.ASCII,
)
"""`05/03/2021`, `ngày 05 tháng 3 năm 2021`, and of an old paper `03/2021`, `2021`; folded."""
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2}) ?(?:gio|g|h|:) ?(?P<minute>\d{2})?(?::\d{2})?(?: ?phut)?(?!\d)", re.ASCII
)
_WITHOUT_END = frozenset({"khong thoi han", "vo thoi han", "khong xac dinh thoi han"})
"""What stands for the last day of a card that never ends (TT 59/2021/TT-BCA, likely), folded."""
_SIGNS = re.compile(r"[\s.()\-]")
_OLD_ID = re.compile(r"\d{9}", re.ASCII)
_PASSPORT = re.compile(r"[A-Z](?=.*\d)[A-Z0-9]{5,11}", re.ASCII)
_PHONE = re.compile(r"\+?\d{8,15}", re.ASCII)
"""Of any time and country: a land line of before 2017 has other digits than one of today."""

_IN_WORDS = r"(?: ?\([^()\d]*\))?"
_MEASURE = re.compile(
    rf"(?P<figures>\d[\d., ]*?) ?(?:m[23²³]?|mét(?: vuông| khối)?|ha|km|cm|kg|%|đ|đồng|vnđ|vnd)?{_IN_WORDS}",
    re.ASCII,
)
"""Of a unit that is a word of the number, `2 tỷ`, nothing may be dropped."""
_WHOLE = re.compile(
    rf"(?P<figures>\d+) ?(?:bộ(?: hồ sơ)?|bản|tầng|ngày(?: làm việc)?|tờ|trang|người)?{_IN_WORDS}",
    re.ASCII,
)
_DECIMALS = 2


def typed_value(name: str, kind: ValueKind, text: str, pattern: str | None = None) -> str:
    """The value of that field: days ISO 8601, as whole as they were typed; numbers without signs; else NFC.

    A measure is kept as `1234.5`. With `pattern` the value so kept must match it.

    Nothing stays nothing. Raises BadRequest("value_no_day" | "value_no_moment" | "value_no_year" |
    "value_no_personal_id" | "value_no_phone" | "value_no_number" | "value_no_count" | "value_not_as_pattern").
    """
    value = nfc(keepable(text)).strip()
    if not value or (name == "expires_on" and fold(one_line(value)) in _WITHOUT_END):
        return value
    if kind in _KINDS:
        parse, code = _KINDS[kind]
        kept = parse(one_line(value))
        if kept is None:
            raise BadRequest(code, field=name)
        value = kept
    if pattern is not None and not re.fullmatch(pattern, value):
        raise BadRequest("value_not_as_pattern", field=name)
    return value


def _day(text: str) -> str | None:
    found = _ISO.fullmatch(text) or _PRINTED.fullmatch(fold(text))
    if found is None or int(found["year"]) not in _YEARS:
        return None
    parts = [part.zfill(2) for part in (found["year"], found["month"], found["day"]) if part]
    try:
        date(*(int(part) for part in [*parts, "1", "1"][:3]))
    except ValueError:
        return None
    return "-".join(parts)


def _moment(text: str) -> str | None:
    """The day alone where no hour is typed, as on a paper that prints none."""
    folded = re.sub(r"(?<=\d)t(?=\d)", " ", fold(text))
    clock = _CLOCK.search(folded)
    if clock is None:
        return _day(text)
    day = _day(f"{folded[: clock.start()]} {folded[clock.end() :]}".strip(" ,"))
    try:
        at = time(int(clock["hour"]), int(clock["minute"] or 0))
    except ValueError:
        return None
    return f"{day}T{at:%H:%M}" if day and len(day) == len("2021-03-05") else None


def _year(text: str) -> str | None:
    day = _day(text)
    return day[:4] if day else None


def _personal_id(text: str) -> str | None:
    """CCCD, CMND or passport. An odd province is no reason to refuse (codes.py), a birth still to come is."""
    number = _SIGNS.sub("", text).upper()
    if is_personal_id(number):
        return number if birth_year_of(number) <= now().year else None
    return number if _OLD_ID.fullmatch(number) or _PASSPORT.fullmatch(number) else None


def _phone(text: str) -> str | None:
    number = _SIGNS.sub("", text)
    return number if _PHONE.fullmatch(number) else None


def _number(text: str) -> str | None:
    """As reading keeps it. Three figures behind a comma may be thousands: doubt is refused."""
    found = _MEASURE.fullmatch(text.lower())
    kept = as_decimal(found["figures"]) if found else None
    if kept is None or found is None or not kept.sound or len(kept.value.partition(".")[2]) > _DECIMALS:
        return None
    return kept.value if kept.value.replace(".", "") == re.sub(r"\D", "", found["figures"]) else None


def _count(text: str) -> str | None:
    found = _WHOLE.fullmatch(text.lower())
    kept = as_digits(found["figures"]) if found else None
    return kept.value if kept and kept.sound else None


_KINDS: Mapping[ValueKind, tuple[Callable[[str], str | None], str]] = {
    "day": (_day, "value_no_day"),
    "year": (_year, "value_no_year"),
    "moment": (_moment, "value_no_moment"),
    "personal_id": (_personal_id, "value_no_personal_id"),
    "phone": (_phone, "value_no_phone"),
    "number": (_number, "value_no_number"),
    "count": (_count, "value_no_count"),
}
"""Any other kind takes any text."""
