"""The families of layouts after the second: for each a package `bench.family_<letter>`, with a module for each kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from bench.family_b import KINDS_B
from bench.family_c.variants import Variant
from samples.kinds.kind import Kind

LATER = "cdefghijklmno"
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


@dataclass(frozen=True)
class Family:
    """`kinds`: all of samples.kinds.KINDS, those not drawn anew as in the second family. `variants`: the layouts."""

    kinds: Mapping[str, Kind]
    variants: Mapping[str, tuple[Variant, ...]]


def later_family(letter: str) -> Family:
    """The family of that letter."""
    modules = {code: import_module(f"bench.family_{letter}.{code}") for code in _DRAWN}
    drawn: dict[str, Kind] = {code: module.KIND for code, module in modules.items()}
    return Family({**KINDS_B, **drawn}, {code: module.VARIANTS for code, module in modules.items()})
