"""The nine fields of an administrative document of NĐ 30/2020/NĐ-CP, from the places the law gives them on the page."""

import re
from dataclasses import replace
from statistics import median

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.closing import closing_of, recipients_field, signer_fields
from ocr.fields.header import Head, head_of
from ocr.fields.known_names import as_province, with_provinces
from ocr.fields.likeness import find_phrase
from ocr.fields.lines import Line, compact, uppercase_share
from ocr.fields.making import PrintedPaper, completed, make_field, unread
from ocr.fields.mending import Spelling, house_tones, is_vietnamese, mended, spelling_of
from ocr.fields.numbering import date_field, number_field, place_field
from ocr.fields.values import Parsed, tidy

LETTER_TYPE = "CÔNG VĂN"
_BODIES = re.compile(
    r"^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|so|bo|cuc|chi cuc|tong cuc|van phong|phong|trung tam|ban|"
    r"thanh tra|cong an|truong|chi nhanh|hoi|lien doan|(?:tinh|huyen|thanh|dang) uy|vien|toa an|kho bac|"
    r"bao hiem xa hoi|bo chi huy|benh vien|quy|doan|mat tran|uy ban mat tran|tong cong ty|cong ty|tap doan|hoc vien|"
    r"dai hoc|ngan hang)\b"
)
"""How the name of a body begins (folded): the last line that begins so begins the issuing body."""
_BARE_OFFICE = ("van phong", "vp", "chu tich")
_LETTER_START = re.compile(r"^v[\W_]{1,4}v\b|^v/v", re.IGNORECASE)
_SUBJECT_START = re.compile(_LETTER_START.pattern + r"|^ve\b", re.IGNORECASE)
_STRANGE = re.compile(r"[†‡ƒ@#{}<>~^|\\=_¿¡§©®*\[\]]")
"""Signs that stand for letters which could not be read."""
_BODY_START = ("cancu", "thuchien", "kinhgui", "thihanh", "xet", "theo")
_NEVER_SUBJECT = ("cancu", "kinhgui")
"""The others begin a subject as well where they stand in the middle under the title: `Thực hiện công tác kiểm tra`."""
_NOTE = re.compile(r"^[^\w(]*\(\s*(?:ban hanh )?kem theo\b")
"""`(Kèm theo Quyết định số …)` under the subject of what is attached is none of it; folded."""
_SUBJECT_LINES = 7
_NEXT_LINE = 1.35
"""In distances of the lines above: what stands nearer under a subject may be one more line of it."""
_HEAD_DOUBT = 0.97
"""Capitals lose their accents even where reading is confident: nearly all of them are held against the body."""


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Issuer, number, issued_on, place, type, subject, signer, signer_title, recipients."""
    spelling = spelling_of(paper.lines)
    head = head_of(paper.pages[0])
    closing = closing_of(paper)
    fields = [*head_fields(paper, head, spelling), type_field(paper), _subject_field(paper, head, spelling)]
    fields += [*signer_fields(paper, closing), recipients_field(paper, closing)]
    return completed(paper, fields)


def head_fields(paper: PrintedPaper, head: Head | None, spelling: Spelling) -> list[Field]:
    """Issuer, number, issued_on and place of any paper with a head in two columns."""
    if head is None:
        return [unread(paper, name) for name in ("issuer", "number", "issued_on", "place")]
    number = number_field(paper, head.number, abbreviation=paper.kind.abbreviation)
    issued_on = date_field(paper, head.dated, "issued_on", number_by_hand=number.handwritten)
    place = place_field(paper, head.dated)
    return [_issuer_field(paper, head, spelling), number, issued_on, _mended_field(paper, place, head.dated, spelling)]


def issuing_body(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of the issuing body alone: from the last line that begins a body's name; the superior body is above."""
    start = 0
    for index, line in enumerate(lines):
        # One word alone goes on from the line above: `MÔI / TRƯỜNG` is no school.
        alone = len(line.words) == 1 and fold(line.text).strip() not in _BARE_OFFICE
        begins = bool(_BODIES.match(fold(line.text))) and not alone
        continues = index > 0 and fold(lines[index - 1].text).strip() in _BARE_OFFICE
        if begins and not continues:
            start = index
    return lines[start:]


def _issuer_field(paper: PrintedPaper, head: Head, spelling: Spelling) -> Field:
    titles = {word for at in paper.title_lines for word in paper.pages[0].lines[at].words}
    lines = issuing_body(tuple(line for line in head.issuer if titles.isdisjoint(line.words)))
    if not lines:
        return unread(paper, "issuer")
    words = tuple(word for line in lines for word in line.words)
    value = with_provinces(house_tones(tidy(mended(words, spelling, _HEAD_DOUBT))))
    return make_field(paper, "issuer", lines[0].page, words, Parsed(value))


def _mended_field(paper: PrintedPaper, field: Field, line: Line | None, spelling: Spelling) -> Field:
    words = tuple(word for word in line.words if field.box and word.box.x1 <= field.box.x1) if line else ()
    if not words or not field.value:
        return field
    value = house_tones(tidy(mended(words, spelling, paper.threshold)))
    return replace(field, value=as_province(value))


def type_field(paper: PrintedPaper) -> Field:
    """`type`: the Vietnamese type name in capitals, CÔNG VĂN where none is printed."""
    page = paper.pages[0]
    words = tuple(word for index in paper.title_lines for word in page.lines[index].words)
    if not words:
        return Field("type", LETTER_TYPE, "", 0.9, page.number, None)
    name = next(iter(paper.kind.titles), paper.kind.title).upper()
    return make_field(paper, "type", page.number, words, Parsed(name))


