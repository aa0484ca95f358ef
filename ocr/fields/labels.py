"""Where the labels of a form stand in its lines, read with errors. Which labels a form has lives with its module."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from dossiers.reading import Word
from dossiers.text import fold
from ocr.fields.abbreviations import spelled_out
from ocr.fields.likeness import distance, tolerance
from ocr.fields.lines import Line, compact, uppercase_share
from ocr.fields.values import SHAPED, Parse, as_name, as_request, as_text

CELL_END = "│"
"""A word that nobody prints: in a line made of a table's row it stands at the end of each cell."""
_BULLET = re.compile(
    r"^(?:[-+~–•*]+|(?:\d{1,3}|[IVXHL]{1,4}|[A-Za-zđĐ])[.)]|[^\W\d_]\)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?)$"
)
_LONGEST_LABEL = 16
_LONGEST_TOLD = 14
"""Words of a label that is told by some of them: what is longer is a sentence."""
_SHORT = 9
"""Letters of a label whose first one must be right: `Thông` is no `Chồng`, `Kinh ngày` no `Sinh ngày`."""
_LISTED = frozenset(
    {"ho", "dem", "ngay", "thang", "th", "nam", "ten", "gio", "cap", "to", "nha", "dat", "quyen", "phi", "so"}
)
"""Folded words of a label after which it may go on past a comma: `Họ, chữ đệm, tên`."""
_STOP = re.compile(r"[a-zà-ỹ]{2,}\.")
"""Within a label no sentence ends; what ends one may be its colon, misread."""
_WORDS = re.compile(r"\w+")
_ERROR_COSTS = 4
"""A longer label wins over a shorter one, but not by swallowing a word of the value: each error costs letters."""
MARKER = re.compile(r"^\(\d{1,2}[)}\]][.:,]?$")
"""Of a note under the form: `Kính gửi: (1) Ủy ban nhân dân …`."""
PART_OF_A_FORM = re.compile(r"(?:Phần|PHẦN|Mục|MỤC)\s+[\dIVXHA-E]{1,4}\b|[IVX]{1,4}[.)]\s|[A-E][.)]\s")
"""How a heading is counted that is not set in capitals."""
_NOTED = re.compile(r"(?<=\w)\(\d{1,2}\)")
"""The number of a note at the end of a word: `Tên(2):`."""
_HEADING = 9
"""Words of a line that opens a section: `B. PHẦN GHI VỀ NGƯỜI VỢ`."""
_OTHER_LANGUAGE = 7
"""Words after the slash of a label in two languages: `Nơi cư trú / Place of residence:`."""
_TAILS = frozenset({"hien tai", "hien nay"})
"""What may end a label that has no colon."""
_REST_OF_A_LABEL = 4
"""Words in small letters between a known label and its colon: `Địa chỉ liên hệ:`, `Thời hạn sử dụng đất:`."""


@dataclass(frozen=True)
class Label:
    """A printed label. `field` None: its value is not asked for, it only ends the value before it.

    `lines`: over how many lines the value may run. `opens`: the section that begins here (`mother`), "" the one that a
    form begins with; `within`: the section the label counts in, None for any. `mid_line`: it may stand inside a line
    without a colon.

    `words`: how a label that is none of the known phrases is told all the same; each is folded words that it must all
    have, and none of `without`. So a form whose words nobody foresaw is read too. `without` holds for a known phrase
    that goes on, too: `Họ và tên con` is no `Họ và tên`.
    """

    phrases: tuple[str, ...]
    field: str | None = None
    parse: Parse = as_text
    lines: int = 1
    opens: str | None = None
    within: str | None = None
    mid_line: bool = False
    words: tuple[str, ...] = ()
    without: str = ""

    @property
    def reach(self) -> int:
        """Lines over which its value may run: a name's over two, since narrow columns break it."""
        return max(2, self.lines) if self.parse is as_name else self.lines

    @property
    def shaped(self) -> bool:
        """Its parser finds the value among other words."""
        return self.parse in SHAPED

    @property
    def prose(self) -> bool:
        """Its value is words of a sentence, and ends with it; a stop in an address is a comma that was misread."""
        return self.parse in (as_text, as_request)


@dataclass(frozen=True)
class Place:
    """Where a label stands: words `start` to `end` (not with it) of a line, and the phrase that it is.

    `loose`: inside a line and without a colon, so that only a label of `mid_line` can be meant.
    """

    line: int
    start: int
    end: int
    phrase: str
    loose: bool = False


class _Wanted(NamedTuple):
    phrase: str
    letters: str
    allowed: int
    """Errors forgiven."""


