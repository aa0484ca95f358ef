"""Printed values made comparable: days, moments, numbers, names. Each parser says whether the value can be true."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from dossiers.codes import BIRTH_PROVINCES, birth_year_of, is_personal_id
from dossiers.text import fold, nfc, one_line
from dossiers.times import now
from ocr.fields.known_names import as_country, as_people, with_family_name, with_provinces
from ocr.fields.known_streets import with_street
from ocr.language.names import FAMILY_NAMES

_DOT_FOR_BLANK = re.compile(r"(\b\w*[aeiouyà-ỹ]\w*)[.](?=[^\W\d_])", re.IGNORECASE)
"""A leader dot that shows between two words: `xã.Nam Phước`; `TP.HCM` has no vowel before its dot and stays."""
_DOUBLE_MARKS = re.compile(r"\s*,[\s:;,.]*(?:[:;,]\s*|\.\s+)")
_COMMA_IN_NAME = re.compile(
    r"\b((?i:Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh|Đặc khu|Thôn|Đường))[.,] (?=[A-ZĐÀ-Ỹ])"
)
_LEVEL = "(?:Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Đặc khu)"
_COMMA_LOST = re.compile(rf"({_LEVEL} [^,]+?) (?=(?:{_LEVEL}|Thành phố|Tỉnh) [A-ZĐ])")
_STRAY_COLON = re.compile(r"(?<=\w)\s+[:;]\s+(?=\w)")
_DOT_FOR_COMMA = re.compile(r"(?<=\w{2})\. (?=(?:Xã|Phường|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh|Đặc khu)\b)")
_LEADERS = re.compile(r"[.…_·‥]{2,}|…")
_BEYOND_A_NAME = re.compile(r"[,;(]|\s[–-]\s|\s+và\s+(?:bà|ông|vợ|chồng)\s", re.IGNORECASE)
_NO_NAME = re.compile(r"[^\w\s'’.\-]|[\d_]")
_MIDDLE = frozenset(
    (
        "bich",
        "cong",
        "duc",
        "dinh",
        "gia",
        "hoang",
        "hong",
        "huu",
        "kim",
        "minh",
        "my",
        "ngoc",
        "nhat",
        "quang",
        "quoc",
        "thanh",
        "thi",
        "thu",
        "van",
        "xuan",
    )
)
"""Mostly middle names, folded: `Nguyễn Ngọc` may be a whole name, or one whose end was not read."""
_OF_AN_OFFICE = re.compile(
    r"(?:pho )?(?:can bo|cong chuc|nguoi|lanh dao|giam doc|chu tich|truong phong|bo phan|trung tam)\b"
)
"""Folded: what stands under a label beside a signature is no name of a citizen."""
_QUOTE_BEFORE = re.compile(r"(?<!\w)['‘’\"“”„]+(?=\w)")
"""A speck beside a name; the one in `H'Mông` stays."""
_HOUSE = re.compile(r"\d+[a-zA-Z]?\s+[A-ZĐ]")
"""`118 Huỳnh Thúc Kháng` names a house."""
_SMALL_UNIT = re.compile(
    r"(?<![^,\s])(?:t[oôốồổỗộ](?=\s+\d)|th[oôốồổỗộ]n|[âấầẩẫậ]p|kh[oóòỏõọ]m|x[oóòỏõọ]m|bu[oôốồổỗộ]n)(?=\s)",
    re.IGNORECASE,
)
_SMALL_UNITS = {"to": "tổ", "thon": "thôn", "ap": "ấp", "khom": "khóm", "xom": "xóm", "buon": "buôn"}
"""Parts of a commune; before its number or name each can be nothing else: `Tố 2` is no street."""
_LIVES_AT = re.compile(
    r"^(?:hiện\s+)?(?:đang\s+)?(?:thường trú|cư trú|tạm trú|sinh sống|trú)\s+tại\s*:?\s+", re.IGNORECASE
)
"""How a sentence leads to the place."""
_HALF_DASH = re.compile(r"(?<=\w{2})(?:-\s+|\s+-)(?=\w{2})")
"""`xã Phú Nghĩa- thành phố`: a blank that was lost beside its dash."""
_STRAY_DASH = re.compile(r",\s*[-–—]+\s+")
_BEYOND_A_PLACE = re.compile(r"\s+(?:được|đã)\s")
"""How a sentence goes on after the place it names."""
_LETTER_FOR_FIGURE = re.compile(r"[A-ZĐ]*[OI]")
"""`CHO4892`: no registry's letters have these."""
_BEGINS_A_PLACE = frozenset(
    (
        *("thôn", "xã", "phường", "thị", "huyện", "quận", "tỉnh", "thành", "tp", "số", "tổ", "ấp", "khu", "khóm"),
        *("đường", "ngõ", "ngách", "hẻm", "nhà", "làng", "bản", "buôn", "xóm", "đội", "sóc"),
    )
)
"""How a place printed in small letters begins; anything else is the end of a word."""
_EDGES = " \t:;,.-–_~|[*'\"‘’“”„/"
_DAY_IN_WORDS = re.compile(
    r"(?:ng[aà]y\D{0,4})?(?<!\d)(\d{1,2})\s*th[aá]ng\D{0,3}(\d{1,2})\s*n[aă]m\D{0,3}(\d{4})", re.IGNORECASE
)
_DAY_IN_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})(?!\d)")
CLOCK = re.compile(r"(?<![\d/:])(\d{1,2})\s*(?:gio|g|h|:)\s*(\d{2})(?!\d)")
"""An hour with its minutes in folded text: `4 giờ làm việc` is how long something takes."""
_CLOCK = re.compile(r"(\d{1,2})\s*(?:gio|g|h|:)\s*(?:(\d{1,2})(?!\d*\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}))?")
"""`10 giờ 05/03/2021`: what begins the day are no minutes."""
_TIME_OF_DAY = re.compile(r"\bgio\b|\bphut\b")
"""Said without a figure that can be read."""
_DECIMAL = re.compile(r"(?<![^\W_])(?:\d+(?:[.,\s]\d{3})*(?:[.,]\d{1,2})?(?!\d)|\d+)")
"""Not the figure of a unit or of a code: `m2`, `CH09343`."""
_PHONE = re.compile(r"(?:\+?84|0)(?:[35789]\d{8}|1[2689]\d{8}|2\d{9})")
"""Mobile numbers of today, of before 2018 (11 digits), and land lines."""


