"""Where the value of a label stands: behind it, in its cell, on the lines below; and whether more of it may follow."""

import re

from dossiers.reading import Word
from dossiers.text import fold
from ocr.fields.labels import CELL_END, MARKER, PART_OF_A_FORM, Label, Place, begins_line, is_bullet
from ocr.fields.leaders import printed
from ocr.fields.lines import Line, compact, in_capitals
from ocr.language.syllables import is_syllable

_RIGHT_EDGE_SLACK = 0.22
_CLEAR = 0.8
_NEAR = 8
"""Lines above and below that show how far a column reaches."""
_COUNTS = re.compile(r"^(?:(?:\d{1,2}\.)+\d{0,2}|[^\W_]{1,2}\))$")
_NEW_MATTER = 7
_DANGLING = frozenset({"va", "cua", "tai", "cho", "theo", "tu", "den", "voi", "hoac", "thuoc", "tp"})
"""Folded words that nothing ends with."""
_BARE_LEVELS = frozenset({"tỉnh", "xã", "huyện", "phường", "phố", "quận", "thôn", "trấn"})
"""Of a place whose name comes after them."""
_UNITS = frozenset({"m", "m2", "m3", "ha", "tang", "ngay", "bo", "dong"})
"""Of measure, where a table has a column for them."""
_BETWEEN_MATTERS = (";", ".", ",")
"""What stands before the next label of a line."""


def value_words(lines: tuple[Line, ...], places: list[Place], order: int, label: Label) -> tuple[Word, ...]:
    """The words of the value of the label at places[order]; it ends where the next label begins."""
    place = places[order]
    starts = {each.line: each.start for each in reversed(places[order + 1 :])}
    on_line = lines[place.line].words[place.end : starts.get(place.line)]
    if any(word.text == CELL_END for word in on_line):
        return _meaningful(printed(_of_the_cell(on_line)))
    words = _before_another_label(printed(on_line))
    if place.line in starts:
        return _meaningful(_without_next_number(words))
    last, right_edge = lines[place.line], _right_edge(lines, place.line)
    reach = label.reach if _meaningful(words) else max(2, label.reach)  # some forms print the value below its label
    for number in range(place.line + 1, min(place.line + reach, len(lines))):
        following = lines[number]
        full = last.box.x1 > right_edge * (1 - _RIGHT_EDGE_SLACK)
        runs_on = not _meaningful(words) or full or _hangs(following, lines[place.line], _meaningful(words)[0])
        in_table = any(word.text == CELL_END for word in following.words)
        if (
            in_table
            or not runs_on
            or not _follows(last, following)
            or starts.get(number) == 0
            or _begins_anew(following)
            or (label.prose and _ended(words, following))
            or (words and in_capitals(following.text) and not in_capitals(" ".join(word.text for word in words)))
        ):
            break
        words += printed(_under(lines[place.line], place, following.words[: starts.get(number)], words), first=0)
        last = following
        if number in starts:
            return _meaningful(_without_next_number(words))
    return _meaningful(words)


def _hangs(following: Line, line: Line, first: Word) -> bool:
    """It begins right under the value's first word, far from where the label's line begins."""
    under = abs(following.box.x0 - first.box.x0) < line.height / 2
    return under and following.box.x0 - line.box.x0 > 2 * line.height


def _ended(words: list[Word], following: Line) -> bool:
    """The sentence ended: `… của vợ chồng tôi.` and then `Tôi xin cam đoan …`."""
    return bool(words) and words[-1].text.endswith(".") and following.words[0].text[:1].isupper()


def _under(line: Line, place: Place, following: tuple[Word, ...], words: list[Word]) -> tuple[Word, ...]:
    """What a value that begins under its label has on that line: what ends left of the label is none of it."""
    if _meaningful(words) or not begins_line(line, place.start):
        return following
    left = line.words[place.start].box.x0
    return following[next((at for at, word in enumerate(following) if word.box.x1 > left), 0) :]


def _right_edge(lines: tuple[Line, ...], at: int) -> int:
    """Of the column that the line stands in: of lines near it that begin where it begins."""
    here = lines[at]
    near = (line for line in lines[max(0, at - _NEAR) : at + _NEAR + 1] if line.page == here.page)
    return max(line.box.x1 for line in near if abs(line.box.x0 - here.box.x0) < 3 * here.height)


