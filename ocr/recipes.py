"""The recipe of the reading stage: everything that can change what is read. Other stages name their own."""

from dossiers.recipes import Recipe
from ocr.page_reading import ReadingSettings


def reading_recipe(settings: ReadingSettings) -> Recipe:
    """The recipe of reading with those settings on this machine. Raises BadSetup for a missing engine or model."""
    raise NotImplementedError
