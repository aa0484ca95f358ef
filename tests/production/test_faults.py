"""The fault table: each server away, silent, slow, refusing, busy, unavailable and full at each step that uses it.

Everything before the step is done soundly; then the fault comes, the step is done or tells an error of the house, the
fault goes, and the same step is done. In the end nothing is lost and nothing is there twice.
"""

import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from dossiers.errors import SohoaError
from flows.progress import silent
from flows.stages.recovering import finish_due, recover
from tests.faults.way import plain_digitise
from tests.production.fault_table import DONE, cells, outcome, page
from tests.production.faulty_column import CITIZEN, SECONDS, SERVERS, FaultyColumn, faulty_column
from tests.production.steps import STEPS, Act
from tests.way.homes import acts_are_sealed, holds_exactly

LONGEST = 15 * SECONDS + 5
Columns = Callable[[str], FaultyColumn]


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Columns]:
    """The column on which one server's faults are tried, one after the other, as a long-lived process meets them."""
    folder = tmp_path_factory.mktemp("faults")
    known: dict[str, FaultyColumn] = {}
    with ExitStack() as held:

        def of(server: str) -> FaultyColumn:
            if server not in known:
                known[server] = held.enter_context(faulty_column(folder / server))
            return known[server]

        yield of


def _together(server: str, *values: str) -> object:
    """All cells of a server run in one process: they share a column."""
    return pytest.param(server, *values, id="-".join((server, *values)), marks=pytest.mark.xdist_group(server))


@pytest.mark.parametrize(("server", "fault", "step"), [_together(*cell) for cell in cells()])
def test_a_step(columns: Columns, server: str, fault: str, step: str, caplog: pytest.LogCaptureFixture) -> None:
    site = columns(server)
    act = STEPS[step].led_up_to(site)
    caplog.set_level("INFO")
    with site.fault(server, fault):
        began = time.monotonic()
        code, told = _tried(act)
        lasted = time.monotonic() - began
    assert code == outcome(step, server, fault)
    assert lasted < LONGEST
    assert not [each for each in (*site.secrets(), CITIZEN) if each in told + caplog.text]
    assert _tried(act) == (DONE, "")


@pytest.mark.parametrize("server", [_together(server) for server in SERVERS])
def test_nothing_is_lost(columns: Columns, server: str) -> None:
    """After all of them: what a start and a free worker find to do is done, and everything is there once."""
    site = columns(server)
    finish_due(site.inst, plain_digitise, silent)
    recover(site.inst)
    direct = site.column.settings()
    holds_exactly(direct, site.taken)
    acts_are_sealed(direct)


def test_the_page_is_the_table() -> None:
    written = Path(__file__).resolve().parents[2] / "docs" / "faults.md"
    assert written.read_text("utf-8") == page(), "run: python -m tests.production.fault_table > docs/faults.md"


def _tried(act: Act) -> tuple[str, str]:
    """`done` or the code, and everything a traceback would show. Other errors than the house's fail the test."""
    try:
        return act() or DONE, ""
    except SohoaError as error:
        said = error
    assert said.notice.vi
    assert said.notice.en
    return said.code, f"{said} {said.notice} {said.facts}" + "".join(traceback.format_exception(said))
