"""Readings made of lines of text with plausible boxes, for tests of what follows reading; no picture is involved."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dossiers.geometry import Box, around
from dossiers.reading import Block, Code, PageReading, Quality, Reading, Word

WIDTH, HEIGHT = 1654, 2339
_LETTER, _LINE, _PITCH = 14, 32, 52


@dataclass(frozen=True)
class Row:
    """One printed line: pieces of (left edge, text); `unsure` words get that confidence; `space`: lines left above."""

    pieces: tuple[tuple[int, str], ...]
    unsure: tuple[tuple[str, float], ...] = ()
    space: float = 0


def row(text: str, x: int = 240, *, space: float = 0, **unsure: float) -> Row:
    return Row(((x, text),), tuple(unsure.items()), space)


def centred(text: str, *, space: float = 0) -> Row:
    return Row((((WIDTH - len(text) * _LETTER) // 2, text),), space=space)


def columns(left: str, right: str, *, space: float = 0, unsure: dict[str, float] | None = None) -> Row:
    """Issuer's column and motto's column."""
    return Row(((260, left), (860, right)), tuple((unsure or {}).items()), space)


def page(rows: Iterable[Row], number: int = 1, *, codes: Sequence[str] = (), blank: bool = False) -> PageReading:
    """A page whose lines stand one under the other from the top."""
    words: list[Word] = []
    y = 150.0
    for index, each in enumerate(rows):
        y += each.space * _PITCH
        for x, text in each.pieces:
            words += _words(text, x, round(y), index, dict(each.unsure))
        y += _PITCH
    boxes = [word.box for word in words]
    blocks = (Block(0, "text", around(boxes)),) if boxes else ()
    found = tuple(Code("QRCode", text, Box(1300, 100, 1500, 300)) for text in codes)
    text = "\n".join(" ".join(text for _, text in each.pieces) for each in rows)
    return PageReading(number, WIDTH, HEIGHT, 200, 0, 0.0, blank, Quality("good"), blocks, text, tuple(words), found)


def with_table(
    above: PageReading, cells: Sequence[Sequence[str]], widths: Sequence[int], left: int = 240
) -> PageReading:
    """The page with a ruled table under its lines, each cell's text wrapped to its width; "" is an empty cell."""
    y = max((word.box.y1 for word in above.words), default=100) + _PITCH
    block = len(above.blocks)
    words, boxes, texts = list(above.words), [], [above.text]
    for texts_of_row in cells:
        x, bottom = left, y + _PITCH
        for text, width in zip(texts_of_row, widths, strict=True):
            lines = [line for part in text.split("\n") for line in textwrap.wrap(part, max(4, width // _LETTER - 2))]
            for at, line in enumerate(lines):
                made = _words(line, x + _LETTER, y + 8 + at * _PITCH, 1000 + len(words), {})
                words += [replace(word, block=block) for word in made]
            bottom = max(bottom, y + len(lines) * _PITCH + 8)
            x += width
        edges = [left + sum(widths[:at]) for at in range(len(widths) + 1)]
        boxes += [Box(x0, y, x1, bottom) for x0, x1 in pairwise(edges)]
        texts += texts_of_row
        y = bottom
    table = Block(block, "table", around(boxes), tuple(boxes))
    return replace(above, blocks=(*above.blocks, table), words=tuple(words), text="\n".join(texts))


def reading(*pages: PageReading) -> Reading:
    return Reading("0" * 64, "test", pages)


def _words(text: str, x: int, y: int, line: int, unsure: dict[str, float]) -> list[Word]:
    words = []
    for piece in text.split(" "):
        width = len(piece) * _LETTER
        if piece:
            box = Box(x, y, x + width, y + _LINE)
            words.append(Word(piece, unsure.get(piece, 0.96), box, 0, line))
        x += width + _LETTER
    return words


def letterhead(number: str, dated: str, issuer: Sequence[str], unsure: dict[str, float] | None = None) -> list[Row]:
    """The two-column head of NĐ 30/2020."""
    right = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "   Độc lập - Tự do - Hạnh phúc"]
    rows = [columns(left, second) for left, second in zip(issuer, [*right, *[""] * len(issuer)], strict=False)]
    if len(issuer) < 2:
        rows.append(Row(((900, right[1].strip()),)))
    return [*rows, columns(number, dated, space=0.4, unsure=unsure)]


def motto() -> list[Row]:
    return [centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), centred("Độc lập - Tự do - Hạnh phúc")]


BODY = (
    row("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 và các văn bản", 310, space=1),
    row("hướng dẫn thi hành; xét đề nghị của các cơ quan có liên quan trên địa bàn tỉnh nhà"),
)
