"""The API over a real loopback socket: who may call, what comes back, how failures are told."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from desk.api.app import create_app
from desk.api.uploads import Uploads
from dossiers.errors import (
    BadRequest,
    BadScan,
    BadSetup,
    Damaged,
    NeedsPerson,
    NotFound,
    SohoaError,
    TryLater,
)
from flows.office import Backlog
from tests.desk.conftest import LARGEST_UPLOAD, PAPER, Served, running

API = "/api/v1"


@pytest.mark.parametrize("sent", [None, "Bearer wrong", "Bearer  x", "Basic abc", "bearer", "Bearer ễ"])
def test_without_the_token_nothing_is_answered(served: Served, sent: str | None) -> None:
    headers = {"Authorization": sent.encode()} if sent is not None else {}
    for path in (f"{API}/status", f"{API}/search?q=a", "/", "/docs", f"{API}/openapi.json/", "/healthz/x"):
        answer = httpx.get(served.url + path, headers=headers, trust_env=False)
        assert answer.status_code == 401
        assert answer.json()["error"]["code"] == "token_wrong"
    assert served.office.asked == []


def test_health_and_description_need_no_token(served: Served) -> None:
    for path in ("/healthz", "/readyz", f"{API}/openapi.json"):
        assert httpx.get(served.url + path, trust_env=False).status_code == 200


def test_another_host_name_is_refused(served: Served) -> None:
    with served.client(Host="evil.example") as client:
        answer = client.get(f"{API}/status")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "host_refused")
    with served.client(Host=f"localhost:{served.port}") as client:
        assert client.get(f"{API}/status").status_code == 200


def test_not_ready_names_what_is_silent(served: Served) -> None:
    served.ready["index"] = False
    answer = httpx.get(served.url + "/readyz", trust_env=False)
    assert answer.status_code == 503
    assert "index" in answer.json()["error"]["en"]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadRequest("path_missing"), 400),
        (NotFound("object_missing", key="k"), 404),
        (NeedsPerson("object_locked", key="k", until="2099"), 409),
        (BadScan("scan_empty"), 422),
        (TryLater("server_gone"), 503),
        (BadSetup("port_taken", port=1), 500),
        (Damaged("object_changed", key="k"), 500),
    ],
)
def test_each_kind_of_failure_has_its_status(served: Served, error: SohoaError, status: int) -> None:
    served.office.failure = error
    with served.client() as client:
        answer = client.get(f"{API}/status")
    told = answer.json()["error"]
    assert answer.status_code == status
    assert (told["code"], told["exit_code"]) == (error.code, error.exit_code)
    assert set(told) >= {"code", "vi", "en", "remedy"}


def test_a_path_of_the_server_is_not_told(served: Served) -> None:
    served.office.failure = BadSetup(
        "catalogue_wrong", file=Path("/srv/secret/types.yaml"), fault={"vi": "x", "en": "x"}
    )
    with served.client() as client:
        answer = client.get(f"{API}/status")
    assert "secret" not in answer.text
    assert "types.yaml" in answer.text


def test_an_unexpected_failure_tells_its_class_only(served: Served) -> None:
    served.office.failure = ValueError("Đặng Thị Hà 001085123456")
    with served.client() as client:
        answer = client.get(f"{API}/status")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "unexpected"
    assert "ValueError" in answer.text
    assert "001085123456" not in answer.text


def test_a_wrong_request_does_not_come_back(served: Served) -> None:
    with served.client() as client:
        answer = client.get(f"{API}/search", params={"q": "a", "limit": "001085123456x"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "request_malformed")
    assert "001085123456" not in answer.text
    assert served.office.asked == []


def test_an_upload_arrives_whole_and_private_and_is_gone_afterwards(served: Served) -> None:
    data = bytes(range(256)) * 300
    texts = {"dossier": "H01-1", "unit": "u1", "procedure": "p1", "operator": "Trần Thị Bưởi"}
    with served.client() as client:
        answer = client.post(f"{API}/scans", files={"file": ("giấy tờ 1.pdf", data)}, data=texts)
    assert answer.json()["scans"][0]["path"] == "giấy tờ 1.pdf"
    office = served.office
    assert office.uploads == {"giấy tờ 1.pdf": data}
    assert office.upload_modes == [0o600]
    order = office.orders[0]
    assert (order.dossier, order.unit, order.procedure, order.operator) == ("H01-1", "u1", "p1", "Trần Thị Bưởi")
    assert office.upload_paths[0].is_relative_to(served.settings.home / "incoming")
    assert "giấy" not in str(office.upload_paths[0].relative_to(served.settings.home))
    assert list((served.settings.home / "incoming").iterdir()) == []


def test_an_upload_of_a_backlog_names_its_decision(served: Served) -> None:
    texts = {"backlog": "true", "decision": " 4872/kh-ubnd", "box": "k1/g03"}
    with served.client() as client:
        assert client.post(f"{API}/scans", files={"file": ("a.pdf", b"x")}, data=texts).status_code == 200
        for left in ("backlog", "decision"):
            less = {name: text for name, text in texts.items() if name != left}
            refused = client.post(f"{API}/scans", files={"file": ("a.pdf", b"x")}, data=less)
            assert refused.status_code == 400
    assert [order.backlog for order in served.office.orders] == [Backlog("4872/KH-UBND", "K1/G03")]


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\scans\\passwd", "/etc/passwd"])
def test_of_a_sent_path_the_name_alone_counts(served: Served, name: str) -> None:
    body = f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\nx\r\n--b--\r\n'.encode()
    with served.client() as client:
        client.post(f"{API}/scans", content=body, headers={"Content-Type": "multipart/form-data; boundary=b"})
    assert [*served.office.uploads] == ["passwd"]


def test_an_upload_over_the_limit_is_refused_and_leaves_nothing(served: Served) -> None:
    with served.client() as client:
        answer = client.post(f"{API}/scans", files={"file": ("a.pdf", b"x" * (LARGEST_UPLOAD + 1))})
        exact = client.post(f"{API}/scans", files={"file": ("b.pdf", b"x" * LARGEST_UPLOAD)})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "scan_too_large")
    assert exact.status_code == 200
    assert [*served.office.uploads] == ["b.pdf"]
    assert list((served.settings.home / "incoming").iterdir()) == []


HALF = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf'
TWO = HALF + b"\r\n" + HALF + b"\r\n--b--\r\n"
NO_FILE = b'--b\r\nContent-Disposition: form-data; name="unit"\r\n\r\nu\r\n--b--\r\n'


@pytest.mark.parametrize("body", [b"", b"junk", HALF, TWO, NO_FILE])
def test_an_upload_that_is_not_one_whole_file_is_refused(served: Served, body: bytes) -> None:
    with served.client() as client:
        answer = client.post(f"{API}/scans", content=body, headers={"Content-Type": "multipart/form-data; boundary=b"})
        plain = client.post(f"{API}/scans", json={"file": "a"})
    for refused in (answer, plain):
        assert (refused.status_code, refused.json()["error"]["code"]) == (400, "upload_malformed")
    assert served.office.asked == []
    assert list((served.settings.home / "incoming").iterdir()) == []


def test_several_uploads_are_worked_on_at_once(served: Served) -> None:
    both = threading.Barrier(2, timeout=20)
    served.office.at_upload = both.wait

    def send(name: str) -> None:
        with served.client() as client:
            client.post(f"{API}/scans", files={"file": (name, b"x")})

    threads = [threading.Thread(target=send, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(served.office.uploads) == ["a", "b"]


@pytest.mark.parametrize("code", ["H01.12-260101-0001", "000.00.01/H01", "một hai", "a%2Fb", "../x", "x?y#z"])
def test_a_dossier_is_found_by_any_code(served: Served, code: str) -> None:
    with served.client() as client:
        answer = client.get(f"{API}/dossiers/{quote(code, safe='')}")
        exported = client.post(f"{API}/dossiers/{quote(code, safe='')}/exports")
    assert answer.json()["dossier"] == code
    assert served.office.asked[-1] == ("export", code, "dip", None)
    assert exported.headers["content-type"] == "application/zip"
    assert exported.headers["sohoa-not-filed"] == PAPER


def test_a_paper_is_not_a_dossier(served: Served) -> None:
    with served.client() as client:
        assert client.get(f"{API}/papers/{PAPER}").json()["paper"] == PAPER
        assert client.get(f"{API}/dossiers/{PAPER}").status_code == 404
        assert client.get(f"{API}/papers/H01-1").status_code == 404
        unknown = client.get(f"{API}/nothing-here")
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (404, "route_unknown")


def test_a_dossier_says_nothing_of_pages_that_are_in_no_paper(served: Served) -> None:
    with served.client() as client:
        assert "left_out" not in client.get(f"{API}/dossiers/H01-1").json()
        assert client.get(f"{API}/papers/{PAPER}").json()["left_out"] == []


def test_acts_reach_the_office_as_sent(served: Served) -> None:
    with served.client() as client:
        order = {"papers": [PAPER], "operator": "checker", "values": {"number": "07/CT-UBND"}}
        assert client.post(f"{API}/papers/confirm", json=order).status_code == 200
        assert client.post(f"{API}/papers/confirm", json={**order, "papers": []}).status_code == 400
        parts = {"papers": [PAPER], "into": [[1], [2]], "operator": "checker", "type": "decision"}
        assert client.post(f"{API}/papers/split", json=parts).json()["superseded"] == [PAPER]
        assert client.post(f"{API}/papers/split", json={**parts, "papers": []}).status_code == 400
        assert client.post(f"{API}/received", files={"file": ("r.csv", b"a,b")}).json()["new"] == 1
        assert client.post(f"{API}/reindex").json() == {"papers": 1}
        filled = {"form": "a_form", "papers": [PAPER], "card": "x|y", "operator": "clerk"}
        assert client.get(f"{API}/forms").json() == served.office.forms()
        assert client.post(f"{API}/prefill", json=filled).json()["fields"]["who"]["source"] == "qr"
        again = {"where": {"unit": "H01"}, "operator": "clerk", "dry_run": True}
        assert client.post(f"{API}/reread", json=again).json()["pages"] == 3
        assert client.get(f"{API}/corrections").json()["corrections"][0]["corrected"] == 3
        assert client.get(f"{API}/rates", params={"period": "2026-Q1", "by": "unit"}).json()["period"] == "2026-Q1"
        assert client.post(f"{API}/watched", json={"folder": "relative"}).status_code == 400
    assert served.office.asked == [
        ("confirm", [PAPER], "checker", {"number": "07/CT-UBND"}),
        ("split", [PAPER], [[1], [2]], None, "checker", "decision"),
        ("receive", b"a,b", None),
        ("reindex",),
        ("forms",),
        ("forms",),
        ("prefill", "a_form", [PAPER], "x|y", "clerk"),
        ("reread", {"unit": "H01"}, "clerk", True),
        ("corrections",),
        ("rates", "2026-Q1", "unit", "official_766"),
    ]


def test_the_description_names_every_path_and_shape(served: Served) -> None:
    described = httpx.get(f"{served.url}{API}/openapi.json", trust_env=False).json()
    paths = {path.removeprefix(API) for path in described["paths"]}
    assert paths >= {
        "/scans", "/search", "/dossiers/{code}", "/papers/{paper}", "/papers/confirm", "/papers/split", "/status",
        "/rates", "/received", "/reread", "/reindex", "/dossiers/{code}/exports", "/healthz", "/readyz",
        "/forms", "/prefill", "/prefill/pdf",
    }  # fmt: skip
    upload = json.dumps(described["paths"][f"{API}/scans"]["post"]["requestBody"])
    assert all(name in upload for name in ("file", "dossier", "unit", "procedure", "operator"))
    assert "IngestAnswer" in described["components"]["schemas"]


@pytest.fixture
def full_disk(served: Served) -> Iterator[httpx.Client]:
    """The API of a home whose disk must keep more free than there is."""
    uploads = Uploads(served.settings.home / "incoming", LARGEST_UPLOAD, min_free_bytes=2**60)
    app = create_app(served.office, served.token, uploads)
    with running(app) as port, served.client() as client:
        client.base_url = httpx.URL(f"http://127.0.0.1:{port}")
        yield client


def test_nothing_is_taken_when_the_disk_is_nearly_full(full_disk: httpx.Client, served: Served) -> None:
    answer = full_disk.post(f"{API}/scans", files={"file": ("a.pdf", b"x")})
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "disk_nearly_full")
    assert answer.headers["retry-after"]
    assert served.office.asked == []
