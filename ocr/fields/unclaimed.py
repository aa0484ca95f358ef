"""What stands on the paper as a field's value would and was taken for none: the field may have another's.

A second day that dates the paper, a birth, a name or a personal number that belongs to nobody: of two, one was taken,
and by a layout that nobody foresaw the wrong one as likely as not. An hour that is nobody's belongs to a moment without
one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.known_names import is_family_name, is_province
from ocr.fields.lines import Line
from ocr.fields.making import doubted
from ocr.fields.pages import PrintedPage
from ocr.fields.values import CLOCK, as_day, as_decimal, as_personal_id, as_phone

_DATES_THE_PAPER = re.compile(
    r"(?:^\W*|[^\W\d],\s?)(ngay\W{0,3}\d{1,2}\s*thang\D{0,3}\d{1,2}\s*nam\D{0,3}\d{4})",
)
"""`Hà Nội, ngày 05 tháng 3 năm 2021`, with its place or without, folded."""
_BIRTH = re.compile(r"sinh[^;,.\d]{0,25}(\d{1,2}\W{0,3}(?:thang\W{0,3})?\d{1,2}\W{0,3}(?:nam\W{0,3})?\d{4})")
_NUMBER = re.compile(r"(?<!\d)(?:\d{12}|\d{9})(?!\d)")
_NAMED = re.compile(r"(?:[Ôô]ng |[Bb]à )?((?:[^\W\d_]+(?: |\b)){2,6})")
"""Words up to what is no letter."""
_COLON = re.compile(r":(?!\d\d)")
"""Of a label, not of an hour."""
_MEASURES = {
    "building_area": re.compile(r"dien tich xay dung\D{0,25}?(\d[\d.,]*)"),
    "floor_area": re.compile(r"dien tich san\D{0,25}?(\d[\d.,]*)"),
    "parcel_number": re.compile(r"thua (?:dat )?so\W{0,4}(\d+)"),
    "map_sheet": re.compile(r"to ban do (?:dia chinh )?so\W{0,4}(\d+)"),
    "processing_days": re.compile(r"(\d+) ngay lam viec"),
}
"""Folded; of a storey and of the whole house, of a parcel and of its neighbour they are called alike."""
_MOMENTS = ("received_at", "due_at")
_DATED = ("issued_on", "registered_on", "filed_on")
_Place = tuple[int, float]
"""Page and middle of a line: above the top of a value, it stands before it."""


def unclaimed_checked(fields: Sequence[Field], pages: Sequence[PrintedPage]) -> tuple[Field, ...]:
    """The fields, in doubt where the pages have another value that would do as well and no field took.

    Of a paper about one person only what stands before the field's own value counts: his facts come first. Of one about
    several any name counts while one of them has none.
    """
    lines, apart = [line for page in pages for line in page.lines], list(said_apart(pages))
    values = [field.value for field in fields]
    days, numbers, folded = {value[:10] for value in values}, " ".join(values), {fold(value) for value in values}
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
    named = [field.value for field in fields if field.name.endswith(".full_name")]
    if not all(named) or not any("." in field.name for field in fields):
        others["full_name"] = {at for at, name in _names(apart) if name not in folded}
        others["phone"] = {at for at, text in apart if (phone := as_phone(text)).sound and phone.value not in numbers}
    return tuple(
        doubted(field)
        if field.source == "ocr" and field.value and (_may_be_another(field, others) or _is_one_of(field, lines))
        else field
        for field in fields
    )


def _may_be_another(field: Field, others: Mapping[str, set[_Place]]) -> bool:
    person, _, last = field.name.rpartition(".")
    if last in _MOMENTS:
        return "T" not in field.value and bool(others[last])
    own = None if person or last in _DATED or field.box is None else (field.page, field.box.y0)
    return any(own is None or other < own for other in others.get(last, ()))


def _is_one_of(field: Field, lines: Sequence[Line]) -> bool:
    """The lines have another measure of the field's name."""
    shape = _MEASURES.get(field.name)
    found = (figure for line in lines for figure in (shape.findall(fold(line.text)) if shape else ()))
    return any(as_decimal(figure).value.lstrip("0") != field.value.lstrip("0") for figure in found)


def _days(lines: Sequence[Line], shape: re.Pattern[str]) -> Iterator[tuple[_Place, str]]:
    for line in lines:
        for segment in line.segments:
            for found in shape.finditer(fold(segment.text)):
                if day := as_day(found[1]).value:
                    yield _place_of(line), day


def _hours(lines: Sequence[Line]) -> Iterator[tuple[_Place, str]]:
    for line in lines:
        yield from ((_place_of(line), f"{int(hour):02}:{minute}") for hour, minute in CLOCK.findall(fold(line.text)))


def _names(apart: Sequence[tuple[_Place, str]]) -> Iterator[tuple[_Place, str]]:
    """Of people, folded."""
    for at, text in apart:
        words = _NAMED.match(text)
        if words and _may_be_a_name(words[1].split()):
            yield at, fold(words[1].strip())


def _may_be_a_name(words: Sequence[str]) -> bool:
    """Capitalised words that begin with a family name."""
    capitalised = all(word[0].isupper() for word in words)
    return capitalised and is_family_name(words[0]) and not is_province(" ".join(words))


def _numbers(lines: Sequence[Line]) -> Iterator[tuple[_Place, str]]:
    for line in lines:
        yield from ((_place_of(line), found) for found in _NUMBER.findall(line.text) if as_personal_id(found).sound)


def said_apart(pages: Sequence[PrintedPage]) -> Iterator[tuple[_Place, str]]:
    """Texts that may be the value of a label, known or not: behind a colon, or in a cell under or beside some words."""
    for page in pages:
        for line in page.lines:
            said = (text.strip() for segment in line.segments for text in _COLON.split(segment.text)[1:])
            yield from ((_place_of(line), text) for text in said)
        for cell in (cell for table in page.tables for row in table.rows for cell in row if cell.lines):
            yield _place_of(cell.lines[-1]), cell.lines[-1].text


def _place_of(line: Line) -> _Place:
    return line.page, line.level
