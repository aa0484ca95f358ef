"""Codes that one-stop papers carry: one form for comparing, and what is odd about one. An odd code is never refused.

Shapes: dossier TT 01/2018 and TT 03/2025/TT-VPCP as printed on samples (domain §7); agency QCVN 102:2016 and
QĐ 20/2020/QĐ-TTg; procedure and personal number as below. Finding numbers in text: personal_numbers.py.
"""

import re
from datetime import date

from dossiers.notices import Notice, notice
from dossiers.text import nfc

_DOSSIER = re.compile(
    r"(?P<agency>(?:\d{3}\.\d{2}\.\d{2}\.)?[A-K]\d{2}(?:\.\d{1,4}){0,6})-(?P<day>\d{6}|\d{8})-(?P<serial>\d{4,8})",
    re.ASCII,
)
_PROCEDURE = re.compile(r"[1-3]\.\d{6}(?:\.000\.00\.00\.[A-K]\d{2}(?:\.\d{2,3})?)?", re.ASCII)
_AGENCY_OLD = re.compile(r"\d{3}\.\d{2}\.\d{2}\.[A-K]\d{2}", re.ASCII)
_AGENCY_NEW = re.compile(r"[A-K]\d{1,2}(?:\.\d{1,4})*", re.ASCII)
_LONGEST_AGENCY = 35
_PERSONAL_ID = re.compile(r"0\d{11}", re.ASCII)
_OLD_ID = re.compile(r"\d{9}", re.ASCII)
_PHONE = re.compile(r"(?:\+?84|0)(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}", re.ASCII)
_TWO_DIGIT_YEAR = 6
_PLAIN = re.compile(r"[0-9A-Za-zĐđ][0-9A-Za-zĐđ._/\-]{0,63}")

# First three digits of a CCCD: province of birth registration (TT 59/2021/TT-BCA). They stay after mergers.
_PROVINCE_CODES = """
    001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033
    034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066
    067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096
"""
BIRTH_PROVINCES = frozenset(_PROVINCE_CODES.split())


def dossier_code_key(code: str) -> str:
    """The form in which dossier codes are compared: NFC, upper case, no white space. Idempotent."""
    return nfc("".join(nfc(code).upper().split()))


def is_plain_code(code: str) -> bool:
    """Whether a code may stand on a sheet and in the journal: it is opaque, but has no blank and no sign of markup."""
    return _PLAIN.fullmatch(code) is not None


def dossier_code_warnings(code: str) -> tuple[Notice, ...]:
    """What is odd about a dossier code: its shape, or a day in it that the calendar does not have."""
    parts = _DOSSIER.fullmatch(dossier_code_key(code))
    if parts is None:
        return (notice("dossier_code_odd"),)
    return () if _is_day(parts["day"]) else (notice("dossier_code_day_odd"),)


def is_procedure_code(code: str) -> bool:
    """A procedure code (mã TTHC) such as `1.001193` or `1.001193.000.00.00.H56`."""
    return _PROCEDURE.fullmatch(code) is not None


def is_agency_code(code: str) -> bool:
    """An agency code, old (`000.00.01.H40`) or new (`H40.12`; 35 characters at most)."""
    if _AGENCY_OLD.fullmatch(code):
        return True
    return len(code) <= _LONGEST_AGENCY and _AGENCY_NEW.fullmatch(code) is not None


def is_personal_id(number: str) -> bool:
    """A personal number (số định danh, CCCD): 12 digits, the first 0. It has no checksum."""
    return _PERSONAL_ID.fullmatch(number) is not None


def personal_id_warnings(
    number: str, *, birth_year: int | None = None, female: bool | None = None
) -> tuple[Notice, ...]:
    """What is odd about a personal number, alone or beside the birth year and sex on the same paper.

    An unknown province is only a warning: people born abroad and provinces to come have others.
    """
    if not is_personal_id(number):
        return (notice("personal_id_odd"),)
    found = []
    if number[:3] not in BIRTH_PROVINCES:
        found.append(notice("personal_id_province_odd"))
    if birth_year is not None and birth_year != birth_year_of(number):
        found.append(notice("personal_id_year_differs"))
    if female is not None and female != is_female(number):
        found.append(notice("personal_id_sex_differs"))
    return tuple(found)


def birth_year_of(personal_id: str) -> int:
    """The year of birth in a personal number: 0/1 is the 20th century, 2/3 the 21st and so on, then two digits."""
    return 1900 + int(personal_id[3]) // 2 * 100 + int(personal_id[4:6])


def is_female(personal_id: str) -> bool:
    """The sex in a personal number: the fourth digit is odd for women."""
    return int(personal_id[3]) % 2 == 1


def is_old_id(number: str) -> bool:
    """An identity card number from before the CCCD (CMND): 9 digits."""
    return _OLD_ID.fullmatch(number) is not None


def is_phone(number: str) -> bool:
    """A Vietnamese mobile number of today, written without separators."""
    return _PHONE.fullmatch(number) is not None


def _is_day(digits: str) -> bool:
    year = "20" + digits if len(digits) == _TWO_DIGIT_YEAR else digits
    try:
        date(int(year[:4]), int(year[4:6]), int(year[6:]))
    except ValueError:
        return False
    return True
