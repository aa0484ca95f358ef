"""A reading becomes papers: split, typed, with their fields. Pure: no picture, no network, no register."""

from config.catalogues import Catalogue
from dossiers.papers import ProposedPaper
from dossiers.reading import Reading
from dossiers.recipes import Recipe, recipe

STAGE_VERSION = 1
"""Raised with every change of rules in parting, typing or fields, so that stored results are told apart."""


def understand(reading: Reading, catalogue: Catalogue) -> tuple[ProposedPaper, ...]:
    """The papers of the scan in page order; every page that is neither blank nor a separator is in exactly one."""
    raise NotImplementedError


def understanding_recipe(catalogue: Catalogue) -> Recipe:
    """The recipe of understanding: the rules' version and the part of the catalogue that they read."""
    return recipe(
        "understanding",
        {
            "version": STAGE_VERSION,
            "paper_types": [each.model_dump(mode="json") for each in catalogue.paper_types],
            "thresholds": catalogue.thresholds.model_dump(mode="json"),
        },
    )
