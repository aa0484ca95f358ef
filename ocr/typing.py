"""What kind of paper a page begins: title line and anchors against the catalogue. Never "Mẫu số": it changes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise
from typing import NamedTuple

from config.catalogues import Catalogue, PaperType
from dossiers.reading import Word
from dossiers.text import fold
from ocr.fields.header import country_line, head_of
from ocr.fields.likeness import distance, find_phrase, tolerance
from ocr.fields.lines import Line, compact, uppercase_share
from ocr.fields.numbering import symbol_kind
from ocr.fields.pages import PrintedPage
from ocr.parting_codes import code_kind

UNKNOWN = "unknown"
_TITLE_ZONE = 0.62
_TITLE_LINES = 3
_SCRAP = 4
"""Letters of what a fold or a stamp leaves between two lines of a title, at most."""
_LEAST_CAPITALS = 3
_SHORT_TITLE = 14
"""Titles of at most so many letters must be the whole line: QUY ĐỊNH also begins many a subject."""
_WEAK = 0.5
"""How sure a type is that is told without a title: a person is asked."""


@dataclass(frozen=True)
class Typed:
    """A type's code, how sure, and which lines of the page hold its title (none for a công văn)."""

    type: str
    confidence: float
    title_lines: tuple[int, ...] = ()


NOTHING = Typed(UNKNOWN, 0.0)
_RANKS = {True: 2, None: 1, False: 0}
"""Of kinds of one title: whose anchors are there, that has none, whose anchors are missing."""


class _Best(NamedTuple):
    """The likest title so far. `rank`: how alike, how long, its anchors' rank."""

    rank: tuple[float, int, int]
    typed: Typed


def type_of(page: PrintedPage, catalogue: Catalogue) -> Typed:
    """The kind of paper that begins on this page, `unknown` where title and anchors say nothing."""
    titled = _by_title(page, catalogue.paper_types)
    if any(code_kind(code.text).kind == "citizen" for code in page.codes):
        sure = 0.99 if titled.type == "citizen_id" else 0.8
        return Typed("citizen_id", sure, titled.title_lines if titled.type == "citizen_id" else ())
    symbol = symbol_kind(_number_text(page))
    if titled.type != UNKNOWN:
        return _weighed(titled, symbol, catalogue)
    lettered = _letter(page, symbol, catalogue)
    return _by_anchors(page, catalogue.paper_types) if lettered.type == UNKNOWN else lettered


def type_given(page: PrintedPage, kind: PaperType) -> Typed:
    """That kind, since a person says so; its title's lines, where the page has them."""
    return Typed(kind.code, 1.0, _by_title(page, (kind,)).title_lines)


def _by_anchors(page: PrintedPage, kinds: Sequence[PaperType]) -> Typed:
    """The only kind whose anchors all stand on the page, weakly; none where it has no motto and begins no paper."""
    named = [kind for kind in kinds if kind.anchors and _has_anchors(page, kind)]
    return Typed(named[0].code, _WEAK) if len(named) == 1 and country_line(page) else NOTHING


def _has_anchors(page: PrintedPage, kind: PaperType) -> bool:
    return all(any(find_phrase(line, anchor) for line in page.lines) for anchor in kind.anchors)


def _by_title(page: PrintedPage, kinds: Sequence[PaperType]) -> Typed:
    """The kind whose title is the most alike, of two such the one whose anchors are there, then the catalogue's first.

    A title without its kind's anchors tells the kind weakly.
    """
    best: _Best | None = None
    titles = [(kind, compact(title)) for kind in kinds for title in kind.titles]
    anchored = {kind.code: _has_anchors(page, kind) for kind in kinds if kind.anchors}
    for index, line in enumerate(page.lines):
        if (page.height and line.box.y0 > _TITLE_ZONE * page.height) or _goes_on(page, index, best):
            continue
        for text, lines, sure in _candidates(page, index):
            for kind, title in titles:
                alike = _alike(title, text)
                rank = (alike, len(title), _RANKS[anchored.get(kind.code)])
                if alike and (best is None or rank > best.rank):
                    confidence = round(alike * (0.6 + 0.4 * sure), 4)
                    weak = anchored.get(kind.code) is False
                    best = _Best(rank, Typed(kind.code, min(confidence, _WEAK) if weak else confidence, lines))
        if best and best.rank[0] == 1.0 and index > best.typed.title_lines[-1] + _TITLE_LINES:
            break
    return best.typed if best else NOTHING


