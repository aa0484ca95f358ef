"""Historical dossiers: papers of a backlog that no code leads to a dossier lie in one numbered within their box."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossiers.codes import dossier_code_key
from register.dossiers import open_dossier
from register.tables import Dossier

_BOX_UNKNOWN = "CHUA-RO-HOP"
"""Stands before the decision's number where nobody has said in which box a paper lies."""
_MOST_DIGITS = 9


@dataclass(frozen=True)
class Historical:
    """Papers that lay together: one stretch between two sheets of one scan. `place`: see `place_of`."""

    place: str
    stretch: int


def place_of(box: str | None, decision: str) -> str:
    """What the codes of historical dossiers begin with: the box's code, or that it is unknown under that decision."""
    return dossier_code_key(box or f"{_BOX_UNKNOWN}.{decision}")


def open_historical(session: Session, place: str, unit: str, procedure: str | None, at: datetime, actor: str) -> str:
    """The id of a new dossier `<place>.<n>`, the first number after all that are taken, by whatever dossier.

    One writer at a time holds the transaction (database.py): nobody takes the number meanwhile. It never looks like the
    code of a case, which ends in a hyphen and digits (domain §7). Raises BadRequest("dossier_code_wrong").
    """
    return open_dossier(session, f"{place}.{_next_number(session, place)}", unit, procedure, "historical", at, actor)


def _next_number(session: Session, place: str) -> int:
    """Boxes may be named like the dossiers of others: what is no whole number belongs to another box."""
    first, after = f"{place}.", f"{place}/"  # "/" is the sign after "."
    keys = session.scalars(select(Dossier.code_key).where(Dossier.code_key > first, Dossier.code_key < after))
    numbers = (key.removeprefix(first) for key in keys)
    return max((int(each) for each in numbers if _is_number(each)), default=0) + 1


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
