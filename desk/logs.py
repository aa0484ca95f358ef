"""Logs of a long-running process: plain lines on standard error with codes, counts and ids, never a text of a paper."""

import logging
import sys
from datetime import UTC, datetime
from types import TracebackType

_Exception = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PlainLines(logging.Formatter):
    """`2026-10-05T01:02:03Z INFO sohoa.serve ready port=8766`. Of an exception the class: its text may quote."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        line = f"{at} {record.levelname} {record.name} {record.getMessage()}"
        if record.exc_info and record.exc_info[0] is not None:
            line = f"{line} exception={self.formatException(record.exc_info)}"
        return " ".join(line.splitlines())

    def formatException(self, ei: _Exception) -> str:  # noqa: N802  (logging names it)
        return ei[0].__name__ if ei[0] is not None else ""


def log_plainly() -> None:
    """Ours from INFO, everybody else's from WARNING, all of it as plain lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlainLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("sohoa").setLevel(logging.INFO)
