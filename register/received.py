"""The province's list of received dossiers kept in the register. How a list is read from a file: config/received.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossiers.received import ReceivedDossier
from register.columns import keepable
from register.dossier_rows import new_dossier, opened_act, required_key
from register.journal import Act, ActKind, Subject, record_all
from register.tables import Dossier

_KEYS_A_QUERY = 500
_UNKNOWN_UNIT = "unassigned"
# Column of the register: what the list calls it.
_COLUMNS = {
    "procedure": "procedure",
    "procedure_name": "procedure_name",
    "field": "field",
    "channel": "channel",
    "received_at": "received_at",
    "due_at": "due_at",
    "finished_at": "finished_at",
    "returned_at": "returned_at",
    "status": "status",
    "competent_unit": "competent_unit",
    "receiving_unit": "receiving_unit",
    "returns_paper": "returns_paper",
    "reused_flag": "reused",
    "from_store_flag": "from_store",
    "identity_linked_flag": "identity_linked",
}


@dataclass(frozen=True)
class ReceivedOutcome:
    """How many rows opened a dossier, changed one, or said what was known."""

    new: int
    updated: int
    unchanged: int


def upsert_received(
    session: Session, rows: Sequence[ReceivedDossier], list_sha256: str, actor: str, at: datetime
) -> ReceivedOutcome:
    """Take the rows over, in their order. What a row does not say (None) stays as it was known.

    A list that changes nothing writes nothing, neither rows nor acts. Raises BadRequest("dossier_code_wrong").
    """
    known = _known(session, [required_key(row.code) for row in rows])
    opened: list[Dossier] = []
    updated = unchanged = 0
    for row in rows:
        held = known.get(required_key(row.code))
        if held is None:
            held = new_dossier(
                row.code, row.receiving_unit or row.competent_unit or _UNKNOWN_UNIT, None, "received", at
            )
            known[held.code_key] = held
            opened.append(held)
            _take_over(held, row, list_sha256)
        elif _take_over(held, row, list_sha256):
            updated += 1
        else:
            unchanged += 1
    outcome = ReceivedOutcome(len(opened), updated, unchanged)
    if opened or updated:
        session.add_all(opened)
        session.flush()
        record_all(session, list(_acts(opened, outcome, list_sha256)), actor=actor, at=at)
    return outcome


def _take_over(held: Dossier, row: ReceivedDossier, list_sha256: str) -> bool:
    changed = False
    for column, name in _COLUMNS.items():
        said = getattr(row, name)
        if isinstance(said, str):
            said = keepable(said)
        if said is not None and said != getattr(held, column):
            setattr(held, column, said)
            changed = True
    if changed:
        held.list_sha256 = list_sha256
    return changed


def _acts(opened: Sequence[Dossier], outcome: ReceivedOutcome, list_sha256: str) -> Iterator[Act]:
    yield from map(opened_act, opened)
    counts = {"new": outcome.new, "updated": outcome.updated, "unchanged": outcome.unchanged}
    yield Act(ActKind.LIST_RECEIVED, Subject(), {"list": list_sha256, **counts})


def _known(session: Session, keys: Sequence[str]) -> dict[str, Dossier]:
    found: dict[str, Dossier] = {}
    for start in range(0, len(keys), _KEYS_A_QUERY):
        rows = select(Dossier).where(Dossier.code_key.in_(keys[start : start + _KEYS_A_QUERY]))
        found |= {row.code_key: row for row in session.scalars(rows)}
    return found
