"""Header fields of the six real directives: what is printed is right, what is by hand is marked."""

import json
import re
from pathlib import Path

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field, ProposedPaper
from dossiers.reading import Reading
from ocr.understanding import understand
from tests.shared.conftest import RealPage

pytestmark = pytest.mark.xdist_group("real scans")

FILES = [f"ct-{name}.pdf" for name in ("01-2021", "04-2024", "05-2020", "08-2018", "11-2021", "16-2021")]


@pytest.fixture(params=FILES)
def scan(
    request: pytest.FixtureRequest, shared: Path, real_page: RealPage
) -> tuple[dict[str, str], ProposedPaper, dict[str, Field]]:
    file = str(request.param)
    lines = (shared / "scans" / "fields.jsonl").read_text("utf-8").splitlines()
    truth = next(entry for entry in map(json.loads, lines) if entry["file"] == file)
    (paper,) = understand(Reading("0" * 64, "test", (real_page(Path(file).stem, 1),)), load_catalogue())
    return truth, paper, {field.name: field for field in paper.fields}


def test_issuer_and_type(scan: tuple[dict[str, str], ProposedPaper, dict[str, Field]]) -> None:
    truth, paper, fields = scan
    assert paper.type == "directive"
    assert fields["issuer"].value == truth["issuer"]
    assert fields["type"].value == truth["type"]


def test_the_printed_part_of_number_and_date(
    scan: tuple[dict[str, str], ProposedPaper, dict[str, Field]],
) -> None:
    truth, _, fields = scan
    assert fields["number"].value == "/" + truth["number"].split("/")[1]
    assert re.match(r"\d{4}", fields["issued_on"].value)
    assert truth["issued_on"].startswith(fields["issued_on"].value)


def test_what_is_by_hand_is_marked_and_not_guessed(
    scan: tuple[dict[str, str], ProposedPaper, dict[str, Field]],
) -> None:
    _, _, fields = scan
    for name in ("number", "issued_on"):
        assert fields[name].handwritten
        assert fields[name].needs_check
        assert all(guess.confidence <= 0.5 for guess in fields[name].alternatives)


def test_the_subject_is_right_or_asks(scan: tuple[dict[str, str], ProposedPaper, dict[str, Field]]) -> None:
    truth, _, fields = scan
    assert fields["subject"].value == truth["subject"] or fields["subject"].needs_check
