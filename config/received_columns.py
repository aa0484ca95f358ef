"""The names and words of received lists, from received_columns.yaml, ready for matching. Cells: received_cells.py."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from config.catalogues import read_catalogue_file
from config.faults import wrong, wrong_entry
from dossiers.text import fold, nfc

FILE: Final = "received_columns.yaml"
FIELDS: Final = frozenset(
    {"code", "procedure", "procedure_name", "field", "channel", "received_at", "due_at", "finished_at", "returned_at",
     "status", "competent_unit", "receiving_unit", "returns_paper", "reused", "from_store", "identity_linked"}
)  # fmt: skip


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    columns: dict[str, tuple[str, ...]]
    empty: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    channel: dict[int, tuple[str, ...]]
    status: dict[int, tuple[str, ...]]


@dataclass(frozen=True)
class ReceivedColumns:
    """`fields`: column name → (field, rank among its names). Words of cells by their folded form."""

    fields: dict[str, tuple[str, int]]
    empty: frozenset[str]
    answers: dict[str, bool]
    channels: dict[str, int]
    statuses: dict[str, int]


def bare(text: str) -> str:
    """The letters and digits of a text without accents and case, for matching names and words."""
    return "".join(letter for letter in fold(nfc(text)) if letter.isalnum()) or text.strip()


def load_received_columns(folder: Path | None = None) -> ReceivedColumns:
    """The shipped names and words, or the office's own file. Raises BadSetup("catalogue_wrong")."""
    try:
        written = _Written.model_validate(read_catalogue_file(FILE, folder))
    except ValidationError as error:
        raise wrong_entry(FILE, error) from error
    if unknown := sorted(set(written.columns) - FIELDS):
        raise wrong(FILE, f"columns.{unknown[0]}: không có khóa này", f"columns.{unknown[0]}: there is no such key")
    return ReceivedColumns(
        fields={
            bare(name): (field, rank) for field, names in written.columns.items() for rank, name in enumerate(names)
        },
        empty=frozenset(bare(word) for word in written.empty),
        answers={bare(word): answer for answer, words in ((True, written.yes), (False, written.no)) for word in words},
        channels=_codes(written.channel),
        statuses=_codes(written.status),
    )


def _codes(written: dict[int, tuple[str, ...]]) -> dict[str, int]:
    """A code is also written as itself: 4, 04."""
    words = {bare(word): code for code, names in written.items() for word in names}
    return words | {form: code for code in written for form in (str(code), f"{code:02}")}
