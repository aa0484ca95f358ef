"""The agreed JSON shapes as the API describes them (design §5). More keys may be added by the office; these stay."""

from typing import Literal

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Key

Box = tuple[int, int, int, int]


class Shape(BaseModel):
    """Keys beyond the agreed ones pass through."""

    model_config = ConfigDict(extra="allow")


class Said(Shape):
    code: str
    vi: str
    en: str


class Failure(Said):
    remedy: str


class ErrorAnswer(Shape):
    error: Failure


class PaperLine(Shape):
    id: str
    type: str
    pages: list[int]
    dossier: str | None
    state: str
    split_confidence: float


class ScanLine(Shape):
    path: str
    sha256: str
    outcome: Literal["accepted", "accepted_with_warnings", "rejected", "already_held"]
    warnings: list[Said]
    reason: Said | None
    papers: list[PaperLine]
    left_out: list[int] = []


class Skipped(Said):
    path: str


class IngestAnswer(Shape):
    scans: list[ScanLine]
    skipped: list[Skipped]


class HitPage(Shape):
    number: int
    boxes: list[Box]


class Hit(Shape):
    paper: str
    dossier: str | None
    type: str
    title: str
    unit: str
    date: str | None
    score: float
    snippet: str
    pages: list[HitPage]


class SearchAnswer(Shape):
    total: int
    took_ms: int
    hits: list[Hit]
    facets: dict[str, dict[str, int]]


class FieldAlternative(Shape):
    value: str
    source: str
    confidence: float


class UnitCandidate(Shape):
    """An administrative unit that an address may name; several are normal, the value stays as printed."""

    code: str
    path: str
    era: Literal["three_level", "two_level"]
    exact: bool
    successors: list[str]


class Field(Shape):
    value: str
    raw: str
    confidence: float
    page: int
    box: Box | None
    source: Literal["ocr", "qr", "typed", "import"]
    needs_check: bool
    handwritten: bool
    alternatives: list[FieldAlternative]
    units: list[UnitCandidate]


class Paper(Shape):
    id: str
    type: str
    role: str
    state: str
    pages: list[int]
    scan_sha256: str | None
    pdf_sha256: str | None
    box: str | None
    reasons: list[str] = []
    fields: dict[str, Field]
    signatures: list[object]


class Expected(Shape):
    """A component of the dossier's procedure that no paper covers; no type where none is made for it."""

    type: str | None
    name: str


class ShowAnswer(Shape):
    unit: str | None
    procedure: str | None
    state: str
    papers: list[Paper]
    expected: list[Expected] = []
    events: list[dict[str, object]]


class ShowPaperAnswer(ShowAnswer):
    """One paper, and the pages of its scan that are in none."""

    left_out: list[int] = []


class StatusAnswer(Shape):
    scans: int
    deposits: int
    papers: int
    pages: int
    dossiers: int
    by_state: dict[str, int]
    outbox: int
    rejected: int


class RefusedRow(Said):
    row: int


class ReceiveAnswer(Shape):
    rows: int
    new: int
    updated: int
    unchanged: int
    refused: list[RefusedRow]


class Rate(Shape):
    numerator: int
    denominator: int
    percent: str | None


class RatesRow(Shape):
    counts: dict[str, int]
    rates: dict[str, Rate]


class UnitRates(RatesRow):
    unit: str


class RatesAnswer(Shape):
    period: str
    scope: object
    formula: Literal["official_766", "closed_only"]
    rows: list[UnitRates]
    total: RatesRow


class ConfirmedPaper(Shape):
    id: str
    type: str
    state: str
    confirmed_in_doubt: list[str]
    unread: list[str]
    pdf_sha256: str | None


class ConfirmAnswer(Shape):
    papers: list[ConfirmedPaper]


class SplitAnswer(Shape):
    papers: list[PaperLine]
    superseded: list[str]
    warnings: list[Said]


class ReindexAnswer(Shape):
    papers: int


class QueuedField(Shape):
    name: str
    band: Literal["glance", "check", "retype"]
    reuse_key: bool
    handwritten: bool
    contradicted: bool


class QueuedPaper(Shape):
    paper: str
    dossier: str | None
    type: str
    unit: str
    state: str
    validity: str | None
    hurt: int
    reasons: list[str]
    fields: list[QueuedField]


class QueueAnswer(Shape):
    total: int
    left_out: int
    papers: list[QueuedPaper]


class Corrected(Shape):
    type: str
    field: str
    corrected: int
    checked: int


class CorrectionsAnswer(Shape):
    corrections: list[Corrected]


class BacklogWork(Shape):
    scans: int
    pages: int
    papers: int
    checked: int
    valid: int
    expired: int
    replaced: int
    unknown: int


class BacklogDay(BacklogWork):
    day: str
    operator: str
    decision: str


class BacklogAnswer(Shape):
    rows: list[BacklogDay]
    total: BacklogWork


class Doubt(Shape):
    paper: str
    fields: list[str]


class RereadAnswer(Shape):
    dry_run: bool
    scans: int
    pages: int
    papers: int
    doubts: list[Doubt]
    put_off: list[str]
    failed: list[dict[str, str]]


class RereadOrder(BaseModel):
    """Which papers' scans: unit, type, dossier, state, before (a day)."""

    model_config = ConfigDict(extra="forbid")

    where: dict[str, str] = {}
    operator: str
    dry_run: bool = False


class ConfirmOrder(BaseModel):
    """Who answers for which papers, and the fields set first."""

    model_config = ConfigDict(extra="forbid")

    papers: list[str] = Key(min_length=1)
    operator: str
    values: dict[str, str] = {}


class SplitOrder(BaseModel):
    """Which papers, the pages of each as it should be (none: they stand as they are), and the type of them all."""

    model_config = ConfigDict(extra="forbid")

    papers: list[str] = Key(min_length=1)
    into: list[list[int]] = []
    dossier: str | None = None
    type: str | None = None
    operator: str


class WatchOrder(BaseModel):
    """A hot folder of this machine, as an absolute path."""

    model_config = ConfigDict(extra="forbid")

    folder: str
