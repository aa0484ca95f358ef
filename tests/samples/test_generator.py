"""Generated scans: truth lies on the ink, the same seed gives the same bytes, every kind knows its fields."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

from config.catalogues import load_catalogue
from samples.ageing import EFFECTS, PRESETS, age, bleed_through, upside_down
from samples.case import Case
from samples.flow import Blank, Flow
from samples.fonts import Face, FontMissingError, load_font
from samples.generator import MIXED, generate, main
from samples.kinds import KINDS
from samples.kinds.citizen_id import card_qr_text
from samples.kinds.kind import Fields
from samples.kinds.separator import SEPARATOR_PREFIX
from samples.stories import STORIES, plan_cases
from samples.truth import Truth
from samples.typeset import Sheet
from samples.warp import Picture

pytestmark = pytest.mark.xdist_group("generator")  # one process: what they look at is composed once

DPI = 150


@cache
def compose(type_code: str, seed: int = 1, dpi: int = DPI) -> tuple[list[Sheet], Fields, Case]:
    """One paper of a case whose story holds its kind."""
    kind = KINDS[type_code]
    for story, case in plan_cases(seed, len(STORIES)):
        if any(type_code in plan.papers for plan in story.files):
            flow = Flow(dpi, Random(1), body=kind.body, margins=kind.margins)
            fields = kind.compose(flow, case)
            return flow.sheets, fields, case
    raise AssertionError(f"no story holds {type_code}")


def catalogue_fields(type_code: str) -> set[str]:
    known = load_catalogue().paper_type(type_code)
    return set(known.fields) if known else set()


def dark(image: Image.Image) -> NDArray[np.bool_]:
    return np.asarray(image.convert("L"), np.uint8) < 140


@pytest.mark.parametrize("type_code", sorted(KINDS))
def test_every_field_of_the_catalogue_is_printed_or_named_as_absent(type_code: str) -> None:
    _, fields, _ = compose(type_code)
    told = {re.sub(r"\[\d+\]", "[]", name) for name in fields}
    assert told | KINDS[type_code].not_printed == catalogue_fields(type_code)
    assert all(field.value for field in fields.values() if field.source == "print")


@pytest.mark.parametrize("type_code", sorted(KINDS))
def test_every_line_box_lies_on_ink_and_holds_all_of_it(type_code: str) -> None:
    sheets, _, _ = compose(type_code)
    for sheet in sheets:
        ink = dark(sheet.image)
        for line in sheet.lines:
            x0, y0, x1, y1 = line.box
            inside = ink[y0:y1, x0:x1]
            assert inside.mean() > 0.03, line.text
            if not line.handwritten:
                assert inside[:, :6].any(), line.text
                assert inside[:, -6:].any(), line.text
                assert inside[:4].any() or inside[-4:].any(), line.text


@pytest.mark.parametrize("type_code", sorted(KINDS))
def test_what_is_printed_can_be_found_in_the_lines(type_code: str) -> None:
    sheets, fields, _ = compose(type_code)
    text = " ".join(line.text for sheet in sheets for line in sheet.lines)
    squeezed = re.sub(r"\s*- |\s+", " ", text)
    for name, field in fields.items():
        is_day = re.fullmatch(r"\d{4}-\d{2}(-\d{2}.*)?", field.value)
        named_by_absence = field.value == "CÔNG VĂN" or field.source != "print"
        if not is_day and not named_by_absence:
            assert field.value in squeezed, name


def test_a_number_by_hand_leaves_only_its_printed_part_in_the_truth() -> None:
    for seed in range(1, 9):
        _, fields, case = compose("decision", seed=seed)
        if case.number_by_hand:
            assert fields["number"].handwritten
            assert fields["number"].value == "/QĐ-UBND"
            assert re.fullmatch(r"\d{4}-\d{2}", fields["issued_on"].value)
            return
    raise AssertionError("no case of eight is numbered by hand")


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    def content(seed: int) -> list[tuple[bytes, str]]:
        dossier = next(generate(seed, 1, 60))
        return [(scan.content, scan.truth.to_json()) for scan in dossier.scans]

    assert content(4) == content(4)
    assert content(4) != content(5)


def test_land_and_building_dossiers_share_their_applicant() -> None:
    cases = [case for _, case in plan_cases(1, 6)]
    assert cases[3].applicant == cases[4].applicant
    assert cases[3].code != cases[4].code


def test_truth_survives_its_json_form() -> None:
    for scan in next(generate(2, 1, 60)).scans:
        assert Truth.from_json(scan.truth.to_json()) == scan.truth


@pytest.mark.parametrize("preset", ["office_scan", "old_scanner", "phone", "fax_1bit"])
def test_ageing_carries_the_boxes_with_the_picture(preset: str) -> None:
    sheets, _, _ = compose("receipt")
    sheet = sheets[0]
    clean = Picture(sheet.image, tuple(sheet.lines), tuple(sheet.codes))
    aged = age(clean, PRESETS[preset], np.random.default_rng(3))
    grey = np.asarray(aged.image.convert("L"), np.float32)
    for line in aged.lines:
        x0, y0, x1, y1 = line.box
        inside = grey[y0:y1, x0:x1]
        assert inside.max() - inside.min() > 60, line.text
        # Just above a line there is paper: a box left behind by the warp would show ink all over.
        assert (inside < inside.max() - 60).mean() < 0.7, line.text
    for code in aged.codes:
        x0, y0, x1, y1 = code.box
        margin = 12
        part = aged.image.convert("L").crop((x0 - margin, y0 - margin, x1 + margin, y1 + margin))
        assert [found.text for found in zxingcpp.read_barcodes(part)] == [code.text]


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_each_effect_is_seeded_and_changes_the_page(name: str) -> None:
    strengths = {"perspective": 0.02, "jpeg": 20, "whiten": 230, "low_contrast": 0.3, "shadow": 0.3, "streak": 0.3}
    sheets, _, _ = compose("decision", dpi=60)
    page = Picture(sheets[0].image)

    def aged() -> Image.Image:
        return EFFECTS[name](page, np.random.default_rng(9), strengths.get(name, 30 if name == "salt" else 1.5)).image

    assert aged().tobytes() == aged().tobytes()
    assert aged().tobytes() != page.image.tobytes()


def test_upside_down_keeps_the_boxes_of_the_upright_page() -> None:
    sheet = compose("separator", dpi=60)[0][0]
    turned = upside_down(Picture(sheet.image, tuple(sheet.lines)), np.random.default_rng(0), 1)
    assert turned.rotation == 180
    assert turned.lines == tuple(sheet.lines)
    assert turned.image.rotate(180).tobytes() == sheet.image.tobytes()


def test_bleed_through_shows_the_back_mirrored_and_faint() -> None:
    back = Image.new("RGB", (40, 40), "white")
    back.paste("black", (0, 0, 20, 40))
    seen = np.asarray(bleed_through(Picture(Image.new("RGB", (40, 40), "white")), back, 0.1).image.convert("L"))
    assert seen[20, 5] == 255
    assert 215 < seen[20, 35] < 240


def test_separator_and_card_say_what_was_agreed() -> None:
    sheets, _, case = compose("separator")
    assert [code.text for code in sheets[0].codes] == [SEPARATOR_PREFIX + case.code]
    parts = card_qr_text(case.applicant).split("|")
    assert len(parts) == 7
    assert parts[0] == case.applicant.personal_id
    assert parts[3] == f"{case.applicant.born:%d%m%Y}"


def test_one_bit_tiff_holds_group4_pages() -> None:
    dossier = list(generate(1, 2, 60))[1]
    picture = Image.open(BytesIO(dossier.scans[0].content))
    assert dossier.scans[0].name.endswith(".tif")
    assert picture.info["compression"] == "group4"
    assert getattr(picture, "n_frames", 1) == len(dossier.scans[0].truth.pages)


def test_unknown_preset_is_refused() -> None:
    with pytest.raises(KeyError):
        next(generate(1, 1, 60, "wrinkled"))


def test_a_missing_typeface_names_its_package() -> None:
    with pytest.raises(FontMissingError, match="apt-get install fonts-croscore"):
        load_font(Face(family="NoSuchFamily"), 100)


def test_the_command_writes_scans_truth_and_the_received_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--seed", "1", "--dossiers", "1", "--dpi", "60", "--preset", MIXED, "--out", str(tmp_path)]) == 0
    assert "ho-so-01" in capsys.readouterr().out
    written = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert written == [
        "ho-so-01/quet-001.pdf",
        "ho-so-01/quet-001.pdf.truth.json",
        "ho-so-01/quet-002.jpg",
        "ho-so-01/quet-002.jpg.truth.json",
        "received.csv",
    ]


def test_a_value_that_does_not_fit_is_refused_rather_than_lost() -> None:
    flow = Flow(60, Random(1))
    with pytest.raises(ValueError, match="no room"):
        flow.blanks(Blank("Nơi cư trú:", "Một địa chỉ dài không thể nào vừa", 0.2), Blank("Quốc tịch:", "Việt Nam"))


def test_sheet_boxes_are_inside_the_sheet() -> None:
    for sheet in compose("land_certificate")[0]:
        assert isinstance(sheet, Sheet)
        assert all(line.box[2] <= sheet.image.width and line.box[3] <= sheet.image.height for line in sheet.lines)
