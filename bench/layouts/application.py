"""What filled-in forms of an application share."""

from collections.abc import Mapping

from samples.people import Person

SWORN = "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan này."


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


def asked(told: Mapping[str, str], form: str) -> dict[str, str]:
    """Those of the facts that the form asks for: their names stand in braces in its text."""
    return {name: value for name, value in told.items() if f"{{{name}}}" in form}
