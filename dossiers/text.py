"""Vietnamese text: one form at the border (NFC), one form for comparing (folded). What a text means lives elsewhere."""

import re
import unicodedata

_STROKED_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})
_SPACES = re.compile(r"\s+")


def nfc(text: str) -> str:
    """NFC, with the Icelandic Ð/ð that old converters left for Đ/đ mended and NBSP made a space."""
    return unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ").replace("\u00a0", " ")


def fold(text: str) -> str:
    """Lower case without accents, for comparing and finding: `Đặng Hữu Nghĩa` → `dang huu nghia`.

    Keeps the number of words, not of letters. đ does not decompose in Unicode, so it is mapped by hand.
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKED_D))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).casefold()


def has_accents(text: str) -> bool:
    """True where folding loses something other than case: the writer typed accents and means them."""
    return fold(text) != text.casefold()


def one_line(text: str) -> str:
    """The text with every run of white space made one blank."""
    return _SPACES.sub(" ", text).strip()
