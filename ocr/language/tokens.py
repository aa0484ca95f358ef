"""Text as the tokens that are counted: syllables in lower case and house spelling, numbers, breaks."""

import re

from dossiers.text import house_spelling, nfc

BREAK = "|"
"""Stands for the ends of a line and for marks between words: what stands before it says little about what follows."""
NUMBER = "0"
_PIECES = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


def tokens_of(text: str) -> list[str]:
    """Tokens of a running text, none for an empty one. `Điều 1. Phạm vi` → `điều 0 | phạm vi`.

    Upper and lower case and both placements of the tone mark (`hoà`, `hòa`) are one token: what is chosen between them
    is the reader's.
    """
    found: list[str] = []
    for piece in _PIECES.findall(house_spelling(nfc(text)).lower()):
        token = piece if piece[0].isalpha() else NUMBER if piece[0].isdigit() else BREAK
        if token != BREAK or (found and found[-1] != BREAK):
            found.append(token)
    return found
