"""How things are set on the page: the type of a paper, lines and notes, tables, a foot."""

from collections.abc import Sequence

from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.markup import words_of


def begin(flow: Flow, body: Face, margins: Margins) -> None:
    """Gives a paper whose first page is still empty its type and margins."""
    flow.body, flow.margins = body, margins
    flow.y = margins.top


def lines(flow: Flow, *texts: str, indent: float = 0.0, after: float = 1.2) -> None:
    """Paragraphs of one kind."""
    for text in texts:
        flow.paragraph(text, indent=indent, after=after)


def shared_table(
    flow: Flow, shares: Sequence[float], rows: Sequence[Sequence[str]], *, size: float = 11.5, head: int = 1
) -> None:
    """A ruled table whose columns are shares of the text's width."""
    flow.table([share * (flow.right - flow.left) for share in shares], rows, size=size, head=head)


def note_lines(flow: Flow, title: str, *texts: str, size: float = 11.0) -> None:
    """ "Ghi chú:" in bold italics and what it says, in small italics."""
    flow.space(3)
    flow.paragraph(f"<b>{title}</b>", face=Face(size, italic=True), indent=0, after=0.4)
    for text in texts:
        flow.paragraph(text, face=Face(size, italic=True), indent=0, after=0.3)


def small_print(flow: Flow, *lines: str, size: float = 9.5) -> None:
    """Notes at the end of a form, without the rule of footnotes."""
    flow.space(2.5)
    for line in lines:
        flow.paragraph(line, face=Face(size, italic=True, family=flow.body.family), indent=0, after=0.3)


def foot(flow: Flow, left: str, right: str) -> None:
    """One line of small print in the bottom margin, as systems print it."""
    small, height = Face(8.5, family="Arimo"), flow.sheet.mm(flow.sheet.image.height)
    flow.set_row(words_of(left, small), flow.left, flow.right, height - 6, "left")
    flow.set_row(words_of(right, small), flow.left, flow.right, height - 6, "right")
