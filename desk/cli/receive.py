"""`sohoa receive`: the province's list of received dossiers."""

from typing import Any

import typer

from desk.cli.drawing import table
from desk.cli.options import AsJson, OneFile, Operator
from desk.cli.session import Session, session_of


def receive(context: typer.Context, file: OneFile, operator: Operator = None, as_json: AsJson = False) -> int:
    del as_json
    session = session_of(context)
    answer = session.write("receive", lambda office, _: office.receive(file, operator))
    session.show(answer, draw_received)
    return 0


def draw_received(session: Session, answer: dict[str, Any]) -> None:
    """The counts, and each refused row with its reason."""
    session.say("receive.sum", **{name: answer[name] for name in ("rows", "new", "updated", "unchanged")})
    if answer["refused"]:
        rows = [(each["row"], each[session.texts.language]) for each in answer["refused"]]
        session.screen.print(table(session, ("row", "reason"), rows, frozenset({"row"})))
