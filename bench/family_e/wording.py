"""Phrases several forms of this family share; typesets nothing."""

from datetime import datetime

from bench.family_b.wording import figures, lowered
from samples.case import Case
from samples.people import Person
from samples.words import short_date

POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
"""Who issued cards of identity from 2018 to 2024, in full as forms of the ministry of justice want it."""


def committee(case: Case) -> str:
    """ "Ủy ban nhân dân xã Nam Phước, thành phố Đà Nẵng"."""
    return f"{case.commune.committee}, {lowered(case.province.name)}"


def old_committee(case: Case) -> str:
    """Of the couple's commune before 01/7/2025, with its district and province."""
    return f"Ủy ban nhân dân {lowered(case.household.husband.residence.old.split(', ', 1)[1])}"


def card(person: Person) -> str:
    return f"Căn cước công dân số {person.personal_id}, {POLICE} cấp ngày {short_date(person.id_issued)}"


def hour_and_day(moment: datetime) -> str:
    """ "10 giờ 30 phút, ngày 12/3/2025"."""
    return f"{moment.hour} giờ {moment.minute:02} phút, ngày {figures(moment.date())}"


def papers_of(case: Case) -> tuple[tuple[str, str], ...]:
    """What was handed in and whether as original or copy."""
    form = "Đơn đề nghị" if case.procedure.field_code.startswith(("G10", "G17")) else "Tờ khai"
    ground = {
        "1.001193": ("Giấy chứng sinh", "Bản chính"),
        "1.012783": ("Giấy chứng nhận quyền sử dụng đất đã cấp", "Bản chính"),
        "1.009994": ("Hồ sơ bản vẽ thiết kế xây dựng", "Bản chính"),
        "1.001776": ("Giấy xác nhận khuyết tật", "Bản sao"),
    }.get(case.procedure.code, ("Giấy tờ chứng minh nơi cư trú", "Bản sao"))
    return (f"{form} (theo mẫu)", "Bản chính"), ground, ("Căn cước công dân của người nộp", "Bản chụp")
