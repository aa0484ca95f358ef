"""A copy's certification (chứng thực bản sao từ bản chính, NĐ 23/2015 Đ16): what stands under it is not the paper's.

Its day and its signer are those of whoever compared the copy, years after the paper was issued.
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


def without_certification(pages: Sequence[PrintedPage]) -> tuple[PrintedPage, ...]:
    """The pages without what a certification adds: on its own page everything, else what stands under its heading."""
    return tuple(_own(page) for page in pages)


def _own(page: PrintedPage) -> PrintedPage:
    top = next((line.box.y0 - _ABOVE * line.height for line in page.lines if _BEGINS.match(fold(line.text))), None)
    if top is None:
        return page
    return replace(page, lines=_above(page.lines, top), lines_outside=_above(page.lines_outside, top))


def _above(lines: Sequence[Line], top: float) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.level < top)
