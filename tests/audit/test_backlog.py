"""The backlog's tally: what was scanned counts for who scanned it, a check for who made it, each on its day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import update
from sqlalchemy.orm import Session

from audit.backlog import backlog_tally
from dossiers.ids import new_id
from dossiers.papers import Field, PaperState, ProposedPaper
from dossiers.recipes import recipe
from dossiers.scope import whole_installation
from dossiers.validity import VALIDITY
from register.deposits import NewDeposit, record_deposit
from register.papers import NewPaper, record_papers
from register.tables import Paper

EVERYWHERE = whole_installation("status")
NONE = dict.fromkeys(("scans", "pages", "papers", "checked", "valid", "expired", "replaced", "unknown"), 0)


@dataclass(frozen=True)
class Scanned:
    """One scan of four pages: who brought it when, by which decision, and whether its papers hold."""

    operator: str
    at: datetime
    decision: str | None
    papers: Sequence[str]
    unit: str = "H26.24"
    same_as: str = ""


def moment(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def put(session: Session, scanned: Scanned) -> list[str]:
    """Records the scan; returns its papers' ids."""
    deposit = NewDeposit(
        id=new_id(), scan=sha256((scanned.same_as or new_id()).encode()).hexdigest(), size=1,
        media_type="application/pdf", pages=4, signed=False, warnings=(), quarantine_code=None, source_name="a.pdf",
        unit=scanned.unit, dossier_code=None, procedure=None, operator=scanned.operator, via="backlog", counter=None,
        lane="batch", arrival=None, at=scanned.at, decision=scanned.decision,
    )  # fmt: skip
    record_deposit(session, deposit)
    papers = [
        NewPaper(
            id=new_id(),
            proposal=ProposedPaper(
                "decision", 1.0, "result", (page,), 1.0, "alone", (Field(VALIDITY, said, "", 1.0, page, None),)
            ),
            rotations=(0,),
            dossier_id=None,
            dossier_code=None,
            state=PaperState.READ,
        )
        for page, said in enumerate(scanned.papers, 1)
    ]
    record_papers(session, deposit.id, recipe("test", {}), papers, scanned.operator, scanned.at)
    return [each.id for each in papers]


def became(session: Session, paper: str, **values: object) -> None:
    session.execute(update(Paper).where(Paper.id == paper).values(**values))


def test_scans_count_for_who_scanned_and_checks_for_who_checked_on_days_of_viet_nam(session: Session) -> None:
    late = moment(20, 18)  # 01:00 of the 21st in Việt Nam
    first = put(session, Scanned("an", moment(20, 3), "4872/KH-UBND", ("valid", "expired", "unknown")))
    put(session, Scanned("an", late, "4872/KH-UBND", ("replaced",)))
    put(session, Scanned("chi", moment(20, 3), "15/QĐ-UBND", ("valid",)))
    put(session, Scanned("an", moment(20, 3), None, ("valid",)))
    became(session, first[0], state="filed", checked_by="binh", checked_at=late)
    became(session, first[2], state="superseded")
    answer = backlog_tally(session, EVERYWHERE).as_json()
    an, binh = {"operator": "an", "decision": "4872/KH-UBND"}, {"operator": "binh", "decision": "4872/KH-UBND"}
    chi = {"operator": "chi", "decision": "15/QĐ-UBND"}
    assert answer["rows"] == [
        {**NONE, **an, "day": "2026-11-21", "scans": 1, "pages": 4, "papers": 1, "replaced": 1},
        {**NONE, **binh, "day": "2026-11-21", "checked": 1},
        {**NONE, **an, "day": "2026-11-20", "scans": 1, "pages": 4, "papers": 2, "valid": 1, "expired": 1},
        {**NONE, **chi, "day": "2026-11-20", "scans": 1, "pages": 4, "papers": 1, "valid": 1},
    ]
    assert answer["total"] == {**NONE, "scans": 3, "pages": 12, "papers": 4, "checked": 1, "valid": 2, "expired": 1,
                               "replaced": 1}  # fmt: skip


def test_of_one_decision_and_within_the_scope_alone(session: Session) -> None:
    put(session, Scanned("an", moment(20, 3), "4872/KH-UBND", ("valid",)))
    put(session, Scanned("an", moment(20, 3), "4872/KH-UBND", ("valid",), unit="H26.25"))
    put(session, Scanned("an", moment(20, 3), "15/QĐ-UBND", ("valid",)))
    assert backlog_tally(session, EVERYWHERE, "4872/KH-UBND").as_json()["total"]["scans"] == 2
    one_unit = replace(EVERYWHERE, units=frozenset({"H26.25"}))
    assert backlog_tally(session, one_unit).as_json()["total"]["papers"] == 1
    assert backlog_tally(session, EVERYWHERE, "no such").as_json() == {"rows": [], "total": NONE}


def test_a_scan_brought_twice_is_counted_once(session: Session) -> None:
    for operator in ("an", "binh"):
        put(session, Scanned(operator, moment(20, 3), "4872/KH-UBND", ("valid",), same_as="one"))
    (row,) = backlog_tally(session, EVERYWHERE).as_json()["rows"]
    assert (row["operator"], row["scans"], row["papers"]) == ("an", 1, 1)
