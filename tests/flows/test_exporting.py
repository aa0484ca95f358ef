"""What an export says that it leaves out: what still waits for a person, nothing that is settled."""

from dataclasses import replace
from pathlib import Path

from dossiers.papers import PaperState
from flows.office import IngestOrder
from samples.library import sample_dossiers
from tests.flows.test_splitting import opened
from tests.register.conftest import Office

CODE = "H99.88.77-261128-0001"


def test_papers_that_were_replaced_or_rejected_are_not_said_to_wait(tmp_path: Path) -> None:
    states = (PaperState.READ, PaperState.NEEDS_CHECK, PaperState.SUPERSEDED, PaperState.REJECTED)
    beside = [replace(Office().paper(), state=state) for state in states]
    for office in opened(tmp_path / "home"):
        with sample_dossiers()[0].paths() as paths:
            scan = [each for each in paths if each.name == "quet-002.jpg"]
            one = office.ingest(scan, IngestOrder(dossier=CODE))["scans"][0]["papers"][0]["id"]
        office.confirm([one], "colleague", {})
        Office().digitised(office.inst.register, *beside, dossier_code=CODE)
        told = office.export(CODE, "dip", tmp_path / "out", "clerk")
    assert told["not_filed"] == [each.id for each in beside[:2]]
