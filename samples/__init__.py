"""Invented dossiers with exact truth: their generator and the committed demo set; nothing here reads or files "
"papers."""
