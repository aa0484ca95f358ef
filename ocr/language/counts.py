"""How often syllables follow each other in Vietnamese law texts.

The counts are data of the package, `counts.xz`, made by `python -m ocr.language.counting`.
"""

import io
import lzma
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Times:
    """How often tokens stand in a row so, by their key: two arrays in the keys' order, a sixth of a dictionary."""

    keys: "array[int]"
    times: "array[int]"

    @classmethod
    def of(cls, table: Mapping[int, int]) -> "Times":
        """The same from a dictionary."""
        keys = array("q", sorted(table))
        return cls(keys, array("q", (table[key] for key in keys)))

    def of_key(self, key: int | None) -> int:
        """0 for what never stands so."""
        if key is None:
            return 0
        at = bisect_left(self.keys, key)
        return self.times[at] if at < len(self.keys) and self.keys[at] == key else 0


@dataclass(frozen=True)
class Counts:
    """Tokens with their times, and the times of two and of three in a row, by keys made of the tokens' places."""

    once: Mapping[str, int]
    pairs: Times
    triples: Times

    def key(self, tokens: Sequence[str]) -> int | None:
        """The key of tokens in a row; None where one of them is not known."""
        key = 0
        for token in tokens:
            place = self._places.get(token)
            if place is None:
                return None
            key = key * len(self._places) + place
        return key

    def times(self, tokens: Sequence[str]) -> int:
        """How often those one, two or three tokens stand in a row."""
        if len(tokens) == 1:
            return self.once.get(tokens[0], 0)
        return (self.pairs if len(tokens) == 2 else self.triples).of_key(self.key(tokens))

    @cached_property
    def all(self) -> int:
        """How many tokens were counted."""
        return sum(self.once.values())

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {token: place for place, token in enumerate(self.once)}


@cache
def law_counts() -> Counts:
    """The counts that the package carries; read once a process (about 0.1 s)."""
    return unpacked(files("ocr.language").joinpath("counts.xz").read_bytes())


def packed(counts: Counts) -> bytes:
    """The counts as bytes: differences of neighbouring keys, compressed."""
    held = io.BytesIO()
    np.savez(
        held,
        words=np.frombuffer("\n".join(counts.once).encode("utf-8"), np.uint8),
        once=np.array(list(counts.once.values()), np.int32),
        pairs=_steps_and_times(counts.pairs),
        triples=_steps_and_times(counts.triples),
    )
    return lzma.compress(held.getvalue(), preset=9)


def unpacked(content: bytes) -> Counts:
    """The counts that `packed` packed."""
    with np.load(io.BytesIO(lzma.decompress(content))) as held:
        words = held["words"].tobytes().decode("utf-8")
        tokens = words.split("\n") if words else []
        once = dict(zip(tokens, held["once"].tolist(), strict=True))
        return Counts(once, _times(held["pairs"]), _times(held["triples"]))


def _steps_and_times(table: Times) -> NDArray[np.int64]:
    """Shape (2, keys): the step from the key before, and the times."""
    return np.stack([np.diff(np.array(table.keys, np.int64), prepend=0), np.array(table.times, np.int64)])


def _times(rows: NDArray[np.int64]) -> Times:
    return Times(array("q", np.cumsum(rows[0]).tobytes()), array("q", rows[1].tobytes()))
