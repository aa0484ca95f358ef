"""What building permits tell."""

from dataclasses import dataclass

from samples.case import Case
from samples.kinds.kind import Fields, printed
from samples.words import decimal_comma


@dataclass(frozen=True)
class House:
    """What may be built, as printed; `ground`: hundredths of a square metre."""

    name: str
    designer: str
    where: str
    ground: int
    storeys: int
    floors: str
    height: str

    @property
    def floor_area(self) -> str:
        return decimal_comma(self.ground * self.storeys)


def truth(case: Case, house: House, number: str, issuer: tuple[str, ...], signer: str, name: str, **own: str) -> Fields:
    """`own`: what this layout prints besides or otherwise."""
    parcel = case.household.parcel
    facts = printed(
        number=number,
        full_name=name,
        address=case.applicant.residence.new,
        work=house.name,
        designed_by=house.designer,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=house.where,
        building_area=decimal_comma(house.ground),
        floor_area=house.floor_area,
        floors=house.floors,
        height=house.height,
        issued_on=case.finished_on.isoformat(),
        issuer=" ".join(issuer),
        signer=signer,
    )
    return {**facts, **printed(**own)}
