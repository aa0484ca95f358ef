"""A paper of a backlog that a later one seems to replace: it is left as it is, but marked, so that a person decides."""

from datetime import datetime

from sqlalchemy.orm import Session

from dossiers.papers import PaperState
from dossiers.validity import ENDED, VALIDITY, Validity
from register.journal import ActKind
from register.papers import changed, paper_row
from register.tables import FieldRow, Paper

_IN_DOUBT = 0.5


def record_replaced(session: Session, paper_id: str, by: str, actor: str, at: datetime) -> None:
    """Beside the paper's validity stands `replaced`, and it waits in the queue. Marking it again changes nothing.

    Nothing either where `by` was not recorded, or the paper does not hold anyway. Raises NotFound("paper_unknown").
    """
    row, validity = paper_row(session, paper_id), session.get(FieldRow, (paper_id, VALIDITY))
    if session.get(Paper, by) is None or validity is None:
        return
    said = Validity.REPLACED.value
    if validity.value in ENDED or said in (each["value"] for each in validity.alternatives):
        return
    other = {"value": said, "source": "ocr", "confidence": _IN_DOUBT}
    validity.alternatives = [*validity.alternatives, other]
    validity.needs_check, validity.confidence = True, min(validity.confidence, _IN_DOUBT)
    if row.state == PaperState.READ.value:
        row.state = PaperState.NEEDS_CHECK.value
    changed(session, row, ActKind.DOUBTED, {"fields": [VALIDITY], "by": by, "state": row.state}, actor, at)
