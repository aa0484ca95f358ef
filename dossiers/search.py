"""What the index holds of a paper, and what a question and its answer look like. The engines live in indexer/."""

from dataclasses import dataclass, field
from datetime import date

from dossiers.geometry import Box


@dataclass(frozen=True)
class PageText:
    """Text of one page of the paper (numbered within the paper, from 1), personal numbers already typed tokens."""

    number: int
    text: str


@dataclass(frozen=True)
class SearchDocument:
    """A paper as it is indexed. `fields` hold no personal numbers; `number_keys` are HMACs of those.

    `places` are units that its addresses may name and what became of them: found by, but printed nowhere.
    """

    paper: str
    dossier: str | None
    dossier_code: str
    type: str
    title: str
    unit: str
    day: date | None
    role: str
    state: str
    legal_status: str
    mode: str
    pages: tuple[PageText, ...]
    fields: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    number_keys: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchQuery:
    """As typed: words, a "quoted phrase", a code, or a personal number (turned into its key by the caller)."""

    text: str
    limit: int = 20
    number_keys: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class HitPage:
    """A page of the paper with the query on it, and the boxes of the matching words."""

    number: int
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Hit:
    """One paper found; `snippet` is plain text, matching words between «»; `matched` are the folded words met."""

    paper: str
    dossier: str
    type: str
    title: str
    unit: str
    date: str | None
    score: float
    snippet: str
    pages: tuple[HitPage, ...]
    matched: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchResult:
    total: int
    took_ms: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
