"""Receiving: whose fault it was is told right, and what cannot be is refused before any work."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossiers.errors import BadRequest, TryLater
from flows.installation import Installation
from flows.lanes import Lane
from flows.stages.receiving import Arrival, receive
from tests.flows.conftest import Scan


def arrival(path: Path, dossier: str | None = None, unit: str = "xa") -> Arrival:
    return Arrival(path, path.name, unit, "an", "ingest", Lane.BATCH, dossier=dossier)


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """The file system takes no more than that for one file: what a full disk looks like to a writer."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_of_ours_is_not_told_as_an_unreadable_source(
    inst: Installation, scan: Scan, tmp_path: Path
) -> None:
    source = scan(tmp_path / "scan.tif")
    with files_at_most(1000), pytest.raises(TryLater) as refused:
        receive(inst, arrival(source))
    assert refused.value.code == "store_full"
    assert [each for each in inst.scratch.iterdir() if each.name != ".lock"] == []


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"dossier": "///"}, "dossier_code_wrong"),
        ({"dossier": "nguyễn văn a <b>"}, "dossier_code_not_plain"),
        ({"unit": "H" * 9000}, "unit_wrong"),
    ],
)
def test_a_code_that_cannot_be_is_refused_before_the_bytes_are_kept(
    inst: Installation, scan: Scan, tmp_path: Path, told: dict[str, str], code: str
) -> None:
    with pytest.raises(BadRequest) as refused:
        receive(inst, arrival(scan(tmp_path / "scan.tif"), **told))
    assert refused.value.code == code
    assert list(inst.store.keys("")) == []
