"""The filed copy: PDF/A-2b with the scan's own picture, an invisible text layer and the conversion mark."""

from archive.pdfa.composing import compose
from archive.pdfa.model import ComposedPage, ConversionMark, PageSource

__all__ = ["ComposedPage", "ConversionMark", "PageSource", "compose"]
