"""Accents and letters that reading lost, mended from other places of the same paper; never from outside knowledge."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dossiers.reading import Word
from dossiers.text import fold
from ocr.fields.likeness import distance
from ocr.fields.lines import Line

_SURE = 0.88
_ILLEGIBLE = 0.5
_LONG_RUN = 8
_LETTERS = frozenset("aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz")
_OLD_TONES = re.compile(r"(?<![qQ])([oO](?=[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])|[uU](?=[ỳýỷỹỵỲÝỶỸỴ]))(\w)\b")
_MARKS = ",.;:()"


@dataclass(frozen=True)
class Spelling:
    """How runs of two and three words are spelt in the paper, by their folded letters; doubtful words do not vote."""

    runs: dict[str, Counter[str]]

    def of(self, folded: str) -> str | None:
        """The usual lower-case spelling of the folded run; None where unknown or undecided."""
        votes = self.runs.get(folded)
        if not votes:
            return None
        (best, count), *rest = votes.most_common(2)
        return best if not rest or count > rest[0][1] else None


def spelling_of(lines: Iterable[Line]) -> Spelling:
    """The spellings voted for by the clearly read words of those lines."""
    runs: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        words = line.words
        for size in (2, 3):
            for start in range(len(words) - size + 1):
                run = words[start : start + size]
                if all(_votes(word) for word in run):
                    text = " ".join(_bare(word.text).lower() for word in run)
                    runs[fold(text)][text] += 1
    return Spelling(dict(runs))


def _votes(word: Word) -> bool:
    """Clearly read and not in capitals, which lose their accents without reading noticing."""
    bare = _bare(word.text)
    return word.confidence >= _SURE and bare.isalpha() and not (bare.isupper() and len(bare) > 1)


def mended(words: tuple[Word, ...], spelling: Spelling, doubt_below: float) -> str:
    """The words' text; a doubtful or impossible one takes the spelling it has elsewhere beside the same neighbours."""
    texts = [word.text for word in words]
    for index, word in enumerate(words):
        if not _bare(word.text).isalpha() or (word.confidence >= doubt_below and is_vietnamese(word.text)):
            continue
        guessing = word.confidence < _ILLEGIBLE or not is_vietnamese(word.text)
        if better := _better(texts, index, spelling, guessing):
            texts[index] = better
    return " ".join(texts)


def house_tones(text: str) -> str:
    """Tone marks where the house writes them: `UỶ` → `ỦY`, `hoà` → `hòa`; only in open oa, oe, uy, never after q."""
    return _OLD_TONES.sub(_moved, text)


def _moved(found: re.Match[str]) -> str:
    decomposed = unicodedata.normalize("NFD", found[2])
    vowel, tone = decomposed[0], decomposed[1:]
    return unicodedata.normalize("NFC", found[1] + tone) + vowel


def is_vietnamese(text: str) -> bool:
    """Whether every letter of it is one that Vietnamese print uses."""
    return all(letter in _LETTERS for letter in text.lower() if letter.isalpha())


def _better(texts: list[str], index: int, spelling: Spelling, guessing: bool) -> str | None:
    for start, size in ((index - 1, 3), (index - 2, 3), (index, 3), (index - 1, 2), (index, 2)):
        run = texts[max(start, 0) : start + size]
        if start < 0 or len(run) < size:
            continue
        known = _known(" ".join(_bare(text) for text in run), spelling, guessing)
        if known:
            return _like(texts[index], known.split()[index - start])
    return None


def _known(run: str, spelling: Spelling, guessing: bool) -> str | None:
    """The spelling of the run by its letters; with one letter wrong only where the print is illegible anyway."""
    folded = fold(run)
    if exact := spelling.of(folded):
        return exact
    if not guessing or len(folded) < _LONG_RUN:
        return None
    near = [key for key in spelling.runs if key[0] == folded[0] and distance(key, folded, 1) <= 1]
    return spelling.of(near[0]) if len(near) == 1 else None


def _like(printed: str, spelt: str) -> str:
    """The spelling in the case and with the marks of what was printed."""
    bare = _bare(printed)
    cased = spelt.upper() if bare.isupper() and len(bare) > 1 else spelt
    if bare[:1].isupper():
        cased = cased[:1].upper() + cased[1:]
    return printed.replace(bare, cased, 1) if bare else printed


def _bare(text: str) -> str:
    return text.strip(_MARKS)
