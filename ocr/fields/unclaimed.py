"""What stands on the paper as a field's value would and was taken for none: the field may have another's.

A second day that dates the paper, a birth or a personal number that belongs to nobody: of two, one was taken, and by a
layout that nobody foresaw the wrong one as likely as not. An hour that is nobody's belongs to a moment without one.
"""

import re
from collections.abc import Iterator, Sequence

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.lines import Line
from ocr.fields.making import doubted
from ocr.fields.values import CLOCK, as_day, as_personal_id

_DATES_THE_PAPER = re.compile(
    r"(?:^\W*|[^\W\d],\s?)(ngay\W{0,3}\d{1,2}\s*thang\D{0,3}\d{1,2}\s*nam\D{0,3}\d{4})",
)
"""`Hà Nội, ngày 05 tháng 3 năm 2021`, with its place or without, folded."""
_BIRTH = re.compile(r"sinh[^;,.\d]{0,25}(\d{1,2}\W{0,3}(?:thang\W{0,3})?\d{1,2}\W{0,3}(?:nam\W{0,3})?\d{4})")
_NUMBER = re.compile(r"(?<!\d)(?:\d{12}|\d{9})(?!\d)")
_MOMENTS = ("received_at", "due_at")
_DATED = ("issued_on", "registered_on", "filed_on")
_Place = tuple[int, int]
"""Page and level: what stands before what."""


def unclaimed_checked(fields: Sequence[Field], lines: Sequence[Line]) -> tuple[Field, ...]:
    """The fields, in doubt where the lines have another day or number that would do as well and no field took.

    Of a paper about one person only what stands before the field's own value counts: his facts come first.
    """
    values = [field.value for field in fields]
    days, numbers = {value[:10] for value in values}, " ".join(values)
    dated = {at for at, day in _days(lines, _DATES_THE_PAPER) if day not in days}
    born = {at for at, day in _days(lines, _BIRTH) if day not in days}
    numbered = {at for at, number in _numbers(lines) if number not in numbers}
    timed = {at for at, hour in _hours(lines) if not any(value.endswith(f"T{hour}") for value in values)}
    others = {
        **dict.fromkeys(_DATED, dated),
        **dict.fromkeys(_MOMENTS, timed),
        "date_of_birth": born,
        "personal_id": numbered,
    }
    return tuple(
        doubted(field) if field.source == "ocr" and field.value and _may_be_another(field, others) else field
        for field in fields
    )


def _may_be_another(field: Field, others: dict[str, set[_Place]]) -> bool:
    person, _, last = field.name.rpartition(".")
    if last in _MOMENTS:
        return "T" not in field.value and bool(others[last])
    own = None if person or last in _DATED or field.box is None else (field.page, field.box.y0)
    return any(own is None or other < own for other in others.get(last, ()))


def _days(lines: Sequence[Line], shape: re.Pattern[str]) -> Iterator[tuple[_Place, str]]:
    for line in lines:
        for segment in line.segments:
            for found in shape.finditer(fold(segment.text)):
                if day := as_day(found[1]).value:
                    yield _place_of(line), day


def _hours(lines: Sequence[Line]) -> Iterator[tuple[_Place, str]]:
    for line in lines:
        yield from ((_place_of(line), f"{int(hour):02}:{minute}") for hour, minute in CLOCK.findall(fold(line.text)))


def _numbers(lines: Sequence[Line]) -> Iterator[tuple[_Place, str]]:
    for line in lines:
        yield from ((_place_of(line), found) for found in _NUMBER.findall(line.text) if as_personal_id(found).sound)


def _place_of(line: Line) -> _Place:
    return line.page, line.box.y0
