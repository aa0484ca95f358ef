"""The contract of SearchEngine, the same for every backend, faults included."""

import dataclasses
import threading
import unicodedata
from collections.abc import Iterator
from datetime import date
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossiers.privacy import number_key
from dossiers.scope import Scope
from dossiers.search import SearchDocument, SearchQuery
from tests.contracts.search_engine import (
    BACKENDS,
    EVERYTHING,
    KEY,
    Backend,
    ClosableEngine,
    ask,
    found,
    paper,
    run_and_kill,
)


@pytest.fixture(params=BACKENDS, ids=lambda each: each.name)
def backend(request: pytest.FixtureRequest) -> Backend:
    chosen: Backend = request.param
    return chosen


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def engine(backend: Backend, place: Path) -> Iterator[ClosableEngine]:
    opened = backend.open(place)
    yield opened
    opened.close()


# -- words


def test_nothing_indexed_is_an_empty_index(engine: ClosableEngine) -> None:
    assert engine.count() == 0
    assert ask(engine, "giấy khai sinh").hits == ()


@pytest.mark.parametrize(
    "typed",
    ["nguyen thi hoa", "Nguyễn Thị Hòa", "nguyễn thị hoà", "HÒA NGUYỄN", "hoa", "hoa thi nguyen", "Thị Hoà"],
)
def test_a_name_is_found_in_any_order_and_spelling(engine: ClosableEngine, typed: str) -> None:
    engine.write([paper("it", "Bà Nguyễn Thị Hoà, sinh năm 1980"), paper("other", "Ông Trần Văn Đức")])
    assert found(engine, typed) == ["it"]
    assert found(engine, unicodedata.normalize("NFD", typed)) == ["it"]


def test_text_that_arrives_decomposed_is_found(engine: ClosableEngine) -> None:
    engine.write([paper("it", unicodedata.normalize("NFD", "Giấy ủy quyền của ông Đặng Thuỷ"))])
    assert found(engine, "giấy ủy quyền Đặng Thủy") == ["it"]


def test_d_with_stroke_is_found_without_it(engine: ClosableEngine) -> None:
    engine.write([paper("it", "Đỗ Đình Đạt"), paper("other", "Lê Lợi")])
    assert found(engine, "do dinh dat") == found(engine, "đỗ đình đạt") == ["it"]


def test_y_and_i_are_one_where_both_are_written(engine: ClosableEngine) -> None:
    engine.write([paper("it", "Lý lịch tư pháp của bà Mỹ")])
    assert found(engine, "lí lịch mĩ") == ["it"]


def test_accents_that_were_typed_come_first(engine: ClosableEngine) -> None:
    engine.write(
        [
            paper("folded", "đơn hoa hoa hoa hoa", title="Hoa hoa"),
            paper("meant", "Đơn của bà Hòa ở xã xa, kèm theo nhiều giấy tờ khác nữa"),
            paper("other tone", "đơn hóa hóa", title="Hóa"),
        ]
    )
    assert found(engine, "Hòa")[0] == "meant"
    assert sorted(found(engine, "Hòa")) == ["folded", "meant", "other tone"]


def test_all_words_before_most_words_before_nothing(engine: ClosableEngine) -> None:
    engine.write([paper("three", "giấy phép xây"), paper("two", "giấy phép"), paper("one", "giấy")])
    assert found(engine, "giay phep xay") == ["three"]
    assert sorted(found(engine, "giay phep khong")) == ["three", "two"]
    assert found(engine, "giay khong co") == []


def test_one_wrong_letter_is_forgiven_in_long_words_only(engine: ClosableEngine) -> None:
    engine.write([paper("it", "Giấy chứng nhận kết hôn của Nguyễn Phương")])
    assert found(engine, "phuongg") == ["it"]
    assert found(engine, "nguyne") == ["it"]
    assert found(engine, "hen") == []


def test_abbreviations_mean_what_they_stand_for_both_ways(engine: ClosableEngine) -> None:
    engine.write([paper("long", "Ủy ban nhân dân xã"), paper("short", "UBND xã"), paper("mixed", "ủy viên ban dân")])
    assert sorted(found(engine, "UBND")) == ["long", "short"]
    assert sorted(found(engine, "ủy ban nhân dân"))[:2] == ["long", "short"]


# -- phrases and codes


