"""Number and date of an administrative document, and which of it was written by hand (never taken as a value)."""

import re
from dataclasses import dataclass, replace

from dossiers.papers import Field
from dossiers.reading import Word
from dossiers.text import fold, nfc
from ocr.fields.header import find_word, month_word
from ocr.fields.likeness import distance
from ocr.fields.lines import Line, compact
from ocr.fields.making import PrintedPaper, make_field, unread, with_guess
from ocr.fields.values import Parsed, as_day, tidy

SURE_PRINT = 0.72
"""Under this confidence a figure that may be by hand is taken to be so: asking costs less than a wrong number."""
_GUESS_AT_MOST = 0.5
_RISES, _TALLER, _TALLEST = 0.08, 1.1, 1.7
"""A pen is not held to the height of print: its figures rise over the top of `Số` and `tháng` by so much of the word,
and are taller than `Số`; figures in the word's typeface hardly ever. What is far taller is the box of a blot."""
_SYMBOL = re.compile(r"^(?P<figure>.*?)(?P<slash>/)\s*(?P<symbol>(?:\d{4}\s*/\s*)?[A-ZĐa-zđ].*)$")
_LOST_SLASH = re.compile(r"^(?P<figure>\d*?)[Il1|]?(?P<symbol>[A-ZĐ][A-Za-zĐđ]{0,3}-[A-ZĐ].*)$")
_PRINTED_FIGURE = re.compile(r"^\d{1,5}[a-zA-Z]?$")


@dataclass(frozen=True)
class _Parts:
    figure: str
    symbol: str
    apart: bool


def number_field(paper: PrintedPaper, line: Line | None, *, abbreviation: str | None = None) -> Field:
    """`number`: `07/CT-UBND`; only `/CT-UBND`, handwritten, where the figure is by hand or may be."""
    words = _without_label(line) if line else ()
    if not words or line is None:
        return unread(paper, "number")
    parts = _parts(words, abbreviation)
    if parts is None:
        value = tidy("".join(word.text for word in words))
        if not value[:1].isdigit():  # print begins with its figure: a hand wrote over all of it
            return _by_hand(make_field(paper, "number", line.page, words, Parsed("", False)))
        return replace(make_field(paper, "number", line.page, words, Parsed(value, False)), needs_check=True)
    symbol = "/" + _mended_symbol(paper, parts.symbol, abbreviation)
    label = line.words[0]
    rises = label not in words and words[0].box.height > _TALLER * label.box.height and _rises(words[0], label)
    by_hand = parts.apart or rises or not _PRINTED_FIGURE.match(parts.figure) or _doubtful_figure(words)
    field = make_field(paper, "number", line.page, words, Parsed(symbol if by_hand else parts.figure + symbol))
    if not by_hand:
        return field
    digits = re.sub(r"\D", "", parts.figure)
    field = replace(field, handwritten=True, needs_check=True)
    return with_guess(field, digits + symbol, min(_GUESS_AT_MOST, field.confidence)) if digits else field


def date_field(paper: PrintedPaper, line: Line | None, name: str, *, number_by_hand: bool) -> Field:
    """`issued_on`: ISO day; `2021-01` or `2021`, handwritten, where the day, or day and month, are by hand."""
    if line is None:
        return unread(paper, name)
    words = line.words
    month_at, start = month_word(line), find_word(line, "ngay")
    year_at = find_word(line, "nam", month_at or 0)
    if month_at is None or year_at is None:
        return unread(paper, name)
    first = start if start is not None and start < month_at else max(0, month_at - 2)
    span = words[first : year_at + 2]
    year = re.search(r"(19|20)\d\d", " ".join(word.text for word in words[year_at : year_at + 3]))
    if year is None:
        return unread(paper, name)
    day = _figure(words[first : month_at + 1], "ngay", "thang", 31)
    month = _figure(words[month_at : year_at + 1], "hang", "nam", 12)
    if month is None:
        return _by_hand(make_field(paper, name, line.page, span, Parsed(year[0])))
    whole = as_day(f"ngày {day} tháng {month} năm {year[0]}") if day is not None else Parsed("")
    rises = any(_rises(word, words[month_at]) for word in words[first:month_at] if word.text.isdigit())
    if number_by_hand or rises or not whole.value:
        field = _by_hand(make_field(paper, name, line.page, span, Parsed(f"{year[0]}-{month:02}")))
        return with_guess(field, whole.value, min(_GUESS_AT_MOST, field.confidence)) if whole.value else field
    return make_field(paper, name, line.page, span, whole)


