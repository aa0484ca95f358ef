"""`sohoa read` and `sohoa fields`: look at one file without keeping it. They print what they read (design §6)."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from desk.cli.drawing import field_label, paper_type, table
from desk.cli.options import AsJson, OneFile
from desk.cli.session import Session, session_of


class Mode(StrEnum):
    """How carefully pages are read."""

    FAST = "fast"
    ACCURATE = "accurate"
    VERIFY = "verify"


def read(
    context: typer.Context,
    file: OneFile,
    mode: Annotated[Mode, typer.Option("--mode", metavar="MODE")] = Mode.ACCURATE,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    session.show(_read(session, file, mode), _draw_reading)
    return 0


def fields(context: typer.Context, file: OneFile, as_json: AsJson = False) -> int:
    del as_json
    session = session_of(context)
    session.show(_fields(session, file), _draw_fields)
    return 0


def _read(session: Session, file: Path, mode: Mode) -> dict[str, Any]:
    from flows.stages.preview import read_file

    with session.working() as progress:
        return read_file(file, session.settings, mode.value, progress)


def _fields(session: Session, file: Path) -> dict[str, Any]:
    from flows.stages.preview import fields_of_file

    with session.working() as progress:
        return fields_of_file(file, session.settings, progress)


def _draw_reading(session: Session, answer: dict[str, Any]) -> None:
    for notice in answer["notices"]:
        session.line("!", notice[session.texts.language])
    for page in answer["pages"]:
        session.say("read.page", number=page["number"], verdict=session.texts(f"verdict.{page['quality']['verdict']}"))
        for reason in page["quality"]["reasons"]:
            session.line("   !", reason[session.texts.language])
        for line in page["text"].splitlines():
            session.line(line)


def _draw_fields(session: Session, answer: dict[str, Any]) -> None:
    for paper in answer["papers"]:
        pages = ", ".join(str(number) for number in paper["pages"])
        session.say("fields.paper", type=paper_type(session, paper["type"]), pages=pages)
        rows = [
            (
                field_label(session, paper["type"], name),
                field["value"],
                f"{field['confidence']:.2f}",
                session.texts("word.check") if field["needs_check"] else "",
            )
            for name, field in paper["fields"].items()
        ]
        session.screen.print(table(session, ("field", "value", "confidence", "doubt"), rows, frozenset({"confidence"})))
