"""`sohoa demo`: sample dossiers go the whole way in an archive of their own; what was found is shown."""

from typing import Any

import typer

from desk.cli.drawing import paper_type, state, table
from desk.cli.options import AsJson
from desk.cli.rates import draw_rates
from desk.cli.search import draw_hits
from desk.cli.session import Session, session_of


def demo(context: typer.Context, as_json: AsJson = False) -> int:
    del as_json
    session = session_of(context)
    session.show(_demonstrated(session), _draw)
    return 0


def _demonstrated(session: Session) -> dict[str, Any]:
    from flows.demonstration import demo_home, demonstrate

    # Its own home, no hot folders, and the catalogue as shipped: the samples are invented by it.
    settings = session.settings.model_copy(update={"home": demo_home(), "watch": ()})
    with session.working() as progress:
        return demonstrate(settings, progress, session.waiting)


def _draw(session: Session, answer: dict[str, Any]) -> None:
    session.say("demo.home", home=answer["home"])
    for dossier in answer["dossiers"]:
        _draw_dossier(session, dossier)
    session.say("demo.confirmed", confirmed=len(answer["confirmed"]), left=len(answer["left"]))
    for each in answer["searches"]:
        session.say("demo.search", query=each["query"])
        draw_hits(session, each["answer"])
    draw_rates(session, answer["rates"])
    session.say("demo.next", home=answer["home"])


def _draw_dossier(session: Session, dossier: dict[str, Any]) -> None:
    session.say("demo.dossier", dossier=dossier["dossier"], count=len(dossier["papers"]))
    rows = [
        (
            paper_type(session, paper["type"]),
            ", ".join(str(number) for number in paper["pages"]),
            state(session, paper["state"]),
            len([field for field in paper["fields"].values() if field["value"]]),
            paper["id"],
        )
        for paper in dossier["papers"]
    ]
    session.screen.print(
        table(session, ("type", "pages", "state", "fields", "paper"), rows, right=frozenset({"fields"}))
    )
