"""What is expected: components of a procedure without a paper in the dossier (design §4). Never counted as papers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from config.catalogues import Catalogue, Component
from dossiers.notices import Notice, notice
from dossiers.papers import PROCEDURE_FIELD, PaperState
from register.papers import PaperView

_GONE = frozenset({PaperState.SUPERSEDED, PaperState.REJECTED})


def expected(catalogue: Catalogue, procedure: str | None, papers: Iterable[PaperView]) -> list[dict[str, Any]]:
    """`{"type", "name"}` of each required component without a paper; none for a procedure whose list is not declared.

    A paper covers one component of its type. A component without a type is covered by any paper that is left over and
    is no result: what it is, only a person can tell.
    """
    declared = catalogue.procedure(procedure)
    if declared is None:
        return []
    here = [view for view in papers if view.state not in _GONE]
    types = {component.type for component in declared.components}
    have = Counter(view.type for view in here)
    have_other = sum(view.type not in types and (view.role == "component" or view.type == "unknown") for view in here)
    missing: list[Component] = []
    for component in declared.components:
        if component.type is not None and have[component.type]:
            have[component.type] -= 1
        elif component.type is None and have_other:
            have_other -= 1
        elif component.required:
            missing.append(component)
    return [{"type": each.type, "name": each.name} for each in missing]


def said_of_procedures(
    catalogue: Catalogue, papers: Sequence[PaperView], of_dossier: Sequence[PaperView]
) -> list[Notice]:
    """What codes of procedures on just recorded papers open: the list of components; and where they contradict.

    `of_dossier`: all papers of their dossiers. The procedure of a dossier is never set against the one it has.
    """
    said: dict[Notice, None] = {}
    for view in papers:
        named = next((field.value for field in view.fields if field.name == PROCEDURE_FIELD), "")
        declared = catalogue.procedure(named)
        if named and view.procedure and not view.procedure.startswith(named):
            said[notice("procedure_differs", named=named, procedure=view.procedure)] = None
        elif declared and declared.components:
            together = [each for each in of_dossier if each.dossier_id == view.dossier_id] or papers
            missing = len(expected(catalogue, named, together))
            count = len(declared.components)
            said[notice("procedure_components", procedure=named, count=count, missing=missing)] = None
    return list(said)
