"""How a personal number is told from codes, dates and money. What is done with it lives in privacy.py.

Shapes: CCCD (số định danh) 12 digits beginning with 0 (TT 59/2021/TT-BCA), CMND 9 digits, mobile phone 10 digits
or +84 and 9, with the 11-digit numbers from before 2018 mapped to today's. Where a number without a label may be
personal it is taken as personal: hiding one too many costs a search, hiding one too few costs a person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dossiers.text import fold

NumberKind = Literal["personal_id", "old_id", "phone"]


@dataclass(frozen=True)
class PersonalNumber:
    """A number found at text[start:end]; `digits` is its normalised form."""

    kind: NumberKind
    digits: str
    start: int
    end: int


@dataclass(frozen=True)
class _Group:
    """Digits that stand together, and what stands between them and the group before: "", " ", "." or "-"."""

    digits: str
    start: int
    end: int
    before: str
    plus: bool


_GROUP = re.compile(r"(?P<plus>\+)?(?P<digits>(?<![^\W\d_])[Oo](?=\d{8})\d+|[0-9]+)")
_BETWEEN = re.compile(r"\)?[ \u00a0.\-]?")
_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}")
_BEFORE_2018 = {
    **{f"012{old}": f"07{new}" for old, new in zip("01268", "09768", strict=True)},
    **{f"012{old}": f"08{new}" for old, new in zip("34579", "34512", strict=True)},
    **{f"016{digit}": f"03{digit}" for digit in "23456789"},
    "0186": "056",
    "0188": "058",
    "0199": "059",
}
_LABEL = re.compile(
    r"(?:cccd|cmnd|cmt|can cuoc|dinh danh|chung minh|giay to tuy than|ddcn|dien thoai|sdt|\bdt|tel|di dong|zalo)"
    r"[^\d\n]{0,30}$"
)
_LABEL_REACH = 60
_LONGEST_WINDOW = 13  # groups: twelve digits written one to a box, and a "+"
_SPLIT_PHONE: frozenset[tuple[int, ...]] = frozenset({(4, 2, 2, 2), (4, 3, 2, 1)})
_SPLIT_ID: frozenset[tuple[int, ...]] = frozenset({(3, 1, 2, 6)})

# What is never a personal number, whatever digits are in it.
_NOT_PERSONAL = re.compile(
    r"""
      (?:\d{3}\.\d{2}\.\d{2}\.)?\b[A-Ka-k]\d{2}(?:\.\d{1,4}){0,6}\s?-\s?\d{6,8}\s?-\s?\d{4,8}\b     # dossier code
    | \b(?<!\d[ .])\d{1,7}[a-zđ]?(?:\s?/\s?\d{4})?\s?/\s?[A-ZĐ][A-Za-zĐđ]{0,7}                  # document number
    | \b\d{1,2}([./-])\d{1,2}\1\d{4}\b | \b\d{4}-\d{2}-\d{2}\b                                 # date
    | \b(?<!\d[ .,])[1-9](?:\d{0,2}(?:[ .,]\d{3})+|\d*)(?:,\d+)?\s?                             # money, area
      (?:[Đđ]ồng|đ(?![\w/.])|VNĐ|VND|vnđ|₫|triệu|tỷ|tỉ\b|nghìn|ngàn|USD|m2|m²|ha\b)
    """,
    re.VERBOSE,
)
_ATTACHED_BEFORE = re.compile(r"[^\W_]\Z|_\Z|[0-9A-ZĐ][-./_,]\Z")
_ATTACHED_AFTER = re.compile(r"[^\W_]|_|[.,]\d{1,2}(?!\d)")
_GROUPED_ATTACHED_AFTER = re.compile(r"[-./,]\d(?!\d{8})|[-/][A-ZĐ]")


def numbers_in(text: str) -> tuple[PersonalNumber, ...]:
    """Every personal number of the text in order, also with blanks or dots inside; none overlaps another."""
    barred = [match.span() for match in _NOT_PERSONAL.finditer(text)]
    found: list[PersonalNumber] = []
    for run in _runs(text):
        at = 0
        while at < len(run):
            taken, number = _number_at(text, run[at : at + _LONGEST_WINDOW], barred, found[-1].end if found else -2)
            if number is not None:
                found.append(number)
            at += taken
    return tuple(found)


def normalised_number(number: str) -> str:
    """Digits only; phones as 0 and nine digits: `+84 912 345 678` → `0912345678`, `0169 …` → `039 …` (domain §12)."""
    digits = re.sub(r"\D", "", re.sub(r"^\s*[Oo](?=\d)", "0", number), flags=re.ASCII)
    national = "0" + digits[2:] if digits.startswith("84") and len(digits) in (11, 12) else digits
    if len(national) == 11 and national[:4] in _BEFORE_2018:
        national = _BEFORE_2018[national[:4]] + national[4:]
    return national if _MOBILE.fullmatch(national) else digits


def _runs(text: str) -> Iterator[list[_Group]]:
    run: list[_Group] = []
    for match in _GROUP.finditer(text):
        between = text[run[-1].end : match.start()] if run else ""
        joined = bool(run) and bool(between) and not match["plus"] and _BETWEEN.fullmatch(between) is not None
        if run and not joined:
            yield run
            run = []
        separator = between.replace(")", " ").replace("\u00a0", " ")[-1:] if joined else ""
        digits = match["digits"].replace("O", "0").replace("o", "0")
        run.append(_Group(digits, match.start(), match.end(), separator, match["plus"] is not None))
    if run:
        yield run


def _number_at(
    text: str, groups: list[_Group], barred: list[tuple[int, int]], last_end: int
) -> tuple[int, PersonalNumber | None]:
    """The number that begins with the first group: how many groups it takes (1 where there is none), and the number.

    `last_end` is where the number before ended: of two numbers with a `/` between, the second is a number too.
    """
    # one unbroken group is the surest reading, then the longest
    for size in (1, *range(len(groups), 1, -1)):
        window = groups[:size]
        if _kind(window, sure=True) is None:
            continue
        start, end = window[0].start, window[-1].end
        labelled = _LABEL.search(fold(text[max(0, start - _LABEL_REACH) : start])) is not None
        kind = _kind(window, labelled or window[0].plus)
        if kind is None or any(a < end and start < b for a, b in barred):
            continue
        listed = start - last_end == 1
        if labelled or not _part_of_more(text, window, listed):
            digits = normalised_number("".join(group.digits for group in window))
            return size, PersonalNumber(kind, digits, start, end)
    return 1, None


def _kind(window: list[_Group], sure: bool) -> NumberKind | None:
    digits = "".join(group.digits for group in window)
    if _MOBILE.fullmatch(normalised_number(digits)):
        return "phone" if _well_grouped(window, sure, _SPLIT_PHONE, " .-") else None
    if len(digits) == 12 and digits.startswith("0"):
        return "personal_id" if _well_grouped(window, sure, _SPLIT_ID, " .") else None
    if len(digits) == 9:
        # dots between threes are money unless a label, or the 0 in front, says otherwise
        separators = " ." if digits.startswith("0") else " "
        return "old_id" if _well_grouped(window, sure, frozenset(), separators) else None
    return None


def _well_grouped(window: list[_Group], sure: bool, shapes: frozenset[tuple[int, ...]], separators: str) -> bool:
    """Are the groups cut as people cut such a number; `sure` (a label stands before it) allows any cut."""
    if len(window) == 1 or sure:
        return True
    between = {group.before for group in window[1:]}
    sizes = tuple(len(group.digits) for group in window)
    after_code = sizes[1:] if window[0].digits == "84" else sizes
    cut_well = all(size == 1 for size in sizes) or all(size >= 3 for size in after_code) or sizes in shapes
    return len(between) == 1 and between <= set(separators) and cut_well


def _part_of_more(text: str, window: list[_Group], listed: bool) -> bool:
    before, after = text[max(0, window[0].start - 10) : window[0].start], text[window[-1].end : window[-1].end + 11]
    if _ATTACHED_BEFORE.search(before) and not listed:
        return True
    return bool(_ATTACHED_AFTER.match(after) or (len(window) > 1 and _GROUPED_ATTACHED_AFTER.match(after)))
