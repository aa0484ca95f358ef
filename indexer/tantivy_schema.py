"""The tantivy schema, and a SearchDocument as its document and back. Queries are rendered in tantivy_queries.py.

Change the schema or what tokens.py makes, and raise VERSION: older indexes are then refused with the remedy `reindex`.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import tantivy

from dossiers.search import SearchDocument
from dossiers.text import nfc
from indexer.tokens import code_tokens, folded_tokens, i_for_y, joined, shingles, tokens_of

VERSION = "v1"

_TOKENS = "whitespace"
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


def build_schema() -> tantivy.Schema:
    """Token fields (split on blanks only), exact-value fields for scope and facets, and one stored body."""
    builder = tantivy.SchemaBuilder()
    for name in ("exact", "fold", "title", "names"):
        builder.add_text_field(name, tokenizer_name=_TOKENS, index_option="position")
    for name in ("compounds", "iy", "codes", "keys"):
        builder.add_text_field(name, tokenizer_name=_TOKENS, index_option="freq")
    builder.add_text_field("paper", tokenizer_name="raw", index_option="basic")
    for name in ("type", "unit", "mode"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("year", "day", "order"):
        builder.add_unsigned_field(name, indexed=name == "year", fast=True)
    builder.add_bytes_field("body", stored=True)
    return builder.build()


def register_tokenizers(index: tantivy.Index) -> None:
    """The one tokenizer our fields need: tokens come ready-made, joined by blanks."""
    index.register_tokenizer(_TOKENS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())


def to_tantivy(document: SearchDocument) -> tantivy.Document:
    """The document as tokens. Every page and field is a value of its own, so that no phrase crosses their border."""
    entry = tantivy.Document()
    texts = (*(page.text for page in document.pages), document.title, *document.fields.values(), *document.names)
    for text in (*texts, document.dossier_code):
        tokens = tokens_of(nfc(text))
        folded = [token.folded for token in tokens]
        if folded:
            entry.add_text("exact", joined(token.exact for token in tokens))
            entry.add_text("fold", joined(folded))
            entry.add_text("compounds", joined(shingles(folded)))
            entry.add_text("iy", joined(plain for plain in map(i_for_y, folded) if plain))
    entry.add_text("title", joined(folded_tokens(document.title)))
    for name in document.names:
        entry.add_text("names", joined(folded_tokens(name)))
    entry.add_text("codes", joined(_codes(document)))
    entry.add_text("keys", joined(document.number_keys))
    for field, value in (("paper", document.paper), ("type", document.type), ("unit", document.unit)):
        entry.add_text(field, value)
    entry.add_text("mode", document.mode)
    if document.day is not None:
        entry.add_unsigned("year", document.day.year)
    entry.add_unsigned("day", document.day.toordinal() if document.day else 0)
    entry.add_unsigned("order", int.from_bytes(hashlib.sha256(document.paper.encode()).digest()[:8]))
    entry.add_bytes("body", _body(document))
    return entry


def stored_paper(entry: tantivy.Document) -> StoredPaper:
    """The stored body of a hit."""
    body = json.loads(bytes(entry["body"][0]))
    body["pages"] = tuple((number, text, folded) for number, text, folded in body["pages"])
    return StoredPaper(**body)


def facet_counts(buckets: Iterable[Mapping[str, object]]) -> dict[str, int]:
    """Values and how many papers have them, most first; years, which tantivy counts as numbers, written as text."""
    return {str(bucket["key"]).removesuffix(".0"): int(str(bucket["doc_count"])) for bucket in buckets}


def _body(document: SearchDocument) -> bytes:
    body = {
        "paper": document.paper,
        "dossier_code": document.dossier_code,
        "type": document.type,
        "title": document.title,
        "unit": document.unit,
        "day": document.day.isoformat() if document.day else None,
        "pages": [(page.number, page.text, joined(folded_tokens(page.text))) for page in document.pages],
    }
    return json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")


def _codes(document: SearchDocument) -> list[str]:
    codes = dict.fromkeys(code_tokens(document.dossier_code))
    for value in document.fields.values():
        has_digit = any(letter.isdigit() for letter in value)
        if has_digit and not _DATE.fullmatch(value) and len(folded_tokens(value)) <= _LONGEST_CODE:
            codes.update(dict.fromkeys(code_tokens(value)))
    return list(codes)
