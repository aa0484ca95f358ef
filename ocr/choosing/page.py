"""All lines of a page settled: who is asked about which pieces, and the words put back where they stood."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossiers.ports import LineReader
from dossiers.reading import APART, Alternative
from dossiers.text import fold
from ocr.choosing.line import FIRST_READER, ChoosingSettings, Context, doubts, settled, without_second
from ocr.choosing.pieces import Piece, around_doubts, picture_of, whole
from ocr.cleaning.steps import Grey
from ocr.found import FoundWord
from ocr.language.knowing import language_with
from ocr.page_lines import Line, Region

_NUMBER_OR_DATE = re.compile(r"^\W*s[o0]\s*[:.]|^[^,]{2,40},\s*ngay")
_NO_PAPER_PRINTS = {"~": "-", "—": "–"}
_NO_LETTER_HERE = (("NÑ", "N"), ("Ñ", "N"))
_GUESS = "guess"
_SEEN = 2
"""Words of the neighbouring line that the language counts can see."""


def choose(
    regions: Sequence[Region],
    image: Grey,
    dpi: int,
    readers: Sequence[LineReader],
    ask_all: bool,
    settings: ChoosingSettings,
    on_leaders: bool = False,
    names: tuple[str, ...] = (),
) -> list[Region]:
    """The regions with their words settled; every region and line stays, in order, stamps and handwriting as found.

    Each reader is asked about all lines, or about doubtful words and their neighbours only. Without one the language
    alone decides, and rarely. `on_leaders`: the page is a form whose leaders were removed. `names`: of papers, agencies
    and places, that are expected beside what law texts say.
    """
    asking = _Asking(
        image, dpi, readers, ask_all, settings, Context(on_leader=on_leaders, language=language_with(names))
    )
    return [
        region if region.kind in APART else replace(region, lines=tuple(asking.lines(region.lines)))
        for region in regions
    ]


def _named_confusion(word: FoundWord) -> FoundWord:
    """What no Vietnamese paper prints: another sign for the dash of a list or between words, Ñ beside or for N."""
    meant = _NO_PAPER_PRINTS.get(word.text, word.text)
    for seen, letter in _NO_LETTER_HERE:
        meant = meant.replace(seen, letter)
    if meant == word.text:
        return word
    kept = Alternative(word.text, FIRST_READER, round(word.confidence, 3))
    return replace(word, text=meant, alternatives=(*word.alternatives, kept))


def _as_found(found: Sequence[FoundWord], settled: Sequence[FoundWord]) -> list[FoundWord]:
    """Words of a line into which number or day are written by hand on signed papers: second readers guess at that.

    They stay as the first reader found them, with its doubt; no figure is verified, and the other reading is kept.
    """
    if len(found) != len(settled):
        return list(found)
    words = []
    for before, after in zip(found, settled, strict=True):
        if before.text == after.text:
            figure = any(letter.isdigit() for letter in before.text)
            words.append(replace(after, verified=after.verified and not figure))
        else:
            guess = Alternative(after.text, _GUESS, min(0.5, after.confidence))
            words.append(replace(before, alternatives=(*before.alternatives, guess)))
    return words


@dataclass(frozen=True)
class _Asking:
    """A page, who is asked about its lines and about how much of them."""

    image: Grey
    dpi: int
    readers: Sequence[LineReader]
    ask_all: bool
    settings: ChoosingSettings
    page: Context

    def lines(self, lines: Sequence[Line]) -> list[Line]:
        done: list[Line] = []
        for at, line in enumerate(lines):
            before = done[-1].words[-_SEEN:] if done else ()
            after = lines[at + 1].words[:_SEEN] if at + 1 < len(lines) else ()
            context = replace(
                self.page, before=tuple(word.text for word in before), after=tuple(word.text for word in after)
            )
            found = [_named_confusion(word) for word in line.words]
            words = self._settled(list(found), context)
            if _NUMBER_OR_DATE.search(fold(line.text)):
                words = _as_found(found, words)
            done.append(Line(tuple(words)) if words else line)
        return done

    def _settled(self, words: list[FoundWord], context: Context) -> list[FoundWord]:
        if not self.readers:
            return without_second(words, context, self.settings)
        for reader in self.readers:
            words = self._asked(words, context, reader)
        return words

    def _asked(self, words: list[FoundWord], context: Context, reader: LineReader) -> list[FoundWord]:
        pieces = self._pieces(words, context)
        pictures = [picture_of(self.image, self.dpi, words[each.first : each.end]) for each in pieces]
        # From the right: what is put in place may be more or fewer words than stood there.
        for piece, answer in reversed(list(zip(pieces, reader.read(pictures), strict=True))):
            near = replace(
                context,
                before=(*context.before, *(word.text for word in words[: piece.first]))[-_SEEN:],
                after=(*(word.text for word in words[piece.end :]), *context.after)[:_SEEN],
            )
            inside = words[piece.first : piece.end]
            words[piece.first : piece.end] = settled(inside, near, answer, reader.name, self.settings)
        return words

    def _pieces(self, words: Sequence[FoundWord], context: Context) -> list[Piece]:
        if self.ask_all:
            return whole(words)
        return around_doubts(words, doubts(words, context, self.settings))
