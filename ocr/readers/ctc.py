"""What a line recogniser's answer says of a text: the best one, and how likely any other is (Graves et al. 2006).

The answer is an array of shape (steps, 1 + letters): natural logarithms of shares, column 0 for "no letter here".
"""

from itertools import groupby

import numpy as np
from numpy.typing import NDArray

LogShares = NDArray[np.float32]
_NEVER = np.float64(-1e9)
_UNSEEN, _IMPOSSIBLE = 10.0, 1e4


def best_spelling(answer: LogShares, letters: str) -> str:
    """The letter most likely at each step, repeats and blanks taken out. `letters` are those of columns 1, 2, …"""
    columns = [int(column) for column, _ in groupby(answer.argmax(axis=1))]
    return "".join(letters[column - 1] for column in columns if column)


def unlikeliness(answer: LogShares, text: str, letters: str) -> float:
    """Minus the natural logarithm of the text's likelihood; large and finite for what is not there at all.

    A letter that the recogniser does not know counts as one that it sees no sign of.
    """
    known = [letters.find(letter) + 1 for letter in text]
    columns = [column for column in known if column]
    unknown = _UNSEEN * (len(known) - len(columns))
    states = np.zeros(2 * len(columns) + 1, np.int64)
    states[1::2] = columns
    # From two states back, unless that would swallow one of two equal letters.
    skips = np.zeros(len(states), bool)
    skips[3::2] = states[3::2] != states[1:-2:2]
    seen = answer[:, states].astype(np.float64)
    ways = np.full(len(states), _NEVER)
    ways[:2] = seen[0, :2]
    for step in range(1, len(answer)):
        one = np.concatenate(([_NEVER], ways[:-1]))
        two = np.where(skips, np.concatenate(([_NEVER, _NEVER], ways[:-2])), _NEVER)
        ways = np.logaddexp(np.logaddexp(ways, one), two[: len(ways)]) + seen[step]
    likelihood = np.logaddexp(ways[-1], ways[-2]) if len(ways) > 1 else ways[-1]
    return min(_IMPOSSIBLE, unknown - float(likelihood))
