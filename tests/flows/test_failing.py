"""A stage that fails: what was not done is told, and is done later."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from dossiers.errors import SohoaError, TryLater
from flows.installation import Installation
from flows.lanes import Lane
from flows.progress import silent
from flows.stages import ingesting
from flows.stages.receiving import Arrival, Received, receive
from tests.faults.way import plain_digitise
from tests.flows.conftest import Scan


def arrival(path: Path) -> Arrival:
    return Arrival(path, path.name, "xa", "an", "ingest", Lane.BATCH)


def never(inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
    """A `Digitise` whose every scan fails, as where Tesseract is missing."""


def test_a_scan_without_papers_says_so(inst: Installation, scan: Scan, tmp_path: Path) -> None:
    file = scan(tmp_path / "a.tif")
    line = ingesting.ingest(inst, [file], arrival, never, silent)["scans"][0]
    assert line["outcome"] == "accepted"
    assert [each["code"] for each in line["warnings"]] == ["papers_put_off"]
    assert ingesting.digitise_due(inst, plain_digitise, silent) == 1


def test_a_scan_of_blank_pages_says_that_it_holds_no_paper(inst: Installation, scan: Scan, tmp_path: Path) -> None:
    line = ingesting.ingest(inst, [scan(tmp_path / "a.tif", "")], arrival, plain_digitise, silent)["scans"][0]
    assert line["papers"] == []
    assert [each["code"] for each in line["warnings"]] == ["papers_none"]


def test_what_was_taken_before_the_disk_was_full_is_told_with_the_rest(
    inst: Installation, scan: Scan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.tif", "b.tif", "c.tif"):
        scan(tmp_path / "in" / name, f"QUYET DINH {name}")

    def receive_until_full(opened: Installation, arrived: Arrival) -> Received:
        if arrived.name != "a.tif":
            raise TryLater("store_full")
        return receive(opened, arrived)

    monkeypatch.setattr(ingesting, "receive", receive_until_full)
    answer = ingesting.ingest(inst, [tmp_path / "in"], arrival, plain_digitise, silent)
    assert [(Path(each["path"]).name, len(each["papers"])) for each in answer["scans"]] == [("a.tif", 1)]
    assert [(Path(each["path"]).name, each["code"]) for each in answer["skipped"]] == [
        ("b.tif", "store_full"),
        ("c.tif", "store_full"),
    ]
    with pytest.raises(SohoaError):
        ingesting.ingest(inst, [tmp_path / "in" / "b.tif"], arrival, plain_digitise, silent)
