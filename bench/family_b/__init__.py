"""A second family of layouts of the sample papers, drawn from the published forms by somebody who had not seen the
reader; facts, fields and truth are those of samples.kinds."""

from bench.family_b import (
    application,
    birth_certificate,
    building_permit,
    citizen_id,
    decision,
    directive,
    land_certificate,
    marital_status_certificate,
    marriage_extract,
    official_letter,
    process_slip,
    receipt,
    separator,
)
from samples.kinds.kind import Kind

KINDS_B: dict[str, Kind] = {
    module.KIND.type: module.KIND
    for module in (
        application,
        birth_certificate,
        building_permit,
        citizen_id,
        decision,
        directive,
        land_certificate,
        marital_status_certificate,
        marriage_extract,
        official_letter,
        process_slip,
        receipt,
        separator,
    )
}
"""Every kind of samples.kinds.KINDS in its second form, by its code in the paper-type catalogue."""
