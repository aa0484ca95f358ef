"""Whether a value has the whole form of its kind. What has not asks a person, however clearly it was read.

A layout that nobody foresaw is misread clearly: half an address, an office with the sentence that goes on behind it,
the name of a signature for the citizen's. The form of the value is what tells, whatever the layout.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from config.catalogues import Catalogue
from config.places_finding import is_address, names_unit, units_in
from dossiers.codes import dossier_code_warnings
from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.known_names import is_people, is_province
from ocr.fields.making import doubted
from ocr.fields.mending import house_tones
from ocr.language.names import FAMILY_NAMES

_Form = Callable[[str], bool]

_LONGEST_NAME = 6
_LONGEST_COUNTRY = 4
_LONGEST_PARTY = 9
_HALF_OF_A_NAME = frozenset({"thi", "van", "quang"})
"""With one other word alone."""
_LATER = re.compile(r"\s*\((?:nay|cũ|trước|thuộc)\b[^)]*\)?\s*$", re.IGNORECASE)
"""`(nay là xã Phú Nghĩa, thành phố Hà Nội)` behind an address of before."""
_LEVEL = r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|tp\.|tt\.)"
_SEAT = re.compile(rf"\b{_LEVEL}\s+(?!(?:hội|ủy)(?:\s+{_LEVEL}|,|$))(?=\w).*", re.IGNORECASE)
"""The unit whose body it is; not in `Văn hóa - Xã hội` or `Tỉnh ủy`."""
_BETWEEN_UNITS = re.compile(r",|\s[-–]\s")
_ABBREVIATED = re.compile(r"\b(?:TP|TT|TX|KP|[PXHTQ])\.\s*", re.IGNORECASE)
_STRAY = re.compile(rf"[:;|\[\]]|[.,]\s?[.,]|\.\s|['‘’]\d|{_LEVEL}[-–]", re.IGNORECASE)
"""Signs that no name of a place or body has within it once its abbreviations are gone."""
_CHOICES = re.compile(r"[a-zà-ỹ]/[a-zà-ỹ]")
"""`đường/phố, phường/xã`: what a form says that an address is made of."""
_PARCEL = re.compile(r"\bthửa đất\b|\btờ bản đồ\b", re.IGNORECASE)
"""What a form asks for beside the parcel's address."""
_STRAY_MARK = re.compile(r"[.,]\s?[.,]|\w\.\s+[a-zà-ỹ]|(?:^|\s)['‘’](?=\w)")
"""A dot or a stroke within a sentence is a leader's or a speck."""
_OF_A_UNIT = re.compile(r"ủy ban nhân dân|ubnd|chi nhánh", re.IGNORECASE)
"""Bodies that say of which unit they are: without it half of the name is missing."""
_SAID_AFTER = re.compile(r"\b(?:đã|được|hồ sơ của|giám đốc|kt|tm|tl|tuq)\b", re.IGNORECASE)
"""What a line says behind a body's name: how its sentence goes on, or who signs for it."""
_OF_A_LIST = re.compile(r"(?:^|\s)[a-zđ0-9]{1,2}\)|\s\d+\.|[|\[\]]")
"""`d)` or `2.` counts what comes next on the form."""
_MEASURE = re.compile(r"\d+(?:[.,]\d+)?")
_LABEL_WITHIN = re.compile(r":(?!\d)")
_RECIPIENTS = re.compile(r"[\w\s.,;:()/&–-]+\bLưu\s?:[\w\s.,;:()/&–-]*\.")
"""The last of them is the file that keeps the paper, and a stop ends them (NĐ 30/2020/NĐ-CP, Phụ lục I, I.II.9)."""
_BOOK = re.compile(r"\d{1,3}(?:[-/](?:[A-ZĐ]{2,5}[-/])*\d{4})?(?:[-/][A-ZĐ]{2,5})*")
"""`01/2026`, `01/2026-KS`, `02/TP/KS/2018`; no day."""
_WORD_IN_NUMBER = re.compile(r"[a-zà-ỹ]{3}")
"""Of a number's letters at most two are small: `QĐ-TTg`, `TTr`."""
_BESIDE = re.compile(r"[^\W\d] \d{1,2}$|; (?:Số|Tờ)\b")
"""A figure of the plan that is drawn beside, or the next note on the parcel."""
_SHARE_WITHIN = re.compile(r":(?!\s?\d|\s?(?:lâu|ổn|đến|\S+ năm))", re.IGNORECASE)
"""`Đất ở: 150 m²; đất trồng cây: Lâu dài` lists shares; any other colon ends a label."""


def whole_checked(fields: Sequence[Field], catalogue: Catalogue) -> tuple[Field, ...]:
    """The fields, in doubt where one that was read from print has not the whole form of its kind (value_forms.yaml)."""
    return tuple(
        doubted(each) if each.source == "ocr" and each.value and not is_whole(each, catalogue) else each
        for each in fields
    )


