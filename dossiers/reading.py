"""What a recipe made of a scan: pages, blocks and words. How they are read lives in ocr/."""

from dataclasses import dataclass
from typing import Literal

from dossiers.geometry import Box
from dossiers.notices import Notice

BlockKind = Literal["text", "table", "stamp", "handwriting", "picture"]
Verdict = Literal["good", "poor", "unreadable"]
ReadingMode = Literal["fast", "accurate", "verify"]
APART: frozenset[BlockKind] = frozenset({"stamp", "handwriting"})
"""Kinds of block whose words are kept and found, but stand outside the running text."""


@dataclass(frozen=True)
class Alternative:
    """Another reading of a word, and who proposed it; an empty text says that its reader saw nothing there."""

    text: str
    source: str
    confidence: float


@dataclass(frozen=True)
class Word:
    """One word as printed (NFC), its confidence 0..1 and where it stands."""

    text: str
    confidence: float
    box: Box
    block: int
    line: int = 0
    verified: bool = False
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True)
class Block:
    """A region of the page in reading order; `id` counts from 0 on each page.

    `cells` of a table: row by row, from left to right; a cell over several rows counts in its first.
    """

    id: int
    kind: BlockKind
    box: Box
    cells: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Code:
    """A QR code or barcode that was decoded; `text` is hostile input."""

    symbology: str
    text: str
    box: Box


@dataclass(frozen=True)
class Quality:
    """May a clerk put the paper away, or is it to be scanned again, and why."""

    verdict: Verdict
    reasons: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class PageReading:
    """One page: number counts from 1; width and height in pixels of the upright page; skew in degrees.

    `rotation` is the clockwise turn (0, 90, 180, 270) that made the page upright. `text` is the running text; what
    stamps and a hand say stands in `words` alone.
    """

    number: int
    width: int
    height: int
    dpi: int
    rotation: int
    skew: float
    blank: bool
    quality: Quality
    blocks: tuple[Block, ...]
    text: str
    words: tuple[Word, ...]
    codes: tuple[Code, ...] = ()

    @property
    def running_words(self) -> tuple[Word, ...]:
        """The words of `text`."""
        apart = self._blocks_apart
        return tuple(word for word in self.words if word.block not in apart)

    @property
    def said_apart(self) -> str:
        """What stamps and handwriting say, a block a line."""
        said: dict[int, list[str]] = {each: [] for each in sorted(self._blocks_apart)}
        for word in self.words:
            if word.block in said:
                said.setdefault(word.block, []).append(word.text)
        return "\n".join(" ".join(texts) for texts in said.values() if texts)

    @property
    def _blocks_apart(self) -> frozenset[int]:
        return frozenset(block.id for block in self.blocks if block.kind in APART)


@dataclass(frozen=True)
class Reading:
    """All pages of a scan as one recipe read them."""

    scan: str
    recipe: str
    pages: tuple[PageReading, ...]
