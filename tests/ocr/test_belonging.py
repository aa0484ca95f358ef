"""A paper in a stranger's dossier is the worst a split can do: whatever speaks against an inherited code asks."""

from collections.abc import Sequence

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import ProposedPaper
from dossiers.reading import PageReading
from ocr.parting_sheets import COVER_ADVICE, SEPARATOR_ADVICE
from ocr.understanding import separator_sheets, understand
from tests.ocr.printed import BODY, Row, centred, motto, page, reading, row

CATALOGUE = load_catalogue()
CHECK = CATALOGUE.thresholds.split_check
CODE, OTHER = "H48.12-260927-0012", "H48.12-260927-0099"
BOX = "H48.12.K1/G03/H015"
HA, UYEN = ("Nguyễn Thị Hà", "049198696189"), ("Trần Thu Uyên", "049301004321")
Person = tuple[str, str]


def sheet(code: str = CODE) -> PageReading:
    return page([centred("TỜ PHÂN CÁCH HỒ SƠ"), centred(code)], codes=[f"SOHOA:SEP:{code}"])


def receipt(who: Person, code: str = CODE) -> PageReading:
    rows = [centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), row(f"Tiếp nhận hồ sơ của: {who[0]}")]
    return page([*motto(), *rows, row(f"Số định danh cá nhân: {who[1]}")], codes=[code])


def application(who: Person, *more: Row, codes: Sequence[str] = ()) -> PageReading:
    rows = [
        centred("TỜ KHAI"),
        row(f"Họ, chữ đệm, tên người yêu cầu: {who[0]}"),
        row(f"Số định danh cá nhân: {who[1]}"),
    ]
    return page([*motto(), *rows, *more], codes=codes)


def birth(child: str, mother: Person) -> PageReading:
    rows = [centred("GIẤY KHAI SINH"), row(f"Họ, chữ đệm, tên: {child}")]
    return page([*motto(), *rows, row(f"Họ, chữ đệm, tên người mẹ: {mother[0]}")])


def decision() -> PageReading:
    return page([*motto(), centred("QUYẾT ĐỊNH"), *BODY])


def nearly_empty() -> PageReading:
    return page([row("Tài liệu kèm theo")])


def empty() -> PageReading:
    return page([], blank=True)


def papers(*pages: PageReading) -> list[ProposedPaper]:
    numbered = (
        PageReading(number, *[getattr(each, name) for name in list(vars(each))[1:]])
        for number, each in enumerate(pages, 1)
    )
    return list(understand(reading(*numbered), CATALOGUE))


def doubts(*pages: PageReading) -> list[str]:
    """Of each paper the reason why its split is doubted, "" where it is not."""
    return [each.split_reason if each.split_confidence < CHECK else "" for each in papers(*pages)]


STRANGER = "split_other_person"


def test_behind_a_receipt_the_paper_of_another_citizen_is_doubted() -> None:
    assert doubts(receipt(HA), application(HA), application(UYEN)) == ["", "", STRANGER]


def test_a_sheet_that_was_fed_face_down_leaves_nothing_but_other_people() -> None:
    assert doubts(sheet(), application(HA), empty(), application(UYEN), decision()) == ["", STRANGER, STRANGER]
    assert doubts(sheet(), application(HA), empty(), decision(), application(UYEN)) == ["", STRANGER, STRANGER]
    mixed = (sheet(), application(HA), decision(), application(HA), application(UYEN))
    assert doubts(*mixed) == ["", "", "", STRANGER]


def test_without_a_code_to_inherit_nothing_is_doubted() -> None:
    assert doubts(application(HA), application(UYEN)) == ["", ""]


def test_a_paper_of_the_family_belongs_through_whom_it_names() -> None:
    child = ("Lê Hà An", "049226001234")
    assert doubts(sheet(), application(HA), birth(child[0], HA), application(child)) == ["", "", ""]


def test_a_paper_that_names_nobody_belongs() -> None:
    assert doubts(sheet(), application(HA), decision()) == ["", ""]
    assert doubts(sheet(), decision(), application(HA)) == ["", ""]


def test_who_is_only_mentioned_belongs() -> None:
    assert doubts(sheet(), application(HA, row(f"Bên bán: bà {UYEN[0]}")), application(UYEN)) == ["", ""]


def test_part_of_another_name_is_nobody_in_common() -> None:
    assert doubts(sheet(), application(("Lê An", HA[1])), application(("Lê Anh Tú", UYEN[1]))) == ["", STRANGER]


def test_behind_a_page_that_may_have_been_a_sheet_only_the_same_people_belong() -> None:
    assert doubts(sheet(), application(HA), nearly_empty(), decision()) == ["split_few_words", STRANGER]
    assert doubts(sheet(), application(HA), nearly_empty(), application(HA)) == ["split_few_words", ""]


def test_one_denied_code_is_a_doubt_about_every_paper_that_inherits_it() -> None:
    found = papers(sheet(), receipt(HA, OTHER), application(HA), decision())
    assert {each.split_reason for each in found} == {"split_codes_disagree"}
    assert all(each.split_confidence < CHECK for each in found)


def test_a_sheets_code_on_a_paper_is_obeyed_by_nobody_in_silence() -> None:
    stuck = application(HA, *BODY, codes=[f"SOHOA:SEP:{CODE}"])
    assert doubts(stuck, application(HA)) == ["split_separator_on_paper"] * 2


def test_a_short_paper_does_not_vanish_for_a_sheets_code() -> None:
    short = application(HA, codes=[f"SOHOA:SEP:{CODE}"])
    found = papers(short)
    assert [each.pages for each in found] == [(1,)]
    assert found[0].split_confidence < CHECK


@pytest.mark.parametrize(
    ("advice", "reason"),
    [(SEPARATOR_ADVICE, "split_separator_unread"), (COVER_ADVICE, "split_cover_unread")],
)
def test_a_sheet_without_code_and_title_is_known_by_its_advice(advice: Sequence[str], reason: str) -> None:
    half = len(advice[0]) * 2 // 3
    smeared = page([centred(advice[0][:half]), centred(advice[0][half:]), *map(centred, advice[1:])])
    assert len(separator_sheets(reading(smeared))) == 1
    found = papers(receipt(HA), smeared, application(UYEN))
    assert [(each.dossier_code, each.split_reason) for each in found[1:]] == [(None, reason)]


def test_in_a_box_papers_of_others_are_no_part_of_the_dossier_before() -> None:
    cover = page([centred("BÌA HỘP HỒ SƠ"), centred(BOX)], codes=[f"SOHOA:BOX:{BOX}"])
    assert doubts(cover, application(HA), application(UYEN)) == ["", STRANGER]


def test_between_sheets_that_name_no_dossier_papers_share_one_all_the_same() -> None:
    blank = page([centred("TỜ PHÂN CÁCH HỒ SƠ"), centred("Hồ sơ chưa có mã")], codes=["SOHOA:SEP:"])
    assert doubts(blank, application(HA), application(UYEN)) == ["", STRANGER]
    assert doubts(blank, application(HA), blank, application(UYEN)) == ["", ""]


def test_very_many_pages_of_which_nothing_says_that_they_go_on() -> None:
    pages = [page(BODY) for _ in range(24)]
    assert doubts(application(HA), *pages) == ["split_long"]
    assert doubts(application(HA), *pages[:12]) == [""]