@dataclass(frozen=True)
class Parsed:
    """`value` as it is kept, "" where nothing was recognised; `sound` False where it cannot be right."""

    value: str
    sound: bool = True


Parse = Callable[[str], Parsed]


def tidy(text: str) -> str:
    """NFC, leader dots gone, one blank between words, no punctuation at the edges; a closing bracket stays."""
    return one_line(_LEADERS.sub(" ", nfc(text))).strip(_EDGES)


def without_specks(name: str) -> str:
    """The name without quotes before its words: nobody prints one there."""
    return _QUOTE_BEFORE.sub("", name)


def with_dashes(text: str) -> str:
    """The text with a blank on both sides of each dash between words."""
    return _HALF_DASH.sub(" - ", text)


def as_text(text: str) -> Parsed:
    value = tidy(text)
    return Parsed(value, bool(value))


def as_address(text: str) -> Parsed:
    """A place as printed; the accents of a province that reading lost are put back."""
    value = _DOT_FOR_COMMA.sub(", ", tidy(_DOT_FOR_BLANK.sub(r"\1 ", _LIVES_AT.sub("", text.strip()))))
    value = _HALF_DASH.sub(" - ", _STRAY_DASH.sub(", ", _STRAY_COLON.sub(" ", without_specks(value))))
    value = _SMALL_UNIT.sub(_small_unit, _BEYOND_A_PLACE.split(value)[0])
    value = _COMMA_IN_NAME.sub(r"\1 ", _DOUBLE_MARKS.sub(", ", value))
    value = _COMMA_LOST.sub(r"\1, ", value)
    value = with_provinces(", ".join(with_street(part) for part in value.split(", ")))
    begun = not value[:1].islower() or value.split(maxsplit=1)[0] in _BEGINS_A_PLACE
    return Parsed(value, bool(value) and begun and not _DAY_IN_FIGURES.search(value))


