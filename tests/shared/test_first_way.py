"""The six real scans: taken in with their text, found by the two searches, taken in again with no trace but rows."""

from pathlib import Path
from typing import Any

import pytest

from tests.way.conftest import sohoa  # noqa: F401 (a fixture)


@pytest.fixture
def scans(shared: Path) -> Path:
    return shared / "scans"


def test_real_scans_are_taken_found_and_held(sohoa: Any, scans: Path) -> None:  # noqa: F811
    taken = sohoa("ingest", scans)
    accepted = [scan for scan in taken["scans"] if scan["outcome"].startswith("accepted")]
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
