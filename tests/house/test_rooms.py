"""The house keeps its own rules: rooms import downwards, engines stay at their place, names clash with nobody's."""

import ast
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("dossiers", "config", "ocr", "archive", "indexer", "register", "audit", "flows", "desk", "samples")

# A library -> the rooms that may import it directly (docs/architecture.md).
PLACES = {
    "prefect": {"flows"},
    "fastapi": {"desk"},
    "typer": {"desk"},
    "rich": {"desk"},
    "sqlalchemy": {"register", "audit"},
    "alembic": {"register"},
    "psycopg": {"register"},
    "minio": {"archive"},
    "elasticsearch": {"indexer"},
    "cv2": {"ocr"},
    "tesserocr": {"ocr"},
    "onnxruntime": {"ocr"},
    "pdf2image": {"ocr"},
    "tantivy": {"indexer"},
}


def _imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_only_the_engines_that_live_in_it(room: str) -> None:
    wrong = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in (ROOT / room).rglob("*.py")
        for name in _imported(file) & PLACES.keys()
        if room not in PLACES[name]
    }
    assert wrong == set()


def test_rooms_import_only_rooms_named_before_them() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    said = subprocess.run([linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout


def test_external_programs_are_run_in_one_module_a_program() -> None:
    runners = {
        str(file.relative_to(ROOT))
        for room in ROOMS
        for file in (ROOT / room).rglob("*.py")
        if "subprocess" in _imported(file)
    }
    assert runners <= {"ocr/poppler.py"}


def test_no_dependency_brings_a_top_level_name_of_ours() -> None:
    clashes = {
        f"{dist.name}: {top}"
        for dist in distributions()
        if dist.name != "sohoa"
        for top in _top_level_names(dist.files or ())
        if top in ROOMS
    }
    assert clashes == set()


def _top_level_names(files: object) -> set[str]:
    return {
        Path(str(file)).parts[0].removesuffix(".py")
        for file in files  # type: ignore[attr-defined]
        if str(file).endswith(".py") and not str(file).startswith("..")
    }
