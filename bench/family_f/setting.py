"""How forms of this family set their sheets: A5, two columns that each run on for themselves, boxes beside a title."""

from collections.abc import Sequence
from dataclasses import replace

from samples.flow import Align, Flow, Margins
from samples.fonts import Face
from samples.typeset import Sheet


def on_a5(flow: Flow, body: Face) -> None:
    """Makes the still empty first page an upright A5 sheet."""
    flow.body, flow.sheets[0] = body, Sheet(flow.dpi, flow.rng, 148, 210)
    flow.margins = Margins(9, 210 - 148 + 10, 297 - 210 + 7, 14)
    flow.y = flow.margins.top


def columns_running(
    flow: Flow, left: Sequence[str], right: Sequence[str], *, gap: float = 8.0, align: Align = "left"
) -> None:
    """Paragraphs in two columns; lines of one are not on the level of the other's."""
    top, middle, bottom = flow.y, (flow.left + flow.right) / 2, 0.0
    for texts, between in ((left, (flow.left, middle - gap / 2)), (right, (middle + gap / 2, flow.right))):
        flow.y = top
        for text in texts:
            flow.paragraph(text, align=align, after=1.6, between=between)
        bottom = max(bottom, flow.y)
    flow.y = bottom


def boxed(flow: Flow, texts: Sequence[str], *, width: float, size: float = 9.5) -> None:
    """A ruled box at the right margin; `y` stays at its top for what stands left of it."""
    x0, top = flow.right - width, flow.y
    for text in texts:
        flow.paragraph(
            text, face=Face(size, family=flow.body.family), align="left", after=0.6, between=(x0 + 2, flow.right - 2)
        )
    flow.sheet.frame(x0, top - 1.5, flow.right, flow.y + 1)
    flow.y = top


def narrowed(flow: Flow, width: float) -> Margins:
    """Gives `width` millimetres at the right away; the margins to restore."""
    outer = flow.margins
    flow.margins = replace(outer, right=outer.right + width)
    return outer
