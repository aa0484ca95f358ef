"""Where the parts of a head stand (NĐ 30/2020 layout): motto, issuer's column, number, date. Reads no values."""

import re
from dataclasses import dataclass

from dossiers.reading import Word
from dossiers.text import fold
from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line, uppercase_share
from ocr.fields.pages import PrintedPage

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_TOP_SHARE = 0.45
_HEAD_LINES = 14
_OTHER_DAY = re.compile(r"\bsinh\b|\bcap\b|ket hon|can cu|dang ky")
_NUMBER_LABEL = re.compile(r"^s[oòóôốồổ0öơ]{1,2}[:.]?$", re.IGNORECASE)
_SYMBOL = re.compile(r"[/⁄]\s*[A-ZĐ]{1,5}\w{0,3}\s*-")
_BARE_SYMBOL = re.compile(r"[A-ZĐ]{1,4}[-–][A-ZĐ]{2,}")
"""Its slash was taken for a part of the figure that a hand wrote."""
_ADDRESS = re.compile(r"^\W*(?:dt|dc|dien thoai|dia chi|e?mail|website|fax|tel|mst|hotline)\b")
"""Folded: how a line of a letterhead begins that names nobody."""
_ILLEGIBLE = 0.05
_SURE_NUMBER = 0.5
_RUN_INTO = re.compile(r"nga(?!n hang).{0,12}?hang.{0,9}?nam\W{0,2}(?:19|20)\d\d")
"""Folded: `ngày2()thángØf năm 2021`, a day that a hand wrote into the print around it."""


@dataclass(frozen=True)
class Head:
    """The two columns of a head. `number` and `dated` are parts of the lines that bear them; issuer lines top down.

    `bottom` is the index of the last line of the head in the page's lines.
    """

    issuer: tuple[Line, ...]
    number: Line | None
    dated: Line | None
    gutter: int
    bottom: int


def of_another_day(line: Line) -> bool:
    """Whether its day is not the paper's: of birth, of a card's issue, of a marriage, of a law."""
    return bool(_OTHER_DAY.search(fold(line.text)))


def country_line(page: PrintedPage) -> tuple[int, Line] | None:
    """Index of the first line with quốc hiệu or tiêu ngữ near the top of the page, and the part that is it."""
    for index, line in enumerate(page.lines):
        if page.height and line.box.y0 > page.height * _TOP_SHARE:
            return None
        for phrase in (COUNTRY, MOTTO):
            if (place := find_phrase(line, phrase)) and (part := line.part(*place)):
                return index, part
    return None


def head_of(page: PrintedPage) -> Head | None:
    """The head in two columns; None where there is no motto beside a column (a form, an attachment)."""
    found = country_line(page)
    if found is None:
        return None
    index, country = found
    gutter = country.box.x0 - round(country.height / 2)
    zone = range(index, min(index + _HEAD_LINES, len(page.lines)))
    number_at = next((i for i in zone if _is_number(_left(page.lines[i], gutter, page.width))), None)
    dated_at = next((i for i in zone if _is_dated(page.lines[i]) and not of_another_day(page.lines[i])), None)
    if number_at is None and dated_at is not None:
        number_at = next((i for i in zone if _is_number_beside(page, i, dated_at, gutter)), None)
    if number_at is None and dated_at is None:
        return None
    below = [i for i in (number_at, dated_at) if i is not None]
    issuer = _issuer_lines(page, index, number_at if number_at is not None else min(below), country, gutter)
    return Head(
        issuer=issuer,
        number=_left(page.lines[number_at], gutter, page.width) if number_at is not None else None,
        dated=_right(page.lines[dated_at]) if dated_at is not None else None,
        gutter=gutter,
        bottom=max(below),
    )


def _issuer_lines(page: PrintedPage, first: int, end: int, country: Line, gutter: int) -> tuple[Line, ...]:
    lines = []
    for index in range(max(0, first - 1), end):
        line = page.lines[index]
        beside = index >= first or line.box.y0 > country.box.y0 - 0.8 * country.height
        part = line.left_of(gutter) if beside else None
        if part and (kept := _capitals(part)):
            lines.append(kept)
    return tuple(lines)


