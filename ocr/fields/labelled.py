"""Values found by the labels printed before them on a form. Which labels a form has lives with the form's module."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.papers import Field
from dossiers.reading import Word
from ocr.fields.form_lines import form_lines
from ocr.fields.labels import CELL_END, MARKER, Label, Place, is_bullet, places_of, words_of
from ocr.fields.lines import Line, compact, uppercase_share
from ocr.fields.making import PrintedPaper, doubted, make_field, unread
from ocr.fields.values import (
    as_compact,
    as_day,
    as_decimal,
    as_digits,
    as_moment,
    as_name,
    as_paper_number,
    as_personal_id,
    as_phone,
    as_plot,
    as_registry_number,
    as_serial,
    as_year,
)
from ocr.language.syllables import is_syllable

_RIGHT_EDGE_SLACK = 0.22
_PLAINLY_LEADERS = re.compile(r"--|\+\+|[<>=¬«»+]|([^\W\d_])\1\1|(\d)\2{5}")
_SCRAP = 2
_SHAPED = frozenset(
    {
        as_compact,
        as_paper_number,
        as_registry_number,
        as_serial,
        as_day,
        as_decimal,
        as_digits,
        as_moment,
        as_personal_id,
        as_phone,
        as_plot,
        as_year,
    }
)
"""They find their value among other words: what comes after it says nothing."""
_CLEAR = 0.8
_CAPITALS = 0.8
_NEAR = 8
"""Lines above and below that show how far a column reaches."""
_COUNTS = re.compile(r"^(?:\d{1,2}\.)+\d{0,2}$")
_NEW_MATTER = 7
_FIGURES = re.compile(r"[\d/.,\-]+")
_ENDS_IN_DOTS = re.compile(r"^[A-Za-zÀ-ỹ0-9/]+[.…]{3,}")
_ACRONYM = re.compile(r"[^\W\d_]{2,6}(?:[&\-][^\W\d_]{1,6})*[.,;]?")
"""`TN&TKQ`, `UBND`: no syllables and no leaders either."""
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|p|ph|q|qu|r|s|t|th|tr|v|x)?"
    r"[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)


def labelled_fields(
    paper: PrintedPaper, labels: tuple[Label, ...], lines: tuple[Line, ...] | None = None
) -> list[Field]:
    """Each field of the labels once: the first readable value wins; a label that is not there gives no field."""
    lines = form_lines(paper.pages, labels) if lines is None else lines
    places = places_of(lines, labels)
    section = ""
    found: dict[str, Field] = {}
    for order, place in enumerate(places):
        label = _meant(labels, place.phrase, section, _beyond(place, lines[place.line]))
        if label is None:
            continue
        section = label.opens or section
        if label.field is None or (label.field in found and found[label.field].value):
            continue
        words = _value_words(lines, places, order, label)
        field = _read(paper, label, lines[place.line].page, words)
        cut = label.parse not in _SHAPED and _may_go_on(lines, places[order + 1 :], words)
        found[label.field] = doubted(field) if cut else field
    return list(found.values())


def _read(paper: PrintedPaper, label: Label, page: int, words: tuple[Word, ...]) -> Field:
    name = label.field or ""
    if not words:
        return replace(unread(paper, name), page=page)
    parsed = label.parse(" ".join(word.text for word in words))
    if len(words) <= _SCRAP and parsed.value[:1].islower() and "@" not in parsed.value:
        # The end of a label that nobody foresaw, rather than a value: a person looks.
        parsed = replace(parsed, sound=False)
    return make_field(paper, name, page, words, parsed)


def _beyond(place: Place, line: Line) -> set[str]:
    """Words of the printed label that the known phrase does not have: `Họ tên con` asks about somebody else."""
    printed = words_of(" ".join(word.text for word in line.words[place.start : place.end]))
    return printed - words_of(place.phrase)


def _meant(labels: tuple[Label, ...], phrase: str, section: str, beyond: set[str]) -> Label | None:
    fitting = [
        label
        for label in labels
        if phrase in label.phrases and label.within in (None, section) and beyond.isdisjoint(label.without.split())
    ]
    return max(fitting, key=lambda label: label.within is not None, default=None)


def _value_words(lines: tuple[Line, ...], places: list[Place], order: int, label: Label) -> tuple[Word, ...]:
    place = places[order]
    starts = {each.line: each.start for each in reversed(places[order + 1 :])}
    on_line = lines[place.line].words[place.end : starts.get(place.line)]
    if any(word.text == CELL_END for word in on_line):
        return _meaningful(_printed(_of_the_cell(on_line)))
    words = _printed(on_line)
    if place.line in starts:
        return _meaningful(_without_next_number(words))
    last, right_edge = lines[place.line], _right_edge(lines, place.line)
    # Some forms print the value below its label, and a name that a narrow column breaks goes on below.
    reach = label.lines if _meaningful(words) and label.parse is not as_name else max(2, label.lines)
    for number in range(place.line + 1, min(place.line + reach, len(lines))):
        following = lines[number]
        runs_on = not _meaningful(words) or last.box.x1 > right_edge * (1 - _RIGHT_EDGE_SLACK)
        in_table = any(word.text == CELL_END for word in following.words)
        if (
            in_table
            or not runs_on
            or not _follows(last, following)
            or starts.get(number) == 0
            or _begins_anew(following)
            or (words and _in_capitals(following.words) and not _in_capitals(words))
        ):
            break
        words += _printed(following.words[: starts.get(number)], first=0)
        last = following
        if number in starts:
            break
    return _meaningful(words)


def _in_capitals(words: Sequence[Word]) -> bool:
    return uppercase_share(" ".join(word.text for word in words)) > _CAPITALS


def _right_edge(lines: tuple[Line, ...], at: int) -> int:
    """Of the column that the line stands in: of lines near it that begin where it begins."""
    here = lines[at]
    near = (line for line in lines[max(0, at - _NEAR) : at + _NEAR + 1] if line.page == here.page)
    return max(line.box.x1 for line in near if abs(line.box.x0 - here.box.x0) < 3 * here.height)


def _may_go_on(lines: tuple[Line, ...], later: list[Place], words: tuple[Word, ...]) -> bool:
    """What comes after the value's last word goes on with it, as far as can be seen, and yet was not taken."""
    if not words:
        return False
    at, rest = next(
        (n, line.words[line.words.index(words[-1]) + 1 :]) for n, line in enumerate(lines) if words[-1] in line.words
    )
    starts = [place.start for place in later if place.line == at]
    if rest or starts:
        return not starts and rest[0].text != CELL_END and any(_said(word) for word in rest)
    if at + 1 >= len(lines):
        return False
    last, following = lines[at], lines[at + 1]
    if any(place.line == at + 1 for place in later) or not _follows(last, following) or _begins_anew(following):
        return False
    open_ended = words[-1].text.endswith(",") or following.words[0].text[:1].islower()
    return open_ended or following.box.x0 > last.box.x0 + 2 * last.height


