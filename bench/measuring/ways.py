"""One way of ingesting scans into a fresh home, measured from inside the process that does it. Compares nothing."""

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from bench.measuring.figures import WayFigures
from bench.measuring.processes import measured
from config.settings import Settings
from dossiers.errors import NeedsPerson
from flows.installation import Installation, open_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.owner import own
from flows.prefect_digitise import PrefectDigitise
from flows.stages.ingesting import Digitise
from flows.stages.recording import digitise_deposit
from register.deposits import due_deposit

CLERK = "bench-clerk"
CHECKER = "bench-checker"
QUERIES = (
    "giấy chứng nhận quyền sử dụng đất", "giay chung nhan quyen su dung dat", "tình trạng hôn nhân", "khai sinh",
    "giay phep xay dung", "tro cap xa hoi", "trích lục", "nguyen thi", "xã", "thửa đất", "to ban do", "quyết định",
    "hóa đơn điện tử", "chi thi", '"ủy ban nhân dân"', '"độc lập tự do hạnh phúc"', "hẹn trả kết quả",
    "phong chong tham nhung", "ngày 15 tháng 9", "kiểm soát quá trình giải quyết",
)  # fmt: skip
"""What officers type: with and without accents, phrases, common and rare words; names nobody."""


class _Timed:
    """A `Digitise` that remembers how long it took, on which deposits, and how many pages each of their scans has."""

    def __init__(self, digitise: Digitise) -> None:
        self.seconds = 0.0
        self.deposits: list[str] = []
        self.pages: dict[str, int] = {}
        self._digitise = digitise

    def __call__(self, inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        with inst.register.read() as session:
            due = [each for deposit in deposits if (each := due_deposit(session, deposit))]
        self.pages.update({each.scan: each.pages for each in due})
        began = time.perf_counter()
        self._digitise(inst, deposits, on_page)
        self.seconds += time.perf_counter() - began
        self.deposits += deposits


def plain_digitise(inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
    """What the Prefect flow does, one deposit after the other, as plain functions."""
    for deposit in deposits:
        with inst.register.read() as session:
            due = due_deposit(session, deposit)
        if due is not None:
            digitise_deposit(inst, due, on_page)


def measure_way(through_prefect: bool, scans: Sequence[Path], home: Path) -> WayFigures:
    """Ingest the scans, again, search, confirm; every figure is of this process and all below it."""
    figures = WayFigures(scans=len(scans), scan_bytes=sum(scan.stat().st_size for scan in scans))
    with ExitStack() as opened:
        owner = opened.enter_context(own(home, "bench"))
        inst = opened.enter_context(open_installation(Settings(home=home), owner))
        digitise: Digitise = plain_digitise
        if through_prefect:
            prefect = opened.enter_context(closing(PrefectDigitise()))
            with measured() as figures.start:
                prefect(inst, [], lambda _number: None)  # starts the API, imports the flow, runs it over nothing
            digitise = prefect
        _measure_work(figures, inst, _Timed(digitise), scans)
    figures.archive_bytes = _bytes_below(home / "archive")
    figures.index_bytes = _bytes_below(home / "index")
    figures.register_bytes = sum(file.stat().st_size for file in home.glob("register.sqlite*"))
    return figures


def _measure_work(figures: WayFigures, inst: Installation, digitise: _Timed, scans: Sequence[Path]) -> None:
    order = IngestOrder(operator=CLERK, via="bench")
    with LocalOffice(inst, digitise).started() as office:
        with measured() as figures.ingest:
            answer = office.ingest(scans, order)
        figures.digitise_seconds = digitise.seconds
        papers = [paper["id"] for scan in answer["scans"] for paper in scan["papers"]]
        figures.pages, figures.papers = sum(digitise.pages.values()), len(papers)
        figures.budget_bytes = _budget(scans, answer, digitise.pages)
        with measured() as figures.handover:
            digitise(inst, list(digitise.deposits), lambda _number: None)
        figures.archive_bytes_read = _bytes_below(inst.settings.home / "archive")
        with measured() as figures.again:
            again = office.ingest(scans, order)
        figures.again_held = sum(scan["outcome"] == "already_held" for scan in again["scans"])
        for query in QUERIES:
            began = time.perf_counter()
            found = office.search(query, 10)
            figures.search_seconds.append(time.perf_counter() - began)
            figures.engine_seconds.append(found["took_ms"] / 1000)
        with measured() as figures.confirm:
            figures.confirmed = sum(_confirmed(office, paper) for paper in papers)


def _confirmed(office: LocalOffice, paper: str) -> bool:
    try:
        office.confirm([paper], CHECKER, {})
    except NeedsPerson:
        return False
    return True


def _budget(scans: Sequence[Path], answer: dict[str, Any], pages_of: dict[str, int]) -> float:
    """Design's bound: 2.1 x the bytes of scans of 500 KB a page and more, else 2 x + 40 KB a page + 30 KB a file."""
    total = 0.0
    for scan, line in zip(scans, answer["scans"], strict=True):
        size, pages = scan.stat().st_size, pages_of.get(line["sha256"], 0)
        total += 2.1 * size if pages and size / pages >= 500_000 else 2 * size + 40_000 * pages + 30_000
    return total


def _bytes_below(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
