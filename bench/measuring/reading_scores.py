"""A read page held against its truth: letters, lines, words, marks, what was verified. Reads nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher

from bench.measuring.distance import distance, flat, wrong_by_line, wrong_in_order
from bench.measuring.pages import TruePage
from bench.measuring.readers import Read
from dossiers.text import fold
from ocr.choosing.comparing import comparable

GOOD_TO, UNREADABLE_FROM = 0.02, 0.20
"""A page called good has at most this share of its letters wrong, one called unreadable at least this."""


@dataclass
class ReadingScore:
    """Sums over pages of one reader; shares are made of them when they are printed.

    `letters` wrong in reading order; `line_letters` line by line, and with joined lines forgiven; `words` wrong in
    order; letters of which nothing but the `marks` (or the case) is wrong; words `verified`, and wrong among them;
    pages called good or unreadable that are not.
    """

    pages: int = 0
    letters: int = 0
    wrong: int = 0
    line_letters: int = 0
    line_wrong: int = 0
    piece_wrong: int = 0
    words: int = 0
    words_wrong: int = 0
    marks_wrong: int = 0
    read_words: int = 0
    verified: int = 0
    verified_wrong: int = 0
    wrongly_good: int = 0
    wrongly_unreadable: int = 0
    wall: float = 0.0
    cpu: float = 0.0
    peak_bytes: int = 0

    def add(self, other: "ReadingScore") -> None:
        """The other's pages too; the peak is the larger one."""
        for each in fields(self):
            mine, theirs = getattr(self, each.name), getattr(other, each.name)
            setattr(self, each.name, max(mine, theirs) if each.name == "peak_bytes" else mine + theirs)


def score_of(page: TruePage, read: Read) -> ReadingScore:
    """The score of one page."""
    truth = flat("\n".join(page.lines))
    text = flat(read.text)
    wrong, letters = wrong_in_order(truth, text)
    line_wrong, line_letters = wrong_by_line(page.printed, read.text.splitlines())
    piece_wrong, _ = wrong_by_line(page.printed, read.text.splitlines(), within=True)
    words, words_wrong = truth.split(), _words_apart(truth.split(), text.split())
    verified = [word.verified for word in read.words]
    right = _right(words, [word.text for word in read.words])
    share = piece_wrong / line_letters if line_letters else 0.0
    return ReadingScore(
        pages=1,
        letters=letters,
        wrong=wrong,
        line_letters=line_letters,
        line_wrong=line_wrong,
        piece_wrong=piece_wrong,
        words=len(words),
        words_wrong=words_wrong,
        marks_wrong=max(0, wrong - distance(fold(truth), fold(text))),
        read_words=len(verified),
        verified=sum(verified),
        verified_wrong=sum(said and not true for said, true in zip(verified, right, strict=True)),
        wrongly_good=read.verdict == "good" and share > GOOD_TO,
        wrongly_unreadable=read.verdict == "unreadable" and share < UNREADABLE_FROM,
        wall=read.wall,
        cpu=read.cpu,
        peak_bytes=read.peak_bytes,
    )


def _words_apart(truth: Sequence[str], read: Sequence[str]) -> int:
    """Edit distance in words: each different word stands as a letter of its own."""
    letters: dict[str, str] = {}
    said = ["".join(letters.setdefault(word, chr(0x4E00 + len(letters))) for word in text) for text in (truth, read)]
    return distance(said[0], said[1])


def _right(truth: Sequence[str], read: Sequence[str]) -> list[bool]:
    """For each read word whether the truth has it at its place; signs that readers cannot tell apart are one."""
    matcher = SequenceMatcher(None, list(map(comparable, truth)), list(map(comparable, read)), autojunk=False)
    right = [False] * len(read)
    for block in matcher.get_matching_blocks():
        right[block.b : block.b + block.size] = [True] * block.size
    return right
