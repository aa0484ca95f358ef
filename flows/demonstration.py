"""The demo: sample dossiers go the whole way in an archive of their own, made anew each time."""

import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from config.settings import Settings
from dossiers.errors import SohoaError
from flows.installation import open_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.owner import Holder, own
from flows.progress import Progress, silent
from samples.library import SampleFolder, catalogues, received_list, sample_dossiers

CLERK = "demo-clerk"
CHECKER = "demo-checker"
SEARCHES = ("giay chung nhan quyen su dung dat", '"xác nhận tình trạng hôn nhân"')
PERIOD = "2026-9M"


def demo_home() -> Path:
    """`$XDG_DATA_HOME/sohoa-demo`: never the home of real work."""
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "sohoa-demo"


def demonstrate(
    settings: Settings, progress: Progress = silent, on_wait: Callable[[Holder], None] | None = None
) -> dict[str, Any]:
    """Receive the samples' list, ingest their dossiers, confirm what is not in doubt, search and count.

    `{"home", "received", "ingested": [shape ingest, one a dossier], "confirmed": [..], "left": [..],
    "searches": [{"query", "answer"}], "rates", "dossiers": [shape show], "status"}`.
    Everything under `settings.home` is removed first: call it with `demo_home()`.
    """
    with ExitStack() as open_parts:
        settings = settings.model_copy(update={"catalogues": open_parts.enter_context(catalogues())})
        owner = open_parts.enter_context(own(settings.home, "demo", on_wait))
        _empty(settings.home)
        inst = open_parts.enter_context(open_installation(settings, owner))
        office = open_parts.enter_context(LocalOffice(inst).started())
        with received_list() as received:
            answer: dict[str, Any] = {"home": str(settings.home), "received": office.receive(received, CLERK)}
        answer["ingested"] = [_ingest(office, sample, progress) for sample in sample_dossiers()]
        answer.update(_confirm_what_is_sure(office, answer["ingested"]))
        answer["searches"] = [{"query": query, "answer": office.search(query, 3)} for query in SEARCHES]
        answer["rates"] = office.rates(PERIOD, None, "official_766")
        answer["dossiers"] = [office.show(code) for code in _codes(answer["ingested"])]
        answer["status"] = office.status()
    return answer


def _ingest(office: LocalOffice, sample: SampleFolder, progress: Progress) -> dict[str, Any]:
    order = IngestOrder(dossier=sample.dossier_code, procedure=sample.procedure, operator=CLERK, via="demo")
    with sample.paths() as paths:
        return office.ingest(paths, order, progress)


def _empty(home: Path) -> None:
    for entry in home.iterdir():
        if entry.is_dir():
            shutil.rmtree(entry)
        elif entry.name != "owner.lock":
            entry.unlink()


def _confirm_what_is_sure(office: LocalOffice, ingested: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """A second person confirms the papers that need no correction; the others are left, as in an office."""
    confirmed: list[Any] = []
    left: list[Any] = []
    for paper in _papers(ingested):
        if paper["state"] != "read":
            left.append(paper)
            continue
        try:
            confirmed += office.confirm([paper["id"]], CHECKER, {})["papers"]
        except SohoaError as refused:
            left.append({**paper, "refused": refused.code})
    return {"confirmed": confirmed, "left": left}


def _papers(ingested: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [paper for answer in ingested for scan in answer["scans"] for paper in scan["papers"]]


def _codes(ingested: list[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(paper["dossier"] for paper in _papers(ingested) if paper["dossier"]))
