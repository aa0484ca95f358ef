"""Packages: what is handed out is whole, named by the rule, proven by its manifest, and never overwrites."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.packages import (
    ExportedPaper,
    safe_name,
    verify_dip,
    write_dip,
)
from dossiers.errors import BadRequest

CODE = "H49.64.33-241005-0007"


def papers(tmp_path: Path) -> list[ExportedPaper]:
    (tmp_path / "one").write_bytes(b"%PDF one")
    fields = {"fields": {"subject": {"value": "V/v số hóa"}}}
    return [
        ExportedPaper("p1", "chi_thi", "Chỉ thị", tmp_path / "one", fields),
        ExportedPaper("p2", "unknown", "", None, {}),
        ExportedPaper("p3", "chi_thi", "Chỉ thị", tmp_path / "one", {}),
    ]


def test_a_dip_is_named_and_proven(tmp_path: Path) -> None:
    package = write_dip(tmp_path / "out", CODE, papers(tmp_path))
    names = sorted(each.name for each in package.iterdir())
    assert names == sorted([f"{CODE}.1.pdf", f"{CODE}.3.pdf", "dossier.json", "manifest.json"])
    manifest = json.loads((package / "manifest.json").read_bytes())
    by_name = {each["name"]: each["sha256"] for each in manifest["files"]}
    assert by_name[f"{CODE}.1.pdf"] == hashlib.sha256(b"%PDF one").hexdigest().upper()
    data = json.loads((package / "dossier.json").read_bytes())
    assert [each["file"] for each in data["papers"]] == [f"{CODE}.1.pdf", None, f"{CODE}.3.pdf"]
    assert data["papers"][0]["data"]["fields"]["subject"]["value"] == "V/v số hóa"
    assert verify_dip(package) == []
    (package / f"{CODE}.3.pdf").write_bytes(b"%PDF two")
    (package / "dossier.json").unlink()
    assert verify_dip(package) == [f"{CODE}.3.pdf", "dossier.json"]


def test_a_paper_tells_its_box_where_one_is_known(tmp_path: Path) -> None:
    first, *others = papers(tmp_path)
    package = write_dip(tmp_path / "out", CODE, [replace(first, box="H40.12.K1/G03/H015"), *others])
    told = json.loads((package / "dossier.json").read_bytes())["papers"]
    assert [each.get("paperFileCode", "none") for each in told] == ["H40.12.K1/G03/H015", "none", "none"]


def test_a_paper_tells_how_long_it_is_kept_where_the_catalogue_says_so(tmp_path: Path) -> None:
    first, *others = papers(tmp_path)
    package = write_dip(tmp_path / "out", CODE, [replace(first, retention="02"), *others])
    told = json.loads((package / "dossier.json").read_bytes())["papers"]
    assert [each.get("maintenance", "none") for each in told] == ["02", "none", "none"]


def test_a_filled_target_is_refused_and_untouched(tmp_path: Path) -> None:
    package = write_dip(tmp_path / "out", CODE, papers(tmp_path))
    before = (package / "manifest.json").read_bytes()
    with pytest.raises(BadRequest) as refused:
        write_dip(tmp_path / "out", CODE, [])
    assert refused.value.code == "export_target_exists"
    assert (package / "manifest.json").read_bytes() == before
    assert [each.name for each in (tmp_path / "out").iterdir()] == [CODE]


def test_an_empty_target_is_filled(tmp_path: Path) -> None:
    (tmp_path / CODE).mkdir()
    assert verify_dip(write_dip(tmp_path, CODE, papers(tmp_path))) == []


def test_a_lost_pdf_leaves_nothing_half(tmp_path: Path) -> None:
    lost = ExportedPaper("p1", "chi_thi", "", tmp_path / "gone", {})
    with pytest.raises(FileNotFoundError):
        write_dip(tmp_path / "out", CODE, [lost])
    assert list((tmp_path / "out").iterdir()) == []


@given(st.text(max_size=300))
def test_no_code_leaves_the_folder(code: str) -> None:
    try:
        name = safe_name(code)
    except BadRequest:
        return
    assert Path(name).name == name
    assert name not in {".", ".."}
    assert len(name.encode()) <= 150


@pytest.mark.parametrize("code", ["", "..", "///", "con", "NUL.txt", "\x00"])
def test_a_code_without_a_name_is_refused(code: str) -> None:
    with pytest.raises(BadRequest) as refused:
        safe_name(code)
    assert refused.value.code == "export_name_wrong"
