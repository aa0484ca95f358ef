"""`sohoa doctor`: what is missing or wrong on this machine and its servers, each with its remedy."""

from typing import TYPE_CHECKING, Any

import typer

from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from dossiers.errors import BadSetup
from dossiers.notices import Notice

if TYPE_CHECKING:
    from flows.doctor import Finding


def doctor(context: typer.Context, as_json: AsJson = False) -> int:
    del as_json
    session = session_of(context)
    answer = _examined(session)
    session.show(answer, _draw)
    return 0 if answer["ok"] else BadSetup.exit_code


def _examined(session: Session) -> dict[str, Any]:
    from flows.doctor import examine

    with session.working():
        found = examine(session.settings)
    return {"ok": all(each.well for each in found), "findings": [_shape(each) for each in found]}


def _shape(finding: "Finding") -> dict[str, Any]:
    said = finding.notice
    return {
        "subject": finding.subject,
        "ok": finding.well,
        "code": said.code,
        "vi": said.vi,
        "en": said.en,
        "remedy": said.remedy,
    }


def _draw(session: Session, answer: dict[str, Any]) -> None:
    for each in answer["findings"]:
        said = Notice(each["code"], each["vi"], each["en"], each["remedy"])
        session.line("✓" if each["ok"] else "✗", session.texts.of(said))
        if said.remedy:
            session.line("   ", session.texts.remedy(said))
    session.say("doctor.fine" if answer["ok"] else "doctor.not_fine")
