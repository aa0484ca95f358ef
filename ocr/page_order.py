"""Reading order of administrative papers: two-column header, body, then recipients before the signature block.

The layout is that of NĐ 30/2020 Phụ lục I: issuer and number on the left, motto, place and date on the right; at the
end the recipients on the left and the signature on the right.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from dossiers.geometry import Box
from dossiers.text import fold
from ocr.cleaning.tables import Ruled
from ocr.found import FoundWord
from ocr.page_apart import parted_from_stamps
from ocr.page_ending import ending_columns
from ocr.page_lines import Line, Region, lines_as_found, lines_by_height, middle_x, middle_y, usual_height, wide_gap
from ocr.page_tables import parted_by_table

_MOTTO = ("cong hoa", "xa hoi", "chu nghia", "viet nam", "doc lap", "tu do", "hanh phuc")
_TANGLED = 0.3
"""Of the lower block's height: lines of one paragraph overlap a little less at a slant."""
_DATE = re.compile(r"ngay.*thang|thang.*nam|ngay.*nam")
_NOTHING_RULED = Ruled()
_LINES_OF_A_COLUMN = 2
_HEADER_ENDS = 0.45
"""The header lies within this share of the page height."""


def in_reading_order(
    words: Sequence[FoundWord], width: int, height: int, ruled: Ruled = _NOTHING_RULED
) -> list[Region]:
    """Every word exactly once, in regions that follow each other as a person reads them, black stamps after them."""
    outside, stamps = parted_from_stamps(words, ruled.frames)
    running, tables = parted_by_table(outside, ruled.tables)
    header = _header_columns(running, width, height)
    taken = {id(word) for column in header for word in column}
    rest = [word for word in running if id(word) not in taken]
    ending = ending_columns(rest, width, height)
    taken |= {id(word) for column in ending for word in column}
    body = [word for word in rest if id(word) not in taken]
    regions = [Region(tuple(lines_by_height(column))) for column in header if column]
    for table in tables:
        above = [word for word in body if middle_y(word) < table.box.y1]
        body = [word for word in body if middle_y(word) >= table.box.y1]
        regions += [*_as_found(above), table]
    regions += _as_found(body)
    regions += [Region(tuple(lines_by_height(column))) for column in ending if column]
    return regions + stamps


def _as_found(words: Sequence[FoundWord]) -> list[Region]:
    return [Region(tuple(_margin_last(lines))) for lines in _untangled(lines_as_found(words))]


def _margin_last(lines: list[Line]) -> list[Line]:
    """The lines, with what stands left of the column that they keep to as lines of its own at the end.

    So on an identity card, where "Có giá trị đến: …" under the photograph is in one row with the end of the address.
    A part that ends with a colon is the label of what follows it and stays.
    """
    column: list[Line] = []
    margin: list[Line] = []
    for line in lines:
        at = wide_gap(line)
        if at and line.words[at - 1].text[-1:] != ":" and _keeps_to_column(line.words[at], column):
            column.append(Line(line.words[at:]))
            margin.append(Line(line.words[:at]))
        else:
            column.append(line)
    return column + margin


def _keeps_to_column(word: FoundWord, above: list[Line]) -> bool:
    """It stands where the lines above it begin."""
    near = above[-_LINES_OF_A_COLUMN:]
    return len(near) == _LINES_OF_A_COLUMN and all(
        abs(line.box.x0 - word.box.x0) < usual_height(line.words) for line in near
    )


def _untangled(blocks: list[list[Line]]) -> list[list[Line]]:
    """Blocks that lie within each other's lines made one, its lines from top to bottom; columns side by side stay."""
    whole: list[list[Line]] = []
    for block in blocks:
        tangled = [other for other in whole if _lie_within(Region(tuple(other)).box, Region(tuple(block)).box)]
        if not tangled:
            whole.append(block)
            continue
        words = [word for each in [*tangled, block] for line in each for word in line.words]
        first = whole.index(tangled[0])
        whole = [other for other in whole if other not in tangled]
        whole.insert(first, lines_by_height(words))
    return whole


