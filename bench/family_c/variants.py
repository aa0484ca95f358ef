"""One of several layouts of a kind, drawn by the case's own numbers."""

from collections.abc import Callable, Sequence

from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields

Variant = Callable[[Flow, Case], Fields]
"""A layout: prints the paper and gives the truth of what it printed."""


def one_of(variants: Sequence[Variant]) -> Variant:
    def compose(flow: Flow, case: Case) -> Fields:
        return case.rng.choice(variants)(flow, case)

    return compose