def may_go_on(lines: tuple[Line, ...], later: list[Place], words: tuple[Word, ...]) -> bool:
    """What comes after the value's last word goes on with it, as far as can be seen, and yet was not taken."""
    if not words:
        return False
    if fold(words[-1].text) in _DANGLING or words[-1].text.lower() in _BARE_LEVELS:
        return True
    at, rest = next(
        (n, line.words[line.words.index(words[-1]) + 1 :]) for n, line in enumerate(lines) if words[-1] in line.words
    )
    starts = [place.start for place in later if place.line == at]
    if rest or starts:
        return not starts and rest[0].text != CELL_END and any(_said(word) for word in rest)
    if at + 1 >= len(lines):
        return False
    last, following = lines[at], lines[at + 1]
    if (
        any(place.line == at + 1 and begins_line(following, place.start) for place in later)
        or not _follows(last, following)
        or _begins_anew(following)
    ):
        return False
    open_ended = words[-1].text.endswith(",") or following.words[0].text[:1].islower()
    ended = words[-1].text.endswith(".")
    return open_ended or (not ended and following.box.x0 > last.box.x0 + 2 * last.height)


def _said(word: Word) -> bool:
    return word.confidence >= _CLEAR and is_syllable(word.text.strip(".,;:"))


def _before_another_label(words: list[Word]) -> list[Word]:
    """The words up to a label that nobody foresaw: `…-0442; số thứ tự: 442` has one from the semicolon to the colon.

    What begins as the value does is one more of its items: `Đất ở: 170 m²; Đất trồng cây: 128 m²`.
    """
    for at, word in enumerate(words):
        if at and word.text.endswith(":") and word.text[:1].isalpha():
            before = range(at - 1, max(-1, at - _NEW_MATTER), -1)
            cut = next((each for each in before if _parts(words[each], words[each + 1])), None)
            if cut is not None and compact(words[cut + 1].text) != compact(words[0].text):
                return words[: cut + 1]
    return words


def _parts(word: Word, following: Word) -> bool:
    """A mark or a wide blank stands between them."""
    wide = following.box.x0 - word.box.x1 > 1.5 * word.box.height and following.text[:1].isupper()
    return word.text.endswith(_BETWEEN_MATTERS) or wide


def _without_next_number(words: list[Word]) -> list[Word]:
    """Without `1.2.`, `5.` or `d)`, which counts the label that comes next on the line."""
    return words[:-1] if len(words) > 1 and _COUNTS.match(words[-1].text) else words


def _of_the_cell(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """What stands in the cell beside the label's, or beside the label in its own; a row's value never runs on.

    A cell that says in which unit the next one counts is passed over.
    """
    texts = [word.text for word in words]
    while (end := _end_of_unit(texts)) > 0:
        words, texts = words[end:], texts[end:]
    first = next((at for at, text in enumerate(texts) if compact(text)), len(texts))
    end = next((at for at, text in enumerate(texts[first:], first) if text == CELL_END), len(texts))
    beside = texts[:first].count(CELL_END)
    return words[first:end] if beside <= 1 else ()


def _end_of_unit(texts: list[str]) -> int:
    """Where the cell after the label's ends, if it holds a unit alone: │ m2 │ → 2; 0 where it does not."""
    unit = len(texts) > 2 and texts[0] == texts[2] == CELL_END and compact(texts[1]) in _UNITS
    return 2 if unit else 0


def _begins_anew(line: Line) -> bool:
    """A bullet or the heading of a part, and a label, even one that is not known: a few words up to a colon."""
    first = line.words[0].text
    if MARKER.match(first) or PART_OF_A_FORM.match(line.text) or (is_bullet(line.words[0]) and not first.isdigit()):
        return True
    for word in line.words[:_NEW_MATTER]:
        if word.text.endswith((":", "?")) and word in line.segments[0].words:
            return first[:1].isupper()
        if word.text.endswith((",", ";", ".")):
            return False
    return False


def _follows(above: Line, below: Line) -> bool:
    """Right under it: the first line of the next column or leaf is above."""
    apart, height = below.box.y0 - above.box.y1, max(above.height, below.height)
    return above.page == below.page and -height < apart < 1.6 * height


def _meaningful(words: list[Word]) -> tuple[Word, ...]:
    """Without the colon, the mark of a note and other marks at the edges."""
    kept = list(words)
    while kept and (not compact(kept[0].text) or MARKER.match(kept[0].text)):
        kept.pop(0)
    while kept and not compact(kept[-1].text):
        kept.pop()
    return tuple(kept)
