"""Fields that many honest papers do not bear are left out when not found: unless a value of theirs stands there."""

import re
from collections.abc import Mapping, Sequence

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.making import PrintedPaper, unread
from ocr.fields.unclaimed import said_apart
from ocr.fields.whole_values import is_whole

_FORMS: Mapping[str, re.Pattern[str]] = {
    "copies": re.compile(r"\W*0?[1-9]\W*(?:bo|ban)?\b[^\d]{0,12}"),
    "email": re.compile(r"(?!www|http)[^\s/]{4,}\.(?:vn|com)(?<!gov\.vn)\W*"),
    "book_number": re.compile(r"\d{1,3}[-/](?:[a-z]{2,5}[-/])*\d{4}\b.{0,8}"),
    "date_of_birth": re.compile(
        r"(?:ngay )?\d{1,2}\W{0,3}(?:thang\W{0,3})?\d{1,2}\W{0,3}(?:nam\W{0,3})?(?:19\d\d|200\d)"
    ),
    "birth_year": re.compile(r"(?:19|20)\d\d"),
    "old_id_number": re.compile(r"\d{9}"),
}
"""How the whole value of such a field looks, folded."""
_BEGUN = frozenset({"coordinating_agency", "request"})
"""Such fields that are told by how they begin (value_forms.yaml)."""


def left_out_checked(fields: Sequence[Field], paper: PrintedPaper) -> tuple[Field, ...]:
    """The fields and, unread, each declared one that was left out though a value of its form stands apart.

    So a label that nobody foresaw, `SL HS: 01` for the number of copies, asks a person and is not passed over.
    """
    names, values = {field.name for field in fields}, {fold(field.value) for field in fields}
    apart = [text for _, text in said_apart(paper.pages) if fold(text) not in values]
    left_out = [name for name in paper.kind.fields if name not in names and "[]" not in name]
    asked = [unread(paper, name) for name in left_out if any(_may_be(paper, name, text) for text in apart)]
    return (*fields, *asked)


def _may_be(paper: PrintedPaper, name: str, text: str) -> bool:
    if form := _FORMS.get(name):
        return form.fullmatch(fold(text)) is not None
    return name in _BEGUN and is_whole(Field(name, text, text, 0.0, 1, None), paper.catalogue)
