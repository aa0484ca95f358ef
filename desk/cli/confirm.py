"""`sohoa confirm`: a person answers for papers as shown; they are composed and filed."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from desk.cli.drawing import paper_type, state
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from dossiers.errors import BadRequest
from dossiers.text import nfc


def confirm(
    context: typer.Context,
    papers: Annotated[list[str], typer.Argument(metavar="PAPER")],
    operator: Annotated[str, typer.Option("--operator", metavar="NAME")],
    values: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE")] = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    typed = typed_values(values or [])
    answer = session.write("confirm", lambda office, _: office.confirm(papers, nfc(operator), typed))
    session.show(answer, draw_confirmed)
    return 0


def typed_values(settings: Sequence[str]) -> dict[str, str]:
    """`FIELD=VALUE` pairs. Raises BadRequest("set_malformed"), BadRequest("set_twice")."""
    typed: dict[str, str] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or not name.strip():
            raise BadRequest("set_malformed")
        if name.strip() in typed:
            raise BadRequest("set_twice", field=name.strip())
        typed[name.strip()] = nfc(value.strip())
    return typed


def draw_confirmed(session: Session, answer: dict[str, Any]) -> None:
    """Each paper with what was taken on trust and what stayed empty."""
    for paper in answer["papers"]:
        session.line(paper["id"], "·", paper_type(session, paper["type"]), "·", state(session, paper["state"]))
        if paper["confirmed_in_doubt"]:
            session.say("confirm.in_doubt", fields=", ".join(paper["confirmed_in_doubt"]))
        if paper["unread"]:
            session.say("confirm.unread", fields=", ".join(paper["unread"]))
