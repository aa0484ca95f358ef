"""What people typed over when they checked papers: counted by type and field, from the acts. Values are in none."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossiers.scope import Scope
from register.journal import ActKind, Stream
from register.tables import JournalRow

_ROWS_AT_ONCE = 1000


@dataclass(frozen=True)
class Correction:
    """How often a field was typed otherwise than it was read, among the checks of papers of that type."""

    type: str
    field: str
    corrected: int
    checked: int


def corrections(session: Session, scope: Scope) -> tuple[Correction, ...]:
    """Every field that was ever corrected in the scope, the most often corrected first.

    What was typed is personal data: it stays in the papers' records and trains nothing.
    """
    acts = select(JournalRow.details).where(
        JournalRow.stream == Stream.ACTS.value, JournalRow.act == ActKind.CHECKED.value
    )
    if scope.units is not None:
        acts = acts.where(JournalRow.unit.in_(scope.units))
    checked: Counter[str] = Counter()
    corrected: Counter[tuple[str, str]] = Counter()
    for details in session.scalars(acts.execution_options(yield_per=_ROWS_AT_ONCE)):
        kind = details.get("type", "unknown")
        checked[kind] += 1
        corrected.update((kind, name) for name in details.get("corrected", ()))
    found = [Correction(kind, name, times, checked[kind]) for (kind, name), times in corrected.items()]
    return tuple(sorted(found, key=lambda each: (-each.corrected, each.type, each.field)))