def _said(word: Word) -> bool:
    return word.confidence >= _CLEAR and is_syllable(word.text.strip(".,;:"))


def _without_next_number(words: list[Word]) -> list[Word]:
    """Without `1.2.` or `5.`, which counts the label that comes next on the line."""
    return words[:-1] if len(words) > 1 and _COUNTS.match(words[-1].text) else words


def _of_the_cell(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """What stands in the cell beside the label's, or beside the label in its own; a row's value never runs on."""
    texts = [word.text for word in words]
    first = next((at for at, text in enumerate(texts) if compact(text)), len(texts))
    end = next((at for at, text in enumerate(texts[first:], first) if text == CELL_END), len(texts))
    beside = texts[:first].count(CELL_END)
    return words[first:end] if beside <= 1 else ()


def _printed(words: tuple[Word, ...], first: int = 1) -> list[Word]:
    """The words up to where leader dots were taken for letters; the first `first` words are taken as they are."""
    for index, word in enumerate(words):
        if index >= first and _made_of_leaders(word):
            return list(words[:index])
    return list(words)


def _made_of_leaders(word: Word) -> bool:
    """No number and no Vietnamese syllables: leader dots or a rule that were taken for letters."""
    text = word.text
    if text.isupper() and _ACRONYM.fullmatch(text):
        return False
    if "@" in text or not compact(text) or _FIGURES.fullmatch(text.strip("(),.;:")) or _ENDS_IN_DOTS.search(text):
        return False
    if _PLAINLY_LEADERS.search(text):
        return True
    pieces = [piece for piece in re.split(r"[.,\-/()]+", text) if compact(piece)]
    return word.confidence < 0.6 and not all(_may_be_print(piece) for piece in pieces)


def _may_be_print(piece: str) -> bool:
    return (
        piece.isdigit()
        or bool(_ACRONYM.fullmatch(piece) and piece.isupper())
        or bool(_SYLLABLE.fullmatch(compact(piece)))
    )


def _begins_anew(line: Line) -> bool:
    """A bullet begins a new matter, and so does a label, even one that is not known: a few words up to a colon."""
    first = line.words[0].text
    if MARKER.match(first) or (is_bullet(line.words[0]) and not first.isdigit()):
        return True
    for word in line.words[:_NEW_MATTER]:
        if word.text.endswith((":", "?")):
            return first[:1].isupper()
        if word.text.endswith((",", ";", ".")):
            return False
    return False


def _follows(above: Line, below: Line) -> bool:
    return above.page == below.page and below.box.y0 - above.box.y1 < 1.6 * max(above.height, below.height)


def _meaningful(words: list[Word]) -> tuple[Word, ...]:
    """Without the colon, the mark of a note and other marks at the edges."""
    kept = list(words)
    while kept and (not compact(kept[0].text) or MARKER.match(kept[0].text)):
        kept.pop(0)
    while kept and not compact(kept[-1].text):
        kept.pop()
    return tuple(kept)