def _small_unit(found: re.Match[str]) -> str:
    spelt = _SMALL_UNITS[fold(found[0])]
    return spelt.upper() if found[0].isupper() else spelt.capitalize() if found[0][0].isupper() else spelt


def as_ethnicity(text: str) -> Parsed:
    """One of the country's peoples; what is none of the 54 stays as printed."""
    value = as_people(tidy(text))
    return Parsed(value, bool(value))


def as_nationality(text: str) -> Parsed:
    """A country as printed."""
    value = as_country(tidy(text))
    return Parsed(value, bool(value))


def as_request(text: str) -> Parsed:
    """What is asked for; a sentence that ends in a colon only announces what follows."""
    value = "" if text.rstrip().endswith(":") else tidy(text)
    return Parsed(value, bool(value))


def as_registry_number(text: str) -> Parsed:
    """`CH07504` or `CS 01234`, what stands beside it left out."""
    found = re.match(r"[A-ZĐ]{1,3}\s?[-.]?\s?\d{3,7}(?!\w)", tidy(text))
    value = (found[0] if found else tidy(text)).replace(" ", "")
    return Parsed(value, found is not None and not _LETTER_FOR_FIGURE.match(value))


def as_name(text: str) -> Parsed:
    """A person's name without `Ông`, `Bà` before it; unsound with digits or signs, or where half of it is missing."""
    text = _DOT_FOR_BLANK.sub(r"\1 ", text)
    value = re.sub(r"^(?:ông|bà|anh|chị)\s*(?:\(bà\))?\s*:?\s*", "", tidy(text), flags=re.IGNORECASE)
    value = without_specks(value)
    value = _BEYOND_A_NAME.split(value)[0].strip(_EDGES)
    words = value.split()
    if value[:1].islower() or _OF_AN_OFFICE.match(fold(value)):
        return Parsed("", False)
    # Of two words the first may be no family name at all: `Đình Sơn` is half of one, and no Mr. Đinh.
    whole = len(words) > 2 or (len(words) == 2 and words[0].capitalize() in FAMILY_NAMES)
    whole = whole and not (len(words) == 2 and (fold(words[1]) in _MIDDLE or fold(words[0]) in ("van", "thi")))
    capitals = all(word[0].isupper() for word in words)
    return Parsed(with_family_name(value), whole and capitals and not _NO_NAME.search(value))


def as_day(text: str) -> Parsed:
    """`ngày 05 tháng 3 năm 2021` or `05/3/2021` → `2021-03-05`; a day that does not exist is unsound."""
    found = _DAY_IN_WORDS.search(nfc(text)) or _DAY_IN_WORDS.search(fold(text)) or _DAY_IN_FIGURES.search(text)
    if found is None:
        return Parsed("", False)
    day, month, year = (int(part) for part in found.groups())
    try:
        return Parsed(date(year, month, day).isoformat(), 1900 <= year <= 2100)
    except ValueError:
        return Parsed("", False)


def as_moment(text: str) -> Parsed:
    """`8 giờ 05 phút, ngày 05 tháng 10 năm 2026` → `2026-10-05T08:05`; the day alone where no hour is printed."""
    day = as_day(text)
    found = _CLOCK.search(fold(text))
    if not day.value or found is None:
        return Parsed(day.value, day.sound and not _TIME_OF_DAY.search(fold(text)))
    try:
        moment = datetime.fromisoformat(f"{day.value}T{int(found[1]):02}:{int(found[2] or 0):02}")
    except ValueError:
        return Parsed(day.value, False)
    return Parsed(f"{moment:%Y-%m-%dT%H:%M}", day.sound)