def _subject_field(paper: PrintedPaper, head: Head | None, spelling: Spelling) -> Field:
    lines = _letter_subject(paper, head) if not paper.title_lines else _titled_subject(paper)
    words = tuple(word for line in lines for word in line.words if not _speck(word.text, word.confidence))
    if not words:
        return unread(paper, "subject")
    value = re.sub(r"^[^\wĐđ]+", "", house_tones(tidy(mended(words, spelling, 0.6))))
    value = _LETTER_START.sub("V/v", value)
    value = re.sub(r"^[Vv]ề\s?việc\b", "Về việc", value)
    value = _closed(value, words[-1].text)
    whole = value[:1].isupper() and not _STRANGE.search(value) and not _may_go_on(paper, lines) and _balanced(value)
    return make_field(paper, "subject", lines[0].page, words, Parsed(value, sound=whole))


def _closed(value: str, last: str) -> str:
    """With the quotes that end it, which are no edge of it as others are: `phê duyệt Đề án “Số hóa”`."""
    return f"{value}”" if value.count("“") > value.count("”") and last.rstrip(".,;:").endswith("”") else value


def _balanced(value: str) -> bool:
    return all(value.count(one) == value.count(other) for one, other in ("“”", "()"))


def _may_go_on(paper: PrintedPaper, lines: list[Line]) -> bool:
    """Whether the line under the subject stands as close as another line of it would: part of it may be unread."""
    if not paper.title_lines:
        return False
    page = paper.pages[0]
    last = lines[-1]
    above = lines[-2] if len(lines) > 1 else page.lines[max(paper.title_lines)]
    below = [line for line in page.lines if line.box.y0 > last.box.y0 + last.height / 2 and len(line.compact) > 4]
    if not below or _begins_body(below[0]) or _NOTE.match(fold(below[0].text)):
        return False
    return _level(below[0]) - _level(last) < _NEXT_LINE * (_level(last) - _level(above))


def _level(line: Line) -> float:
    """Of most of its words: a stroke of a stamp makes the line's box taller."""
    return median((word.box.y0 + word.box.y1) / 2 for word in line.words)


def _speck(text: str, confidence: float) -> bool:
    """A lone mark taken for a letter: no Vietnamese word is written so."""
    lone = len(compact(text)) <= 1 and not text.isdigit() and compact(text) not in ("o", "y", "a", "e", "v")
    return (lone and confidence < 0.9 and text not in "-–") or (not is_vietnamese(text) and confidence < 0.3)


def _titled_subject(paper: PrintedPaper) -> list[Line]:
    """Centred lines under the type's name, down to the rule, the bases or the first line of the body."""
    page = paper.pages[0]
    last = max(paper.title_lines)
    middle = _title_within(paper, page.lines[last]).centre
    left, right = _margins(page.lines)
    kept: list[Line] = []
    for line in page.lines[last + 1 : last + 1 + _SUBJECT_LINES]:
        above = kept[-1] if kept else page.lines[last]
        if _ends_subject(line, kept, right) or not _centred(line, middle, left, right):
            break
        if kept and _far(above, line, kept):
            break
        if kept and uppercase_share(line.text) > 0.8 and uppercase_share(kept[0].text) < 0.5:
            break
        kept.append(line)
    return kept


def _title_within(paper: PrintedPaper, line: Line) -> Line:
    """The title without a stamp beside it: `HỎA TỐC   CÔNG ĐIỆN`."""
    places = (find_phrase(line, title) for title in paper.kind.titles)
    return next((part for place in places if place and (part := line.part(*place))), line)


def _ends_subject(line: Line, kept: list[Line], right: int) -> bool:
    if _NOTE.match(fold(line.text)):
        return True
    in_the_middle = not kept and not line.compact.startswith(_NEVER_SUBJECT) and line.box.x1 < 0.95 * right
    return _begins_body(line) and not in_the_middle


def _letter_subject(paper: PrintedPaper, head: Head | None) -> list[Line]:
    """Lines from `V/v` under the number on, in the issuer's column."""
    if head is None:
        return []
    page = paper.pages[0]
    kept: list[Line] = []
    for line in page.lines[head.bottom : head.bottom + 10]:
        part = line.left_of(head.gutter)
        if part is None or (not kept and not _SUBJECT_START.match(fold(part.text))):
            continue
        if kept and (_begins_body(part) or _far(kept[-1], part, kept) or uppercase_share(part.text) > 0.8):
            break
        kept.append(part)
    return kept


def _begins_body(line: Line) -> bool:
    """`Thực hiện Nghị quyết …`; the second line of a subject, `thực hiện dự án …`, is none."""
    first = next((letter for letter in line.text if letter.isalpha()), "")
    return first.isupper() and line.compact.startswith(_BODY_START)


def _far(above: Line, below: Line, kept: list[Line]) -> bool:
    """A blank clearly wider than between the lines before."""
    usual = kept[1].box.y0 - kept[0].box.y0 if len(kept) > 1 else 2.0 * above.height
    return below.box.y0 - above.box.y0 > max(1.45 * usual, 1.9 * above.height)


def _margins(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Left and right edge of the running text."""
    long = sorted(lines, key=lambda line: line.box.width)[-max(3, len(lines) // 3) :]
    edges = sorted(line.box.x0 for line in long), sorted(line.box.x1 for line in long)
    return edges[0][len(long) // 4], edges[1][(3 * len(long)) // 4]


def _centred(line: Line, middle: float, left: int, right: int) -> bool:
    width = max(right - left, 1)
    off = abs(line.centre - middle)
    full = line.box.x1 > right - 0.015 * width and line.box.x0 < left + 0.09 * width
    starts_like_one = bool(_SUBJECT_START.match(fold(line.text)))
    return off < 0.06 * width and (not full or starts_like_one)