def test_a_phrase_is_adjacent_words_on_one_page(engine: ClosableEngine) -> None:
    engine.write(
        [
            paper("it", "về việc sử dụng hoá đơn điện tử trong"),
            paper("apart", "đơn này bằng hóa chất, thư điện tử"),
            paper("reversed", "điện tử hóa đơn"),
            paper("across pages", "sử dụng hóa đơn", "điện tử trong"),
        ]
    )
    assert found(engine, '"hoa don dien tu"') == ["it"]
    assert found(engine, "“hóa đơn điện tử”") == ["it"]


def test_a_phrase_typed_with_accents_means_them(engine: ClosableEngine) -> None:
    engine.write([paper("ma", "con ma đen"), paper("mã", "con mã đen")])
    assert found(engine, '"con mã đen"') == ["mã"]
    assert sorted(found(engine, '"con ma den"')) == ["ma", "mã"]


@pytest.mark.parametrize("typed", ["123/QĐ-UBND", "123 qd ubnd", "123/qd-ubnd", '"123/QĐ-UBND"'])
def test_a_document_number_is_found_as_typed(engine: ClosableEngine, typed: str) -> None:
    engine.write([paper("it", "Số: 123/QĐ-UBND\nHoằng Hóa"), paper("other", "Số: 124/QĐ-UBND, 123 thửa")])
    assert found(engine, typed)[0] == "it"


@pytest.mark.parametrize("typed", ["000.00.01.H40-210927-0012", "H40-210927-0012", "210927-0012", "0012", "012"])
def test_a_dossier_code_is_found_whole_and_by_its_tail(engine: ClosableEngine, typed: str) -> None:
    engine.write(
        [paper("it", "đơn", code="000.00.01.H40-210927-0012"), paper("other", "đơn", code="000.00.01.H40-210927-0013")]
    )
    assert found(engine, typed) == ["it"]


def test_a_serial_is_found_with_and_without_its_blank(engine: ClosableEngine) -> None:
    engine.write([paper("it", "phát hành", fields={"certificate_serial": "AB 123456"})])
    assert found(engine, "AB123456") == found(engine, "ab 123456") == ["it"]


# -- personal numbers


def test_a_personal_number_is_found_by_its_key_alone(engine: ClosableEngine) -> None:
    engine.write([paper("it", "CCCD 079 123 456 789, ĐT 0912.345.678"), paper("other", "CCCD 079123456780")])
    assert found(engine, "079123456789") == ["it"]
    assert found(engine, "+84912345678") == ["it"]
    assert engine.search(SearchQuery("", number_keys=(number_key("079123456789", KEY),)), EVERYTHING).total == 1
    assert engine.search(SearchQuery("079123456789"), EVERYTHING).total == 0
    assert found(engine, "0791234567") == []
    assert found(engine, "079") == found(engine, "789") == []


def test_hits_show_no_personal_number(engine: ClosableEngine) -> None:
    engine.write([paper("it", "Bà Hoa, CCCD 079123456789", title="Đơn của 079123456789")])
    (hit,) = ask(engine, "bà Hoa").hits
    assert "079123456789" not in repr(hit)
    assert "‹số định danh›" in hit.snippet


# -- hits


def test_a_hit_names_its_pages_and_words(engine: ClosableEngine) -> None:
    engine.write([paper("it", "trang đầu", "giấy phép xây dựng số một", "trang cuối", title="Giấy phép", code="H40-1")])
    (hit,) = ask(engine, "phep xay dung").hits
    assert [page.number for page in hit.pages] == [2]
    assert hit.matched == ("dung", "phep", "xay")
    assert "«phép xây dựng»" in hit.snippet
    assert (hit.title, hit.dossier, hit.type, hit.unit) == ("Giấy phép", "H40-1", "decision", "u1")


def test_a_paper_is_found_by_what_its_places_became_but_after_those_that_say_so(engine: ClosableEngine) -> None:
    old = dataclasses.replace(paper("old", "Nơi sinh: Tam Kỳ, Quảng Nam"), places=("thành phố Đà Nẵng",))
    engine.write([old, paper("new", "Nơi sinh: Tam Kỳ, Đà Nẵng")])
    assert found(engine, "da nang") == ["new", "old"]
    assert found(engine, "quang nam") == ["old"]
    assert found(engine, '"Đà Nẵng"') == ["new"], "in quotation marks is what is printed"
    hit = ask(engine, "Tam Kỳ Đà Nẵng").hits[-1]
    assert (hit.paper, hit.snippet) == ("old", "Nơi sinh: «Tam Kỳ», Quảng Nam")


