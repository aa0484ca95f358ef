"""Separator sheets as printed and scanned again: each names its dossier or none, however it lies, torn or not."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

from config.catalogues import load_catalogue
from desk.print.separators import separator_sheets
from dossiers.limits import Limits
from dossiers.papers import ProposedPaper
from dossiers.reading import Reading
from ocr.page_pictures import page_picture
from ocr.page_reading import ReadingSettings, read_page
from ocr.understanding import separator_sheets as sheets_of
from tests.desk.test_desk_cli import Sohoa, sohoa

__all__ = ["sohoa"]  # a fixture
Picture = NDArray[np.uint8]
BOX = "H40.12.K1/G03/H015"
CODES = ("H48.12-260927-0012", "000.00.01.H40-210927-0012")
UPPER, LOWER = slice(0, 2100), slice(2100, None)
"""Of a sheet at 300 dpi, between its two codes."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[Picture]:
    """Two sheets with a code and one without, at 300 dpi."""
    file = tmp_path_factory.mktemp("sheets") / "sheets.pdf"
    file.write_bytes(separator_sheets(CODES, blank=1))
    return [page_picture(file, "application/pdf", number, Limits()).image for number in (1, 2, 3)]


def read(picture: Picture, tmp_path: Path) -> ProposedPaper:
    """What the sheet is taken for."""
    scan = tmp_path / "scan.png"
    Image.fromarray(picture).save(scan, dpi=(300, 300))
    page = read_page(scan, "image/png", 1, ReadingSettings(mode="fast"))
    (sheet,) = sheets_of(Reading("0" * 64, "test", (page,)))
    return sheet


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_sheet_names_its_dossier_however_it_lies(printed: list[Picture], tmp_path: Path, turn: int) -> None:
    sheet = read(np.ascontiguousarray(np.rot90(printed[0], turn // 90)), tmp_path)
    assert (sheet.dossier_code, sheet.split_reason) == (CODES[0], "split_separator")
    assert sheet.split_confidence >= load_catalogue().thresholds.split_check


@pytest.mark.parametrize("torn", [UPPER, LOWER], ids=["upper torn", "lower torn"])
def test_one_of_its_two_codes_is_enough(printed: list[Picture], tmp_path: Path, torn: slice) -> None:
    picture = printed[1].copy()
    picture[torn] = 255
    assert read(picture, tmp_path).dossier_code == CODES[1]


def test_with_neither_it_is_known_by_its_title_and_a_person_is_asked(printed: list[Picture], tmp_path: Path) -> None:
    picture = printed[0].copy()
    for code in zxingcpp.read_barcodes(picture):
        place = code.position
        picture[place.top_left.y : place.bottom_right.y, place.top_left.x : place.top_left.x + 120] = 0
    sheet = read(picture, tmp_path)
    assert (sheet.dossier_code, sheet.split_reason) == (None, "split_separator_unread")
    assert sheet.split_confidence < load_catalogue().thresholds.split_check


def test_a_sheet_without_a_code_parts_for_certain_and_names_nothing(printed: list[Picture], tmp_path: Path) -> None:
    sheet = read(printed[2], tmp_path)
    assert (sheet.dossier_code, sheet.split_reason, sheet.fields) == (None, "split_separator", ())
    assert sheet.split_confidence >= load_catalogue().thresholds.split_check


def test_the_command_writes_a_sheet_a_code_and_says_which_codes_look_odd(sohoa: Sohoa, tmp_path: Path) -> None:
    to = tmp_path / "sheets.pdf"
    said = sohoa(
        "separators", "h48.12-260927-0012", "H48.12-260927-0012", "odd", "--blank", "2", "--to", str(to), "--json"
    )
    assert said.code == 0
    assert said.document["dossiers"] == ["H48.12-260927-0012", "ODD"]
    assert said.document["sheets"] == 4
    assert [(odd["dossier"], odd["code"]) for odd in said.document["warnings"]] == [("ODD", "dossier_code_odd")]
    assert to.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("torn", "box", "reason"),
    [(UPPER, BOX, "split_separator"), (None, "", "split_cover_unread")],
    ids=["torn", "stained"],
)
def test_a_cover_sheet_names_its_box_also_torn_and_is_known_without_its_codes(
    tmp_path: Path, torn: slice | None, box: str, reason: str
) -> None:
    file = tmp_path / "covers.pdf"
    file.write_bytes(separator_sheets([], boxes=[BOX]))
    picture = page_picture(file, "application/pdf", 1, Limits()).image.copy()
    if torn is not None:
        picture[torn] = 255
    else:
        for code in zxingcpp.read_barcodes(picture):
            place = code.position
            picture[place.top_left.y : place.bottom_right.y, place.top_left.x : place.top_left.x + 120] = 0
    sheet = read(picture, tmp_path)
    assert [(field.name, field.value) for field in sheet.fields] == [("box_code", box)]
    assert (sheet.dossier_code, sheet.split_reason) == (None, reason)


def test_the_command_prints_cover_sheets_too(sohoa: Sohoa, tmp_path: Path) -> None:
    asked = ("--box", BOX.lower(), "--box", BOX, "--box", "B2", "--blank", "1")
    said = sohoa("separators", *asked, "--to", str(tmp_path / "sheets.pdf"), "--json")
    assert (said.document["boxes"], said.document["sheets"], said.document["dossiers"]) == ([BOX, "B2"], 3, [])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), "separators_count"),
        (("--blank", "501"), "separators_count"),
        (("mã có dấu cách |",), "separator_code_wrong"),
        (("x" * 65,), "separator_code_wrong"),
        (("--box", "kệ 3"), "separator_code_wrong"),
    ],
)
def test_what_cannot_be_printed_is_refused_and_leaves_nothing(
    sohoa: Sohoa, tmp_path: Path, arguments: tuple[str, ...], code: str
) -> None:
    to = tmp_path / "sheets.pdf"
    said = sohoa("separators", *arguments, "--to", str(to), "--json")
    assert (said.code, said.document["error"]["code"]) == (2, code)
    assert not to.exists()


def test_a_file_that_is_there_stays(sohoa: Sohoa, tmp_path: Path) -> None:
    to = tmp_path / "sheets.pdf"
    to.write_text("mine")
    assert sohoa("separators", "--blank", "1", "--to", str(to), "--json").document["error"]["code"] == (
        "separators_file_exists"
    )
    assert to.read_text() == "mine"
    nowhere = sohoa("separators", "--blank", "1", "--to", str(tmp_path / "none" / "a.pdf"), "--json")
    assert nowhere.document["error"]["code"] == "separators_not_written"
