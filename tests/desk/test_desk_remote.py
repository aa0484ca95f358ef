"""The office behind `sohoa serve`, spoken to over a real socket, answers like one of our own."""

import io
import socket
import stat
import zipfile
from pathlib import Path

import pytest

from config.settings import Settings
from desk.remote import remote_office
from desk.token import make_token, read_token
from desk.unpacking import unpack
from dossiers.errors import BadRequest, BadSetup, NeedsPerson, NotFound, SohoaError, TryLater
from flows.office import IngestOrder, backlog_of
from flows.progress import Step
from tests.desk.conftest import LARGEST_UPLOAD, PAPER, Served


def test_files_go_over_with_their_names_and_come_back_in_order(served: Served, tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    names = [f"{number:02} giấy khai sinh “A”.pdf" for number in range(7)]
    for name in names:
        (folder / name).write_bytes(b"%PDF-" + name.encode())
    (folder / "notes.txt").write_text("no scan", "utf-8")
    steps: list[Step] = []
    with remote_office(served.settings, served.port) as office:
        answer = office.ingest([folder], IngestOrder(dossier="H01-1"), steps.append)
    assert [scan["path"] for scan in answer["scans"]] == [str(folder / name) for name in names]
    assert [Path(skipped["path"]).name for skipped in answer["skipped"]] == ["notes.txt"]
    assert sorted(served.office.uploads) == names
    assert {(order.dossier, order.operator, order.unit) for order in served.office.orders} == {
        ("H01-1", "clerk", "unassigned")
    }
    assert steps[-1] == Step("scans", 7, 7)


def test_a_blank_operator_is_not_taken_for_nobody(served: Served) -> None:
    with remote_office(served.settings, served.port) as office, pytest.raises(BadRequest) as told:
        office.confirm([PAPER], " ", {})
    assert told.value.code == "operator_blank"
    assert served.office.asked == []


def test_a_backlogs_decision_and_box_go_over(served: Served, tmp_path: Path) -> None:
    scan = tmp_path / "a.pdf"
    scan.write_bytes(b"%PDF-")
    orders = [IngestOrder(backlog=backlog_of(True, "4872/KH-UBND", box)) for box in ("K1/G03", None)]
    with remote_office(served.settings, served.port) as office:
        for order in orders:
            office.ingest([scan], order)
    assert [order.backlog for order in served.office.orders] == [order.backlog for order in orders]


def test_a_scan_over_the_limit_is_rejected_and_stops_nothing_else(served: Served, tmp_path: Path) -> None:
    large, small = tmp_path / "large.pdf", tmp_path / "small.pdf"
    large.write_bytes(b"%PDF-" + b"x" * LARGEST_UPLOAD * 40)
    small.write_bytes(b"%PDF-")
    with remote_office(served.settings, served.port) as office:
        answer = office.ingest([large, small], IngestOrder())
    assert [scan["outcome"] for scan in answer["scans"]] == ["rejected", "accepted"]
    assert answer["scans"][0]["reason"]["code"] == "scan_too_large"


@pytest.mark.parametrize(
    "error", [NeedsPerson("object_locked", key="k", until="2099"), NotFound("object_missing", key="k")]
)
def test_the_servers_error_is_ours(served: Served, error: SohoaError) -> None:
    served.office.failure = error
    with remote_office(served.settings, served.port) as office, pytest.raises(type(error)) as told:
        office.status()
    assert told.value.notice == error.notice


def test_questions_get_the_same_answers(served: Served) -> None:
    with remote_office(served.settings, served.port) as office:
        assert office.search("quyet dinh", 5) == served.office.search("quyet dinh", 5)
        assert office.status() == served.office.status()
        assert office.queue(5, "u", True) == served.office.queue(5, "u", True)
        assert office.backlog("15/QĐ-UBND") == served.office.backlog("15/QĐ-UBND")
        assert office.backlog(None) == served.office.backlog(None)
        assert office.rates("2026", None, "closed_only") == served.office.rates("2026", None, "closed_only")
        assert office.confirm([PAPER], None, {"a": "b"}) == served.office.confirm([PAPER], "clerk", {"a": "b"})
        assert office.show("000.00.01/H01")["dossier"] == "000.00.01/H01"
        assert office.show(PAPER)["paper"] == PAPER
        assert office.reindex() == {"papers": 1}
        assert office.reread({"type": "receipt"}, None, False) == served.office.reread({}, "clerk", False)
        assert office.forms() == served.office.forms()
        assert office.prefill("a_form", [PAPER], None, None) == served.office.prefill("a_form", [], None, None)
        assert office.corrections() == served.office.corrections()
        assert office.split([PAPER], [(1, 2)], "H01-1", None)["superseded"] == [PAPER]
        assert office.split([PAPER], [], None, None, "decision")["papers"][0]["type"] == "decision"
    assert ("split", [PAPER], [], None, "clerk", "decision") in served.office.asked
    assert ("split", [PAPER], [[1, 2]], "H01-1", "clerk", None) in served.office.asked
    assert ("prefill", "a_form", [PAPER], None, "clerk") in served.office.asked
    assert ("confirm", [PAPER], "clerk", {"a": "b"}) in served.office.asked
    assert ("reread", {"type": "receipt"}, "clerk", False) in served.office.asked


def test_a_package_comes_whole_and_never_over_another(served: Served, tmp_path: Path) -> None:
    with remote_office(served.settings, served.port) as office:
        answer = office.export("000/H01", "dip", tmp_path, None)
        with pytest.raises(BadRequest):
            office.export("000/H01", "dip", tmp_path, None)
    folder = Path(answer["folder"])
    assert folder.parent == tmp_path
    assert answer["not_filed"] == [PAPER]
    assert sorted(answer["files"]) == ["data.json", "papers/1.pdf"]
    assert (folder / "papers" / "1.pdf").read_bytes() == b"%PDF-1.7"


@pytest.mark.parametrize("name", ["../out", "/etc/out", "a/../../out", "a\\..\\out", "alone"])
def test_a_package_cannot_write_outside_its_folder(tmp_path: Path, name: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as writing:
        writing.writestr("package/good", "x")
        writing.writestr(zipfile.ZipInfo(name), "x")
    with zipfile.ZipFile(packed) as reading, pytest.raises(TryLater):
        unpack(reading, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_a_server_that_is_not_there_says_that_nothing_was_asked(settings: Settings) -> None:
    settings.home.mkdir()
    make_token(settings.home)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        with remote_office(settings, closed.getsockname()[1]) as office, pytest.raises(TryLater) as told:
            office.status()
    assert told.value.code == "server_not_there"


def test_the_token_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    token = make_token(tmp_path)
    file = tmp_path / "api-token"
    assert make_token(tmp_path) == read_token(tmp_path) == token
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o640)
    with pytest.raises(BadSetup):
        read_token(tmp_path)
