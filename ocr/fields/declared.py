"""Fields of a kind that only the catalogue knows: by its labels, kinds of value and sections; its head and its end."""

import re
from collections.abc import Iterator, Mapping, Sequence

from config.catalogues import PaperType
from config.paper_fields import PaperField, ValueKind
from dossiers.papers import Field
from ocr.fields.administrative import head_fields
from ocr.fields.closing import closing_of, day_of_signing, signer_fields
from ocr.fields.coded import dossier_code_field
from ocr.fields.header import head_of
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.making import PrintedPaper, completed, doubted
from ocr.fields.mending import spelling_of
from ocr.fields.registrations import place_and_day
from ocr.fields.values import (
    Parse,
    as_address,
    as_compact,
    as_day,
    as_decimal,
    as_digits,
    as_ethnicity,
    as_moment,
    as_name,
    as_nationality,
    as_paper_number,
    as_personal_id,
    as_phone,
    as_text,
    as_year,
)

PARSERS: Mapping[ValueKind, Parse] = {
    "text": as_text,
    "name": as_name,
    "day": as_day,
    "moment": as_moment,
    "year": as_year,
    "personal_id": as_personal_id,
    "phone": as_phone,
    "address": as_address,
    "number": as_decimal,
    "count": as_digits,
    "paper_number": as_paper_number,
    "code": as_compact,
    "ethnicity": as_ethnicity,
    "nationality": as_nationality,
}
_DOSSIER_CODE = "dossier_code"


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """What its labels say, in the catalogue's order; number, day and signer, too, without a label."""
    declared = paper.kind.fields
    labelled = labelled_fields(paper, _labels(paper.kind))
    found = [
        *signer_fields(paper, closing_of(paper)),  # `NGƯỜI KÝ GIẤY CHỨNG NHẬN` under the form is no label
        *(each for field in labelled for each in place_and_day(field)),
        *head_fields(paper, head_of(paper.pages[0]), spelling_of(paper.lines)),
        *day_of_signing(paper, "issued_on"),
    ]
    if _DOSSIER_CODE in declared:
        found.insert(0, dossier_code_field(paper, next((each for each in found if each.name == _DOSSIER_CODE), None)))
    asked = {field.name for field in labelled}
    optional: dict[str, tuple[str, ...]] = {
        name: () for name, field in declared.items() if not field.required and name not in asked
    }
    return completed(paper, (field for field in found if field.name in declared), optional)


def with_added(fields: Sequence[Field], paper: PrintedPaper) -> tuple[Field, ...]:
    """The fields of a kind with rules of its own, and those that an office declared beside: whose labels it says.

    What the rules found stands.
    """
    added = {name for name, field in paper.kind.fields.items() if field.printed}
    found = {field.name for field in fields if field.value}
    read = [field for field in extract(paper) if field.name in added - found] if added else []
    return (*(field for field in fields if field.value or field.name not in added), *read)


def patterns_checked(fields: Sequence[Field], kind: PaperType) -> tuple[Field, ...]:
    """The fields, in doubt where a value does not match the pattern that is declared for it."""
    return tuple(field if _matches(field, kind.fields.get(field.name)) else doubted(field) for field in fields)


def _matches(field: Field, declared: PaperField | None) -> bool:
    pattern = declared.pattern if declared else None
    return pattern is None or not field.value or bool(re.fullmatch(pattern, field.value))


def _labels(kind: PaperType) -> tuple[Label, ...]:
    sections = (Label(phrases, opens=section) for section, phrases in kind.sections.items())
    single = ((name, field) for name, field in kind.fields.items() if "[]" not in name)
    return (*(label for name, field in single for label in _of_field(kind, name, field)), *sections)


def _of_field(kind: PaperType, name: str, field: PaperField) -> Iterator[Label]:
    """A field of a section counts within it; a label that opens the section counts anywhere: `Họ và tên vợ`.

    One of no section counts before all of them if a section asks for the same.
    """
    section, _, last = name.rpartition(".")
    openers = tuple(phrase for phrase in field.phrases if phrase in kind.sections.get(section, ()))
    others = tuple(phrase for phrase in field.phrases if phrase not in openers)
    is_asked_again = any(f"{each}.{last}" in kind.fields for each in kind.sections)
    within = section if section in kind.sections else "" if not section and is_asked_again else None
    parse = PARSERS[field.kind]
    if openers:
        yield Label(openers, name, parse, field.lines, opens=section)
    if others:
        yield Label(others, name, parse, field.lines, within=within)
