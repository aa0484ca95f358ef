"""Workers make the papers of a production column: told by Prefect, or finding the work themselves when nobody tells."""

import json
from importlib.resources import as_file, files
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from flows.installation import open_installation
from register.journal import Stream, last_sequence, unsealed
from register.tables import Deposit, PaperPage
from tests.production.columns import Column
from tests.production.scans import PAGES, twenty_pages
from tests.production.workers import killed_in_the_middle, worker
from tests.servers import prefect
from tests.servers.faulty import door
from tests.way.homes import counting
from tests.way.processes import SOHOA, wait_until

# Who counts or needs workers must not meet those of others.
pytestmark = [pytest.mark.long, pytest.mark.xdist_group("workers")]

CODE = "H99.01-260901-0001"


def sample(folder: str, name: str) -> Any:
    return as_file(files("samples") / "data" / folder / name)


def test_papers_are_made_by_a_worker_that_prefect_tells_or_that_looks_itself(
    column: Column, sohoa: Any, tmp_path: Path
) -> None:
    with worker(column, tmp_path / "w1"), sample("ho-so-01", "quet-002.jpg") as card:
        taken = sohoa("ingest", card, "--dossier", CODE)
        assert [(scan["outcome"], scan["warnings"]) for scan in taken["scans"]] == [("accepted", [])]
        (paper,) = taken["scans"][0]["papers"]
        assert [hit["paper"] for hit in sohoa("search", "can cuoc")["hits"]] == [paper["id"]]
        assert sohoa("ingest", card, "--dossier", CODE)["scans"][0]["outcome"] == "already_held"
        with sample("ho-so-06", "quet-003.png") as form:
            untold = sohoa("ingest", form, SOHOA_PREFECT_URL="http://127.0.0.1:9/api")
        assert len(untold["scans"][0]["papers"]) == 1
    assert _told(column) & _deposits(column), "Prefect was not asked"
    with open_installation(column.settings()) as inst, inst.register.read() as session:
        assert list(inst.store.keys("work/")) == []
        assert unsealed(session, Stream.ACTS) == ()
        assert last_sequence(session, Stream.ACTS) > 0


def test_a_killed_workers_scan_is_finished_by_another(column: Column, tmp_path: Path) -> None:
    """The second goes on from the pages that are kept: within 60 s, which `script/bench production` measures."""
    scan = twenty_pages(tmp_path / "twenty.tif")
    with open_installation(column.machine(tmp_path / "looker").settings()) as inst:
        with killed_in_the_middle(column, inst, scan, tmp_path) as kept:
            assert 0 < kept < PAGES, "killed before or after its work"
            with counting(column.settings()) as counts:
                wait_until(lambda: counts()["papers"])
        with inst.register.read() as session:
            pages = [(row.scan, row.page) for row in session.scalars(select(PaperPage))]
    assert sorted(page for _, page in pages) == list(range(1, PAGES + 1))


@pytest.mark.parametrize("told", [False, True])
def test_a_command_ends_though_prefect_hangs(column: Column, told: bool) -> None:
    """Hanging before the workers are told, or from then on: the scan is kept, the command waits no longer than set."""
    with door(prefect.shared_server().port) as opened, sample("ho-so-01", "quet-002.jpg") as card:
        changed = {
            "SOHOA_PREFECT_URL": f"http://127.0.0.1:{opened.port}/api",
            # Time enough for a Prefect that is merely busy to be told; a hanging one must not need more.
            "SOHOA_SERVER_SECONDS": "10" if told else "2",
            "SOHOA_PAPERS_WAIT_SECONDS": "20" if told else "5",
        }
        if not told:
            opened.hang()
        command = [SOHOA, "ingest", card, "--json"]
        with Popen(command, stdin=DEVNULL, stdout=PIPE, env=column.environment() | changed) as ingest:
            if told:
                wait_until(lambda: _told(column) & _deposits(column), 60)
                opened.hang()
            out, _ = ingest.communicate(timeout=60)
    (taken,) = json.loads(out)["scans"]
    assert [each["code"] for each in taken["warnings"]] == ["papers_put_off"]


def test_without_a_worker_scans_are_kept_and_writers_wait_for_nobody(
    column: Column, sohoa: Any, tmp_path: Path
) -> None:
    """One clerk is told and goes on, two wait at once: their papers are made by one worker, which starts only then."""
    with (
        sample("ho-so-01", "quet-002.jpg") as card,
        sample("ho-so-06", "quet-003.png") as form,
        sample("ho-so-03", "anh-001.jpg") as photo,
        counting(column.settings()) as counts,
    ):
        taken = sohoa("ingest", photo, exit_code=5, SOHOA_PAPERS_WAIT_SECONDS="1")
        assert [each["code"] for each in taken["scans"][0]["warnings"]] == ["papers_put_off"]
        commands = [
            Popen([SOHOA, "ingest", scan, "--json"], stdin=DEVNULL, stdout=PIPE, env=column.environment())
            for scan in (card, form)
        ]
        wait_until(lambda: counts()["deposits"] == 1 + len(commands))
        assert [command.poll() for command in commands] == [None, None]
        with worker(column, tmp_path / "w1"):
            answers = [json.loads(command.communicate(timeout=240)[0]) for command in commands]
            wait_until(lambda: counts()["papers"] == 1 + len(commands), 60)
    assert all(answer["scans"][0]["papers"] for answer in answers)
    assert sohoa("status")["outbox"] == 0


def _deposits(column: Column) -> set[str]:
    with open_installation(column.settings()) as inst, inst.register.read() as session:
        return {f"deposit:{each}" for each in session.scalars(select(Deposit.id))}


def _told(column: Column) -> set[str]:
    return {tag for run in _task_runs(column) for tag in run["tags"]}


def _task_runs(column: Column) -> list[dict[str, Any]]:
    account, _, password = column.variables["SOHOA_PREFECT_AUTH"].partition(":")
    answer = httpx.post(
        column.variables["SOHOA_PREFECT_URL"] + "/task_runs/filter", json={}, auth=(account, password), trust_env=False
    )
    answer.raise_for_status()
    found: list[dict[str, Any]] = answer.json()
    return found
