"""Fields that a QR code or barcode says too: the code beats the print, and a disagreement is kept."""

import re
from collections.abc import Iterable
from dataclasses import replace

from dossiers.papers import LINK_FIELD, PROCEDURE_FIELD, Field, FieldAlternative
from dossiers.text import nfc
from ocr.fields.lines import compact
from ocr.fields.making import PrintedPaper, unread
from ocr.fields.pages import PrintedPage
from ocr.fields.values import as_compact
from ocr.parting_codes import code_kind

_AFTER_CODE = re.compile(r"[;,(]|\s+(?=[^\W\d_]{2})")
"""What is said beside the code on its line: `…-0442; số thứ tự: 442`."""
_NATIONAL_CODE = len("1.001193")


def dossier_code_field(paper: PrintedPaper, printed: Field | None) -> Field:
    """`dossier_code` from the paper's own code where there is exactly one; contradictory codes are left to a person."""
    found = {
        kind.dossier_code: (page, code.box)
        for page, code in paper.codes
        if (kind := code_kind(code.text)).kind == "dossier"
    }
    plain = printed or unread(paper, "dossier_code")
    plain = replace(plain, value=as_compact(_AFTER_CODE.split(plain.raw)[0]).value)
    if len(found) != 1:
        alternatives = tuple(FieldAlternative(code, "qr", 0.5) for code in found)
        doubtful = plain.needs_check or bool(found)
        return replace(plain, needs_check=doubtful, alternatives=(*plain.alternatives, *alternatives))
    code, (page, box) = next(iter(found.items()))
    coded = Field("dossier_code", code, code, 0.99, page, box, source="qr")
    return beaten(coded, plain)


def procedure_fields(pages: Iterable[PrintedPage]) -> tuple[Field, ...]:
    """The procedure that a code on the pages names, without the agency behind its number; none for more than one."""
    found = {
        kind.procedure[:_NATIONAL_CODE]: (code, page.number)
        for page in pages
        for code in page.codes
        if (kind := code_kind(code.text)).kind == "procedure"
    }
    if len(found) != 1:
        return ()
    procedure, (code, number) = next(iter(found.items()))
    return (Field(PROCEDURE_FIELD, procedure, nfc(code.text).strip(), 0.99, number, code.box, source="qr"),)


def link_fields(pages: Iterable[PrintedPage]) -> tuple[Field, ...]:
    """The hosts of the URLs that codes on the pages hold, in one field; the URLs themselves are not kept."""
    found = [
        (kind.host, code.box, page.number)
        for page in pages
        for code in page.codes
        if (kind := code_kind(code.text)).host
    ]
    if not found:
        return ()
    hosts = ", ".join(dict.fromkeys(host for host, _, _ in found))
    return (Field(LINK_FIELD, hosts, hosts, 0.99, found[0][2], found[0][1], source="qr"),)


def beaten(coded: Field, printed: Field) -> Field:
    """The coded field with the printed reading kept where they differ; a clear print that differs asks a person."""
    if not printed.value or compact(printed.value) == compact(coded.value):
        return coded
    other = FieldAlternative(printed.value, "ocr", printed.confidence)
    return replace(coded, alternatives=(other,), needs_check=not printed.needs_check)
