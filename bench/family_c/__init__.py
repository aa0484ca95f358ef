"""A third family of layouts, drawn by somebody who knew the other two but not the reader, when the second had been
looked at; for the kinds where layout matters most. Facts, fields and truth are those of samples.kinds."""

from collections.abc import Mapping

from bench.family_b import KINDS_B
from bench.family_c import (
    application,
    birth_certificate,
    building_permit,
    land_certificate,
    marital_status_certificate,
    marriage_extract,
    process_slip,
    receipt,
)
from bench.family_c.variants import Variant
from samples.kinds.kind import Kind

_MODULES = (
    application,
    birth_certificate,
    building_permit,
    land_certificate,
    marital_status_certificate,
    marriage_extract,
    process_slip,
    receipt,
)

KINDS_C: dict[str, Kind] = {**KINDS_B, **{module.KIND.type: module.KIND for module in _MODULES}}
"""Every kind of samples.kinds.KINDS: these in their third form, the others in their second."""

VARIANTS: Mapping[str, tuple[Variant, ...]] = {module.KIND.type: module.VARIANTS for module in _MODULES}
"""The layouts of each kind of this family, so that tests may draw every one."""
