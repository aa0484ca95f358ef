"""Services of docker-compose.yml in terms of this machine: names, ports and paths of the inside become local ones.

What an image does before it runs the command lies in images.py; starting and killing, in column.py.
"""

import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.column import images
from tests.column.files import ROOT, mounts_of, secrets_of
from tests.servers import running

_PORT_OPTION = re.compile(r"port[.a-z]*=([1-9]\d*)$")


@dataclass
class Part:
    """One service: what runs where. `process` is its newest."""

    name: str
    command: list[str]
    environment: dict[str, str]
    health: list[str]
    after: list[str]
    folder: Path
    paths: Mapping[str, Path]
    local: Callable[[str], str]  # a text of the inside in terms of this machine
    process: "subprocess.Popen[bytes] | None" = None
    started_after: float = 0.0

    @property
    def data(self) -> Path:
        """Where it runs; its output is in `output.log` there."""
        return self.folder / "run"

    def output(self) -> str:
        """What it printed until now."""
        return (self.data / "output.log").read_text("utf-8", "replace")


def local_ports(services: Mapping[str, Any]) -> dict[int, int]:
    """A free port of the loopback for each one that a service names as its own."""
    named = {
        int(found.group(1))
        for service in services.values()
        for each in [*service.get("command", []), *(f"{k}={v}" for k, v in service.get("environment", {}).items())]
        if (found := _PORT_OPTION.search(str(each).lower()))
    }
    own = sorted(named | {8443, 8081})  # the proxy's, named in nginx.conf
    return dict(zip(own, running.free_ports(len(own)), strict=True))


def localised(
    name: str, service: Mapping[str, Any], names: set[str], ports: Mapping[int, int], folder: Path, secrets: Path
) -> Part:
    """The service with every name, port and path of the inside put into terms of this machine."""
    paths = _paths(service, folder, secrets)
    local = _translation(names, ports, paths)
    given = {key: local(str(value)) for key, value in service.get("environment", {}).items()}
    for key, value in given.items():
        if key.endswith("_HOST") and value in names:
            given[key] = "127.0.0.1"
    return Part(
        name,
        [local(str(each)) for each in [*service.get("entrypoint", []), *service.get("command", [])]],
        images.bare_environment(folder / "run") | given | {"SOHOA_SECRETS": str(folder / "run-secrets")},
        [local(str(each)) for each in service["healthcheck"].get("test", [])],
        list(service.get("depends_on", {})),
        folder,
        paths,
        local,
    )


def _paths(service: Mapping[str, Any], folder: Path, secrets: Path) -> dict[str, Path]:
    """Path inside the container -> path here, for mounts, temporary folders and copies of the secrets it is given."""
    own = folder / "run-secrets"
    own.mkdir(parents=True, mode=0o700)
    paths = {"/run/secrets": own}
    for inside, source in secrets_of(dict(service)).items():
        copy = own / Path(inside).name
        copy.touch(mode=0o600)
        copy.write_bytes((secrets / source).read_bytes())
        if not inside.startswith("/run/secrets/"):
            paths[inside] = copy
    for source, inside, _ in mounts_of(dict(service)):
        paths[inside] = ROOT / source if source.startswith(".") else folder / "data"
    for number, each in enumerate(service.get("tmpfs", [])):
        paths[each.partition(":")[0]] = folder / f"tmp{number}"
    for here in paths.values():
        if not here.exists():
            here.mkdir(parents=True, mode=0o700)
    return paths


def _translation(names: set[str], ports: Mapping[int, int], paths: Mapping[str, Path]) -> Callable[[str], str]:
    number = re.compile(r"(?<![\d.])(" + "|".join(map(str, ports)) + r")(?![\d.])")
    host = re.compile(r"\b(" + "|".join(names) + r")(?=:\d)")
    inside = re.compile(r"(?<![\w.])(" + "|".join(sorted(map(re.escape, paths), key=len, reverse=True)) + r")(?![\w-])")

    def local(text: str) -> str:
        text = host.sub("127.0.0.1", text.replace("0.0.0.0", "127.0.0.1"))
        text = number.sub(lambda found: str(ports[int(found.group(1))]), text)
        return inside.sub(lambda found: str(paths[found.group(1)]), text)

    return local
