"""The whole way through the command line on the committed samples: kept, read, found, counted, confirmed, exported."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from samples.library import received_list, sample_dossiers
from tests.servers import prefect
from tests.way.processes import answer_of

# One process: the dossier is read once.
pytestmark = [pytest.mark.long, pytest.mark.xdist_group("the way")]

Json = dict[str, Any]


@dataclass(frozen=True)
class Ingested:
    """A home, and what the command said of the folder of scans that it was given in it."""

    home: Path
    answer: Any


@pytest.fixture(scope="module")
def dossier() -> Any:
    return sample_dossiers()[0]


@pytest.fixture(scope="module")
def brought(dossier: Any) -> Iterator[tuple[object, ...]]:
    """The command that brings the dossier's folder."""
    with dossier.paths() as paths:
        yield ("ingest", paths[0].parent, "--dossier", dossier.dossier_code, "--operator", "scanner")


@pytest.fixture(scope="module")
def ingested(brought: Any, tmp_path_factory: pytest.TempPathFactory) -> Ingested:
    """The dossier's folder was brought by `scanner`; each test goes on in a copy."""
    home = tmp_path_factory.mktemp("ingested") / "home"
    prefect.migrated_into(home / "prefect")
    return Ingested(home, answer_of(os.environ | {"SOHOA_HOME": str(home)}, *brought))


@pytest.fixture
def taken(ingested: Ingested, home: Path) -> Any:
    """What the command said; the test's home is where it was said."""
    shutil.copytree(ingested.home, home)
    return ingested.answer


def test_a_sample_dossier_goes_the_whole_way(taken: Any, sohoa: Any, dossier: Any, tmp_path: Path) -> None:
    with received_list() as received:
        assert sohoa("receive", received)["new"] >= 6
    with dossier.paths() as paths:
        assert {scan["path"]: scan["outcome"] for scan in taken["scans"]} == dict.fromkeys(map(str, paths), "accepted")
    papers = [paper for scan in taken["scans"] for paper in scan["papers"]]
    in_truth = [paper for file in dossier.files for paper in file.truth.papers if paper.role != "separator"]
    assert sorted(paper["type"] for paper in papers) == sorted(paper.type for paper in in_truth)
    shown = sohoa("show", dossier.dossier_code)
    assert {paper["id"] for paper in shown["papers"]} == {paper["id"] for paper in papers}
    certificate = next(paper["id"] for paper in papers if paper["type"] == "birth_certificate")
    assert certificate in {hit["paper"] for hit in sohoa("search", "giay khai sinh")["hits"]}

    confirmed = sohoa("confirm", papers[0]["id"], "--operator", "checker")["papers"][0]
    assert confirmed["state"] == "filed"
    out = tmp_path / "out"
    exported = sohoa("export", dossier.dossier_code, "--to", out)
    assert len(exported["not_filed"]) == len(papers) - 1
    pdfs = [pdf for pdf in out.rglob("*.pdf") if ".scan." not in pdf.name]
    assert [hashlib.sha256(pdf.read_bytes()).hexdigest() for pdf in pdfs] == [confirmed["pdf_sha256"]]

    assert sohoa("status")["papers"] == len(papers)
    assert sohoa("rates", "--period", "2026-9M")["total"]["counts"]["received"] > 0


def test_a_result_is_not_confirmed_by_whoever_deposited_it(taken: Any, sohoa: Any) -> None:
    results = [p for scan in taken["scans"] for p in scan["papers"] if p["type"] == "birth_certificate"]
    refused = sohoa("confirm", results[0]["id"], "--operator", "scanner", exit_code=4)
    assert refused["error"]["code"] == "four_eyes"


def test_the_same_folder_again_adds_only_deposits_and_their_segment(
    taken: Any, sohoa: Any, brought: Any, home: Path
) -> None:
    before, objects = sohoa("status"), _objects(home)
    again = sohoa(*brought)
    after = sohoa("status")
    assert {scan["outcome"] for scan in again["scans"]} == {"already_held"}
    assert after["deposits"] == before["deposits"] + len(taken["scans"])
    assert {**after, "deposits": 0} == {**before, "deposits": 0}
    assert all(key.startswith("journal/acts/") for key in _objects(home) - objects)
    assert [scan["papers"] for scan in again["scans"]] == [scan["papers"] for scan in taken["scans"]]


@pytest.mark.usefixtures("prefect_migrated")
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
