"""Sheets between papers, before a dossier (tờ phân cách) or a box (bìa hộp): what they print and how they are known."""

from collections.abc import Sequence
from dataclasses import dataclass

from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line
from ocr.fields.pages import PrintedPage
from ocr.parting_codes import CodeKind, code_kind

SEPARATOR_TITLE = "TỜ PHÂN CÁCH HỒ SƠ"
COVER_TITLE = "BÌA HỘP HỒ SƠ"
_KEEP_CLEAN = "Không viết, không đóng dấu lên mã QR. Dùng lại được nhiều lần."
SEPARATOR_ADVICE = ("Đặt tờ này ngay trước giấy tờ đầu tiên của hồ sơ, mặt có mã QR hướng lên.", _KEEP_CLEAN)
COVER_ADVICE = (
    "Đặt tờ này trước mọi giấy tờ và tờ phân cách của hộp, mặt có mã QR hướng lên.",
    "Giấy tờ quét sau tờ này thuộc hộp này, cho đến bìa hộp tiếp theo.",
    _KEEP_CLEAN,
)
FEWEST_WORDS = 12
"""With fewer a page may as well be a separator of any make whose code could not be read."""
_MOST_LINES_OF_A_SHEET = 20


@dataclass(frozen=True)
class Separator:
    """A sheet between dossiers. `code`: of the one that follows, None where it names none; `certain`: so it says.

    `box`: in which the papers after a cover sheet lie, "" where that cannot be read; None: it is no cover sheet.
    """

    code: str | None
    certain: bool
    box: str | None = None


def separator_on(page: PrintedPage) -> Separator | None:
    """What parts dossiers on this page: a sheet's QR code or, where that is damaged, what is printed on our sheets.

    A code on a page that is no sheet is a label which anybody may have stuck there: it parts, and nothing is certain.
    """
    kinds = [kind for code in page.codes if (kind := code_kind(code.text)).kind in ("separator", "cover")]
    if kinds:
        said = _said_by(kinds)
        return said if is_sheet(page) else Separator(said.code, certain=False, box=said.box)
    if not is_sheet(page):
        return None
    if _is_cover(page):
        return Separator(None, certain=False, box="")
    return Separator(None, certain=False) if _is_separator(page) else None


def is_sheet(page: PrintedPage) -> bool:
    """One of ours by its print, or next to nothing is printed on it. Else it is a paper: none may vanish for a code."""
    if len(page.lines) > _MOST_LINES_OF_A_SHEET:
        return False
    words = sum(len(line.words) for line in page.lines)
    return words < FEWEST_WORDS or _is_cover(page) or _is_separator(page)


def _said_by(kinds: Sequence[CodeKind]) -> Separator:
    codes = {kind.dossier_code for kind in kinds if kind.dossier_code}
    boxes = {kind.box_code for kind in kinds if kind.box_code}
    certain = len(codes) + len(boxes) <= 1 and not any(kind.damaged for kind in kinds)
    box = None
    if any(kind.kind == "cover" for kind in kinds):
        box = next(iter(boxes), "") if certain else ""
    return Separator(next(iter(codes), None) if certain else None, certain, box)


def _is_cover(page: PrintedPage) -> bool:
    return _bears(page, COVER_TITLE, COVER_ADVICE)


def _is_separator(page: PrintedPage) -> bool:
    return _bears(page, SEPARATOR_TITLE, SEPARATOR_ADVICE)


def _bears(page: PrintedPage, title: str, advice: Sequence[str]) -> bool:
    """The title in the upper half, alone on its line, or what the advice begins with."""
    titled = any(_is_whole(line, title) for line in page.lines if line.box.y0 < 0.5 * page.height)
    begins = advice[0].split(",")[0]
    return titled or any(find_phrase(line, begins) for line in page.lines)


def _is_whole(line: Line, phrase: str) -> bool:
    place = find_phrase(line, phrase)
    return place is not None and place[1] - place[0] == len(line.words)
