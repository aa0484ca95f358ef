"""A condition as tantivy query objects. What is asked, and what weighs how much: asking.py."""

from collections.abc import Sequence

import tantivy
from tantivy import Occur, Query

from indexer.asking import TIE, All, Best, Condition, Constant, Guess, OneOf, Run, Some, Term


def to_query(condition: Condition, schema: tantivy.Schema) -> Query:
    """The condition for an index of that schema."""

    def each(conditions: Sequence[Condition]) -> list[Query]:
        return [to_query(one, schema) for one in conditions]

    match condition:
        case Term(field, token, weight):
            return _weighed(Query.term_query(schema, field, token), weight)
        case Run(field, tokens, weight):
            return _weighed(Query.phrase_query(schema, field, list(tokens)), weight)
        case Guess(field, token, weight):
            return _weighed(Query.fuzzy_term_query(schema, field, token, distance=1), weight)
        case OneOf(field, values):
            return Query.const_score_query(Query.term_set_query(schema, field, list(values)), 0.0)
        case All(required, lifting):
            parts = [(Occur.Must, one) for one in each(required)] + [(Occur.Should, one) for one in each(lifting)]
            return Query.boolean_query(parts)
        case Some(conditions, needed):
            wanted = [(Occur.Should, one) for one in each(conditions)]
            return Query.boolean_query(wanted, minimum_number_should_match=needed)
        case Best(readings):
            return Query.disjunction_max_query(each(readings), tie_breaker=TIE)
        case Constant(inner, score):
            return Query.const_score_query(to_query(inner, schema), score)


def _weighed(query: Query, weight: float) -> Query:
    return query if weight == 1.0 else Query.boost_query(query, weight)
