"""What an officer typed -> a question every engine can answer. How one engine is asked lives in its own file.

Nothing typed is syntax except the quotation mark: the words become tokens, and engines build query objects of them.
"""

import math
import re
from dataclasses import dataclass
from typing import Literal

from dossiers.privacy import numbers_in, with_tokens
from dossiers.text import has_accents, nfc
from indexer.abbreviations import Abbreviations, Words
from indexer.tokens import Token, shingles, tokens_of, without_number_tokens

_MOST = 0.6
_MOST_CLAUSES = 32
_LONGEST_TEXT = 2_000
_SHORTEST_FUZZY = 4
_QUOTES = re.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]")


@dataclass(frozen=True)
class Clause:
    """One thing asked for: one or more words that all must be there, a phrase (adjacent, in order), or a code.

    `exact` and `folded` are its tokens, `others` folded words that mean the same (abbreviations).
    """

    kind: Literal["words", "phrase", "code"]
    exact: Words
    folded: Words
    accented: bool = False
    others: tuple[Words, ...] = ()

    @property
    def compact(self) -> str:
        """A code without separators."""
        return "".join(self.folded)

    @property
    def fuzzy_words(self) -> Words:
        """The words long enough to be forgiven one letter; codes and numbers are never guessed."""
        if self.kind != "words":
            return ()
        return tuple(word for word in self.folded if len(word) >= _SHORTEST_FUZZY and word.isalpha())


@dataclass(frozen=True)
class Attempt:
    """One way to ask: how many of the loose clauses must be met, and how strictly."""

    needed: int
    exact_phrases: bool = True
    loose_codes: bool = False
    fuzzy: bool = False


@dataclass(frozen=True)
class Question:
    """A parsed query. `phrases` always must be met; of `loose` clauses as many as the attempt says.

    `numbers` says how many personal numbers were typed: they are asked for by key, never by their digits.
    """

    loose: tuple[Clause, ...]
    phrases: tuple[Clause, ...]
    numbers: int = 0

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return self.loose + self.phrases

    @property
    def accented(self) -> bool:
        """Accents were typed, so they are meant: accented matches come first."""
        return any(clause.accented for clause in self.clauses)

    @property
    def exact_words(self) -> Words:
        """All words of the loose word clauses as typed."""
        return tuple(word for clause in self.loose if clause.kind == "words" for word in clause.exact)

    @property
    def compounds(self) -> Words:
        """Neighbouring typed words as shingles: papers that have them side by side come first."""
        words = [word for clause in self.loose if clause.kind == "words" for word in clause.folded]
        return tuple(dict.fromkeys(shingles(words)))


def parse(text: str, abbreviations: Abbreviations) -> Question:
    """Words, "quoted phrases" and codes of what was typed; anything else in it is ignored."""
    whole = nfc(text)[:_LONGEST_TEXT]
    numbers = len(numbers_in(whole))
    parts = _QUOTES.sub('"', without_number_tokens(with_tokens(whole))).split('"')
    loose: list[Clause] = []
    phrases: list[Clause] = []
    for position, part in enumerate(parts):
        # an opening quotation mark that is never closed quotes nothing
        if position % 2 == 1 and position < len(parts) - 1:
            _add_phrase(part, loose, phrases)
        else:
            loose += _loose_clauses(part, abbreviations)
    return Question(_each_once(loose), _each_once(phrases), numbers)


def attempts(question: Question) -> tuple[Attempt, ...]:
    """How to ask, strictest first; the first attempt that finds anything is the answer."""
    every = len(question.loose)
    most = math.ceil(every * _MOST)
    ways = [Attempt(every)]
    if any(phrase.accented for phrase in question.phrases):
        ways.append(Attempt(every, exact_phrases=False))
    if any(clause.kind == "code" for clause in question.loose):
        ways.append(Attempt(every, exact_phrases=False, loose_codes=True))
    if most < every:
        ways.append(Attempt(most, exact_phrases=False, loose_codes=True))
    if any(clause.fuzzy_words for clause in question.loose):
        ways.append(Attempt(most, exact_phrases=False, loose_codes=True, fuzzy=True))
    return tuple(ways)


def _add_phrase(part: str, loose: list[Clause], phrases: list[Clause]) -> None:
    tokens = tokens_of(part)
    if len(tokens) == 1:
        loose.append(_clause("words", tokens))
    elif tokens:
        phrases.append(_clause("phrase", tokens[:_MOST_CLAUSES]))


def _loose_clauses(part: str, abbreviations: Abbreviations) -> list[Clause]:
    clauses: list[Clause] = []
    words: list[Token] = []
    for chunk in part.split():
        tokens = tokens_of(chunk)
        if len(tokens) > 1 and any(letter.isdigit() for letter in chunk):
            clauses += _word_clauses(words, abbreviations)
            words = []
            clauses.append(_clause("code", tokens[:_MOST_CLAUSES]))
        else:
            words += tokens
    return clauses + _word_clauses(words, abbreviations)


def _word_clauses(words: list[Token], abbreviations: Abbreviations) -> list[Clause]:
    clauses: list[Clause] = []
    at = 0
    while at < len(words):
        for size in range(min(abbreviations.longest, len(words) - at), 0, -1):
            taken = words[at : at + size]
            others = abbreviations.same_as.get(tuple(token.folded for token in taken), ())
            if others or size == 1:
                clauses.append(_clause("words", tuple(taken), others))
                at += size
                break
    return clauses


def _clause(
    kind: Literal["words", "phrase", "code"], tokens: tuple[Token, ...], others: tuple[Words, ...] = ()
) -> Clause:
    exact = tuple(token.exact for token in tokens)
    folded = tuple(token.folded for token in tokens)
    return Clause(kind, exact, folded, any(has_accents(word) for word in exact), others)


def _each_once(clauses: list[Clause]) -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clauses))[:_MOST_CLAUSES]
