"""The door to choosing between readings of one word: a reader proposed it, or it differs in marks only."""

from ocr.choosing.line import ChoosingSettings
from ocr.choosing.page import choose

__all__ = ["ChoosingSettings", "choose"]
