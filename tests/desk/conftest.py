"""An office that answers known things, and the API over it on a real loopback port."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from config.settings import Settings
from desk.api.app import create_app
from desk.api.uploads import Uploads
from desk.token import make_token
from dossiers.errors import NotFound
from flows.office import Answer, IngestOrder
from flows.progress import Progress, silent

PAPER = "01890000-0000-7000-8000-000000000001"
LARGEST_UPLOAD = 100_000


def scan_line(name: str) -> Answer:
    """A scan that was taken, with one paper."""
    paper = {"id": PAPER, "type": "decision", "pages": [1], "dossier": None, "state": "read", "split_confidence": 1.0}
    return {
        "path": name,
        "sha256": "0" * 64,
        "outcome": "accepted",
        "warnings": [],
        "reason": None,
        "papers": [paper],
    }


@dataclass
class KnownOffice:
    """Answers in the agreed shapes and remembers what it was asked; raises `failure` when one is set."""

    failure: Exception | None = None
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    uploads: dict[str, bytes] = field(default_factory=dict)
    orders: list[IngestOrder] = field(default_factory=list)
    upload_paths: list[Path] = field(default_factory=list)
    upload_modes: list[int] = field(default_factory=list)
    at_upload: Callable[[], object] = lambda: None
    title: str = "Quyết định"

    def _heard(self, *question: Any) -> None:
        self.asked.append(question)
        if self.failure is not None:
            raise self.failure

    def ingest(self, paths: Sequence[Path], order: IngestOrder, progress: Progress = silent) -> Answer:
        self._heard("ingest", [path.name for path in paths])
        del order, progress
        return {"scans": [scan_line(str(path)) for path in paths], "skipped": []}

    def ingest_upload(self, file: Path, name: str, order: IngestOrder) -> Answer:
        self._heard("upload", name)
        self.at_upload()
        self.uploads[name] = file.read_bytes()
        self.upload_paths.append(file)
        self.upload_modes.append(file.stat().st_mode & 0o777)
        self.orders.append(order)
        return scan_line(name)

    def watch_once(self, folder: Path, progress: Progress = silent) -> Answer:
        self._heard("watch", folder)
        del progress
        return {"scans": [], "skipped": []}

    def confirm(self, papers: Sequence[str], operator: str | None, values: Mapping[str, str]) -> Answer:
        self._heard("confirm", list(papers), operator, dict(values))
        paper = {"id": PAPER, "type": "decision", "state": "filed", "confirmed_in_doubt": [], "unread": []}
        return {"papers": [{**paper, "pdf_sha256": "1" * 64}]}

    def receive(self, file: Path, operator: str | None) -> Answer:
        self._heard("receive", file.read_bytes(), operator)
        return {"rows": 1, "new": 1, "updated": 0, "unchanged": 0, "refused": []}

    def search(self, text: str, limit: int) -> Answer:
        self._heard("search", text, limit)
        hit = {"paper": PAPER, "dossier": "", "type": "decision", "title": self.title, "unit": "u", "date": None}
        page = {"number": 1, "boxes": [[1, 2, 3, 4]]}
        return {
            "total": 1,
            "took_ms": 1,
            "hits": [{**hit, "score": 1.0, "snippet": "«quyết» định", "pages": [page]}],
            "facets": {},
        }

    def show(self, name: str) -> Answer:
        self._heard("show", name)
        answer: Answer = {"unit": "u", "procedure": None, "state": "open", "papers": [], "events": []}
        if name == PAPER:
            return {**answer, "paper": name, "dossier": None}
        if "missing" in name:
            raise NotFound("name_unknown")
        return {**answer, "dossier": name}

    def queue(self, limit: int, unit: str | None, everything: bool = False) -> Answer:
        self._heard("queue", limit, unit, everything)
        field = {"name": "full_name", "band": "retype", "reuse_key": True, "handwritten": True, "contradicted": False}
        waiting = {"paper": PAPER, "dossier": None, "type": "receipt", "unit": "u", "state": "needs_check", "hurt": 20}
        paper = {**waiting, "validity": "unknown", "reasons": ["type_doubtful"], "fields": [field]}
        return {"total": 7, "left_out": 0 if everything else 3, "papers": [paper]}

    def corrections(self) -> Answer:
        self._heard("corrections")
        return {"corrections": [{"type": "receipt", "field": "phone", "corrected": 3, "checked": 12}]}

    def status(self) -> Answer:
        self._heard("status")
        counts = dict.fromkeys(("scans", "deposits", "papers", "pages", "dossiers", "outbox", "rejected"), 0)
        return {**counts, "by_state": {"read": 0}}

    def backlog(self, decision: str | None) -> Answer:
        self._heard("backlog", decision)
        names = ("scans", "pages", "papers", "checked", "valid", "expired", "replaced", "unknown")
        work = {name: 10 + place for place, name in enumerate(names)}
        row = {"day": "2026-11-20", "operator": "Nguyễn An", "decision": "4872/KH-UBND"}
        return {"rows": [{**row, **work}], "total": work}

    def rates(self, period: str, by: str | None, formula: str) -> Answer:
        self._heard("rates", period, by, formula)
        rate = {"numerator": 1, "denominator": 3, "percent": "33.33"}
        row = {"counts": {"received": 3}, "rates": {"on_time": rate}}
        return {
            "period": period,
            "scope": "all",
            "formula": formula,
            "rows": [{**row, "unit": "=HYPERLINK()"}] if by else [],
            "total": row,
        }

    def export(self, code: str, kind: str, to: Path, operator: str | None) -> Answer:
        self._heard("export", code, kind, operator)
        folder = to / "package"
        folder.mkdir(parents=True)
        (folder / "data.json").write_text("{}", "utf-8")
        (folder / "papers").mkdir()
        (folder / "papers" / "1.pdf").write_bytes(b"%PDF-1.7")
        return {"dossier": code, "folder": str(folder), "files": ["data.json", "papers/1.pdf"], "not_filed": [PAPER]}

    def split(
        self,
        papers: Sequence[str],
        into: Sequence[Sequence[int]],
        dossier: str | None,
        operator: str | None,
        type: str | None = None,
    ) -> Answer:
        self._heard("split", list(papers), [list(each) for each in into], dossier, operator, type)
        line = {"id": PAPER, "type": type or "receipt", "pages": [1, 2], "dossier": dossier, "state": "read"}
        superseded = list(papers) if into else []
        return {"papers": [{**line, "split_confidence": 1.0}], "superseded": superseded, "warnings": []}

    def forms(self) -> Answer:
        self._heard("forms")
        field = {"name": "who", "label": "Họ tên", "from": ["citizen_id.full_name"], "required": True}
        return {"forms": [{"code": "a_form", "title": "TỜ KHAI", "procedure": None, "fields": [field]}]}

    def prefill(self, form: str, papers: Sequence[str], card: str | None, operator: str | None) -> Answer:
        self._heard("prefill", form, list(papers), card, operator)
        other = {"value": self.title, "source": "paper", "paper": PAPER, "field": "full_name"}
        found = {**other, "label": "Họ tên", "above": "", "source": "qr", "paper": None, "needs_check": True}
        printed = {"title": "TỜ KHAI", "recipient": "", "closing": "", "signer": "Người yêu cầu"}
        fields = {"who": {**found, "alternatives": [other]}}
        ids = {"unused": [PAPER], "ended": [PAPER]}
        return {"form": form, **printed, "fields": fields, "missing": ["who"], **ids}

    def reread(
        self, where: Mapping[str, str], operator: str | None, dry_run: bool, progress: Progress = silent
    ) -> Answer:
        self._heard("reread", dict(where), operator, dry_run)
        del progress
        doubts = [{"paper": PAPER, "fields": ["full_name"]}]
        return {"dry_run": dry_run, "scans": 2, "pages": 3, "papers": 4, "doubts": doubts, "put_off": [], "failed": []}

    def reindex(self, progress: Progress = silent) -> Answer:
        self._heard("reindex")
        del progress
        return {"papers": 1}


@dataclass(frozen=True)
class Served:
    """The running API: its office, its settings, its port, its token."""

    office: KnownOffice
    settings: Settings
    port: int
    token: str
    ready: dict[str, bool]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def client(self, **headers: str) -> httpx.Client:
        sent = {"Authorization": f"Bearer {self.token}", **headers}
        return httpx.Client(base_url=self.url, headers=sent, trust_env=False, timeout=30)


@contextmanager
def running(app: FastAPI) -> Iterator[int]:
    """The app on a free loopback port, which is given."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", operator="clerk", workers=2)


@pytest.fixture
def served(settings: Settings) -> Iterator[Served]:
    settings.home.mkdir(mode=0o700)
    token = make_token(settings.home)
    office = KnownOffice()
    ready = {"register": True, "store": True, "index": True}
    app = create_app(office, token, Uploads(settings.home / "incoming", LARGEST_UPLOAD), lambda: ready)
    with running(app) as port:
        yield Served(office, settings, port, token, ready)
