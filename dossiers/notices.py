"""Every sentence the software says about a scan, a page or a failure, in Vietnamese and English, in one table.

Facts put into the sentences are counts, limits, codes and page numbers: never a name, a number or a text of a citizen.
The table itself is notices.yaml beside this file; docs/errors.md is checked against it.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dossiers.yaml_text import plain_data


@dataclass(frozen=True)
class Notice:
    """A coded sentence; `remedy` says what to do (empty where nothing is to be done)."""

    code: str
    vi: str
    en: str
    remedy: str = ""


@cache
def table() -> dict[str, dict[str, str]]:
    """All notices by code, as written in notices.yaml."""
    loaded: dict[str, dict[str, str]] = plain_data(files("dossiers").joinpath("notices.yaml").read_text("utf-8"))
    return loaded


def notice(code: str, **facts: object) -> Notice:
    """The notice of that code with its facts filled in. Raises KeyError for an unknown code: a programming error."""
    entry = table()[code]
    return Notice(
        code=code,
        vi=entry["vi"].format(**facts),
        en=entry["en"].format(**facts),
        remedy=entry.get("remedy", "").format(**facts),
    )
