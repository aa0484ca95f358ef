"""`sohoa ingest`: files and folders in; a line for every scan and every paper."""

from pathlib import Path
from typing import Annotated, Any

import typer

from desk.cli.drawing import paper_type, state, table
from desk.cli.options import AsJson, Decision, Dossier, Operator, Procedure, Unit
from desk.cli.session import Session, session_of
from dossiers.errors import BadScan, TryLater
from flows.office import IngestOrder, backlog_of


def ingest(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH")],
    dossier: Dossier = None,
    unit: Unit = None,
    procedure: Procedure = None,
    operator: Operator = None,
    backlog: Annotated[bool, typer.Option("--backlog")] = False,
    decision: Decision = None,
    box: Annotated[str | None, typer.Option("--box", metavar="CODE")] = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    told = backlog_of(backlog, decision, box)
    order = IngestOrder(dossier=dossier, unit=unit, procedure=procedure, operator=operator, backlog=told)
    answer = session.write("ingest", lambda office, progress: office.ingest(paths, order, progress))
    session.show(answer, draw_ingest)
    return ingest_exit_code(answer)


def ingest_exit_code(answer: dict[str, Any]) -> int:
    """5 where something is left to be done later, 3 where a scan was rejected, else 0; held already is no failure."""
    said = [each["code"] for scan in answer["scans"] for each in scan["warnings"]]
    if "papers_put_off" in said or any(each["code"] != "not_a_scan_skipped" for each in answer["skipped"]):
        return TryLater.exit_code
    rejected = any(scan["outcome"] == "rejected" for scan in answer["scans"])
    return BadScan.exit_code if rejected else 0


def draw_ingest(session: Session, answer: dict[str, Any]) -> None:
    """Every scan with what is odd about it, its papers below, and the count at the end."""
    for scan in answer["scans"]:
        _draw_scan(session, scan)
    for skipped in answer["skipped"]:
        session.line("–", Path(skipped["path"]).name, "·", skipped[session.texts.language])
    outcomes = [scan["outcome"] for scan in answer["scans"]]
    session.say(
        "ingest.sum",
        taken=sum(outcome.startswith("accepted") for outcome in outcomes),
        held=outcomes.count("already_held"),
        rejected=outcomes.count("rejected"),
        papers=sum(len(scan["papers"]) for scan in answer["scans"]),
    )


def _draw_scan(session: Session, scan: dict[str, Any]) -> None:
    session.line(Path(scan["path"]).name, "·", session.texts(f"outcome.{scan['outcome']}"))
    for said in [*scan["warnings"], *([scan["reason"]] if scan["reason"] else [])]:
        session.line("   !", said[session.texts.language])
    if not scan["papers"]:
        return
    rows = [
        (
            paper["id"],
            paper_type(session, paper["type"]),
            ", ".join(str(number) for number in paper["pages"]),
            paper["dossier"] or session.texts("word.tray"),
            state(session, paper["state"]),
        )
        for paper in scan["papers"]
    ]
    session.screen.print(table(session, ("paper", "type", "pages", "dossier", "state"), rows))
    if scan.get("left_out"):
        session.say("word.left_out", pages=", ".join(map(str, scan["left_out"])))
