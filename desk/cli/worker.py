"""`sohoa worker`: makes papers in production until it is told to end. The work itself: flows/worker.py."""

import signal
import threading
from types import FrameType

import typer

from desk.cli.options import AsJson
from desk.cli.session import session_of
from desk.logs import log_plainly
from dossiers.errors import BadSetup


def worker(context: typer.Context, as_json: AsJson = False) -> int:
    del as_json
    from flows.worker import work

    session = session_of(context)
    if session.settings.embedded:
        raise BadSetup("worker_needs_servers")
    log_plainly()
    stop = threading.Event()

    def told(number: int, frame: FrameType | None) -> None:
        del number, frame
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, told)
    work(session.settings, stop, lambda: session.note("worker.ready"))
    session.show({"ended": True}, lambda shown, _answer: shown.note("worker.ended"))
    return 0
