"""Cleaning a page picture before it is read, each step chosen by what was measured. No text is read here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CleaningSettings:
    """What clean-up does; part of the recipe."""

    reading_dpi: int = 150
