"""Where and when a civil status fact was registered, said in one sentence on birth certificates and extracts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dossiers.papers import Field
from ocr.fields.values import as_day

_ENTRY = re.compile(r",?\s+(?:theo\s+)?(?:số|quyển|ngày|vào)\s", re.IGNORECASE)
"""How the place goes on to its entry in the book."""


def place_and_day(field: Field) -> Iterator[Field]:
    """A `registered_at` that goes on `…, số 136 ngày 27/01/2017` as itself and `registered_on`; others as they are."""
    if field.name != "registered_at":
        yield field
        return
    day, cut = as_day(field.raw), _ENTRY.search(field.value)
    if day.value:
        yield replace(field, name="registered_on", value=day.value, needs_check=field.needs_check or not day.sound)
    yield replace(field, value=field.value[: cut.start()]) if cut else field
