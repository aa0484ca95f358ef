"""What a filled-in form of an application consists of, and what forms of one edition share; prints nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.family_b.rows import Row, row
from samples.case import Case
from samples.flow import Blank
from samples.people import Person

SWORN = "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan này."


@dataclass(frozen=True)
class Form:
    """`parts`: blanks and sentences in the form's order; `fields`: the truth of what it asks for, besides the day."""

    titles: tuple[str, ...]
    recipient: str
    parts: tuple[Row | str, ...]
    fields: Mapping[str, str]
    promise: str = SWORN
    signer: str = "Người yêu cầu"
    hint: str = "(Ký, ghi rõ họ, chữ đệm, tên)"
    corner: str = ""


Forms = Mapping[str, Callable[[Case], Form]]
"""The form of each sample procedure by its code."""


def nation(person: Person) -> Row:
    return Blank("Giới tính:", person.sex), Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam", 1.2)


def parent(who: str, person: Person) -> tuple[Row, ...]:
    year = Blank("Năm sinh:", str(person.born.year), 0.9)
    return (
        row(f"Họ, chữ đệm, tên người {who}:", person.full_name.upper()),
        (year, Blank("Dân tộc:", person.ethnicity, 0.9), Blank("Quốc tịch:", "Việt Nam")),
        row("Nơi cư trú:", person.residence.new),
    )


def facts(person: Person, *names: str, capitals: bool = False) -> dict[str, str]:
    """The truth of those facts of the applicant that a form asks for."""
    every = {
        "full_name": person.full_name.upper() if capitals else person.full_name,
        "date_of_birth": person.born.isoformat(),
        "personal_id": person.personal_id,
        "address": person.residence.new,
        "phone": person.phone,
    }
    return {name: every[name] for name in names}
