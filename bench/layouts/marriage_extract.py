"""What extracts of a marriage tell."""

from bench.layouts.wording import old_committee
from samples.case import Case
from samples.kinds.kind import Fields, printed


def truth(case: Case, number: str, signer: str, **own: str) -> Fields:
    """`own`: what this layout prints besides or otherwise."""
    wife, husband = case.household.wife, case.household.husband
    facts = printed(
        number=number,
        wife__full_name=wife.full_name.upper(),
        wife__date_of_birth=wife.born.isoformat(),
        wife__personal_id=wife.personal_id,
        wife__residence=wife.residence.new,
        husband__full_name=husband.full_name.upper(),
        husband__date_of_birth=husband.born.isoformat(),
        husband__personal_id=husband.personal_id,
        husband__residence=husband.residence.new,
        registered_at=old_committee(case),
        registered_on=case.household.married_on.isoformat(),
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )
    return {**facts, **printed(**own)}
