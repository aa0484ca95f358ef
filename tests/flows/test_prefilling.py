"""Forms filled in: a card beats papers, papers go by the office's order, nothing is guessed, and the look is told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.forms import Form
from dossiers.errors import BadRequest, NotFound
from dossiers.ids import new_id
from dossiers.papers import Field, PaperState
from dossiers.scope import Scope, whole_installation
from dossiers.validity import VALIDITY
from flows.installation import Installation
from flows.stages.prefilling import card_said, filled, prefill, same_fact
from register.journal import Stream, unsealed
from register.paper_views import PaperView, paper
from register.papers import NewPaper
from tests.register.conftest import Office

SCOPE = whole_installation("prefill")
CARD = "048194717314||Nguyễn Thị Hà|25081994|Nữ|Thôn Hòa Bình, Xã Núi Thành, Đà Nẵng|09082021"
FORM = "marital_status_request"
ONE_FIELD = Form.model_validate(
    {
        "code": "test",
        "title": "T",
        "fields": [
            {"name": "who", "label": "Ai", "required": True,
             "from": ["birth_certificate.full_name", "citizen_id.full_name", "application.full_name"]},
        ],
    }
)  # fmt: skip

NAMES = st.sampled_from(["Nguyễn Thị Hà", "NGUYỄN THỊ HÀ", "Nguyễn  Thị Hà ", "Nguyễn Thị Hạ", "Trần Hoà", "Trần Hòa"])


def sure(name: str, value: str, **changed: Any) -> Field:
    return replace(Field(name, value, value, 0.9, 1, None), **changed)


def confirmed(office: Office, kind: str, *fields: Field, state: PaperState = PaperState.FILED) -> NewPaper:
    new = office.paper()
    return replace(new, proposal=replace(new.proposal, type=kind, fields=fields), state=state)


def view_of(inst: Installation, kind: str, *fields: Field) -> PaperView:
    office = Office()
    new = confirmed(office, kind, *fields)
    office.digitised(inst.register, new)
    with inst.register.read() as session:
        return paper(session, new.id, SCOPE)


@pytest.fixture(scope="module")
def any_view(tmp_path_factory: pytest.TempPathFactory) -> PaperView:
    """A paper as the register gives it; the property tests change its kind and fields."""
    from config.settings import Settings
    from flows.installation import open_installation

    with open_installation(Settings(home=tmp_path_factory.mktemp("one") / "home")) as inst:
        return view_of(inst, "birth_certificate", sure("full_name", "x"))


# -- which value stands


@given(
    card=st.none() | NAMES,
    said=st.lists(st.tuples(st.sampled_from(["application", "birth_certificate", "citizen_id"]), NAMES), max_size=5),
)
def test_the_card_stands_else_the_first_in_the_offices_order_and_no_value_is_lost(
    any_view: PaperView, card: str | None, said: list[tuple[str, str]]
) -> None:
    views = [replace(any_view, id=str(at), type=kind, fields=(sure("full_name", value),))
             for at, (kind, value) in enumerate(said)]  # fmt: skip
    coded = [sure("full_name", card, source="qr")] if card else []
    answer = filled(ONE_FIELD, views, coded)
    field = answer["fields"]["who"]
    order = {"birth_certificate": 0, "citizen_id": 1, "application": 2}
    trusted = sorted(said, key=lambda each: order[each[0]])
    values = [*([card] if card else []), *(value for _, value in trusted)]
    if not values:
        assert (field["value"], field["source"], answer["missing"]) == ("", "none", ["who"])
        return
    assert field["value"] == values[0]
    assert field["source"] == ("qr" if card else "paper")
    assert field["needs_check"] == any(not same_fact(value, values[0]) for value in values)
    others = [each["value"] for each in field["alternatives"]]
    assert set(others) <= set(values)
    assert not any(same_fact(other, field["value"]) for other in others)
    assert all(any(same_fact(value, shown) for shown in (field["value"], *others)) for value in values)
    assert answer["missing"] == answer["unused"] == []


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_days_are_compared_by_day(one: date, other: date) -> None:
    for written in (f"{one:%d/%m/%Y}", f"{one.day}.{one.month}.{one.year:04}", f"{one.isoformat()}T08:05"):
        assert same_fact(one.isoformat(), written)
        assert same_fact(written, other.isoformat()) == (one == other)
    assert same_fact(str(one.year), other.isoformat()) == (one.year == other.year)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nguyễn  Thị\u00a0Hà", "NGUYỄN THỊ HÀ", True),
        ("Trần Hoà", "Trần Hòa", True),
        ("Nguyễn Thị Hà", "Nguyễn Thị Hạ", False),
        ("Nguyễn Thị Hà", "Nguyen Thi Ha", False),
        ("số 05/03/2021", "2021-03-05", False),
        ("2021-02-30", "30/02/2021", False),
        ("1985", "1985-03-05", True),
        ("19850305", "1985-03-05", False),
    ],
)
def test_what_says_the_same(one: str, other: str, same: bool) -> None:
    assert same_fact(one, other) == same_fact(other, one) == same


def test_a_doubtful_value_stands_and_is_marked(any_view: PaperView) -> None:
    def who(**changed: Any) -> dict[str, Any]:
        view = replace(any_view, type="application", fields=(sure("full_name", "Hà", **changed),))
        field: dict[str, Any] = filled(ONE_FIELD, [view], ())["fields"]["who"]
        return field

    assert who()["needs_check"] is False
    assert who(needs_check=True)["needs_check"] is True, "a later reading contradicts what was confirmed"
    assert who(handwritten=True)["needs_check"] is True, "only the printed part was read"
    assert who(handwritten=True, source="typed")["needs_check"] is False


@pytest.mark.parametrize(
    ("validity", "ended"),
    [
        (sure(VALIDITY, "valid"), False),
        (sure(VALIDITY, "unknown"), False),
        (sure(VALIDITY, "expired"), True),
        (sure(VALIDITY, "replaced"), True),
        (sure(VALIDITY, "valid", needs_check=True), True),  # a later paper seems to replace it
    ],
)
def test_what_a_paper_said_that_no_longer_holds_is_marked(any_view: PaperView, validity: Field, ended: bool) -> None:
    view = replace(any_view, type="birth_certificate", fields=(sure("full_name", "Hà"), validity))
    answer = filled(ONE_FIELD, [view], ())
    assert (answer["fields"]["who"]["value"], answer["fields"]["who"]["needs_check"]) == ("Hà", ended)
    assert answer["ended"] == ([view.id] if ended else [])


def test_an_unread_field_is_no_value_and_a_paper_that_says_nothing_is_told(any_view: PaperView) -> None:
    unread = replace(any_view, type="application", fields=(sure("full_name", "", needs_check=True),))
    answer = filled(ONE_FIELD, [unread], ())
    assert answer["fields"]["who"]["source"] == "none"
    assert answer["unused"] == [unread.id]


# -- the card


WORDS = st.lists(st.sampled_from(["Nguyễn", "Thị", "Hà", "Đặng", "H'Mông", "Y"]), min_size=1, max_size=5)
NAME_ON_CARD = WORDS.map(" ".join).filter(lambda name: not name.isascii())
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(
    number=st.from_regex(r"[0-9]{12}", fullmatch=True),
    old=st.just("") | st.from_regex(r"[0-9]{9}", fullmatch=True),
    name=NAME_ON_CARD,
    born=DAYS,
    issued=DAYS,
    tail=st.lists(st.sampled_from(["", "x", "Nguyễn Văn A"]), max_size=4),
)
def test_a_card_says_its_seven_parts_and_no_more(
    number: str, old: str, name: str, born: date, issued: date, tail: list[str]
) -> None:
    parts = [number, old, name, f"{born:%d%m%Y}", "Nữ", "Tổ 3, Hà Nội", f"{issued:%d%m%Y}", *tail]
    said = {field.name: field.value for field in card_said("|".join(parts))}
    assert said == {
        "personal_id": number,
        **({"old_id_number": old} if old else {}),
        "full_name": name,
        "date_of_birth": born.isoformat(),
        "sex": "Nữ",
        "residence": "Tổ 3, Hà Nội",
        "issued_on": issued.isoformat(),
    }


@given(st.text(max_size=2000))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(BadRequest):
        card_said(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "card_unreadable"),
        ("SOHOA:SEP:H01-1", "card_unreadable"),
        ("https://dichvucong.gov.vn/|1|2|3|4|5|6", "card_unreadable"),
        (CARD.rpartition("|")[0], "card_unreadable"),
        (CARD + "|" + "x" * 1000, "card_unreadable"),
        ("048194717314||Nguy?n Th? Hà|25081994|Nữ|Hà Nội|09082021", "card_letters_lost"),
        ("048194717314||Nguy\ufffdn Hà|25081994|Nữ|Hà Nội|09082021", "card_letters_lost"),
        ("048194717314||Nguyn Th H|25081994|N|H Ni|09082021", "card_letters_lost"),
    ],
    ids=["empty", "separator", "url", "six parts", "long", "marks", "bytes", "letters gone"],
)
def test_a_card_that_cannot_be_believed_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        card_said(text)
    assert refusal.value.code == code


def test_an_unknown_province_or_an_impossible_day_is_not_believed() -> None:
    said = {field.name: field for field in card_said("999194717314||Lê Hà|31021994|Nữ|Hà Nội|09082021")}
    assert said["personal_id"].needs_check
    assert "date_of_birth" not in said


# -- on a register


def looks(inst: Installation) -> list[Any]:
    with inst.register.read() as session:
        return list(unsealed(session, Stream.LOOKS))


def test_papers_and_card_fill_a_form_and_the_look_is_recorded_without_values(inst: Installation) -> None:
    office = Office()
    birth = confirmed(
        office, "birth_certificate", sure("full_name", "NGUYỄN THỊ HÀ"), sure("ethnicity", "Kinh"),
        sure("date_of_birth", "1994-08-26"), state=PaperState.CHECKED,
    )  # fmt: skip
    old = confirmed(office, "application", sure("address", "Thôn Hòa Bình, Xã Tam Kỳ"))
    slip = confirmed(office, "process_slip", sure("dossier_code", "H01-1"))
    office.digitised(inst.register, birth, old, slip)
    answer = prefill(inst, FORM, [birth.id, old.id, slip.id, birth.id], CARD, "bùi", SCOPE)
    fields = answer["fields"]
    assert fields["full_name"]["value"] == "Nguyễn Thị Hà"
    assert (fields["full_name"]["source"], fields["full_name"]["needs_check"]) == ("qr", False)
    assert (fields["ethnicity"]["value"], fields["ethnicity"]["paper"]) == ("Kinh", birth.id)
    assert fields["date_of_birth"]["value"] == "1994-08-25"
    assert fields["date_of_birth"]["alternatives"] == [
        {"value": "1994-08-26", "source": "paper", "paper": birth.id, "field": "date_of_birth"}
    ]
    assert fields["date_of_birth"]["needs_check"], "the card may be another person's"
    assert fields["residence"]["value"] == "Thôn Hòa Bình, Xã Núi Thành, Đà Nẵng"
    assert fields["marital_status"]["source"] == "none"
    assert (answer["missing"], answer["unused"]) == ([], [slip.id])
    told = looks(inst)
    assert [(look.act, look.actor, look.paper_id, look.unit) for look in told] == [
        ("prefilled", "bùi", each.id, "xa") for each in (birth, old, slip)
    ]
    assert all(look.details == {"form": FORM, "card": True, "purpose": "prefill"} for look in told)


def test_a_card_alone_is_a_look_too(inst: Installation) -> None:
    assert prefill(inst, FORM, [], CARD, "bùi", SCOPE)["missing"] == []
    (look,) = looks(inst)
    assert (look.act, look.paper_id) == ("prefilled", None)


@pytest.mark.parametrize("state", [each for each in PaperState if each.value not in ("checked", "signed", "filed")])
def test_a_paper_that_nobody_confirmed_is_refused(inst: Installation, state: PaperState) -> None:
    office = Office()
    good = confirmed(office, "birth_certificate", sure("full_name", "Hà"))
    open_one = confirmed(office, "application", sure("full_name", "Hà"), state=state)
    office.digitised(inst.register, good, open_one)
    with pytest.raises(BadRequest) as refusal:
        prefill(inst, FORM, [good.id, open_one.id], None, "bùi", SCOPE)
    assert refusal.value.code == "paper_unconfirmed"
    assert "sohoa confirm" in refusal.value.notice.remedy
    assert looks(inst) == []


@pytest.mark.parametrize(
    ("form", "papers", "card", "code"),
    [
        ("no_such_form", [], CARD, "form_unknown"),
        (FORM, [], None, "prefill_sources_missing"),
        (FORM, [], "", "card_unreadable"),
        (FORM, [new_id()], CARD, "paper_unknown"),
    ],
    ids=["form", "nothing", "card", "paper"],
)
def test_what_cannot_be_filled_in_is_no_look(
    inst: Installation, form: str, papers: Sequence[str], card: str | None, code: str
) -> None:
    with pytest.raises((BadRequest, NotFound)) as refusal:
        prefill(inst, form, papers, card, "bùi", SCOPE)
    assert refusal.value.code == code
    assert looks(inst) == []


def test_a_paper_of_another_unit_is_not_there(inst: Installation) -> None:
    view = view_of(inst, "birth_certificate", sure("full_name", "Hà"))
    with pytest.raises(NotFound):
        prefill(inst, FORM, [view.id], None, "bùi", Scope(frozenset({"other"}), frozenset({"02"}), "prefill"))
