"""A line to the S3 server that garbles or breaks what it carries. What a door can do is in tests/servers/faulty.py."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.servers.faulty import Door

_CHUNK = 65_536


class BadLine(Door):
    """Passes everything on until told otherwise; sizes never change."""

    def __init__(self, target_port: int) -> None:
        self._garbled: tuple[bytes, bytes] | None = None
        self._cut: tuple[bool, int] | None = None
        self._lost: bytes | None = None
        super().__init__(target_port)

    def garble(self, good: bytes, bad: bytes) -> None:
        """The one comes out as the other, on the way to the server and back."""
        assert len(good) == len(bad)
        self._garbled = (good, bad)

    def cut(self, *, answers: bool, after: int) -> None:
        """Connections break once that many bytes went one way: answers, or else requests."""
        self._cut = (answers, after)

    def lose_one_answer(self, mark: bytes) -> None:
        """The next answer that holds the mark never comes: its connection breaks."""
        self._lost = mark

    @property
    def has_lost_it(self) -> bool:
        return self._lost is None

    def mend(self) -> None:
        self._garbled = self._cut = self._lost = None

    def _pump(self, source: socket.socket, target: socket.socket, delayed: bool) -> None:
        passed = 0
        with suppress(OSError):
            while chunk := source.recv(_CHUNK):
                passed += len(chunk)
                if self._cut is not None and self._cut[0] is delayed and passed > self._cut[1]:
                    break
                if delayed and self._lost is not None and self._lost in chunk:
                    self._lost = None
                    break
                target.sendall(chunk if self._garbled is None else chunk.replace(*self._garbled))
        self._drop(source)
        self._drop(target)


@contextmanager
def bad_line(target_port: int) -> Iterator[BadLine]:
    """A line of one test."""
    line = BadLine(target_port)
    try:
        yield line
    finally:
        line.close()
