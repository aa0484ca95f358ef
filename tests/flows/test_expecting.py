"""A procedure's QR code opens its list of components; what no paper covers is expected, and counted as nothing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from config.catalogues import Catalogue, Component, Procedure, load_catalogue
from dossiers.papers import Field, PageRef, PaperState, Role
from dossiers.times import now
from flows.installation import Installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.stages.expecting import expected
from flows.stages.shapes import fields_shown
from register.papers import PaperView
from tests.faults.way import plain_digitise

CATALOGUE = load_catalogue()
BIRTH, EXTRACT = "1.001193", "2.000635"


def coded(path: Path, text: str) -> Path:
    """A page with a line of print and that QR code."""
    picture = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(picture).text((120, 120), "TO KHAI DANG KY", fill=0, font_size=40)
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=6)
    picture.paste(Image.fromarray(code), (700, 300))
    picture.save(path, "TIFF", dpi=(150, 150))
    return path


def ingest(inst: Installation, path: Path, **order: str) -> list[dict[str, Any]]:
    answer = LocalOffice(inst, plain_digitise).ingest([path], IngestOrder(operator="clerk", **order))
    warnings: list[dict[str, Any]] = answer["scans"][0]["warnings"]
    return warnings


def test_a_procedures_code_names_the_procedure_of_a_dossier_without_one(inst: Installation, tmp_path: Path) -> None:
    (said,) = ingest(inst, coded(tmp_path / "a.tif", f"{BIRTH}.000.00.00.H17"), dossier="H17.61-261001-0001")
    assert said["code"] == "procedure_components"
    assert BIRTH in said["vi"]
    shown = LocalOffice(inst).show("H17.61-261001-0001")
    assert shown["procedure"] == BIRTH
    (paper,) = shown["papers"]
    assert paper["type"] == "application"
    assert shown["expected"] == [{"type": None, "name": "Giấy chứng sinh, hoặc giấy tờ thay thế"}]
    assert paper["fields"]["procedure_code"]["source"] == "qr"


def test_a_known_procedure_stands_and_the_contradiction_is_told(inst: Installation, tmp_path: Path) -> None:
    (said,) = ingest(inst, coded(tmp_path / "a.tif", BIRTH), dossier="H17.61-261001-0001", procedure=EXTRACT)
    assert said["code"] == "procedure_differs"
    assert LocalOffice(inst).show("H17.61-261001-0001")["procedure"] == EXTRACT


def test_in_the_tray_the_list_is_told_too_and_a_url_is_followed_nowhere(inst: Installation, tmp_path: Path) -> None:
    assert [each["code"] for each in ingest(inst, coded(tmp_path / "a.tif", BIRTH))] == ["procedure_components"]
    assert (
        ingest(inst, coded(tmp_path / "b.tif", f"https://example.invalid/{BIRTH}"), dossier="H17.61-261001-0002") == []
    )
    assert LocalOffice(inst).show("H17.61-261001-0002")["procedure"] is None


def view(type_: str, role: Role = "component", state: PaperState = PaperState.READ) -> PaperView:
    return PaperView(
        id="p", deposit_id="d", depositor="an", dossier_id="h", dossier_code="H1", procedure="1", unit="xa", type=type_,
        title="", type_confidence=1.0, role=role, state=state, legal_status="working",  # type: ignore[arg-type]
        split_confidence=1.0, split_reason="split_scan_start", ordinal=1, mode="02", recipe="r", record_version=0,
        record_key=None, pdf_sha256=None, superseded_by=None, box=None, checked_by=None, checked_at=None, filed_at=None,
        created_at=now(), pages=(PageRef("0" * 64, 1),), fields=(),
    )  # fmt: skip


def declared(*components: Component) -> Catalogue:
    return replace(CATALOGUE, procedures=(Procedure(code="1", name="Một", components=components),))


@pytest.mark.parametrize(
    ("papers", "missing"),
    [
        ([], ["Tờ khai", "Tờ khai hai", "Bản vẽ"]),
        ([view("application")], ["Tờ khai hai", "Bản vẽ"]),
        ([view("application"), view("application"), view("application")], ["Bản vẽ"]),
        ([view("unknown", "unknown")], ["Tờ khai", "Tờ khai hai"]),
        ([view("land_certificate")], ["Tờ khai", "Tờ khai hai"]),
        ([view("building_permit", "result"), view("receipt", "unknown")], ["Tờ khai", "Tờ khai hai", "Bản vẽ"]),
        ([view("application", state=PaperState.SUPERSEDED)], ["Tờ khai", "Tờ khai hai", "Bản vẽ"]),
    ],
)
def test_a_paper_covers_one_component(papers: list[PaperView], missing: list[str]) -> None:
    catalogue = declared(
        Component(type="application", name="Tờ khai"),
        Component(type="application", name="Tờ khai hai"),
        Component(type=None, name="Bản vẽ"),
        Component(type="citizen_id", name="Căn cước", required=False),
    )
    assert [each["name"] for each in expected(catalogue, "1", papers)] == missing


def test_a_procedure_without_a_list_expects_nothing() -> None:
    assert expected(declared(), "1", []) == expected(CATALOGUE, "9.999999", []) == expected(CATALOGUE, None, []) == []


def test_components_are_of_types_that_there_are() -> None:
    types = {component.type for each in CATALOGUE.procedures for component in each.components} - {None}
    assert types <= {kind.code for kind in CATALOGUE.paper_types}


def test_addresses_are_shown_with_the_units_that_they_may_name() -> None:
    fields = [Field("mother.residence", "TT Nam Phước, Duy Xuyên, Quảng Nam", "…", 1.0, 1, None),
              Field("full_name", "Nam Phước", "…", 1.0, 1, None), Field("address", "", "", 0.0, 1, None)]  # fmt: skip
    shown = fields_shown(fields, CATALOGUE, masked=True)
    assert shown["mother.residence"]["value"] == "TT Nam Phước, Duy Xuyên, Quảng Nam"
    (unit,) = shown["mother.residence"]["units"]
    assert unit == {
        "code": "20599",
        "path": "thị trấn Nam Phước, huyện Duy Xuyên, tỉnh Quảng Nam",
        "era": "three_level",
        "exact": True,
        "successors": ("20599",),
    }
    assert (shown["full_name"]["units"], shown["address"]["units"]) == ([], [])
