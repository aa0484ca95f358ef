"""A paper that a search server refuses waits in the outbox with the reason and keeps no other out."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import WatchedFolder
from flows.installation import Installation
from flows.stages import watching
from flows.stages.indexing import drain_outbox, reindex
from indexer.elastic_engine import ElasticEngine
from register.tables import OutboxRow
from tests.contracts.search_engine import elastic_place
from tests.faults.way import plain_digitise
from tests.flows.conftest import Scan


def test_a_refused_paper_stays_in_the_outbox(
    inst: Installation, scan: Scan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("register.dossier_rows.LONGEST_UNIT", 40_000)  # as in a register of before that bound
    with closing(ElasticEngine(elastic_place(tmp_path))) as inst.index:
        scan(tmp_path / "one" / "a.tif", "QUYET DINH")
        scan(tmp_path / "other" / "b.tif", "CONG VAN")
        too_long = "u" * 40_000  # for a value that an index looks up whole
        for folder in (WatchedFolder(path=tmp_path / "one", unit=too_long), WatchedFolder(path=tmp_path / "other")):
            watching.watch_once(inst, folder, plain_digitise)
        drain_outbox(inst)
        with inst.register.read() as session:
            (left,) = session.scalars(select(OutboxRow))
        assert left.last_error_code == "paper_index_refused"
        assert inst.index.count() == 1
        assert reindex(inst) == 1
