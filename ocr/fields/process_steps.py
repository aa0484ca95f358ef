"""The steps of a process slip from its ruled table: who gave, who received, when, with which result.

The columns are told by their headings, which differ from office to office; giver and receiver may share one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossiers.papers import Field
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label, places_of
from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line, compact
from ocr.fields.making import PrintedPaper, field_from_line, make_field
from ocr.fields.pages import Cell, PrintedTable
from ocr.fields.values import Parse, Parsed, as_moment, as_name, as_text, tidy, with_dashes, without_specks

RESULTS = ("Đúng hạn", "Trước hạn", "Quá hạn", "Trễ hạn")
_RESULT_WORDS = 4
_BESIDE_A_PARTY = re.compile(r"\s+(?:\(|đã ký\b|ký tên\b|(?:giao|nhận) lúc\b)", re.IGNORECASE)
"""What stands under a name in its cell: what he is, that he signed, when."""
_PARTIES = ("Giao", "Nhận")
_BY = ("nguoi", "can bo", "cong chuc", "ben", "don vi", "bo phan", "phong", "phong ban", "co quan", "noi")
_WHO = tuple(map(compact, _BY))
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "received_at": ("thoigian", "ngaygio", "giongay", "thoidiem", "luc", "ngaygiao", "ngaynhan"),
    "result": ("ketqua", "danhgia", "tiendo"),
    "handed_over_by": (
        *(f"{who}{does}" for who in _WHO for does in ("giao", "bangiao", "chuyen", "chuyengiao")),
        "giao",
        "chuyentu",
    ),
    "received_by": (*(f"{who}{does}" for who in _WHO for does in ("nhan", "tiepnhan")), "nhan", "chuyenden"),
    "parties": ("tencoquan", "coquan", "bophan", "donvi"),
}
"""How the heading of a column begins, folded; the first that fits."""


@dataclass(frozen=True)
class _Columns:
    """The heading cells by what stands under them."""

    headings: Mapping[str, Cell]

    def cell(self, name: str, table: PrintedTable, row: tuple[Cell, ...]) -> Cell | None:
        """The row's cell of that column; None where there is none or nothing stands in it."""
        heading = self.headings.get(name)
        found = table.under(heading, row) if heading else None
        return found if found and found.words else None


def table_steps(paper: PrintedPaper) -> list[Field]:
    """The fields of the steps, in order; none where no table has such columns. A table may run over pages."""
    fields: list[Field] = []
    columns: _Columns | None = None
    step = 0
    for table in (_lying(table) for page in paper.pages for table in page.tables):
        first, told = _columns_of(table)
        columns = told or columns
        rows = [row for row in table.rows[first:] if len(row) > 1]  # a band over a step only names it
        for row in _one_row_a_step(rows) if columns else ():
            found = list(_step(paper, table, row, columns, step)) if columns else []
            if any(field.value for field in found):
                fields += found
                step += 1
    return fields


def one_of(lines: tuple[Line, ...], phrases: tuple[str, ...]) -> Line | None:
    """The part of those lines that says one of the phrases; pen marks beside it are left out."""
    for line in lines:
        for phrase in phrases:
            if place := find_phrase(line, phrase):
                return line.part(*place)
    return None


def as_party(text: str) -> Parsed:
    """A person or an office, without the label `Bên giao` before it and what stands under the name in its cell."""
    value = with_dashes(without_specks(tidy(_BESIDE_A_PARTY.split(text)[0])))
    return Parsed(value, bool(value))


def party_labels(step: int) -> tuple[Label, ...]:
    """What stands before giver and receiver where they share a column."""
    return (
        Label(
            ("Giao", "Bên giao", "Người giao"),
            f"steps[{step}].handed_over_by",
            as_party,
            lines=2,
            words=tuple(f"{who} {does}" for who in _BY for does in ("giao", "chuyen")),
            without="nhan ket",
        ),
        Label(
            ("Nhận", "Bên nhận", "Người nhận"),
            f"steps[{step}].received_by",
            as_party,
            lines=2,
            words=tuple(f"{who} nhan" for who in _BY),
            without="giao chuyen ket",
        ),
    )


def step_labels(step: int) -> tuple[Label, ...]:
    """The facts of a step that is no row of a table."""
    return (
        *party_labels(step),
        Label(
            ("Lúc", "Giao nhận lúc", "Nhận lúc", "Thời gian", "Thời điểm", "Ngày, giờ", "Giờ, ngày"),
            f"steps[{step}].received_at",
            as_moment,
            lines=2,
            words=("giao nhan luc", "thoi gian giao", "thoi gian nhan", "thoi diem giao", "thoi diem nhan", "nhan luc"),
        ),
        Label(("Kết quả", "Kết quả giải quyết", "Đánh giá"), f"steps[{step}].result", _result),
    )


def _result(text: str) -> Parsed:
    said = next((phrase for phrase in RESULTS if compact(phrase) in compact(text)), "")
    return Parsed(said, bool(said))