def places_of(lines: Sequence[Line], labels: Sequence[Label]) -> list[Place]:
    """Where the labels stand, line by line and from left to right; of two that could stand there the longer."""
    places = _known(lines, labels)
    if not any(label.words for label in labels):
        return places
    known: defaultdict[int, list[Place]] = defaultdict(list)
    for place in places:
        known[place.line].append(place)
    told = [place for number, line in enumerate(lines) for place in _told(line, number, known[number], labels)]
    told += [
        place for number, line in enumerate(lines) if not known[number] for place in _heading(line, number, labels)
    ]
    return sorted([*places, *told], key=lambda place: (place.line, place.start))


def _told(line: Line, number: int, known: Sequence[Place], labels: Sequence[Label]) -> Iterator[Place]:
    """Labels that are told by some of their words: from where one can begin to the colon or cell's end."""
    for start in _starts(line):
        reach = range(start + 1, min(len(line.words), start + _LONGEST_TOLD) + 1)
        end = next((at for at in reach if _ends_label(line, at)), None)
        if end is None or any(start < each.end and each.start < end for each in known):
            continue
        if line.words[min(end, len(line.words) - 1)].text == CELL_END and any(each.end == start - 1 for each in known):
            continue  # a cell after a label is its value: `Loại đất │ Đất ở tại nông thôn │`
        texts = [word.text for word in line.words[start:end]]
        if any(map(_lists, texts)) or any(map(_STOP.fullmatch, texts[:-1])):
            continue
        said = words_of(" ".join(word.text for word in line.words[start:end]))
        fits = [(len(words.split()), label) for label in labels for words in label.words if _fits(words, label, said)]
        if fits:
            yield Place(number, start, end, max(fits, key=lambda each: each[0])[1].phrases[0])


def _lists(text: str) -> bool:
    """No label goes on behind it: a comma or semicolon after a word that labels do not list."""
    return text[-1] in ",;" and fold(text[:-1]) not in _LISTED


def _heading(line: Line, number: int, labels: Sequence[Label]) -> Iterator[Place]:
    """A line of its own that opens a section, told by its words; without a colon it asks for nothing."""
    set_apart = uppercase_share(line.text) >= 0.6 or PART_OF_A_FORM.match(line.text)
    if len(line.words) > _HEADING or _ends_label(line, len(line.words)) or not set_apart:
        return
    if label := opened_by(line.text, labels):
        yield Place(number, 0, len(line.words), label.phrases[0])


def opened_by(text: str, labels: Sequence[Label]) -> Label | None:
    """The label without a value whose words the text has: the section that it opens."""
    said = words_of(text)
    sections = [label for label in labels if label.opens is not None and label.field is None]
    return next((label for label in sections for words in label.words if _fits(words, label, said)), None)


def words_of(text: str) -> set[str]:
    """Its words, folded, and those that its abbreviations stand for."""
    return set(_WORDS.findall(fold(text))) | set(_WORDS.findall(fold(spelled_out(text))))


def _fits(words: str, label: Label, said: set[str]) -> bool:
    return said.issuperset(words.split()) and said.isdisjoint(label.without.split())


def _starts(line: Line) -> Iterator[int]:
    """Words with which a label can begin."""
    first = next((at for at, word in enumerate(line.words) if not is_bullet(word)), None)
    for at, word in enumerate(line.words):
        if word.text == CELL_END:
            continue
        beside = line.words[at - 1]
        wide = word.box.x0 - beside.box.x1 > 1.5 * line.height and word.text[:1].isupper()
        if at == first or (at > 0 and (beside.text == CELL_END or wide)):
            yield at


def _known(lines: Sequence[Line], labels: Sequence[Label]) -> list[Place]:
    loose = {phrase for label in labels if label.mid_line for phrase in label.phrases}
    fields: defaultdict[str, set[str]] = defaultdict(set)
    for label in labels:
        for phrase in label.phrases:
            fields[phrase] |= {label.field} if label.field else set()
    phrases = _by_length(tuple(phrase for label in labels for phrase in label.phrases))
    places: list[Place] = []
    for number, line in enumerate(lines):
        index = 0
        while index < len(line.words):
            place, errors = _place_at(line, number, index, phrases, loose)
            for later in range(index + 1, place.end if place and errors else index):
                other, others = _place_at(line, number, later, phrases, loose)
                if other and not others:  # `Lâm, sinh năm` is no `Năm sinh`
                    place = other
                    break
            before = places[-1] if places else None
            if place is None or (before and _is_value_of(before, place, line, fields)):
                index += 1
            else:
                places.append(replace(place, end=_whole_label(line, place.end)))
                index = places[-1].end
    return places


def _is_value_of(label: Place, place: Place, line: Line, fields: Mapping[str, set[str]]) -> bool:
    """What looks like another's label is the value of the cell before it: `Nơi cư trú │ Số 36 đường Ngô Gia Tự │`.

    Or its last words, where they ask for nothing: `Nội dung yêu cầu │ Xác nhận tình trạng hôn nhân │`.
    """
    cells = [word.text for word in line.words[label.end : place.start]]
    if label.line != place.line or cells[:1] != [CELL_END] or CELL_END in cells[1:]:
        return False
    asked, others = fields[label.phrase], fields[place.phrase]
    if cells[1:]:
        return bool(asked) and not others and line.words[min(place.end, len(line.words) - 1)].text == CELL_END
    return bool(asked - others) and not _ends_label(line, _whole_label(line, place.end))


