"""The day of issue held against the time of its issuer: a body signs nothing before it is founded or after it ends."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from config.catalogues import Agency, Catalogue
from config.places_finding import stood_on
from config.places_words import Word, level_at, words_of
from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.making import doubted

_ISSUER, _ISSUED_ON = "issuer", "issued_on"
_OF_ITS_UNIT = re.compile(
    r"(?:van phong |tm\W+)?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b|"
    r"(?:so|phong(?! cong chung| giao dich| kham)|cong an|trung tam (?:phuc vu )?hanh chinh cong)\b"
)
"""How bodies begin (folded) that live and end with the unit they name (NQ 202/2025/QH15, Luật 72/2025/QH15).

A branch of a land registry, a hospital or a school may keep the name of a district that is no more (likely).
"""


def issuer_checked(fields: Sequence[Field], catalogue: Catalogue) -> tuple[Field, ...]:
    """Issuer and day of issue in doubt where the body, or the administrative unit it is of, was not there on that day.

    Only those two: an extract of today rightly names the place where a marriage was registered under its old name.
    """
    values = {field.name: field.value for field in fields}
    issuer, day = values.get(_ISSUER, ""), _day(values.get(_ISSUED_ON, ""))
    if not issuer or day is None or _was_there(issuer, day, catalogue):
        return tuple(fields)
    return tuple(doubted(field) if field.name in (_ISSUER, _ISSUED_ON) else field for field in fields)


def _was_there(issuer: str, day: date, catalogue: Catalogue) -> bool:
    if not _bore_its_name(issuer, day, catalogue.agencies):
        return False
    return not _OF_ITS_UNIT.match(fold(issuer)) or stood_on(issuer, day, catalogue.place_names)


def _bore_its_name(issuer: str, day: date, agencies: Iterable[Agency]) -> bool:
    """Whether a body of that name was there on that day, as far as the catalogue tells of it."""
    words = words_of(issuer)
    times = [each for each in agencies if _is_called(words, words_of(each.name))]
    return not times or any((each.valid_from or day) <= day <= (each.valid_to or day) for each in times)


def _is_called(words: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether the words are that name, marks aside, alone or with a unit behind it: `Sở Tài chính tỉnh Quảng Nam`."""
    end = len(name)
    if not name or [word.folded for word in words[:end]] != [word.folded for word in name]:
        return False
    return end == len(words) or level_at(words, end) is not None or level_at(words, end - 1) is not None


def _day(text: str) -> date | None:
    """None for a part of a day, such as a year whose rest is by hand."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
