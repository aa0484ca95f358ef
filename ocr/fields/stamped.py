"""Fields beside whose words a black stamp stands: what it covers was read as its own, and no value shows it."""

from collections.abc import Sequence

from dossiers.geometry import Box
from dossiers.papers import Field
from ocr.fields.making import doubted
from ocr.fields.pages import PrintedPage


def stamped_checked(fields: Sequence[Field], pages: Sequence[PrintedPage]) -> tuple[Field, ...]:
    """The fields, in doubt where a word of a stamp stands on their lines, next to their own words or over them."""
    stamped = [(page.number, word.box) for page in pages for word in page.stamped]
    return tuple(
        doubted(field)
        if field.box and any(page == field.page and _touches(field.box, box) for page, box in stamped)
        else field
        for field in fields
    )


def _touches(field: Box, stamp: Box) -> bool:
    """On one of the field's lines, with room for no word between."""
    level = (stamp.y0 + stamp.y1) / 2
    return field.y0 <= level <= field.y1 and max(field.x0 - stamp.x1, stamp.x0 - field.x1) < stamp.height
