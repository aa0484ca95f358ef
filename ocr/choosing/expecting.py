"""The marks that the language expects of a line's words, together: a neighbour that is wrong too is no witness."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ocr.language.knowing import Language
from ocr.language.marks import in_case_of, other_marks
from ocr.language.tokens import BREAK, tokens_of

_CORE = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)
_OFTENER = 5
"""Times that the same letters with other marks are counted oftener before a word beside strangers is doubted."""
_WAYS = 6
"""Ways through a line that are followed at once."""
_SEEN = 2


@dataclass(frozen=True)
class _Candidate:
    text: str
    tokens: tuple[str, ...]
    changed: bool


@dataclass(frozen=True)
class _Way:
    surprise: float
    tokens: tuple[str, ...]
    texts: tuple[str, ...]


def expected_marks(texts: Sequence[str], first: int, end: int, cost: float, language: Language) -> dict[int, str]:
    """By place, the words from `first` to `end` (not with it) that the language expects with other marks.

    `cost` is what a changed word must gain, in natural logarithms of likelihood.
    """
    candidates = _candidates(texts, first, end, language)
    if all(len(each) == 1 for each in candidates):
        return {}
    before = tuple(tokens_of(" ".join(texts[max(0, first - _SEEN) : first])))
    ways = [_Way(0.0, before, ())]
    for each in candidates:
        grown = [_grown(way, candidate, cost, language) for way in ways for candidate in each]
        ways = sorted(grown, key=lambda way: way.surprise)[:_WAYS]
    after = tuple(tokens_of(" ".join(texts[end : end + _SEEN])))
    best = min(ways, key=lambda way: way.surprise + _surprise(way.tokens, after, language))
    return {at: text for at, text in enumerate(best.texts, first) if text != texts[at]}


def strangers(texts: Sequence[str], first: int, end: int, language: Language) -> set[int]:
    """Places of words from `first` to `end` that the texts show beside neither neighbour and oftener with other marks.

    Both readers lose a mark where the print has lost it, and the language is the only witness left (`châm thi`).
    """
    tokens = [tuple(tokens_of(text)) for text in texts]
    found = set()
    for at in range(first, end):
        own = _forms(texts[at], language)
        oftenest = max((language.times(other) for other in own[1:]), default=0)
        if not own or oftenest <= _OFTENER * language.times(own[0]):
            continue
        before, after = tokens[at - 1][-1:] if at else (), tokens[at + 1][:1] if at + 1 < len(texts) else ()
        pairs = [(each, own[0]) for each in before]
        pairs += [(own[0], each) for each in after if tokens[at][-1] != BREAK]
        if not any(language.stand_so(*pair) for pair in pairs if BREAK not in pair):
            found.add(at)
    return found


def _grown(way: _Way, candidate: _Candidate, cost: float, language: Language) -> _Way:
    surprise = way.surprise + _surprise(way.tokens, candidate.tokens, language) + (cost if candidate.changed else 0.0)
    return _Way(surprise, (*way.tokens, *candidate.tokens)[-_SEEN:], (*way.texts, candidate.text))


def _surprise(before: tuple[str, ...], tokens: tuple[str, ...], language: Language) -> float:
    seen = before[-_SEEN:]
    return language.surprise([*seen, *tokens], len(seen))


def _candidates(texts: Sequence[str], first: int, end: int, language: Language) -> list[list[_Candidate]]:
    """Each word as it stands, and with other marks that some neighbour, in any marks, is known to stand beside."""
    forms = {at: _forms(texts[at], language) for at in range(max(0, first - 1), min(len(texts), end + 1))}
    found = []
    for at in range(first, end):
        match = _CORE.match(texts[at])
        opening, closing = (tuple(tokens_of(match[1])), tuple(tokens_of(match[3]))) if match else ((), ())
        candidates = [_Candidate(texts[at], tuple(tokens_of(texts[at])), changed=False)]
        before = forms.get(at - 1) or _tokens_at(texts, at - 1)[-1:]
        after = forms.get(at + 1) or _tokens_at(texts, at + 1)[:1]
        for other in forms[at][1:] if match else ():
            beside = any(language.stand_so(near, other) for near in before if near != BREAK)
            if beside or any(language.stand_so(other, near) for near in after if near != BREAK):
                text = match[1] + in_case_of(match[2], other) + match[3] if match else texts[at]
                candidates.append(_Candidate(text, (*opening, other, *closing), changed=True))
        found.append(candidates)
    return found


def _tokens_at(texts: Sequence[str], at: int) -> list[str]:
    """Of a word that is no single one, `1725/CĐ-TTg`; none beyond the ends."""
    return tokens_of(texts[at]) if 0 <= at < len(texts) else []


def _forms(text: str, language: Language) -> tuple[str, ...]:
    """The word's own token first, then the same letters with other marks."""
    match = _CORE.match(text)
    core = match[2] if match else ""
    own = tokens_of(core)
    return (*own, *other_marks(core, language)) if len(own) == 1 else ()
