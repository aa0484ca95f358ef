"""The arithmetic of a line recogniser's answer, held against counting every way there is."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.readers.ctc import LogShares, best_spelling, unlikeliness

LETTERS = "ab"


def answer_of(rows: list[list[int]]) -> LogShares:
    shares = np.array(rows, np.float32)
    return np.log(shares / shares.sum(axis=1, keepdims=True))


def collapsed(path: tuple[int, ...]) -> str:
    return "".join(LETTERS[column - 1] for column, _ in itertools.groupby(path) if column)


def likelihood(answer: LogShares, text: str) -> float:
    """The sum over every path of columns that collapses to the text."""
    paths = itertools.product(range(3), repeat=len(answer))
    return sum(
        math.exp(sum(float(answer[step, column]) for step, column in enumerate(path)))
        for path in paths
        if collapsed(path) == text
    )


ROWS = st.lists(st.lists(st.integers(1, 50), min_size=3, max_size=3), min_size=1, max_size=5)


@given(ROWS, st.text(alphabet=LETTERS, max_size=4))
def test_a_text_is_as_likely_as_all_its_ways_together(rows: list[list[int]], text: str) -> None:
    answer = answer_of(rows)
    counted = likelihood(answer, text)
    if counted > 0:
        assert unlikeliness(answer, text, LETTERS) == pytest.approx(-math.log(counted), abs=1e-4)
    else:
        assert unlikeliness(answer, text, LETTERS) > 1000


@given(ROWS)
def test_the_best_spelling_is_the_best_path_collapsed(rows: list[list[int]]) -> None:
    answer = answer_of(rows)
    assert best_spelling(answer, LETTERS) == collapsed(tuple(int(column) for column in answer.argmax(axis=1)))


def test_a_letter_that_is_not_known_is_unlikely_and_not_impossible() -> None:
    answer = answer_of([[1, 50, 1], [50, 1, 1]])
    known, unknown = unlikeliness(answer, "a", LETTERS), unlikeliness(answer, "a~", LETTERS)
    assert known + 5 < unknown < 100
