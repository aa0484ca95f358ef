"""What birth certificates tell."""

from bench.layouts.wording import committee
from samples.case import Case
from samples.kinds.kind import Fields, printed


def truth(case: Case, number: str, signer: str, **own: str) -> Fields:
    """`own`: what this layout prints besides or otherwise."""
    child, mother, father = case.household.child, case.household.wife, case.household.husband
    facts = printed(
        number=number,
        full_name=child.full_name.upper(),
        date_of_birth=child.born.isoformat(),
        sex=child.sex,
        ethnicity=child.ethnicity,
        nationality="Việt Nam",
        home_town=father.home.new,
        personal_id=child.personal_id,
        mother__full_name=mother.full_name.upper(),
        mother__birth_year=str(mother.born.year),
        mother__residence=mother.residence.new,
        father__full_name=father.full_name.upper(),
        father__birth_year=str(father.born.year),
        father__residence=father.residence.new,
        registered_at=committee(case),
        registered_on=case.finished_on.isoformat(),
        signer=signer,
    )
    return {**facts, **printed(**own)}
