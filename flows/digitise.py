"""The Prefect flow from received scans to recorded papers: a task is a scan, or 20 pages of a large one.

Arguments and results are ids and numbers only: Prefect stores them. Progress and pictures never pass through it.
"""

from collections import deque
from collections.abc import Callable

from prefect import flow, task
from prefect.futures import PrefectFuture
from prefect.task_runners import ThreadPoolTaskRunner

from flows.current import current
from flows.installation import Installation
from flows.stages.digitising import FAILED, OK, code_of
from flows.stages.reading import chunks, read_pages
from flows.stages.recording import record_deposit_papers, scan_of
from register.deposits import DueDeposit, due_deposit

_SCANS_AT_ONCE = 4
_TASK_THREADS = 8


@task(persist_result=False)
def read_some_pages(deposit: str, first: int, last: int) -> str:
    """Pages first..last of the deposit's scan are in the work folder. Returns "ok" or the code of what went wrong."""

    def read(inst: Installation, due: DueDeposit) -> None:
        read_pages(inst, scan_of(due), range(first, last + 1), current().on_page)

    return _outcome_of(read, deposit)


@task(persist_result=False)
def record_papers_of(deposit: str, pages_read: list[str]) -> str:
    """The deposit's papers are recorded, if all its pages were read. Returns "ok" or the first code that was not."""
    wrong = next((code for code in pages_read if code != OK), None)
    return wrong or _outcome_of(record_deposit_papers, deposit)


def _outcome_of(work: Callable[[Installation, DueDeposit], None], deposit: str) -> str:
    """Do the work for a deposit that is still due. A failed task would end the whole flow, so it returns a code."""
    inst = current().installation

    def if_due() -> str:
        with inst.register.read() as session:
            due = due_deposit(session, deposit)
        if due is not None:
            work(inst, due)
        return OK

    return code_of(if_due, deposit)


_THREADS: ThreadPoolTaskRunner[str] = ThreadPoolTaskRunner(max_workers=_TASK_THREADS)


@flow(name="digitise", task_runner=_THREADS, persist_result=False)  # type: ignore[arg-type]
def digitise(deposits: list[str]) -> dict[str, str]:
    """Digitise the deposits, a few scans at a time; a failed one stops no other and stays due for the next start.

    Returns the outcome code of each.
    """
    outcomes: dict[str, str] = {}
    under_way: deque[tuple[str, PrefectFuture[str]]] = deque()
    for deposit in deposits:
        if len(under_way) >= _SCANS_AT_ONCE:
            _collect(under_way, outcomes)
        under_way.append((deposit, _start(deposit)))
    while under_way:
        _collect(under_way, outcomes)
    return outcomes


def _start(deposit: str) -> "PrefectFuture[str]":
    with current().installation.register.read() as session:
        due = due_deposit(session, deposit)
    runs = chunks(due.pages) if due else []
    pages = [read_some_pages.submit(deposit, run[0], run[-1]) for run in runs]
    return record_papers_of.submit(deposit, pages)  # type: ignore[arg-type]


def _collect(under_way: "deque[tuple[str, PrefectFuture[str]]]", outcomes: dict[str, str]) -> None:
    deposit, future = under_way.popleft()
    answer: object = future.result(raise_on_failure=False)
    outcomes[deposit] = answer if isinstance(answer, str) else FAILED
