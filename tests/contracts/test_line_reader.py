"""The contract of LineReader, the same for every reader of single lines."""

import math
from collections.abc import Iterator

import numpy as np
import pytest

from dossiers.ports import LineReader
from dossiers.text import nfc
from samples.fonts import Face, load_font
from tests.contracts.line_reader import BACKENDS, Backend
from tests.ocr.pictures import printed_line

LINE = "Độc lập - Tự do"


@pytest.fixture(params=BACKENDS, ids=lambda each: each.name)
def backend(request: pytest.FixtureRequest) -> Backend:
    chosen: Backend = request.param
    return chosen


@pytest.fixture
def reader(backend: Backend) -> Iterator[LineReader]:
    with backend.open() as opened:
        yield opened


def test_one_answer_a_picture_in_their_order(reader: LineReader) -> None:
    picture = printed_line(LINE, load_font(Face(13), 200))
    answers = reader.read([picture, picture])
    assert [answer.text for answer in answers] == [LINE, LINE]
    assert reader.read([]) == []


def test_texts_are_nfc_with_single_blanks(reader: LineReader) -> None:
    (answer,) = reader.read([printed_line(LINE, load_font(Face(13), 200))])
    assert answer.text == " ".join(nfc(answer.text).split())


def test_any_picture_has_an_answer(reader: LineReader) -> None:
    noise = np.random.default_rng(7).integers(0, 255, (40, 90), np.uint8)
    pictures = [noise, np.full((1, 1), 255, np.uint8), np.zeros((20, 6000), np.uint8)]
    assert len(reader.read(pictures)) == len(pictures)


def test_who_weighs_texts_holds_what_stands_there_to_be_likelier(reader: LineReader, backend: Backend) -> None:
    (answer,) = reader.read([printed_line(LINE, load_font(Face(13), 200))])
    right, wrong = answer.unlikeliness(LINE), answer.unlikeliness("Đôc lâp - Tư do")
    if not backend.weighs:
        assert right is None
        assert wrong is None
        return
    assert right is not None
    assert wrong is not None
    assert 0 <= right + 5 < wrong < math.inf


def test_it_has_a_name(reader: LineReader) -> None:
    assert reader.name.isidentifier()
