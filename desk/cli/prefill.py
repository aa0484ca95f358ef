"""`sohoa prefill`: a declared form filled from confirmed papers and a card; the citizen only signs."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from desk.cli.drawing import table
from desk.cli.new_file import write_new
from desk.cli.options import AsJson, Operator
from desk.cli.session import Session, session_of
from dossiers.errors import BadRequest
from dossiers.privacy import with_masks

_STDIN = "-"
_LONGEST_LINE = 8192  # bytes; no card's code is longer


def prefill(
    context: typer.Context,
    form: Annotated[str | None, typer.Argument(metavar="FORM")] = None,
    papers: Annotated[list[str] | None, typer.Option("--from", metavar="PAPER")] = None,
    card: Annotated[str | None, typer.Option("--card", metavar="TEXT")] = None,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE")] = None,
    operator: Operator = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    if form is None:
        if papers or card or to:
            raise BadRequest("form_unknown")
        session.show(session.read(lambda office: office.forms()), draw_forms)
        return 0
    text = _scanned(session) if card == _STDIN else card
    answer = session.write("prefill", lambda office, _: office.prefill(form, papers or [], text, operator))
    if to is not None:
        from desk.print.forms import form_sheet

        write_new(to, form_sheet(answer))
        answer = {**answer, "file": str(to)}
    session.show(answer, draw_filled)
    return 0


def draw_forms(session: Session, answer: dict[str, Any]) -> None:
    """The declared forms by their codes."""
    rows = [(each["code"], each["title"], each["procedure"] or "–", len(each["fields"])) for each in answer["forms"]]
    session.screen.print(table(session, ("form", "name", "procedure", "fields"), rows, frozenset({"fields"})))


def draw_filled(session: Session, answer: dict[str, Any]) -> None:
    """Each field with where its value is from, then what else was said, what no longer holds, and where the form lies.

    Personal numbers are masked, as on every screen; the printed form has them whole.
    """
    fields = answer["fields"]
    session.line(answer["title"])
    rows = [(each["label"], with_masks(each["value"]), _source(session, each), _note(session, answer, name))
            for name, each in fields.items()]  # fmt: skip
    session.screen.print(table(session, ("field", "value", "source", "doubt"), rows))
    for each in fields.values():
        for other in each["alternatives"]:
            facts = {"value": with_masks(other["value"]), "source": _source(session, other)}
            session.say("prefill.other", field=each["label"], **facts)
    if answer["ended"]:
        session.say("prefill.ended", papers=", ".join(answer["ended"]))
    if answer["unused"]:
        session.say("prefill.unused", papers=", ".join(answer["unused"]))
    if "file" in answer:
        session.say("prefill.done", file=answer["file"])


def _source(session: Session, found: dict[str, Any]) -> str:
    if found["source"] == "qr":
        return session.texts("source.qr")
    return found["paper"] or ""


def _note(session: Session, answer: dict[str, Any], name: str) -> str:
    if name in answer["missing"]:
        return session.texts("word.missing")
    return session.texts("word.check") if answer["fields"][name]["needs_check"] else ""


def _scanned(session: Session) -> str:
    """One line of standard input, where a scanner types what it read."""
    if sys.stdin.isatty():
        session.note("prefill.scan")
    return sys.stdin.buffer.readline(_LONGEST_LINE).decode("utf-8", "replace").strip()
