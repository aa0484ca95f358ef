"""Black stamps and lines by hand stand apart from the running text; nothing that was read is dropped."""

from dataclasses import replace

import numpy as np

from dossiers.geometry import Box
from ocr.choosing import ChoosingSettings, choose
from ocr.found import FoundWord
from ocr.page_apart import parted_from_stamps, with_hand_apart
from ocr.page_lines import Line, Region
from tests.ocr.test_page_order import words

FRAME = Box(0, 400, 500, 560)
STAMP = [
    *words("CÔNG VĂN", 20, 410, 2),
    *words("ĐẾN", 20, 450, 2, 2),
    *words("Số: 2770", 120, 450, 2, 2),
]
ACROSS = [*words("Căn", 440, 500, 3, 4), *words("cứ Luật Tổ chức", 500, 500, 3, 4)]
PAPER = np.full((2000, 1400), 255, np.uint8)
BODY = words("Thực hiện Nghị quyết của Chính phủ", 180, 600, 3, 5)


def texts(found: list[FoundWord]) -> list[str]:
    return [word.text for word in found]


def scrawl(text: str, confidence: float = 0.1, height: int = 60) -> Line:
    return Line(
        tuple(
            replace(word, confidence=confidence, box=word.box._replace(y1=word.box.y0 + height))
            for word in words(text, 700, 900, 5)
        )
    )


def test_what_an_arrival_stamp_says_goes_into_a_block_of_its_own() -> None:
    running, stamps = parted_from_stamps([*STAMP, *BODY], [FRAME])
    assert texts(running) == texts(BODY)
    assert [(stamp.kind, [line.text for line in stamp.lines]) for stamp in stamps] == [
        ("stamp", ["CÔNG VĂN", "ĐẾN Số: 2770"])
    ]


def test_a_printed_line_that_runs_on_from_under_the_stamp_stays_whole() -> None:
    low = [replace(word, text=word.text.lower()) for word in ACROSS]
    running, _ = parted_from_stamps([*STAMP, *low], [FRAME])
    assert texts(running) == ["căn", "cứ", "luật", "tổ", "chức"]


def test_under_the_stamp_a_word_that_cannot_be_read_goes_with_it() -> None:
    doubtful = [replace(low, confidence=0.3) if low.box.x0 < 500 else low for low in ACROSS]
    running, (stamp,) = parted_from_stamps([*STAMP, *doubtful], [FRAME])
    assert texts(running) == ["cứ", "Luật", "Tổ", "chức"]
    assert "Căn" in stamp.lines[-1].text


def test_a_frame_that_says_nothing_a_stamp_says_is_text() -> None:
    note = words("Thời hạn: từ ngày 01 đến ngày 30", 20, 450, 2)
    assert parted_from_stamps([*note, *BODY], [FRAME]) == ([*note, *BODY], [])


def test_a_line_by_hand_stands_last_as_it_was_found_and_is_never_verified() -> None:
    printed, hand = Line(tuple(BODY)), scrawl("Wuw lv")
    regions = with_hand_apart([Region((printed, hand)), Region((printed,))])
    assert [(region.kind, [line.text for line in region.lines]) for region in regions] == [
        ("text", [printed.text]),
        ("text", [printed.text]),
        ("handwriting", [hand.text]),
    ]
    settled = choose(regions[-1:], PAPER, 170, [], False, ChoosingSettings())
    assert settled == regions[-1:]
    assert not any(word.verified for word in settled[0].lines[0].words)


def test_a_hand_is_told_by_its_size_and_by_not_being_read() -> None:
    printed = Line(tuple(BODY))
    for kept in (scrawl("Wuw lv", height=26), scrawl("Wuw lv", confidence=0.7)):
        assert with_hand_apart([Region((printed, printed, kept))]) == [Region((printed, printed, kept))]


def test_a_number_that_a_hand_wrote_into_stays_in_its_place() -> None:
    printed, number = Line(tuple(BODY)), scrawl("Só:2Ø/CT-UBND")
    assert with_hand_apart([Region((number, printed))]) == [Region((number, printed))]


def test_on_a_page_that_reads_badly_throughout_nothing_is_blamed_on_a_hand() -> None:
    poor = Line(tuple(replace(word, confidence=0.4) for word in BODY))
    regions = [Region((poor, scrawl("Wuw lv")))]
    assert with_hand_apart(regions) == regions
