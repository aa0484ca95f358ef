"""The digitisation rates of a period: counted from the register each time, numerators and denominators shown.

What counts is decided in tally.py, which dossiers in facts.py; CSV and workbook are made in tables.py.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.orm import Session

from audit.facts import dossiers_in_hand, unlisted_dossiers
from audit.tally import COUNTS, FORMULAS, Formula, Question, Rate, Tally
from config.catalogues import Catalogue
from dossiers.errors import BadRequest
from dossiers.periods import Period
from dossiers.scope import Scope
from dossiers.times import now

GROUPED_BY: Final = "competent_unit"
"""QĐ 766 counts "hồ sơ thuộc thẩm quyền giải quyết": by who decides, not by who received."""


@dataclass(frozen=True)
class RatesRow:
    """Counts and rates of one unit, or of all (`unit` None). `declared`: the catalogue knows the unit."""

    unit: str | None
    name: str | None
    declared: bool
    counts: dict[str, int]
    rates: dict[str, Rate]

    def as_json(self) -> dict[str, Any]:
        return {
            "unit": self.unit,
            "name": self.name,
            "declared": self.declared,
            "counts": self.counts,
            "rates": {
                name: {"numerator": rate.numerator, "denominator": rate.denominator, "percent": rate.percent}
                for name, rate in self.rates.items()
            },
        }


@dataclass(frozen=True)
class RatesReport:
    """Rows by unit code, and the total: not always their sum, since `q766_4_5a` counts procedures once."""

    period: Period
    scope: Scope
    formula: Formula
    counted_at: datetime
    rows: tuple[RatesRow, ...]
    total: RatesRow
    undeclared_units: tuple[str, ...]
    undeclared_procedures: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Shape `rates` of the command line and the API."""
        units = self.scope.units
        return {
            "period": self.period.text,
            "from": self.period.start.isoformat(),
            "until": self.period.end.isoformat(),
            "counted_at": self.counted_at.isoformat(),
            "scope": {"units": None if units is None else sorted(units)},
            "grouped_by": GROUPED_BY,
            "formula": self.formula,
            "rows": [row.as_json() for row in self.rows],
            "total": self.total.as_json(),
            "undeclared": {"units": list(self.undeclared_units), "procedures": list(self.undeclared_procedures)},
        }


def rates(
    session: Session,
    catalogue: Catalogue,
    period: Period,
    scope: Scope,
    by: str | None = None,
    formula: str = "official_766",
    *,
    at: datetime | None = None,
) -> RatesReport:
    """Count the dossiers that were in hand in the period; one row a competent unit where `by` is "unit", else none.

    `formula` is for `q766_*` alone: official_766 counts open dossiers too, closed_only the resolved. `at`: the moment
    of counting (now), up to which a running period is known. The scope limits units; a rate tells of no single paper,
    so modes do not. Raises BadRequest("grouping_unknown" | "formula_unknown").
    """
    if by not in (None, "unit"):
        raise BadRequest("grouping_unknown")
    if formula not in FORMULAS:
        raise BadRequest("formula_unknown")
    counted_at = at or now()
    question = Question(period, min(period.end, counted_at), catalogue.counting, formula)
    tallies, procedures = defaultdict[str, Tally](lambda: Tally(question)), set[str]()
    for dossier in dossiers_in_hand(session, catalogue, period, scope):
        tallies[dossier.unit].add(dossier)
        if dossier.procedure:
            procedures.add(dossier.procedure)
    for unit, count in unlisted_dossiers(session, period, scope).items():
        tallies[unit].counts["unlisted"] = count
    total = Tally(question)
    for tally in tallies.values():
        total.include(tally)
    return RatesReport(
        period=period,
        scope=scope,
        formula=question.formula,
        counted_at=counted_at,
        rows=tuple(_row(catalogue, unit, tallies[unit]) for unit in sorted(tallies)) if by else (),
        total=_row(catalogue, None, total),
        undeclared_units=_undeclared(tallies, {each.code for each in catalogue.units}),
        undeclared_procedures=_undeclared(procedures, {each.code for each in catalogue.procedures}),
    )


def _row(catalogue: Catalogue, unit: str | None, tally: Tally) -> RatesRow:
    known = catalogue.unit(unit) if unit is not None else None
    return RatesRow(
        unit=unit,
        name=known.name if known else None,
        declared=unit is None or known is not None,
        counts={name: tally.counts[name] for name in COUNTS},
        rates=tally.rates(),
    )


def _undeclared(codes: Iterable[str], declared: set[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes) - declared))