def place_field(paper: PrintedPaper, line: Line | None) -> Field:
    """`place`: what stands before `ngày`."""
    end = find_word(line, "ngay") if line else None
    if line is None:
        return unread(paper, "place")
    if end is None:
        end = next((i for i, word in enumerate(line.words) if word.text.rstrip().endswith(",")), 0) + 1
    words = line.words[:end]
    return make_field(paper, "place", line.page, words, Parsed(tidy(" ".join(word.text for word in words))))


def _without_label(line: Line) -> tuple[Word, ...]:
    words = line.words
    if compact(words[0].text) in ("so", "s0", "s") or fold(words[0].text).startswith("so:"):
        words = words[1:]
    if words and words[0].text.startswith("/"):  # `Số / No.: 117/TLKH`
        words = words[next((at for at, word in enumerate(words[:3], 1) if word.text.endswith(":")), 0) :]
    return tuple(word for word in words if word.text.strip(" :."))


def _parts(words: tuple[Word, ...], abbreviation: str | None) -> _Parts | None:
    text = nfc(" ".join(word.text for word in words)).replace("⁄", "/").lstrip(": .")
    found = _SYMBOL.match(text)
    if found is None:
        text = text.replace(" ", "")
        found = _LOST_SLASH.match(text) or _written_into(text, abbreviation)
        return _Parts(found["figure"], found["symbol"], True) if found else None
    figure = found["figure"]
    symbol = re.split(r"\s{1,}(?![-/&])(?<![-/&]\s)", found["symbol"].strip())[0]
    return _Parts(figure.strip(), symbol.replace(" ", "").rstrip(".,;:"), figure != figure.rstrip())


def _written_into(text: str, abbreviation: str | None) -> re.Match[str] | None:
    """`4Ó;CT-UBND`: a hand wrote the figure into the slash."""
    kind = rf"{re.escape(abbreviation)}-\S" if abbreviation else r"[A-ZĐ]{1,4}-[A-ZĐ]{2}"
    return re.match(rf"(?P<figure>.*?)(?P<symbol>{kind}.*)$", text)


def _mended_symbol(paper: PrintedPaper, symbol: str, abbreviation: str | None) -> str:
    """`QD-UBND` under the title QUYẾT ĐỊNH is `QĐ-UBND`, and `CI-UBND` under CHỈ THỊ is `CT-UBND`.

    Where the type is known, accents are mended, and one letter where no type has the abbreviation that was read.
    """
    kind, dash, rest = symbol.partition("-")
    if not (abbreviation and dash):
        return symbol
    others = {fold(each.abbreviation) for each in paper.catalogue.paper_types if each.abbreviation}
    near = len(kind) == len(abbreviation) > 1 and distance(fold(kind), fold(abbreviation), 1) == 1
    if fold(kind) == fold(abbreviation) or (near and fold(kind) not in others):
        return abbreviation + dash + rest
    return symbol


def _rises(figure: Word, beside: Word) -> bool:
    """Over the top of the printed word beside it."""
    height = beside.box.height
    return beside.box.y0 - figure.box.y0 >= _RISES * height and figure.box.height <= _TALLEST * height


def _doubtful_figure(words: tuple[Word, ...]) -> bool:
    return words[0].confidence < SURE_PRINT


def _figure(words: tuple[Word, ...], before: str, after: str, most: int) -> int | None:
    """The printed figure between two label words; None where it is missing, unlikely or read with doubt."""
    text = " ".join(word.text for word in words)
    found = re.search(rf"{before}\W*(\d{{1,2}})\W*{after}", fold(text))
    if found is None or not 1 <= int(found[1]) <= most:
        return None
    bearing = [word for word in words[1:-1] if any(letter.isdigit() for letter in word.text)] or words
    return int(found[1]) if all(word.confidence >= SURE_PRINT for word in bearing) else None


def _by_hand(field: Field) -> Field:
    return replace(field, handwritten=True, needs_check=True)


def symbol_kind(text: str) -> str:
    """The type part of a number line's symbol: `QĐ` of `Số: 12/QĐ-UBND`; "" where there is none to read."""
    found = re.search(r"[/⁄]\s*([A-ZĐ][A-Za-zĐđ]{0,3})\s*-", nfc(text)) or re.search(
        r"\d[Il1|]([A-ZĐ]{2,3})-", nfc(text)
    )
    return found[1] if found else ""
