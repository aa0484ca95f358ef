"""Papers, fields and dossiers as the agreed JSON says them (design §5), personal numbers masked."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from config.catalogues import Catalogue
from config.places_finding import UnitCandidate, is_address, units_in
from dossiers.notices import Notice
from dossiers.papers import Field, PaperState, doubted
from dossiers.privacy import NumberKind, mask, with_masks
from flows.stages.queueing import reasons_of
from register.papers import PaperView

Json = dict[str, Any]
_NUMBER_FIELDS: dict[str, NumberKind] = {"personal_id": "personal_id", "old_id_number": "old_id", "phone": "phone"}


def notice_line(said: Notice) -> Json:
    """A warning or a reason in both languages."""
    return {"code": said.code, "vi": said.vi, "en": said.en}


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


def left_out(views: Iterable[PaperView], pages: int) -> list[int]:
    """The pages of a scan that are in none of its papers as they are now: blank ones, separator sheets."""
    living = [view for view in views if view.state not in (PaperState.SUPERSEDED, PaperState.REJECTED)]
    return sorted(set(range(1, pages + 1)) - {ref.page for view in living for ref in view.pages})


def paper_whole(view: PaperView, catalogue: Catalogue) -> Json:
    """A paper in the `show` shape, personal numbers masked. `reasons`: why a person must look, as in the queue."""
    return {
        "id": view.id,
        "type": view.type,
        "title": with_masks(view.title),
        "role": view.role,
        "state": view.state.value,
        "legal_status": view.legal_status.value,
        "pages": [page.page for page in view.pages],
        "scan_sha256": view.pages[0].scan if view.pages else None,
        "pdf_sha256": view.pdf_sha256,
        "split_confidence": round(view.split_confidence, 3),
        "split_reason": view.split_reason,
        "box": view.box,
        "reasons": reasons_of(view, bool(doubted(view.fields)), catalogue.thresholds),
        "fields": fields_shown(view.fields, catalogue, masked=True),
        "signatures": [],
    }


def fields_shown(fields: Iterable[Field], catalogue: Catalogue, *, masked: bool) -> Json:
    """Fields by name in the `fields` shape, and of each the administrative units that it may name (domain §10 a).

    Those follow from the value and the catalogue alone, so they are found where they are shown and stored nowhere: a
    newer table needs no second reading, and the value stays as printed.
    """
    return {
        field.name: {
            **field_shape(field, masked=masked),
            "units": [asdict(unit) for unit in units_of(field, catalogue)],
        }
        for field in fields
    }


def units_of(field: Field, catalogue: Catalogue) -> tuple[UnitCandidate, ...]:
    """The administrative units that the field may name; none where it holds no address."""
    return units_in(field.value, catalogue.place_names) if field.value and is_address(field.name) else ()


def masked_value(name: str, text: str) -> str:
    """The text without whole personal numbers; a number field is masked even where it was misread."""
    kind = _NUMBER_FIELDS.get(name.rpartition(".")[2])
    return mask(kind, text) if kind else with_masks(text)


def field_shape(field: Field, *, masked: bool) -> Json:
    """A field in the `fields` shape; `masked` hides all but the ends of personal numbers (design §6)."""

    def shown(text: str) -> str:
        return masked_value(field.name, text) if masked else text

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


def confirmed_line(view: PaperView, in_doubt: tuple[str, ...], unread: tuple[str, ...]) -> Json:
    """A paper just confirmed: what was confirmed in doubt and what stays unread."""
    return {
        "id": view.id,
        "type": view.type,
        "dossier": view.dossier_code,
        "state": view.state.value,
        "confirmed_in_doubt": list(in_doubt),
        "unread": list(unread),
        "pdf_sha256": view.pdf_sha256,
    }
