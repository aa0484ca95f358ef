"""Papers, fields and dossiers as the agreed JSON says them (design §5), personal numbers masked."""

from typing import Any

from dossiers.papers import Field
from dossiers.privacy import mask_numbers
from register.papers import PaperView

Json = dict[str, Any]


def paper_line(view: PaperView) -> Json:
    """A paper in the `ingest` shape."""
    return {
        "id": view.id,
        "type": view.type,
        "pages": [page.page for page in view.pages],
        "dossier": view.dossier_code,
        "state": view.state.value,
        "split_confidence": round(view.split_confidence, 3),
    }


def paper_whole(view: PaperView) -> Json:
    """A paper in the `show` shape."""
    return {
        "id": view.id,
        "type": view.type,
        "title": mask_numbers(view.title),
        "role": view.role,
        "state": view.state.value,
        "legal_status": view.legal_status.value,
        "pages": [page.page for page in view.pages],
        "scan_sha256": view.pages[0].scan if view.pages else None,
        "pdf_sha256": view.pdf_sha256,
        "split_confidence": round(view.split_confidence, 3),
        "split_reason": view.split_reason,
        "fields": {field.name: field_shape(field, masked=True) for field in view.fields},
        "signatures": [],
    }


def field_shape(field: Field, *, masked: bool) -> Json:
    """A field in the `fields` shape; `masked` hides all but the ends of personal numbers (design §6)."""

    def shown(text: str) -> str:
        return mask_numbers(text) if masked else text

    return {
        "value": shown(field.value),
        "raw": shown(field.raw),
        "confidence": round(field.confidence, 3),
        "page": field.page,
        "box": list(field.box) if field.box else None,
        "source": field.source,
        "needs_check": field.needs_check,
        "handwritten": field.handwritten,
        "alternatives": [
            {"value": shown(each.value), "source": each.source, "confidence": round(each.confidence, 3)}
            for each in field.alternatives
        ],
    }