def _lie_within(one: Box, other: Box) -> bool:
    """They share more height than a line's edge, and most of the narrower one's width."""
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    return high > _TANGLED * min(one.height, other.height) and wide > 0.5 * min(one.width, other.width)


def _header_columns(words: Sequence[FoundWord], width: int, height: int) -> list[list[FoundWord]]:
    """Words of the left and of the right column, nothing where the page begins otherwise."""
    top = [word for word in words if word.box.y1 < _HEADER_ENDS * height]
    motto = _motto_words(lines_by_height(top), width)
    if not motto:
        return []
    divide = min(word.box.x0 for word in motto) - usual_height(motto) // 2
    motto_top, motto_bottom = min(word.box.y0 for word in motto), max(word.box.y1 for word in motto)
    reach = usual_height(motto)
    if not any(word.box.x1 <= divide and abs(word.box.y0 - motto_top) < 4 * reach for word in top):
        return []
    bottom = _header_bottom(top, divide, motto_bottom, reach)
    inside = [word for word in top if motto_top - 2 * reach < middle_y(word) < bottom]
    left = [word for word in inside if middle_x(word) < divide]
    right = [word for word in inside if middle_x(word) >= divide]
    return [left, right]


def _motto_words(lines: list[Line], width: int) -> list[FoundWord]:
    """Words of the two lines of the motto: the right part of a line that says at least two of its phrases."""
    found: list[FoundWord] = []
    for line in lines:
        said = fold(line.text)
        if sum(phrase in said for phrase in _MOTTO) >= 2:
            found += _rightmost_run(line, width)
        elif found:
            break
    return found if found and min(word.box.x0 for word in found) > 0.3 * width else []


def _rightmost_run(line: Line, width: int) -> list[FoundWord]:
    """Words after the widest gap of the line, where that gap is a column gap; all words otherwise."""
    words = line.words
    gaps = [(after.box.x0 - before.box.x1, at) for at, (before, after) in enumerate(pairwise(words))]
    said_from = next((at for at, word in enumerate(words) if fold(word.text) in ("cong", "doc")), None)
    if said_from is not None and said_from > 0 and words[said_from].box.x0 > 0.3 * width:
        return list(words[said_from:])
    if gaps and max(gaps)[0] > 1.2 * usual_height(words):
        return list(words[max(gaps)[1] + 1 :])
    return list(words)


def _header_bottom(top: list[FoundWord], divide: int, motto_bottom: int, reach: int) -> float:
    """Below the line of the date, or of the last line that keeps to one of the columns."""
    bottom = motto_bottom + reach * 0.5
    for line in lines_by_height(word for word in top if middle_y(word) > motto_bottom):
        if line.box.y0 - bottom > 5.0 * reach:
            break
        crossing = any(word.box.x0 < divide < word.box.x1 for word in line.words)
        gap = _gap_at(line, divide)
        right = [word for word in line.words if middle_x(word) >= divide]
        dated = bool(_DATE.search(fold(" ".join(word.text for word in right))))
        if not dated and (crossing or (gap is not None and gap < 1.2 * reach)):
            break
        if right and not dated and line.box.x0 >= divide:
            break
        if _is_centred_title(line, divide):
            break
        bottom = max(bottom, line.box.y1 + reach * 0.3)
        if dated and not any(middle_x(word) < divide for word in line.words):
            continue
    return bottom


def _is_centred_title(line: Line, divide: int) -> bool:
    """A short line in the middle of the page, about the divide itself, belongs to the title."""
    return line.box.x0 < divide < line.box.x1 and _gap_at(line, divide) is None


def _gap_at(line: Line, x: int) -> int | None:
    """Width of the blank around x, None where the line does not have words on both sides of it."""
    left = [word.box.x1 for word in line.words if middle_x(word) < x]
    right = [word.box.x0 for word in line.words if middle_x(word) >= x]
    return min(right) - max(left) if left and right else None
