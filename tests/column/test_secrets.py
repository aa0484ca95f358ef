"""What docker-compose.yml and deploy/make-secrets promise of secrets, one test each."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.column.files import PUBLIC_NAME, ROOT, compose, made_secrets, secrets_of, services

SERVICES = services()


def test_no_secret_stands_in_a_variable_or_command() -> None:
    for name, service in SERVICES.items():
        for key, value in service.get("environment", {}).items():
            if re.search(r"PASSWORD|SECRET|AUTH|KEY", key) and "INITDB" not in key and "ACCESS_KEY" not in key:
                assert str(value).startswith("/run/secrets/"), f"{name}: {key}"
            assert not re.search(r"://[^/\s]+:[^/\s]+@", str(value)), f"{name}: {key} holds a password"


def test_without_its_files_nothing_starts() -> None:
    """Compose refuses a secret whose file is missing; an `environment` or `external` one may be empty."""
    for name, secret in compose(PUBLIC_NAME=PUBLIC_NAME)["secrets"].items():
        assert secret == {"file": f"deploy/secrets/{name}"}


def test_without_a_public_name_nothing_starts() -> None:
    with pytest.raises(KeyError, match="PUBLIC_NAME"):
        compose()


def test_every_secret_is_made(tmp_path: Path) -> None:
    made = {file.name for file in made_secrets(tmp_path / "secrets").iterdir()}
    declared = set(compose(PUBLIC_NAME=PUBLIC_NAME)["secrets"])
    used = {name for service in SERVICES.values() for name in secrets_of(service).values()}
    assert used == declared
    assert made == declared


def test_secret_paths_in_variables_are_mounted() -> None:
    for name, service in SERVICES.items():
        named = re.findall(r"/run/secrets/[\w-]+", repr((service.get("environment"), service.get("command"))))
        assert set(named) <= set(secrets_of(service)), name


def test_secrets_are_new_each_time_and_for_one_account(tmp_path: Path) -> None:
    first, second = made_secrets(tmp_path / "a"), made_secrets(tmp_path / "b")
    for file in first.iterdir():
        assert file.stat().st_mode & 0o777 == 0o600, file.name
        assert file.read_bytes() != (second / file.name).read_bytes(), f"{file.name} is the same everywhere"
    assert first.stat().st_mode & 0o777 == 0o700
    assert re.fullmatch(r"[0-9a-f]{64}\n", (first / "number-key").read_text())


def test_secrets_are_never_made_over(tmp_path: Path) -> None:
    folder = made_secrets(tmp_path / "secrets")
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    again = subprocess.run(
        [ROOT / "deploy" / "make-secrets", PUBLIC_NAME, folder], capture_output=True, text=True, check=False
    )
    assert (again.returncode, str(folder) in again.stderr) == (1, True)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert list(tmp_path.iterdir()) == [folder], "a half-made set was left"


def test_secrets_stay_out_of_git_and_image() -> None:
    ignored = subprocess.run(["git", "check-ignore", "deploy/secrets/number-key"], cwd=ROOT, check=False)
    assert ignored.returncode in (0, 128)  # 128: no checkout of git
    assert "deploy/secrets/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
    taken = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]
    assert "!deploy" not in taken


def test_the_application_has_no_administrators_secret() -> None:
    for name in ("app", "worker"):
        given = set(secrets_of(SERVICES[name]).values())
        assert given == {
            "register-application", "store-application", "index-application", "prefect-auth", "number-key",
        }  # fmt: skip
