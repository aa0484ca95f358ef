"""An eighth family of layouts: what typists of communes and departments made of the forms, with labels of their own,
facts in another order, other people and days beside what is asked; drawn without sight of the reader. Facts, fields
and truth are those of samples.kinds."""

from collections.abc import Mapping

from bench.family_b import KINDS_B
from bench.family_c.variants import Variant
from bench.family_h import (
    application,
    birth_certificate,
    building_permit,
    land_certificate,
    marital_status_certificate,
    marriage_extract,
    process_slip,
    receipt,
)
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

KINDS_H: dict[str, Kind] = {**KINDS_B, **{module.KIND.type: module.KIND for module in _MODULES}}
"""Every kind of samples.kinds.KINDS: these as published, the others in their second form."""

VARIANTS: Mapping[str, tuple[Variant, ...]] = {module.KIND.type: module.VARIANTS for module in _MODULES}
"""The layouts of each kind of this family, so that tests may draw every one."""
