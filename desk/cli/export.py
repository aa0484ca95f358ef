"""`sohoa export`: a dossier's PDF/A and data into a folder."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from desk.cli.options import AsJson, Operator
from desk.cli.session import Session, session_of


class Kind(StrEnum):
    """Kinds of packages; aip and sip come with the archive step."""

    DIP = "dip"


def export(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE")],
    to: Annotated[Path, typer.Option("--to", metavar="DIR")],
    kind: Annotated[Kind, typer.Option("--as", metavar="KIND")] = Kind.DIP,
    operator: Operator = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    answer = session.write("export", lambda office, _: office.export(code, kind.value, to, operator))
    session.show(answer, draw_export)
    return 0


def draw_export(session: Session, answer: dict[str, Any]) -> None:
    """Where it lies, and which papers are not in it because nobody confirmed them."""
    session.say("export.done", count=len(answer["files"]), folder=answer["folder"])
    if answer["not_filed"]:
        session.say("export.not_filed", papers=", ".join(answer["not_filed"]))
