"""`sohoa separators`: printable sheets that part dossiers in the feeder of a scanner."""

from pathlib import Path
from typing import Annotated, Any

import typer

from desk.cli.new_file import write_new
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from dossiers.codes import dossier_code_key, dossier_code_warnings, is_plain_code
from dossiers.errors import BadRequest

_MOST_SHEETS = 500


def separators(
    context: typer.Context,
    codes: Annotated[list[str] | None, typer.Argument(metavar="CODE")] = None,
    to: Annotated[Path, typer.Option("--to", metavar="FILE")] = Path("to-phan-cach.pdf"),
    blank: Annotated[int, typer.Option("--blank", metavar="N", min=0)] = 0,
    boxes: Annotated[list[str] | None, typer.Option("--box", metavar="CODE")] = None,
    as_json: AsJson = False,
) -> int:
    del as_json
    session = session_of(context)
    session.show(_printed(codes or [], boxes or [], blank, to), draw_separators)
    return 0


def draw_separators(session: Session, answer: dict[str, Any]) -> None:
    """How many sheets lie where, and which codes look odd: a mistyped one is met again on every paper."""
    for odd in answer["warnings"]:
        session.line(f"{odd['dossier']}: {odd[session.texts.language]}")
    session.say("separators.done", count=answer["sheets"], file=answer["file"])


def _printed(codes: list[str], boxes: list[str], blank: int, to: Path) -> dict[str, Any]:
    from desk.print.separators import separator_sheets

    keys, covers = (list(dict.fromkeys(dossier_code_key(code) for code in each)) for each in (codes, boxes))
    sheets = len(keys) + len(covers) + blank
    if not 0 < sheets <= _MOST_SHEETS:
        raise BadRequest("separators_count", limit=_MOST_SHEETS)
    if not all(is_plain_code(key) for key in (*keys, *covers)):
        raise BadRequest("separator_code_wrong")
    write_new(to, separator_sheets(keys, blank, covers))
    warnings = [
        {"dossier": key, "code": odd.code, "vi": odd.vi, "en": odd.en}
        for key in keys
        for odd in dossier_code_warnings(key)
    ]
    return {"file": str(to), "sheets": sheets, "dossiers": keys, "boxes": covers, "warnings": warnings}
