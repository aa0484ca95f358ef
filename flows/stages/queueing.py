"""The queue of what a person must look at, what would hurt most first; it tells fields by name, never by value."""

from typing import Any, Literal

from config.catalogues import Catalogue, Thresholds
from dossiers.papers import CONFIRMED, PaperState
from dossiers.scope import Scope
from dossiers.validity import ENDED
from flows.installation import Installation
from register.doubts import FieldInDoubt, PaperInDoubt, papers_in_doubt
from register.papers import PaperView

Band = Literal["glance", "check", "retype"]
_SPLIT, _TYPE = 40, 15
"""A wrong split shows one citizen's paper to another; a wrong type hides a paper from whoever looks for its kind."""
_TYPE_DOUBTFUL = "type_doubtful"
_REUSE_KEY, _OTHER = 20, 2
"""By a reuse key a paper is found and used again, in other dossiers too. What is empty misleads nobody: half."""


def queue(inst: Installation, limit: int, unit: str | None, everything: bool, scope: Scope) -> dict[str, Any]:
    """`{"total", "left_out", "papers": [{"paper", "dossier", "type", "unit", "state", "validity", "hurt", "reasons":
    [notice codes], "fields": [{"name", "band": glance|check|retype, "reuse_key", "handwritten", "contradicted"}]}]}`,
    `limit` papers at most. Papers of a backlog that no longer hold are left out, unless `everything` is asked for.
    """
    with inst.register.read() as session:
        waiting = papers_in_doubt(session, scope, unit)
    due = [paper for paper in waiting if everything or paper.validity not in ENDED]
    lines = [_line(paper, inst.catalogue) for paper in due]
    # The sort is stable: of two that would hurt as much, the older one first.
    papers = sorted(lines, key=lambda line: -line["hurt"])[:limit]
    return {"total": len(lines), "left_out": len(waiting) - len(due), "papers": papers}


def band_of(field: FieldInDoubt, thresholds: Thresholds) -> Band:
    """What the field wants: a glance, comparing with the paper, or typing."""
    if field.contradicted:
        return "check"
    if not field.read or field.handwritten or field.confidence < thresholds.band_check:
        return "retype"
    return "glance" if field.confidence >= thresholds.band_glance else "check"


def _line(paper: PaperInDoubt, catalogue: Catalogue) -> dict[str, Any]:
    kind = catalogue.paper_type(paper.type)
    keys = kind.reuse_keys if kind else ()
    reasons = reasons_of(paper, any(field.contradicted for field in paper.fields), catalogue.thresholds)
    hurt = sum({paper.split_reason: _SPLIT, _TYPE_DOUBTFUL: _TYPE}.get(reason, 0) for reason in reasons)
    hurt += sum(_hurt(field, field.name in keys) for field in paper.fields)
    return {
        "paper": paper.id,
        "dossier": paper.dossier_code,
        "type": paper.type,
        "unit": paper.unit,
        "state": paper.state.value,
        "validity": paper.validity,
        "hurt": hurt,
        "reasons": reasons,
        "fields": [
            {
                "name": field.name,
                "band": band_of(field, catalogue.thresholds),
                "reuse_key": field.name in keys,
                "handwritten": field.handwritten,
                "contradicted": field.contradicted,
            }
            for field in sorted(paper.fields, key=lambda field: -_hurt(field, field.name in keys))
        ],
    }


def _hurt(field: FieldInDoubt, reuse_key: bool) -> int:
    whole = _REUSE_KEY if reuse_key else _OTHER
    return whole if field.read else whole // 2


def reasons_of(paper: PaperInDoubt | PaperView, contradicted: bool, thresholds: Thresholds) -> list[str]:
    """Why a person must look, besides doubtful fields, as notice codes. A confirmed paper's split and type are settled.

    `contradicted`: of a confirmed paper, whether a field of it is.
    """
    if paper.state in CONFIRMED:
        return ["field_contradicted"] if contradicted else []
    if paper.state is not PaperState.NEEDS_CHECK:
        return []
    reasons = []
    if paper.split_confidence < thresholds.split_check:
        reasons.append(paper.split_reason)
    if paper.type == "unknown" or paper.type_confidence < thresholds.type_check:
        reasons.append(_TYPE_DOUBTFUL)
    return reasons
