"""Fields of a phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 06, TT 03/2025/TT-VPCP; Mẫu 05 of TT 01/2018)."""

from dataclasses import dataclass

from dossiers.papers import Field
from dossiers.reading import Word
from ocr.fields.coded import dossier_code_field
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line
from ocr.fields.making import PrintedPaper, completed, field_from_line, make_field
from ocr.fields.pages import PrintedPage
from ocr.fields.phrases import DOSSIER_CODE_WORDS
from ocr.fields.process_steps import RESULTS, one_of, party_labels, table_steps
from ocr.fields.step_blocks import block_steps
from ocr.fields.step_checks import steps_checked, steps_fit
from ocr.fields.step_turns import turn_steps
from ocr.fields.values import as_moment, as_text

_HEADING_LINES = 7
"""Lines that the headings of its columns may take."""
_LABELS = (
    Label(("Mã hồ sơ", "Mã số hồ sơ", "Hồ sơ số", "Số hồ sơ"), "dossier_code", words=DOSSIER_CODE_WORDS),
    Label(
        ("Cơ quan phối hợp giải quyết hồ sơ", "Cơ quan phối hợp giải quyết", "Cơ quan phối hợp"),
        "coordinating_agency",
        lines=2,
        words=("phoi hop", "cung tham gia"),
    ),
    Label(("Thủ tục", "Tên thủ tục")),
    Label(("Cơ quan (bộ phận) giải quyết hồ sơ",)),
)


@dataclass(frozen=True)
class _Columns:
    moment: float
    result: float
    note: float


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Dossier code, partner, and the steps in order.

    A slip without a single step is one whose table was not understood.
    """
    fields = labelled_fields(paper, _LABELS)
    code = dossier_code_field(paper, next((each for each in fields if each.name == "dossier_code"), None))
    steps = steps_checked(paper, _steps(paper))
    return completed(paper, [code, *fields, *steps], {"coordinating_agency": ("phoi hop",)})


def _steps(paper: PrintedPaper) -> list[Field]:
    """The first way by which all steps fit: a row or two of a table each, blocks of labels, where words stand."""
    found: list[Field] = []
    for way in (table_steps, turn_steps, block_steps, _unruled_steps):
        fields = way(paper)
        if steps_fit(paper, fields):
            return fields
        found = found or fields
    return found


def _unruled_steps(paper: PrintedPaper) -> list[Field]:
    fields: list[Field] = []
    step = 0
    for page in paper.pages:
        starts = [i for i, line in enumerate(page.lines) if _at_start(line, "Giao")]
        columns = _columns(page, starts[0]) if starts else None
        if columns is None:
            continue
        for start, end in zip(starts, [*starts[1:], len(page.lines)], strict=True):
            fields += _step(paper, page, _table_lines(page.lines[start : min(end, start + 8)]), columns, step)
            step += 1
    return fields


def _step(paper: PrintedPaper, page: PrintedPage, lines: tuple[Line, ...], columns: _Columns, step: int) -> list[Field]:
    left = tuple(part for line in lines if (part := line.left_of(columns.moment)))
    fields = labelled_fields(paper, party_labels(step), left)
    moment = _between(lines, columns.moment, columns.result)
    result = _between(lines, columns.result, columns.note)
    if moment:
        parsed = as_moment(" ".join(word.text for word in moment))
        fields.append(make_field(paper, f"steps[{step}].received_at", page.number, moment, parsed))
    if result and (said := one_of((Line(page.number, result),), RESULTS)):
        fields.append(field_from_line(paper, f"steps[{step}].result", said, as_text))
    return fields


def _table_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines up to the note under the table."""
    for index, line in enumerate(lines):
        apart = index > 0 and line.box.y0 - lines[index - 1].box.y1 > 3 * line.height
        if apart or _at_start(line, "Ghi chú"):
            return lines[:index]
    return lines


def _columns(page: PrintedPage, first_step: int) -> _Columns | None:
    """Left edges of the columns, from the words of the heading row; cells may begin a little left of them."""
    edges: dict[str, float] = {}
    slack = 0.03 * page.width
    for line in page.lines[max(0, first_step - _HEADING_LINES) : first_step]:
        for name, phrase in (("moment", "Thời gian"), ("result", "Kết quả"), ("note", "Ghi chú")):
            if name not in edges and (place := find_phrase(line, phrase)):
                edges[name] = line.words[place[0]].box.x0 - slack
    if "moment" not in edges or "result" not in edges:
        return None
    return _Columns(edges["moment"], edges["result"], edges.get("note", float(page.width)))


def _between(lines: tuple[Line, ...], left: float, right: float) -> tuple[Word, ...]:
    return tuple(word for line in lines for word in line.words if left <= (word.box.x0 + word.box.x1) / 2 < right)


def _at_start(line: Line, phrase: str) -> bool:
    place = find_phrase(line, phrase)
    return place is not None and place[0] <= 2 and ":" in line.words[place[1] - 1].text
