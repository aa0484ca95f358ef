"""`sohoa rates`: digitisation rates with numerators and denominators; as a table, JSON, CSV or a workbook."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from desk.cli.drawing import table
from desk.cli.options import AsJson
from desk.cli.session import Session, session_of
from desk.rates_table import all_rows, as_csv, write_xlsx
from dossiers.errors import BadRequest
from dossiers.times import now, vietnamese_day


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
    wanted = period or str(vietnamese_day(now()).year)
    answer = session.read(lambda office: office.rates(wanted, by.value if by else None, formula.value))
    if csv:
        session.out.write(as_csv(answer, session.texts))
    elif xlsx is not None:
        write_xlsx(answer, session.texts, xlsx)
        session.say("rates.written", file=xlsx.name)
    else:
        session.show(answer, draw_rates)
    return 0


def draw_rates(session: Session, answer: dict[str, Any]) -> None:
    """A table of counts and rates for every row, the total last."""
    session.say("rates.head", period=answer["period"], formula=session.texts(f"formula.{answer['formula']}"))
    for row in all_rows(answer):
        name = row["unit"] or session.texts("rates.total")
        session.line(name, "·", _counts(session, row["counts"]))
        lines = [
            (session.texts.or_else(f"rate.{code}", code), rate["numerator"], rate["denominator"], _percent(rate))
            for code, rate in row["rates"].items()
        ]
        columns = ("rate", "numerator", "denominator", "percent")
        session.screen.print(table(session, columns, lines, right=frozenset(columns[1:])))


def _counts(session: Session, counts: dict[str, int]) -> str:
    return ", ".join(f"{session.texts.or_else(f'count.{code}', code)} {count}" for code, count in counts.items())


def _percent(rate: dict[str, Any]) -> str:
    return f"{rate['percent']} %" if rate["percent"] is not None else "–"
