"""`sohoa queue`: what a person must look at, what would hurt most first."""

from typing import Annotated, Any

import typer

from desk.cli.drawing import paper_type, state
from desk.cli.options import AsJson, Unit
from desk.cli.session import Session, session_of

_MOST = 1000


def queue(
    context: typer.Context,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=_MOST)] = 20,
    unit: Unit = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
    corrections: Annotated[bool, typer.Option("--corrections")] = False,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    if corrections:
        session.show(session.read(lambda office: office.corrections()), draw_corrections)
    else:
        session.show(session.read(lambda office: office.queue(limit, unit, everything)), draw_queue)
    return 0


def draw_corrections(session: Session, answer: dict[str, Any]) -> None:
    """A line for each field that was typed over: how often, of how many papers of its type."""
    for each in answer["corrections"]:
        of = f"{each['corrected']}/{each['checked']}"
        session.line(paper_type(session, each["type"]), "·", each["field"], "·", of)
    if not answer["corrections"]:
        session.say("queue.no_corrections")


def draw_queue(session: Session, answer: dict[str, Any]) -> None:
    """Each paper with why it waits; its fields by what they want from a person."""
    for place, paper in enumerate(answer["papers"], 1):
        dossier = paper["dossier"] or session.texts("word.tray")
        session.line(f"{place}.", paper_type(session, paper["type"]), "·", dossier, "·", state(session, paper["state"]))
        session.line("  ", paper["paper"])
        if paper["validity"]:
            session.line("  ", session.texts(f"validity.{paper['validity']}"))
        for reason in paper["reasons"]:
            draw_reason(session, reason)
        for band in ("retype", "check", "glance"):
            names = [_name(field) for field in paper["fields"] if field["band"] == band]
            if names:
                session.say(f"queue.{band}", fields=", ".join(names))
    session.say("queue.sum", shown=len(answer["papers"]), total=answer["total"])
    if answer["left_out"]:
        session.say("queue.left_out", count=answer["left_out"])


def draw_reason(session: Session, code: str) -> None:
    """A coded reason and what to do, in the person's language."""
    from dossiers.notices import notice

    reason = notice(code)
    session.line("  ", session.texts.of(reason), session.texts.remedy(reason))


def _name(field: dict[str, Any]) -> str:
    """A reuse key is marked: by it the paper is found again."""
    return f"{field['name']}*" if field["reuse_key"] else str(field["name"])
