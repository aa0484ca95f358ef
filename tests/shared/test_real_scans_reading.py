"""The six real directives: opened with their signatures seen, read from the base picture, close to the true text."""

import re
from pathlib import Path

import pytest

from dossiers.limits import Limits
from dossiers.text import nfc
from ocr.opening import inspect_in_child
from ocr.page_pictures import page_picture
from tests.shared.conftest import RealPage

pytestmark = pytest.mark.xdist_group("real scans")

PDF = "application/pdf"


def distance(left: str, right: str) -> int:
    """Edit distance."""
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, start=1):
        above, row[0] = row[0], at
        for to, other in enumerate(right, start=1):
            above, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, above + (letter != other))
    return row[-1]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", nfc(text)).strip()


def printed_lines(text: str) -> list[str]:
    """Lines without the two that are partly written by hand."""
    lines = [flat(line) for line in text.splitlines() if line.strip()]
    return [line for line in lines if not line.startswith("Số:") and not re.search(r", ngày .* tháng .* năm", line)]


def test_all_open_signed_and_whole(shared: Path) -> None:
    for path in sorted((shared / "scans").glob("*.pdf")):
        facts = inspect_in_child(path, Limits())
        assert facts.media_type == PDF
        assert facts.signed >= 1
        assert [warning.code for warning in facts.warnings] == ["scan_signed"]


def test_signature_stamps_are_overlays_not_the_page(shared: Path) -> None:
    picture = page_picture(shared / "scans" / "ct-01-2021.pdf", PDF, 1, Limits())
    assert picture.origin == "base"
    assert picture.dpi == 100
    assert "Ký bởi" in picture.overlay_text


@pytest.mark.parametrize("name", ["ct-01-2021", "ct-11-2021"])
def test_text_is_near_the_truth(shared: Path, real_page: RealPage, name: str) -> None:
    truth = (shared / "scans" / f"{name}.page1.txt").read_text("utf-8")
    reading = real_page(name, 1)
    read = [flat(line) for line in reading.text.splitlines() if line.strip()]
    lines = printed_lines(truth)
    wrong = sum(min(distance(line, other) for other in read) for line in lines)
    assert wrong / sum(map(len, lines)) <= 0.015, "line by line"
    assert distance(flat(truth), flat(reading.text)) / len(flat(truth)) <= 0.035, "in reading order"
    assert reading.quality.verdict == "good"
    assert "Ký bởi" not in reading.text


def test_header_columns_do_not_mix(real_page: RealPage) -> None:
    reading = real_page("ct-16-2021", 1)
    lines = reading.text.splitlines()
    assert lines[0] == "ỦY BAN NHÂN DÂN"
    motto = next(at for at, line in enumerate(lines) if line.startswith("CỘNG H"))
    number = next(at for at, line in enumerate(lines) if "/CT-UBND" in line)
    assert number < motto


def test_an_arrival_stamp_and_a_signature_stand_apart_from_the_text(real_page: RealPage) -> None:
    stamped = real_page("ct-08-2018", 1)
    (stamp,) = (block for block in stamped.blocks if block.kind == "stamp")
    said = [word for word in stamped.words if word.block == stamp.id]
    assert "ĐẾN" in {word.text for word in said}
    assert not any(word.verified for word in said)
    assert "O.NGÃI" not in stamped.text
    signed = real_page("ct-04-2024", 4)
    assert [block.kind for block in signed.blocks if block.kind != "text"] == ["handwriting", "stamp"]
