"""`sohoa status`: counts of the whole archive, or of a backlog what each operator did day by day."""

from typing import Annotated, Any

import typer

from desk.cli.drawing import state, table
from desk.cli.options import AsJson, Decision
from desk.cli.session import Session, session_of
from dossiers.errors import BadRequest

_WORK = ("scans", "pages", "papers", "checked", "valid", "expired", "replaced", "unknown")
_COUNTS = ("scans", "deposits", "papers", "pages", "dossiers", "outbox", "rejected")


def status(
    context: typer.Context,
    backlog: Annotated[bool, typer.Option("--backlog")] = False,
    decision: Decision = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    if backlog:
        session.show(session.read(lambda office: office.backlog(decision)), draw_backlog)
    elif decision is not None:
        raise BadRequest("backlog_not_said")
    else:
        session.show(session.read(lambda office: office.status()), draw_status)
    return 0


def draw_backlog(session: Session, answer: dict[str, Any]) -> None:
    """A line for each day and operator, then the sum."""
    rows = [(each["day"], each["operator"], each["decision"], *_work(each)) for each in answer["rows"]]
    rows.append((session.texts("rates.total"), "", "", *_work(answer["total"])))
    names = ("day", "operator", "decision", *_WORK)
    session.screen.print(table(session, names, rows, frozenset(_WORK)))


def _work(row: dict[str, Any]) -> list[object]:
    return [row[name] for name in _WORK]


def draw_status(session: Session, answer: dict[str, Any]) -> None:
    """The counts, then the papers by state."""
    rows: list[tuple[object, ...]] = [(session.texts(f"status.{name}"), answer[name]) for name in _COUNTS]
    rows += [(f"  {state(session, code)}", count) for code, count in answer["by_state"].items()]
    session.screen.print(table(session, ("what", "count"), rows, frozenset({"count"})))
