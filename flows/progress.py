"""What a long piece of work tells while it goes on. How it is drawn lives in the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Step:
    """`done` of `total` things of one kind are finished; `total` may grow while scans are opened."""

    kind: Literal["scans", "pages", "papers"]
    done: int
    total: int


Progress = Callable[[Step], None]


def silent(step: Step) -> None:
    """Tells nobody."""
    del step
