"""Values found by the labels printed before them on a form. Which labels a form has lives with the form's module."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossiers.papers import Field
from dossiers.reading import Word
from dossiers.text import fold
from ocr.fields.form_lines import form_lines
from ocr.fields.labels import Label, Place, places_of, words_of
from ocr.fields.lines import Line
from ocr.fields.making import PrintedPaper, doubted, make_field, unread
from ocr.fields.value_words import may_go_on, value_words
from ocr.fields.values import Parse, as_address, as_day, as_decimal, as_name, as_personal_id, as_phone, as_request
from ocr.fields.whole_values import is_whole
from ocr.fields.whose import Standing, is_surely_nearer, standing

_OF_PEOPLE: frozenset[Parse] = frozenset({as_name, as_personal_id, as_phone, as_address})
"""What two people on one paper may both have."""
_HALF_IS_ONE: frozenset[Parse] = frozenset({as_address, as_personal_id})
"""Half of a name beside a whole one is a misreading of nobody else."""
_OF_ONE: frozenset[Parse] = _OF_PEOPLE | {as_decimal, as_day}
"""Values of which a form asks for others, too: a storey's measure, the day of something else, who hands it in."""
_SCRAP = 2
"""Words that a label nobody foresaw may leave of itself."""


@dataclass(frozen=True)
class _Found:
    """A field, and what is printed before it on its label's line."""

    field: Field
    before: str


def labelled_fields(
    paper: PrintedPaper, labels: tuple[Label, ...], lines: tuple[Line, ...] | None = None
) -> list[Field]:
    """Each field of the labels once; a label that is not there gives no field.

    The first readable value wins, unless it has not the form of its kind and a later one has.
    """
    lines = form_lines(paper.pages, labels) if lines is None else lines
    meant = list(_meant_places(lines, labels))
    places = [place for place, _ in meant]
    found: dict[str, _Found] = {}
    for order, (place, label) in enumerate(meant):
        if label is None or label.field is None:
            continue
        first = found.get(label.field)
        if first and _is_found(first.field, paper) and label.parse not in _OF_ONE:
            continue
        words = value_words(lines, places, order, label)
        field = _read(paper, label, lines[place.line].page, words)
        field = doubted(field) if _seems_cut(label, lines, places[order:], words) else field
        other = _Found(field, _said_before(lines[place.line], place, words))
        found[label.field] = _of_both(paper, label, first, other) if first else other
    return [each.field for each in found.values()]


def _of_both(paper: PrintedPaper, label: Label, first: _Found, other: _Found) -> _Found:
    """What counts of that which two labels of one field gave; in doubt where it may be the other."""
    whole, is_another = _is_found(first.field, paper), _is_found(other.field, paper)
    if whole and label.parse in _OF_PEOPLE:
        return _of_two_people(paper, first, other) if is_another else first
    if whole:  # of two measures one is another's: of a storey, of the parcel beside
        return replace(first, field=_of_two(first.field, other.field))
    if not (first.field.value and is_another):
        return first if first.field.value else other
    half = label.parse in _HALF_IS_ONE  # half an address is one all the same, and the whole one may be of before
    return replace(other, field=_of_two(other.field, first.field)) if half else other


def _of_two_people(paper: PrintedPaper, first: _Found, other: _Found) -> _Found:
    """His whose paper it is, where the paper says so; else the first one, and a person is asked."""
    one, another = (_standing(paper, each) for each in (first, other))
    if is_surely_nearer(another, one):
        return other if another is Standing.OWNER else replace(other, field=doubted(other.field))
    return first if is_surely_nearer(one, another) else replace(first, field=_of_two(first.field, other.field))


def _standing(paper: PrintedPaper, found: _Found) -> Standing:
    field = found.field
    return standing(paper.pages, field.page, field.box, found.before) if field.box else Standing.UNSAID


def _said_before(line: Line, place: Place, words: tuple[Word, ...]) -> str:
    """What is printed on the label's line before the value, the label and what stands before it."""
    end = line.words.index(words[0]) if words and words[0] in line.words else place.end
    return " ".join(word.text for word in line.words[:end])


def _of_two(first: Field, other: Field) -> Field:
    return doubted(first) if other.value and fold(other.value) != fold(first.value) else first


def _is_found(field: Field | None, paper: PrintedPaper) -> bool:
    return field is not None and bool(field.value) and is_whole(field, paper.catalogue)


def _seems_cut(label: Label, lines: tuple[Line, ...], places: list[Place], words: tuple[Word, ...]) -> bool:
    """The value seems to end elsewhere than where it was ended; the first of `places` is the label's own.

    A colon in it is a label that nobody foresaw; and `Đề nghị đăng ký khai sinh cho người có tên: …` asks for no act.
    """
    if label.shaped:
        return False
    own, *later = places
    label_goes_on = label.parse is as_request and any(each.line == own.line for each in later)
    return label_goes_on or any(word.text.endswith(":") for word in words) or may_go_on(lines, later, words)


def _meant_places(lines: Sequence[Line], labels: tuple[Label, ...]) -> Iterator[tuple[Place, Label | None]]:
    """Where labels stand, and which is meant there by the section; words of a sentence that mean none are left out."""
    section = ""
    for place in places_of(lines, labels):
        label = _meant(labels, place, section, _beyond(place, lines[place.line]))
        if label and label.opens is not None:
            section = label.opens
        if label or not place.loose:
            yield place, label


def _read(paper: PrintedPaper, label: Label, page: int, words: tuple[Word, ...]) -> Field:
    name = label.field or ""
    announces = bool(words) and words[-1].text.endswith(":") and not label.shaped
    if not words or announces:  # a sentence that announces what follows says nothing itself
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


def _meant(labels: tuple[Label, ...], place: Place, section: str, beyond: set[str]) -> Label | None:
    fitting = [
        label
        for label in labels
        if place.phrase in label.phrases
        and label.within in (None, section)
        and beyond.isdisjoint(label.without.split())
        and (label.mid_line or not place.loose)
    ]
    return max(fitting, key=lambda label: label.within is not None, default=None)
