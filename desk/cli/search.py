"""`sohoa search`: papers found, with the place in the text."""

from typing import Annotated, Any

import typer

from desk.cli.drawing import paper_type
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from dossiers.privacy import with_masks

_MOST_HITS = 1000


def search(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY")],
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=_MOST_HITS)] = 20,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    session.show(session.read(lambda office: office.search(query, limit)), draw_hits)
    return 0


def draw_hits(session: Session, answer: dict[str, Any]) -> None:
    """Each hit in three lines: what it is, where it belongs, what it says."""
    if not answer["hits"]:
        session.say("search.none")
        return
    for place, hit in enumerate(answer["hits"], 1):
        kind, title = paper_type(session, hit["type"]), with_masks(hit["title"] or "")
        # A paper without a subject is called by its type: once is enough.
        session.line(f"{place}. {kind}" if title in ("", kind) else f"{place}. {kind} · {title}")
        pages = ", ".join(str(page["number"]) for page in hit["pages"])
        session.say(
            "search.where", paper=hit["paper"], dossier=hit["dossier"] or session.texts("word.tray"), pages=pages
        )
        session.line("  ", with_masks(hit["snippet"]))
    session.say("search.sum", shown=len(answer["hits"]), total=answer["total"], took=answer["took_ms"])
