"""What the Dockerfile promises, one test each; nothing is built here."""

import re
import tomllib

from tests.column.files import ROOT, dockerfile


def test_the_image_has_the_packages_of_the_set_up() -> None:
    listed = (ROOT / "script" / "setup").read_text("utf-8").partition("run_needs=(")[2].partition("\n)")[0]
    (installed,) = re.findall(r"apt-get install --yes --no-install-recommends ([a-z0-9 -]+?) *&&", dockerfile())
    assert sorted(installed.split()) == sorted(re.findall(r'=>([a-z0-9-]+)"', listed))


def test_the_image_is_built_apart_on_a_pinned_slim_debian() -> None:
    bases = {name: base for base, name in re.findall(r"^FROM (\S+)(?: AS (\w+))?$", dockerfile(), re.MULTILINE)}
    assert set(bases) == {"build", "store", ""}
    for stage in ("build", ""):
        assert re.fullmatch(r"python:3\.\d+\.\d+-slim-bookworm", bases[stage])


def test_the_image_is_made_from_the_lock_alone() -> None:
    installs = [each for each in re.split(r"\n|&&", dockerfile()) if " install " in each and "pip" in each]
    assert len(installs) == 2
    assert "--require-hashes --requirement requirements.lock" in installs[0]
    assert "--no-deps" in installs[1]
    assert "--no-build-isolation" in installs[1]


def test_the_image_runs_as_an_account_without_rights() -> None:
    final = dockerfile().rpartition("FROM ")[2]
    assert "USER 1000:1000" in final
    assert "--uid 1000" in final
    assert "HEALTHCHECK" not in final  # docker-compose.yml knows what each command's health is
    assert not re.search(r"\b(gcc|build-essential|maven|git|curl)\b", final)


def test_the_image_takes_every_room_and_nothing_else() -> None:
    house, *_ = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    rooms = {room for layer in house["layers"] for room in layer.split(" | ")}
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    taken = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    assert taken == {*rooms, "pyproject.toml", "README.md", "requirements.lock"}
