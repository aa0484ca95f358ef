"""Turns a line of sample text with <b>, <i> and <h> (by hand) tags into words ready to be measured; draws nothing."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from samples.fonts import Face

_TAG = re.compile(r"(</?[bih]>)")
KEEP_TOGETHER = "\u00a0"


@dataclass(frozen=True)
class Piece:
    """Letters of one face inside a word; `by_hand` pieces hold digits and "/" only."""

    text: str
    face: Face
    by_hand: bool = False


Word = tuple[Piece, ...]


def words_of(markup: str, face: Face) -> list[Word]:
    """The words of a marked-up text, NFC; a no-break space keeps two words in one."""
    words: list[list[Piece]] = [[]]
    style, by_hand = face, False
    for token in _TAG.split(unicodedata.normalize("NFC", markup)):
        if _TAG.fullmatch(token):
            opening = not token.startswith("</")
            style, by_hand = _restyled(style, token.strip("</>"), opening, face), opening and token == "<h>"
            continue
        for index, part in enumerate(token.split(" ")):
            if index:
                words.append([])
            if part:
                words[-1].append(Piece(part, style, by_hand))
    return [tuple(word) for word in words if word]


def text_of(words: Iterable[Word]) -> str:
    """What a reader says: the words with single spaces between them."""
    return " ".join("".join(piece.text for piece in word) for word in words).replace(KEEP_TOGETHER, " ")


def _restyled(style: Face, tag: str, opening: bool, base: Face) -> Face:
    if tag == "b":
        return replace(style, bold=opening or base.bold)
    if tag == "i":
        return replace(style, italic=opening or base.italic)
    return style