def as_year(text: str) -> Parsed:
    """A year of birth; of a whole date its year."""
    found = re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", text)
    return Parsed(found[1] if found else "", found is not None)


def as_digits(text: str) -> Parsed:
    """The first run of digits, as printed; unsound where it is part of a word, or longer than a count is."""
    found = re.search(r"(\w*?)(\d+)", text)
    if found is None:
        return Parsed("", False)
    return Parsed(found[2], not found[1] and not re.fullmatch(r"0\d{2,}", found[2]))


def as_plot(text: str) -> Parsed:
    """A parcel or map sheet number: digits with at most one letter; unsound in an address or measure, behind words."""
    number, _, beyond = text.partition(",")
    found = re.search(r"(?<![mM])\d+[a-zA-Z]?(?![a-zA-Z])", number)
    if found is None:
        return Parsed("", False)
    is_measure = number.endswith(found[0]) and beyond[:1].isdigit()
    return Parsed(found[0], not (is_measure or _HOUSE.search(number) or len(number[: found.start()].split()) > 1))


def as_decimal(text: str) -> Parsed:
    """`1.234,5 m²` → `1234.5`: Vietnamese print has a comma before decimals and a dot or blank between thousands."""
    found = _DECIMAL.search(text.replace("\u00a0", " "))
    if found is None:
        return Parsed("", False)
    figures = re.sub(r"[\s.](?=\d{3}(?!\d))", "", found[0]).replace(",", ".")
    return Parsed(figures, figures.count(".") <= 1 and bool(re.fullmatch(r"\d+(?:\.\d+)?", figures)))


def as_phone(text: str) -> Parsed:
    """Digits of a Vietnamese phone number; unsound where the shape is not one of today or of before 2018."""
    found = re.search(r"(?:\+84|84|0)[\d\s.]{8,13}", text)
    digits = re.sub(r"[^\d+]", "", found[0]) if found else ""
    return Parsed(digits, bool(_PHONE.fullmatch(digits)))


def as_personal_id(text: str) -> Parsed:
    """CCCD of 12 or CMND of 9 digits; unsound of another length, province unknown or birth to come (domain §7.2)."""
    whole = re.search(r"(?<!\d)(?:\d{12}|\d{9})(?!\d)", text)
    runs = re.findall(r"\d[\d\s.]*\d|\d", text)
    digits = whole[0] if whole else max((re.sub(r"\D", "", run) for run in runs), key=len, default="")
    born = is_personal_id(digits) and birth_year_of(digits) <= now().year
    return Parsed(digits, len(digits) == 9 or (born and digits[:3] in BIRTH_PROVINCES))


def as_compact(text: str) -> Parsed:
    """A code or number as printed, without blanks inside."""
    value = tidy(text).replace(" ", "")
    return Parsed(value, any(letter.isdigit() for letter in value))


def as_paper_number(text: str) -> Parsed:
    """`45/TLKH-BS`: the run from the first digit on, blanks around slashes closed, words after it left out."""
    closed = re.sub(r"\s*([/\-])\s*", r"\1", tidy(text).replace("⁄", "/"))
    found = re.search(r"\d[\w/.\-&]*", closed)
    sound = found is not None and not re.search(r"[^\W\d_]{2}\s", closed[: found.start()])  # `Tổ 12 ấp Long Hòa`
    return Parsed(found[0].strip(_EDGES) if found else "", sound)


def as_serial(text: str) -> Parsed:
    """Serial of a land certificate: two letters, then 6 or 8 digits."""
    found = re.search(r"\b([A-ZĐ]{2})\s?(\d{8}|\d{6})\b", text)
    return Parsed(f"{found[1]} {found[2]}" if found else "", found is not None)


SHAPED: frozenset[Parse] = frozenset(
    {
        as_compact,
        as_day,
        as_decimal,
        as_digits,
        as_moment,
        as_paper_number,
        as_personal_id,
        as_phone,
        as_plot,
        as_registry_number,
        as_serial,
        as_year,
    }
)
"""They find their value among other words: what comes after it says nothing."""
