"""Fields of known kinds of paper: one module per family; how papers are split and typed lives beside, in ocr/."""
