"""The readers that the contract of LineReader is held against, each with what it takes to stand."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from dossiers.ports import LineReader
from flows.vision_reader import VisionReader, VisionService
from ocr.readers.second import SecondReader

Answer = Callable[[dict[str, Any]], tuple[int, bytes]]
"""From what was asked to the status and the body."""


@dataclass(frozen=True)
class Backend:
    """A reader by name, and how it is opened; `weighs`: it can say how likely a text is."""

    name: str
    open: Callable[[], Any]
    weighs: bool


@contextmanager
def vision_service(answer: Answer) -> Iterator[tuple[VisionService, list[dict[str, Any]]]]:
    """A service that speaks the protocol and answers as told; also what it was asked."""
    asked: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append({"path": self.path, "key": self.headers.get("Authorization"), **body})
            status, content = answer(body)
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", content.decode("ascii"))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield VisionService(f"http://127.0.0.1:{server.server_port}/v1", "mắt", "k3y", 2.0), asked
        finally:
            server.shutdown()


def saying(text: str) -> Answer:
    """A service that reads the same text in every picture."""
    content = {"choices": [{"message": {"role": "assistant", "content": text}}]}
    return lambda _: (200, json.dumps(content).encode("utf-8"))


@contextmanager
def _vision() -> Iterator[LineReader]:
    with vision_service(saying("Độc lập - Tự do")) as (service, _):
        reader = VisionReader(service)
        yield reader
        reader.close()


@contextmanager
def _second() -> Iterator[LineReader]:
    yield SecondReader()


BACKENDS = [Backend("second", _second, weighs=True), Backend("vision", _vision, weighs=False)]
