"""Columns that no rule parts: people side by side, and labels on the left with their values on the right."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from statistics import median

from dossiers.geometry import Box
from dossiers.reading import Word
from ocr.fields.labels import CELL_END, Label, Place, is_bullet, places_of
from ocr.fields.lines import Line, in_capitals

_LEAST_TWICE = 2
"""Lines on which one label stands twice, before two columns are believed."""
_LONGEST_LABEL = 5
"""Words up to the colon."""
_LEAST_LABELS = 3
"""Labels one under the other with a blank after them, before they are held to be a column."""


def one_after_the_other(lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Line, ...]:
    """The lines with columns side by side made one after the other; others as they are, and every word once."""
    lines = tuple(_with_values_below(tuple(lines), labels))
    places = _by_line(lines, labels)
    if split := _side_by_side(lines, places) or _opened_side_by_side(lines, places, labels):
        first, end, x = split
        inside = lines[first:end]
        left = [part for line in inside if (part := line.left_of(x))]
        right = [part for line in inside if (part := line.right_of(x))]
        return (*lines[:first], *left, *right, *lines[end:])
    if column := _values_of_a_column(lines, places):
        first, end, x = column
        return (*lines[:first], *_rows(lines[first:end], x), *lines[end:])
    return lines


def _by_line(lines: tuple[Line, ...], labels: Sequence[Label]) -> dict[int, list[Place]]:
    return {number: list(several) for number, several in groupby(places_of(lines, labels), lambda each: each.line)}


def _with_values_below(lines: tuple[Line, ...], labels: Sequence[Label]) -> Iterator[Line]:
    """A line of labels apart from each other and the line of their values below it as one line of cells."""
    places = _by_line(lines, labels)
    number = 0
    while number < len(lines):
        line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else None
        asks = number in places and _asks_below(line, places[number])
        if below and asks and number + 1 not in places and (values := _under(line.segments, below)):
            cells = [cell for column, value in zip(line.segments, values, strict=True) for cell in (column, value)]
            yield Line(line.page, tuple(word for cell in cells for word in _as_cell(cell, line)))
            number += 2
        else:
            yield line
            number += 1


def _asks_below(line: Line, places: list[Place]) -> bool:
    """Most of its columns are labels, and none has its value beside it."""
    starts = accumulate((len(segment.words) for segment in line.segments), initial=0)
    labels = {place.start for place in places}.intersection(starts)
    spoken = any(word.text.endswith(":") for word in line.words)
    return len(line.segments) > 1 and 2 * len(labels) > len(line.segments) and not spoken


def _under(columns: Sequence[Line], below: Line) -> list[Line | None] | None:
    """The value under each column; None where what stands below stands not under them."""
    values: list[Line | None] = [None] * len(columns)
    for segment in below.segments:
        at = min(range(len(columns)), key=lambda each: abs(columns[each].box.x0 - segment.box.x0))
        if abs(columns[at].box.x0 - segment.box.x0) > below.height or values[at]:
            return None
        values[at] = segment
    return values


def _as_cell(cell: Line | None, line: Line) -> tuple[Word, ...]:
    box = cell.box if cell else line.box
    return (*(cell.words if cell else ()), Word(CELL_END, 1.0, Box(box.x1, box.y0, box.x1 + 1, box.y1), 0))


def _side_by_side(lines: tuple[Line, ...], places: dict[int, list[Place]]) -> tuple[int, int, float] | None:
    """First line, line after the last, and where the right column begins: what is asked twice is asked of two."""
    twice = {
        number: lines[number].words[other.start].box.x0
        for number, several in places.items()
        for one, other in pairwise(several)
        if one.phrase == other.phrase
    }
    if len(twice) < _LEAST_TWICE:
        return None
    right = median(twice.values())
    reach = 1.5 * median(lines[number].height for number in twice)
    if any(abs(x - right) > reach for x in twice.values()):
        return None
    x = right - reach / 2
    first, end = min(twice), max(twice) + 1
    above = first
    while above > 0 and (_begins_at(lines[above - 1], x, reach) or _heads(lines[above - 1], x)):
        above -= 1
        first = above if lines[above].left_of(x) else first
    return first, _end_of_columns(lines, places, end, x), x


def _opened_side_by_side(
    lines: tuple[Line, ...], places: dict[int, list[Place]], labels: Sequence[Label]
) -> tuple[int, int, float] | None:
    """The same where two labels of one line open two sections: what stands under each is of that person."""
    opening = {phrase: label.opens for label in labels if label.opens is not None for phrase in label.phrases}
    for number, several in places.items():
        line = lines[number]
        opened = [place for place in several if place.phrase in opening]
        if len({opening[place.phrase] for place in opened}) != 2 or len(opened) != 2 or opened[0].start > 0:
            continue
        x = line.words[opened[1].start].box.x0 - line.height / 2
        end = _end_of_columns(lines, places, number + 1, x)
        if sum(line.right_of(x) is not None for line in lines[number + 1 : end]) >= _LEAST_TWICE:
            return number, end, x
    return None


def _end_of_columns(lines: tuple[Line, ...], places: dict[int, list[Place]], end: int, x: float) -> int:
    """The first line from `end` on that no longer stands in the two columns beside x."""
    edge = _edge(lines[:end], x)
    while end < len(lines) and not _begins_with_label(lines[end], places.get(end), x):
        if _crosses(lines[end], x) and not _stands_at(lines[end], edge):
            break
        end += 1
    return end


def _edge(lines: Sequence[Line], x: float) -> int:
    """Where the right column begins, by the last line that has one."""
    return next(right.box.x0 for line in reversed(lines) if (right := line.right_of(x)))


def _stands_at(line: Line, edge: int) -> bool:
    """A label begins right at the edge, after more than a sentence's blank: the left value reaches up to it."""
    for at, (before, after) in enumerate(pairwise(line.words), 1):
        begins = abs(after.box.x0 - edge) < line.height / 3 and after.box.x0 - before.box.x1 > line.height / 2
        if begins and any(word.text.endswith(":") for word in line.words[at : at + _LONGEST_LABEL]):
            return True
    return False


