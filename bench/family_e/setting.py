"""How forms of this family set labels and values: values in bold, two columns of dotted lines, sheets on their side."""

from collections.abc import Sequence
from dataclasses import replace

from bench.family_b.rows import Row, plain
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.typeset import Sheet


def filled(flow: Flow, rows: Sequence[Row]) -> None:
    """As software prints a form: labels in plain type, what was filled in bold, no dots."""
    plain(flow, [tuple(replace(each, value=f"<b>{each.value}</b>") for each in blanks) for blanks in rows])


def halves(flow: Flow, left: Sequence[Row], right: Sequence[Row]) -> None:
    """Dotted lines in two columns, each pair beginning on one level."""
    outer, middle = flow.margins, (flow.left + flow.right) / 2
    for one, other in zip(left, right, strict=True):
        flow.need(26)
        top = flow.y
        flow.margins = replace(outer, right=210 - middle + 2.5)
        flow.blanks(*one)
        bottom, flow.y = flow.y, top
        flow.margins = replace(outer, left=middle + 2.5)
        flow.blanks(*other)
        flow.margins, flow.y = outer, max(bottom, flow.y)


def lie_down(flow: Flow, body: Face) -> None:
    """Makes the still empty first page a sheet lying on its side."""
    flow.body, flow.sheets[0] = body, Sheet(flow.dpi, flow.rng, 297, 210)
    flow.margins = Margins(18, 210 - 297 + 17, 297 - 210 + 14, 20)
    flow.y = flow.margins.top


def lines(flow: Flow, *texts: str, indent: float = 0.0, after: float = 1.2) -> None:
    """Paragraphs of one kind."""
    for text in texts:
        flow.paragraph(text, indent=indent, after=after)


def note_lines(flow: Flow, title: str, *texts: str, size: float = 11.0) -> None:
    """ "Ghi chú:" in bold italics and what it says, in small italics."""
    flow.space(3)
    flow.paragraph(f"<b>{title}</b>", face=Face(size, italic=True), indent=0, after=0.4)
    for text in texts:
        flow.paragraph(text, face=Face(size, italic=True), indent=0, after=0.3)
