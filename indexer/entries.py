"""A SearchDocument as what every engine holds of it: tokens by field, exact values, the stored body.

How one engine keeps an entry lives in its own schema file. Change what is in an entry or what tokens.py makes, and
raise VERSION: older indexes are then refused with the remedy `reindex`.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from dossiers.search import SearchDocument
from dossiers.text import nfc
from indexer.tokens import code_tokens, folded_tokens, i_for_y, joined, shingles, tokens_of

VERSION = "v3"

PLACED_FIELDS = ("exact", "fold", "title", "names")  # tokens with their places: phrases are asked of them
COUNTED_FIELDS = ("compounds", "iy", "codes", "keys", "places")
EXACT_FIELDS = ("paper", "type", "unit", "mode")
FACETS = ("type", "unit", "year")

# Stands once in every token field and is no token anybody can ask for: engines that count a field's papers and words
# only where it has some, and engines that count every paper, so weigh a word alike.
_EVERY_PAPER = "_"
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}(T.*)?")
_LONGEST_CODE = 6  # tokens


@dataclass(frozen=True)
class StoredPaper:
    """What a hit needs of a paper: shown values, and each page as (number, text, folded tokens joined by blanks)."""

    paper: str
    dossier_code: str
    type: str
    title: str
    unit: str
    day: str | None
    pages: tuple[tuple[int, str, str], ...]

    def as_json(self) -> str:
        """One JSON object; what is no letter (half a surrogate) becomes a question mark."""
        return json.dumps(asdict(self), ensure_ascii=False).encode("utf-8", "replace").decode()

    @classmethod
    def from_json(cls, body: str | bytes) -> "StoredPaper":
        stored = json.loads(body)
        stored["pages"] = tuple((number, text, folded) for number, text, folded in stored["pages"])
        return cls(**stored)


@dataclass(frozen=True)
class Entry:
    """`tokens`: field -> values of blank-joined tokens, between which no phrase crosses; `year` None without a day.

    `day` is a proleptic ordinal (0: none), `order` 63 bits that put papers of the same rank in a lasting order.
    """

    tokens: Mapping[str, tuple[str, ...]]
    exact: Mapping[str, str]
    year: int | None
    day: int
    order: int
    stored: StoredPaper


def entry_of(document: SearchDocument) -> Entry:
    """Every page and field of the paper is a value of its own, so that no phrase crosses their border."""
    return Entry(
        tokens={field: (*values, _EVERY_PAPER) for field, values in _tokens(document).items()},
        exact={field: getattr(document, field) for field in EXACT_FIELDS},
        year=document.day.year if document.day else None,
        day=document.day.toordinal() if document.day else 0,
        order=int.from_bytes(hashlib.sha256(document.paper.encode()).digest()[:8]) >> 1,
        stored=_stored(document),
    )


def _tokens(document: SearchDocument) -> dict[str, list[str]]:
    tokens: dict[str, list[str]] = {field: [] for field in (*PLACED_FIELDS, *COUNTED_FIELDS)}
    texts = (*(page.text for page in document.pages), document.title, *document.fields.values(), *document.names)
    for text in (*texts, document.dossier_code):
        words = tokens_of(nfc(text))
        folded = [word.folded for word in words]
        if folded:
            tokens["exact"].append(joined(word.exact for word in words))
            tokens["fold"].append(joined(folded))
            tokens["compounds"].append(joined(shingles(folded)))
            tokens["iy"].append(joined(plain for plain in map(i_for_y, folded) if plain))
    tokens["title"].append(joined(folded_tokens(document.title)))
    tokens["names"] += [joined(folded_tokens(name)) for name in document.names]
    tokens["places"] += [joined(dict.fromkeys(folded_tokens(place))) for place in document.places]
    tokens["codes"].append(joined(_codes(document)))
    tokens["keys"].append(joined(document.number_keys))
    return tokens


def _codes(document: SearchDocument) -> Iterable[str]:
    codes = dict.fromkeys(code_tokens(document.dossier_code))
    for value in document.fields.values():
        has_digit = any(letter.isdigit() for letter in value)
        if has_digit and not _DATE.fullmatch(value) and len(folded_tokens(value)) <= _LONGEST_CODE:
            codes.update(dict.fromkeys(code_tokens(value)))
    return codes


def _stored(document: SearchDocument) -> StoredPaper:
    return StoredPaper(
        paper=document.paper,
        dossier_code=document.dossier_code,
        type=document.type,
        title=document.title,
        unit=document.unit,
        day=document.day.isoformat() if document.day else None,
        pages=tuple((page.number, page.text, joined(folded_tokens(page.text))) for page in document.pages),
    )
