"""Heads of papers in one or two columns at sizes of choice (NĐ 30/2020/NĐ-CP phụ lục I, ô 1 to 5)."""

from collections.abc import Iterable

from samples.flow import Flow
from samples.fonts import Face
from samples.letterhead import COUNTRY, MOTTO, Head
from samples.markup import words_of


def two_columns(
    flow: Flow, content: Head, *, size: float = 12.5, family: str = "Tinos", day_below: bool = False
) -> None:
    """Issuing body left, country right; `day_below` sets place and day on a line of their own under both."""
    top, bold = flow.y, Face(size, bold=True, family=family)
    split = flow.right + 3 - flow.sheet.words_width(words_of(content.country, bold)) - 1
    left, right = (flow.left - 7, split - 3), (split, flow.right + 3)
    _centred(flow, content.superior, Face(size, family=family), left)
    _centred(flow, content.issuer, bold, left)
    _rule(flow, left, 26)
    flow.y = max(flow.y + 1.5, top + 14)
    number_line = flow.y
    _centred(flow, filter(None, (content.number,)), Face(size + 0.5, family=family), left)
    _centred(flow, filter(None, (content.subject,)), Face(12, family=family), (left[0] + 3, left[1] - 3))
    bottom, flow.y = flow.y, top
    _centred(flow, (content.country,), bold, right)
    motto = Face(size + 0.7, bold=True, family=family)
    _centred(flow, (MOTTO,), motto, right)
    _rule(flow, right, flow.sheet.words_width(words_of(MOTTO, motto)))
    flow.y = bottom + 3 if day_below else number_line
    day = Face(size + 0.5, italic=True, family=family)
    _centred(flow, filter(None, (content.place_and_day,)), day, right)
    flow.y = max(bottom, flow.y) + 5


def one_column(flow: Flow, *, size: float = 13.0, family: str = "Tinos", stars: bool = False) -> None:
    """Quốc hiệu and tiêu ngữ in the middle of the page, a rule or a row of stars under them."""
    between = (flow.left, flow.right)
    _centred(flow, (COUNTRY,), Face(size, bold=True, family=family), between)
    motto = Face(size + 0.5, bold=True, family=family)
    _centred(flow, (MOTTO,), motto, between)
    if stars:
        _centred(flow, ("-----***-----",), Face(11, family=family), between)
    else:
        _rule(flow, between, flow.sheet.words_width(words_of(MOTTO, motto)))
    flow.space(4)


def heading(flow: Flow, *lines: str, size: float = 14.0, family: str = "Tinos", rule: float = 0.0) -> None:
    """Title lines in bold, the first at `size`, the others at 13.5; then a rule of `rule` millimetres."""
    between = (flow.left + 6, flow.right - 6)
    _centred(flow, lines[:1], Face(size, bold=True, family=family), between)
    _centred(flow, lines[1:], Face(min(size, 13.5), bold=True, family=family), between)
    if rule:
        _rule(flow, between, rule)
    flow.space(3.5)


def _centred(flow: Flow, lines: Iterable[str], face: Face, between: tuple[float, float]) -> None:
    for line in lines:
        flow.paragraph(line, face=face, align="center", after=0, between=between, leading=1.24)


def _rule(flow: Flow, between: tuple[float, float], width: float) -> None:
    middle = sum(between) / 2
    flow.sheet.rule(middle - width / 2, flow.y + 1.1, middle + width / 2, flow.y + 1.1, 0.25)
    flow.space(2)
