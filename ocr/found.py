"""Words as readers found them on a clean page, before they have a place in the page's reading."""

from dataclasses import dataclass

from dossiers.geometry import Box
from dossiers.reading import Alternative


@dataclass(frozen=True)
class FoundWord:
    """A word in pixels of the picture that was read, with Tesseract's own block, paragraph and line numbers.

    `verified`: two readers read the same; `alternatives`: what else was read there.
    """

    text: str
    confidence: float
    box: Box
    block: int
    paragraph: int
    line: int
    verified: bool = False
    alternatives: tuple[Alternative, ...] = ()
