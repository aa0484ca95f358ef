"""Queries made of a truth: one of each kind that a paper offers, nothing of what stands by hand or in a code alone."""

from bench.measuring.questions import queries, true_papers
from samples.truth import Truth, TruthField, TruthLine, TruthPage, TruthPaper

BOX = (0, 0, 1, 1)


def page(number: int, *lines: TruthLine) -> TruthPage:
    return TruthPage(number, 100, 100, 200, lines=lines)


def line(text: str, *, by_hand: bool = False) -> TruthLine:
    return TruthLine(text, BOX, by_hand)


COMMON = line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
RECEIPT = TruthPaper(
    "receipt",
    "unknown",
    (2,),
    {
        "full_name": TruthField("Đỗ Thị Hà"),
        "dossier_code": TruthField("H17.83-260929-0020"),
        "request": TruthField("Đăng ký khai sinh cho con"),
        "number": TruthField("12/CT", handwritten=True),
        "old_id_number": TruthField("201831884", source="qr"),
    },
)
LETTER = TruthPaper("official_letter", "unknown", (3,), {"number": TruthField("/CV", handwritten=True)})
TRUTH = Truth(
    "a.pdf",
    "H17.83-260929-0020",
    "1.001193",
    (page(1), page(2, COMMON, line("Vào sổ theo dõi hồ sơ một cửa")), page(3, COMMON, line("số 5 bằng tay năm chữ"))),
    (TruthPaper("separator", "separator", (1,)), RECEIPT, LETTER),
)


def test_each_kind_is_asked_once_and_what_is_by_hand_never() -> None:
    made = queries(true_papers([TRUTH]))
    asked = {(each.wanted, each.kind): each.text for each in made if each.kind != "word"}
    assert asked == {
        (0, "name"): "do thi ha",
        (0, "code"): "H17.83-260929-0020",
        (0, "subject"): "dang ky khai sinh cho con do thi ha",
        (0, "line"): "dõi hồ sơ một cửa",
        (1, "line"): "HỘI CHỦ NGHĨA VIỆT NAM",
    }


def test_words_that_hardly_another_paper_bears_are_asked_alone() -> None:
    words = {(each.wanted, each.text) for each in queries(true_papers([TRUTH])) if each.kind == "word"}
    assert {(0, "theo"), (1, "bang"), (0, "cong"), (1, "cong")} <= words
    shared = [line("Kính gửi")] * 2
    lines = (page(1), *(page(number, *shared) for number in range(2, 13)))
    many = Truth("b.pdf", "", "", lines, tuple(TruthPaper("letter", "unknown", (at,), {}) for at in range(2, 13)))
    assert [each for each in queries(true_papers([many])) if each.kind == "word"] == []
