"""`sohoa reindex`: the index anew from register and archive."""

from typing import Any

import typer

from desk.cli.options import AsJson
from desk.cli.session import Session, session_of


def reindex(context: typer.Context, as_json: AsJson = False) -> int:
    del as_json
    session = session_of(context)
    session.show(session.write("reindex", lambda office, progress: office.reindex(progress)), _draw)
    return 0


def _draw(session: Session, answer: dict[str, Any]) -> None:
    session.say("reindex.done", papers=answer["papers"])
