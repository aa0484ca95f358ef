"""Where two readings of one line differ, word by word. Says nothing about which is right."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from dossiers.text import fold
from ocr.language.syllables import is_syllable
from ocr.language.unsaid import has_figure, same_form

_ONE_SIGN = str.maketrans(
    {"–": "-", "—": "-", "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "…": "...", "\u00ad": "-"}
)


_ALIKE = 0.5
_SCRAP = 2


class Difference(NamedTuple):
    """Words `ours[our_from:our_to]` against `theirs[their_from:their_to]`; either may be none."""

    our_from: int
    our_to: int
    their_from: int
    their_to: int


def comparable(text: str) -> str:
    """The text with signs that readers cannot tell apart made one: long and short dashes, curly and straight quotes."""
    return text.translate(_ONE_SIGN)


def differences(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    """Runs of words that differ, left to right; as many words on both sides are told apart one by one."""
    matcher = SequenceMatcher(None, list(map(comparable, ours)), list(map(comparable, theirs)), autojunk=False)
    for kind, our_from, our_to, their_from, their_to in matcher.get_opcodes():
        if kind == "equal":
            continue
        if our_to - our_from == their_to - their_from:
            for at in range(our_to - our_from):
                yield Difference(our_from + at, our_from + at + 1, their_from + at, their_from + at + 1)
        else:
            yield Difference(our_from, our_to, their_from, their_to)


def is_plausible(ours: str, theirs: str) -> bool:
    """Whether the second reading may be of the same print at all; if not, one of the two is garbage and ours stays.

    Not a plausible correction: fewer blanks only, or small letters for capitals only (a line recogniser
    sees both badly), and a text that shares less than half of its letters. Of figures only digits are corrected, not
    their number nor the letters among them (`126.88` for `H26.88`).
    """
    if "".join(ours.split()) == "".join(theirs.split()):
        return parts_run_together(ours, theirs)
    if has_figure(ours) or (has_figure(theirs) and is_syllable(_bare(ours))):
        return same_form(ours, theirs)
    if ours.isupper() and ours.casefold() == theirs.casefold():
        return False
    left, right = _letters(ours), _letters(theirs)
    if not left or not right:
        return left == right or _is_scrap(ours if left else theirs)
    if left == right:
        return len(theirs.split()) >= len(ours.split())
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE


def parts_run_together(ours: str, theirs: str) -> bool:
    """Whether theirs sets blanks between words that ours ran together: all parts are syllables, ours is none."""
    parts = theirs.split()
    return len(parts) > len(ours.split()) and all(map(is_syllable, map(_bare, parts))) and not is_syllable(_bare(ours))


def _bare(text: str) -> str:
    return text.strip('.,;:()"')


def _is_scrap(text: str) -> bool:
    """One or two letters beside nothing: what is left of a rule or a stamp."""
    return len(_letters(text)) <= _SCRAP


def _letters(text: str) -> str:
    """Letters and digits, without marks and case."""
    return "".join(letter for letter in fold(text) if letter.isalnum())
