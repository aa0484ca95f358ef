"""The tantivy schema, and an entry as a tantivy document. What an entry is: entries.py; queries: tantivy_queries.py."""

import tantivy

from indexer.entries import COUNTED_FIELDS, EXACT_FIELDS, FACETS, PLACED_FIELDS, Entry

_TOKENS = "whitespace"


def build_schema() -> tantivy.Schema:
    """Token fields (split on blanks only), exact-value fields for scope and facets, and one stored body."""
    builder = tantivy.SchemaBuilder()
    for name in PLACED_FIELDS:
        builder.add_text_field(name, tokenizer_name=_TOKENS, index_option="position")
    for name in COUNTED_FIELDS:
        builder.add_text_field(name, tokenizer_name=_TOKENS, index_option="freq")
    for name in EXACT_FIELDS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=name in (*FACETS, "mode"))
    for name in ("year", "day", "order"):
        builder.add_unsigned_field(name, indexed=name == "year", fast=True)
    builder.add_bytes_field("body", stored=True)
    return builder.build()


def register_tokenizers(index: tantivy.Index) -> None:
    """The one tokenizer our fields need: tokens come ready-made, joined by blanks."""
    index.register_tokenizer(_TOKENS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())


def to_tantivy(entry: Entry) -> tantivy.Document:
    """The entry as tantivy takes it."""
    document = tantivy.Document()
    for field, values in entry.tokens.items():
        for value in values:
            document.add_text(field, value)
    for field, exact in entry.exact.items():
        document.add_text(field, exact)
    if entry.year is not None:
        document.add_unsigned("year", entry.year)
    document.add_unsigned("day", entry.day)
    document.add_unsigned("order", entry.order)
    document.add_bytes("body", entry.stored.as_json().encode())
    return document
