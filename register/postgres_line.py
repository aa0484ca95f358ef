"""The line to a PostgreSQL server that may fall silent in the middle of a question. What is asked lives in postgres.py.

PostgreSQL's own time-outs are kept by the server; one that hangs keeps none, and its machine goes on acknowledging. So
whoever has waited for long asks on a second connection whether anybody is there: a slow answer is waited for, a silent
server is not.
"""

from collections.abc import Callable
from math import inf
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen
from psycopg.waiting import Ready

Result = TypeVar("Result")


class Line(psycopg.Connection[Any]):
    """A connection on which an answer is waited for as long as the server lives.

    `answer_seconds`: silence after which it is asked whether it does. A silent one raises psycopg.OperationalError
    without an SQLSTATE, and the connection is closed.
    """

    answer_seconds: float = inf
    is_there: Callable[[], bool]

    def wait(self, gen: PQGen[Result], *arguments: Any, **more: Any) -> Result:
        """As psycopg does, but not for ever."""
        return super().wait(self._attended(gen), *arguments, **more)

    def _attended(self, gen: PQGen[Result]) -> PQGen[Result]:
        heard = monotonic()
        try:
            state = next(gen)
            while True:
                ready = yield state
                if ready != Ready.NONE:
                    heard = monotonic()
                elif monotonic() - heard > self.answer_seconds:
                    self._require_life()
                    heard = monotonic()
                state = gen.send(ready)
        except StopIteration as done:
            result: Result = done.value
            return result

    def _require_life(self) -> None:
        if not self.is_there():
            self.close()
            raise psycopg.OperationalError("the server is silent")


def connected(answer_seconds: float, is_there: Callable[[], bool], *where: Any, **how: Any) -> Line:
    """A connection as psycopg makes it, to a server that is noticed when it falls silent."""
    line = Line.connect(*where, **how)
    line.answer_seconds, line.is_there = answer_seconds, is_there
    return line
