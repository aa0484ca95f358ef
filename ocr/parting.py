"""A scan's pages become runs that are one paper each, with how sure and why. What a paper is, is told in typing.py."""

import re
from dataclasses import dataclass, replace

from config.catalogues import Catalogue
from ocr.fields.closing import closing_of
from ocr.fields.header import country_line
from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line
from ocr.fields.making import PrintedPaper
from ocr.fields.pages import PrintedPage
from ocr.parting_codes import code_kind
from ocr.typing import UNKNOWN, Typed, type_of

SEPARATOR_TITLE = "TỜ PHÂN CÁCH HỒ SƠ"
DOUBTFUL = 0.5
"""Confidence of a split that a person must decide: under every sensible split_check."""
_MOST_LINES_OF_A_SHEET = 20
_PAGE_OF = re.compile(r"^(?:trang\s*)?(\d{1,3})\s*/\s*(\d{1,3})$", re.IGNORECASE)
_PAGE_ALONE = re.compile(r"^[-–\s]*(\d{1,3})[-–\s.]*$")
_CARD_BACK = ("Đặc điểm nhận dạng", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", "Ngón trỏ trái", "Nơi cư trú")


@dataclass(frozen=True)
class PartedPaper:
    """Pages of one paper. `reason` is a notice code; `batch` counts the stretches between separator sheets."""

    pages: tuple[PrintedPage, ...]
    typed: Typed
    confidence: float
    reason: str
    batch: int
    separator_code: str | None


@dataclass(frozen=True)
class Separator:
    """A sheet between dossiers. `code`: of the one that follows, None where it names none; `certain`: so it says."""

    code: str | None
    certain: bool


def separator_on(page: PrintedPage) -> Separator | None:
    """What parts dossiers on this page: a separator's QR code or, where that is damaged, the sheet's title."""
    kinds = [kind for code in page.codes if (kind := code_kind(code.text)).kind == "separator"]
    if kinds:
        codes = {kind.dossier_code for kind in kinds if kind.dossier_code}
        certain = len(codes) <= 1 and not any(kind.damaged for kind in kinds)
        return Separator(next(iter(codes), None) if certain else None, certain)
    top = [line for line in page.lines if line.box.y0 < 0.5 * page.height]
    if is_sheet(page) and any(_is_separator_title(line) for line in top):
        return Separator(None, certain=False)
    return None


def is_sheet(page: PrintedPage) -> bool:
    """Else it is a paper, whatever label somebody stuck on it: no paper may vanish for a code."""
    return len(page.lines) <= _MOST_LINES_OF_A_SHEET


def parted(pages: tuple[PrintedPage, ...], blanks: frozenset[int], catalogue: Catalogue) -> tuple[PartedPaper, ...]:
    """Papers in page order. Blank pages and separator sheets are in none, every other page is in exactly one."""
    papers: list[PartedPaper] = []
    batch, code, fresh, after_unread = 0, None, True, False
    for page in pages:
        if page.number in blanks:
            continue
        if separator := separator_on(page):
            batch, code, fresh, after_unread = batch + 1, separator.code, True, not separator.certain
            if is_sheet(page):
                continue
        typed = type_of(page, catalogue)
        if fresh:
            papers.append(_first(page, typed, batch, code, after_unread))
        else:
            _add(papers, page, typed, catalogue)
        fresh = False
    return tuple(papers)


def _first(page: PrintedPage, typed: Typed, batch: int, code: str | None, after_unread: bool) -> PartedPaper:
    if batch == 0:
        return PartedPaper((page,), typed, 1.0, "split_scan_start", batch, code)
    reason = "split_separator_unread" if after_unread else "split_separator"
    return PartedPaper((page,), typed, DOUBTFUL if after_unread else 0.99, reason, batch, code)


def _add(papers: list[PartedPaper], page: PrintedPage, typed: Typed, catalogue: Catalogue) -> None:
    """The page begins a paper or goes on with the last one."""
    last = papers[-1]
    number = page_number(page)
    if start := _starts(page, typed, number, last):
        confidence, reason = start
        papers.append(PartedPaper((page,), typed, confidence, reason, last.batch, last.separator_code))
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


def _is_separator_title(line: Line) -> bool:
    place = find_phrase(line, SEPARATOR_TITLE)
    return place is not None and place[1] - place[0] == len(line.words)