def _goes_on(page: PrintedPage, index: int, best: _Best | None) -> bool:
    """The line belongs to the title above: an `ĐƠN XIN CẤP BẢN SAO` is none of the `TRÍCH LỤC KẾT HÔN` it asks for."""
    if best is None:
        return False
    first = best.typed.title_lines[0]
    block = page.lines[first : index + 1]
    near = all(below.box.y0 - above.box.y1 < 1.5 * above.height for above, below in pairwise(block))
    return first < index and near and all(map(_may_be_title, block))


def _candidates(page: PrintedPage, index: int) -> list[tuple[str, tuple[int, ...], float]]:
    """The line, its columns, and the line with the one or two capital lines under it, each folded."""
    line = page.lines[index]
    single = [line, *line.segments] if len(line.segments) > 1 else [line]
    found: list[tuple[str, tuple[int, ...], float]] = [
        (part.compact, (index,), part.confidence) for part in single if _may_be_title(part)
    ]
    joined, lines, sure = "", [], 0.0
    for number in range(index, min(index + _TITLE_LINES, len(page.lines))):
        if number > index and len(page.lines[number].compact) <= _SCRAP:
            continue
        printed = _title_words(page.lines[number], goes_on=number > index)
        if not printed:
            break
        joined += printed
        lines.append(number)
        sure = max(sure, page.lines[number].confidence)
        if len(lines) > 1:
            found.append((joined, tuple(lines), sure))
    return found


def _title_words(line: Line, *, goes_on: bool) -> str:
    """What the line has of a title, folded; under the title's first line without the scrap of a drawing before it."""
    capitals = list(dropwhile(_is_scrap, line.words))
    if goes_on and len(capitals) >= _LEAST_CAPITALS and all(word.text.isupper() for word in capitals):
        return "".join(compact(word.text) for word in capitals)
    return line.compact if _may_be_title(line) else ""


def _is_scrap(word: Word) -> bool:
    return len(word.text) == 1 or not word.text.isupper()


def _may_be_title(line: Line) -> bool:
    return uppercase_share(line.text) >= 0.75 and len(line.compact) >= 4


def _alike(title: str, text: str) -> float:
    """1 for equal, less for errors; a long title may go on, a short one must be the whole line."""
    allowed = tolerance(title)
    if len(title) > _SHORT_TITLE or title in ("tokhai", "donxin", "dondenghi", "dondangky"):
        text = text[: len(title)]
    if not text or (text[0] != title[0] and allowed < 2):
        return 0.0
    apart = distance(title, text, allowed)
    return 0.0 if apart > allowed else 1 - apart / len(title)


def _weighed(titled: Typed, symbol: str, catalogue: Catalogue) -> Typed:
    """The number's abbreviation speaks for or against the title (NĐ 30/2020 PL III)."""
    kind = catalogue.paper_type(titled.type)
    known = {fold(each.abbreviation) for each in catalogue.paper_types if each.abbreviation}
    if kind is None or not symbol or not kind.abbreviation or fold(symbol) not in known:
        return titled
    agrees = fold(symbol) == fold(kind.abbreviation)
    confidence = min(0.99, titled.confidence + 0.1) if agrees else titled.confidence * 0.75
    return Typed(titled.type, round(confidence, 4), titled.title_lines)


def _letter(page: PrintedPage, symbol: str, catalogue: Catalogue) -> Typed:
    """Without a title: a công văn by its V/v and its number without type; a known abbreviation names a type weakly."""
    head = head_of(page)
    if head is None:
        return NOTHING
    about = any(
        re.match(r"^v[\W_]{1,4}v\b|^v[/l1i]v|^ve viec", fold(part.text))
        for line in page.lines[head.bottom : head.bottom + 8]
        if (part := line.left_of(head.gutter))
    )
    kind = _abbreviated(symbol, catalogue)
    if kind and not about:
        return Typed(kind.code, 0.5)
    if about:
        return Typed("official_letter", 0.7 if kind else 0.93)
    return Typed("official_letter", 0.5) if head.number and symbol else NOTHING


def _abbreviated(symbol: str, catalogue: Catalogue) -> PaperType | None:
    named = [kind for kind in catalogue.paper_types if kind.abbreviation and fold(kind.abbreviation) == fold(symbol)]
    return named[0] if len(named) == 1 else None


def _number_text(page: PrintedPage) -> str:
    head = head_of(page)
    return head.number.text if head and head.number else ""
