"""Wordings of dates and bodies that offices differ in; typesets nothing."""

from datetime import date, datetime
from random import Random

from samples.case import Case
from samples.words import clock, long_date, short_date, spelled


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


def _dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"
