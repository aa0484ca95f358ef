"""The door to cleaning a page's picture: what other modules call. Each step is made beside."""

from ocr.cleaning.page import CleaningSettings, CleanPage, Measures, clean, reading_dpi_of, turned_box_of

__all__ = ["CleanPage", "CleaningSettings", "Measures", "clean", "reading_dpi_of", "turned_box_of"]
