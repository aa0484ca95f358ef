"""A hot folder: what changes under our hands is not lost, and one file that cannot be had stops no other."""

import itertools
import os
import time
from pathlib import Path

import pytest

from archive import keys
from config.settings import Settings, WatchedFolder
from flows.installation import Installation
from flows.stages import watching
from flows.stages.receiving import Arrival, Received, receive
from tests.flows.conftest import Scan


def test_a_file_written_again_while_it_is_taken_stays_and_is_taken_again(
    inst: Installation, scan: Scan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "scanner"
    file = scan(folder / "scan.tif", "trang mot")

    def receive_while_the_scanner_writes(opened: Installation, arrival: Arrival) -> Received:
        received = receive(opened, arrival)
        scan(file, "trang hai")
        return received

    with monkeypatch.context() as scanner_at_work:
        scanner_at_work.setattr(watching, "receive", receive_while_the_scanner_writes)
        first, _ = watching.take(inst, WatchedFolder(path=folder), [file])
    assert file.exists()
    again, _ = watching.take(inst, WatchedFolder(path=folder), [file])
    assert not file.exists()
    assert first[0].sha256 != again[0].sha256
    assert all(inst.store.stat(keys.scan_key(each.sha256)) for each in (*first, *again))


def test_a_file_that_is_gone_stops_no_other(inst: Installation, scan: Scan, tmp_path: Path) -> None:
    folder = tmp_path / "scanner"
    here = scan(folder / "b.tif")
    taken, _ = watching.take(inst, WatchedFolder(path=folder), [folder / "a.tif", here])
    assert [each.outcome for each in taken] == ["accepted"]


def test_a_file_that_cannot_be_read_stays_and_stops_no_other(
    inst: Installation, scan: Scan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "scanner"
    closed, here = scan(folder / "a.tif"), scan(folder / "b.tif")
    really_open = Path.open

    def refuse(path: Path, *arguments: object, **options: object) -> object:
        if path == closed:
            raise PermissionError
        return really_open(path, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)  # a test may run as root, whom no permission bits stop
    taken, _ = watching.take(inst, WatchedFolder(path=folder), [closed, here])
    assert [each.outcome for each in taken] == ["rejected", "accepted"]
    assert taken[0].reason is not None
    assert taken[0].reason.code == "source_unreadable"
    assert closed.exists()


def test_a_busy_scanner_keeps_nothing_from_being_taken(
    scan: Scan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "scanner"
    first = scan(folder / "first.tif")
    really_look, looks = watching.standings, itertools.count()

    def look_while_a_page_comes(at: Path) -> dict[Path, watching.Standing]:
        number = next(looks)
        assert number < 10, "never settles"
        scan(at / f"page-{number}.tif")
        return really_look(at)

    monkeypatch.setattr(watching, "standings", look_while_a_page_comes)
    assert first in watching.settled_files(folder, Settings(home=tmp_path, settle_seconds=0.0))


def test_a_damaged_file_from_the_future_blocks_no_folder(scan: Scan, tmp_path: Path) -> None:
    folder = tmp_path / "scanner"
    good, bad = scan(folder / "a.tif"), folder / "b.tif"
    bad.write_bytes(good.read_bytes()[:600])
    ahead = time.time() + 3600
    os.utime(bad, (ahead, ahead))
    assert watching.settled_files(folder, Settings(home=tmp_path, settle_seconds=0.01)) == [good, bad]
