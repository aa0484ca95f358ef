"""Papers and their fields: what a person confirms. They are found in ocr/ and kept in register/."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from dossiers.geometry import Box

FieldSource = Literal["ocr", "qr", "typed", "import"]
Role = Literal["component", "result", "separator", "unknown"]


class PaperState(StrEnum):
    """The order of a paper's life (design §4); reused, rejected and superseded stand beside it."""

    CAPTURED = "captured"
    READ = "read"
    NEEDS_CHECK = "needs_check"
    CHECKED = "checked"
    SIGNED = "signed"
    FILED = "filed"
    REUSED = "reused"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


PROCEDURE_FIELD = "procedure_code"
"""The field of any paper that holds the procedure which a code on its page names."""
LINK_FIELD = "link_host"
"""The field of any paper that notes to whose address a code on its page leads; it is never followed."""
CONFIRMED = frozenset({PaperState.CHECKED, PaperState.SIGNED, PaperState.FILED})
"""A person answers for the paper's fields: no later reading changes them."""
SPLIT_SETTLED = "split_person"
"""The split_reason of a paper whose pages a person said to be one paper."""
TYPE_SETTLED = "split_person_type"
"""The split_reason of one whose type a person gave as well: no later reading gives it another."""


class LegalStatus(StrEnum):
    """What the digital paper is worth (domain §4.4): an unsigned scan is only a working copy."""

    WORKING = "working"
    CLERK_SIGNED = "clerk_signed"
    AGENCY_SIGNED = "agency_signed"
    CERTIFIED_COPY = "certified_copy"


@dataclass(frozen=True)
class FieldAlternative:
    value: str
    source: str
    confidence: float


@dataclass(frozen=True)
class Field:
    """One fact of a paper. `value` is normalised (dates ISO 8601, text NFC), `raw` is as printed.

    An unread field has value "" and needs_check True. Where a part is by hand, `value` holds the printed part only.
    """

    name: str
    value: str
    raw: str
    confidence: float
    page: int
    box: Box | None
    source: FieldSource = "ocr"
    needs_check: bool = False
    handwritten: bool = False
    alternatives: tuple[FieldAlternative, ...] = ()


@dataclass(frozen=True)
class PageRef:
    """A page of a paper: which page (from 1) of which scan, and the clockwise turn that makes it upright."""

    scan: str
    page: int
    rotation: int = 0


@dataclass(frozen=True)
class ProposedPaper:
    """A paper as the software understands it, before it has an identity.

    `pages` are page numbers of the scan. `dossier_code` is set where a separator sheet or code named the dossier.
    `stretch` counts the runs of papers between sheets. `box_code`: of the last cover sheet before it, "" where that
    could not be read, None where there is none.
    """

    type: str
    type_confidence: float
    role: Role
    pages: tuple[int, ...]
    split_confidence: float
    split_reason: str
    fields: tuple[Field, ...]
    dossier_code: str | None = None
    title: str = ""
    stretch: int = 0
    box_code: str | None = None

    @property
    def procedure(self) -> str | None:
        """The procedure that a code on one of its pages names."""
        return next((field.value for field in self.fields if field.name == PROCEDURE_FIELD), None)

    @property
    def needs_check(self) -> bool:
        """A person must look: an unknown type or a doubtful field."""
        return self.type == "unknown" or any(field.needs_check for field in self.fields)


def doubted(fields: Iterable[Field]) -> list[str]:
    """Names of the fields whose value is in doubt; of a confirmed paper, contradicted. What is empty is but unread."""
    return [field.name for field in fields if field.needs_check and field.value]


def with_value(field: Field, value: str) -> Field:
    """The field as a person typed it: certain, no longer in doubt; the value he overruled stands beside it."""
    others = field.alternatives
    if field.value not in ("", value, *(other.value for other in others)):
        others = (*others, FieldAlternative(field.value, field.source, field.confidence))
    return replace(
        field, value=value, raw=value, confidence=1.0, source="typed", needs_check=False, alternatives=others
    )
