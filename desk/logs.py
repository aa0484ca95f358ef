"""Logs of a process: plain lines on standard error with codes, counts and ids, never a text of a paper."""

import logging
import sys
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

_Exception = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None] | None

# Prefect puts the texts of exceptions into its own sentences.
_QUOTING = frozenset({"prefect"})


class QuietRecord(logging.LogRecord):
    """A log record, ours or a library's, in which an exception is its class alone: its text may quote a paper."""

    def __init__(
        self,
        name: str,
        level: int,
        pathname: str,
        lineno: int,
        msg: object,
        args: Any,
        exc_info: _Exception,
        func: str | None = None,
        sinfo: str | None = None,
        **more: object,
    ) -> None:
        del sinfo, more
        if name.partition(".")[0] in _QUOTING:
            msg, args = "see SOHOA_DEBUG=1", ()
        super().__init__(name, level, pathname, lineno, _quiet(msg), _quiet_args(args), None, func, None)
        if exc_info and exc_info[0] is not None:
            self.msg, self.args = f"{self.getMessage()} exception={exc_info[0].__name__}", ()


class PlainLines(logging.Formatter):
    """`2026-10-05T01:02:03Z INFO sohoa.serve ready port=8766`, always one line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line; times in UTC."""
        at = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return " ".join(f"{at} {record.levelname} {record.name} {record.getMessage()}".split())


def log_quietly() -> None:
    """Whatever any library logs in this process, no exception's text gets out. For the start of a process."""
    logging.setLogRecordFactory(QuietRecord)
    # Libraries warn about files by what is in them; what a clerk has to know is a notice.
    warnings.simplefilter("ignore")
    _log_to_stderr(logging.ERROR)


def log_plainly() -> None:
    """For a process that stays: ours from INFO, everybody else's from WARNING."""
    _log_to_stderr(logging.WARNING)
    logging.getLogger("sohoa").setLevel(logging.INFO)


def _log_to_stderr(level: int) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlainLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)


def _quiet(said: object) -> object:
    if isinstance(said, Mapping):
        return {name: _quiet(value) for name, value in said.items()}
    return type(said).__name__ if isinstance(said, BaseException) else said


def _quiet_args(args: Any) -> Any:
    return tuple(_quiet(value) for value in args) if isinstance(args, tuple) else _quiet(args)
