"""The same cases at the offices of other provinces."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bench.layouts.addresses import lower_levels
from samples.case import Case
from samples.people import Person
from samples.places import Address


@dataclass(frozen=True)
class Place:
    """A commune of today in its province, the commune that it was made of with district and province, places in it,
    the husband's and the child's people."""

    province: str
    kind: str
    commune: str
    old: str
    spots: tuple[str, ...]
    folk: str


def moved(case: Case, places: Sequence[Place]) -> Case:
    """The same people, numbers and days at one of these places: all papers of a dossier at the same."""
    place = places[(case.serial + case.received_at.day) % len(places)]
    name, kind, commune, home = place.province, place.kind, place.commune, case.household
    province = name.removeprefix("Tỉnh ").removeprefix("Thành phố ")

    def at(address: Address) -> Address:
        spot = place.spots[sum(map(ord, address.new)) % len(place.spots)]
        return Address(f"{spot}, {place.old}", f"{spot}, {kind} {commune}, {name}")

    def of(person: Person) -> Person:
        people = "Kinh" if person.personal_id == home.wife.personal_id else place.folk
        return replace(person, home=at(person.home), residence=at(person.residence), ethnicity=people)

    return replace(
        case,
        province=replace(case.province, name=name, short=province),
        commune=replace(case.commune, kind=kind, name=commune, province=name, seat=commune),
        household=replace(
            home,
            wife=of(home.wife),
            husband=of(home.husband),
            child=of(home.child),
            parcel=replace(home.parcel, spot=lower_levels(at(home.husband.residence).old)),
        ),
        applicant=of(case.applicant),
    )


def other_one(case: Case) -> Person:
    """Of the couple, who shares the applicant's house and goes for them."""
    return case.household.husband if case.applicant.female else case.household.wife
