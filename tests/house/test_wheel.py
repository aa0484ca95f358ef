"""The wheel, installed elsewhere without the checkout, is the whole product: it runs the demo."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("dossiers", "config", "ocr", "archive", "indexer", "register", "audit", "flows", "desk", "samples")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The scripts of a fresh environment with the wheel in it. Dependencies are borrowed, the checkout is not."""
    wheel = _built(tmp_path)
    venv = tmp_path / "venv"
    _run(sys.executable, "-m", "venv", "--without-pip", venv, cwd=tmp_path)
    python = venv / "bin" / "python"
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel, cwd=tmp_path)
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip())
    # A .pth file inside a folder that a .pth line names is not read: the editable checkout stays out.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return venv / "bin"


def test_the_wheel_runs_the_demo_elsewhere(elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = f"import {', '.join(ROOMS)}; print(*[room.__file__ for room in ({', '.join(ROOMS)})], sep='\\n')"
    places = _run(elsewhere / "python", "-c", asked, cwd=tmp_path).splitlines()
    assert len(places) == len(ROOMS)
    assert [place for place in places if not Path(place).is_relative_to(elsewhere.parent)] == []

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    demo = json.loads(_run(elsewhere / "sohoa", "demo", "--json", cwd=tmp_path))
    assert Path(demo["home"]).is_relative_to(tmp_path / "data")
    assert len(demo["dossiers"]) == 6
    assert all(dossier["papers"] for dossier in demo["dossiers"])
    assert len(demo["searches"]) == 2
    assert all(search["answer"]["hits"] for search in demo["searches"])
    assert demo["confirmed"]
    counted = demo["rates"]["total"]
    assert counted["counts"]["received"] >= 6
    assert counted["rates"]["components_digitised"]["numerator"] > 0
    assert counted["rates"]["components_digitised"]["percent"] is not None


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


def _run(*command: object, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    said = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stderr + said.stdout
    return said.stdout
