"""Values found by the labels printed before them on a form. Which labels a form has lives with the form's module."""

import re
from dataclasses import dataclass, replace

from dossiers.papers import Field
from dossiers.reading import Word
from ocr.fields.likeness import distance, tolerance
from ocr.fields.lines import Line, compact
from ocr.fields.making import PrintedPaper, make_field, unread
from ocr.fields.values import Parse, as_text

_BULLET = re.compile(r"^(?:[-+~–•*]+|[0-9IVXa-zđĐ]{1,3}[.)]|\d{1,2}\.?)$")
_LONGEST_LABEL = 16
_RIGHT_EDGE_SLACK = 0.22
_ERROR_COSTS = 4
"""A longer label wins over a shorter one, but not by swallowing a word of the value: each error costs letters."""
_PLAINLY_LEADERS = re.compile(r"--|\+\+|[<>=¬«»+]|([^\W\d_])\1\1|(\d)\2{5}")
_MARKER = re.compile(r"^\(\d{1,2}\)[.:]?$")
"""Of a note under the form: `Kính gửi: (1) Ủy ban nhân dân …`."""
_REST_OF_A_LABEL = 4
"""Words in small letters between a known label and its colon: `Địa chỉ liên hệ:`, `Thời hạn sử dụng đất:`."""
_NEW_MATTER = 7
_FIGURES = re.compile(r"[\d/.,\-]+")
_ENDS_IN_DOTS = re.compile(r"^[A-Za-zÀ-ỹ0-9/]+[.…]{3,}")
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|p|ph|q|qu|r|s|t|th|tr|v|x)?"
    r"[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)


@dataclass(frozen=True)
class Label:
    """A printed label. `field` None: its value is not asked for, it only ends the value before it.

    `lines`: over how many lines the value may run. `opens`: the section that begins here (`mother`); `within`: the
    section the label counts in, None for any. `mid_line`: it may stand inside a line without a colon.
    """

    phrases: tuple[str, ...]
    field: str | None = None
    parse: Parse = as_text
    lines: int = 1
    opens: str | None = None
    within: str | None = None
    mid_line: bool = False


@dataclass(frozen=True)
class _Place:
    line: int
    start: int
    end: int
    phrase: str


def labelled_fields(
    paper: PrintedPaper, labels: tuple[Label, ...], lines: tuple[Line, ...] | None = None
) -> list[Field]:
    """Each field of the labels once: the first readable value wins; a label that is not there gives no field."""
    lines = paper.lines if lines is None else lines
    places = _places(lines, labels)
    right_edge = max((line.box.x1 for line in lines), default=0)
    section = ""
    found: dict[str, Field] = {}
    for order, place in enumerate(places):
        label = _meant(labels, place.phrase, section)
        if label is None:
            continue
        section = label.opens or section
        if label.field is None or (label.field in found and found[label.field].value):
            continue
        words = _value_words(lines, places, order, label, right_edge)
        found[label.field] = _read(paper, label, lines[place.line].page, words)
    return list(found.values())


def _read(paper: PrintedPaper, label: Label, page: int, words: tuple[Word, ...]) -> Field:
    name = label.field or ""
    if not words:
        return replace(unread(paper, name), page=page)
    return make_field(paper, name, page, words, label.parse(" ".join(word.text for word in words)))


def _meant(labels: tuple[Label, ...], phrase: str, section: str) -> Label | None:
    fitting = [label for label in labels if phrase in label.phrases and label.within in (None, section)]
    return max(fitting, key=lambda label: label.within is not None, default=None)


def _places(lines: tuple[Line, ...], labels: tuple[Label, ...]) -> list[_Place]:
    loose = {phrase for label in labels if label.mid_line for phrase in label.phrases}
    phrases = {phrase: compact(phrase) for label in labels for phrase in label.phrases}
    places: list[_Place] = []
    for number, line in enumerate(lines):
        index = 0
        while index < len(line.words):
            place = _place_at(line, number, index, phrases, loose)
            if place is None:
                index += 1
            else:
                places.append(replace(place, end=_whole_label(line, place.end)))
                index = places[-1].end
    return places


