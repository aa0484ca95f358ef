"""`sohoa watch`: a scanner's hot folder, once or until Ctrl-C."""

import threading
from pathlib import Path
from typing import Annotated, Any

import typer

from desk.cli.ingest import draw_ingest, ingest_exit_code
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from dossiers.errors import BadRequest

Answer = dict[str, Any]


def watch(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    once: Annotated[bool, typer.Option("--once")] = False,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    if not folder.is_dir():
        raise BadRequest("folder_missing")
    answer = _round(session, folder) if once else _until_interrupted(session, folder)
    session.show(answer, draw_ingest)
    return ingest_exit_code(answer)


def _round(session: Session, folder: Path) -> Answer:
    # A server runs in another working folder.
    whole = folder.resolve()
    return session.write("watch", lambda office, progress: office.watch_once(whole, progress))


def _until_interrupted(session: Session, folder: Path) -> Answer:
    """Rounds until Ctrl-C, which is how a person ends it: no failure. Between scans the home is nobody's."""
    from flows.stages.watching import standings

    total: Answer = {"scans": [], "skipped": []}
    clock = threading.Event()
    session.note("watch.begins")
    try:
        while True:
            if standings(folder):
                answer = _round(session, folder)
                total = {key: total[key] + answer[key] for key in total}
            clock.wait(max(session.settings.settle_seconds, 1.0))
    except KeyboardInterrupt:
        return total
