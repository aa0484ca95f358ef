"""A scan becomes pages, words, papers and fields: pure functions on pictures; no database, no network."""
