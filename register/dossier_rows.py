"""A new dossier and what the journal says of it; by whom it is opened is decided in dossiers.py and received.py."""

from datetime import datetime
from typing import Literal

from dossiers.codes import dossier_code_key
from dossiers.errors import BadRequest
from dossiers.ids import new_id
from dossiers.limits import LONGEST_UNIT
from dossiers.text import nfc, one_line
from register.columns import keepable
from register.journal import Act, ActKind, Subject
from register.tables import Dossier

Origin = Literal["received", "scanned", "historical"]
_LONGEST_CODE = 200


def new_dossier(code: str, unit: str, procedure: str | None, origin: Origin, at: datetime) -> Dossier:
    """A dossier that is not in the register yet."""
    return Dossier(
        id=new_id(),
        code=one_line(nfc(code)),
        code_key=required_key(code),
        unit=unit,
        procedure=procedure,
        origin=origin,
        created_at=at,
    )


def opened_act(opened: Dossier) -> Act:
    """What the journal says of a new dossier."""
    details = {"code": opened.code, "procedure": opened.procedure, "origin": opened.origin}
    return Act(ActKind.DOSSIER_OPENED, Subject(unit=opened.unit, dossier=opened.id), details)


def required_unit(unit: str) -> None:
    """A unit's code as long as an index of either database holds. Raises BadRequest("unit_wrong")."""
    if len(unit) > LONGEST_UNIT:
        raise BadRequest("unit_wrong", limit=LONGEST_UNIT)


def required_key(code: str) -> str:
    """The code's key. Raises BadRequest("dossier_code_wrong")."""
    key = keepable(dossier_code_key(code))
    if len(key) > _LONGEST_CODE or not any(letter.isalnum() for letter in key):
        raise BadRequest("dossier_code_wrong", limit=_LONGEST_CODE)
    return key
