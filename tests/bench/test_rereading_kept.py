"""The measurement of reading again sees a confirmed value that changed, a paper that moved and an old reading lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bench.measuring.rereading_kept import Snapshot, compared, snapshot
from dossiers.papers import with_value
from flows.installation import Installation
from register.papers import PaperView
from samples.library import sample_dossiers
from tests.flows.test_rereading import ORDER, office_reading


@pytest.fixture
def inst(tmp_path: Path) -> Iterator[Installation]:
    """One paper, read and confirmed."""
    with office_reading(tmp_path / "home", "fast") as office, sample_dossiers()[0].paths() as paths:
        answer = office.ingest([path for path in paths if path.name == "quet-002.jpg"], ORDER)
        office.confirm([answer["scans"][0]["papers"][0]["id"]], "colleague", {})
        yield office.inst


def changed(before: Snapshot, view: PaperView) -> Snapshot:
    return replace(before, papers={view.id: view})


def test_nothing_changed_is_kept_and_every_change_is_seen(inst: Installation) -> None:
    before = snapshot(inst)
    (view,) = before.papers.values()
    assert compared(inst, before, before).kept
    other = replace(view, fields=(with_value(view.fields[0], "another"), *view.fields[1:]))
    assert compared(inst, before, changed(before, other)).values_changed == [view.id]
    assert compared(inst, before, changed(before, replace(view, pages=()))).papers_moved == [view.id]
    assert compared(inst, before, changed(before, replace(view, checked_by="nobody"))).records_changed == [view.id]
    assert compared(inst, before, replace(before, papers={})).papers_moved == [view.id]
    (key,) = before.readings
    stored = inst.settings.home / "archive" / "objects" / key
    stored.chmod(0o600)
    stored.unlink()
    lost = compared(inst, before, before)
    assert (lost.readings_lost, lost.kept) == ([key], False)