def _lying(table: PrintedTable) -> PrintedTable:
    """The table with a row for each step: some offices give each a column."""
    turned = table.turned()
    both = {"handed_over_by", "received_by", "received_at"} <= _headings_of(turned).keys()
    return turned if both and not _told(_headings_of(table)) else table


def _one_row_a_step(rows: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """The rows; where a giver's row is followed by his receiver's, the two are one (Mẫu 06 as it is printed)."""
    above: tuple[Cell, ...] | None = None
    for row in rows:
        party = next((said for cell in row if (said := _party(cell))), "")
        if above and party == "Nhận" and len(above) == len(row):
            yield tuple(Cell(one.box, (*one.lines, *other.lines)) for one, other in zip(above, row, strict=True))
            above = None
            continue
        if above:
            yield above
        above = row if party == "Giao" else None
        if above is None:
            yield row
    if above:
        yield above


def _party(cell: Cell) -> str:
    """`Giao` or `Nhận` where the cell names that one and not both, and the label is its beginning."""
    places = places_of(_in_one_line(cell), party_labels(0))
    return places[0].phrase if len(places) == 1 and places[0].start <= 1 and places[0].phrase in _PARTIES else ""


def _columns_of(table: PrintedTable) -> tuple[int, _Columns | None]:
    """The row of its first step, and the columns: by their headings, what these do not say by that row."""
    first_step = _contents(table.rows[1]) if len(table.rows) > 1 else {}
    headed = _uncontradicted(table, _headings_of(table), first_step)
    if _told(headed):
        return 1, _told({name: cell for name, cell in first_step.items() if name == "result"} | headed)
    for first, row in enumerate(table.rows):
        if told := _told(_contents(row) | headed):
            return max(first, 1 if headed else 0), told
    if "received_by" in headed:  # the moment may stand in the receiver's cell
        return 1, _told({"received_at": headed["received_by"]} | headed)
    return 0, None


def _uncontradicted(table: PrintedTable, headed: Mapping[str, Cell], first_step: Mapping[str, Cell]) -> dict[str, Cell]:
    """The headings, without one over a moment or a result that says it is another: half of a name was read of it."""
    said = {name: first_step[name] for name in ("received_at", "result") if name in first_step}
    return {
        name: heading
        for name, heading in headed.items()
        if not any(name != other and table.stands_under(heading, cell) for other, cell in said.items())
    }


def _headings_of(table: PrintedTable) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for cell in table.rows[0]:
        name = next((each for each, begins in _HEADINGS.items() if cell.compact.startswith(begins)), None)
        if name == "handed_over_by" and "nhan" in cell.compact:  # `Bộ phận giao, nhận`
            name = "parties"
        if name:
            found.setdefault(name, cell)
    return found


def _contents(row: Sequence[Cell]) -> dict[str, Cell]:
    """The cells by what they can only be; the first two names side by side are giver's and receiver's."""
    found = {_content(cell): cell for cell in reversed(row)}
    people = [cell for cell in row if as_name(" ".join(word.text for word in cell.words)).sound]
    if len(people) >= 2 and "received_at" in found and "parties" not in found:
        found |= {"handed_over_by": people[0], "received_by": people[1]}
    return found


def _content(cell: Cell) -> str:
    text = " ".join(word.text for word in cell.words)
    if {place.phrase for place in places_of(_in_one_line(cell), party_labels(0))} >= {"Giao", "Nhận"}:
        return "parties"
    if "T" in as_moment(text).value:
        return "received_at"
    return "result" if _result(text).sound and len(cell.words) <= _RESULT_WORDS else ""


def _told(found: Mapping[str, Cell]) -> _Columns | None:
    two = {"handed_over_by", "received_by"} <= found.keys()
    return _Columns(found) if "received_at" in found and (two or "parties" in found) else None


def _in_one_line(cell: Cell) -> tuple[Line, ...]:
    """What a cell breaks for want of room is one line."""
    return (Line(cell.lines[0].page, cell.words),) if cell.words else ()


def _step(
    paper: PrintedPaper, table: PrintedTable, row: tuple[Cell, ...], columns: _Columns, step: int
) -> Iterator[Field]:
    if parties := columns.cell("parties", table, row):
        yield from labelled_fields(paper, party_labels(step), _in_one_line(parties))
    wholes: tuple[tuple[str, Parse], ...] = (
        ("handed_over_by", as_party),
        ("received_by", as_party),
        ("received_at", as_moment),
    )
    for name, parse in wholes:
        if cell := columns.cell(name, table, row):
            parsed = parse(" ".join(word.text for word in cell.words))
            yield make_field(paper, f"steps[{step}].{name}", table.page, cell.words, parsed)
    result = columns.cell("result", table, row)
    if result and (said := one_of(result.lines, RESULTS)):
        yield field_from_line(paper, f"steps[{step}].result", said, as_text)
