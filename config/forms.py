"""Declared forms (tờ khai, đơn) that are printed filled in: their fields, and where each may be taken from."""

from collections.abc import Collection, Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

_Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
"""Codes of forms stand in the journal, names of fields are keys of answers."""


class FormField(BaseModel):
    """One line of a form. `from`: `paper_type.field` in order of trust; without any it is left for the pen.

    `above`: a sentence that the form prints before this field, as "Đề nghị cơ quan …".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: _Code
    label: str
    sources: tuple[str, ...] = Field((), alias="from")
    required: bool = False
    above: str = ""


class Form(BaseModel):
    """A form as it is printed: title, to whom, its fields in order, what its signer affirms."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: _Code
    title: str
    procedure: str | None = None
    recipient: str = ""
    fields: tuple[FormField, ...] = Field(min_length=1)
    closing: str = ""
    signer: str = "Người yêu cầu"


def fault_in(forms: Collection[Form], known: Mapping[str, Collection[str]]) -> tuple[str, str] | None:
    """What is wrong with forms beyond each entry's own shape, in both languages; None where nothing is.

    `known`: field names by type.
    """
    codes = [form.code for form in forms]
    if len(set(codes)) < len(codes):
        return "forms: một mã có hai lần", "forms: a code stands twice"
    for form in forms:
        names = [field.name for field in form.fields]
        if len(set(names)) < len(names):
            return f"{form.code}: một trường có hai lần", f"{form.code}: a field stands twice"
        for source in (source for field in form.fields for source in field.sources):
            kind, _, name = source.partition(".")
            # one value of a list is no fact of the paper
            if "[]" in name or name not in known.get(kind, ()):
                return f"{form.code}: from {source}: không có trường này", f"{form.code}: from {source}: no such field"
    return None
