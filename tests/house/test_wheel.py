"""The wheel, installed elsewhere without the checkout, is the whole product: it runs the demo."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from samples.library import SampleFolder, sample_dossiers

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.long, pytest.mark.xdist_group("the wheel")]  # one process, so that the demo runs once
ROOMS = ("dossiers", "config", "ocr", "archive", "indexer", "register", "audit", "flows", "desk", "samples")


@dataclass(frozen=True)
class Demonstration:
    """What `sohoa demo` left and said where only the wheel is installed."""

    home: Path
    answer: dict[str, Any]
    log: bytes


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of a fresh environment with the wheel in it. Dependencies are borrowed, the checkout is not."""
    folder = tmp_path_factory.mktemp("elsewhere")
    wheel = _built(folder)
    venv = folder / "venv"
    _run(sys.executable, "-m", "venv", "--without-pip", venv, cwd=folder)
    python = venv / "bin" / "python"
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel, cwd=folder)
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).stdout.strip())
    # A .pth file inside a folder that a .pth line names is not read: the editable checkout stays out.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return venv / "bin"


@pytest.fixture(scope="module")
def demonstration(elsewhere: Path, tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    """The demo, run once: it reads every page of the samples."""
    folder = tmp_path_factory.mktemp("demo")
    said = _run(elsewhere / "sohoa", "demo", "--json", cwd=folder, XDG_DATA_HOME=str(folder / "data"))
    answer = json.loads(said.stdout)
    assert Path(answer["home"]).is_relative_to(folder / "data")
    return Demonstration(Path(answer["home"]), answer, said.stderr.encode("utf-8"))


def test_the_rooms_come_from_the_wheel(elsewhere: Path, tmp_path: Path) -> None:
    asked = f"import {', '.join(ROOMS)}; print(*[room.__file__ for room in ({', '.join(ROOMS)})], sep='\\n')"
    places = _run(elsewhere / "python", "-c", asked, cwd=tmp_path).stdout.splitlines()
    assert len(places) == len(ROOMS)
    assert [place for place in places if not Path(place).is_relative_to(elsewhere.parent)] == []


def test_the_wheel_runs_the_demo(demonstration: Demonstration) -> None:
    demo = demonstration.answer
    assert demonstration.home.stat().st_mode & 0o077 == 0, "others may look into it"
    assert len(demo["dossiers"]) == 6
    assert all(dossier["papers"] for dossier in demo["dossiers"])
    assert len(demo["searches"]) == 2
    assert all(search["answer"]["hits"] for search in demo["searches"])
    assert demo["confirmed"]
    counted = demo["rates"]["total"]
    assert counted["counts"]["received"] >= 6
    assert counted["rates"]["components_digitised"]["numerator"] > 0
    assert counted["rates"]["components_digitised"]["percent"] is not None


def test_prefect_journal_and_log_of_the_demo_hold_no_person(demonstration: Demonstration) -> None:
    """Every sample person's name and numbers, searched for in what must never hold one."""
    people = {person for sample in sample_dossiers() for person in _people(sample)}
    assert len(people) > 20
    prefect = b"".join(file.read_bytes() for file in (demonstration.home / "prefect").rglob("*") if file.is_file())
    assert b"digitise" in prefect, "Prefect's database is elsewhere: nothing was searched"
    journal = b"".join(
        file.read_bytes()
        for file in (demonstration.home / "archive" / "objects" / "journal").rglob("*")
        if file.is_file()
    )
    assert b"papers_found" in journal
    keys = "\n".join(str(file) for file in (demonstration.home / "archive").rglob("*")).encode("utf-8")
    for person in people:
        for where in (prefect, journal, keys, demonstration.log):
            assert person.encode("utf-8") not in where
            assert json.dumps(person)[1:-1].encode("ascii") not in where


def _people(sample: SampleFolder) -> set[str]:
    return {
        field.value
        for file in sample.files
        for paper in file.truth.papers
        for name, field in paper.fields.items()
        if name.rpartition(".")[2] in ("full_name", "personal_id", "phone", "signer") and field.value
    }


def _built(folder: Path) -> Path:
    """The wheel of these sources, built in a copy: a build leaves folders behind and takes in what it finds there."""
    sources = folder / "sources"
    for room in ROOMS:
        shutil.copytree(ROOT / room, sources / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, sources)
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "wheels", cwd=sources)
    (wheel,) = (folder / "wheels").iterdir()
    shutil.rmtree(sources)
    return wheel


def _run(*command: object, cwd: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    said = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment | more, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stderr + said.stdout
    return said