@cache
def _by_length(phrases: tuple[str, ...]) -> Mapping[int, Sequence[_Wanted]]:
    """The phrases that a run of so many letters may be, misread as far as is forgiven."""
    reading: defaultdict[int, list[_Wanted]] = defaultdict(list)
    for phrase in dict.fromkeys(phrases):
        letters = compact(spelled_out(phrase))
        allowed = tolerance(letters)
        for length in range(len(letters) - allowed, len(letters) + allowed + 1):
            reading[length].append(_Wanted(phrase, letters, allowed))
    return dict(reading)


def _place_at(
    line: Line, number: int, start: int, phrases: Mapping[int, Sequence[_Wanted]], loose: set[str]
) -> tuple[Place | None, int]:
    """The longest label that starts at that word, and how many letters of it are misread."""
    if not compact(line.words[start].text):
        return None, 0
    best: tuple[int, int, Place] | None = None
    text = ""
    for end in range(start + 1, min(len(line.words), start + _LONGEST_LABEL) + 1):
        if line.words[end - 1].text == CELL_END:
            break
        text += compact(spelled_out(_NOTED.sub("", line.words[end - 1].text)))
        for phrase, letters, allowed in phrases.get(len(text), ()) if text else ():
            if len(letters) <= _SHORT and text[0] != letters[0]:
                continue
            if (apart := distance(letters, text, allowed)) > allowed:
                continue
            stands_loose = not _may_be_label(line, start, end)
            if stands_loose and phrase not in loose:
                continue
            fit = len(letters) - _ERROR_COSTS * apart
            if best is None or fit > best[0]:
                best = (fit, apart, Place(number, start, end, phrase, stands_loose))
    return (best[2], best[1]) if best else (None, 0)


def _whole_label(line: Line, end: int) -> int:
    """Where the label really ends: after a remark in brackets, or after the words before its colon or column's end."""
    if _ends_label(line, end):
        return end
    texts = [word.text for word in line.words[end:]]
    if texts and texts[0].startswith("(") and not MARKER.match(texts[0]):
        closing = next((at for at, text in enumerate(texts[:6], 1) if text.rstrip(":").endswith(")")), 0)
        return end + closing
    if fold(" ".join(texts)) in _TAILS:
        return len(line.words)
    for at, text in enumerate(texts[:_REST_OF_A_LABEL], 1):
        if text.startswith("/"):
            return _end_of_other_language(line, end + at - 1) or end
        if any(letter.isdigit() for letter in text) or not text[0].islower():
            break
        if _ends_label(line, end + at) or _parts_columns(line, end + at):
            return end + at
    return end


def _end_of_other_language(line: Line, slash: int) -> int:
    """Where the label ends of which the rest is in another language, from the slash on: `/ Place of residence:`."""
    reach = range(slash + 1, min(slash + _OTHER_LANGUAGE, len(line.words)) + 1)
    return next((at for at in reach if _ends_label(line, at)), 0)


def _parts_columns(line: Line, at: int) -> bool:
    """A wide blank stands before that word: what is left of it is the label's column."""
    return at < len(line.words) and line.words[at].box.x0 - line.words[at - 1].box.x1 > 1.5 * line.height


def _may_be_label(line: Line, start: int, end: int) -> bool:
    """At the start of its line or cell, after a wide blank, or followed by a colon."""
    if begins_line(line, start) or line.words[start - 1].text == CELL_END:
        return True
    beside = line.words[start - 1]
    if _ends_label(line, end) or (_parts_matters(beside) and _ends_label(line, _whole_label(line, end))):
        return True
    gap = line.words[start].box.x0 - beside.box.x1
    return gap > 1.5 * line.height and line.words[start].text[:1].isupper()


def _parts_matters(word: Word) -> bool:
    """After it something else is asked on the same line: `…; d) Thời hạn sử dụng đất: …`."""
    return word.text.endswith((";", ",", ":")) or is_bullet(word)


def _ends_label(line: Line, end: int) -> bool:
    if line.words[end - 1].text.rstrip().endswith((":", ":.", ";")):
        return True
    return end < len(line.words) and line.words[end].text.strip() in (":", ".:", CELL_END)


def begins_line(line: Line, start: int) -> bool:
    """Whether what begins at that word begins the line, but for what counts it."""
    return all(is_bullet(word) for word in line.words[:start])


def is_bullet(word: Word) -> bool:
    """A dash, or the number or letter that counts the rows of a form."""
    return bool(_BULLET.match(word.text))