def test_order_does_not_depend_on_when_a_paper_was_indexed(backend: Backend, tmp_path: Path) -> None:
    same = [paper(f"p{number}", "giấy khai sinh") for number in range(12)]
    dated = [dataclasses.replace(each, day=date(2020, 1, 1 + place % 3)) for place, each in enumerate(same)]
    orders = []
    for name, documents in (("one", dated), ("other", dated[::-1])):
        engine = backend.open(tmp_path / name)
        for each in documents:
            engine.write([each])
        orders.append(found(engine, "khai sinh"))
        assert found(engine, "khai sinh") == orders[-1]
        engine.close()
    assert orders[0] == orders[1]
    assert orders[0][:4] == [each.paper for each in sorted(dated, key=lambda each: orders[0].index(each.paper))][:4]
    assert all(dated[int(each[1:])].day == date(2020, 1, 3) for each in orders[0][:4])


def test_the_limit_bounds_hits_not_the_total(engine: ClosableEngine) -> None:
    engine.write([paper(f"p{number}", "giấy khai sinh") for number in range(30)])
    result = ask(engine, "khai sinh", limit=7)
    assert (len(result.hits), result.total) == (7, 30)
    assert ask(engine, "khai sinh", limit=0).hits == ()


# -- scope


def test_scope_never_leaks(engine: ClosableEngine) -> None:
    engine.write(
        [
            paper("mine", "giấy khai sinh", unit="u1", type="birth_certificate"),
            paper("secret", "giấy khai sinh", unit="u1", mode="03", type="decision"),
            paper("theirs", "giấy khai sinh bí mật 079123456789", unit="u2", type="receipt"),
        ]
    )
    scope = Scope(frozenset({"u1"}), frozenset({"01"}), "tests")
    result = ask(engine, "khai sinh", scope)
    assert [hit.paper for hit in result.hits] == ["mine"]
    assert result.total == 1
    assert result.facets == {"type": {"birth_certificate": 1}, "unit": {"u1": 1}, "year": {}}
    assert ask(engine, "bí mật", scope).total == 0
    assert ask(engine, "079123456789", scope).total == 0
    for asked in (SearchQuery("khai sinh", units=("u2",)), SearchQuery("khai sinh", types=("receipt",))):
        assert engine.search(asked, scope).total == 0
    for empty in (Scope(frozenset(), frozenset({"01"}), "tests"), Scope(None, frozenset(), "tests")):
        nothing = ask(engine, "khai sinh", empty)
        assert (nothing.total, nothing.hits) == (0, ())


def test_facets_count_types_units_and_years(engine: ClosableEngine) -> None:
    old = dataclasses.replace(paper("a", "giấy", unit="u1", type="receipt"), day=date(1999, 5, 5))
    new = dataclasses.replace(paper("b", "giấy", unit="u2", type="receipt"), day=date(2026, 5, 5))
    engine.write([old, new, paper("c", "giấy", unit="u2", type="decision")])
    facets = ask(engine, "giấy").facets
    assert facets == {"type": {"receipt": 2, "decision": 1}, "unit": {"u2": 2, "u1": 1}, "year": {"1999": 1, "2026": 1}}
    assert [hit.paper for hit in engine.search(SearchQuery("giấy", types=("decision",)), EVERYTHING).hits] == ["c"]


# -- what people type


@pytest.fixture(scope="module", params=BACKENDS, ids=lambda each: each.name)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClosableEngine]:
    backend: Backend = request.param
    engine = backend.open(tmp_path_factory.mktemp("filled") / "index")
    engine.write([paper("it", "Giấy khai sinh của Nguyễn Thị Hòa, CCCD 079123456789", "trang 2: 123/QĐ-UBND")])
    yield engine
    engine.close()


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "*:*", '")', '"', '""""', "\\", "fold:a OR 1=1", "+-&&||!(){}[]^~*?:/", "' OR ''='", "\x00", "\ud800",
     "‹số định danh›", "a" * 100_000, "a " * 20_000, '"' + "b " * 5_000 + '"', "(" * 5_000, "_", "‹›«»"],
)  # fmt: skip
def test_hostile_queries_find_nothing_and_break_nothing(filled: ClosableEngine, typed: str) -> None:
    assert ask(filled, typed).hits == ()
    assert found(filled, "khai sinh") == ["it"]


