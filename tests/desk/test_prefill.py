"""`sohoa prefill` and its API on a real register: the form comes out whole, by the office's own catalogue too."""

import io
import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from config.settings import Settings
from desk.api.app import create_app
from desk.api.uploads import Uploads
from dossiers.papers import Field, PaperState
from flows.installation import open_installation
from flows.local_office import LocalOffice
from tests.desk.conftest import running
from tests.desk.test_desk_cli import Sohoa, sohoa
from tests.register.conftest import Office

__all__ = ["sohoa"]  # a fixture
CARD = "048194717314||Nguyễn Thị Hà|25081994|Nữ|Thôn Hòa Bình, Xã Núi Thành, Đà Nẵng|09082021"
TOKEN = "a" * 43


@pytest.fixture
def papers(settings: Settings) -> dict[str, str]:
    """A confirmed birth certificate and an application that nobody confirmed, in the test's home; ids by type."""
    made = {
        "birth_certificate": (PaperState.FILED, ("full_name", "NGUYỄN THỊ HÀ"), ("ethnicity", "Kinh")),
        "application": (PaperState.READ, ("address", "Xã Tam Kỳ"), ("full_name", "x")),
    }
    office, ids = Office(), {}
    with open_installation(settings) as inst:
        for kind, (state, *facts) in made.items():
            fields = tuple(Field(name, value, value, 0.9, 1, None) for name, value in facts)
            new = office.paper()
            new = replace(new, proposal=replace(new.proposal, type=kind, fields=fields), state=state)
            office.digitised(inst.register, new, scan=kind[0] * 64, source_name=kind)
            ids[kind] = new.id
    return ids


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], capture_output=True, text=True, check=True).stdout


def typed(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line.encode())))


def test_the_command_fills_shows_and_prints(
    sohoa: Sohoa, papers: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "form.pdf"
    typed(monkeypatch, CARD + "\r\n")
    birth = papers["birth_certificate"]
    said = sohoa("prefill", "marital_status_request", "--from", birth, "--card", "-", "--to", str(to))
    assert said.code == 0, said.err
    shown = " ".join(said.out.split())
    assert "Nguyễn Thị Hà the card's QR code" in shown
    assert f"Dân tộc Kinh {birth}" in shown
    assert "048194717314" not in said.out
    printed = text_of(to)
    for value in ("Nguyễn Thị Hà", "25/08/1994", "048194717314", "Kinh", "09/08/2021"):
        assert value in printed


def test_a_paper_that_nobody_confirmed_leaves_no_form(sohoa: Sohoa, papers: dict[str, str], tmp_path: Path) -> None:
    to = tmp_path / "form.pdf"
    both = ("--from", papers["birth_certificate"], "--from", papers["application"])
    said = sohoa("prefill", "marital_status_request", *both, "--to", str(to), "--json")
    assert (said.code, said.document["error"]["code"]) == (2, "paper_unconfirmed")
    assert not to.exists()


def test_without_a_form_the_forms_are_listed(sohoa: Sohoa) -> None:
    assert {each["code"] for each in sohoa("prefill", "--json").document["forms"]} >= {"birth_registration"}
    assert "TỜ KHAI ĐĂNG KÝ KHAI SINH" in sohoa("prefill").out


def test_an_offices_own_form(
    sohoa: Sohoa, papers: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {"code": "own_form", "title": "ĐƠN RIÊNG", "fields": [
        {"name": "who", "label": "Người khai", "from": ["birth_certificate.full_name"]},
    ]}  # fmt: skip
    (tmp_path / "forms.yaml").write_text(json.dumps({"forms": [own]}), "utf-8")
    monkeypatch.setenv("SOHOA_CATALOGUES", str(tmp_path))
    to = tmp_path / "form.pdf"
    said = sohoa("prefill", "own_form", "--from", papers["birth_certificate"], "--to", str(to), "--json")
    assert [*said.document["fields"]] == ["who"]
    assert "1. Người khai: NGUYỄN THỊ HÀ" in text_of(to)
    assert sohoa("prefill", "birth_registration", "--card", CARD, "--json").document["error"]["code"] == "form_unknown"


@contextmanager
def api(settings: Settings) -> Iterator[httpx.Client]:
    with open_installation(settings) as inst:
        app = create_app(LocalOffice(inst), TOKEN, Uploads(settings.home / "incoming", 1000))
        with running(app) as port:
            headers = {"Authorization": f"Bearer {TOKEN}"}
            base = f"http://127.0.0.1:{port}/api/v1"
            with httpx.Client(base_url=base, headers=headers, trust_env=False, timeout=60) as client:
                yield client


def test_the_api_answers_values_and_the_form(settings: Settings, papers: dict[str, str], tmp_path: Path) -> None:
    order: dict[str, Any] = {"form": "marital_status_request", "operator": "clerk", "card": CARD}
    with api(settings) as client:
        assert len(client.get("/forms").json()["forms"]) >= 5
        filled = client.post("/prefill", json={**order, "papers": [papers["birth_certificate"]]})
        pdf = client.post("/prefill/pdf", json={**order, "papers": [papers["birth_certificate"]]})
        refused = client.post("/prefill/pdf", json={**order, "papers": [papers["application"]]})
        malformed = client.post("/prefill", json={**order, "card": [CARD]})
    field = filled.json()["fields"]["personal_id"]
    assert (field["value"], field["source"]) == ("048194717314", "qr")
    assert pdf.headers["content-type"] == "application/pdf"
    (tmp_path / "form.pdf").write_bytes(pdf.content)
    assert "048194717314" in text_of(tmp_path / "form.pdf")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "paper_unconfirmed")
    assert malformed.status_code == 400
    assert "Nguyễn" not in malformed.text
