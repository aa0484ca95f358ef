"""What counts as right, asked and unseen when papers are held against their truth."""

from bench.measuring.paper_scores import Mistake, Scores, add_scan, same_value
from config.catalogues import load_catalogue
from dossiers.papers import Field, ProposedPaper
from samples.truth import TruthField, TruthPaper


def paper(pages: tuple[int, ...], *fields: Field, type_code: str = "receipt", sure: float = 0.9) -> ProposedPaper:
    return ProposedPaper(type_code, sure, "unknown", pages, 0.99, "split_separator", fields)


def field(name: str, value: str, needs_check: bool = False) -> Field:
    return Field(name, value, value, 0.9, 1, None, needs_check=needs_check)


TRUTH = (
    TruthPaper("separator", "separator", (1,)),
    TruthPaper("receipt", "unknown", (2, 3), {"full_name": TruthField("Lê Văn A"), "phone": TruthField("0900")}),
)


def scored(*proposed: ProposedPaper) -> Scores:
    scores = Scores()
    add_scan(scores, TRUTH, proposed, load_catalogue().thresholds)
    return scores


def test_wrong_and_unasked_is_told_apart_from_wrong_and_asked() -> None:
    unseen = scored(paper((2, 3), field("full_name", "Lê Vân A"), field("phone", "0900")))
    asked = scored(paper((2, 3), field("full_name", "Lê Vân A", needs_check=True), field("phone", "0900")))
    assert unseen.mistakes == [Mistake("receipt", "full_name", "Lê Văn A", "Lê Vân A")]
    assert (asked.mistakes, asked.total().asked, asked.total().exact) == ([], 1, 1)


def test_a_wrong_type_loses_its_fields_unseen_unless_the_type_is_asked_about() -> None:
    unseen = scored(paper((2, 3), type_code="application")).total()
    asked = scored(paper((2, 3), type_code="application", sure=0.2)).total()
    unknown = scored(paper((2, 3), type_code="unknown")).total()
    assert [(each.wrong_unseen, each.mistyped_unseen) for each in (unseen, asked, unknown)] == [(2, 1), (0, 0), (0, 0)]


def test_a_paper_cut_in_two_is_no_right_split() -> None:
    cut = scored(paper((2,)), paper((3,)))
    assert (cut.split_right, cut.proposed_papers, cut.true_papers) == (0, 2, 1)
    assert scored(paper((2, 3))).split_right == 1


def test_only_areas_take_comma_for_point() -> None:
    assert same_value("area", "120,5", "120.5")
    assert not same_value("address", "12,5", "12.5")
