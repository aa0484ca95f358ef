"""Facts that stand on one line of a form, and the dotted lines they are filled in on."""

from collections.abc import Iterator

from samples.flow import Blank, Flow

Facts = tuple[str, ...]
"""What stands on one line: a label, its value, perhaps another label and value."""


def pairs(facts: Facts) -> Iterator[tuple[str, str]]:
    """Each label with its value; raises ValueError where a label has none."""
    return zip(facts[::2], facts[1::2], strict=True)


def filled(flow: Flow, *facts: Facts) -> None:
    """Dotted lines; several facts of one share it by the length of what they say."""
    for line in facts:
        flow.blanks(*(Blank(label, value, 12 + len(label + value)) for label, value in pairs(line)))
