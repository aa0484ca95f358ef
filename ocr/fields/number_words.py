"""Numbers and days that a paper spells out beside its figures, so that both can be held against each other."""

import re
from datetime import date

from dossiers.text import fold

_DIGITS = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9,
}  # fmt: skip
_GROUPS = {"nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000, "ty": 1_000_000_000, "ti": 1_000_000_000}
_SILENT = frozenset({"linh", "le"})
_POINT = "phay"
_DAY = re.compile(r"ngay\s+(.+?),?\s*thang\s+(.+?),?\s*nam\s+(.+)")
"""Folded; `năm` is five too: `ngày năm, tháng năm, năm hai nghìn …`."""


def number_in(words: str) -> str | None:
    """`một trăm tám mươi ba phẩy hai` → `183.2`; None for what is no number in Vietnamese words from end to end."""
    tokens = re.findall(r"\w+", fold(words))
    if _POINT not in tokens:
        whole = _whole(tokens)
        return None if whole is None else str(whole)
    at = tokens.index(_POINT)
    whole, places = _whole(tokens[:at]), _places(tokens[at + 1 :])
    return None if whole is None or places is None else f"{whole}.{places}"


def is_number_word(word: str) -> bool:
    """Whether a number's words may go on with it."""
    letters = fold(word).strip(".,;()")
    return letters in _DIGITS or letters in _GROUPS or letters in _SILENT or letters in ("muoi", "tram", _POINT)


def day_in(words: str) -> date | None:
    """`Ngày bốn, tháng tám, năm hai nghìn không trăm hai mươi sáu` → 2026-08-04; None for no day of the calendar."""
    found = _DAY.search(fold(words))
    if found is None:
        return None
    day, month, year = (_whole(re.findall(r"\w+", part)) for part in found.groups())
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _places(tokens: list[str]) -> str | None:
    """After the point: `không năm` is 05, `hai mươi lăm` 25."""
    noughts = next((at for at, token in enumerate(tokens) if token != "khong"), len(tokens))
    rest = _whole(tokens[noughts:]) if tokens[noughts:] else None
    if rest is None:
        return "0" * noughts if noughts and noughts == len(tokens) else None
    return "0" * noughts + str(rest)


def _whole(tokens: list[str]) -> int | None:
    total, group, digit = 0, 0, None
    for token in tokens:
        if token in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[token]
        elif token == "muoi":  # mười, and mươi after a digit
            group, digit = group + (1 if digit is None else digit) * 10, None
        elif token == "tram" and digit is not None:
            group, digit = group + digit * 100, None
        elif token in _GROUPS:
            total, group, digit = total + (group + (digit or 0)) * _GROUPS[token], 0, None
        elif token not in _SILENT:
            return None
    return total + group + (digit or 0) if tokens else None
