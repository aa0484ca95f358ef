"""The steps of a process slip held against each other and against the moments on the paper.

A table is understood as a whole or not at all: where a step lacks a part, its order is broken or a moment was taken for
no step, cells stand in wrong rows or columns, and no value shows it by itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.form_lines import form_lines
from ocr.fields.labels import CELL_END
from ocr.fields.lines import Line
from ocr.fields.making import PrintedPaper, doubted, unread
from ocr.fields.process_steps import step_labels
from ocr.fields.values import CLOCK

_PARTS = ("handed_over_by", "received_by", "received_at", "result")
"""What every step has."""
_STEP = re.compile(r"steps\[(\d+)\]\.(\w+)")
_NO_STEP = re.compile(
    r"\b(?:in|xuat) (?:luc|ngay|vao|tu)\b|\b(?:ngay|gio|thoi (?:gian|diem)) in\b"
    r"|(?<!dung )(?<!truoc )(?<!qua )(?<!tre )\bhan\b|\bhen tra\b"
)
"""What a print-out says of itself, and until when a step may take."""

_Step = Mapping[str, str]
"""Values by part."""


def steps_checked(paper: PrintedPaper, fields: Sequence[Field]) -> list[Field]:
    """The fields of the steps, all in doubt where any does not fit; and every part of a step that is missing, unread.

    For each moment more, below the first step, than there are steps, there is one more step to be asked for.
    """
    steps, missing = _steps(fields), _missing_steps(paper, fields)
    fit = steps_fit(paper, fields)
    found = {field.name: field if fit else doubted(field) for field in fields}
    wanted = (f"steps[{step}].{part}" for step in range(max(1, len(steps) + missing)) for part in _PARTS)
    return [found.get(name) or unread(paper, name) for name in wanted]


def steps_fit(paper: PrintedPaper, fields: Sequence[Field]) -> bool:
    """Whether they are steps that follow each other, and no moment below the first is left over."""
    steps = _steps(fields)
    return bool(steps) and not _missing_steps(paper, fields) and _fit(steps)


def _missing_steps(paper: PrintedPaper, fields: Sequence[Field]) -> int:
    return max(0, _moments(paper, fields) - len(_steps(fields)))


def _steps(fields: Sequence[Field]) -> list[_Step]:
    found: dict[int, dict[str, str]] = {}
    for field in fields:
        if step := _STEP.fullmatch(field.name):
            found.setdefault(int(step[1]), {})[step[2]] = field.value
    return [found.get(number, {}) for number in range(max(found, default=-1) + 1)]


def _fit(steps: Sequence[_Step]) -> bool:
    """One part at most is missing, nobody received before the one before him, who received a dossier gives it on."""
    missing = sum(not step.get(part) for step in steps for part in _PARTS)
    return missing <= 1 and all(_follows(one, other) for one, other in pairwise(steps))


def _follows(one: _Step, other: _Step) -> bool:
    days = [step.get("received_at", "")[:10] for step in (one, other)]
    people = [fold(person) for person in (one.get("received_by", ""), other.get("handed_over_by", ""))]
    return ("" in days or days[0] <= days[1]) and ("" in people or people[0] == people[1])


def _moments(paper: PrintedPaper, fields: Sequence[Field]) -> int:
    """Hours below the first step that neither a print-out nor a term names, in their cell or the one before."""
    first = min(((field.page, field.box.y0) for field in fields if field.box), default=(0, 0))
    rows = [fold(line.text).split(CELL_END) for line in _below(form_lines(paper.pages, step_labels(0)), first)]
    rows = [row for row, below in pairwise([*rows, []]) if not _is_given(row, below)]
    cells = [pair for row in rows for pair in pairwise(["", *row])]
    return sum(len(CLOCK.findall(cell)) for pair in cells for cell in pair[1:] if not any(map(_NO_STEP.search, pair)))


def _is_given(row: Sequence[str], below: Sequence[str]) -> bool:
    """When the giver gave; the receiver has a row and a moment of his own under it."""
    said, said_below = ([cell.strip() for cell in cells] for cells in (row, below))
    return "giao" in said and "nhan" in said_below and any(map(CLOCK.search, said_below))


def _below(lines: Sequence[Line], place: tuple[int, int]) -> Iterator[Line]:
    return (line for line in lines if (line.page, line.box.y1) >= place)
