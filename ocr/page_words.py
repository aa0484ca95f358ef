"""From found words to the words, blocks and text of a page reading: what is not text left out, the rest in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossiers.geometry import Box
from dossiers.reading import APART, Block, Code, Word
from ocr.cleaning import CleanPage
from ocr.found import FoundWord
from ocr.page_apart import with_hand_apart
from ocr.page_lines import Line, Region
from ocr.page_order import in_reading_order

_LEADER = re.compile(r"^[.…]{4,}|[.…]{4,}$")
_LEADER_OF_A_FORM = re.compile(r"^[-_]?[.…]{2,}|[.…]{2,}[-_]?$|^[_.]$")
"""Of a row of dots that was removed but for its ends; where no such rows are, three dots are what they say."""
_DOUBTFUL_IN_STAMP = 0.6
_MOSTLY_INSIDE = 0.5


@dataclass(frozen=True)
class PageText:
    """What the page says, in reading order; `text` without what stands apart from it."""

    blocks: tuple[Block, ...]
    words: tuple[Word, ...]
    text: str


def regions_of(
    found: Sequence[FoundWord], page: CleanPage, codes: Sequence[Code], garbage_below: float
) -> list[Region]:
    """Words that are text, in reading order, in boxes of the cleaned picture.

    Left out: what was "read" inside QR codes, doubtful words inside coloured stamps (the stamp stays as a block),
    marks without a letter or digit below `garbage_below`, and lines of nothing but marks.
    """
    kept = [
        word
        for word in (_without_leader(each, page) for each in found)
        if not _is_garbage(word, garbage_below)
        and not _inside(page.on_page(word.box), [code.box for code in codes])
        and not (word.confidence < _DOUBTFUL_IN_STAMP and _inside(page.on_page(word.box), page.stamps))
    ]
    height, width = page.image.shape[:2]
    return with_hand_apart(_without_scraps(in_reading_order(kept, width, height, page.ruled)))


def page_text(regions: Sequence[Region], page: CleanPage) -> PageText:
    """The regions as blocks numbered from 0 and lines numbered through the page, with boxes on the upright page."""
    blocks: list[Block] = []
    words: list[Word] = []
    texts: list[str] = []
    line_number = 0
    for region in _without_leaders(regions, page):
        identity = len(blocks)
        cells = tuple(page.on_page(cell) for cell in region.cells)
        blocks.append(Block(identity, region.kind, page.on_page(region.box), cells))
        if region.kind not in APART:
            texts.append(_text_of(region))
        for line in region.lines:
            words += [_word(word, page, identity, line_number) for word in line.words]
            line_number += 1
    blocks += [Block(len(blocks) + at, "stamp", box) for at, box in enumerate(page.stamps)]
    return PageText(tuple(blocks), tuple(words), "\n".join(texts))


def _without_scraps(regions: Sequence[Region]) -> list[Region]:
    """The regions without lines that have no letter and no digit: pieces of a signature, of a rule, of a frame."""
    told = [replace(region, lines=tuple(line for line in region.lines if _says_something(line))) for region in regions]
    return [region for region in told if region.lines]


def _says_something(line: Line) -> bool:
    return any(letter.isalnum() for letter in line.text)


def _without_leaders(regions: Sequence[Region], page: CleanPage) -> Iterator[Region]:
    """The regions once more without dots: a second reader saw the same ones."""
    for region in regions:
        lines = [
            Line(tuple(each for word in line.words if (each := _without_leader(word, page)).text))
            for line in region.lines
        ]
        if any(line.words for line in lines):
            yield replace(region, lines=tuple(line for line in lines if line.words))


def _text_of(region: Region) -> str:
    return "\n".join(line.text for line in region.lines)


def _word(word: FoundWord, page: CleanPage, block: int, line: int) -> Word:
    box = page.on_page(word.box)
    return Word(word.text, round(word.confidence, 3), box, block, line, word.verified, word.alternatives)


def _without_leader(word: FoundWord, page: CleanPage) -> FoundWord:
    """The word without the row of dots that was read as its end."""
    return replace(word, text=(_LEADER_OF_A_FORM if page.leaders else _LEADER).sub("", word.text))


def _is_garbage(word: FoundWord, below: float) -> bool:
    if not word.text:
        return True
    letters = sum(letter.isalnum() for letter in word.text)
    return word.confidence < below and letters == 0


def _inside(box: Box, regions: Sequence[Box]) -> bool:
    area = max(1, box.width * box.height)
    for region in regions:
        wide = min(box.x1, region.x1) - max(box.x0, region.x0)
        high = min(box.y1, region.y1) - max(box.y0, region.y0)
        if wide > 0 and high > 0 and wide * high > _MOSTLY_INSIDE * area:
            return True
    return False
