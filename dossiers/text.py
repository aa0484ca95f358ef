"""Vietnamese text: one form at the border (NFC), one for comparing (folded), one for finding (house spelling).

What a text means lives elsewhere.
"""

import re
import unicodedata

_FOLDED_BY_HAND = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "\u00a0": " "})
_SPACES = re.compile(r"\s+")
# Open oa, oe, uy with the tone mark on the last vowel; `qu` is a consonant.
_TONED_LAST = re.compile("[oO][àáãảạÀÁÃẢẠèéẽẻẹÈÉẼẺẸ]|(?<![qQ])[uU][ỳýỹỷỵỲÝỸỶỴ]")


def nfc(text: str) -> str:
    """NFC, with the Icelandic Ð/ð that old converters left for Đ/đ mended and NBSP made a space."""
    return unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ").replace("\u00a0", " ")


def fold(text: str) -> str:
    """Lower case without accents, for comparing and finding: `Đặng Hữu Nghĩa` → `dang huu nghia`.

    Keeps the number of words, not of letters. đ does not decompose in Unicode, so it is mapped by hand.
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_FOLDED_BY_HAND))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).casefold()


def has_accents(text: str) -> bool:
    """True where folding loses something other than case: the writer typed accents and means them."""
    return fold(text) != nfc(text).casefold()


def one_line(text: str) -> str:
    """The text with every run of white space made one blank."""
    return _SPACES.sub(" ", text).strip()


def house_spelling(text: str) -> str:
    """The tone mark of open oa, oe, uy on the first vowel: `hoà` → `hòa`, `thuỷ` → `thủy`; `quý` and `hoàn` stay.

    Both placements are correct Vietnamese, so this is for index and query only, never for text that is shown. NFC in
    and out; the number of letters does not change, so positions in an NFC text stay valid.
    """
    return _TONED_LAST.sub(_tone_first, nfc(text))


def _tone_first(match: re.Match[str]) -> str:
    following = match.string[match.end() : match.end() + 1]
    if following.isalpha() or (following and unicodedata.combining(following)):
        return match.group()
    first, toned = match.group()[0], unicodedata.normalize("NFD", match.group()[1])
    return unicodedata.normalize("NFC", first + toned[1]) + toned[0]
