"""The command itself, in processes of its own, on a real home: alone, beside `sohoa serve`, and one after the other."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import pytest

from config.settings import Settings
from desk.token import read_token
from flows.owner import holder, own
from tests.servers import prefect
from tests.way.homes import counting

pytestmark = pytest.mark.long

SAMPLES = Path(str(files("samples").joinpath("data")))
PHOTO = SAMPLES / "ho-so-03" / "anh-001.jpg"
SOHOA = [sys.executable, "-c", "from desk.cli.main import main; main()"]
PATIENCE = 180


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen([*SOHOA, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


def sohoa(*arguments: str) -> Any:
    """The JSON document of a command that succeeds."""
    code, out, err = finish(start(*arguments, "--json"))
    assert code == 0, err
    return json.loads(out)


def wait_for(condition: Any) -> Any:
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain")


@contextmanager
def serving(home: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    if not home.exists():
        prefect.migrated_into(home / "prefect")
    process = start("serve", "--port", "0")
    try:
        port = wait_for(lambda: process.poll() is None and (other := holder(home)) and other.port)
        yield process, port
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        finish(process)


@pytest.fixture
def home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOHOA_OPERATOR", "clerk")
    monkeypatch.setenv("SOHOA_WORKERS", "2")
    monkeypatch.setenv("SOHOA_LANGUAGE", "en")
    return home


@pytest.mark.usefixtures("prefect_migrated")
def test_bad_files_are_rejected_and_said_so(home: Path, tmp_path: Path) -> None:
    del home
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 and nothing more")
    code, out, _ = finish(start("ingest", str(bad), "--json"))
    assert code == 3
    assert json.loads(out)["scans"][0]["outcome"] == "rejected"
    code, out, _ = finish(start("ingest", str(tmp_path / "nowhere.pdf"), "--json"))
    assert (code, json.loads(out)["error"]["code"]) == (2, "path_missing")
    code, out, _ = finish(start("show", "no such dossier", "--json"))
    assert code == 7


def test_every_answer_of_the_real_office_has_the_agreed_shape(home: Path, tmp_path: Path) -> None:
    """The API checks each answer against its shapes and answers 500 for one that differs."""
    received = SAMPLES / "received.csv"
    with serving(home) as (_, port):
        headers = {"Authorization": f"Bearer {read_token(home)}"}
        base = f"http://127.0.0.1:{port}/api/v1"
        with httpx.Client(base_url=base, headers=headers, trust_env=False, timeout=PATIENCE) as client:
            with received.open("rb") as rows:
                assert client.post("/received", files={"file": ("r.csv", rows)}).json()["new"] > 0
            with PHOTO.open("rb") as photo:
                answer = client.post("/scans", files={"file": ("Trần Văn A.jpg", photo)}, data={"dossier": "H01/3"})
            paper = answer.json()["scans"][0]["papers"][0]["id"]
            form = {"form": "birth_registration", "papers": [paper], "operator": "clerk"}
            early = client.post("/prefill", json=form)
            assert (early.status_code, early.json()["error"]["code"]) == (400, "paper_unconfirmed")
            answers = [
                client.get("/status"),
                client.get("/search", params={"q": '"trích lục kết hôn"'}),
                client.get(f"/papers/{paper}"),
                client.get("/dossiers/H01%2F3"),
                client.get("/rates", params={"by": "unit"}),
                client.post("/papers/confirm", json={"papers": [paper], "operator": "checker"}),
                client.get("/forms"),
                client.post("/prefill", json=form),
                client.post("/prefill/pdf", json=form),
                client.post("/reindex"),
                client.post("/dossiers/H01%2F3/exports"),
            ]
            assert [each.status_code for each in answers] == [200] * len(answers)
            assert client.post("/papers/confirm", json={"papers": ["x"], "operator": "o"}).status_code == 404
        filled = sohoa("prefill", "birth_registration", "--from", paper, "--to", str(tmp_path / "form.pdf"))
        exported = sohoa("export", "H01/3", "--to", str(tmp_path / "out"))
        code, out, _ = finish(start("export", "H01/3", "--to", str(tmp_path / "out"), "--json"))
    mother = filled["fields"]["mother_name"]
    assert (bool(mother["value"]), mother["source"], mother["paper"]) == (True, "paper", paper)
    assert "requester_name" in filled["missing"]
    assert answers[8].content == (tmp_path / "form.pdf").read_bytes()
    assert any(name.endswith(".pdf") for name in exported["files"])
    assert all((Path(exported["folder"]) / name).is_file() for name in exported["files"])
    assert (code, json.loads(out)["error"]["code"]) == (2, "export_target_exists")
    logged = "".join(file.read_text("utf-8", "replace") for file in (home / "prefect").rglob("*.db*"))
    assert "Trần Văn A" not in logged


def test_a_hot_folder_of_the_settings_is_read_while_serving_and_a_taken_port_is_told(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hot = tmp_path / "hot"
    hot.mkdir()
    config = tmp_path / "sohoa.toml"
    config.write_text(f'[[watch]]\npath = "{hot}"\nunit = "u-hot"\n', "utf-8")
    monkeypatch.setenv("SOHOA_CONFIG", str(config))
    with serving(home) as (_, port), counting(Settings()) as counts:
        (hot / "scan.jpg").write_bytes(PHOTO.read_bytes())
        wait_for(lambda: [*(hot / "done").glob("*/scan.jpg")])
        wait_for(lambda: counts()["papers"] == 1)
        code, out, _ = finish(start("serve", "--port", str(port), "--json"))
    assert (code, json.loads(out)["error"]["code"]) == (6, "port_taken")


def test_a_second_writer_waits_and_says_for_whom(home: Path) -> None:
    sohoa("status")
    with own(home, "backup"):
        waiting = start("reindex", "--json")
        assert waiting.stderr is not None
        line = waiting.stderr.readline()
        assert "backup" in line
        assert str(os.getpid()) in line
        assert sohoa("status")["scans"] == 0, "reading waits for nobody"
        assert waiting.poll() is None
    code, out, _ = finish(waiting)
    assert (code, json.loads(out)) == (0, {"papers": 0})


def test_a_server_that_died_is_not_waited_for(home: Path) -> None:
    with serving(home) as (process, _):
        process.kill()
        finish(process)
    assert sohoa("reindex") == {"papers": 0}


def test_a_scan_cut_off_by_the_end_of_the_server_is_finished_by_the_next(home: Path) -> None:
    with serving(home) as (process, _), counting(Settings()) as counts:
        sending = start("ingest", str(SAMPLES / "ho-so-01" / "quet-001.pdf"), "--json")
        wait_for(lambda: counts()["deposits"] == 1)
        process.send_signal(signal.SIGTERM)
        code, out, _ = finish(sending)
    cut_off = code != 0
    if cut_off:
        assert (code, json.loads(out)["error"]["code"]) == (5, "server_gone")
    with serving(home), counting(Settings()) as counts:
        wait_for(lambda: counts()["papers"] >= 3)
    assert sohoa("status")["deposits"] == 1
