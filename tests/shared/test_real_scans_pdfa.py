"""The six real scans as PDF/A: valid, their own pictures inside, words found, within the budget of bytes."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from archive.pdfa import ComposedPage, compose
from tests.archive import verapdf
from tests.archive.pdfa_parts import MARK, WORDS, reading, saved
from tests.archive.test_pdfa import raw_streams, text_of

NAMES = ("ct-01-2021", "ct-04-2024", "ct-05-2020", "ct-08-2018", "ct-11-2021", "ct-16-2021")


@pytest.fixture(scope="module")
def composed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pdfa")
    for name in NAMES:
        scan = shared / "scans" / f"{name}.pdf"
        with pikepdf.open(scan) as pdf:
            sizes = [picture_size(page) for page in pdf.pages]
        pages = [
            ComposedPage(number, 0, reading(number, width=width, height=height))
            for number, (width, height) in enumerate(sizes, 1)
        ]
        compose(scan, "application/pdf", pages, MARK, white_pages(sizes), folder / scan.name)
    return {name: folder / f"{name}.pdf" for name in NAMES}


def picture_size(page: pikepdf.Page) -> tuple[int, int]:
    picture = next(iter(page.resources["/XObject"].values()))
    return int(picture["/Width"]), int(picture["/Height"])


def white_pages(sizes: list[tuple[int, int]]) -> Callable[[int], bytes]:
    """Only what lies under a signature's stamp comes from here."""
    return lambda number: saved(Image.new("RGB", sizes[number - 1], "white"), "JPEG")


def test_all_are_valid_to_the_judge(composed: dict[str, Path]) -> None:
    if missing := verapdf.missing_tools():
        pytest.skip(f"PDF/A was not judged by veraPDF: {', '.join(missing)} not installed")
    assert set(verapdf.verdicts(list(composed.values())).values()) == {"PASS"}


@pytest.mark.parametrize("name", NAMES)
def test_every_page_keeps_the_scans_own_stream(composed: dict[str, Path], shared: Path, name: str) -> None:
    with pikepdf.open(shared / "scans" / f"{name}.pdf") as pdf:
        own = [next(iter(page.resources["/XObject"].values())).read_raw_bytes() for page in pdf.pages]
    kept = raw_streams(composed[name])
    assert [stream in kept for stream in own] == [True] * len(own)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_its_words(composed: dict[str, Path], name: str) -> None:
    text = " ".join(text_of(composed[name]).split())
    with pikepdf.open(composed[name]) as pdf:
        assert text.count(" ".join(WORDS)) == len(pdf.pages)


def test_together_they_fit_the_budget(composed: dict[str, Path], shared: Path) -> None:
    scanned = sum((shared / "scans" / f"{name}.pdf").stat().st_size for name in NAMES)
    assert sum(path.stat().st_size for path in composed.values()) <= 1.05 * scanned
