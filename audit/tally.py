"""Counts of dossiers and the rates made of them. No rate is kept: it is a numerator over a denominator when asked for.

Sources: QĐ 766/QĐ-TTg (23/6/2022) and its description of formulas; local columns as in Thanh Hóa's unit report.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal, get_args

from audit.facts import DossierFacts
from config.catalogues import Counting
from dossiers.periods import Period

Formula = Literal["official_766", "closed_only"]
FORMULAS: Final[tuple[Formula, ...]] = get_args(Formula)

COUNTS: Final = (
    "received", "carried_over", "resolved", "in_progress", "on_time", "late", "without_due", "overdue",
    "received_on_paper", "with_components", "without_components", "components_digitised", "reused", "from_store",
    "resolved_returning_paper", "with_results", "results_digitised", "results_not_digitised", "e_results",
    "refused", "stopped", "closed_undated", "unlisted",
)  # fmt: skip
RATES: Final = (
    "on_time", "components_digitised", "results_digitised", "e_results", "reused",
    "q766_2_1", "q766_4_1", "q766_4_2", "q766_4_3", "q766_4_4", "q766_4_5a", "q766_4_5b",
)  # fmt: skip


@dataclass(frozen=True)
class Rate:
    numerator: int
    denominator: int

    @property
    def percent(self) -> str | None:
        """Two decimals, half up ("99.97"); None where there was nothing to count."""
        if not self.denominator:
            return None
        exact = Decimal(self.numerator) * 100 / Decimal(self.denominator)
        return str(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))


@dataclass(frozen=True)
class Question:
    """What is counted: the period, the moment up to which it is known, the rules, and the formula of `q766_*`."""

    period: Period
    known_until: datetime
    counting: Counting
    formula: Formula


@dataclass
class Tally:
    """What was counted of a unit or of all. Invariant: received + carried_over = resolved + in_progress."""

    question: Question
    counts: Counter[str] = field(default_factory=Counter)
    above: Counter[str] = field(default_factory=Counter)
    below: Counter[str] = field(default_factory=Counter)
    citizens_procedures: set[str] = field(default_factory=set)
    linked_procedures: set[str] = field(default_factory=set)

    def add(self, dossier: DossierFacts) -> None:
        """Count a dossier that was in hand in the period."""
        received = dossier.received_at >= self.question.period.start
        resolved = dossier.ended_at is not None and dossier.ended_at < self.question.period.end
        self._add_flow(dossier, received, resolved)
        if received:
            self._add_received(dossier)
        if resolved:
            self._add_resolved(dossier)
        if resolved or self.question.formula == "official_766":
            self._add_q766(dossier, received, resolved)

    def include(self, other: "Tally") -> None:
        """Add what was counted of other dossiers; a procedure that both met is one procedure."""
        self.counts.update(other.counts)
        self.above.update(other.above)
        self.below.update(other.below)
        self.citizens_procedures |= other.citizens_procedures
        self.linked_procedures |= other.linked_procedures

    def rates(self) -> dict[str, Rate]:
        """Every rate by name, from the counts alone."""
        counts = self.counts
        local = {
            "on_time": Rate(counts["on_time"], counts["resolved"]),
            "components_digitised": Rate(counts["components_digitised"], counts["received_on_paper"]),
            "results_digitised": Rate(counts["results_digitised"], counts["resolved_returning_paper"]),
            "e_results": Rate(counts["e_results"], counts["resolved"]),
            "reused": Rate(counts["reused"], counts["received"]),
            "q766_4_5a": Rate(len(self.linked_procedures), len(self.citizens_procedures)),
        }
        return {name: local.get(name) or Rate(self.above[name], self.below[name]) for name in RATES}

    def _add_flow(self, dossier: DossierFacts, received: bool, resolved: bool) -> None:
        counting = self.question.counting
        self.counts["received" if received else "carried_over"] += 1
        self.counts["resolved" if resolved else "in_progress"] += 1
        self.counts["refused"] += dossier.status in counting.refused_statuses
        self.counts["stopped"] += dossier.status in counting.stopped_statuses
        # The list says the case is over but not since when: it stays in progress, and is shown here.
        self.counts["closed_undated"] += dossier.ended_at is None and dossier.status in counting.closed_statuses
        self.counts["overdue"] += not resolved and self._is_overdue(dossier)

    def _add_received(self, dossier: DossierFacts) -> None:
        attached = dossier.components.attached > 0
        digitised = dossier.components.are_digitised(self.question.counting.digitised_when)
        self.counts["with_components" if attached else "without_components"] += 1
        self.counts["received_on_paper"] += dossier.on_paper
        self.counts["components_digitised"] += dossier.on_paper and digitised
        self.counts["reused"] += dossier.reused
        self.counts["from_store"] += dossier.from_store

    def _add_resolved(self, dossier: DossierFacts) -> None:
        counts = self.counts
        if dossier.due_at is None or dossier.ended_at is None:
            counts["without_due"] += 1
        else:
            counts["on_time" if dossier.ended_at <= dossier.due_at else "late"] += 1
        digitised = dossier.results.are_digitised(self.question.counting.digitised_when)
        counts["with_results"] += dossier.results.attached > 0
        counts["e_results"] += dossier.results.signed_by_agency > 0
        if dossier.returns_paper:
            counts["resolved_returning_paper"] += 1
            counts["results_digitised" if digitised else "results_not_digitised"] += 1

    def _add_q766(self, dossier: DossierFacts, received: bool, resolved: bool) -> None:
        """QĐ 766: attached files, never the office's thresholds. `closed_only` counts the resolved ones alone."""
        component, result = dossier.components.attached > 0, dossier.results.attached > 0
        self._over("q766_2_1", self._is_on_time(dossier, resolved))
        if dossier.returns_paper:
            self._over("q766_4_1", result)
        self._over("q766_4_2", component and (result or not dossier.returns_paper))
        if received:
            self._over("q766_4_3", dossier.reused)
            self._over("q766_4_4", dossier.from_store)
        uses_identity = dossier.identity_linked or dossier.from_store
        self._over("q766_4_5b", uses_identity)
        if dossier.for_citizens and dossier.procedure:
            self.citizens_procedures.add(dossier.procedure)
            if uses_identity:
                self.linked_procedures.add(dossier.procedure)

    def _over(self, name: str, counted: bool) -> None:
        self.above[name] += counted
        self.below[name] += 1

    def _is_on_time(self, dossier: DossierFacts, resolved: bool) -> bool:
        """2.1: an open dossier is measured at the end of the period. Without a due date nothing can be shown."""
        if dossier.due_at is None:
            return False
        if resolved and dossier.ended_at is not None:
            return dossier.ended_at <= dossier.due_at
        return not self._is_overdue(dossier)

    def _is_overdue(self, dossier: DossierFacts) -> bool:
        return dossier.due_at is not None and dossier.due_at < self.question.known_until
