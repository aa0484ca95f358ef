"""Fields of one paper held against each other: what disagrees is shown to a person, never corrected here."""

from dossiers.papers import Field
from ocr.fields.making import doubted
from ocr.fields.values import agrees_with_birth


def identity_checked(fields: list[Field], number: str, birth: str) -> list[Field]:
    """Personal number against day of birth (TT 59/2021/TT-BCA): both doubted where century or year disagree."""
    values = {field.name: field.value for field in fields}
    if agrees_with_birth(values.get(number, ""), values.get(birth, "")):
        return fields
    return [doubted(field) if field.name in (number, birth) else field for field in fields]
