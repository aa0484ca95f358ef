"""Abbreviations and what they stand for, from the catalogue, as folded words. They widen a query, never the index."""

from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from config.catalogues import read_catalogue_file
from config.faults import wrong_entry
from indexer.tokens import folded_tokens

_FILE = "abbreviations.yaml"
Words = tuple[str, ...]


class Abbreviation(BaseModel):
    """`short` as printed (UBND) and the expressions it stands for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    short: str
    long: tuple[str, ...]


class Abbreviations(BaseModel):
    """All abbreviations of an office; looked up both ways by folded words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    abbreviations: tuple[Abbreviation, ...] = ()

    @cached_property
    def same_as(self) -> dict[Words, tuple[Words, ...]]:
        """Folded words -> other folded words that mean the same: ("ubnd",) -> (("uy","ban","nhan","dan"),) and back."""
        meaning: dict[Words, dict[Words, None]] = {}
        for each in self.abbreviations:
            short = tuple(folded_tokens(each.short))
            for expression in each.long:
                long = tuple(folded_tokens(expression))
                if short and long:
                    meaning.setdefault(short, {})[long] = None
                    meaning.setdefault(long, {})[short] = None
        return {words: tuple(others) for words, others in meaning.items()}

    @cached_property
    def longest(self) -> int:
        """Words of the longest expression; 1 without any."""
        return max((len(words) for words in self.same_as), default=1)


def load_abbreviations(folder: Path | None = None) -> Abbreviations:
    """The shipped abbreviations, or the office's own file. Raises BadSetup("catalogue_wrong")."""
    try:
        return Abbreviations.model_validate(read_catalogue_file(_FILE, folder))
    except ValidationError as error:
        raise wrong_entry(_FILE, error) from error
