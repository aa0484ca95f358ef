"""Whether a result of former years is still in force, by what its kind and the paper itself say. Doubt says unknown.

Fields in, a word out. Which papers are asked about, and what follows from it, lives in flows/.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import StrEnum

from dossiers.papers import Field
from dossiers.text import house_spelling, nfc, one_line

VALIDITY = "validity"
"""Name of the field that says it; papers of a backlog have it, no others."""


class Validity(StrEnum):
    VALID = "valid"
    EXPIRED = "expired"
    REPLACED = "replaced"
    UNKNOWN = "unknown"


ENDED = frozenset({Validity.EXPIRED, Validity.REPLACED})
"""Not due: only results still in force are to be digitised (domain §3, 11)."""


@dataclass(frozen=True)
class Term:
    """How long papers of a kind hold: without end, or `months` from their day of issue. Neither: nobody has said."""

    months: int | None = None
    permanent: bool = False


def in_force(fields: Sequence[Field], term: Term, today: date) -> Validity:
    """VALID, EXPIRED or UNKNOWN. A printed last day (`expires_on`) says more than the kind's term.

    A day in doubt, one that has not come yet, and days that contradict each other say nothing.
    """
    named = {field.name: field for field in fields}
    issued = _sure_day(named.get("issued_on"))
    if issued is not None and issued > today:
        return Validity.UNKNOWN
    if "expires_on" in named:
        expires = _sure_day(named["expires_on"])
        return Validity.UNKNOWN if expires is None or (issued and expires < issued) else _until(expires, today)
    if term.permanent:
        return Validity.VALID
    return _until(months_after(issued, term.months), today) if issued and term.months else Validity.UNKNOWN


def replaces(later: Sequence[Field], earlier: Sequence[Field], same_when: Sequence[str]) -> bool:
    """Both are about one matter, all fields of `same_when` sure and alike, and one was issued after the other."""
    days = [_sure_day({field.name: field for field in fields}.get("issued_on")) for fields in (later, earlier)]
    if not same_when or days[0] is None or days[1] is None or days[0] <= days[1]:
        return False
    matters = [_matter(fields, same_when) for fields in (later, earlier)]
    return all(matters[0]) and matters[0] == matters[1]


def months_after(day: date, months: int) -> date:
    """The last day of a term: the same day of its last month, or the last that month has (BLDS 2015 Đ148, likely)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _until(last: date, today: date) -> Validity:
    return Validity.VALID if today <= last else Validity.EXPIRED


def _sure(field: Field | None) -> str:
    return "" if field is None or field.needs_check or field.handwritten else field.value


def _sure_day(field: Field | None) -> date | None:
    """A whole day that nobody doubts; `2021-01` is none."""
    try:
        return date.fromisoformat(_sure(field))
    except ValueError:
        return None


def _matter(fields: Sequence[Field], names: Sequence[str]) -> list[str]:
    named = {field.name: field for field in fields}
    return [house_spelling(nfc(one_line(_sure(named.get(name))))).casefold() for name in names]
