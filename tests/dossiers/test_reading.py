"""What a page says is parted into running text and what stands apart, without losing a word."""

from dossiers.geometry import Box
from dossiers.notices import notice
from dossiers.reading import Block, PageReading, Quality, Word

BOX = Box(0, 0, 10, 10)


def page() -> PageReading:
    blocks = (Block(0, "text", BOX), Block(1, "stamp", BOX), Block(2, "handwriting", BOX), Block(3, "stamp", BOX))
    words = tuple(
        Word(text, 0.9, BOX, block) for text, block in (("Căn", 0), ("cứ", 0), ("ĐẾN", 1), ("Số:", 1), ("lv", 2))
    )
    return PageReading(
        1, 100, 100, 300, 0, 0.0, False, Quality("good", (notice("page_blank", page=1),)), blocks, "Căn cứ", words
    )


def test_stamps_and_handwriting_stand_outside_the_running_text_and_are_said_apart() -> None:
    assert " ".join(word.text for word in page().running_words) == page().text
    assert page().said_apart == "ĐẾN Số:\nlv"
