"""A scan's pages become runs that are one paper each, with how sure and why. What a paper is, is told in typing.py."""

import re
from dataclasses import dataclass, replace

from config.catalogues import Catalogue
from ocr.fields.closing import closing_of
from ocr.fields.header import country_line
from ocr.fields.likeness import find_phrase
from ocr.fields.making import PrintedPaper
from ocr.fields.pages import PrintedPage
from ocr.parting_sheets import FEWEST_WORDS, Separator, is_sheet, separator_on
from ocr.typing import UNKNOWN, Typed, type_of

DOUBTFUL = 0.5
"""Confidence of a split that a person must decide: under every sensible split_check."""
_LONGEST_UNNUMBERED = 20
"""Pages of one paper of which nothing says that they go on; beyond, sheets may be missing in between (policy)."""
_MAY_BE_SHEETS = frozenset({"split_few_words", "split_page_unread"})
_PAGE_OF = re.compile(r"^(?:trang\s*)?(\d{1,3})\s*/\s*(\d{1,3})$", re.IGNORECASE)
_PAGE_ALONE = re.compile(r"^[-–\s]*(\d{1,3})[-–\s.]*$")
_CARD_BACK = ("Đặc điểm nhận dạng", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", "Ngón trỏ trái", "Nơi cư trú")


@dataclass(frozen=True)
class PartedPaper:
    """Pages of one paper. `reason` is a notice code; `batch` counts the stretches between separator sheets.

    `box_code`: as of a Separator, of the last cover sheet before it. `code_certain`: as `certain` of a Separator.
    `surely_inside`: no page before it in its stretch may have been a sheet that could not be read.
    """

    pages: tuple[PrintedPage, ...]
    typed: Typed
    confidence: float
    reason: str
    batch: int
    separator_code: str | None
    box_code: str | None = None
    code_certain: bool = True
    surely_inside: bool = True


@dataclass(frozen=True)
class _Stretch:
    """What the sheets before a page say of it. `number`: 0 before the first sheet; the rest as of a Separator."""

    number: int = 0
    code: str | None = None
    certain: bool = True
    box: str | None = None

    def after(self, sheet: Separator) -> "_Stretch":
        """A sheet ends the dossier before it, and only a cover sheet the box, also one that cannot be read."""
        return _Stretch(self.number + 1, sheet.code, sheet.certain, self.box if sheet.box is None else sheet.box)


def parted(pages: tuple[PrintedPage, ...], blanks: frozenset[int], catalogue: Catalogue) -> tuple[PartedPaper, ...]:
    """Papers in page order. Blank pages and separator sheets are in none, every other page is in exactly one."""
    papers: list[PartedPaper] = []
    stretch, fresh = _Stretch(), True
    for page in pages:
        if page.number in blanks:
            continue
        if separator := separator_on(page):
            stretch, fresh = stretch.after(separator), True
            if is_sheet(page):
                continue
        typed = type_of(page, catalogue)
        if fresh:
            papers.append(_first(page, typed, stretch))
        else:
            _add(papers, page, typed, catalogue)
        fresh = False
    return tuple(papers)


def _first(page: PrintedPage, typed: Typed, stretch: _Stretch) -> PartedPaper:
    confidence, reason = 0.99, "split_separator"
    if stretch.number == 0:
        confidence, reason = 1.0, "split_scan_start"
    elif stretch.box == "" and stretch.code is None:
        confidence, reason = DOUBTFUL, "split_cover_unread"
    elif not stretch.certain:
        confidence, reason = DOUBTFUL, "split_separator_unread" if stretch.code is None else "split_separator_on_paper"
    return PartedPaper(
        (page,), typed, confidence, reason, stretch.number, stretch.code, stretch.box, code_certain=stretch.certain
    )


def _add(papers: list[PartedPaper], page: PrintedPage, typed: Typed, catalogue: Catalogue) -> None:
    """The page begins a paper or goes on with the last one."""
    last = papers[-1]
    number = page_number(page)
    if start := _starts(page, typed, number, last):
        confidence, reason = start
        inside = last.surely_inside and last.reason not in _MAY_BE_SHEETS
        begun = replace(last, pages=(page,), typed=typed, confidence=confidence, reason=reason, surely_inside=inside)
        papers.append(begun)
        return
    confidence, reason = _goes_on(page, number, last, catalogue)
    if confidence < last.confidence:
        last = replace(last, confidence=confidence, reason=reason)
    papers[-1] = replace(last, pages=(*last.pages, page))


def _starts(page: PrintedPage, typed: Typed, number: int | None, last: PartedPaper) -> tuple[float, str] | None:
    """First-page evidence: motto, title, page number 1."""
    motto = country_line(page) is not None
    titled = typed.type != UNKNOWN
    if _is_card_back(page, last):
        return None
    runs_on = number is not None and number > 1 and number == len(last.pages) + 1
    if motto and titled:
        return (0.75 if runs_on else 0.97), "split_motto_and_title"
    if motto:
        return (DOUBTFUL if runs_on else 0.85), "split_motto"
    if runs_on:
        return None
    if titled and typed.confidence >= 0.7:
        return (0.8 if typed.type != last.typed.type else DOUBTFUL), "split_title"
    return (0.75, "split_page_number") if number == 1 else None


def _goes_on(page: PrintedPage, number: int | None, last: PartedPaper, catalogue: Catalogue) -> tuple[float, str]:
    """How sure that a page without first-page evidence belongs to the paper before it."""
    if number is not None and number == len(last.pages) + 1:
        return 0.97, "split_page_number"
    if _is_card_back(page, last):
        return 0.9, "split_card_back"
    if number is not None and number > 1:
        return DOUBTFUL, "split_page_number_gap"
    if not page.lines:
        return DOUBTFUL, "split_page_unread"
    if sum(len(line.words) for line in page.lines) < FEWEST_WORDS:
        return DOUBTFUL, "split_few_words"
    if len(last.pages) >= _LONGEST_UNNUMBERED:
        return DOUBTFUL, "split_long"
    return (DOUBTFUL, "split_no_evidence") if _ended(last, catalogue) else (0.85, "split_goes_on")


def _ended(paper: PartedPaper, catalogue: Catalogue) -> bool:
    """The last page already bears receivers or the closing stroke: nothing need follow."""
    kind = catalogue.paper_type(paper.typed.type) or catalogue.paper_type(UNKNOWN)
    if kind is None or paper.typed.type == UNKNOWN:
        return False
    page = paper.pages[-1]
    strokes = any(line.text.rstrip().endswith(("./.", ".//.", "./")) for line in page.lines)
    return strokes or bool(closing_of(PrintedPaper((page,), kind, catalogue)).receivers)


def page_number(page: PrintedPage) -> int | None:
    """The printed page number: `2/3`, `Trang 2/3`, or `2` alone in the middle of the top or bottom line."""
    if not page.lines:
        return None
    for line in (page.lines[0], page.lines[-1], *page.lines[1:2], *page.lines[-2:-1]):
        if found := _PAGE_OF.match(line.text.strip()):
            return int(found[1]) if 1 <= int(found[1]) <= int(found[2]) else None
        edge = line.box.y1 < 0.12 * page.height or line.box.y0 > 0.9 * page.height
        found = _PAGE_ALONE.match(line.text.strip())
        if found and edge and 0.4 * page.width < line.centre < 0.6 * page.width:
            return int(found[1])
    return None


def _is_card_back(page: PrintedPage, last: PartedPaper) -> bool:
    if last.typed.type != "citizen_id" or len(last.pages) > 1 or country_line(page):
        return False
    return any(find_phrase(line, phrase) for line in page.lines for phrase in _CARD_BACK) or any(
        "<<" in line.text for line in page.lines
    )
