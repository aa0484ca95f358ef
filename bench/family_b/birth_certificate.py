"""Giấy khai sinh in one of three forms: the facts each bears and the truth of its fields."""

from bench.family_b.birth_forms import Facts, copied, of_2010, of_2015
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice((of_2010, of_2015, copied))
    year, child = case.finished_on.year, case.household.child
    facts = Facts(
        f"{case.serial % 400:02}" if variant is of_2010 else f"{case.serial % 400}/{year}",
        f"01/{year}" if variant is of_2010 else f"02/TP/KS/{year}",
        f"Trung tâm Y tế {case.commune.name}, {case.province.name}",
        case.household.husband.home.old,
        case.commune.committee + ", " + case.province.name,
    )
    variant(flow, case, facts)
    mother, father = case.household.wife, case.household.husband
    capitals = variant is not copied
    fields = printed(
        number=facts.number,
        book_number=facts.book,
        full_name=child.full_name.upper(),
        date_of_birth=child.born.isoformat(),
        sex=child.sex,
        ethnicity=child.ethnicity,
        nationality="Việt Nam",
        place_of_birth=facts.place_of_birth,
        home_town=facts.home_town,
        personal_id=child.personal_id,
        mother__full_name=mother.full_name.upper() if capitals else mother.full_name,
        mother__birth_year=str(mother.born.year),
        mother__residence=mother.residence.new,
        father__full_name=father.full_name.upper() if capitals else father.full_name,
        father__birth_year=str(father.born.year),
        father__residence=father.residence.new,
        declarant__full_name=case.applicant.full_name,
        registered_at=facts.registered_at,
        registered_on=case.finished_on.isoformat(),
        signer=case.officials.vice_chairman if variant is copied else case.officials.chairman,
    )
    absent = {of_2010: {"personal_id"}, of_2015: set(), copied: {"declarant.full_name"}}[variant]
    return {name: value for name, value in fields.items() if name not in absent}


KIND = Kind("birth_certificate", "result", compose, page_numbers=False)
