"""The edit distance of bench/: equal to the textbook's on any texts, and blind to white space and form only."""

from hypothesis import given
from hypothesis import strategies as st

from bench.measuring.distance import distance, distances, wrong_by_line, wrong_in_order

letters = st.text(alphabet="abđừ ", max_size=12)


def textbook(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, start=1):
        above, row[0] = row[0], at
        for to, other in enumerate(right, start=1):
            above, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, above + (letter != other))
    return row[-1]


@given(letters, st.lists(letters, max_size=4))
def test_many_at_once_as_one_by_one(text: str, others: list[str]) -> None:
    assert distances(text, others).tolist() == [textbook(text, other) for other in others]


def test_a_lost_tone_is_one_letter_whatever_the_form() -> None:
    assert distance("thừa", "thưa") == 1
    assert wrong_in_order("hóa\nđơn", "ho\u0301a   đơn") == (0, 7)


def test_lines_are_matched_in_any_order_and_a_lost_line_costs_its_length() -> None:
    assert wrong_by_line(["một hai", "ba bốn"], ["ba bổn", "một hai"]) == (1, 13)
    assert wrong_by_line(["một hai"], []) == (7, 7)


def test_joined_lines_are_forgiven_only_when_asked() -> None:
    assert wrong_by_line(["một hai", "ba bốn"], ["một hai ba bốn"]) == (13, 13)
    assert wrong_by_line(["một hai", "ba bốn"], ["một hai ba bổn"], within=True) == (1, 13)
