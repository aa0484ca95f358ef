"""Every sentence of the desk in the person's language, from texts.yaml. About scans and failures: dossiers/notices."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from dossiers.notices import Notice
from dossiers.yaml_text import plain_data

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")
_NAMED = re.compile(r"\{(\w+)\}")


@cache
def table() -> dict[str, dict[str, str]]:
    """All texts by key, each with `vi` and `en`."""
    loaded: dict[str, dict[str, str]] = plain_data(files("desk").joinpath("texts.yaml").read_text("utf-8"))
    return loaded


@dataclass(frozen=True)
class Texts:
    """The texts in one language: `texts("search.none")`."""

    language: Language

    def __call__(self, key: str, **facts: object) -> str:
        """The text of that key with its facts filled in. Raises KeyError for an unknown key: a programming error."""
        return _filled(table()[key][self.language], facts)

    def or_else(self, key: str, otherwise: str) -> str:
        """The text of that key, or the other where there is none: for codes that an office's catalogue may add."""
        entry = table().get(key)
        return entry[self.language] if entry else otherwise

    def of(self, notice: Notice) -> str:
        """The notice's sentence."""
        return notice.vi if self.language == "vi" else notice.en

    def remedy(self, notice: Notice) -> str:
        """What to do, without the other language: a remedy is written `Vietnamese | English`, or once for both."""
        vi, bar, en = notice.remedy.partition(" | ")
        return en if bar and self.language == "en" else vi


def _filled(text: str, facts: dict[str, object]) -> str:
    # Not str.format: a fact may come from a scan, and format would read attributes out of it.
    return _NAMED.sub(lambda name: str(facts[name.group(1)]), text) if facts else text


def language_of(wanted: str) -> Language:
    """That language, Vietnamese for one that the desk does not speak."""
    return "en" if wanted == "en" else "vi"
