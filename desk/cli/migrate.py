"""`sohoa migrate`: brings the servers to what this software needs, once before everything else starts."""

from typing import Any

import typer

from desk.cli.options import AsJson
from desk.cli.session import Session, session_of


def migrate(context: typer.Context, as_json: AsJson = False) -> int:
    del as_json
    from flows.migrating import migrate as bring_up_to_date

    session = session_of(context)
    with session.working():
        answer = bring_up_to_date(session.settings, session.waiting)
    session.show(answer, _draw)
    return 0


def _draw(session: Session, answer: dict[str, Any]) -> None:
    if answer["register"]:
        session.say("migrate.register", steps=", ".join(answer["register"]))
    else:
        session.say("migrate.register_current")
    for part in ("store", "index"):
        if answer[part]:
            session.say(f"migrate.{part}")
