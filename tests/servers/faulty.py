"""A door in front of a real server that can be shut, slowed, or made to answer an error: what faults look like outside.

Bytes pass unchanged until a test says otherwise, so everything else about the server stays real.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_CHUNK = 65_536


class Door:
    """Listens on a loopback port of its own (`port`) and passes connections on to the server's."""

    def __init__(self, target_port: int, host: str = "127.0.0.1") -> None:
        self._target = (host, target_port)
        self._refusal: bytes | None = None
        self._refusals_left: int | None = None
        self._shut = False
        self._silent = False
        self._delay = 0.0
        self._flowing = threading.Event()
        self._flowing.set()
        self._open: set[socket.socket] = set()
        self._turn = threading.Lock()
        self._listener = socket.create_server((host, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def shut(self) -> None:
        """Away: open connections break, new ones are closed at once."""
        with self._turn:
            self._shut = True
        self._break_open()

    def fall_silent(self) -> None:
        """Hanging: connections are taken, nothing is ever answered."""
        with self._turn:
            self._silent = True
        self._break_open()

    def hang(self) -> None:
        """Silent in the middle of what it was saying: open connections stay open, and nothing comes any more."""
        with self._turn:
            self._silent = True
        self._flowing.clear()

    def slow_down(self, seconds: float) -> None:
        """Every answer of the server waits that long at each of its parts."""
        with self._turn:
            self._delay = seconds

    def answer(self, status: int, body: bytes = b"", *, times: int | None = None, headers: str = "") -> None:
        """Refusing: the next requests (all, or `times`) get that HTTP status instead of reaching the server."""
        head = f"HTTP/1.1 {status} Refused\r\nContent-Length: {len(body)}\r\nConnection: close\r\n{headers}\r\n"
        with self._turn:
            self._refusal, self._refusals_left = head.encode() + body, times
        self._break_open()

    def open_again(self) -> None:
        """As if nothing had been."""
        with self._turn:
            self._refusal, self._refusals_left = None, None
            self._shut = self._silent = False
            self._delay = 0.0
        self._break_open()
        self._flowing.set()

    def close(self) -> None:
        """The port is given up."""
        self._listener.close()
        self._break_open()
        self._flowing.set()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with self._turn:
            shut, silent = self._shut, self._silent
            self._open.add(client)
        if shut:
            self._drop(client)
        elif silent:
            self._swallow(client)
        elif (refusal := self._next_refusal()) is not None:
            self._refuse(client, refusal)
        else:
            self._pass_on(client)

    def _next_refusal(self) -> bytes | None:
        with self._turn:
            if self._refusal is None or self._refusals_left == 0:
                return None
            if self._refusals_left is not None:
                self._refusals_left -= 1
            return self._refusal

    def _refuse(self, client: socket.socket, refusal: bytes) -> None:
        """The whole request is read first: a client that is still sending takes an early answer for a broken line."""
        with suppress(OSError):
            request = b""
            while b"\r\n\r\n" not in request and (chunk := client.recv(_CHUNK)):
                request += chunk
            head, _, body = request.partition(b"\r\n\r\n")
            lengths = [
                line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
            ]
            left = int(lengths[0]) - len(body) if lengths else 0
            while left > 0 and (chunk := client.recv(_CHUNK)):
                left -= len(chunk)
            client.sendall(refusal)
        self._drop(client)

    def _pass_on(self, client: socket.socket) -> None:
        try:
            server = socket.create_connection(self._target, timeout=10)
        except OSError:
            self._drop(client)
            return
        server.settimeout(None)
        with self._turn:
            self._open.add(server)
        threading.Thread(target=self._pump, args=(client, server, False), daemon=True).start()
        self._pump(server, client, True)

    def _pump(self, source: socket.socket, target: socket.socket, delayed: bool) -> None:
        wait = threading.Event()
        with suppress(OSError):
            while chunk := source.recv(_CHUNK):
                if delayed and self._delay:
                    wait.wait(self._delay)
                self._flowing.wait()
                target.sendall(chunk)
        self._drop(source)
        self._drop(target)

    def _swallow(self, client: socket.socket) -> None:
        with suppress(OSError):
            while client.recv(_CHUNK):
                pass
        self._drop(client)

    def _break_open(self) -> None:
        with self._turn:
            broken = list(self._open)
        for each in broken:
            self._drop(each)

    def _drop(self, each: socket.socket) -> None:
        with self._turn:
            self._open.discard(each)
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


@contextmanager
def door(target_port: int) -> Iterator[Door]:
    """A door of one test."""
    opened = Door(target_port)
    try:
        yield opened
    finally:
        opened.close()
