"""What receipts tell."""

from samples.case import Case
from samples.kinds.kind import Fields, printed
from samples.words import clock_iso

TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"


def truth(case: Case, unit: str, name: str, copies: str, days: str, **own: str) -> Fields:
    """`own`: what this layout prints besides or otherwise."""
    facts = printed(
        dossier_code=case.code,
        receiving_unit=unit,
        full_name=name,
        address=case.applicant.residence.new,
        phone=case.applicant.phone,
        personal_id=case.applicant.personal_id,
        procedure_name=case.procedure.name,
        copies=copies,
        processing_days=days,
        received_at=clock_iso(case.received_at),
        due_at=clock_iso(case.due_at),
    )
    return {**facts, **printed(**own)}
