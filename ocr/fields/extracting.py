"""Which extractor reads which kind of paper. The rules of each kind live in its own module beside."""

from collections.abc import Callable, Mapping, Sequence

from dossiers.papers import Field
from ocr.fields import (
    administrative,
    application,
    birth_certificate,
    building_permit,
    citizen_id,
    declared,
    land_certificate,
    marital_status,
    marriage_extract,
    process_slip,
    receipt,
)
from ocr.fields.checks import checked, symbol_checked
from ocr.fields.founding import issuer_checked
from ocr.fields.left_out import left_out_checked
from ocr.fields.making import PrintedPaper
from ocr.fields.spelling_checks import Spellings, places_checked, spellings_in, spelt_alike
from ocr.fields.stamped import stamped_checked
from ocr.fields.unclaimed import unclaimed_checked
from ocr.fields.whole_values import whole_checked
from ocr.fields.wording_checks import wording_checked

Extractor = Callable[[PrintedPaper], tuple[Field, ...]]

EXTRACTORS: Mapping[str, Extractor] = {
    "receipt": receipt.extract,
    "process_slip": process_slip.extract,
    "application": application.extract,
    "birth_certificate": birth_certificate.extract,
    "marriage_extract": marriage_extract.extract,
    "marital_status_certificate": marital_status.extract,
    "land_certificate": land_certificate.extract,
    "building_permit": building_permit.extract,
    "citizen_id": citizen_id.extract,
}
"""By the catalogue's code; types whose fields are those of NĐ 30/2020 share one extractor, all others another."""


def extracted_fields(paper: PrintedPaper, beside: Sequence[Spellings] = ()) -> tuple[Field, ...]:
    """The fields of the paper, held against each other; none for a sheet or a type that declares none.

    `beside`: how the papers that were scanned with it spell names.
    """
    if paper.kind.role == "separator" or not paper.kind.fields:
        return ()
    fields = checked(symbol_checked(_read(paper), paper), paper.lines)
    fields = left_out_checked(unclaimed_checked(stamped_checked(fields, paper.pages), paper.pages), paper)
    fields = whole_checked(issuer_checked(wording_checked(fields), paper.catalogue), paper.catalogue)
    return places_checked(spelt_alike(fields, spellings_in(paper.lines), beside), paper.catalogue.place_names)


def _read(paper: PrintedPaper) -> tuple[Field, ...]:
    is_administrative = {"issuer", "subject"} <= paper.kind.fields.keys()
    extractor = EXTRACTORS.get(paper.kind.code, administrative.extract if is_administrative else None)
    fields = declared.extract(paper) if extractor is None else declared.with_added(extractor(paper), paper)
    return declared.patterns_checked(fields, paper.kind)
