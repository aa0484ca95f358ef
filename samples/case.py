"""The facts of one invented case that all its papers agree on: household, land, procedure, days, officials."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from samples.people import Person, invent_person, personal_id
from samples.places import Commune, Province, dossier_code

TODAY = date(2026, 10, 30)
"""The samples' own present: nothing in them happens later."""


@dataclass(frozen=True)
class Procedure:
    """A procedure of the national catalogue as the samples use it; `days`: working days to a result."""

    code: str
    name: str
    field_code: str
    days: int


@dataclass(frozen=True)
class Parcel:
    """A residential parcel and its certificate. Areas in hundredths of a square metre."""

    number: int
    map_sheet: int
    area: int
    spot: str
    serial: str
    registry_number: str
    certified_on: date


@dataclass(frozen=True)
class Household:
    """A couple, their marriage, their newborn and their land."""

    wife: Person
    husband: Person
    married_on: date
    marriage_number: int
    child: Person
    parcel: Parcel


@dataclass(frozen=True)
class Officials:
    """Who signs and handles at the commune and above."""

    chairman: str
    vice_chairman: str
    registrar: str
    clerk: str
    expert: str
    province_chairman: str
    land_director: str


@dataclass(frozen=True)
class Case:
    """One dossier's facts. Moments are local (Asia/Ho_Chi_Minh), as papers print them."""

    province: Province
    commune: Commune
    procedure: Procedure
    code: str
    serial: int
    received_at: datetime
    due_at: datetime
    finished_on: date
    household: Household
    applicant: Person
    officials: Officials
    number_by_hand: bool
    rng: Random

    @property
    def finished_on_time(self) -> datetime:
        """When the result was ready: the morning or noon of its day, after receipt and before it was due."""
        return max(self.received_at + timedelta(hours=1), datetime.combine(self.finished_on, time(11, 5)))


def invent_household(rng: Random, province: Province) -> Household:
    """A couple of about thirty with a newborn and a parcel."""
    commune = rng.choice(province.communes)
    wife = invent_person(rng, province, female=True, born=_day(rng, 1985, 1999), today=TODAY)
    husband = invent_person(rng, province, female=False, born=_day(rng, 1982, 1997), today=TODAY)
    husband = husband.moved_to(commune.invent_address(rng))
    wife = wife.moved_to(husband.residence)
    girl = rng.random() < 0.5
    born = date(2026, 8, 1) + timedelta(days=rng.randrange(30))
    child = invent_person(rng, province, female=girl, born=born, today=TODAY, surname=husband.surname)
    number = personal_id(province.id_codes[0], born, female=girl, serial=rng.randrange(10**6))
    child = replace(child, personal_id=number, home=husband.home, residence=husband.residence)
    grown_up = max(wife.born.year + 19, husband.born.year + 21, 2012)
    married_on = _day(rng, grown_up, 2023)
    return Household(wife, husband, married_on, rng.randint(8, 190), child, _parcel(rng, husband.residence.old))


def invent_case(
    rng: Random,
    province: Province,
    procedure: Procedure,
    household: Household,
    applicant: Person,
    *,
    commune: Commune,
    serial: int,
) -> Case:
    """A case received in September or October 2026 and finished in time."""
    day = _working_day(date(2026, 9, 3) + timedelta(days=rng.randrange(34)))
    received = datetime.combine(day, datetime.min.time()).replace(hour=rng.choice((7, 8, 9, 10, 14, 15)))
    received += timedelta(minutes=rng.randrange(31, 58))
    due = _working_days_later(day, procedure.days)
    finished = max(day, _working_days_later(day, max(0, procedure.days - rng.randint(0, 2))))
    return Case(
        province,
        commune,
        procedure,
        dossier_code(commune.unit_code, day, serial),
        serial,
        received,
        datetime.combine(due, datetime.min.time()).replace(hour=16, minute=30),
        finished,
        household,
        applicant,
        _officials(rng, province),
        rng.random() < 0.5,
        rng,
    )


def _officials(rng: Random, province: Province) -> Officials:
    def name(female: bool) -> str:
        return invent_person(rng, province, female=female, born=_day(rng, 1968, 1985), today=TODAY).full_name

    return Officials(name(False), name(False), name(True), name(True), name(False), name(False), name(False))


def _parcel(rng: Random, old_address: str) -> Parcel:
    certified = _day(rng, 2016, 2023)
    return Parcel(
        rng.randint(11, 940),
        rng.randint(3, 62),
        rng.randrange(8500, 31000, 10),
        old_address,
        f"{rng.choice('CD')}{rng.choice('ABEHKPQR')} {rng.randrange(100000, 999999)}",
        f"CH{rng.randrange(500, 9800):05}",
        certified,
    )


def _day(rng: Random, first_year: int, last_year: int) -> date:
    return date(rng.randint(first_year, last_year), rng.randint(1, 12), rng.randint(1, 28))


def _working_day(day: date) -> date:
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= 5 else day


def _working_days_later(day: date, count: int) -> date:
    for _ in range(count):
        day = _working_day(day + timedelta(days=1))
    return day
