"""Sheets that an office prints: what a person lays between papers or signs."""
