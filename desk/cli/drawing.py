"""Tables and words for the terminal; whatever comes from a scan goes through clean() and is never read as markup."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from desk.clean import clean
from desk.cli.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from rich.table import Table


def table(
    session: Session, columns: Sequence[str], rows: Iterable[Sequence[object]], right: frozenset[str] = frozenset()
) -> "Table":
    """Rows under headings `column.<name>` of the texts; `right` names the columns of numbers."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        heading = session.texts(f"column.{column}")
        drawn.add_column(Text(heading), overflow="fold", justify="right" if column in right else "left")
    for row in rows:
        drawn.add_row(*(Text(clean(cell)) for cell in row))
    return drawn


def state(session: Session, code: str) -> str:
    """A paper's state on screen."""
    return session.texts.or_else(f"state.{code}", code)


def paper_type(session: Session, code: str) -> str:
    """A paper's type on screen: the catalogue's title, in English its code."""
    if session.texts.language == "en":
        return code.replace("_", " ")
    return _titles(session.settings.catalogues).get(code, session.texts.or_else(f"type.{code}", code))


@cache
def _titles(folder: "Path | None") -> dict[str, str]:
    from config.catalogues import load_catalogue

    return {each.code: each.title for each in load_catalogue(folder).paper_types}


def field_label(session: Session, type_code: str, name: str) -> str:
    """A field's name on screen: the catalogue's label, in English the name itself."""
    if session.texts.language == "en":
        return name
    return _labels(session.settings.catalogues).get((type_code, name)) or session.texts.or_else(f"field.{name}", name)


@cache
def _labels(folder: "Path | None") -> dict[tuple[str, str], str]:
    from config.catalogues import load_catalogue

    types = load_catalogue(folder).paper_types
    return {(each.code, name): field.label for each in types for name, field in each.fields.items()}
