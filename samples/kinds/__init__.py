"""One module a kind of paper: its wording, its layout, the truth of its fields; facts come from samples.case."""

from samples.kinds import (
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

KINDS: dict[str, Kind] = {
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
"""Every kind the generator can print, by its code in the paper-type catalogue."""
