"""Labels and values in ways the other families do not set them: boxes, four columns, colons in one line, run in."""

from collections.abc import Sequence
from dataclasses import replace

from bench.family_b.rows import Row
from samples.flow import MM_PER_POINT, Blank, Flow, Margins
from samples.fonts import Face
from samples.markup import Word, words_of
from samples.typeset import Placed


def begin(flow: Flow, body: Face, margins: Margins) -> None:
    """Gives a paper whose first page is still empty its type and margins."""
    flow.body, flow.margins = body, margins
    flow.y = margins.top


def section(flow: Flow, text: str, *, barred: bool = False) -> None:
    """A heading within the form, over a rule of the page's width if `barred`."""
    flow.need(18)
    flow.space(1.6)
    flow.paragraph(f"<b>{text}</b>", align="left", after=0.6 if barred else 1.2)
    if barred:
        flow.sheet.rule(flow.left, flow.y, flow.right, flow.y, 0.3)
        flow.space(1.4)


def four_columns(flow: Flow, rows: Sequence[Row], *, size: float = 11.5, labels: float = 0.19) -> None:
    """Ruled label, value, label, value; a row's only value reaches over three columns. `labels`: their share."""
    width = flow.right - flow.left
    for each in rows:
        texts = tuple(text for blank in each for text in (blank.label.removesuffix(":"), blank.value))
        rest = width / len(each) - labels * width
        flow.table((labels * width, rest) * len(each), (texts,), head=0, size=size)


def stacked(flow: Flow, rows: Sequence[Row], *, ruled: bool) -> None:
    """Each value under its small label, several beside each other by their shares; in boxes if `ruled`."""
    small = replace(flow.body, size=flow.body.size - 2.5, italic=not ruled)
    low, high = small.size * MM_PER_POINT * 1.25, flow.body.size * MM_PER_POINT * 1.22
    for each in rows:
        unit = (flow.right - flow.left) / sum(blank.share for blank in each)
        lines = [flow.wrap(words_of(blank.value, flow.body), blank.share * unit - 3) for blank in each]
        height = low + high * max(map(len, lines)) + 2
        flow.need(height)
        x = flow.left
        for blank, value in zip(each, lines, strict=True):
            _stack(flow, (x, x + blank.share * unit), words_of(blank.label, small), value, (low, high))
            if ruled:
                flow.sheet.frame(x, flow.y, x + blank.share * unit, flow.y + height)
            x += blank.share * unit
        flow.y += height


def _stack(
    flow: Flow, between: tuple[float, float], label: list[Word], value: list[list[Word]], steps: tuple[float, float]
) -> None:
    x0, x1 = between[0] + 1.5, between[1] - 1.5
    flow.set_row(label, x0, x1, flow.y + 0.8 + steps[0] * 0.78, "left")
    for number, line in enumerate(value):
        flow.set_row(line, x0, x1, flow.y + 0.8 + steps[0] + steps[1] * (number + 0.76), "left")


def aligned(flow: Flow, rows: Sequence[Row], at: float) -> None:
    """Labels on the left, all colons `at` millimetres from the margin, values after them."""
    step, colon = flow.body.size * MM_PER_POINT * 1.34, flow.left + at
    for blank in (blank for each in rows for blank in each):
        label, mark = words_of(blank.label.removesuffix(":"), flow.body), words_of(":", flow.body)
        if flow.sheet.words_width(label) > at - 1:
            raise ValueError(f"no room before the colon for {blank.label!r}")
        first, *more = flow.wrap(words_of(blank.value, flow.body), flow.right - colon - 3)
        flow.need(step * (1 + len(more)))
        placed = [*_from(flow, flow.left, label), (colon, mark[0]), *_from(flow, colon + 3, first)]
        flow.sheet.set_line(placed, flow.y + step * 0.76)
        flow.y += step
        for line in more:
            flow.sheet.set_words(colon + 3, flow.y + step * 0.76, line)
            flow.y += step


def _from(flow: Flow, x: float, words: Sequence[Word]) -> list[Placed]:
    placed: list[Placed] = []
    for word in words:
        placed.append((x, word))
        x += flow.sheet.word_width(word) + flow.sheet.space_width(word)
    return placed


def run_in(flow: Flow, blanks: Row, *, between: str = "; ", indent: float = 0.0, end: str = "") -> None:
    """Several labels and values in one paragraph."""
    text = between.join(f"{blank.label} {blank.value}".strip() for blank in blanks)
    flow.paragraph(f"{text}{end}", indent=indent, after=1.4)


def two(first: tuple[str, str], second: tuple[str, str], shares: tuple[float, float] = (1.0, 1.0)) -> Row:
    """Two labels with their values on one line."""
    return Blank(*first, shares[0]), Blank(*second, shares[1])


def small_print(flow: Flow, *lines: str, size: float = 9.5) -> None:
    """Notes at the end of a form, without the rule of footnotes."""
    flow.space(2.5)
    for line in lines:
        flow.paragraph(line, face=Face(size, italic=True, family=flow.body.family), indent=0, after=0.3)
