"""Reads a list of received dossiers (CSV or .xlsx) into rows. What its columns are called: received_columns.yaml.

Only the columns of the catalogue are read, so a citizen's name never leaves the file. received_files.py opens files.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from config import received_cells as cells
from config.received_cells import RefusedCell
from config.received_columns import ReceivedColumns, bare, load_received_columns
from config.received_files import Record, tables_of
from dossiers.codes import dossier_code_key
from dossiers.errors import BadRequest
from dossiers.limits import LONGEST_UNIT
from dossiers.notices import Notice, notice
from dossiers.received import ReceivedDossier

_HEADING_WITHIN = 30


@dataclass(frozen=True)
class RefusedRow:
    """A row that was not taken: its number as a spreadsheet shows it, from 1 with the heading, and why."""

    row: int
    notice: Notice


@dataclass(frozen=True)
class _Heading:
    row: int
    places: Mapping[str, tuple[int, ...]]  # field → columns that hold it, best name first


def read_received(path: Path, catalogues: Path | None = None) -> tuple[list[ReceivedDossier], list[RefusedRow]]:
    """The rows of the list in its order, and the rows that were not taken.

    CSV in UTF-8 or UTF-16 with `,` `;` or tab, or the first sheet of an .xlsx; the heading may stand under a title.
    Dates: yyyyMMddHHmmss, ISO 8601, dd/MM/yyyy HH:mm; without a zone they are Vietnamese time. Unknown columns are
    ignored. `catalogues`: folder of the office's own files. Raises BadRequest("list_…") when nothing can be read.
    """
    columns = load_received_columns(catalogues)
    candidates = [(_heading(table, columns), table) for table in tables_of(path)]
    best = max(candidates, key=lambda each: len(each[0].places) if each[0] else 0, default=(None, ()))
    heading, table = best
    if heading is None:
        raise BadRequest("list_code_column_missing")
    return _rows(table, heading, columns)


def _heading(table: Sequence[Record], columns: ReceivedColumns) -> _Heading | None:
    """The first row that names a column of codes."""
    for number, record in enumerate(table[:_HEADING_WITHIN], start=1):
        found: dict[str, list[tuple[int, int]]] = {}
        for place, cell in enumerate(record):
            known = columns.fields.get(bare(str(cell))) if cell is not None else None
            if known:
                found.setdefault(known[0], []).append((known[1], place))
        if "code" in found:
            return _Heading(number, {field: tuple(at for _, at in sorted(ranked)) for field, ranked in found.items()})
    return None


def _rows(
    table: Sequence[Record], heading: _Heading, columns: ReceivedColumns
) -> tuple[list[ReceivedDossier], list[RefusedRow]]:
    taken: list[ReceivedDossier] = []
    refused: list[RefusedRow] = []
    first_rows: dict[str, int] = {}
    for number, record in enumerate(table[heading.row :], start=heading.row + 1):
        texts = [cells.cell_text(value, columns) for value in record]
        if not any(texts):
            continue
        try:
            row = _dossier(texts, heading, columns)
        except RefusedCell as error:
            refused.append(RefusedRow(number, error.notice))
            continue
        key = dossier_code_key(row.code)
        if key in first_rows:
            refused.append(RefusedRow(number, notice("row_repeated", first=first_rows[key])))
            continue
        first_rows[key] = number
        taken.append(row)
    return taken, refused


def _dossier(texts: Sequence[str], heading: _Heading, columns: ReceivedColumns) -> ReceivedDossier:
    def all_of(field: str) -> list[str]:
        return [texts[place] for place in heading.places.get(field, ()) if place < len(texts) and texts[place]]

    def one(field: str) -> str:
        return next(iter(all_of(field)), "")

    def plain(field: str, limit: int = cells.TEXT_LIMIT) -> str | None:
        return cells.plain_text(one(field), field, limit)

    def any_yes(field: str) -> bool | None:
        answers = [cells.by_word(text, columns.answers, field) for text in all_of(field)]
        return any(answers) if answers else None

    return ReceivedDossier(
        code=cells.dossier_code(one("code")),
        procedure=plain("procedure"),
        procedure_name=plain("procedure_name"),
        field=plain("field"),
        channel=cells.by_word(one("channel"), columns.channels, "channel"),
        status=cells.by_word(one("status"), columns.statuses, "status"),
        received_at=cells.moment(one("received_at"), "received_at"),
        due_at=cells.deadline(one("due_at"), "due_at"),
        finished_at=cells.moment(one("finished_at"), "finished_at"),
        returned_at=cells.moment(one("returned_at"), "returned_at"),
        competent_unit=plain("competent_unit", LONGEST_UNIT),
        receiving_unit=plain("receiving_unit", LONGEST_UNIT),
        returns_paper=any_yes("returns_paper"),
        reused=any_yes("reused"),
        from_store=any_yes("from_store"),
        identity_linked=any_yes("identity_linked"),
    )
