"""A question as tantivy query objects: scope, words, phrases, codes and what ranks first. Nothing is parsed here."""

from collections.abc import Sequence

import tantivy
from tantivy import Occur, Query

from dossiers.scope import Scope
from dossiers.search import SearchQuery
from indexer.queries import Attempt, Clause, Question
from indexer.tokens import i_for_y

_TITLE, _NAME, _CODE, _WHOLE_CODE = 2.0, 1.5, 2.0, 5.0
_EXACT, _COMPOUND, _VARIANT, _GUESS = 2.0, 1.0, 0.5, 0.3
_TIE = 0.1
_ACCENTS_MEANT = 100.0  # above any sum of word scores: accented matches are a class of their own


class QueryBuilder:
    """Renders questions for one schema."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self._schema = schema

    def build(self, asked: SearchQuery, scope: Scope, question: Question, attempt: Attempt) -> Query:
        """Only papers in the scope; all phrases and keys, and as many loose clauses as the attempt needs."""
        parts = [(Occur.Must, each) for each in self._filters(asked, scope)]
        parts += [(Occur.Must, self._term("keys", key)) for key in asked.number_keys]
        parts += [(Occur.Must, self._phrase(phrase, attempt.exact_phrases)) for phrase in question.phrases]
        if question.loose:
            clauses = [(Occur.Should, self._clause(each, question, attempt)) for each in question.loose]
            needed = max(1, attempt.needed)
            parts.append((Occur.Must, Query.boolean_query(clauses, minimum_number_should_match=needed)))
        parts += [(Occur.Should, each) for each in self._preferences(question)]
        return Query.boolean_query(parts)

    def _filters(self, asked: SearchQuery, scope: Scope) -> list[Query]:
        """Conditions that cost no score: units and modes of the scope, units and types asked for."""
        filters = [self._one_of("mode", sorted(scope.modes))]
        if scope.units is not None:
            filters.append(self._one_of("unit", sorted(scope.units)))
        if asked.units:
            filters.append(self._one_of("unit", asked.units))
        if asked.types:
            filters.append(self._one_of("type", asked.types))
        return filters

    def _one_of(self, field: str, values: Sequence[str]) -> Query:
        return Query.const_score_query(Query.term_set_query(self._schema, field, list(values)), 0.0)

    def _preferences(self, question: Question) -> list[Query]:
        """What lifts a paper without being required: words side by side, all accents as typed, a guess that fits."""
        preferred = [Query.boost_query(self._term("compounds", each), _COMPOUND) for each in question.compounds]
        if question.accented and question.exact_words:
            every = [(Occur.Must, self._term("exact", word)) for word in question.exact_words]
            preferred.append(Query.const_score_query(Query.boolean_query(every), _ACCENTS_MEANT))
        if len(question.loose) > 1:
            words = [word for clause in question.loose for word in clause.fuzzy_words]
            preferred += [self._guess(word) for word in dict.fromkeys(words)]
        return preferred

    def _clause(self, clause: Clause, question: Question, attempt: Attempt) -> Query:
        if clause.kind == "code":
            return self._code(clause, attempt.loose_codes)
        words = [self._word(word, fuzzy=attempt.fuzzy and word in clause.fuzzy_words) for word in clause.folded]
        readings = [_all_of(words), *(self._side_by_side("fold", other) for other in clause.others)]
        met = Query.disjunction_max_query(readings, tie_breaker=_TIE)
        if not question.accented:
            return met
        exact = [(Occur.Should, Query.boost_query(self._term("exact", word), _EXACT)) for word in clause.exact]
        return Query.boolean_query([(Occur.Must, met), *exact])

    def _word(self, word: str, fuzzy: bool) -> Query:
        places = [
            self._term("fold", word),
            Query.boost_query(self._term("title", word), _TITLE),
            Query.boost_query(self._term("names", word), _NAME),
        ]
        plain = i_for_y(word)
        if plain is not None:
            places.append(Query.boost_query(self._term("iy", plain), _VARIANT))
        if any(letter.isdigit() for letter in word):
            places.append(Query.boost_query(self._term("codes", word), _CODE))
        if fuzzy:
            places.append(self._guess(word))
        return Query.disjunction_max_query(places, tie_breaker=_TIE)

    def _code(self, clause: Clause, loose: bool) -> Query:
        readings = [
            Query.boost_query(self._term("codes", clause.compact), _WHOLE_CODE),
            Query.boost_query(self._side_by_side("fold", clause.folded), _CODE),
        ]
        if loose:
            readings.append(_all_of([self._word(part, fuzzy=False) for part in clause.folded]))
        return Query.disjunction_max_query(readings, tie_breaker=_TIE)

    def _phrase(self, phrase: Clause, exact: bool) -> Query:
        if exact and phrase.accented:
            return self._side_by_side("exact", phrase.exact)
        return self._side_by_side("fold", phrase.folded)

    def _side_by_side(self, field: str, words: Sequence[str]) -> Query:
        # tantivy ends the process's thread on a phrase of one word
        if len(words) == 1:
            return self._term(field, words[0])
        return Query.phrase_query(self._schema, field, list(words))

    def _guess(self, word: str) -> Query:
        return Query.boost_query(Query.fuzzy_term_query(self._schema, "fold", word, distance=1), _GUESS)

    def _term(self, field: str, token: str) -> Query:
        return Query.term_query(self._schema, field, token)


def _all_of(queries: Sequence[Query]) -> Query:
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, each) for each in queries])
