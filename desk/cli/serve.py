"""`sohoa serve`: everything in one process until it is told to end. The process itself: desk/serve.py."""

from typing import Annotated, Any

import typer

from desk.cli.options import AsJson
from desk.cli.session import Session, session_of


def serve(
    context: typer.Context,
    port: Annotated[int | None, typer.Option("--port", metavar="N", min=0, max=65535)] = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    from desk.serve import serve as serve_until_told

    session = session_of(context)
    chosen = session.settings.port if port is None else port
    served = serve_until_told(
        session.settings, chosen, session.waiting, lambda on: session.note("serve.ready", port=on)
    )
    session.show({"port": served}, _draw)
    return 0


def _draw(session: Session, answer: dict[str, Any]) -> None:
    session.note("serve.ended", port=answer["port"])