def _begins_at(line: Line, x: float, reach: float) -> bool:
    """What stands right of x begins there."""
    right = line.right_of(x)
    return right is not None and not _crosses(line, x) and right.box.x0 - x < reach


def _heads(line: Line, x: float) -> bool:
    """A heading in capitals over each of the columns: `CHA`, and `MẸ` in the middle of the other."""
    ends = [segment.box for segment in line.segments]
    return in_capitals(line.text) and len(ends) == 2 and ends[0].x1 < x < ends[1].x0


def _crosses(line: Line, x: float) -> bool:
    return any(word.box.x0 < x < word.box.x1 for word in line.words) or (
        any(
            before.box.x1 <= x <= after.box.x0 and after.box.x0 - before.box.x1 < line.height
            for before, after in pairwise(line.words)
        )
    )


def _begins_with_label(line: Line, places: list[Place] | None, x: float) -> bool:
    """A label at its start and nothing in the right column: what comes after the two."""
    return places is not None and places[0].start == 0 and line.right_of(x) is None


def _values_of_a_column(lines: tuple[Line, ...], places: dict[int, list[Place]]) -> tuple[int, int, float] | None:
    """First line, line after the last, and where the values begin, of the longest column of labels."""
    begins: dict[int, int] = {}
    for number, several in places.items():
        segments = lines[number].segments
        bullets = next((at for at, word in enumerate(lines[number].words) if not is_bullet(word)), 0)
        if len(segments) == 2 and several[0].start <= bullets and several[0].end >= len(segments[0].words):
            begins[number] = segments[1].box.x0
    best: list[int] = []
    for edge in begins.values():
        near = [number for number in begins if abs(begins[number] - edge) < lines[number].height]
        best = max(best, near, key=len)
    if len(best) < _LEAST_LABELS:
        return None
    x = median(begins[number] for number in best) - median(lines[number].height for number in best) / 2
    first, end = min(best), max(best) + 1
    while end < len(lines) and _goes_on(lines[end - 1], lines[end], x):
        end += 1
    return first, end, x


def _goes_on(above: Line, line: Line, x: float) -> bool:
    """It begins where the values do, right under the line above."""
    near = line.box.y0 - above.box.y1 < max(above.height, line.height)
    return near and _is_under(line, x)


def _is_under(line: Line, x: float) -> bool:
    """It begins where the values do."""
    return 0 <= line.box.x0 - x < 1.5 * line.height


def _rows(lines: Sequence[Line], x: float) -> Iterator[Line]:
    """Lines whose label goes on, or whose value does, made one; what crosses the blank, and headings, stay."""
    left: list[Word] = []
    right: list[Word] = []
    for line in lines:
        label, value = line.left_of(x), line.right_of(x)
        apart = _crosses(line, x) or (label is None and in_capitals(line.text) and not _is_under(line, x))
        if apart or (label and _begins_a_row(label, left)):
            yield from _row(line.page, left, right)
            left, right = [], []
        if apart:
            yield line
        else:
            left += label.words if label else ()
            right += value.words if value else ()
    yield from _row(lines[0].page, left, right)


def _begins_a_row(label: Line, above: list[Word]) -> bool:
    """Not where the label above has no colon yet and this one goes on in small letters."""
    ended = not above or above[-1].text.endswith(":")
    return ended or is_bullet(label.words[0]) or label.words[0].text[:1].isupper()


def _row(page: int, left: list[Word], right: list[Word]) -> Iterator[Line]:
    if left and right:
        box = left[-1].box
        yield Line(page, (*left, Word(CELL_END, 1.0, Box(box.x1, box.y0, box.x1 + 1, box.y1), 0), *right))
    elif left or right:
        yield Line(page, (*left, *right))