def _place_at(line: Line, number: int, start: int, phrases: dict[str, str], loose: set[str]) -> _Place | None:
    """The longest label that starts at that word."""
    if not compact(line.words[start].text):
        return None
    best: tuple[int, _Place] | None = None
    text = ""
    for end in range(start + 1, min(len(line.words), start + _LONGEST_LABEL) + 1):
        text += compact(line.words[end - 1].text)
        for phrase, wanted in phrases.items():
            allowed = tolerance(wanted)
            if abs(len(text) - len(wanted)) > allowed or (apart := distance(wanted, text, allowed)) > allowed:
                continue
            if not (phrase in loose or _may_be_label(line, start, end)):
                continue
            fit = len(wanted) - _ERROR_COSTS * apart
            if best is None or fit > best[0]:
                best = (fit, _Place(number, start, end, phrase))
    return best[1] if best else None


def _whole_label(line: Line, end: int) -> int:
    """Where the label really ends: after a remark in brackets, or after the words before its colon or column's end."""
    if _ends_label(line, end):
        return end
    texts = [word.text for word in line.words[end:]]
    if texts and texts[0].startswith("(") and not _MARKER.match(texts[0]):
        closing = next((at for at, text in enumerate(texts[:6], 1) if text.rstrip(":").endswith(")")), 0)
        return end + closing
    for at, text in enumerate(texts[:_REST_OF_A_LABEL], 1):
        if any(letter.isdigit() for letter in text) or not text[0].islower():
            break
        if _ends_label(line, end + at) or _parts_columns(line, end + at):
            return end + at
    return end


def _parts_columns(line: Line, at: int) -> bool:
    """A wide blank stands before that word: what is left of it is the label's column."""
    return at < len(line.words) and line.words[at].box.x0 - line.words[at - 1].box.x1 > 1.5 * line.height


def _may_be_label(line: Line, start: int, end: int) -> bool:
    """At the start of its line, after a wide blank, or followed by a colon."""
    if all(_BULLET.match(word.text) for word in line.words[:start]):
        return True
    if _ends_label(line, end):
        return True
    gap = line.words[start].box.x0 - line.words[start - 1].box.x1
    return gap > 1.5 * line.height and line.words[start].text[:1].isupper()


def _ends_label(line: Line, end: int) -> bool:
    if line.words[end - 1].text.rstrip().endswith((":", ":.", ";")):
        return True
    return end < len(line.words) and line.words[end].text.strip() in (":", ".:")


def _value_words(
    lines: tuple[Line, ...], places: list[_Place], order: int, label: Label, right_edge: int
) -> tuple[Word, ...]:
    place = places[order]
    starts = {each.line: each.start for each in reversed(places[order + 1 :])}
    words = _printed(lines[place.line].words[place.end : starts.get(place.line)])
    if place.line in starts:
        return _meaningful(words)
    last = lines[place.line]
    for number in range(place.line + 1, min(place.line + label.lines, len(lines))):
        following = lines[number]
        runs_on = not _meaningful(words) or last.box.x1 > right_edge * (1 - _RIGHT_EDGE_SLACK)
        if not runs_on or not _follows(last, following) or starts.get(number) == 0 or _begins_anew(following):
            break
        words += _printed(following.words[: starts.get(number)], first=0)
        last = following
        if number in starts:
            break
    return _meaningful(words)


def _printed(words: tuple[Word, ...], first: int = 1) -> list[Word]:
    """The words up to where leader dots were taken for letters; the first `first` words are taken as they are."""
    for index, word in enumerate(words):
        if index >= first and _made_of_leaders(word):
            return list(words[:index])
    return list(words)


def _made_of_leaders(word: Word) -> bool:
    """No number and no Vietnamese syllables: leader dots or a rule that were taken for letters."""
    text = word.text
    if "@" in text or not compact(text) or _FIGURES.fullmatch(text.strip("(),.;:")) or _ENDS_IN_DOTS.search(text):
        return False
    if _PLAINLY_LEADERS.search(text):
        return True
    pieces = [compact(piece) for piece in re.split(r"[.,\-/()]+", text)]
    return word.confidence < 0.6 and not all(_SYLLABLE.fullmatch(piece) for piece in pieces if piece)


def _begins_anew(line: Line) -> bool:
    """A bullet begins a new matter, and so does a label, even one that is not known: a few words up to a colon."""
    first = line.words[0].text
    if _BULLET.match(first) and not first.isdigit():
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
    while kept and (not compact(kept[0].text) or _MARKER.match(kept[0].text)):
        kept.pop(0)
    while kept and not compact(kept[-1].text):
        kept.pop()
    return tuple(kept)
