"""`sohoa reread`: scans read again as this version reads; what a person confirmed stands."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from desk.cli.options import AsJson, Operator
from desk.cli.session import Session, session_of
from dossiers.errors import BadRequest, Damaged
from dossiers.text import nfc


def reread(
    context: typer.Context,
    where: Annotated[list[str] | None, typer.Option("--where", metavar="KEY=VALUE")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    operator: Operator = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    asked = conditions(where or [])
    answer = session.write("reread", lambda office, progress: office.reread(asked, operator, dry_run, progress))
    session.show(answer, draw_reread)
    return Damaged.exit_code if answer["failed"] else 0


def conditions(pairs: Sequence[str]) -> dict[str, str]:
    """`KEY=VALUE` pairs, all of which must hold. Raises BadRequest("where_wrong")."""
    asked: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = (each.strip() for each in pair.partition("="))
        if not equals or not value or name in asked:
            raise BadRequest("where_wrong")
        asked[name] = nfc(value)
    return asked


def draw_reread(session: Session, answer: dict[str, Any]) -> None:
    """How much was or would be read, then each paper whose confirmed values are contradicted."""
    counts = {name: answer[name] for name in ("scans", "pages", "papers")}
    session.say("reread.would" if answer["dry_run"] else "reread.done", **counts)
    for doubt in answer["doubts"]:
        session.say("reread.doubt", paper=doubt["paper"], fields=", ".join(doubt["fields"]))
    for failed in answer["failed"]:
        session.line(failed["scan"], "·", failed[session.texts.language])
    if answer["put_off"]:
        session.say("reread.put_off", papers=", ".join(answer["put_off"]))
