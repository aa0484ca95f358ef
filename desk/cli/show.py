"""`sohoa show`: one dossier with its papers, or one paper."""

from typing import Annotated, Any

import typer

from desk.cli.drawing import field_label, paper_type, state, table
from desk.cli.options import AsJson
from desk.cli.queue import draw_reason
from desk.cli.session import Session, session_of
from dossiers.privacy import with_masks


def show(
    context: typer.Context, name: Annotated[str, typer.Argument(metavar="CODE-OR-PAPER")], as_json: AsJson = False
) -> int:
    del as_json
    session = session_of(context)
    session.show(session.read(lambda office: office.show(name)), draw_dossier)
    return 0


def draw_dossier(session: Session, answer: dict[str, Any]) -> None:
    """Its head, then each paper with its fields, then what is missing, then what happened to it."""
    session.say(
        "show.head",
        dossier=answer.get("dossier") or session.texts("word.tray"),
        unit=answer["unit"] or "–",
        procedure=answer["procedure"] or "–",
    )
    for paper in answer["papers"]:
        _draw_paper(session, paper)
    if answer.get("left_out"):
        session.say("word.left_out", pages=", ".join(map(str, answer["left_out"])))
    for component in answer.get("expected", []):
        session.say("show.expected", name=component["name"])
    session.say("show.events", count=len(answer["events"]))


def _draw_paper(session: Session, paper: dict[str, Any]) -> None:
    session.say(
        "show.paper",
        type=paper_type(session, paper["type"]),
        id=paper["id"],
        state=state(session, paper["state"]),
        pages=", ".join(str(number) for number in paper["pages"]),
    )
    if paper.get("box"):
        session.say("show.box", box=paper["box"])
    if paper["pdf_sha256"]:
        session.say("show.pdf", sha256=paper["pdf_sha256"])
    for reason in paper.get("reasons", []):
        draw_reason(session, reason)
    rows = [
        (
            name,
            field_label(session, paper["type"], name),
            with_masks(str(field["value"])),
            session.texts("word.check") if field["needs_check"] else "",
        )
        for name, field in paper["fields"].items()
    ]
    if rows:
        session.screen.print(table(session, ("name", "field", "value", "doubt"), rows))
