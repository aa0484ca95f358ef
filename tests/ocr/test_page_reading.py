"""Whole pages read: text, boxes, order, turns, codes, blanks, verdicts, and the recipe that stands for all of it."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from dossiers.errors import BadSetup
from dossiers.limits import Limits
from dossiers.text import nfc
from ocr.cleaning import CleaningSettings
from ocr.page_pictures import Picture
from ocr.page_reading import ReadingSettings, read_page
from ocr.readers.tesseract import model_digest
from ocr.recipes import reading_recipe
from samples.library import sample_dossiers
from tests.ocr.pictures import sample_page

PNG = "image/png"


def saved(picture: Picture, path: Path) -> Path:
    Image.fromarray(picture).save(path, dpi=(200, 200))
    return path


@pytest.fixture(scope="module")
def receipt() -> Picture:
    return sample_page(0, "quet-001.pdf", 3)


def test_a_page_on_its_head_reads_like_the_upright_one(tmp_path: Path, receipt: Picture) -> None:
    truth = sample_dossiers()[0].files[0].truth.pages[2]
    path = saved(np.ascontiguousarray(np.rot90(receipt, 2)), tmp_path / "a.png")
    page = read_page(path, PNG, 1, ReadingSettings())
    assert page.rotation == 180
    assert page.quality.verdict == "good"
    assert not page.blank
    lines = page.text.splitlines()
    assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ" in lines
    assert lines.index(next(line for line in lines if line.startswith("Số"))) < lines.index(
        "Độc lập - Tự do - Hạnh phúc"
    )
    assert sorted(code.text for code in page.codes) == sorted(code.text for code in truth.codes)
    assert page.text == nfc(page.text)
    assert [word.text for word in page.words] == page.text.split()
    title = next(line for line in truth.lines if line.text.startswith("GIẤY TIẾP NHẬN"))
    first = next(word for word in page.words if word.text == "GIẤY")
    assert abs(first.box.x0 - title.box[0]) < 15
    assert abs(first.box.y1 - title.box[3]) < 15


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_with_one_line_is_set_upright(tmp_path: Path, receipt: Picture, turn: int) -> None:
    title = sample_dossiers()[0].files[0].truth.pages[2]
    line = next(each for each in title.lines if each.text.startswith("GIẤY TIẾP NHẬN"))
    y0, y1 = int(line.box[1]) - 6, int(line.box[3]) + 6
    sheet = np.full_like(receipt, 250)
    sheet[y0:y1] = receipt[y0:y1]
    path = saved(np.ascontiguousarray(np.rot90(sheet, turn // 90)), tmp_path / "a.png")
    page = read_page(path, PNG, 1, ReadingSettings(mode="fast"))
    assert (page.rotation, page.text) == (turn, line.text)


def test_words_blocks_and_lines_belong_together(tmp_path: Path, receipt: Picture) -> None:
    page = read_page(saved(receipt, tmp_path / "a.png"), PNG, 1, ReadingSettings())
    assert [block.id for block in page.blocks] == list(range(len(page.blocks)))
    assert [word.line for word in page.words] == sorted(word.line for word in page.words)
    assert (page.height, page.width) == receipt.shape[:2]
    for word in page.words:
        assert 0 <= word.confidence <= 1
        assert 0 <= word.box.x0 < word.box.x1 <= page.width
        assert 0 <= word.box.y0 < word.box.y1 <= page.height
        assert word.box.overlaps(page.blocks[word.block].box)


def test_a_blank_page_and_a_code_alone(tmp_path: Path) -> None:
    white = np.full((1200, 850, 3), 250, np.uint8)
    blank = read_page(saved(white, tmp_path / "a.png"), PNG, 1, ReadingSettings())
    assert blank.blank
    assert (blank.text, [reason.code for reason in blank.quality.reasons]) == ("", ["page_blank"])
    code = zxingcpp.create_barcode("SOHOA:SEP:H17.83-260929-0020", zxingcpp.BarcodeFormat.QRCode)
    square = np.asarray(zxingcpp.write_barcode_to_image(code, scale=8))
    white[300 : 300 + square.shape[0], 200 : 200 + square.shape[1]] = square[..., None] if square.ndim == 2 else square
    sheet = read_page(saved(white, tmp_path / "b.png"), PNG, 1, ReadingSettings())
    assert not sheet.blank
    assert [(each.symbology, each.text) for each in sheet.codes] == [("QRCode", "SOHOA:SEP:H17.83-260929-0020")]
    box = sheet.codes[0].box
    assert 200 <= box.x0 < box.x1 <= 201 + square.shape[1]


def test_faint_print_is_read_and_the_other_side_shining_through_is_not(tmp_path: Path, receipt: Picture) -> None:
    span = 0.22  # of black to white: to every other eye of the clean-up the page is blank
    faint = (255 * (1 - span) * 0.62 + receipt * span).astype(np.uint8)
    page = read_page(saved(faint, tmp_path / "a.png"), PNG, 1, ReadingSettings())
    assert not page.blank
    assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ" in page.text.splitlines()
    through = Image.fromarray(np.ascontiguousarray(receipt[:, ::-1])).filter(ImageFilter.GaussianBlur(1.5))
    back = (255 * (1 - span) + np.asarray(through) * span).astype(np.uint8)
    page = read_page(saved(back, tmp_path / "b.png"), PNG, 1, ReadingSettings())
    assert page.text == ""


def test_a_blurred_page_is_told_to_be_scanned_again(tmp_path: Path, receipt: Picture) -> None:
    blurred = np.asarray(Image.fromarray(receipt).filter(ImageFilter.GaussianBlur(7)))
    page = read_page(saved(blurred, tmp_path / "a.png"), PNG, 1, ReadingSettings())
    assert page.quality.verdict != "good"
    assert "page_blurred" in [reason.code for reason in page.quality.reasons]
    assert all(reason.remedy for reason in page.quality.reasons)


def test_soft_print_is_not_good_and_grain_is_not_taken_for_it(tmp_path: Path, receipt: Picture) -> None:
    soft = np.asarray(Image.fromarray(receipt).filter(ImageFilter.GaussianBlur(3.2)))
    page = read_page(saved(soft, tmp_path / "a.png"), PNG, 1, ReadingSettings(mode="fast"))
    assert page.quality.verdict == "poor"
    assert "page_blurred" in [reason.code for reason in page.quality.reasons]
    grain = np.random.default_rng(5).normal(0, 22, receipt.shape)
    grainy = np.clip(receipt + grain, 0, 255).astype(np.uint8)
    page = read_page(saved(grainy, tmp_path / "b.png"), PNG, 1, ReadingSettings(mode="fast"))
    assert "page_blurred" not in [reason.code for reason in page.quality.reasons]


def test_low_resolution_is_told(tmp_path: Path, receipt: Picture) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(receipt).resize((receipt.shape[1] // 2, receipt.shape[0] // 2)).save(path, dpi=(100, 100))
    page = read_page(path, PNG, 1, ReadingSettings())
    assert page.dpi == 100
    assert "page_low_resolution" in [reason.code for reason in page.quality.reasons]


def test_a_page_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    page = read_page(tmp_path / "a.png", PNG, 1, ReadingSettings())
    assert page.quality.verdict == "unreadable"
    assert page.words == ()


def test_pages_are_read_in_a_pool_and_settings_travel(tmp_path: Path) -> None:
    path = saved(np.full((300, 200), 255, np.uint8), tmp_path / "a.png")
    assert pickle.loads(pickle.dumps(ReadingSettings())) == ReadingSettings()
    with ProcessPoolExecutor(1) as pool:
        assert pool.submit(read_page, path, PNG, 1, ReadingSettings()).result().blank


def test_recipe_changes_with_settings_but_not_with_patience() -> None:
    settings = ReadingSettings()
    recipe = reading_recipe(settings)
    assert reading_recipe(ReadingSettings()).hash == recipe.hash
    assert reading_recipe(replace(settings, limits=Limits(page_seconds=7))).hash == recipe.hash
    assert reading_recipe(replace(settings, cleaning=CleaningSettings(reading_dpi=150))).hash != recipe.hash
    assert reading_recipe(replace(settings, names=("Xã Mẫu",))).hash != recipe.hash
    assert recipe.content["model"] == model_digest("vie")


def test_a_missing_language_names_its_remedy() -> None:
    with pytest.raises(BadSetup) as caught:
        model_digest("xxx")
    assert "apt-get install" in caught.value.notice.remedy


def test_a_picture_too_small_for_a_letter_is_unreadable(tmp_path: Path) -> None:
    speck = tmp_path / "speck.png"
    Image.new("RGB", (3, 4), "white").save(speck)
    page = read_page(speck, "image/png", 1, ReadingSettings())
    assert (page.width, page.height, page.words) == (3, 4, ())
    assert page.quality.verdict == "unreadable"
    assert [reason.code for reason in page.quality.reasons] == ["page_not_read"]
