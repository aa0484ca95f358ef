"""Several processes on one home: a command beside `sohoa serve`, the API beside the command line, two at once."""

import json
import signal
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import httpx
import pytest

from desk.token import read_token
from flows.owner import holder
from tests.way.homes import every_act_is_sealed, nothing_is_lost
from tests.way.processes import descendants, running, still_running, wait_until

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("prefect_migrated")]

CODE = "H99.01-260901-0001"


@pytest.fixture
def card() -> Iterator[Path]:
    yield from _sample("ho-so-01", "quet-002.jpg")


@pytest.fixture
def form() -> Iterator[Path]:
    yield from _sample("ho-so-06", "quet-003.png")


@pytest.fixture
def photo() -> Iterator[Path]:
    yield from _sample("ho-so-03", "anh-001.jpg")


def _sample(folder: str, name: str) -> Iterator[Path]:
    with as_file(files("samples") / "data" / folder / name) as path:
        yield path


def test_two_ingests_and_api_while_serving(
    sohoa: Any, home: Path, card: Path, form: Path, photo: Path, tmp_path: Path
) -> None:
    with running(tmp_path / "said", "serve", "--port", "0") as server:
        port = server.wait_for(lambda: (owner := holder(home)) and owner.port)
        with (
            running(tmp_path / "said", "ingest", card, "--dossier", CODE, "--json") as command,
            running(tmp_path / "said", "ingest", form, "--dossier", CODE, "--json") as other,
        ):
            posted = _posted(home, port, photo)
            handed_over, beside = command.answer(), other.answer()
        below = descendants(server.pid)
        assert any("create_app" in each.command for each in below), "Prefect runs elsewhere: nothing is looked at"
        found = {hit["paper"] for hit in _asked(home, port, "api/v1/search", q="trich luc ket hon")["hits"]}
        found |= {hit["paper"] for hit in sohoa("search", "can cuoc")["hits"]}
        assert _asked(home, port, "readyz")
        assert [
            each for each in (home / "scratch").rglob("*") if each.is_file() and not each.name.startswith(".")
        ] == []
        server.process.send_signal(signal.SIGTERM)
        server.end()
    papers = [paper for answer in (handed_over, posted) for scan in answer["scans"] for paper in scan["papers"]]
    assert found == {paper["id"] for paper in papers}
    assert len(papers) == 2
    assert [len(scan["papers"]) for scan in beside["scans"]] == [1]
    assert holder(home) is None
    wait_until(lambda: not still_running(below), 10)
    assert "Traceback" not in server.err.read_text("utf-8")
    nothing_is_lost(home, [card, form, photo])
    every_act_is_sealed(home)

    alone = sohoa("ingest", photo, "--dossier", CODE)
    assert _same_shape(alone, posted)
    assert _same_shape(handed_over, posted)
    assert {scan["outcome"] for scan in alone["scans"]} == {"already_held"}
    assert alone["scans"][0]["papers"] == posted["scans"][0]["papers"]
    assert alone["scans"][0]["sha256"] == posted["scans"][0]["sha256"]
    assert posted["scans"][0]["path"] == photo.name


def _posted(home: Path, port: int, scan: Path) -> Any:
    with scan.open("rb") as file:
        said = httpx.post(
            f"http://127.0.0.1:{port}/api/v1/scans",
            headers={"Authorization": f"Bearer {read_token(home)}"},
            files={"file": (scan.name, file)},
            data={"dossier": CODE},
            trust_env=False,
            timeout=240,
        )
    assert said.status_code == 200, said.text
    return said.json()


def _asked(home: Path, port: int, what: str, **questions: str) -> Any:
    said = httpx.get(
        f"http://127.0.0.1:{port}/{what}",
        params=questions,
        headers={"Authorization": f"Bearer {read_token(home)}"},
        trust_env=False,
        timeout=240,
    )
    assert said.status_code == 200, said.text
    return said.json()


def _same_shape(one: Any, other: Any) -> bool:
    """The same keys with the same kinds of values, at every depth; lists as long."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_same_shape(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same_shape, one, other))
    return type(one) is type(other)


def test_two_ingests_at_once(
    home: Path, card: Path, form: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOHOA_LANGUAGE", "en")
    with running(tmp_path / "said", "ingest", card, "--dossier", CODE, "--json") as first:
        first.wait_for(lambda: (owner := holder(home)) and owner.pid == first.pid)
        with running(tmp_path / "said", "ingest", form, "--dossier", CODE, "--json") as second:
            answers = [first.answer(), second.answer()]
    assert f'Waiting for "ingest" (process {first.pid})' in second.err.read_text("utf-8")
    assert "Waiting" not in first.err.read_text("utf-8")
    assert [scan["outcome"] for answer in answers for scan in answer["scans"]] == ["accepted", "accepted"]
    nothing_is_lost(home, [card, form])
    every_act_is_sealed(home)


def test_a_killed_server_loses_nothing(sohoa: Any, home: Path, card: Path, form: Path, tmp_path: Path) -> None:
    with running(tmp_path / "said", "serve", "--port", "0") as server:
        server.wait_for(lambda: (owner := holder(home)) and owner.port)
        with running(tmp_path / "said", "ingest", card, "--json") as command:
            server.wait_for(lambda: list((home / "archive" / "objects" / "scans").rglob("*/*")))
            below = descendants(server.pid)
            server.process.kill()
            told = json.loads(command.end(exit_code=5))
    assert told["error"]["code"] == "server_gone"
    again = sohoa("ingest", card, form)
    assert [len(scan["papers"]) for scan in again["scans"]] == [1, 1]
    wait_until(lambda: not still_running(below), 10)
    nothing_is_lost(home, [card, form])
    every_act_is_sealed(home)
