"""What was confirmed of pages when they come to another paper: the latest word stands, and nothing vanishes unseen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from config.catalogues import load_catalogue
from dossiers.papers import Field, FieldAlternative, PageRef, PaperState, ProposedPaper
from flows.stages.answered import with_answers
from register.papers import PaperView
from tests.flows.test_expecting import view

CATALOGUE = load_catalogue()
START = datetime(2026, 11, 1, tzinfo=UTC)


def typed(name: str, value: str, page: int = 1, *overruled: str) -> Field:
    others = tuple(FieldAlternative(each, "typed", 1.0) for each in overruled)
    return Field(name, value, value, 1.0, page, None, "typed", alternatives=others)


def confirmed(hour: int, pages: tuple[int, ...], *fields: Field, kind: str = "application") -> PaperView:
    """A filed paper of those pages, confirmed at that hour and replaced since."""
    return replace(
        view(kind, state=PaperState.SUPERSEDED), record_version=1, ordinal=hour, fields=fields,
        checked_at=START + timedelta(hours=hour), pages=tuple(PageRef("0" * 64, page) for page in pages),
    )  # fmt: skip


def proposed(pages: tuple[int, ...], *fields: Field, kind: str = "application") -> ProposedPaper:
    return ProposedPaper(kind, 1.0, "component", pages, 1.0, "split_person", fields)


def answered(proposal: ProposedPaper, *papers: PaperView) -> dict[str, tuple[str, bool, tuple[str, ...]]]:
    done = with_answers(proposal, papers, CATALOGUE)
    return {
        field.name: (field.value, field.needs_check, tuple(each.value for each in field.alternatives))
        for field in done.fields
    }


def read(name: str, value: str, page: int = 1, *, needs_check: bool = False) -> Field:
    return Field(name, value, value, 0.95, page, None, needs_check=needs_check or not value)


def test_what_a_later_reading_contradicted_stands_with_its_contradiction_and_is_asked() -> None:
    contradicted = replace(
        typed("address", "Thôn Đông"), needs_check=True, alternatives=(FieldAlternative("Thôn Dong", "ocr", 0.95),)
    )
    said = answered(proposed((1, 2), read("address", "Thôn Dong")), confirmed(1, (1,), contradicted))
    assert said == {"address": ("Thôn Đông", True, ("Thôn Dong",))}
    other = answered(proposed((1,), read("address", "Xã Tây"), kind="citizen_id"), confirmed(1, (1,), contradicted))
    assert other == {"address": ("Xã Tây", True, ("Thôn Đông",))}


def test_an_answer_stands_where_its_papers_first_page_is_no_more_the_first() -> None:
    before = confirmed(1, (2, 3), typed("request", "thờ cúng ông bà", 2), typed("phone", "0912345678", 3))
    assert answered(proposed((1, 2, 3), read("request", "")), before) == {
        "request": ("thờ cúng ông bà", False, ()),
        "phone": ("0912345678", False, ()),
    }


def test_the_later_word_on_the_same_fact_stands_wherever_the_paper_began() -> None:
    first = confirmed(1, (2, 3), typed("request", "thờ cúng ông bà", 2))
    then = confirmed(2, (1, 2, 3), typed("request", "thờ cúng tổ tiên", 1, "thờ cúng ông bà"))
    for proposal in (proposed((2, 3), read("request", "", 2)), proposed((1, 2, 3), read("request", ""))):
        for papers in ((first, then), (then, first)):
            assert answered(proposal, *papers)["request"] == ("thờ cúng tổ tiên", False, ("thờ cúng ông bà",))


def test_the_later_word_of_other_pages_overrules_nothing() -> None:
    first = confirmed(1, (1,), typed("request", "thờ cúng ông bà", 1))
    elsewhere = confirmed(2, (5,), typed("request", "thờ cúng tổ tiên", 5, "thờ cúng ông bà"))
    assert answered(proposed((1, 2)), first, elsewhere) == {"request": ("thờ cúng ông bà", False, ())}


def test_two_answers_of_which_neither_was_seen_with_the_other_are_asked() -> None:
    one, other = confirmed(2, (1,), typed("full_name", "AN")), confirmed(1, (2,), typed("full_name", "BÌNH", 2))
    assert answered(proposed((1, 2), read("full_name", "AN")), one, other) == {"full_name": ("AN", True, ("BÌNH",))}


def test_what_stands_is_asked_where_a_reading_of_now_is_sure_of_another() -> None:
    first = confirmed(1, (1,), typed("full_name", "AN"))
    then = confirmed(2, (1,), typed("full_name", "ÁN", 1, "AN"))
    assert answered(proposed((1,), read("full_name", "ÂN")), first, then) == {"full_name": ("ÁN", True, ("AN", "ÂN"))}


def test_an_answer_of_another_paper_that_was_not_read_is_added_in_doubt() -> None:
    before = confirmed(1, (1,), typed("personal_id", "001186000019"), typed("request", "cấp lại"), kind="citizen_id")
    said = answered(proposed((1,), read("request", "cấp mới")), before)
    assert said == {"request": ("cấp mới", True, ("cấp lại",)), "personal_id": ("001186000019", True, ())}
    part = confirmed(1, (1, 2), typed("phone", "0912345678", 2))
    assert answered(proposed((2,)), part) == {"phone": ("0912345678", True, ())}


def test_an_answer_that_another_type_has_no_field_for_is_not_put_there() -> None:
    before = confirmed(1, (1,), typed("expires_on", "2030-01-01"), kind="citizen_id")
    assert answered(proposed((1,)), before) == {}
