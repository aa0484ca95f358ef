"""The truth beside a sample scan: lines with boxes, papers with fields, and their JSON form; draws nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Box = tuple[int, int, int, int]
"""x0, y0, x1, y1 in pixels of the upright page; x1 and y1 lie outside."""


@dataclass(frozen=True)
class TruthLine:
    """One printed line as a reader says it: NFC, without leader dots; `handwritten` when a part is by hand."""

    text: str
    box: Box
    handwritten: bool = False


@dataclass(frozen=True)
class TruthCode:
    """One QR or barcode of a page and what it says."""

    format: str
    text: str
    box: Box


@dataclass(frozen=True)
class TruthField:
    """A field's value as printed (dates ISO 8601); where a part is by hand, the printed part of it.

    `source` is "qr" where only the QR code holds the value.
    """

    value: str
    handwritten: bool = False
    source: str = "print"


@dataclass(frozen=True)
class TruthPage:
    """One page side. `rotation`: degrees clockwise by which the picture is turned away from upright."""

    number: int
    width: int
    height: int
    dpi: int
    rotation: int = 0
    skew: float = 0.0
    blank: bool = False
    lines: tuple[TruthLine, ...] = ()
    codes: tuple[TruthCode, ...] = ()


@dataclass(frozen=True)
class TruthPaper:
    """One paper of the scan; `pages` are page numbers from 1, blank backs left out."""

    type: str
    role: str
    pages: tuple[int, ...]
    fields: Mapping[str, TruthField] = field(default_factory=dict)


@dataclass(frozen=True)
class Truth:
    """All that is known of one scan file."""

    file: str
    dossier_code: str
    procedure: str
    pages: tuple[TruthPage, ...]
    papers: tuple[TruthPaper, ...]

    def to_json(self) -> str:
        """The JSON text written beside the scan, readable in a diff."""
        return json.dumps(_truth_document(self), ensure_ascii=False, indent=1) + "\n"

    @staticmethod
    def from_json(text: str) -> "Truth":
        """Reads what `to_json` wrote."""
        document = json.loads(text)
        return Truth(
            document["file"],
            document["dossier_code"],
            document["procedure"],
            tuple(_read_page(page) for page in document["pages"]),
            tuple(_read_paper(paper) for paper in document["papers"]),
        )


def _truth_document(truth: Truth) -> dict[str, Any]:
    return {
        "file": truth.file,
        "dossier_code": truth.dossier_code,
        "procedure": truth.procedure,
        "pages": [_page_document(page) for page in truth.pages],
        "papers": [
            {
                "type": paper.type,
                "role": paper.role,
                "pages": list(paper.pages),
                "fields": {name: _field_document(value) for name, value in paper.fields.items()},
            }
            for paper in truth.papers
        ],
    }


def _page_document(page: TruthPage) -> dict[str, Any]:
    document: dict[str, Any] = {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
        "rotation": page.rotation,
        "skew": page.skew,
        "blank": page.blank,
        "lines": [_line_document(line) for line in page.lines],
    }
    if page.codes:
        document["codes"] = [{"format": c.format, "text": c.text, "box": list(c.box)} for c in page.codes]
    return document


def _line_document(line: TruthLine) -> dict[str, Any]:
    document: dict[str, Any] = {"text": line.text, "box": list(line.box)}
    if line.handwritten:
        document["handwritten"] = True
    return document


def _field_document(value: TruthField) -> dict[str, Any]:
    document: dict[str, Any] = {"value": value.value}
    if value.handwritten:
        document["handwritten"] = True
    if value.source != "print":
        document["source"] = value.source
    return document


def _read_page(document: Mapping[str, Any]) -> TruthPage:
    return TruthPage(
        document["number"],
        document["width"],
        document["height"],
        document["dpi"],
        document["rotation"],
        document["skew"],
        document["blank"],
        tuple(
            TruthLine(line["text"], _read_box(line["box"]), line.get("handwritten", False))
            for line in document["lines"]
        ),
        tuple(TruthCode(c["format"], c["text"], _read_box(c["box"])) for c in document.get("codes", ())),
    )


def _read_paper(document: Mapping[str, Any]) -> TruthPaper:
    fields = {
        name: TruthField(value["value"], value.get("handwritten", False), value.get("source", "print"))
        for name, value in document["fields"].items()
    }
    return TruthPaper(document["type"], document["role"], tuple(document["pages"]), fields)


def _read_box(values: list[int]) -> Box:
    x0, y0, x1, y1 = values
    return x0, y0, x1, y1