def is_whole(field: Field, catalogue: Catalogue) -> bool:
    """Whether the value has the whole form of its field's kind; anything has where the field has no kind."""
    last, value = field.name.rpartition(".")[2], _LATER.sub("", field.value)
    begins = _begins(value, catalogue.value_forms.beginnings.get(last, ()))
    if last in ("handed_over_by", "received_by"):
        return _is_name(value) or (begins and len(value.split()) <= _LONGEST_PARTY and _is_body(value, catalogue))
    if last == "place_of_birth" and begins:
        return not _STRAY.search(_ABBREVIATED.sub("", value))
    if last not in _BODIES and is_address(field.name):
        return _is_whole_address(value, catalogue)
    form = _FORMS.get(last)
    formed = (form is None or form(value)) and (last not in _BODIES or _is_body(value, catalogue))
    return begins and formed and _is_within(value, catalogue.value_forms.bounds.get(last))


def _begins(value: str, words: Sequence[str]) -> bool:
    spelt = house_tones(value).lower()
    return not words or any(re.match(rf"{re.escape(house_tones(word))}(?!\w)", spelt) for word in words)


def _is_name(value: str) -> bool:
    words = value.split()
    half = len(words) < 2 or (len(words) == 2 and not _HALF_OF_A_NAME.isdisjoint(map(fold, words)))
    if half or len(words) > _LONGEST_NAME:
        return False
    spelt = all(re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", word) and word[0].isupper() for word in words)
    capitals = {word.isupper() for word in words if len(word) > 1}  # `NGUYỄN VĂN LÂM Số` goes on with a label
    return spelt and len(capitals) == 1 and re.split(r"['’]", words[0])[0].capitalize() in FAMILY_NAMES


def _is_country(value: str) -> bool:
    words = value.split()
    return len(words) <= _LONGEST_COUNTRY and all(word.isalpha() and len(word) > 1 for word in words)


def _is_personal_number(value: str) -> bool:
    """Of a citizen's card or the identity card before it (TT 59/2021/TT-BCA, NĐ 05/1999/NĐ-CP)."""
    return len(value) in (9, 12) and value.isdigit()


def _is_body(value: str, catalogue: Catalogue) -> bool:
    """A body's name; and where it says of which unit, one of the state's map with nothing behind it."""
    if _STRAY.search(_ABBREVIATED.sub("", value)) or "(" in value:
        return False
    seat = _SEAT.search(value)
    body = value[: seat.start()] if seat else value
    if _SAID_AFTER.search(body) or any(map(str.isdigit, body)) or (not seat and _OF_A_UNIT.match(value)):
        return False
    return all(_is_unit(part.strip(), catalogue) for part in seat[0].split(",")) if seat else True


def _is_unit(text: str, catalogue: Catalogue) -> bool:
    """`tỉnh Thanh Hóa`, `Hà Nội`, `phường Văn Miếu - Quốc Tử Giám`; or several with dashes between them."""
    whole = is_province(text) or names_unit(text, catalogue.place_names)
    parts = _BETWEEN_UNITS.split(text)
    return whole or (len(parts) > 1 and all(_is_unit(part.strip(), catalogue) for part in parts))


def _is_whole_address(value: str, catalogue: Catalogue) -> bool:
    """It runs up to the province, and the smallest unit that it names is on the state's map, with these marks."""
    parts = [part for part in _BETWEEN_UNITS.split(value) if fold(part).strip() != "viet nam"]
    if len(parts) < 2 or _PARCEL.search(value) or _CHOICES.search(value) or _STRAY.search(_ABBREVIATED.sub("", value)):
        return False
    return is_province(parts[-1]) and _is_on_the_map(value, catalogue)


def _is_on_the_map(value: str, catalogue: Catalogue) -> bool:
    return any(unit.exact for unit in units_in(value, catalogue.place_names))


def _is_text(value: str) -> bool:
    strange = (_OF_A_LIST, _LABEL_WITHIN, _STRAY_MARK)
    return len(value.split()) > 1 and not any(each.search(value) for each in strange)


def _is_title(value: str) -> bool:
    return value[0].isupper() and _is_text(value)


def _is_shared_out(value: str) -> bool:
    """What is said of the parcel, each share with its own where there are several."""
    strange = (_OF_A_LIST, _SHARE_WITHIN, _BESIDE)
    return not any(each.search(value) for each in strange)


def _is_within(value: str, bounds: tuple[Decimal, Decimal] | None) -> bool:
    if bounds is None:
        return True
    return _MEASURE.fullmatch(value) is not None and bounds[0] <= Decimal(value.replace(",", ".")) <= bounds[1]


_FORMS: Mapping[str, _Form] = {
    "full_name": _is_name,
    "signer": _is_name,
    "personal_id": _is_personal_number,
    "request": _is_text,
    "purpose": _is_text,
    "status": _is_text,
    "procedure_name": _is_title,
    "recipients": lambda value: _RECIPIENTS.fullmatch(value) is not None,
    "work": _is_title,
    "designed_by": _is_title,
    "use_purpose": _is_shared_out,
    "use_term": _is_shared_out,
    "use_origin": _is_shared_out,
    "sex": lambda value: fold(value) in ("nam", "nu"),
    "ethnicity": is_people,
    "nationality": _is_country,
    "number": lambda value: not _WORD_IN_NUMBER.search(value),
    "book_number": lambda value: _BOOK.fullmatch(value) is not None,
    "dossier_code": lambda value: not dossier_code_warnings(value),
}
"""By the last part of a field's name."""
_BODIES = frozenset({"issuer", "receiving_unit", "recipient", "coordinating_agency", "registered_at"})
"""The same of fields that name a body."""
