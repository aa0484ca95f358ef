"""Tesseract in this process: what it finds page after page, and what it does without a model or without time."""

from pathlib import Path

import numpy as np
import pytest

from dossiers.errors import BadSetup
from ocr.readers.tesseract import ReaderTimeoutError, find_words, model_digest, tesseract_version
from samples.fonts import Face, load_font
from tests.ocr.pictures import printed_line, sample_page

LINE = "Độc lập - Tự do - Hạnh phúc"


def page(*lines: str) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Printed lines on white paper."""
    picture = np.full((120 * len(lines) + 200, 1400), 255, np.uint8)
    for at, text in enumerate(lines):
        line = printed_line(text, load_font(Face(14), 200))
        picture[100 + 120 * at : 100 + 120 * at + line.shape[0], 80 : 80 + line.shape[1]] = line
    return picture


def test_words_with_boxes_lines_and_confidences() -> None:
    found = find_words(page(LINE, "Quảng Ngãi"), 200, "vie", 4, 60)
    assert " ".join(word.text for word in found) == f"{LINE} Quảng Ngãi"
    assert all(0.5 < word.confidence <= 1 for word in found)
    first, last = found[0], found[-1]
    assert first.box.x0 < last.box.x0 + 400
    assert first.box.y1 < last.box.y0
    assert (first.block, first.paragraph, first.line) != (last.block, last.paragraph, last.line)


def test_one_page_leaves_nothing_for_the_next() -> None:
    alone = find_words(page("Quảng Ngãi"), 200, "vie", 4, 60)
    find_words(page(LINE, LINE), 200, "vie", 4, 60)
    assert find_words(page("Quảng Ngãi"), 200, "vie", 4, 60) == alone


def test_white_paper_has_no_words() -> None:
    assert find_words(np.full((400, 600), 255, np.uint8), 150, "vie", 4, 60) == []


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(ReaderTimeoutError):
        find_words(sample_page(0, "quet-001.pdf", 3)[:, :, 0].copy(), 200, "vie", 4, 0.001)


def test_the_model_is_told_from_any_other() -> None:
    assert len(model_digest("vie")) == 64
    assert tesseract_version()[0].isdigit()


def test_a_missing_model_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(BadSetup) as told:
        model_digest("vie")
    assert told.value.code == "tessdata_vie_missing"
