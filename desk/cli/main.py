"""The console script `sohoa`: picks language and settings, runs one command, and turns failures into exit codes."""

import os
import sys
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import TextIO, cast

import typer

from config.settings import load_settings
from desk.clean import clean
from desk.cli import commands
from desk.cli.help import DeskCommand, DeskGroup
from desk.cli.session import Session, write_document
from desk.failures import failure_document, unexpected
from desk.logs import log_quietly
from desk.texts import Texts, language_of
from dossiers.errors import SohoaError
from dossiers.notices import Notice, notice

USAGE = 2
INTERRUPTED = 130


def main() -> None:
    """Entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        # Vietnamese on every terminal, also under LANG=C; never a crash over a letter.
        cast("TextIO", stream).reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[attr-defined]
    session = new_session(sys.argv[1:])
    tell_unexpected(session)
    sys.exit(run(session, sys.argv[1:]))


def run(session: Session, arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code. Unexpected exceptions pass: they are programming errors."""
    # A bare `sohoa` asks what there is.
    asked = list(arguments) or ["--help"]
    try:
        code = command_tree().main(asked, prog_name="sohoa", standalone_mode=False, obj=session)
    except SohoaError as error:
        _tell(session, error.notice, error.exit_code)
        return error.exit_code
    except typer.TyperException as error:
        _tell(session, usage_notice(error, asked[0]), USAGE)
        return USAGE
    if code == INTERRUPTED:
        _tell(session, notice("interrupted"), INTERRUPTED)
    return code if isinstance(code, int) else 0


def new_session(arguments: Sequence[str]) -> Session:
    """The session of a call: settings are read once; wrong ones are told by the command that needs them."""
    as_json = "--json" in arguments
    try:
        settings = load_settings()
    except SohoaError as error:
        return Session(Texts(language_of(os.environ.get("SOHOA_LANGUAGE", "vi"))), as_json, None, error)
    return Session(Texts(language_of(settings.language)), as_json, settings)


def command_tree() -> DeskGroup:
    """All commands, as Typer makes them of plain functions."""
    app = typer.Typer(cls=DeskGroup, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    for name, function in commands.ALL.items():
        app.command(name, cls=DeskCommand)(function)
    tree = typer.main.get_command(app)
    if not isinstance(tree, DeskGroup):
        raise TypeError(type(tree).__name__)
    return tree


def usage_notice(error: typer.TyperException, command: str) -> Notice:
    """What is wrong with the command line, in both languages; Typer's own sentence is English and quotes values."""
    kind = type(error).__name__
    where = str(getattr(getattr(error, "param", None), "name", None) or getattr(error, "option_name", None) or "")
    name = clean(where.partition("=")[0])
    if command not in commands.ALL and kind == "UsageError":
        return notice("usage_no_such_command")
    if kind == "MissingParameter":
        return notice("usage_missing", name=name)
    if kind == "NoSuchOption":
        return notice("usage_no_such_option", name=name)
    if kind == "BadParameter":
        return notice("usage_bad_value", name=name)
    return notice("usage_wrong")


def tell_unexpected(session: Session) -> None:
    """From here on an unexpected exception is one line with its class: its sentence may quote a citizen's paper."""
    if os.environ.get("SOHOA_DEBUG") == "1":
        return
    log_quietly()

    def of_process(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        del kind, traceback
        _tell(session, unexpected(error), 1)

    def of_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _tell_person(session, unexpected(args.exc_value))

    sys.excepthook = of_process
    threading.excepthook = of_thread


def _tell(session: Session, said: Notice, exit_code: int) -> None:
    if session.as_json:
        write_document(session.out, failure_document(said, exit_code))
    else:
        _tell_person(session, said)


def _tell_person(session: Session, said: Notice) -> None:
    session.notes.print(clean(f"{session.texts.of(said)} [{said.code}]"), style="bold red", soft_wrap=True)
    remedy = session.texts.remedy(said)
    if remedy:
        session.notes.print(clean(remedy), soft_wrap=True)
