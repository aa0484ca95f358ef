"""What a copy adds to a paper is not the paper's: certification (chứng thực bản sao, NĐ 23/2015 Đ16), and the form of
copies that an agency makes (sao y, sao lục, trích sao; NĐ 30/2020 Đ25).

Its day and its signer are those of whoever made or compared the copy, years after the paper was issued.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.text import fold
from ocr.fields.lines import Line
from ocr.fields.pages import PrintedPage

_BEGINS = re.compile(r"^\W*(?:(?:chung thuc )?ban sao (?:nay )?dung voi ban chinh|so chung thuc\b|chung thuc ban sao)")
_ABOVE = 1.5
"""Line heights above the words of a certification that its frame takes."""
_COPY = re.compile(r"^\W*(?:sao y(?: ban chinh)?|sao luc|trich sao)\W*$")
_DAY = re.compile(r"\bngay\b.*\bthang\b|\bngay [\d/.]{6,}")
_DAY_BELOW = 4.0
"""Line heights below the heading of a copy's form at most: a stamp `SAO Y BẢN CHÍNH` without a day is no such form."""
_HEAD_SHARE = 0.35
"""Of the first page: what stands higher is the paper's head."""


def without_certification(pages: Sequence[PrintedPage]) -> tuple[PrintedPage, ...]:
    """The pages without what a certification adds: on its own page everything, else what stands under its heading."""
    return tuple(_own(page) for page in pages)


def _own(page: PrintedPage) -> PrintedPage:
    begins = [line for line in page.lines if _BEGINS.match(fold(line.text))] or _copy_forms(page)
    if not begins:
        return page
    top = begins[0].box.y0 - _ABOVE * begins[0].height
    return replace(page, lines=_above(page.lines, top), lines_outside=_above(page.lines_outside, top))


def _copy_forms(page: PrintedPage) -> list[Line]:
    """Headings under which place and day stand, in the column of whoever signed the copy."""
    lowest = page.height * _HEAD_SHARE if page.number == 1 else 0
    headings = (part for line in page.lines for part in line.segments if _COPY.match(fold(part.text)))
    return [each for each in headings if each.level > lowest and _has_day_below(page, each)]


def _has_day_below(page: PrintedPage, heading: Line) -> bool:
    end = heading.level + _DAY_BELOW * heading.height
    return any(heading.level < line.level < end and _DAY.search(fold(line.text)) for line in page.lines)


def _above(lines: Sequence[Line], top: float) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.level < top)
