"""What certificates of marital status tell."""

from samples.case import Case
from samples.kinds.kind import Fields, printed

TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"


def truth(case: Case, number: str, status: str, purpose: str, signer: str, **own: str) -> Fields:
    """`own`: what this layout prints besides or otherwise."""
    person = case.applicant
    facts = printed(
        number=number,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        residence=person.residence.new,
        status=status,
        purpose=purpose,
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )
    return {**facts, **printed(**own)}
