"""Who waits for a person's look: papers that need a check, and confirmed ones that a later reading contradicts."""

from collections.abc import Sequence
from dataclasses import replace

from dossiers.ids import new_id
from dossiers.papers import Field, PaperState
from dossiers.scope import Scope
from register.database import Database
from register.doubts import papers_in_doubt
from register.papers import record_check, record_filing
from register.rereading import Reread, Where, deposits_to_reread, papers_to_reread, record_rereading
from tests.register.conftest import AT, Office

SURE = Field("full_name", "Nguyễn Thị Hoa", "NGUYỄN THỊ HOA", 0.93, 1, None)
CONTRADICTED = replace(SURE, needs_check=True)
UNREAD = Field("personal_id", "", "", 0.0, 1, None, needs_check=True)


def in_doubt(register: Database, office: Office, unit: str | None = None) -> dict[str, list[str]]:
    with register.read() as session:
        found = papers_in_doubt(session, office.everything, unit)
    return {each.id: [field.name for field in each.fields] for each in found}


def filed(register: Database, office: Office, fields: Sequence[Field]) -> str:
    """A paper confirmed with those fields, and filed."""
    paper = office.paper()
    office.digitised(register, paper, scan=new_id().replace("-", "").ljust(64, "0"))
    with register.write() as session:
        record_check(session, paper.id, fields, f"records/{paper.id}/1", 1, "bình", AT)
        record_filing(session, paper.id, "f" * 64, AT, "bình")
    return paper.id


def again(paper: str, *fields: Field) -> Reread:
    return Reread(paper, fields, "birth_certificate", "Giấy", 0.9, PaperState.FILED, "component", ("full_name",))


def test_a_paper_that_needs_a_check_waits_with_its_doubtful_fields(register: Database, office: Office) -> None:
    waiting, certain = office.paper(), office.paper(state=PaperState.READ)
    office.digitised(register, waiting, certain)
    assert in_doubt(register, office) == {waiting.id: ["personal_id"]}
    assert in_doubt(register, office, "another unit") == {}


def test_a_paper_outside_the_scope_is_not_told(register: Database, office: Office) -> None:
    office.digitised(register)
    with register.read() as session:
        assert papers_in_doubt(session, Scope(frozenset({"elsewhere"}), frozenset({"02"}), "test")) == ()


def test_what_a_person_left_empty_waits_for_nobody_and_a_contradiction_does(register: Database, office: Office) -> None:
    settled = filed(register, office, [SURE, UNREAD])
    contradicted = filed(register, office, [SURE, UNREAD])
    assert in_doubt(register, office) == {}
    with register.write() as session:
        record_rereading(session, again(contradicted, CONTRADICTED, UNREAD), office.recipe, "an", AT)
    assert in_doubt(register, office) == {contradicted: ["full_name"]}
    assert settled != contradicted


def test_a_contradiction_that_a_person_settled_waits_no_more(register: Database, office: Office) -> None:
    paper = filed(register, office, [SURE, UNREAD])
    with register.write() as session:
        record_rereading(session, again(paper, CONTRADICTED, UNREAD), office.recipe, "an", AT)
        record_check(session, paper, [SURE, UNREAD], f"records/{paper}/2", 2, "cúc", AT)
    assert in_doubt(register, office) == {}


def test_only_papers_of_another_recipe_are_read_again(register: Database, office: Office) -> None:
    paper = filed(register, office, [SURE])
    with register.read() as session:
        assert deposits_to_reread(session, Where(), office.recipe.hash) == ()
        (due,) = deposits_to_reread(session, Where(), "a newer one")
        assert (due.lane, papers_to_reread(session, due.id, Where(), "a newer one")) == ("reread", (paper,))


def test_conditions_are_met_together(register: Database, office: Office) -> None:
    filed(register, office, [SURE])
    with register.read() as session:
        for where, found in (
            (Where(unit="xa", type="birth_certificate", state="filed"), 1),
            (Where(unit="xa", type="receipt"), 0),
            (Where(dossier=office.code), 0),
            (Where(before=AT), 0),
        ):
            assert len(deposits_to_reread(session, where, "a newer one")) == found, where
