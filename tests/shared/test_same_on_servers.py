"""The six real scans through the servers: the same papers, fields and first hits as embedded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.production.columns import Column, new_column
from tests.production.workers import worker
from tests.shared.conftest import Office
from tests.way.processes import answer_of

# Who counts or needs workers must not meet those of others.
pytestmark = [pytest.mark.long, pytest.mark.xdist_group("workers")]

Run = Callable[..., Any]
SEARCHES = ("chi thi hoa don dien tu", '"Kỳ thi tốt nghiệp trung học phổ thông"')


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return new_column(tmp_path)


def test_papers_fields_and_first_hits_are_the_same(
    column: Column, office: Office, shared: Path, tmp_path: Path
) -> None:
    embedded = found_out(office.sohoa, office.taken)
    with worker(column, tmp_path / "w1"):

        def sohoa(*arguments: object) -> Any:
            return answer_of(column.environment(), *arguments)

        served = found_out(sohoa, sohoa("ingest", shared / "scans"))
    assert served == embedded
    assert len(embedded["scans"]) == 6


def found_out(sohoa: Run, taken: Any) -> dict[str, Any]:
    """What an office knows of the scans it took, papers named by their scan's file and pages instead of their id."""
    names = {
        paper["id"]: f"{Path(scan['path']).name} {paper['pages']}"
        for scan in taken["scans"]
        for paper in scan["papers"]
    }
    shown = {name: sohoa("show", paper)["papers"][0] for paper, name in names.items()}
    searched = {query: sohoa("search", query) for query in SEARCHES}
    return {
        "scans": {
            Path(scan["path"]).name: (scan["sha256"], scan["outcome"], [each["code"] for each in scan["warnings"]])
            for scan in taken["scans"]
        },
        "papers": {
            name: {key: paper[key] for key in ("type", "role", "state", "title", "fields")}
            for name, paper in shown.items()
        },
        "hits": {
            query: [(names[hit["paper"]], hit["snippet"], hit["pages"]) for hit in answer["hits"]]
            for query, answer in searched.items()
        },
        "totals": {query: answer["total"] for query, answer in searched.items()},
    }
