"""How alike two short folded strings are, and where a phrase stands in a line read with errors."""

from rapidfuzz.distance import Levenshtein

from ocr.fields.lines import Line, compact


def distance(one: str, other: str, limit: int) -> int:
    """Levenshtein distance, or limit + 1 as soon as it is certain to be more."""
    return Levenshtein.distance(one, other, score_cutoff=limit)


def tolerance(phrase: str) -> int:
    """Errors forgiven in a compact phrase: none up to 4 letters, then one for every 7."""
    return 0 if len(phrase) <= 4 else max(1, len(phrase) // 7)


def likeness(one: str, other: str) -> float:
    """1 for equal compact strings, 0 beyond the tolerance."""
    allowed = tolerance(one)
    apart = distance(one, other, allowed)
    return 0.0 if apart > allowed else 1 - apart / max(len(one), 1)


def find_phrase(line: Line, phrase: str, start: int = 0) -> tuple[int, int] | None:
    """Where the phrase stands in the line: (first word, word after the last), the likest place; None if nowhere."""
    wanted = compact(phrase)
    allowed = tolerance(wanted)
    count = len(phrase.split())
    best: tuple[int, tuple[int, int]] | None = None
    for first in range(start, len(line.words)):
        if not (pieces := _pieces(line, first, count + 2)):
            continue
        for size, piece in enumerate(pieces, 1):
            if abs(len(piece) - len(wanted)) > allowed or not piece or not compact(line.words[first].text):
                continue
            apart = distance(wanted, piece, allowed)
            if apart <= allowed and (best is None or apart < best[0]):
                best = (apart, (first, first + size))
    return best[1] if best else None


def _pieces(line: Line, first: int, most: int) -> list[str]:
    pieces, text = [], ""
    for word in line.words[first : first + most]:
        text += compact(word.text)
        pieces.append(text)
    return pieces
