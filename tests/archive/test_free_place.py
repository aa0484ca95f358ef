"""The conversion mark's place: top right where it is free, never over what is printed while any place is free."""

from hypothesis import given
from hypothesis import strategies as st

from archive.pdfa.free_place import Covered, mark_place, overlap
from archive.pdfa.placing import Rect

PAGE, MARK, MARGIN = (595.0, 842.0), (200.0, 34.5), 14.0
TOP_RIGHT = Rect(381, 793.5, 581, 828)
TOP_LEFT = Rect(14, 793.5, 214, 828)
BOTTOM_RIGHT = Rect(381, 14, 581, 48.5)
BOTTOM_LEFT = Rect(14, 14, 214, 48.5)
CORNERS = [TOP_RIGHT, TOP_LEFT, BOTTOM_RIGHT, BOTTOM_LEFT]


@st.composite
def rects(draw: st.DrawFn, low: float = 0.0, high: float = PAGE[1]) -> Rect:
    x0, width = draw(st.floats(0, 580)), draw(st.floats(1, 300))
    y0 = draw(st.floats(low, high - 1))
    return Rect(x0, y0, x0 + width, min(high, y0 + draw(st.floats(1, 200))))


def covers(place: Rect, taken: list[Rect]) -> bool:
    return any(overlap(place, each) > 0 for each in taken)


def test_each_corner_gives_way_to_the_next() -> None:
    for number, corner in enumerate(CORNERS):
        assert mark_place(PAGE, MARK, MARGIN, Covered(CORNERS[:number])) == corner


def test_a_stamp_beside_the_corner_is_not_touched() -> None:
    assert mark_place(PAGE, MARK, MARGIN, Covered([Rect(300, 800, 379, 840)])) == TOP_LEFT


@given(st.lists(rects(), max_size=60))
def test_nothing_is_covered_while_a_corner_is_free(taken: list[Rect]) -> None:
    place = mark_place(PAGE, MARK, MARGIN, Covered(taken))
    if covers(place, taken):
        assert all(covers(Rect(c.x0 - 3, c.y0 - 3, c.x1 + 3, c.y1 + 3), taken) for c in CORNERS)
    assert place == TOP_RIGHT or covers(Rect(378, 790.5, 584, 831), taken)


@given(st.lists(rects(), max_size=60))
def test_the_mark_stays_whole_inside_the_margins(taken: list[Rect]) -> None:
    place = mark_place(PAGE, MARK, MARGIN, Covered(taken))
    assert place.x0 >= MARGIN
    assert place.y0 >= MARGIN
    assert place.x1 <= PAGE[0] - MARGIN
    assert place.y1 <= PAGE[1] - MARGIN
    assert abs(place.width - MARK[0]) < 1e-6
    assert abs(place.height - MARK[1]) < 1e-6


@given(st.floats(100, 700), st.data())
def test_a_free_band_is_found_on_a_page_full_of_words(floor: float, data: st.DataObject) -> None:
    below = data.draw(st.lists(rects(high=floor), max_size=30))
    above = data.draw(st.lists(rects(low=floor + MARK[1] + 10), max_size=30))
    edges = [Rect(0, 0, 595, floor), Rect(0, floor + MARK[1] + 10, 595, 842)]
    assert not covers(mark_place(PAGE, MARK, MARGIN, Covered(below + above + edges)), below + above + edges)


def test_a_full_page_takes_it_at_its_foot() -> None:
    full = [Rect(0, 0, 595, 842), Rect(300, 0, 595, 60)]
    assert mark_place(PAGE, MARK, MARGIN, Covered(full)) == BOTTOM_LEFT


@given(st.floats(3, 100), st.floats(3, 60))
def test_a_page_smaller_than_the_mark_starts_it_inside(width: float, height: float) -> None:
    place = mark_place((width, height), MARK, MARGIN, Covered([]))
    assert place.x0 >= 0
    assert place.y0 >= 0


@given(st.lists(rects(), max_size=60), st.lists(rects(), max_size=60))
def test_ink_moves_the_mark_but_never_onto_what_is_known(known: list[Rect], ink: list[Rect]) -> None:
    without = mark_place(PAGE, MARK, MARGIN, Covered(known))
    place = mark_place(PAGE, MARK, MARGIN, Covered(known, ink))
    assert not covers(place, known) or place == without


def test_a_page_dark_all_over_still_spares_its_words() -> None:
    assert mark_place(PAGE, MARK, MARGIN, Covered([TOP_RIGHT], [Rect(0, 0, 595, 842)])) == TOP_LEFT
