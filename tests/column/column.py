"""The production column as local processes, from docker-compose.yml's own commands and variables.

Each service gets the variables, command, health check and secrets that the file gives it (parts.py). Whether the column
does its work: test_column.py.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.column import images
from tests.column.files import PUBLIC_NAME, compose, made_secrets
from tests.column.parts import Part, local_ports, localised
from tests.servers import running
from tests.way.processes import descendants, still_running, wait_until

_PATIENCE = 300.0  # seconds; other tests use the processors meanwhile


@dataclass
class Column:
    """The services of docker-compose.yml, workers as with `--scale worker=N`. The proxy is started by who needs it."""

    folder: Path
    workers: int = 2
    parts: dict[str, Part] = field(default_factory=dict)
    ports: dict[int, int] = field(default_factory=dict)
    took: float = 0.0

    def __post_init__(self) -> None:
        services = compose(PUBLIC_NAME=PUBLIC_NAME)["services"]
        self.ports = local_ports(services)
        secrets = made_secrets(self.folder / "secrets")
        for name, service in services.items():
            for part in [f"worker-{n + 1}" for n in range(self.workers)] if name == "worker" else [name]:
                self.parts[part] = localised(part, service, set(services), self.ports, self.folder / part, secrets)

    def start(self) -> None:
        """All of it but the proxy, each service when those that it depends on are there."""
        began = time.monotonic()
        coming: dict[str, Future[None]] = {}
        names = [name for name in self.parts if name != "proxy"]
        with ThreadPoolExecutor(len(names)) as pool:
            for name in names:
                coming[name] = pool.submit(self._start_after, name, [coming[each] for each in self.parts[name].after])
            for each in coming.values():
                each.result()
        self.took = time.monotonic() - began

    def _start_after(self, name: str, others: "Sequence[Future[None]]") -> None:
        for other in others:
            other.result()
        self.start_one(name)

    def start_one(self, name: str) -> None:
        """One service, until it is healthy or, where it is to end, has ended well."""
        self.run(name)
        if name == "migrate":
            process = self.parts[name].process
            assert process is not None
            assert process.wait(_PATIENCE) == 0, self.parts[name].output()
            self.parts[name].started_after = time.monotonic() - self.parts[name].started_after
        else:
            self.wait_for(name)

    def run(self, name: str) -> None:
        """Start one service, not waiting until it is healthy."""
        part = self.parts[name]
        began = time.monotonic()
        part.data.mkdir(parents=True, exist_ok=True)
        account = images.prepare(part)
        part.process = running.spawn(part.command, part.data, user=account, env=part.environment)
        # The session ends what a killed test leaves behind by these notes.
        note = {"pid": part.process.pid, "facts": {}}
        (running.session_folder() / f"column-{name}.json").write_text(json.dumps(note))
        part.started_after = began

    def wait_for(self, name: str, seconds: float = _PATIENCE) -> None:
        """Until its own health check passes."""
        part = self.parts[name]
        assert part.process is not None
        running.wait_until(lambda: self.healthy(name), part.process, part.data, seconds)
        part.started_after = time.monotonic() - part.started_after

    def healthy(self, name: str) -> bool:
        """What the service's own health check says."""
        part = self.parts[name]
        kind, *test = part.health
        command = ["/bin/sh", "-c", *test] if kind == "CMD-SHELL" else test
        try:
            said = subprocess.run(command, env=part.environment, capture_output=True, check=False, timeout=30)
        except subprocess.TimeoutExpired:
            return False
        return said.returncode == 0

    def kill(self, name: str) -> None:
        """At once, with all below it, as a machine that loses its power."""
        process = self.parts[name].process
        assert process is not None
        below = descendants(process.pid)
        for pid in (process.pid, *(each.pid for each in below)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(process.pid, 0)
        wait_until(lambda: not still_running(below), 30)

    def stop(self) -> None:
        """Everything at once: its data goes with it."""
        for name, part in self.parts.items():
            if part.process is not None:
                self.kill(name)

    def address(self, name: str, port: int) -> str:
        """The loopback's stand-in for `name:port`."""
        assert name in self.parts
        return f"127.0.0.1:{self.ports[port]}"

    def secret(self, name: str) -> str:
        """The text of a secret."""
        return (self.folder / "secrets" / name).read_text("utf-8").strip()

    def memory(self) -> dict[str, int]:
        """Resident bytes of each running service with all its processes; pages that they share are counted once."""
        sizes = {name: _resident(part.process.pid) for name, part in self.parts.items() if part.process is not None}
        return {name: size for name, size in sizes.items() if size}


@contextmanager
def column(workers: int = 2) -> Iterator[Column]:
    """A started column in the session's folder, which unprivileged accounts may enter; ended with the block."""
    folder = running.session_folder() / "column"
    folder.mkdir(mode=0o711)
    folder.chmod(0o711)
    made = Column(folder, workers)
    try:
        made.start()
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _resident(pid: int) -> int:
    total = 0
    for each in (pid, *(below.pid for below in descendants(pid))):
        with suppress(OSError):
            shares = re.findall(r"^Pss:\s+(\d+) kB", Path(f"/proc/{each}/smaps_rollup").read_text(), re.MULTILINE)
            total += sum(map(int, shares)) * 1024
    return total
