"""Public names that mend lost accents in fields: family names and provinces. No list of people or addresses."""

import re
import unicodedata

from dossiers.text import fold
from ocr.language.names import FAMILY_NAMES

_PROVINCES = (
    "An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|"
    "Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|"
    "Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|"
    "Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|"
    "Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|"
    "Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái"
)
"""The 63 provinces of before 01/7/2025; the 34 of today kept names out of these."""
_PROVINCE_BY_LETTERS = {fold(name): name for name in _PROVINCES.split("|")}
_AFTER_LEVEL = re.compile(
    r"\b(t[iìíỉĩị]nh|th[aàáảãạ]nh ph[oôốồổỗộ]|t\.?p\.?)(\s+)(\w+(?:[ ]\w+){0,2})", re.IGNORECASE | re.UNICODE
)

_LEVEL_OF_PROVINCE = re.compile(r"^(?:tinh|thanh pho|t\.?p\.?|t\.)\s*(?=\w)")

_LEVELS = {"Tinh": "Tỉnh", "tinh": "tỉnh", "TINH": "TỈNH", "Thanh phố": "Thành phố", "THANH PHỐ": "THÀNH PHỐ"}
"""Before the name of a province they can be nothing else."""
_PEOPLES = (
    "Kinh|Tày|Thái|Hoa|Khơ-me|Khmer|Mường|Nùng|Mông|H'Mông|Dao|Gia-rai|Ngái|Ê-đê|Ba-na|Xơ-đăng|Sán Chay|Cơ-ho|"
    "Chăm|Sán Dìu|Hrê|Mnông|Ra-glai|Xtiêng|Bru-Vân Kiều|Thổ|Giáy|Cơ-tu|Gié-Triêng|Mạ|Khơ-mú|Co|Tà-ôi|Chơ-ro|"
    "Kháng|Xinh-mun|Hà Nhì|Chu-ru|Lào|La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Cơ Lao|Cống|Bố Y|"
    "Si La|Pu Péo|Brâu|Ơ Đu|Rơ-măm"
)
"""The 54 peoples of QĐ 121-TCTK/PPLT of 02/3/1979, with two other spellings that are usual."""
_PEOPLE_BY_LETTERS = {fold(name): name for name in _PEOPLES.split("|")}
_COUNTRY = "Việt Nam"
_FAMILIES = frozenset(map(fold, FAMILY_NAMES))
_NO_FAMILY = frozenset({"chủ", "tổ"})
"""`CHỦ HỒ SƠ` is nobody called Chu."""


def is_family_name(word: str) -> bool:
    """Whether it is one, its marks read or not."""
    return fold(word) in _FAMILIES and word.lower() not in _NO_FAMILY


def with_family_name(name: str) -> str:
    """The name with its first word spelt as the only family name of those letters; else as it is.

    `NGUYÊN` is no family name and `NGUYỄN` is the only one of its letters; `Doan` stays, it may be Đoàn or Doãn.
    """
    first, blank, rest = name.partition(" ")
    spelt = unicodedata.normalize("NFC", first.capitalize())
    if not blank or spelt in FAMILY_NAMES:
        return name
    alike = [each for each in FAMILY_NAMES if fold(each) == fold(spelt)]
    if len(alike) != 1:
        return name
    return (alike[0].upper() if first.isupper() else alike[0]) + blank + rest


def with_provinces(text: str) -> str:
    """Provinces after `tỉnh` or `thành phố` with their accents: `Thành phố Đà Năng` → `Thành phố Đà Nẵng`."""
    return _AFTER_LEVEL.sub(_accented, text)


def as_province(text: str) -> str:
    """The text with its accents where all of it is the name of a province: `Đà Năng` → `Đà Nẵng`."""
    return _PROVINCE_BY_LETTERS.get(fold(text), text)


def is_province(text: str) -> bool:
    """Whether all of the text names a province, with its level before it or not: `TP. Hà Nội`, `Thanh Hóa`."""
    return _LEVEL_OF_PROVINCE.sub("", fold(text).strip()) in _PROVINCE_BY_LETTERS


def as_people(text: str) -> str:
    """The text with its accents where all of it names one of the country's peoples: `Tay` → `Tày`."""
    return _PEOPLE_BY_LETTERS.get(fold(text), text)


def is_people(text: str) -> bool:
    """Whether all of the text names one of the country's peoples as it is spelt."""
    return _PEOPLE_BY_LETTERS.get(fold(text)) == text


def as_country(text: str) -> str:
    """The text with its accents where it is this country's name: `Viêt Nam` → `Việt Nam`."""
    if fold(text) != fold(_COUNTRY):
        return text
    return _COUNTRY.upper() if text.isupper() else _COUNTRY


def _accented(found: re.Match[str]) -> str:
    level, blank, words = _LEVELS.get(found[1], found[1]), found[2], found[3].split(" ")
    for size in range(len(words), 0, -1):
        printed = " ".join(words[:size])
        name = _PROVINCE_BY_LETTERS.get(fold(printed))
        if name and (size > 1 or name == "Huế"):
            spelt = name.upper() if printed.isupper() else name
            return level + blank + " ".join([spelt, *words[size:]])
    return found[0]
