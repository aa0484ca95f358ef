"""Packed readings: what goes in comes out, equal readings give equal bytes, damage is told."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.errors import Damaged
from dossiers.geometry import Box
from dossiers.notices import notice
from dossiers.reading import Alternative, Block, Code, PageReading, Quality, Reading, Word
from ocr.packing import pack, page_from_json, page_to_json, reading_to_json, unpack

texts = st.text(max_size=20)
shares = st.floats(0, 1, allow_nan=False)
pixels = st.integers(0, 5000)
boxes = st.builds(Box, pixels, pixels, pixels, pixels)
words = st.builds(
    Word,
    text=texts,
    confidence=shares,
    box=boxes,
    block=st.integers(0, 9),
    line=st.integers(0, 99),
    verified=st.booleans(),
    alternatives=st.lists(st.builds(Alternative, texts, texts, shares), max_size=2).map(tuple),
)
qualities = st.builds(
    Quality,
    verdict=st.sampled_from(["good", "poor", "unreadable"]),
    reasons=st.lists(st.sampled_from([notice("page_blank"), notice("page_low_resolution", dpi=100)])).map(tuple),
)
pages = st.builds(
    PageReading,
    number=st.integers(1, 99),
    width=pixels,
    height=pixels,
    dpi=pixels,
    rotation=st.sampled_from([0, 90, 180, 270]),
    skew=st.floats(-6, 6, allow_nan=False),
    blank=st.booleans(),
    quality=qualities,
    blocks=st.lists(
        st.builds(
            Block, st.integers(0, 9), st.sampled_from(["text", "table"]), boxes, st.lists(boxes, max_size=2).map(tuple)
        )
    ).map(tuple),
    text=texts,
    words=st.lists(words, max_size=4).map(tuple),
    codes=st.lists(st.builds(Code, texts, texts, boxes), max_size=2).map(tuple),
)
readings = st.builds(Reading, scan=texts, recipe=texts, pages=st.lists(pages, max_size=3).map(tuple))


@settings(max_examples=50)
@given(readings)
def test_round_trip(reading: Reading) -> None:
    packed = pack(reading)
    assert unpack(packed) == reading
    assert pack(unpack(packed)) == packed


@given(pages)
def test_page_round_trip(page: PageReading) -> None:
    assert page_from_json(page_to_json(page)) == page


def test_shape_holds_the_agreed_keys_and_no_file_name() -> None:
    document = reading_to_json(Reading("ab", "cd", ()))
    assert document == {"source": {"path": "", "sha256": "ab", "pages": 0}, "recipe": "cd", "pages": []}


@pytest.mark.parametrize(
    "bad", [b"", b"not gzip", *(gzip.compress(each, mtime=0) for each in (b"{}", b"[1]", b"\xff"))]
)
def test_damage_is_told(bad: bytes) -> None:
    with pytest.raises(Damaged):
        unpack(bad)
