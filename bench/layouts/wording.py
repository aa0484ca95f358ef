"""Wordings of dates, cards and bodies that offices differ in; typesets nothing."""

from datetime import date, datetime
from random import Random

from samples.case import Case
from samples.people import Person
from samples.words import clock, long_date, short_date, spelled

POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
"""Who issued cards of identity from 2018 to 2024, in full as forms of the ministry of justice want it."""
POLICE_SHORT = "Cục Cảnh sát QLHC về TTXH"
"""The same as other forms have it."""


def figures(day: date) -> str:
    """ "05/3/2026": a zero before days under 10 and months under 3, as NĐ 30/2020 writes dates."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def any_date(rng: Random, day: date) -> str:
    """A day in one of the ways forms print it."""
    return rng.choice((figures, short_date, long_date, _dotted))(day)


def any_moment(rng: Random, moment: datetime) -> str:
    """A moment in one of the ways one-stop systems print it."""
    hour = f"{moment:%H} giờ {moment:%M} phút"
    choices = (
        clock(moment),
        f"{hour} ngày {figures(moment.date())}",
        f"{hour}, ngày {short_date(moment.date())}",
        f"{moment:%H:%M} ngày {short_date(moment.date())}",
        f"{short_date(moment.date())} {moment:%H:%M}",
    )
    return rng.choice(choices)


def area_in_words(hundredths: int) -> str:
    """An area as certificates spell it: 12050 -> "Một trăm hai mươi phẩy năm mét vuông"."""
    tail = f" phẩy {spelled(hundredths % 100 // 10)}" if hundredths % 100 else ""
    text = f"{spelled(hundredths // 100)}{tail} mét vuông"
    return text[0].upper() + text[1:]


def around_seal(case: Case) -> str:
    """What the commune's seal says."""
    level = "T.P" if case.province.name.startswith("Thành") else "T."
    return f"UBND {case.commune.title}  {level} {case.province.short}".upper()


def lowered(name: str) -> str:
    """A unit inside a sentence: "Thành phố Đà Nẵng" -> "thành phố Đà Nẵng"."""
    return name[0].lower() + name[1:]


def bare(day: date) -> str:
    """ "5/3/2026", no zeros anywhere."""
    return f"{day.day}/{day.month}/{day.year}"


def hyphened(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def said(day: date) -> str:
    """ "05 tháng 3 năm 2026", after a label that says "ngày" itself."""
    return long_date(day).removeprefix("ngày ")


def unit_of(case: Case, name: str) -> str:
    """A body of the commune: "Trung tâm Phục vụ hành chính công phường Tam Kỳ"."""
    return f"{name} {lowered(case.commune.title)}"


def commune(case: Case) -> str:
    """ "xã Nam Phước, thành phố Đà Nẵng"."""
    return f"{lowered(case.commune.title)}, {lowered(case.province.name)}"


def old_units(case: Case) -> tuple[str, str, str]:
    """The couple's commune, district and province of before 01/7/2025."""
    old, district, province = case.household.husband.residence.old.split(", ")[-3:]
    return old, district, province


def old_commune(case: Case) -> str:
    """ "thị trấn Nam Phước, huyện Duy Xuyên, tỉnh Quảng Nam"."""
    return ", ".join(map(lowered, old_units(case)))


def committee(case: Case) -> str:
    """ "Ủy ban nhân dân xã Nam Phước, thành phố Đà Nẵng"."""
    return f"Ủy ban nhân dân {commune(case)}"


def old_committee(case: Case) -> str:
    """Of the couple's commune before 01/7/2025, with its district and province."""
    return f"Ủy ban nhân dân {lowered(case.household.husband.residence.old.split(', ', 1)[1])}"


def card(person: Person) -> str:
    return f"Căn cước công dân số {person.personal_id}, {POLICE} cấp ngày {short_date(person.id_issued)}"


def _dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"
