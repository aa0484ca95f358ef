"""`sohoa split`: a person says which pages are one paper, and what kind of paper it is."""

from typing import Annotated, Any

import typer

from desk.cli.drawing import paper_type, state
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from dossiers.text import nfc


def split(
    context: typer.Context,
    papers: Annotated[list[str], typer.Argument(metavar="PAPER")],
    operator: Annotated[str, typer.Option("--operator", metavar="NAME")],
    pages: Annotated[list[str] | None, typer.Option("--pages", metavar="PAGES")] = None,
    dossier: Annotated[str | None, typer.Option("--dossier", metavar="CODE")] = None,
    kind: Annotated[str | None, typer.Option("--type", metavar="CODE")] = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    from flows.stages.splitting import pages_of

    session = session_of(context)
    into = [pages_of(each) for each in pages or []]
    answer = session.write("split", lambda office, _: office.split(papers, into, dossier, nfc(operator), kind))
    session.show(answer, draw_split)
    return 0


def draw_split(session: Session, answer: dict[str, Any]) -> None:
    """What is odd about the dossier's code, each paper as it is now, and which ones are replaced or are no papers."""
    for said in answer["warnings"]:
        session.line("   !", said[session.texts.language])
    for paper in answer["papers"]:
        numbers = ", ".join(map(str, paper["pages"]))
        session.line(paper["id"], "·", paper_type(session, paper["type"]), "·", state(session, paper["state"]))
        session.say("split.pages", pages=numbers, dossier=paper["dossier"] or "–")
    if answer["superseded"]:
        said = "split.superseded" if answer["papers"] else "split.no_papers"
        session.say(said, papers=", ".join(answer["superseded"]))
