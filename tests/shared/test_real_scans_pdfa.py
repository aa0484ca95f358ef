"""The six real scans, really read and rendered, as PDF/A: valid, own pictures inside, words on their places, small."""

import io
import subprocess
from collections import Counter
from collections.abc import Sequence
from functools import partial
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from PIL import Image

from archive.pdfa import ComposedPage, PageSource, compose
from archive.pdfa.marking import mark_lines
from dossiers.limits import Limits
from dossiers.reading import PageReading, Word
from ocr.page_pictures import page_jpeg
from ocr.page_reading import ReadingSettings, read_page
from tests.archive import verapdf
from tests.archive.pdfa_parts import MARK, raw_streams
from tests.shared.conftest import RealPage

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("real scans")]

PDF = "application/pdf"
NAMES = ("ct-01-2021", "ct-04-2024", "ct-05-2020", "ct-08-2018", "ct-11-2021", "ct-16-2021")


class Composed(NamedTuple):
    """A scan, its pages as read, and what was composed of them."""

    scan: Path
    pages: Sequence[PageReading]
    pdf: Path


class Found(NamedTuple):
    """A word as pdftotext finds it: its middle in parts of the page's width and height, from the top left corner."""

    text: str
    x: float
    y: float


@pytest.fixture(scope="module")
def composed(shared: Path, real_page: RealPage, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Composed]:
    folder = tmp_path_factory.mktemp("pdfa")
    return {name: _composed(shared / "scans" / f"{name}.pdf", folder / f"{name}.pdf", real_page) for name in NAMES}


def _composed(scan: Path, out: Path, real_page: RealPage) -> Composed:
    with pikepdf.open(scan) as pdf:
        count = len(pdf.pages)
    # How well is read is said of first pages; here words need places only, which reading fast gives as well.
    later = [read_page(scan, PDF, number, ReadingSettings(mode="fast")) for number in range(2, count + 1)]
    pages = [real_page(scan.stem, 1), *later]
    source = PageSource(scan, PDF, partial(page_jpeg, scan, PDF, limits=Limits()))
    compose([ComposedPage(source, page.number, page.rotation, page) for page in pages], MARK, out)
    return Composed(scan, pages, out)


def found_words(pdf: Path) -> list[list[Found]]:
    """The words of each page."""
    listed = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages: list[list[Found]] = []
    width = height = 1.0
    for line in listed.splitlines():
        said = line.split('"')
        if "<page " in line:
            width, height = float(said[1]), float(said[3])
            pages.append([])
        elif "<word " in line:
            x0, y0, x1, y1 = (float(said[at]) for at in (1, 3, 5, 7))
            text = unescape(line.split(">")[1].split("<")[0])
            pages[-1].append(Found(text, (x0 + x1) / 2 / width, (y0 + y1) / 2 / height))
    return pages


def test_all_are_valid_to_the_judge(composed: dict[str, Composed]) -> None:
    if missing := verapdf.missing_tools():
        pytest.skip(f"PDF/A was not judged by veraPDF: {', '.join(missing)} not installed")
    verdicts = verapdf.verdicts([each.pdf for each in composed.values()])
    assert {name: verdict for name, verdict in verdicts.items() if verdict != "PASS"} == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_page_keeps_the_scans_own_stream(composed: dict[str, Composed], name: str) -> None:
    with pikepdf.open(composed[name].scan) as pdf:
        own = [next(iter(page.resources["/XObject"].values())).read_raw_bytes() for page in pdf.pages]
    kept = raw_streams(composed[name].pdf)
    assert [stream in kept for stream in own] == [True] * len(own)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_its_words_on_their_places(composed: dict[str, Composed], name: str) -> None:
    pages = composed[name].pages
    for page, found in zip(pages, found_words(composed[name].pdf), strict=True):
        read, layer = Counter(word.text for word in page.words), Counter(each.text for each in found)
        assert (read - layer).total() == 0, f"cut, joined or lost on page {page.number}"
        places = {each.text: each for each in found}
        once = [word for word in page.words if read[word.text] == layer[word.text] == 1]
        assert len(once) > 100 or page is pages[-1]
        astray = [word.text for word in once if not stands(places[word.text], word, page)]
        assert len(astray) <= 0.01 * len(page.words), astray


def stands(place: Found, word: Word, page: PageReading) -> bool:
    """Give or take a hundredth of the page: its width is a hundred letters, its height sixty lines."""
    x, y = (word.box.x0 + word.box.x1) / 2 / page.width, (word.box.y0 + word.box.y1) / 2 / page.height
    return abs(place.x - x) <= 0.01 and abs(place.y - y) <= 0.01


@pytest.mark.parametrize("name", NAMES)
def test_the_mark_stands_on_white_paper(composed: dict[str, Composed], name: str) -> None:
    """Neither a signature's stamp nor a printed word was where the mark is now."""
    said = {part for line in mark_lines(MARK) for part in line.split()}
    found = found_words(composed[name].pdf)[0]
    time = next(each for each in found if each.text == mark_lines(MARK)[2])
    words = [each for each in found if each.text in said and abs(each.y - time.y) < 0.04]
    with Image.open(io.BytesIO(page_jpeg(composed[name].scan, PDF, 1, Limits()))) as shown:
        width, height = shown.size
        left, right = min(each.x for each in words), max(each.x for each in words)
        top, bottom = min(each.y for each in words), max(each.y for each in words)
        place = (left * width, (top - 0.005) * height, right * width, (bottom + 0.005) * height)
        paper = shown.convert("L").crop(tuple(map(round, place)))
    assert sum(paper.histogram()[:160]) <= 0.001 * paper.width * paper.height


def test_together_they_fit_the_budget(composed: dict[str, Composed]) -> None:
    scanned = sum(each.scan.stat().st_size for each in composed.values())
    assert sum(each.pdf.stat().st_size for each in composed.values()) <= 1.05 * scanned