def test_wildcards_are_not_wildcards(engine: ClosableEngine) -> None:
    engine.write([paper("it", "khai sinh khang")])
    assert found(engine, "kha*") == found(engine, "k?ai") == found(engine, "/kh.*/") == []


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.text(alphabet='giấykhai "123/-.*:()‹›«»', max_size=60)))
def test_anything_may_be_typed(filled: ClosableEngine, typed: str) -> None:
    result = ask(filled, typed)
    assert result.total == len(result.hits) <= 1


# -- writing


def test_a_paper_is_replaced_and_removed_by_its_id(engine: ClosableEngine) -> None:
    assert engine.write([paper("a", "bản cũ"), paper("b", "khác")]) == {}
    engine.write([paper("a", "bản mới"), paper("a", "bản mới nhất")])
    assert engine.count() == 2
    assert found(engine, '"bản cũ"') == []
    assert found(engine, '"mới nhất"') == ["a"]
    engine.write([], removed=["a", "never there"])
    assert engine.count() == 1
    engine.write([paper("b", "khác")], removed=["b"])
    assert engine.count() == 1
    assert found(engine, "nhất") == []


def test_other_openings_see_each_write(backend: Backend, engine: ClosableEngine, place: Path) -> None:
    engine.write([paper("a", "một")])
    other = backend.open(place)
    assert found(other, "một") == ["a"]
    engine.write([paper("b", "hai")])
    assert found(other, "hai") == ["b"]
    engine.replace_all([paper("c", "ba")])
    assert (found(other, "ba"), found(other, "hai"), other.count()) == (["c"], [], 1)
    other.close()


def test_replace_all_replaces_all(engine: ClosableEngine) -> None:
    engine.write([paper("old", "giấy")])
    assert engine.replace_all(iter([paper("a", "giấy"), paper("b", "giấy"), paper("a", "giấy mới")])) == 2
    assert sorted(found(engine, "giấy")) == ["a", "b"]
    engine.write([paper("c", "giấy")])
    assert engine.count() == 3


def test_a_failed_replacement_changes_nothing(engine: ClosableEngine) -> None:
    engine.write([paper("old", "giấy")])

    def failing() -> Iterator[SearchDocument]:
        yield paper("new", "giấy")
        raise RuntimeError("the register went away")

    with pytest.raises(RuntimeError, match="went away"):
        engine.replace_all(failing())
    assert found(engine, "giấy") == ["old"]


def test_replacing_while_others_read_shows_old_or_new_never_between(
    backend: Backend, engine: ClosableEngine, place: Path
) -> None:
    engine.write([paper(f"old{number}", "giấy") for number in range(10)])
    reader, seen, failed, done = backend.open(place), set[frozenset[str]](), list[BaseException](), threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                seen.add(frozenset(found(reader, "giấy")))
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failed.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    for generation in range(5):
        engine.replace_all([paper(f"g{generation}-{number}", "giấy") for number in range(10)])
    done.set()
    thread.join()
    assert failed == []
    assert all(len(papers) == 10 and len({each[:2] for each in papers}) == 1 for papers in seen)
    reader.close()


# -- faults


def rebuild_without_end(backend: Backend, place: Path, started: Event) -> None:
    """Child process: states of 20 papers, one index after the other, until it is killed."""
    engine = backend.open(place)
    for state in range(1_000_000):
        engine.replace_all([paper(f"p{number}", f"giấy lần s{state}") for number in range(20)])
        started.set()


@pytest.mark.parametrize("after", [0.0, 0.013, 0.05, 0.11])
def test_a_killed_rebuilding_leaves_the_old_or_the_new(backend: Backend, place: Path, after: float) -> None:
    run_and_kill(rebuild_without_end, (backend, place), after)
    engine = backend.open(place)
    result = ask(engine, "giấy lần")
    assert (result.total, engine.count()) == (20, 20)
    states = {word for hit in result.hits for word in hit.snippet.split() if word.startswith("s")}
    assert len(states) == 1
    engine.write([paper("after", "vẫn ghi được")])
    assert found(engine, "vẫn ghi được") == ["after"]
    assert engine.replace_all([paper("last", "giấy")]) == engine.count() == 1
    engine.close()
