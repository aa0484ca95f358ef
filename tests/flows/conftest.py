"""An installation of its own for every test, and small scans to put into it; pages are read in this process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from config.settings import Settings
from flows.installation import Installation, open_installation
from tests.faults.way import SameProcessWorkers

Scan = Callable[..., Path]


@pytest.fixture
def inst(tmp_path: Path) -> Iterator[Installation]:
    """An open installation that takes scans at once and reads them right here."""
    with open_installation(Settings(home=tmp_path / "home", settle_seconds=0.0, min_free_bytes=0)) as opened:
        opened.workers = SameProcessWorkers(1, 1)
        yield opened


@pytest.fixture
def scan() -> Scan:
    """`scan(path, words)` writes a small page there."""

    def write(path: Path, words: str = "QUYET DINH") -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        picture = Image.new("L", (850, 600), 255)
        ImageDraw.Draw(picture).text((60, 60), words, fill=0, font_size=40)
        picture.save(path, "TIFF", dpi=(150, 150))
        return path

    return write
