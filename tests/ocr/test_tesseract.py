"""Tesseract on a machine that is short of something: the page is not to blame."""

import resource
import signal

import numpy as np
import pytesseract
import pytest

from ocr.tesseract import find_words

PAGE = np.full((400, 600), 255, np.uint8)


def test_a_full_disk_is_not_an_unreadable_page() -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            find_words(PAGE, 150, "vie", 4, 60)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_reader_that_the_kernel_killed_is_not_an_unreadable_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*arguments: object, **options: object) -> None:
        raise pytesseract.TesseractError(-signal.SIGKILL, "")

    monkeypatch.setattr(pytesseract, "image_to_data", killed)
    with pytest.raises(OSError, match="killed"):
        find_words(PAGE, 150, "vie", 4, 60)
