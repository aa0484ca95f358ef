"""A scan's pages become runs that are one paper each, with how sure and why. What a paper is, is told in typing.py."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from config.catalogues import Catalogue
from ocr.fields.closing import closing_of
from ocr.fields.header import country_line
from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line
from ocr.fields.making import PrintedPaper
from ocr.fields.pages import PrintedPage
from ocr.parting_codes import CodeKind, code_kind
from ocr.typing import UNKNOWN, Typed, type_of

SEPARATOR_TITLE = "TỜ PHÂN CÁCH HỒ SƠ"
COVER_TITLE = "BÌA HỘP HỒ SƠ"
DOUBTFUL = 0.5
"""Confidence of a split that a person must decide: under every sensible split_check."""
_MOST_LINES_OF_A_SHEET = 20
_FEWEST_WORDS = 12
"""With fewer a page may as well be a separator of any make whose code could not be read."""
_PAGE_OF = re.compile(r"^(?:trang\s*)?(\d{1,3})\s*/\s*(\d{1,3})$", re.IGNORECASE)
_PAGE_ALONE = re.compile(r"^[-–\s]*(\d{1,3})[-–\s.]*$")
_CARD_BACK = ("Đặc điểm nhận dạng", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", "Ngón trỏ trái", "Nơi cư trú")


@dataclass(frozen=True)
class PartedPaper:
    """Pages of one paper. `reason` is a notice code; `batch` counts the stretches between separator sheets.

    `box_code`: as of a Separator, of the last cover sheet before it.
    """

    pages: tuple[PrintedPage, ...]
    typed: Typed
    confidence: float
    reason: str
    batch: int
    separator_code: str | None
    box_code: str | None = None


@dataclass(frozen=True)
class Separator:
    """A sheet between dossiers. `code`: of the one that follows, None where it names none; `certain`: so it says.

    `box`: in which the papers after a cover sheet lie, "" where that cannot be read; None: it is no cover sheet.
    """

    code: str | None
    certain: bool
    box: str | None = None


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


def separator_on(page: PrintedPage) -> Separator | None:
    """What parts dossiers on this page: a sheet's QR code or, where that is damaged, its title."""
    kinds = [kind for code in page.codes if (kind := code_kind(code.text)).kind in ("separator", "cover")]
    if kinds:
        return _said_by(kinds)
    if not is_sheet(page):
        return None
    top = [line for line in page.lines if line.box.y0 < 0.5 * page.height]
    if any(_is_title(line, COVER_TITLE) for line in top):
        return Separator(None, certain=False, box="")
    return Separator(None, certain=False) if any(_is_title(line, SEPARATOR_TITLE) for line in top) else None


def _said_by(kinds: Sequence[CodeKind]) -> Separator:
    codes = {kind.dossier_code for kind in kinds if kind.dossier_code}
    boxes = {kind.box_code for kind in kinds if kind.box_code}
    certain = len(codes) + len(boxes) <= 1 and not any(kind.damaged for kind in kinds)
    box = None
    if any(kind.kind == "cover" for kind in kinds):
        box = next(iter(boxes), "") if certain else ""
    return Separator(next(iter(codes), None) if certain else None, certain, box)


def is_sheet(page: PrintedPage) -> bool:
    """Else it is a paper, whatever label somebody stuck on it: no paper may vanish for a code."""
    return len(page.lines) <= _MOST_LINES_OF_A_SHEET


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
        confidence, reason = DOUBTFUL, "split_separator_unread"
    return PartedPaper((page,), typed, confidence, reason, stretch.number, stretch.code, stretch.box)


def _add(papers: list[PartedPaper], page: PrintedPage, typed: Typed, catalogue: Catalogue) -> None:
    """The page begins a paper or goes on with the last one."""
    last = papers[-1]
    number = page_number(page)
    if start := _starts(page, typed, number, last):
        confidence, reason = start
        papers.append(replace(last, pages=(page,), typed=typed, confidence=confidence, reason=reason))
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
    if sum(len(line.words) for line in page.lines) < _FEWEST_WORDS:
        return DOUBTFUL, "split_few_words"
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


def _is_title(line: Line, title: str) -> bool:
    place = find_phrase(line, title)
    return place is not None and place[1] - place[0] == len(line.words)
