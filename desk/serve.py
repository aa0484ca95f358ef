"""`sohoa serve`: serves the API, reads hot folders, owns an embedded home, and ends cleanly when told to."""

import logging
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext
from types import FrameType

import uvicorn
from fastapi import FastAPI

from config.settings import Settings
from desk.api.app import create_app
from desk.api.uploads import Uploads
from desk.beside_serving import begun_work_finished, hot_folders_read
from desk.logs import log_plainly
from desk.token import make_token
from dossiers.errors import BadSetup, SohoaError
from flows.deposit_turns import EachDepositOnce
from flows.installation import Installation, open_installation
from flows.local_office import LocalOffice
from flows.owner import Holder, own
from flows.prefect_digitise import PrefectDigitise

_LOG = logging.getLogger("sohoa.serve")
_GRACE_SECONDS = 10


class _Stopped(Exception):
    """Told to end before it served."""


def serve(settings: Settings, port: int, on_wait: Callable[[Holder], None], on_ready: Callable[[int], None]) -> int:
    """Serve until SIGTERM or SIGINT; returns the port. What is under way at a page is finished, the journal sealed.

    Raises BadSetup("port_taken").
    """
    log_plainly()
    with ExitStack() as parts:
        ending = parts.enter_context(_told_to_end())
        try:
            listening = parts.enter_context(_listening(settings.host, port))
            owner = parts.enter_context(own(settings.home, "serve", on_wait)) if settings.embedded else None
            installation = parts.enter_context(open_installation(settings, owner))
            office, beside = parts.enter_context(_office(installation))
            app = _app(installation, office)
        except _Stopped:
            return port
        chosen: int = listening.getsockname()[1]

        def ready() -> None:
            if owner is not None:
                owner.announce(chosen)
            on_ready(chosen)
            _LOG.info("ready port=%d folders=%d", chosen, len(settings.watch))

        with beside, hot_folders_read(office, settings):
            _Server(app, ready, ending).run(sockets=[listening])
            if owner is not None:
                owner.announce(None)
            _LOG.info("ending")
            installation.workers.close()  # pages that wait stay due: flows end within a page, and then their threads
    return chosen


@contextmanager
def _office(installation: Installation) -> Iterator[tuple[LocalOffice, AbstractContextManager[None]]]:
    """The office that is served, and what else this process does meanwhile: in production the workers do it."""
    if not installation.settings.embedded:
        with LocalOffice(installation).started() as office:
            yield office, nullcontext()
        return
    with closing(PrefectDigitise()) as digitise:
        own_office = LocalOffice(installation, EachDepositOnce(digitise), finishes_due=False)
        with own_office.started() as office:
            yield office, begun_work_finished(installation, office, digitise)


def _app(installation: Installation, office: LocalOffice) -> FastAPI:
    settings = installation.settings
    uploads = Uploads(installation.scratch, settings.max_bytes, settings.min_free_bytes)
    return create_app(office, make_token(settings.home), uploads, lambda: readiness(installation))


def readiness(installation: Installation) -> dict[str, bool]:
    """Which of register, store and index answer."""
    return {
        "register": _answers(lambda: LocalOffice(installation).status()),
        "store": _answers(lambda: installation.store.stat("reports/ready")),
        "index": _answers(installation.index.count),
    }


def _answers(question: Callable[[], object]) -> bool:
    try:
        question()
    except (SohoaError, OSError):
        return False
    return True


class _Ending:
    """Whether the process was told to end, and by which signals."""

    def __init__(self) -> None:
        self.told = False
        self.serving = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """The signal handler. Before serving it leaves through the `with` blocks; after it there is nothing to add."""
        del number, frame
        first, self.told = not self.told, True
        if first and not self.serving:
            raise _Stopped


class _Server(uvicorn.Server):
    """Uvicorn on a socket that is bound already; says when it accepts requests."""

    def __init__(self, app: FastAPI, ready: Callable[[], None], ending: _Ending) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                ws="none",
                lifespan="off",
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
        )
        self._ready = ready
        self._ending = ending
        ending.serving = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept, then say so; a signal that came in between ends it at once."""
        await super().startup(sockets=sockets)
        if self._ending.told:
            self.should_exit = True
        elif self.started:
            self._ready()


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            raise BadSetup("port_taken", port=port) from error
        yield listening


@contextmanager
def _told_to_end() -> Iterator[_Ending]:
    """SIGTERM and SIGINT end the process through its `with` blocks, never around them.

    Uvicorn takes the signals over while it serves and raises them again at its end: by then they say nothing new.
    """
    ending = _Ending()
    before = {number: signal.signal(number, ending) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
