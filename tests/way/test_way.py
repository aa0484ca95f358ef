"""The whole way through the command line on the committed samples: kept, read, found, counted, confirmed, exported."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from samples.library import received_list, sample_dossiers

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("prefect_migrated")]

Json = dict[str, Any]


@pytest.fixture
def dossier() -> Any:
    return sample_dossiers()[0]


def test_a_sample_dossier_goes_the_whole_way(sohoa: Any, dossier: Any, tmp_path: Path) -> None:
    with received_list() as received:
        assert sohoa("receive", received)["new"] >= 6
    with dossier.paths() as paths:
        taken = sohoa("ingest", *paths, "--dossier", dossier.dossier_code, "--operator", "scanner")
    assert {scan["outcome"] for scan in taken["scans"]} == {"accepted"}
    papers = [paper for scan in taken["scans"] for paper in scan["papers"]]
    in_truth = [paper for file in dossier.files for paper in file.truth.papers if paper.role != "separator"]
    assert sorted(paper["type"] for paper in papers) == sorted(paper.type for paper in in_truth)
    shown = sohoa("show", dossier.dossier_code)
    assert {paper["id"] for paper in shown["papers"]} == {paper["id"] for paper in papers}

    confirmed = sohoa("confirm", papers[0]["id"], "--operator", "checker")["papers"][0]
    assert confirmed["state"] == "filed"
    out = tmp_path / "out"
    exported = sohoa("export", dossier.dossier_code, "--to", out)
    assert len(exported["not_filed"]) == len(papers) - 1
    pdfs = [pdf for pdf in out.rglob("*.pdf") if ".scan." not in pdf.name]
    assert [hashlib.sha256(pdf.read_bytes()).hexdigest() for pdf in pdfs] == [confirmed["pdf_sha256"]]

    assert sohoa("status")["papers"] == len(papers)
    assert sohoa("rates", "--period", "2026-9M")["total"]["counts"]["received"] > 0


def test_a_result_is_not_confirmed_by_whoever_deposited_it(sohoa: Any, dossier: Any) -> None:
    with dossier.paths() as paths:
        taken = sohoa("ingest", *paths, "--operator", "same")
    results = [p for scan in taken["scans"] for p in scan["papers"] if p["type"] == "birth_certificate"]
    refused = sohoa("confirm", results[0]["id"], "--operator", "same", exit_code=4)
    assert refused["error"]["code"] == "four_eyes"


def test_the_same_folder_again_adds_only_deposits_and_their_segment(sohoa: Any, dossier: Any, home: Path) -> None:
    with dossier.paths() as paths:
        folder = paths[0].parent
        first = sohoa("ingest", folder)
        before, objects = sohoa("status"), _objects(home)
        again = sohoa("ingest", folder)
        after = sohoa("status")
    assert {scan["outcome"] for scan in again["scans"]} == {"already_held"}
    assert after["deposits"] == before["deposits"] + len(first["scans"])
    assert {**after, "deposits": 0} == {**before, "deposits": 0}
    assert all(key.startswith("journal/acts/") for key in _objects(home) - objects)
    assert [scan["papers"] for scan in again["scans"]] == [scan["papers"] for scan in first["scans"]]


def test_a_bad_file_is_quarantined_and_stops_nothing_else(sohoa: Any, dossier: Any, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 this is no document")
    (folder / "note.txt").write_text("not a scan", encoding="utf-8")
    with dossier.paths() as paths:
        (folder / "good.jpg").write_bytes(next(path for path in paths if path.suffix == ".jpg").read_bytes())
    answer = sohoa("ingest", folder, exit_code=3)
    outcomes = {Path(scan["path"]).name: scan["outcome"] for scan in answer["scans"]}
    assert outcomes == {"bad.pdf": "rejected", "good.jpg": "accepted"}
    bad = next(scan for scan in answer["scans"] if scan["outcome"] == "rejected")
    assert bad["reason"]["vi"] != bad["reason"]["en"]
    assert [Path(each["path"]).name for each in answer["skipped"]] == ["note.txt"]
    assert sohoa("status")["rejected"] == 1


def _objects(home: Path) -> set[str]:
    """Keys in the archive: what lies in its folder of objects, side files left out."""
    from archive.folder_store import FolderStore

    return {info.key for info in FolderStore(home / "archive").keys("")}
