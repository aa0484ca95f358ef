"""What is kept out of the running text: stamps in black ink, known by their frame and words, and lines by hand.

Coloured stamps are lifted by the clean-up before anything is read. Nothing that was read is dropped here: it goes into
a block of its kind, after the text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.geometry import Box
from ocr.found import FoundWord
from ocr.page_lines import Line, Region, lines_by_height, middle_x, middle_y, usual_height
from ocr.quality import mean_confidence

_SAID_BY_STAMPS = frozenset({"ĐẾN", "KHẨN", "TỐC", "MẬT"})
"""On arrival, CÔNG VĂN ĐẾN; of urgency, KHẨN, THƯỢNG KHẨN, HỎA TỐC (NĐ 30/2020 Phụ lục I); of secrecy."""
_SURE = 0.75
_PRINT_READS_WELL = 0.75
"""Mean confidence of a page from which a line that does not read is blamed on the hand, not on the scan."""
_HAND_BELOW, _NO_WORD_ABOVE = 0.35, 0.6
_HAND_IS_HIGHER = 1.4
"""Than the page's usual word: a pen writes larger than a printer, and its strokes leave the line."""
_SYMBOL = re.compile(r"[A-ZĐ][-–][A-ZĐ]{2}")
"""`CT-UBND`: a number line is print with a figure by hand in it, however badly both read."""


def parted_from_stamps(words: Sequence[FoundWord], frames: Sequence[Box]) -> tuple[list[FoundWord], list[Region]]:
    """The words outside black stamps, and a region for each frame that has a stamp's word in it."""
    running = list(words)
    stamps: list[Region] = []
    for frame in frames:
        inside = [word for word in running if _lies_in(word, frame)]
        if any(word.text.strip(".:;") in _SAID_BY_STAMPS for word in inside):
            lines = {_line_of(word) for word in running if not _lies_in(word, frame)}
            inside = [word for word in inside if not (_is_prose(word) and _line_of(word) in lines)]
            stamped = {id(word) for word in inside}
            running = [word for word in running if id(word) not in stamped]
            stamps.append(Region(tuple(lines_by_height(inside)), "stamp"))
    return running, stamps


def with_hand_apart(regions: Sequence[Region]) -> list[Region]:
    """The regions, with lines written wholly by hand as regions of their own at the end."""
    words = [word for region in regions for line in region.lines for word in line.words]
    if mean_confidence(words) < _PRINT_READS_WELL:
        return list(regions)
    usual = usual_height(words)
    printed: list[Region] = []
    by_hand: list[Region] = []
    for region in regions:
        hand = [line for line in region.lines if region.kind == "text" and _is_by_hand(line, usual)]
        by_hand += [Region((line,), "handwriting") for line in hand]
        if left := tuple(line for line in region.lines if line not in hand):
            printed.append(replace(region, lines=left))
    return printed + by_hand


def _is_prose(word: FoundWord) -> bool:
    """A printed word that a stamp was put over and that can still be read."""
    return word.confidence >= _SURE and word.text.islower()


def _line_of(word: FoundWord) -> tuple[int, int, int]:
    return word.block, word.paragraph, word.line


def _lies_in(word: FoundWord, frame: Box) -> bool:
    return frame.x0 <= middle_x(word) <= frame.x1 and frame.y0 <= middle_y(word) <= frame.y1


def _is_by_hand(line: Line, usual: int) -> bool:
    return (
        mean_confidence(line.words) < _HAND_BELOW
        and all(word.confidence < _NO_WORD_ABOVE for word in line.words)
        and max(word.box.height for word in line.words) > _HAND_IS_HIGHER * usual
        and not any(_SYMBOL.search(word.text) for word in line.words)
    )
