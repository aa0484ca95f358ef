"""What a kind of paper is to the generator: its catalogue code, its role, how it prints itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.truth import TruthField

Fields = Mapping[str, TruthField]


@dataclass(frozen=True)
class Kind:
    """`not_printed`: fields of the catalogue that this form of the paper does not bear."""

    type: str
    role: str
    compose: Callable[[Flow, Case], Fields]
    not_printed: frozenset[str] = frozenset()
    body: Face = field(default_factory=lambda: Face(13.5))
    margins: Margins = field(default_factory=Margins)
    page_numbers: bool = True


def printed(**values: str) -> dict[str, TruthField]:
    """Fields printed whole; `mother__full_name` stands for `mother.full_name`."""
    return {name.replace("__", "."): TruthField(value) for name, value in values.items()}


def printed_list(items: tuple[str, ...]) -> str:
    """Receivers as one value: the lines in order, without their dashes."""
    return " ".join(items)
