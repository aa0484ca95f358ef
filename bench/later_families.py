"""The families of layouts after the second: for each a package `bench.family_<letter>` with a module for each kind,
whose VARIANTS are its layouts; the PLACES of its `setting` are where its offices lie.

Letters stay as they were given: c to k were drawn before these, known by heart to the rules in the end, and removed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from importlib import import_module

from bench.family_b import KINDS_B
from bench.layouts.places import Place, moved
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
    """The family of that letter, at its own places; each paper in one of its layouts by the case's own numbers."""
    places: Sequence[Place] = import_module(f"bench.family_{letter}.setting").PLACES
    modules = {code: import_module(f"bench.family_{letter}.{code}") for code in _DRAWN}
    variants = {code: tuple(_at(places, each) for each in module.VARIANTS) for code, module in modules.items()}
    drawn = {code: Kind(code, KINDS[code].role, _one_of(each), page_numbers=False) for code, each in variants.items()}
    return Family({**KINDS_B, **drawn}, variants)


def _at(places: Sequence[Place], variant: Variant) -> Variant:
    @wraps(variant)
    def compose(flow: Flow, case: Case) -> Fields:
        return variant(flow, moved(case, places))

    return compose


def _one_of(variants: Sequence[Variant]) -> Variant:
    def compose(flow: Flow, case: Case) -> Fields:
        return case.rng.choice(variants)(flow, case)

    return compose
