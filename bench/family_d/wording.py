"""Phrases several forms of this family share; typesets nothing."""

from bench.family_b.wording import lowered
from bench.family_c.wording import POLICE
from samples.case import Case
from samples.people import Person
from samples.words import long_date, short_date


def committee_of(case: Case) -> str:
    """ "UBND xã Nam Phước, thành phố Đà Nẵng"."""
    return f"UBND {lowered(case.commune.title)}, {lowered(case.province.name)}"


def card(person: Person) -> str:
    return f"Căn cước công dân số {person.personal_id}, {POLICE} cấp ngày {short_date(person.id_issued)}"


def at_seat(case: Case) -> str:
    """Place and day of what the commune issues when the case is finished."""
    return f"{case.commune.seat}, {long_date(case.finished_on)}"


def joined(parts: tuple[str, ...]) -> str:
    return " ".join(parts)
