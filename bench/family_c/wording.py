"""Wordings of days, moments and identity papers as a third lot of offices prints them; typesets nothing."""

from datetime import date, datetime
from random import Random

from bench.family_b.wording import lowered
from samples.case import Case
from samples.people import Person
from samples.words import long_date, short_date

POLICE = "Cục Cảnh sát QLHC về TTXH"
"""Who has issued cards of identity since 2018, as forms abbreviate it."""


def bare(day: date) -> str:
    """ "5/3/2026", no zeros anywhere."""
    return f"{day.day}/{day.month}/{day.year}"


def hyphened(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def said(day: date) -> str:
    """ "05 tháng 3 năm 2026", after a label that says "ngày" itself."""
    return long_date(day).removeprefix("ngày ")


def any_day(rng: Random, day: date) -> str:
    return rng.choice((short_date, bare, hyphened, said))(day)


def any_moment(rng: Random, moment: datetime) -> str:
    day = moment.date()
    return rng.choice(
        (
            f"{moment.hour}h{moment:%M} ngày {bare(day)}",
            f"{moment:%H} giờ {moment:%M} phút - {short_date(day)}",
            f"{short_date(day)} lúc {moment:%H:%M}",
            f"{moment:%H:%M}, {hyphened(day)}",
            f"{long_date(day)} ({moment:%H} giờ {moment:%M} phút)",
        )
    )


def card_of(person: Person) -> str:
    """The number of a card of identity with who issued it and when."""
    return f"{person.personal_id}, {POLICE} cấp ngày {short_date(person.id_issued)}"


def unit_of(case: Case, name: str) -> str:
    """A body of the commune: "Trung tâm Phục vụ hành chính công phường Tam Kỳ"."""
    return f"{name} {lowered(case.commune.title)}"


def old_place(address: str) -> tuple[str, str]:
    """District and province of an address of before 01/7/2025."""
    *_, district, province = address.split(", ")
    return district, province


def without_level(province: str) -> str:
    return province.removeprefix("Tỉnh ").removeprefix("Thành phố ")
