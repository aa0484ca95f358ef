"""Log lines are plain, one line each, and never quote an exception, whoever logs it."""

import logging
from collections.abc import Iterator

import pytest

from desk.logs import PlainLines, QuietRecord


@pytest.fixture
def quiet_logger() -> Iterator[tuple[logging.Logger, list[str]]]:
    """A library's own logger, with its own handler and formatter, in a process that logs quietly."""
    lines: list[str] = []

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    logger = logging.Logger("library")
    logger.addHandler(Keeping())
    before = logging.getLogRecordFactory()
    logging.setLogRecordFactory(QuietRecord)
    yield logger, lines
    logging.setLogRecordFactory(before)


def test_of_an_exception_only_its_class_is_logged(quiet_logger: tuple[logging.Logger, list[str]]) -> None:
    logger, lines = quiet_logger
    try:
        raise ValueError("Đặng Thị Hà 001085123456")
    except ValueError as error:
        logger.exception("Encountered exception: %r", error)
        logger.error(error)
        logger.error("%(what)s", {"what": error})
        logger.error("plain %s %d", "text", 3)
    assert lines == [
        "Encountered exception: 'ValueError' exception=ValueError",
        "ValueError",
        "ValueError",
        "plain text 3",
    ]


def test_a_line_is_one_line() -> None:
    record = logging.LogRecord("sohoa.serve", logging.INFO, __file__, 1, "ready\nport=%d", (1,), None)
    line = PlainLines().format(record)
    assert line.endswith("Z INFO sohoa.serve ready port=1")
    assert line[10] == "T"
