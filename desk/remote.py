"""The office of a running `sohoa serve`, over its local API. Answers are the same shapes; nothing is decided here."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

from config.settings import Settings
from desk.failures import told_by_server
from desk.token import read_token
from desk.unpacking import unpack
from dossiers.errors import BadRequest, BadScan, SohoaError, TryLater
from dossiers.notices import Notice
from flows.office import Answer, IngestOrder, acting
from flows.progress import Progress, Step, silent

_NOT_FILED = "Sohoa-Not-Filed"


@contextmanager
def remote_office(settings: Settings, port: int) -> Iterator["RemoteOffice"]:
    """An office that speaks to the server on that loopback port. Raises BadSetup("token_unusable")."""
    headers = {"Authorization": f"Bearer {read_token(settings.home)}"}
    # No time limit on answers: a server may read a thousand pages before it answers. trust_env off: no proxy between.
    timeout = httpx.Timeout(None, connect=10.0)
    base = f"http://127.0.0.1:{port}/api/v1"
    with httpx.Client(base_url=base, headers=headers, timeout=timeout, trust_env=False) as client:
        yield RemoteOffice(client, settings)


class RemoteOffice:
    """Implements flows.office.Office by asking the server.

    Besides the server's own errors it raises TryLater("server_not_there") where nothing was asked yet, and
    TryLater("server_gone") where the connection broke later.
    """

    def __init__(self, client: httpx.Client, settings: Settings) -> None:
        self._client = client
        self._settings = settings

    def ingest(self, paths: Sequence[Path], order: IngestOrder, progress: Progress = silent) -> Answer:
        from flows.stages.ingesting import scans_in

        scans, skipped = scans_in(paths)
        lines = self._uploaded(scans, order, progress)
        return {
            "scans": lines,
            "skipped": [{"path": str(each.path), **_said(each.reason)} for each in skipped],
        }

    def _uploaded(self, scans: Sequence[Path], order: IngestOrder, progress: Progress) -> list[Answer]:
        """As many at once as the server reads pages, so that none of its readers stands idle; answers in order."""
        lines: list[Answer] = []
        pool = ThreadPoolExecutor(self._settings.workers, thread_name_prefix="upload")
        try:
            for line in pool.map(lambda scan: self._upload(scan, order), scans):
                lines.append(line)
                progress(Step("scans", len(lines), len(scans)))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
        return lines

    def _upload(self, scan: Path, order: IngestOrder) -> Answer:
        texts = {
            "dossier": order.dossier,
            "unit": order.unit or self._settings.unit,
            "procedure": order.procedure,
            "operator": acting(order.operator, self._settings.operator),
            "backlog": "true" if order.backlog else None,
            "decision": order.backlog.decision if order.backlog else None,
            "box": order.backlog.box if order.backlog else None,
        }
        try:
            answer = self._send_file("/scans", scan, scan.name, {key: text for key, text in texts.items() if text})
        except BadScan as error:
            return _rejected(scan, error.notice)
        except BadRequest as error:
            if error.code != "source_unreadable":
                raise
            return _rejected(scan, error.notice)
        return {**answer["scans"][0], "path": str(scan)}

    def watch_once(self, folder: Path, progress: Progress = silent) -> Answer:
        del progress
        return self._post("/watched", {"folder": str(folder.resolve())})

    def confirm(self, papers: Sequence[str], operator: str | None, values: Mapping[str, str]) -> Answer:
        who = acting(operator, self._settings.operator)
        return self._post("/papers/confirm", {"papers": list(papers), "operator": who, "values": dict(values)})

    def split(
        self,
        papers: Sequence[str],
        into: Sequence[Sequence[int]],
        dossier: str | None,
        operator: str | None,
        type: str | None = None,
    ) -> Answer:
        who = acting(operator, self._settings.operator)
        order = {"papers": list(papers), "into": [list(each) for each in into], "dossier": dossier, "operator": who}
        return self._post("/papers/split", {**order, "type": type})

    def receive(self, file: Path, operator: str | None) -> Answer:
        who = acting(operator, self._settings.operator)
        return self._send_file("/received", file, "received.csv", {"operator": who})

    def search(self, text: str, limit: int) -> Answer:
        return self._json("GET", "/search", params={"q": text, "limit": str(limit)})

    def show(self, name: str) -> Answer:
        try:
            return self._json("GET", f"/papers/{quote(name, safe='')}")
        except SohoaError as error:
            if error.code not in ("name_unknown", "route_unknown"):
                raise
            return self._json("GET", f"/dossiers/{quote(name, safe='')}")

    def queue(self, limit: int, unit: str | None, everything: bool = False) -> Answer:
        asked = {"limit": str(limit), "all": str(everything).lower(), **({"unit": unit} if unit else {})}
        return self._json("GET", "/queue", params=asked)

    def corrections(self) -> Answer:
        return self._json("GET", "/corrections")

    def status(self) -> Answer:
        return self._json("GET", "/status")

    def backlog(self, decision: str | None) -> Answer:
        return self._json("GET", "/backlog", params={"decision": decision} if decision else {})

    def rates(self, period: str, by: str | None, formula: str) -> Answer:
        asked = {"period": period, "formula": formula, **({"by": by} if by else {})}
        return self._json("GET", "/rates", params=asked)

    def export(self, code: str, kind: str, to: Path, operator: str | None) -> Answer:
        from tempfile import TemporaryFile

        who = acting(operator, self._settings.operator)
        url = f"/dossiers/{quote(code, safe='')}/exports"
        with TemporaryFile() as package, self._failures_told():
            with self._client.stream("POST", url, params={"kind": kind, "operator": who}) as response:
                _require_success(response)
                for chunk in response.iter_bytes():
                    package.write(chunk)
                not_filed = [each for each in response.headers.get(_NOT_FILED, "").split(",") if each]
            with zipfile.ZipFile(package) as packed:
                folder, names = unpack(packed, to)
        return {"dossier": code, "folder": str(folder), "files": names, "not_filed": not_filed}

    def forms(self) -> Answer:
        return self._json("GET", "/forms")

    def prefill(self, form: str, papers: Sequence[str], card: str | None, operator: str | None) -> Answer:
        who = acting(operator, self._settings.operator)
        return self._post("/prefill", {"form": form, "papers": list(papers), "card": card, "operator": who})

    def reread(
        self, where: Mapping[str, str], operator: str | None, dry_run: bool, progress: Progress = silent
    ) -> Answer:
        del progress
        who = acting(operator, self._settings.operator)
        return self._post("/reread", {"where": dict(where), "operator": who, "dry_run": dry_run})

    def reindex(self, progress: Progress = silent) -> Answer:
        del progress
        return self._post("/reindex", {})

    def _send_file(self, url: str, file: Path, name: str, texts: dict[str, str]) -> Answer:
        try:
            opened = file.open("rb")
        except FileNotFoundError as error:
            raise BadRequest("path_missing") from error
        except OSError as error:
            raise BadRequest("source_unreadable") from error
        with opened:
            # Latin letters stand in for bytes of a name that is no UTF-8: a header cannot carry them.
            sent_as = name.encode("utf-8", "replace").decode("utf-8")
            return self._json("POST", url, files={"file": (sent_as, opened)}, data=texts)

    def _post(self, url: str, body: dict[str, Any]) -> Answer:
        return self._json("POST", url, json=body)

    def _json(self, method: str, url: str, **options: Any) -> Answer:
        with self._failures_told():
            response = self._client.request(method, url, **options)
            _require_success(response)
        return _document(response)

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except httpx.ConnectError as error:
            raise TryLater("server_not_there") from error
        except httpx.TransportError as error:
            raise TryLater("server_gone") from error


def _require_success(response: httpx.Response) -> None:
    if not response.is_success:
        response.read()
        raise told_by_server(_document(response))


def _document(response: httpx.Response) -> Answer:
    try:
        document = response.json()
    except ValueError as error:
        # A server that is told to end cuts off what is under way with a bare 500.
        raise TryLater("server_gone" if response.status_code == 500 else "server_odd") from error
    if not isinstance(document, dict):
        raise TryLater("server_odd")
    return document


def _said(said: Notice) -> dict[str, str]:
    return {"code": said.code, "vi": said.vi, "en": said.en}


def _rejected(scan: Path, reason: Notice) -> Answer:
    return {
        "path": str(scan),
        "sha256": "",
        "outcome": "rejected",
        "warnings": [],
        "reason": _said(reason),
        "papers": [],
    }
