"""The six real scans: taken in with their text, found by the two searches, taken in again with no trace but rows."""

import csv
import json
from pathlib import Path

import pytest

from tests.shared.conftest import Office
from tests.way.memory import largest_below
from tests.way.processes import running

pytestmark = pytest.mark.long


@pytest.mark.xdist_group("workers")  # with whatever else looks at the office
def test_real_scans_are_taken_found_and_held(office: Office, shared: Path) -> None:
    scans, sohoa = shared / "scans", office.sohoa
    accepted = [scan for scan in office.taken["scans"] if scan["outcome"].startswith("accepted")]
    assert len(accepted) == len(list(scans.glob("*.pdf")))
    assert all(scan["papers"] for scan in accepted)
    by_scan = {paper["id"]: Path(scan["path"]).name for scan in accepted for paper in scan["papers"]}

    hits = sohoa("search", "chi thi hoa don dien tu")["hits"]
    assert by_scan[hits[0]["paper"]] == "ct-01-2021.pdf"
    assert "«" in hits[0]["snippet"]
    assert hits[0]["pages"][0]["boxes"]
    phrase = sohoa("search", '"Kỳ thi tốt nghiệp trung học phổ thông"')["hits"]
    assert "ct-11-2021.pdf" in {by_scan[hit["paper"]] for hit in phrase}

    before = sohoa("status")
    again = sohoa("ingest", scans)
    after = sohoa("status")
    assert {scan["outcome"] for scan in again["scans"]} == {"already_held"}
    assert after == {**before, "deposits": before["deposits"] + len(accepted)}


@pytest.mark.usefixtures("prefect_migrated")
def test_tricky_files_through_the_command(home: Path, tmp_path: Path, shared: Path) -> None:
    """Every hostile file of the folder gets a row and its outcome; no process of it takes over 1 GB."""
    del home  # the command finds it in the environment
    with (shared / "tricky" / "expected.tsv").open(encoding="utf-8", newline="") as table:
        expected = {row["file"]: row["expected"] for row in csv.DictReader(table, delimiter="\t")}
    with (
        running(tmp_path / "said", "ingest", shared / "tricky", "--json") as command,
        largest_below(command.pid) as peak,
    ):
        taken = json.loads(command.end(exit_code=3, seconds=600))
    outcomes = {str(Path(scan["path"]).relative_to(shared / "tricky")): scan["outcome"] for scan in taken["scans"]}
    assert outcomes.keys() == expected.keys()
    said = {"ACCEPT": "accepted", "ACCEPT_WARN": "accepted_with_warnings", "REJECT": "rejected"}
    missed = {file: outcomes[file] for file, wanted in expected.items() if outcomes[file] != said[wanted]}
    assert len(missed) <= 2, missed
    without_papers = [
        scan["path"]
        for scan in taken["scans"]
        if scan["outcome"] != "rejected" and not (scan["papers"] or scan["warnings"])
    ]
    assert without_papers == []
    assert 100_000 < peak.kilobytes < 1_000_000, f"of the largest process: {peak.command}"
