"""`sohoa read`: its modes, what it says without a second reader, and that it goes on where it was interrupted."""

import json
from pathlib import Path

import pytest
from PIL import Image

from config.settings import Settings
from dossiers.errors import BadSetup
from flows.progress import Step
from flows.stages import preview
from flows.stages.preview import read_file
from ocr import recipes
from tests.ocr.pictures import sample_page

pytestmark = pytest.mark.usefixtures("cache")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def three_pages(tmp_path: Path) -> Path:
    page = Image.fromarray(sample_page(0, "quet-001.pdf", 3)).convert("L").crop((0, 0, 1600, 500))
    path = tmp_path / "three.tif"
    page.save(path, save_all=True, append_images=[page.rotate(180), page], dpi=(200, 200), compression="tiff_lzw")
    return path


class Interrupted(Exception):
    """What a person's Ctrl-C is here."""


def test_an_interrupted_reading_goes_on_and_leaves_nothing(
    three_pages: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(step: Step) -> None:
        if step.done == 2:
            raise Interrupted

    settings = Settings(workers=1)
    with pytest.raises(Interrupted):
        read_file(three_pages, settings, "fast", stop)
    kept = sorted(path.name for path in cache.rglob("*.json"))
    assert kept == ["1.json", "2.json"]
    folder = next(cache.rglob("1.json")).parent
    assert folder.stat().st_mode & 0o077 == 0
    # A page that was kept is not read again: what it says now comes out.
    page = json.loads((folder / "1.json").read_text("utf-8"))
    (folder / "1.json").write_text(json.dumps({**page, "text": "kept"}), "utf-8")
    steps: list[Step] = []
    done = read_file(three_pages, settings, "fast", steps.append)
    assert [step.done for step in steps] == [3]
    assert [page["number"] for page in done["pages"]] == [1, 2, 3]
    assert done["pages"][0]["text"] == "kept"
    assert not list(cache.rglob("*.json"))


def test_another_recipe_takes_no_kept_page(three_pages: Path, cache: Path) -> None:
    def stop(step: Step) -> None:
        raise Interrupted

    with pytest.raises(Interrupted):
        read_file(three_pages, Settings(workers=1), "fast", stop)
    steps: list[Step] = []
    read_file(three_pages, Settings(workers=1), "accurate", steps.append)
    assert [step.done for step in steps] == [1, 2, 3]


def test_without_a_second_reader_accurate_says_so_and_verify_stops(
    three_pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (preview, recipes):
        monkeypatch.setattr(module, "second_reader_installed", lambda: False)
    with pytest.raises(BadSetup) as refused:
        read_file(three_pages, Settings(workers=1), "verify")
    assert refused.value.code == "second_reader_missing"
    assert "asterocr" in refused.value.notice.remedy
    said = read_file(three_pages, Settings(workers=1), "accurate")
    assert [each["code"] for each in said["notices"]] == ["read_by_one_reader"]


def test_with_one_nothing_is_said_and_words_are_verified(three_pages: Path) -> None:
    said = read_file(three_pages, Settings(workers=1), "verify")
    assert said["notices"] == []
    words = said["pages"][0]["words"]
    assert sum(word["verified"] for word in words) > len(words) / 2
    fast = read_file(three_pages, Settings(workers=1), "fast")
    assert not any(word["verified"] for word in fast["pages"][0]["words"])
