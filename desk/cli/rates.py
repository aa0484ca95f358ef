"""`sohoa rates`: digitisation rates with numerators and denominators; as a table, JSON, CSV or a workbook."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from desk.cli.drawing import table
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from dossiers.errors import BadRequest
from dossiers.times import now, vietnamese_day

# The counts of the agreed shape; JSON, CSV and workbook hold all.
_COUNTS_SHOWN = ("received", "carried_over", "resolved", "in_progress", "on_time", "late")


class By(StrEnum):
    """One row for each of these."""

    UNIT = "unit"


class Formula(StrEnum):
    """How the indicators of QĐ 766/QĐ-TTg are counted (domain §6.2)."""

    OFFICIAL_766 = "official_766"
    CLOSED_ONLY = "closed_only"


def rates(
    context: typer.Context,
    by: Annotated[By | None, typer.Option("--by", metavar="unit")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD")] = None,
    formula: Annotated[Formula, typer.Option("--formula", metavar="FORMULA")] = Formula.OFFICIAL_766,
    csv: Annotated[bool, typer.Option("--csv")] = False,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", metavar="FILE")] = None,
    as_json: AsJson = False,
) -> int:
    session = session_of(context)
    if [csv, xlsx is not None, as_json].count(True) > 1:
        raise BadRequest("one_output_only")
    asked = (period or str(vietnamese_day(now()).year), by.value if by else None, formula.value)
    if csv:
        session.out.write(_as_file(session, "csv", *asked).decode("utf-8"))
    elif xlsx is not None:
        _save(xlsx, _as_file(session, "xlsx", *asked))
        session.say("rates.written", file=xlsx.name)
    else:
        session.show(session.read(lambda office: office.rates(*asked)), draw_rates)
    return 0


def _as_file(session: Session, kind: Literal["csv", "xlsx"], period: str, by: str | None, formula: str) -> bytes:
    """The report as audit/ writes it for spreadsheets."""
    from audit.rates import rates as count_rates
    from audit.tables import rates_as_csv, rates_as_xlsx
    from dossiers.periods import parse_period
    from dossiers.scope import whole_installation
    from flows.installation import open_installation

    with session.working(), open_installation(session.settings) as inst, inst.register.read() as rows:
        scope = whole_installation("rates")
        report = count_rates(rows, inst.catalogue, parse_period(period), scope, by, formula)
    return rates_as_csv(report) if kind == "csv" else rates_as_xlsx(report)


def _save(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise BadRequest("file_unwritable") from error


def draw_rates(session: Session, answer: dict[str, Any]) -> None:
    """A table of counts and rates for every row, the total last."""
    session.say("rates.head", period=answer["period"], formula=session.texts(f"formula.{answer['formula']}"))
    for row in [*answer["rows"], {**answer["total"], "unit": None}]:
        session.line(_unit(session, row), "·", _counts(session, row["counts"]))
        lines = [
            (session.texts.or_else(f"rate.{code}", code), rate["numerator"], rate["denominator"], _percent(rate))
            for code, rate in row["rates"].items()
        ]
        columns = ("rate", "numerator", "denominator", "percent")
        session.screen.print(table(session, columns, lines, right=frozenset(columns[1:])))


def _unit(session: Session, row: dict[str, Any]) -> str:
    if row["unit"] is None:
        return session.texts("rates.total")
    named = row.get("name") or ("" if row.get("declared", True) else session.texts("rates.undeclared"))
    return f"{row['unit']} {named}".strip()


def _counts(session: Session, counts: dict[str, int]) -> str:
    shown = [code for code in _COUNTS_SHOWN if code in counts]
    return ", ".join(f"{session.texts(f'count.{code}')} {counts[code]}" for code in shown)


def _percent(rate: dict[str, Any]) -> str:
    return f"{rate['percent']} %" if rate["percent"] is not None else "–"
