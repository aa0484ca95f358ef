"""Labels taken from the reader of forms by lot: what it does with words that nobody foresaw, on layouts known to all.

A family of layouts is strange to the rules once. A reader that has forgotten a share of its labels is strange to every
family, as often as one likes. What it then takes wrongly and asks nobody hints at what it would do at first sight, as
far as that hangs on words and not on the layout.
"""

import pkgutil
import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from importlib import import_module
from types import ModuleType
from unittest.mock import patch

import ocr.fields
from ocr.fields.labels import Label

_NEVER_PRINTED = "Wxqzjf Fwzxjq Zfwxjq"


@contextmanager
def labels_forgotten(share: float, draw: int) -> Iterator[None]:
    """While it lasts the extractors know each phrase of a label, and each way to tell it by, but for `share` of them.

    Labels that ask for nothing and open nothing stay: they only end the value before them.
    """
    lot = random.Random(draw)
    with ExitStack() as stack:
        for module, name, labels in _tables():
            stack.enter_context(
                patch.object(module, name, tuple(_partly_forgotten(each, share, lot) for each in labels))
            )
        yield


def _partly_forgotten(label: Label, share: float, lot: random.Random) -> Label:
    if label.field is None and label.opens is None:
        return label
    phrases = tuple(each for each in label.phrases if lot.random() >= share)
    words = tuple(each for each in label.words if lot.random() >= share)
    return replace(label, phrases=phrases or (_NEVER_PRINTED,), words=words)


def _tables() -> Iterator[tuple[ModuleType, str, tuple[Label, ...]]]:
    """Module, name and content of each table of labels."""
    for found in pkgutil.iter_modules(ocr.fields.__path__):
        module = import_module(f"{ocr.fields.__name__}.{found.name}")
        for name, value in sorted(vars(module).items()):
            if isinstance(value, tuple) and value and all(isinstance(each, Label) for each in value):
                yield module, name, value
