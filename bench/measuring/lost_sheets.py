"""Two citizens' dossiers in one scan, the sheet between them face down or forgotten: what ends up where, and asks.

Made of readings that are at hand: the pages of a scan behind those of the scan before, without the sheets.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from config.catalogues import Catalogue
from dossiers.reading import Reading
from dossiers.text import fold
from ocr.understanding import separator_sheets, understand
from samples.truth import Truth

_PEOPLE = ("full_name", "personal_id")


@dataclass
class LostSheets:
    """Papers that took the code of the dossier before theirs; of them `asked`, and those that name nobody."""

    papers: int = 0
    asked: int = 0
    nameless: int = 0


def lost_sheets(scans: Sequence[tuple[Truth, Reading]], catalogue: Catalogue) -> LostSheets:
    """Over each two scans that follow each other and have neither a citizen nor a dossier in common."""
    found = LostSheets()
    for (truth, before), (truth_after, after) in pairwise(scans):
        if _people(truth) & _people(truth_after):
            continue
        codes = _codes(before, catalogue)
        if codes and not codes & _codes(after, catalogue):
            _add(found, before, after, codes, catalogue)
    return found


def _add(found: LostSheets, before: Reading, after: Reading, codes: set[str], catalogue: Catalogue) -> None:
    sheets = {page for sheet in separator_sheets(after) for page in sheet.pages}
    first = len(before.pages) + 1
    behind = (page for page in after.pages if page.number not in sheets)
    joined = (*before.pages, *(replace(page, number=number) for number, page in enumerate(behind, first)))
    for paper in understand(replace(before, pages=joined), catalogue):
        if paper.pages[0] >= first and paper.dossier_code in codes:
            found.papers += 1
            found.asked += paper.split_confidence < catalogue.thresholds.split_check
            found.nameless += not any(each.value for each in paper.fields if each.name.endswith(_PEOPLE))


def _codes(reading: Reading, catalogue: Catalogue) -> set[str]:
    return {paper.dossier_code for paper in understand(reading, catalogue) if paper.dossier_code}


def _people(truth: Truth) -> set[str]:
    told = (field for paper in truth.papers for field in paper.fields.items())
    return {fold(field.value) for name, field in told if name.endswith(_PEOPLE)}
