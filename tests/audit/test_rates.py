"""Rates on a real register: what counts in which numerator and denominator, by period, unit and formula."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert
from sqlalchemy.orm import Session

from audit.rates import RatesReport, rates
from audit.tally import COUNTS, RATES
from config.catalogues import Catalogue
from dossiers.errors import BadRequest
from dossiers.ids import new_id
from dossiers.papers import LegalStatus, PaperState, Role
from dossiers.periods import parse_period
from dossiers.received import ReceivedDossier
from dossiers.scope import Scope, whole_installation
from register.database import Database
from register.received import upsert_received
from register.tables import Dossier
from tests.audit.conftest import AT, KNOWN_PROCEDURE, KNOWN_UNIT, WITHOUT_PAPER, Discarded, Put, day, scan_papers
from tests.register.places import Kind

Putting = Callable[..., None]
Reporting = Callable[..., RatesReport]

FILED, REUSED, REJECTED = PaperState.FILED, PaperState.REUSED, PaperState.REJECTED
OCTOBER = ReceivedDossier(
    code="A-1",
    procedure=KNOWN_PROCEDURE,
    channel=1,
    received_at=day("10-05"),
    due_at=day("10-20"),
    finished_at=day("10-12"),
    status=9,
    competent_unit=KNOWN_UNIT,
)
OPEN = replace(OCTOBER, code="A-2", finished_at=None, status=4)


def over(report: RatesReport, name: str) -> tuple[int, int]:
    rate = report.total.rates[name]
    return rate.numerator, rate.denominator


def test_the_shape_is_the_agreed_one(put: Putting, report: Reporting) -> None:
    put(OCTOBER)
    answer = report(by="unit").as_json()
    assert {"period", "scope", "formula", "rows", "total"} <= set(answer)
    assert (answer["period"], answer["formula"]) == ("2026-10", "official_766")
    assert [row["unit"] for row in answer["rows"]] == [KNOWN_UNIT]
    for row in [*answer["rows"], answer["total"]]:
        assert set(row["counts"]) == set(COUNTS)
        assert set(row["rates"]) == set(RATES)
    assert answer["total"]["rates"]["on_time"] == {"numerator": 1, "denominator": 1, "percent": "100.00"}
    assert answer["total"]["rates"]["q766_4_3"] == {"numerator": 0, "denominator": 1, "percent": "0.00"}
    assert answer["grouped_by"] == "competent_unit"


def test_an_empty_register_has_no_percent(report: Reporting) -> None:
    assert {rate.percent for rate in report().total.rates.values()} == {None}


@pytest.mark.parametrize(
    ("finished", "returned", "due", "counted"),
    [
        (day("10-20"), None, day("10-20"), "on_time"),
        (day("10-20") + timedelta(seconds=1), None, day("10-20"), "late"),
        (None, day("10-19"), day("10-20"), "on_time"),
        (day("10-19"), day("10-25"), day("10-20"), "on_time"),  # handed over late, but processed in time
        (day("10-19"), None, None, "without_due"),
    ],
)
def test_the_end_of_processing_is_measured_against_the_due_date(
    put: Putting, report: Reporting, finished: datetime, returned: datetime, due: datetime, counted: str
) -> None:
    put(replace(OCTOBER, finished_at=finished, returned_at=returned, due_at=due))
    counts = report().total.counts
    assert {name: counts[name] for name in ("on_time", "late", "without_due")} == {
        "on_time": 0, "late": 0, "without_due": 0, counted: 1,
    }  # fmt: skip
    assert over(report(), "on_time") == (int(counted == "on_time"), 1)


def test_a_dossier_finished_later_is_in_progress_then_carried_over_then_gone(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, received_at=day("09-30", 23), finished_at=day("10-31", 23)))
    flow = ("received", "carried_over", "resolved", "in_progress")
    assert [[report(month).total.counts[name] for name in flow] for month in ("2026-09", "2026-10", "2026-11")] == [
        [1, 0, 0, 1],
        [0, 1, 1, 0],
        [0, 0, 0, 0],
    ]


def test_an_open_dossier_is_measured_at_the_end_of_the_period(put: Putting, report: Reporting) -> None:
    put(replace(OPEN, due_at=day("10-20")))
    put(replace(OPEN, code="A-3", due_at=day("11-05")))
    assert over(report(), "q766_2_1") == (1, 2)
    assert over(report(formula="closed_only"), "q766_2_1") == (0, 0)
    assert over(report(), "on_time") == (0, 0)
    assert report().total.counts["overdue"] == 1


def test_a_running_period_is_known_only_until_now(put: Putting, report: Reporting) -> None:
    put(replace(OPEN, due_at=AT + timedelta(days=1)))
    put(replace(OPEN, code="A-3", due_at=AT - timedelta(days=1)))
    assert over(report("2026-Q4"), "q766_2_1") == (1, 2)


@pytest.mark.parametrize(
    ("papers", "attached", "digitised"),
    [
        ((), False, False),
        ((Put(),), True, False),
        ((Put(state=FILED),), True, True),
        ((Put(state=REUSED),), True, True),
        ((Put(state=FILED), Put()), True, False),
        ((Put(state=FILED), Put(role="unknown")), True, True),
        ((Put(role="unknown"), Put(role="separator")), False, False),
        ((Put(role="result", state=FILED),), False, False),
        ((Put(state=FILED), Put(state=REJECTED)), True, False),  # one has to be scanned again
        ((Put(state=FILED), Put(state=REJECTED, replaced=True)), True, True),
        ((Put(state=PaperState.SUPERSEDED),), False, False),
        ((Put(state=REJECTED),), False, False),
    ],
)
def test_components_digitised_means_all_of_them_at_the_threshold(
    put: Putting, report: Reporting, papers: tuple[Put, ...], attached: bool, digitised: bool
) -> None:
    put(OCTOBER, *papers)
    counts = report().total.counts
    assert (counts["with_components"], counts["without_components"]) == (int(attached), int(not attached))
    assert over(report(), "components_digitised") == (int(digitised), 1)


def test_an_online_dossier_is_not_in_the_denominator_of_components(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, channel=2), Put(state=FILED))
    put(replace(OCTOBER, code="A-2", channel=3), Put(state=FILED))
    put(replace(OCTOBER, code="A-3", channel=None))
    assert over(report(), "components_digitised") == (1, 2)


def test_any_component_is_enough_where_the_office_says_so(put: Putting, session: Session, catalogue: Catalogue) -> None:
    put(OCTOBER, Put(state=FILED), Put())
    counting = catalogue.counting.model_copy(update={"digitised_when": "any"})
    counted = rates(
        session, replace(catalogue, counting=counting), parse_period("2026-10"), whole_installation("test"), at=AT
    )
    assert over(counted, "components_digitised") == (1, 1)


def test_results_count_where_paper_is_returned_and_e_results_where_the_agency_signed(
    put: Putting, report: Reporting
) -> None:
    put(OCTOBER, Put("result", FILED, LegalStatus.AGENCY_SIGNED))
    put(replace(OCTOBER, code="A-2"), Put("result", FILED, LegalStatus.CLERK_SIGNED))
    put(replace(OCTOBER, code="A-3"), Put("result"))
    put(replace(OCTOBER, code="A-4", procedure=WITHOUT_PAPER), Put("result", FILED))
    put(replace(OCTOBER, code="A-5", procedure=WITHOUT_PAPER, returns_paper=True))  # the list knows better
    put(replace(OPEN, code="A-6"), Put("result", FILED, LegalStatus.AGENCY_SIGNED))  # not resolved
    assert over(report(), "results_digitised") == (2, 4)
    assert over(report(), "e_results") == (1, 5)
    counts = report().total.counts
    assert (counts["results_digitised"], counts["results_not_digitised"], counts["with_results"]) == (2, 2, 4)


def test_q766_4_1_and_4_2_count_attached_files_whatever_their_state(put: Putting, report: Reporting) -> None:
    put(OCTOBER, Put(), Put("result"))
    put(replace(OCTOBER, code="A-2"), Put())  # no result
    put(replace(OCTOBER, code="A-3"), Put("result"))  # no component
    put(replace(OCTOBER, code="A-4", procedure=WITHOUT_PAPER), Put())  # 4.2 asks for no result here
    put(replace(OPEN, code="A-5", channel=2), Put())  # online counts too; open
    assert over(report(), "q766_4_1") == (2, 4)
    assert over(report(), "q766_4_2") == (2, 5)
    assert over(report(formula="closed_only"), "q766_4_1") == (2, 3)
    assert over(report(formula="closed_only"), "q766_4_2") == (2, 4)


def test_reuse_is_counted_of_what_was_received_in_the_period(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, reused=True))
    put(replace(OPEN, from_store=True), Put(state=REUSED))
    put(replace(OCTOBER, code="A-3", received_at=day("09-20"), reused=True, from_store=True))  # carried over
    put(replace(OCTOBER, code="A-4"))
    for name in ("q766_4_3", "reused"):
        assert over(report(), name) == (2, 3)
    assert over(report(), "q766_4_4") == (1, 3)
    assert over(report(formula="closed_only"), "q766_4_3") == (1, 2)
    assert over(report(formula="closed_only"), "reused") == (2, 3)  # the office's own rates know one formula


def test_identity_is_counted_by_dossier_and_by_procedure_for_citizens(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, identity_linked=True))
    put(replace(OCTOBER, code="A-2"))
    put(replace(OCTOBER, code="A-3", procedure="9.999999", from_store=True))
    put(replace(OCTOBER, code="A-4", procedure="8.888888"))
    put(replace(OCTOBER, code="A-5", procedure=WITHOUT_PAPER, identity_linked=True))  # not for citizens
    assert over(report(), "q766_4_5b") == (3, 5)
    assert over(report(), "q766_4_5a") == (2, 3)


def test_the_competent_unit_counts_else_the_receiving_one(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, competent_unit="H26", receiving_unit=KNOWN_UNIT))
    put(replace(OCTOBER, code="A-2", competent_unit=None, receiving_unit=KNOWN_UNIT))
    rows = report(by="unit").rows
    assert [(row.unit, row.name, row.declared, row.counts["received"]) for row in rows] == [
        ("H26", None, False, 1),
        (KNOWN_UNIT, "Phường Cầu Giấy", True, 1),
    ]
    assert report(by="unit").undeclared_units == ("H26",)
    assert report().rows == ()


def test_unknown_procedures_are_counted_and_named(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, procedure="9.999999"))
    assert report().undeclared_procedures == ("9.999999",)
    assert report().total.counts["resolved_returning_paper"] == 1


def test_what_is_not_sure_is_shown_beside_the_rates(put: Putting, report: Reporting, session: Session) -> None:
    put(replace(OCTOBER, code="A-1", status=3))
    put(replace(OCTOBER, code="A-2", status=8))
    put(replace(OPEN, code="A-3", status=10))
    scan_papers(session, "B-1", [Put()])
    counts = report("2026").total.counts
    assert [counts[name] for name in ("refused", "stopped", "closed_undated", "unlisted")] == [1, 1, 1, 1]
    assert (counts["received"], counts["resolved"], counts["in_progress"]) == (3, 2, 1)
    assert report("2026-10").total.counts["unlisted"] == 0


def test_units_outside_the_scope_are_not_counted(put: Putting, session: Session, catalogue: Catalogue) -> None:
    put(OCTOBER)
    put(replace(OCTOBER, code="A-2", competent_unit="H26"))
    scan_papers(session, "B-1", [Put()])
    scope = Scope(frozenset({"H26"}), frozenset({"01"}), "rates")
    counted = rates(session, catalogue, parse_period("2026"), scope, "unit", at=AT)
    assert [row.unit for row in counted.rows] == ["H26"]
    assert (counted.total.counts["received"], counted.total.counts["unlisted"]) == (1, 0)
    assert counted.as_json()["scope"] == {"units": ["H26"]}


def test_a_wrong_grouping_or_formula_is_refused(report: Reporting) -> None:
    for wrong, code in ({"by": "clerk"}, "grouping_unknown"), ({"formula": "best"}, "formula_unknown"):
        with pytest.raises(BadRequest) as refused:
            report(**wrong)
        assert refused.value.code == code


def test_tam_ky_in_nine_months_of_2021(session: Session, report: Reporting) -> None:
    """31.011 received = 14.004 resolved + 17.007 in progress (Tam Kỳ, 27.10.2021)."""
    known = {"unit": "TK", "procedure": None, "origin": "received", "created_at": AT, "competent_unit": "TK"}
    received = datetime(2021, 3, 1, tzinfo=UTC)
    rows = [
        {**known, "id": new_id(), "code": f"TK-{n}", "code_key": f"TK-{n}", "received_at": received,
         "due_at": received + timedelta(days=30), "finished_at": received + timedelta(days=9) if n < 14_004 else None}
        for n in range(31_011)
    ]  # fmt: skip
    session.execute(insert(Dossier), rows)
    counts = report("2021-9M").total.counts
    assert [counts[name] for name in ("received", "carried_over", "resolved", "in_progress")] == [
        31_011,
        0,
        14_004,
        17_007,
    ]


MOMENTS = st.one_of(st.none(), st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001
ROWS = st.lists(
    st.builds(
        ReceivedDossier,
        code=st.just(""),
        received_at=MOMENTS,
        due_at=MOMENTS,
        finished_at=MOMENTS,
        returned_at=MOMENTS,
        status=st.one_of(st.none(), st.integers(1, 10)),
        channel=st.one_of(st.none(), st.integers(1, 3)),
        competent_unit=st.sampled_from([None, "H26", KNOWN_UNIT]),
        receiving_unit=st.just("H27"),
        procedure=st.sampled_from([None, KNOWN_PROCEDURE, WITHOUT_PAPER, "9.999999"]),
        returns_paper=st.sampled_from([None, True, False]),
        reused=st.sampled_from([None, True, False]),
        from_store=st.sampled_from([None, True, False]),
        identity_linked=st.sampled_from([None, True, False]),
    ),
    max_size=12,
)


PUTS = st.builds(
    Put,
    role=st.sampled_from(get_args(Role)),
    state=st.sampled_from(PaperState),
    legal=st.sampled_from(LegalStatus),
    replaced=st.booleans(),
)
SCOPES = tuple(
    Scope(units, frozenset({"01", "02"}), "test") for units in (None, frozenset[str](), frozenset({"H26", "H27"}))
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(rows=ROWS, formula=st.sampled_from(["official_766", "closed_only"]))
def test_nothing_is_lost_between_received_and_resolved(
    register: Database, catalogue: Catalogue, rows: list[ReceivedDossier], formula: str
) -> None:
    with suppress(Discarded), register.write() as session:
        listed = [replace(row, code=f"P-{number}") for number, row in enumerate(rows)]
        upsert_received(session, listed, "0" * 64, "clerk", AT)
        scope = whole_installation("test")
        reports = [
            rates(session, catalogue, parse_period(f"2026-Q{n}"), scope, "unit", formula, at=AT) for n in (1, 2, 3, 4)
        ]
        raise Discarded
    for report in reports:
        for row in (*report.rows, report.total):
            counts = row.counts
            assert counts["received"] + counts["carried_over"] == counts["resolved"] + counts["in_progress"]
            assert counts["on_time"] + counts["late"] + counts["without_due"] == counts["resolved"]
            assert counts["with_components"] + counts["without_components"] == counts["received"]
            assert all(0 <= rate.numerator <= rate.denominator for rate in row.rates.values())
        for name in COUNTS:
            assert sum(row.counts[name] for row in report.rows) == report.total.counts[name]
    for before, after in pairwise(reports):
        assert before.total.counts["in_progress"] == after.total.counts["carried_over"]
    dated = sum(row.received_at is not None for row in rows)
    assert sum(report.total.counts["received"] for report in reports) == dated


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(data=st.data(), rows=ROWS, formula=st.sampled_from(["official_766", "closed_only"]))
def test_both_databases_count_the_same(
    registers: dict[Kind, Database],
    catalogue: Catalogue,
    data: st.DataObject,
    rows: list[ReceivedDossier],
    formula: str,
) -> None:
    papers = data.draw(st.lists(st.lists(PUTS, max_size=3), min_size=len(rows), max_size=len(rows)))
    counted = []
    for register in registers.values():
        with suppress(Discarded), register.write() as session:
            upsert_received(session, [replace(row, code=f"P-{n}") for n, row in enumerate(rows)], "0" * 64, "clerk", AT)
            for number, put_there in enumerate(papers):
                if put_there:
                    scan_papers(session, f"P-{number}", put_there)
            asked = [(period, scope) for period in ("2026-Q2", "2026-11", "2026") for scope in SCOPES]
            counted.append(
                [
                    rates(session, catalogue, parse_period(period), scope, "unit", formula, at=AT).as_json()
                    for period, scope in asked
                ]
            )
            raise Discarded
    assert counted[0] == counted[1]


def test_the_first_moment_of_a_month_belongs_to_that_month(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, received_at=day("10-01", 0), finished_at=day("11-01", 0)))
    assert [report(month).total.counts["received"] for month in ("2026-09", "2026-10")] == [0, 1]
    assert [report(month).total.counts["resolved"] for month in ("2026-10", "2026-11")] == [0, 1]


def test_a_case_that_ended_before_its_receipt_ended_at_its_receipt(put: Putting, report: Reporting) -> None:
    put(replace(OCTOBER, finished_at=day("09-20"), due_at=day("10-04")))
    counts = report().total.counts
    assert [counts[name] for name in ("received", "resolved", "late")] == [1, 1, 1]
