"""A paper is replaced once: who comes second, his right lost unseen, changes nothing and is told."""

import pytest

from dossiers.errors import BadRequest
from dossiers.papers import PaperState
from dossiers.scope import whole_installation
from register.database import Database
from register.papers import PaperView, paper
from register.rereading import Reread, record_rereading
from register.splitting import record_split, record_split_settled
from tests.register.conftest import AT, Office


def seen(register: Database, paper_id: str) -> PaperView:
    with register.read() as session:
        return paper(session, paper_id, whole_installation("test"))


def replaced(register: Database, office: Office, by_nothing: bool = False) -> tuple[str, str]:
    """A paper that was split; with the id of its deposit."""
    old, new = office.paper(), office.paper()
    deposit = office.digitised(register, old)
    with register.write() as session:
        successors = {old.id: None if by_nothing else new.id}
        record_split(session, deposit, successors, [] if by_nothing else [new], office.recipe, "an", AT)
    return old.id, deposit


def test_of_two_who_split_one_paper_the_second_is_told(register: Database, office: Office) -> None:
    old, deposit = replaced(register, office)
    before, late = seen(register, old), office.paper()
    with pytest.raises(BadRequest) as refusal, register.write() as session:
        record_split(session, deposit, {old: late.id}, [late], office.recipe, "bình", AT)
    assert refusal.value.code == "paper_not_open"
    with pytest.raises(BadRequest), register.write() as session:
        record_split_settled(session, old, "H48.99-260927-0001", PaperState.READ, "component", "bình", AT)
    assert seen(register, old) == before


def test_what_was_said_to_be_no_paper_may_become_one(register: Database, office: Office) -> None:
    old, deposit = replaced(register, office, by_nothing=True)
    new = office.paper()
    with register.write() as session:
        record_split(session, deposit, {old: new.id}, [new], office.recipe, "bình", AT)
    assert (seen(register, old).superseded_by, seen(register, new.id).state) == (new.id, PaperState.NEEDS_CHECK)


def test_a_paper_read_again_that_was_replaced_meanwhile_stays_replaced(register: Database, office: Office) -> None:
    old, _ = replaced(register, office)
    before = seen(register, old)
    again = Reread(old, (), "birth_certificate", "Giấy", 0.9, PaperState.READ, "component")
    with register.write() as session:
        assert not record_rereading(session, again, office.recipe, "bình", AT)
    assert seen(register, old) == before
