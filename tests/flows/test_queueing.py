"""The queue: what would hurt most first, told by name and band, never by value."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from config.catalogues import Thresholds, load_catalogue
from dossiers.papers import Field, PaperState
from dossiers.scope import whole_installation
from flows.installation import Installation
from flows.stages.queueing import band_of, queue
from register.doubts import FieldInDoubt
from register.papers import record_check
from tests.register.conftest import Office

SCOPE = whole_installation("check")
FIELD = FieldInDoubt("full_name", 0.5, read=True, handwritten=False, contradicted=False)


@pytest.mark.parametrize(
    ("changed", "band"),
    [
        ({"confidence": 0.75}, "glance"),
        ({"confidence": 0.69}, "check"),
        ({"confidence": 0.39}, "retype"),
        ({"confidence": 0.95, "read": False}, "retype"),
        ({"confidence": 0.95, "handwritten": True}, "retype"),
        ({"confidence": 1.0, "contradicted": True}, "check"),
    ],
)
def test_a_field_wants_a_glance_comparing_or_typing(changed: dict[str, object], band: str) -> None:
    assert band_of(replace(FIELD, **changed), Thresholds()) == band  # type: ignore[arg-type]


def paper(office: Office, *fields: Field, split: float = 0.9, type: str = "birth_certificate") -> "object":
    new = office.paper()
    proposal = replace(new.proposal, fields=fields, split_confidence=split, split_reason="split_motto", type=type)
    return replace(new, proposal=proposal, state=PaperState.NEEDS_CHECK)


def doubtful(name: str, value: str = "Nguyễn Thị Hoa") -> Field:
    return Field(name, value, value, 0.5, 1, None, needs_check=True)


def test_what_would_hurt_most_comes_first_and_no_value_is_told(inst: Installation) -> None:
    office = Office()
    other = paper(office, doubtful("ethnicity"))
    empty_key = paper(office, doubtful("personal_id", ""))
    key = paper(office, doubtful("full_name"))
    split = paper(office, split=0.2)
    unknown = paper(office, type="unknown")
    office.digitised(inst.register, other, empty_key, key, split, unknown)  # type: ignore[arg-type]
    told = queue(inst, 10, None, False, SCOPE)
    order = [split, key, unknown, empty_key, other]
    assert [line["paper"] for line in told["papers"]] == [each.id for each in order]  # type: ignore[attr-defined]
    assert told["papers"][0]["reasons"] == ["split_motto"]
    assert told["papers"][2]["reasons"] == ["type_doubtful"]
    assert told["papers"][1]["fields"] == [
        {"name": "full_name", "band": "check", "reuse_key": True, "handwritten": False, "contradicted": False}
    ]
    assert "Hoa" not in json.dumps(told, ensure_ascii=False)
    assert queue(inst, 2, None, False, SCOPE)["total"] == 5
    assert len(queue(inst, 2, None, False, SCOPE)["papers"]) == 2


def test_a_contradicted_paper_says_so_and_hurts_by_its_field_alone(inst: Installation) -> None:
    office = Office()
    new = office.paper()
    office.digitised(inst.register, new)
    with inst.register.write() as session:
        record_check(session, new.id, [doubtful("ethnicity")], f"records/{new.id}/1", 1, "bình", office.at)
    (line,) = queue(inst, 10, None, False, SCOPE)["papers"]
    assert (line["reasons"], line["hurt"]) == (["field_contradicted"], 2)


def test_an_office_sets_its_own_bands(tmp_path: Path) -> None:
    (tmp_path / "thresholds.yaml").write_text("band_glance: 0.95\nband_check: 0.60\n", "utf-8")
    assert band_of(replace(FIELD, confidence=0.9), load_catalogue(tmp_path).thresholds) == "check"
    assert band_of(FIELD, load_catalogue(tmp_path).thresholds) == "retype"
