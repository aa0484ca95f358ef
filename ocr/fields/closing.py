"""The end of a paper: receivers at the lower left, signer at the lower right (NĐ 30/2020 ô 7, 9)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from dossiers.papers import Field
from dossiers.reading import Word
from dossiers.text import fold
from ocr.fields.header import of_another_day
from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line, compact, uppercase_share
from ocr.fields.making import PrintedPaper, make_field, unread
from ocr.fields.pages import PrintedPage
from ocr.fields.values import Parsed, as_day, as_name, tidy

_DAY_ALONE = re.compile(r"^(?:\w+(?: \w+){0,3}, )?ngay [\d/.\-]+$")
_DASH = re.compile(r"^\s*[-~–—+*•]+\s*")
_NAME = re.compile(r"^(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]{0,6}\s){1,4}[A-ZÀ-ỸĐ][a-zà-ỹđ]{0,6}$")
_TITLES = (
    "CHỦ TỊCH,PHÓ CHỦ TỊCH,GIÁM ĐỐC,PHÓ GIÁM ĐỐC,CHÁNH VĂN PHÒNG,PHÓ CHÁNH VĂN PHÒNG,TRƯỞNG PHÒNG,PHÓ TRƯỞNG PHÒNG,"
    "CỤC TRƯỞNG,PHÓ CỤC TRƯỞNG,BỘ TRƯỞNG,THỨ TRƯỞNG,CHÁNH THANH TRA,TRƯỞNG BAN,PHÓ TRƯỞNG BAN"
)
_OFFICES = ("chutich", "giamdoc", "truong", "tuong", "chanh", "thuky", "bithu", "congchung", "thamphan", "tongdoc")
_TITLE_BY_LETTERS = {compact(title): title for title in _TITLES.split(",")}
_DEPUTIES = ("pho", "thu")
_RANK = re.compile(r"^(?:(?:ThS|TS|PGS|GS|BS|KS|CN|Luật sư)\.?\s*)+", re.IGNORECASE)


@dataclass(frozen=True)
class Closing:
    """Receivers' lines (label left out) and the lines of the right column from its first title on."""

    receivers: tuple[Line, ...]
    right: tuple[Line, ...]


def closing_of(paper: PrintedPaper) -> Closing:
    """The first `Nơi nhận:` at the left of a page ends the paper; without one, the last page's lower right."""
    for page in paper.pages:
        for index, line in enumerate(page.lines):
            place = find_phrase(line, "Nơi nhận")
            if place and place[0] <= 1 and line.box.x0 < 0.4 * page.width:
                return _with_receivers(page, index, place[1])
    page = paper.pages[-1]
    return Closing((), _right_column(page, 0.48 * page.width, 0.0))


def signer_fields(paper: PrintedPaper, closing: Closing) -> list[Field]:
    """`signer` and `signer_title`: the name under the last title in capitals."""
    title_at = [i for i, line in enumerate(closing.right) if _is_title(line)]
    name_at = [i for i, line in enumerate(closing.right) if _is_name(line) and (not title_at or i > title_at[0])]
    title_line = _before(closing.right, title_at, name_at)
    title = (
        make_field(
            paper,
            "signer_title",
            title_line.page,
            title_line.words,
            Parsed(_title_text(title_line), sound=_known_title(title_line) and not _lacks_deputy(title_line, closing)),
        )
        if title_line
        else unread(paper, "signer_title")
    )
    if not name_at:
        return [unread(paper, "signer"), title]
    line = closing.right[name_at[-1]]
    words = _name_words(line)
    name = Parsed(_name_text(line), sound=as_name(_name_text(line)).sound)
    return [make_field(paper, "signer", line.page, words, name), title]


def day_of_signing(paper: PrintedPaper, name: str) -> list[Field]:
    """The last `…, ngày … tháng … năm …` of the paper, beside the signature or in its head; nobody's birth."""
    for line in reversed(_with_wrapped_year(paper.lines)):
        if of_another_day(line) or line.box.x1 <= 0.5 * paper.pages[-1].width:
            continue
        parsed = as_day(line.text)
        if parsed.value and ("tháng" in line.text or _DAY_ALONE.match(fold(line.text))):
            return [make_field(paper, name, line.page, line.words, parsed)]
    return []


