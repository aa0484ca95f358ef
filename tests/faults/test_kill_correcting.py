"""kill -9 at every durable point of correcting a filed paper: corrected once, its file untouched."""

import json
import shutil
import signal
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from sqlalchemy import select

from archive import keys
from config.settings import Settings
from dossiers.points import DurablePoint
from dossiers.scope import whole_installation
from flows.installation import open_installation
from register import outbox
from register.papers import all_paper_ids, paper
from register.tables import JournalRow
from tests.faults import way
from tests.faults.test_kill import run

pytestmark = pytest.mark.long

_PASSED = (
    DurablePoint.OBJECT_COPIED,
    DurablePoint.OBJECT_NAMED,
    DurablePoint.RECORD_STORED,
    DurablePoint.CHECK_RECORDED,
    DurablePoint.INDEX_COMMITTED,
    DurablePoint.OUTBOX_EMPTIED,
    DurablePoint.SEGMENT_STORED,
    DurablePoint.SEGMENT_RECORDED,
)
_VALUE = "Zetabetic"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one filed decision."""
    folder = tmp_path_factory.mktemp("filed")
    (folder / "scanner").mkdir()
    picture = Image.new("L", (850, 600), 255)
    ImageDraw.Draw(picture).text((250, 60), "QUYET DINH", fill=0, font_size=40)
    picture.save(folder / "scanner" / "scan.tif", dpi=(150, 150))
    assert run(way.file_as_decision, folder / "home", folder / "scanner") == 0
    return folder / "home"


@pytest.mark.parametrize("point", _PASSED)
def test_killed_correcting(point: DurablePoint, template: Path, tmp_path: Path) -> None:
    home = shutil.copytree(template, tmp_path / "home")
    files = {each: each.read_bytes() for each in (home / "archive" / "objects" / "files").rglob("*") if each.is_file()}
    assert files
    assert run(way.killed_correcting, point, home, _VALUE) == -signal.SIGKILL, f"{point} was not passed"
    assert run(way.correct, home, _VALUE) == 0
    assert {each: each.read_bytes() for each in files} == files
    with open_installation(Settings(home=home)) as inst:
        with inst.register.read() as session:
            one = all_paper_ids(session)[-1]
            view = paper(session, one, whole_installation("test"))
            acts = session.scalars(select(JournalRow).where(JournalRow.act == "checked")).all()
            assert outbox.size(session) == 0
        assert [act.actor for act in acts] == ["checker", "referee"]
        assert (view.state.value, view.checked_by, view.record_key) == ("filed", "checker", acts[-1].details["record"])
        record = json.loads(inst.store.get_bytes(view.record_key or ""))
        assert record["fields"][way.CORRECTED]["value"] == _VALUE
        assert inst.store.stat(keys.record_key(one, 1))
        assert inst.index.count() == 1
