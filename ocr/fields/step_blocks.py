"""The steps of a process slip that are no rows of a table: each a block of labels with their values beside them."""

from collections.abc import Iterator

from dossiers.papers import Field
from ocr.fields.form_lines import form_lines
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import places_of
from ocr.fields.lines import Line
from ocr.fields.making import PrintedPaper
from ocr.fields.process_steps import step_labels


def block_steps(paper: PrintedPaper) -> list[Field]:
    """The fields of the steps, in order; a step begins where a giver is asked for and says more than one thing.

    `Kết quả ghi: … do bên nhận ghi khi nhận bàn giao` is a note on what the steps say.
    """
    found: list[Field] = []
    step = 0
    for block in _blocks(paper):
        fields = labelled_fields(paper, step_labels(step), block)
        if sum(bool(field.value) for field in fields) > 1:
            found += fields
            step += 1
    return found


def _blocks(paper: PrintedPaper) -> Iterator[tuple[Line, ...]]:
    """Lines from one giver to the next."""
    giver, *others = step_labels(0)
    lines = form_lines(paper.pages, (giver, *others))
    starts = [place.line for place in places_of(lines, (giver, *others)) if place.phrase in giver.phrases]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        yield lines[start:end]
