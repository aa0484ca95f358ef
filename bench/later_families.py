"""The families of layouts after the second: for each a package `bench.family_<letter>`, with a module for each kind.

Those of the letters between them are no longer kept: their layouts were known by heart, and figures told nothing new.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from bench.family_b import KINDS_B
from samples.case import Case
from samples.flow import Flow
from samples.kinds import KINDS
from samples.kinds.kind import Fields, Kind

LATER = "lmno"
"""Their letters, in the order in which they were drawn."""
_DRAWN = (
    "application",
    "birth_certificate",
    "building_permit",
    "land_certificate",
    "marital_status_certificate",
    "marriage_extract",
    "process_slip",
    "receipt",
)
"""The kinds where layout matters most."""

Variant = Callable[[Flow, Case], Fields]
"""A layout: prints the paper and gives the truth of what it printed."""


@dataclass(frozen=True)
class Family:
    """`kinds`: all of samples.kinds.KINDS, those not drawn anew as in the second family. `variants`: the layouts."""

    kinds: Mapping[str, Kind]
    variants: Mapping[str, tuple[Variant, ...]]


def later_family(letter: str) -> Family:
    """The family of that letter; each of its papers in one of its layouts, drawn by the case's own numbers."""
    variants = {code: import_module(f"bench.family_{letter}.{code}").VARIANTS for code in _DRAWN}
    drawn = {code: Kind(code, KINDS[code].role, _one_of(each), page_numbers=False) for code, each in variants.items()}
    return Family({**KINDS_B, **drawn}, variants)


def _one_of(variants: Sequence[Variant]) -> Variant:
    def compose(flow: Flow, case: Case) -> Fields:
        return case.rng.choice(variants)(flow, case)

    return compose
