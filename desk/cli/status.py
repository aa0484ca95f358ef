"""`sohoa status`: counts of the whole archive."""

from typing import Any

import typer

from desk.cli.drawing import state, table
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of

_COUNTS = ("scans", "deposits", "papers", "pages", "dossiers", "outbox", "rejected")


def status(context: typer.Context, as_json: AsJson = False) -> int:
    del as_json
    session = session_of(context)
    session.show(session.read(lambda office: office.status()), draw_status)
    return 0


def draw_status(session: Session, answer: dict[str, Any]) -> None:
    """The counts, then the papers by state."""
    rows: list[tuple[object, ...]] = [(session.texts(f"status.{name}"), answer[name]) for name in _COUNTS]
    rows += [(f"  {state(session, code)}", count) for code, count in answer["by_state"].items()]
    session.screen.print(table(session, ("what", "count"), rows, frozenset({"count"})))
