"""A paper whose pages lie in several scans is composed of all of them, each page from its own."""

from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from archive import keys
from config.settings import Settings
from dossiers.papers import PageRef
from dossiers.scope import whole_installation
from flows.installation import Installation, open_installation
from flows.stages.confirming import confirm
from register.papers import all_paper_ids, paper
from register.tables import PaperPage
from tests.faults.way import run_watch

SCOPE = whole_installation("test")
SIZES = {"first.tif": (850, 600), "later.pdf": (600, 850)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    scanner = tmp_path / "scanner"
    scanner.mkdir()
    for name, size in SIZES.items():
        picture = Image.new("L", size, 255)
        draw = ImageDraw.Draw(picture)
        draw.text((60, 160), "QUYET DINH", fill=0, font_size=40)
        draw.text((60, 260), "Can cu Luat To chuc chinh quyen", fill=0, font_size=28)
        options = {"resolution": 150} if name.endswith("pdf") else {"dpi": (150, 150)}
        picture.save(scanner / name, **options)
    return scanner


def test_every_page_comes_from_its_own_scan(tmp_path: Path, folder: Path) -> None:
    home = tmp_path / "home"
    run_watch(home, folder)
    with open_installation(Settings(home=home)) as inst, closing(inst.workers):
        joined = _join(inst)
        confirm(inst, joined, "checker", {})
        with inst.register.read() as session:
            filed = paper(session, joined, SCOPE)
        assert filed.pdf_sha256
        with inst.store.as_file(keys.file_key(filed.pdf_sha256)) as path, pikepdf.open(path) as pdf:
            shapes = [page.mediabox[2] > page.mediabox[3] for page in pdf.pages]
        with inst.register.read() as session:
            expected = [_is_lying(inst, ref) for ref in filed.pages]
    assert shapes == expected
    assert sorted(shapes) == [False, True]


def _join(inst: Installation) -> str:
    """The second paper's page becomes the first paper's last page too; returns the first paper's id."""
    with inst.register.read() as session:
        first, second = (paper(session, paper_id, SCOPE) for paper_id in all_paper_ids(session))
    (page,) = second.pages
    with inst.register.write() as session:
        session.add(PaperPage(paper_id=first.id, ordinal=2, scan=page.scan, page=page.page, rotation=page.rotation))
    return first.id


def _is_lying(inst: Installation, ref: PageRef) -> bool:
    with inst.store.as_file(keys.scan_key(ref.scan)) as path:
        return not path.read_bytes().startswith(b"%PDF")