def _with_wrapped_year(lines: Sequence[Line]) -> list[Line]:
    """The lines; one that ends with `năm` takes the year with it that stands alone under it."""
    pairs = zip_longest(lines, lines[1:])
    return [
        Line(line.page, (*line.words, *below.words))
        if below and below.page == line.page and fold(line.words[-1].text) == "nam" and below.compact.isdigit()
        else line
        for line, below in pairs
    ]


def recipients_field(paper: PrintedPaper, closing: Closing) -> Field:
    """`recipients`: the lines in order, without their dashes."""
    if not closing.receivers:
        return unread(paper, "recipients")
    texts = [_DASH.sub("", line.text).strip() for line in closing.receivers]
    words: tuple[Word, ...] = tuple(word for line in closing.receivers for word in line.words)
    return make_field(
        paper,
        "recipients",
        closing.receivers[0].page,
        words,
        Parsed(" ".join(filter(None, texts)).replace("(b/€)", "(b/c)")),
    )


def _with_receivers(page: PrintedPage, index: int, label_end: int) -> Closing:
    heading = page.lines[index]
    label = heading.part(0, label_end)
    gutter = _gutter(page, index)
    receivers: list[Line] = []
    previous = label or heading
    for line in page.lines[index + 1 :]:
        left = line.left_of(gutter)
        if left is None or left.box.x0 > 0.35 * page.width:
            continue
        if left.box.y0 - previous.box.y1 > 2.5 * heading.height:
            break
        receivers.append(left)
        previous = left
    top = (label or heading).box.y0 - 2.5 * heading.height
    return Closing(tuple(receivers), _right_column(page, gutter, top))


def _gutter(page: PrintedPage, index: int) -> float:
    """Left edge of the signer's column: the first wide blank beside the receivers, else the middle of the page."""
    starts = [
        segment.box.x0
        for line in page.lines[max(0, index - 1) :]
        for segment in line.segments[1:]
        if segment.box.x0 > 0.42 * page.width and segment.confidence > 0.5
    ]
    return min([*starts, 0.55 * page.width]) - 2


def _right_column(page: PrintedPage, gutter: float, top: float) -> tuple[Line, ...]:
    below = (line for line in page.lines if line.box.y1 >= top)
    return tuple(segment for line in below for segment in line.segments if segment.box.x0 >= gutter - 3)


def _before(right: tuple[Line, ...], titles: list[int], names: list[int]) -> Line | None:
    before = [i for i in titles if not names or i < names[-1]]
    return right[before[-1]] if before else None


def _is_title(line: Line) -> bool:
    letters = compact(line.text)
    return len(letters) >= 5 and uppercase_share(line.text) > 0.85 and line.confidence > 0.4 and letters.isalpha()


def _title_text(line: Line) -> str:
    """The title; a common one whose blanks or accents were lost is spelt in full."""
    return _TITLE_BY_LETTERS.get(compact(line.text), tidy(line.text))


def _known_title(line: Line) -> bool:
    """Whether some office that signs papers is in it; else it may be half a line, or not a title at all."""
    return any(office in compact(_title_text(line)) for office in _OFFICES)


def _lacks_deputy(line: Line, closing: Closing) -> bool:
    """Whoever signs `KT. CHỦ TỊCH` is a deputy, and his own title says so (NĐ 30/2020 PL I)."""
    instead = any(compact(each.text).startswith("kt") for each in closing.right if each is not line)
    return instead and compact(line.text) in _TITLE_BY_LETTERS and not compact(line.text).startswith(_DEPUTIES)


def _is_name(line: Line) -> bool:
    return bool(_NAME.match(_name_text(line))) and line.confidence > 0.3


def _name_text(line: Line) -> str:
    return _RANK.sub("", tidy(" ".join(word.text for word in _name_words(line))))


def _name_words(line: Line) -> tuple[Word, ...]:
    """Pen marks and specks around the name are left out."""
    words = [word for word in line.words if word.confidence > 0.1 and any(letter.isalpha() for letter in word.text)]
    while words and len(words[-1].text) == 1 and words[-1].text.islower():
        words.pop()
    return tuple(words) or line.words
