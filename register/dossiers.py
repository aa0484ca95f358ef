"""Dossiers: opened by a deposit, a separator sheet or the province's list, and found by their code."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossiers.codes import dossier_code_key
from dossiers.errors import NotFound
from dossiers.scope import Scope
from register.dossier_rows import Origin, new_dossier, opened_act, required_key
from register.journal import record_all
from register.received import ReceivedOutcome, upsert_received
from register.tables import Dossier

__all__ = [
    "DossierView",
    "Origin",
    "ReceivedOutcome",
    "dossier",
    "find_dossier",
    "know_procedure",
    "open_dossier",
    "upsert_received",
]


@dataclass(frozen=True)
class DossierView:
    """A dossier as it is read. From `received_at` on it is what the received list says; None: it does not say."""

    id: str
    code: str
    unit: str
    procedure: str | None
    origin: str
    created_at: datetime
    received_at: datetime | None
    due_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    status: int | None
    channel: int | None
    receiving_unit: str | None
    competent_unit: str | None
    returns_paper: bool | None


def open_dossier(
    session: Session, code: str, unit: str, procedure: str | None, origin: Origin, at: datetime, actor: str
) -> str:
    """The id of the dossier of that code, opened here if it is new; a known one keeps its unit and code.

    A procedure that was not known yet is added. Raises BadRequest("dossier_code_wrong") for a code without a letter or
    digit, or of more than 200 letters; an odd shape is no reason (domain §7).
    """
    known = _by_key(session, required_key(code))
    if known is not None:
        known.procedure = known.procedure or procedure
        return known.id
    opened = new_dossier(code, unit, procedure, origin, at)
    session.add(opened)
    session.flush()
    record_all(session, [opened_act(opened)], actor=actor, at=at)
    return opened.id


def know_procedure(session: Session, dossier_id: str | None, procedure: str | None) -> None:
    """The dossier's procedure, where it was not known yet; a known one stands."""
    known = session.get(Dossier, dossier_id) if dossier_id and procedure else None
    if known is not None:
        known.procedure = known.procedure or procedure


def find_dossier(session: Session, code: str) -> str | None:
    """The id of the dossier of that code, None for no such."""
    known = _by_key(session, required_key(code))
    return known.id if known else None


def dossier(session: Session, code: str, scope: Scope) -> DossierView:
    """The dossier of that code. Raises NotFound("dossier_unknown") also where it is outside the scope."""
    known = _by_key(session, dossier_code_key(code))
    if known is None or not scope.covers(known.unit):
        raise NotFound("dossier_unknown")
    return DossierView(**{name: getattr(known, name) for name in DossierView.__dataclass_fields__})


def _by_key(session: Session, key: str) -> Dossier | None:
    return session.scalar(select(Dossier).where(Dossier.code_key == key))
