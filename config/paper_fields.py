"""How a paper type declares what is read from it: a field's label on screen, its kind of value, where it is printed."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from dossiers.text import fold


def _with_letters(text: str) -> str:
    if not any(letter.isalnum() for letter in fold(text)):
        raise ValueError("không có chữ hay số nào", "no letter or digit")
    return text


Phrase = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_with_letters)]
"""Words as a form prints them; read without accents, case and marks, of which something must be left."""
ValueKind = Literal[
    "text",
    "name",
    "day",
    "moment",
    "year",
    "personal_id",
    "phone",
    "address",
    "number",
    "count",
    "paper_number",
    "code",
    "ethnicity",
    "nationality",
]
"""How a printed value is made comparable, and whether it can be true: `ocr/fields/declared.py` has a parser for each.

`number`: a measure or an amount of money; `count`: whole; `paper_number`: `45/TLKH`; `code`: letters and digits.
"""
RetentionCode = Literal["01", "02", "03", "04", "05", "06", "07"]
"""`maintenance` of TT 05/2025/TT-BNV: for ever, 70, 50, 30, 20, 10 years, other (domain §9)."""


class PaperField(BaseModel):
    """One field; in the file the label alone will do, and is all that kinds with rules of their own need.

    `printed`: labels as forms print them, the one on screen where none is said. `lines`: over how many lines the value
    may run. `pattern`: what the whole value must match, else a person is asked. Not `required`: left out, rather than
    asked for, of a paper that bears no such label.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: Phrase
    kind: ValueKind = "text"
    printed: tuple[Phrase, ...] = ()
    lines: int = Field(default=1, ge=1, le=10)
    pattern: str | None = None
    required: bool = True

    @model_validator(mode="before")
    @classmethod
    def _label_alone(cls, said: object) -> object:
        return {"label": said} if isinstance(said, str) else said

    @field_validator("pattern")
    @classmethod
    def _is_pattern(cls, pattern: str | None) -> str | None:
        try:
            re.compile(pattern or "")
        except re.error as error:
            raise ValueError(f"pattern sai: {error}", f"no pattern: {error}") from error
        return pattern

    @property
    def phrases(self) -> tuple[str, ...]:
        """Its labels on paper."""
        return self.printed or (self.label,)
