"""The deployment's files as the tests read them: docker-compose.yml with its merges, Dockerfile, proxy, secrets."""

import re
import subprocess
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
PUBLIC_NAME = "archive.test"
_VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}|\$\$")


def compose(**variables: str) -> dict[str, Any]:
    """docker-compose.yml with its variables put in as Compose does. KeyError where one without a default is missing."""

    def put_in(found: "re.Match[str]") -> str:
        name, kind, default = found.groups()
        if name is None:
            return "$"
        return variables[name] if kind != "-" else variables.get(name, default)

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: walk(each) for key, each in value.items()}
        if isinstance(value, list):
            return [walk(each) for each in value]
        return _VARIABLE.sub(put_in, value) if isinstance(value, str) else value

    document: dict[str, Any] = walk(yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8")))
    return document


def services() -> dict[str, dict[str, Any]]:
    """The services by name."""
    known: dict[str, dict[str, Any]] = compose(PUBLIC_NAME=PUBLIC_NAME)["services"]
    return known


def secrets_of(service: dict[str, Any]) -> dict[str, str]:
    """Path inside the container of each secret of a service -> the secret's name."""
    found = {}
    for each in service.get("secrets", []):
        source, target = (each, each) if isinstance(each, str) else (each["source"], each["target"])
        found[target if target.startswith("/") else f"/run/secrets/{target}"] = source
    return found


def mounts_of(service: dict[str, Any]) -> list[tuple[str, str, str]]:
    """(source, path inside, mode) of each volume; an anonymous one has no source."""
    mounts = []
    for each in service.get("volumes", []):
        source, inside, mode = (*each.split(":"), "rw")[:3] if ":" in each else ("", each, "rw")
        mounts.append((source, inside, mode))
    return mounts


def dockerfile() -> str:
    """The Dockerfile, its continued lines joined, without comments."""
    text = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def made_secrets(folder: Path) -> Path:
    """A set of secrets that deploy/make-secrets has just made in a new folder of that name."""
    subprocess.run([ROOT / "deploy" / "make-secrets", PUBLIC_NAME, folder], check=True, capture_output=True)
    return folder
