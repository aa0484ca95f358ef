"""kill -9 at every durable point and at random moments of a watch: nothing lost or double, everything finished."""

import hashlib
import multiprocessing
import random
import shutil
import signal
import time
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from archive import keys
from config.settings import Settings
from dossiers.points import DurablePoint
from dossiers.scope import whole_installation
from flows.installation import Installation, open_installation
from register import outbox
from register.counts import status
from register.papers import all_paper_ids, paper
from tests.faults import way

pytestmark = pytest.mark.long

_FORK = multiprocessing.get_context("forkserver")
_FORK.set_forkserver_preload(["tests.faults.way"])
_FILES = 3
_RANDOM_KILLS = 100
_SCOPE = whole_installation("test")
# A run seals once, at its end; every other point is passed for each file.
_PASSED = [(point, n) for point in DurablePoint for n in (1, 2) if n == 1 or not point.name.startswith("SEGMENT")]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that was never used but is up to date, copied for every kill."""
    home = tmp_path_factory.mktemp("template") / "home"
    with open_installation(Settings(home=home)):
        pass
    return home


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few small scans; the last one has two pages."""
    folder = tmp_path_factory.mktemp("pages")
    for number in range(_FILES):
        picture = Image.new("L", (850, 600), 255)
        draw = ImageDraw.Draw(picture)
        draw.text((60, 60), f"QUYET DINH so {number}", fill=0, font_size=40)
        draw.text((60, 160), "Can cu Luat To chuc chinh quyen dia phuong", fill=0, font_size=28)
        name = folder / f"scan-{number}.tif"
        picture.save(name, dpi=(150, 150), save_all=True, append_images=[picture] if number == _FILES - 1 else [])
    return folder


@pytest.fixture
def case(tmp_path: Path, template: Path, pages: Path) -> tuple[Path, Path]:
    home, folder = tmp_path / "home", tmp_path / "scanner"
    shutil.copytree(template, home)
    shutil.copytree(pages, folder)
    return home, folder


def run(target: object, *arguments: object) -> int | None:
    process = _FORK.Process(target=target, args=arguments)  # type: ignore[arg-type]
    process.start()
    process.join(120)
    assert not process.is_alive(), "the child hangs"
    return process.exitcode


@pytest.mark.parametrize(("point", "occurrence"), _PASSED)
def test_killed_at_a_durable_point(point: DurablePoint, occurrence: int, case: tuple[Path, Path], pages: Path) -> None:
    home, folder = case
    code = run(way.killed_at, point, occurrence, home, folder)
    assert code == -signal.SIGKILL, f"{point} was not passed {occurrence} times"
    every_source_is_safe(home, folder, pages)
    assert run(way.undisturbed, home, folder) == 0
    everything_is_finished_once(home, folder, pages)


@pytest.fixture(scope="module")
def whole(template: Path, pages: Path, tmp_path_factory: pytest.TempPathFactory) -> float:
    """How many seconds an undisturbed run takes."""
    at = tmp_path_factory.mktemp("timed")
    shutil.copytree(template, at / "home")
    shutil.copytree(pages, at / "scanner")
    began = time.monotonic()
    assert run(way.undisturbed, at / "home", at / "scanner") == 0
    return time.monotonic() - began


@pytest.mark.parametrize("batch", range(10))
def test_killed_at_random_moments(batch: int, whole: float, tmp_path: Path, template: Path, pages: Path) -> None:
    for number in range(_RANDOM_KILLS // 10):
        home, folder = tmp_path / f"home{number}", tmp_path / f"scanner{number}"
        shutil.copytree(template, home)
        shutil.copytree(pages, folder)
        process = _FORK.Process(target=way.undisturbed, args=(home, folder))
        process.start()
        process.join(random.Random(batch * 100 + number).uniform(0.0, whole))
        process.kill()
        process.join(60)
        every_source_is_safe(home, folder, pages)
        assert run(way.undisturbed, home, folder) == 0
        everything_is_finished_once(home, folder, pages)


def every_source_is_safe(home: Path, folder: Path, pages: Path) -> None:
    """Each source file lies where the scanner put it, or the archive holds exactly its bytes."""
    with open_installation(Settings(home=home)) as inst:
        for source in pages.iterdir():
            data = source.read_bytes()
            in_place = (folder / source.name).exists() and (folder / source.name).read_bytes() == data
            sha256 = hashlib.sha256(data).hexdigest()
            held = inst.store.stat(keys.scan_key(sha256))
            assert in_place or (held and inst.store.get_bytes(held.key) == data), source.name


def everything_is_finished_once(home: Path, folder: Path, pages: Path) -> None:
    with open_installation(Settings(home=home)) as inst:
        assert not [each for each in folder.iterdir() if each.is_file()]
        with inst.register.read() as session:
            counted = status(session, _SCOPE)
            views = [paper(session, each, _SCOPE) for each in all_paper_ids(session)]
            assert outbox.size(session) == 0
        made_of = Counter((ref.scan, ref.page) for view in views for ref in view.pages)
        assert set(made_of.values()) == {1}, "a page is in two papers"
        assert {scan for scan, _ in made_of} == {
            hashlib.sha256(each.read_bytes()).hexdigest() for each in pages.iterdir()
        }
        assert counted["scans"] == counted["deposits"] == _FILES
        assert inst.index.count() == len(views)
        _filed_papers_have_their_files(inst, views)


def _filed_papers_have_their_files(inst: Installation, views: list) -> None:  # type: ignore[type-arg]
    for view in views:
        assert view.state.value == "filed"
        assert inst.store.get_bytes(keys.file_key(view.pdf_sha256)).startswith(b"%PDF-")