def _capitals(line: Line) -> Line | None:
    """The words of an issuer's line: capitals, legible; stamps and pen marks over it are left out.

    A dash between them and a number behind them (`BÀ RỊA - VŨNG TÀU`, `QUẬN 3`) are of the name.
    """
    if _ADDRESS.match(fold(line.text)):
        return None
    capitals = [at for at, word in enumerate(line.words) if uppercase_share(word.text) >= 0.6]
    kept = [at for at in capitals if line.words[at].confidence > _ILLEGIBLE]
    between = [
        at for at in range(len(line.words)) if kept and kept[0] < at and _of_a_name(line.words[at], at < kept[-1])
    ]
    words = tuple(line.words[at] for at in sorted({*kept, *between}))
    legible = sum(len(line.words[at].text) for at in kept) >= 3
    return Line(line.page, words) if legible and uppercase_share(line.text) >= 0.6 else None


def _of_a_name(word: Word, is_within: bool) -> bool:
    number = word.text.isdigit() and len(word.text) <= 2 and word.confidence > _SURE_NUMBER
    return number or (is_within and word.text in ("-", "–"))


def _left(line: Line, gutter: int, width: int) -> Line | None:
    """The part of a line in the issuer's column; the date's column may begin left of the motto's."""
    cut: float = gutter
    dated = _right(line)
    if dated:
        cut = dated.box.x0 - 1
    part = line.left_of(cut)
    return part if part and part.box.x0 < 0.5 * width else None


def _is_number(line: Line | None) -> bool:
    if line is None:
        return False
    if _NUMBER_LABEL.match(line.words[0].text):
        after = line.words[1].text if len(line.words) > 1 else ""
        # `Số ĐDCN/CCCD` asks for another number; after `Số:` what looks like letters may be a number by hand.
        other = after[:1].isalpha() and not any(letter.isdigit() for letter in after)
        return line.words[0].text[-1] in ":." or not other
    return bool(_SYMBOL.search(line.text))


def _is_number_beside(page: PrintedPage, at: int, dated_at: int, gutter: int) -> bool:
    """NĐ 30/2020 prints both at one height; an issuer's line, `SỞ GD-ĐT`, stands higher."""
    line, dated = page.lines[at], page.lines[dated_at]
    part = _left(line, gutter, page.width) if abs(line.level - dated.level) < dated.height else None
    return part is not None and bool(_BARE_SYMBOL.search(part.text))


def _is_dated(line: Line) -> bool:
    return _right(line) is not None


def _right(line: Line) -> Line | None:
    """Place and date: from the widest blank before `ngày … tháng … năm` to the end of the line."""
    month = month_word(line)
    if month is None or find_word(line, "nam", month) is None:
        return None
    start = 0
    widest = 0.0
    for index in range(1, month + 1):
        gap = line.words[index].box.x0 - line.words[index - 1].box.x1
        after_number = "/" in line.words[index - 1].text or "⁄" in line.words[index - 1].text
        if gap > 1.5 * line.height and gap >= widest and not line.words[index].text.lower().startswith("tháng"):
            start, widest = index, gap
        elif after_number and gap > 0.8 * line.height and not widest:
            start = index
    return line.part(start)


def month_word(line: Line) -> int | None:
    """Index of `tháng`, also where a day by hand was read into it; None for none."""
    month = find_word(line, "thang")
    if month is None and _RUN_INTO.search(fold(line.text)):
        return next((at for at in range(len(line.words)) if "hang" in compact_word(line, at)), None)
    return month


def find_word(line: Line, folded: str, start: int = 0) -> int | None:
    """Index of the first word from `start` on whose folded letters begin or end with that; None for none."""
    for index in range(start, len(line.words)):
        letters = compact_word(line, index)
        if letters.startswith(folded) or letters.endswith(folded):
            return index
    return None


def compact_word(line: Line, index: int) -> str:
    return Line(line.page, (line.words[index],)).compact
