"""YAML as plain data: what the tables of the house are written in."""

from typing import Any

import yaml

# libyaml's loader where it is there, a tenth of the time: every process reads four tables before it does anything.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def plain_data(text: str) -> Any:
    """What the text says: mappings, lists, texts, numbers; raises yaml.YAMLError."""
    return yaml.load(text, Loader=_LOADER)
