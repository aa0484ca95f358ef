"""A question as a tree of conditions, the same for every engine: scope, words, phrases, codes, what ranks first.

Nothing is parsed here (queries.py), and an engine only renders the leaves and branches as its own query objects.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dossiers.scope import Scope
from dossiers.search import SearchQuery
from indexer.queries import Attempt, Clause, Question
from indexer.tokens import i_for_y

TIE = 0.1  # of a Best: what its other readings add to the best one

_TITLE, _NAME, _CODE, _WHOLE_CODE = 2.0, 1.5, 2.0, 5.0
_EXACT, _COMPOUND, _VARIANT, _GUESS, _PLACE = 2.0, 1.0, 0.5, 0.3, 0.1
_ACCENTS_MEANT = 100.0  # above any sum of word scores: accented matches are a class of their own


@dataclass(frozen=True)
class Term:
    """The token stands in the field; scored by BM25 times the weight."""

    field: str
    token: str
    weight: float = 1.0


@dataclass(frozen=True)
class Run:
    """At least two tokens, side by side and in order; scored by BM25 times the weight."""

    field: str
    tokens: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True)
class Guess:
    """A token within one edit (a swap of neighbours is one) stands in the field; its score is the weight alone."""

    field: str
    token: str
    weight: float


@dataclass(frozen=True)
class OneOf:
    """The field's exact value is one of these (of none: no paper); adds nothing to the score."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class All:
    """All of `required`; those of `lifting` that also hold add to the score, which is the sum."""

    required: tuple["Condition", ...]
    lifting: tuple["Condition", ...] = ()


@dataclass(frozen=True)
class Some:
    """At least `needed` of them; the score is the sum."""

    conditions: tuple["Condition", ...]
    needed: int


@dataclass(frozen=True)
class Best:
    """At least one of them; the score is the best one's, and TIE of the others'."""

    readings: tuple["Condition", ...]


@dataclass(frozen=True)
class Constant:
    """The condition, with that score whatever its own."""

    condition: "Condition"
    score: float


Condition = Term | Run | Guess | OneOf | All | Some | Best | Constant


def condition_of(asked: SearchQuery, scope: Scope, question: Question, attempt: Attempt) -> All:
    """Only papers in the scope; all phrases and keys, and as many loose clauses as the attempt needs."""
    required: list[Condition] = list(_filters(asked, scope))
    required += [Term("keys", key) for key in asked.number_keys]
    required += [_phrase(phrase, attempt.exact_phrases) for phrase in question.phrases]
    if question.loose:
        clauses = tuple(_clause(each, question, attempt) for each in question.loose)
        required.append(Some(clauses, max(1, attempt.needed)))
    return All(tuple(required), tuple(_preferences(question)))


def _filters(asked: SearchQuery, scope: Scope) -> list[OneOf]:
    """Units and modes of the scope, units and types asked for."""
    filters = [OneOf("mode", tuple(sorted(scope.modes)))]
    if scope.units is not None:
        filters.append(OneOf("unit", tuple(sorted(scope.units))))
    if asked.units:
        filters.append(OneOf("unit", asked.units))
    if asked.types:
        filters.append(OneOf("type", asked.types))
    return filters


def _preferences(question: Question) -> list[Condition]:
    """What lifts a paper without being required: words side by side, all accents as typed, a guess that fits."""
    preferred: list[Condition] = [Term("compounds", each, _COMPOUND) for each in question.compounds]
    if question.accented and question.exact_words:
        every = All(tuple(Term("exact", word) for word in question.exact_words))
        preferred.append(Constant(every, _ACCENTS_MEANT))
    if len(question.loose) > 1:
        words = [word for clause in question.loose for word in clause.fuzzy_words]
        preferred += [_guess(word) for word in dict.fromkeys(words)]
    return preferred


def _clause(clause: Clause, question: Question, attempt: Attempt) -> Condition:
    if clause.kind == "code":
        return _code(clause, attempt.loose_codes)
    words = [_word(word, fuzzy=attempt.fuzzy and word in clause.fuzzy_words) for word in clause.folded]
    met = Best((_all_of(words), *(_side_by_side("fold", other) for other in clause.others)))
    if not question.accented:
        return met
    return All((met,), tuple(Term("exact", word, _EXACT) for word in clause.exact))


def _word(word: str, fuzzy: bool) -> Condition:
    places: list[Condition] = [Term("fold", word), Term("title", word, _TITLE), Term("names", word, _NAME)]
    places.append(Term("places", word, _PLACE))
    plain = i_for_y(word)
    if plain is not None:
        places.append(Term("iy", plain, _VARIANT))
    if any(letter.isdigit() for letter in word):
        places.append(Term("codes", word, _CODE))
    if fuzzy:
        places.append(_guess(word))
    return Best(tuple(places))


def _code(clause: Clause, loose: bool) -> Condition:
    readings: list[Condition] = [
        Term("codes", clause.compact, _WHOLE_CODE),
        _side_by_side("fold", clause.folded, _CODE),
    ]
    if loose:
        readings.append(_all_of([_word(part, fuzzy=False) for part in clause.folded]))
    return Best(tuple(readings))


def _phrase(phrase: Clause, exact: bool) -> Condition:
    if exact and phrase.accented:
        return _side_by_side("exact", phrase.exact)
    return _side_by_side("fold", phrase.folded)


def _side_by_side(field: str, words: Sequence[str], weight: float = 1.0) -> Condition:
    return Term(field, words[0], weight) if len(words) == 1 else Run(field, tuple(words), weight)


def _guess(word: str) -> Guess:
    return Guess("fold", word, _GUESS)


def _all_of(conditions: Sequence[Condition]) -> Condition:
    return conditions[0] if len(conditions) == 1 else All(tuple(conditions))
