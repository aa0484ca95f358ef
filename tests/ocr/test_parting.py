"""How a batch is split: separators, blanks, first-page evidence, codes; nothing is lost and nothing leaks."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.catalogues import load_catalogue
from dossiers.notices import notice
from dossiers.reading import PageReading
from dossiers.recipes import recipe
from ocr.parting_codes import code_kind
from ocr.understanding import separator_sheets, understand, understanding_recipe
from tests.ocr.printed import BODY, centred, letterhead, motto, page, reading, row

CATALOGUE = load_catalogue()
CHECK = CATALOGUE.thresholds.split_check
CODE, OTHER = "H48.12-260927-0012", "H48.12-260927-0099"
BOX, NEXT_BOX = "H48.12.K1/G03/H015", "H48.12.K1/G03/H016"
CARD = "049198696189||Nguyễn Thị Hà|15061998|Nữ|Phường Tam Kỳ, Thành phố Đà Nẵng|01022022"


def separator(number: int, text: str | None = f"SOHOA:SEP:{CODE}") -> PageReading:
    return page([centred("TỜ PHÂN CÁCH HỒ SƠ"), centred(CODE)], number, codes=[text] if text else [])


def cover(number: int, *texts: str) -> PageReading:
    return page([centred("BÌA HỘP HỒ SƠ"), centred("Mã hộp:"), centred(BOX)], number, codes=texts)


def certificate(number: int) -> PageReading:
    return page([*motto(), centred("GIẤY KHAI SINH"), row("Họ, chữ đệm, tên: NGUYỄN VĂN AN")], number)


def receipt(number: int, *codes: str) -> PageReading:
    head = letterhead("Số: 12", "Tam Kỳ, ngày 11 tháng 9 năm 2026", ("UBND PHƯỜNG TAM KỲ", "TRUNG TÂM PHỤC VỤ"))
    return page([*head, centred("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")], number, codes=codes)


def continued(number: int, printed: str = "") -> PageReading:
    return page([*([centred(printed)] if printed else []), *BODY], number)


def empty(number: int) -> PageReading:
    return page([], number, blank=True)


KINDS = {
    "separator": separator,
    "damaged separator": lambda number: separator(number, None),
    "separator of any": lambda number: separator(number, "SOHOA:SEP:"),
    "cover": lambda number: cover(number, f"SOHOA:BOX:{BOX}"),
    "next cover": lambda number: cover(number, f"SOHOA:BOX:{NEXT_BOX}"),
    "damaged cover": cover,
    "receipt with code": lambda number: receipt(number, OTHER),
    "certificate": certificate,
    "receipt": receipt,
    "continued": continued,
    "blank": empty,
    "unread": lambda number: page([], number),
}
SHEETS = {  # what a sheet says: the dossier, and the box, which a separator leaves as it is
    "separator": (CODE, None),
    "damaged separator": (None, None),
    "separator of any": (None, None),
    "cover": (None, BOX),
    "next cover": (None, NEXT_BOX),
    "damaged cover": (None, ""),
}


@settings(deadline=None)  # the machine may be busy; time is measured elsewhere
@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=12))
def test_every_page_that_says_something_is_in_exactly_one_paper(kinds: list[str]) -> None:
    pages = [KINDS[kind](number) for number, kind in enumerate(kinds, 1)]
    papers = understand(reading(*pages), CATALOGUE)
    placed = [number for paper in papers for number in paper.pages]
    left_out = (*SHEETS, "blank")
    assert placed == [number for number, kind in enumerate(kinds, 1) if kind not in left_out]


@settings(deadline=None)  # the machine may be busy; time is measured elsewhere
@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=14))
def test_no_code_of_a_box_or_dossier_reaches_a_paper_that_does_not_lie_there(kinds: list[str]) -> None:
    papers = understand(reading(*(KINDS[kind](number) for number, kind in enumerate(kinds, 1))), CATALOGUE)
    for paper in papers:
        before = [kind for kind in kinds[: paper.pages[0] - 1] if kind in SHEETS]
        boxes = [SHEETS[kind][1] for kind in before if SHEETS[kind][1] is not None]
        assert paper.box_code == (boxes[-1] if boxes else None)
        assert paper.stretch == len(before)
        sheet = SHEETS[before[-1]][0] if before else None
        together = [kinds[number - 1] for each in papers if each.stretch == paper.stretch for number in each.pages]
        own = {OTHER} if "receipt with code" in together else set()
        assert paper.dossier_code in ({sheet} if sheet else {None} | own)


@settings(deadline=None)  # the machine may be busy; time is measured elsewhere
@given(st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=8))
def test_every_reason_of_a_split_can_be_said(kinds: list[str]) -> None:
    for paper in understand(reading(*(KINDS[kind](n) for n, kind in enumerate(kinds, 1))), CATALOGUE):
        assert notice(paper.split_reason).vi
        assert 0 <= paper.split_confidence <= 1


def test_a_separator_begins_a_dossier_and_names_it() -> None:
    first, second = understand(reading(receipt(1), separator(2), certificate(3)), CATALOGUE)
    assert first.dossier_code is None
    assert second.dossier_code == CODE
    assert second.split_confidence >= CHECK


def test_an_unread_separator_is_flagged_and_names_nothing() -> None:
    pages = (separator(1), certificate(2), separator(3, None), certificate(4))
    _, paper = understand(reading(*pages), CATALOGUE)
    assert paper.dossier_code is None
    assert paper.split_confidence < CHECK
    assert paper.split_reason == "split_separator_unread"


@pytest.mark.parametrize("text", ["SOHOA:SEP:", "PATCHT"])
def test_a_separator_that_names_no_dossier_parts_for_certain(text: str) -> None:
    pages = (separator(1), certificate(2), separator(3, text), certificate(4))
    first, second = understand(reading(*pages), CATALOGUE)
    assert (first.dossier_code, second.dossier_code) == (CODE, None)
    assert (second.split_confidence >= CHECK, second.split_reason) == (True, "split_separator")


def test_a_separator_whose_code_cannot_be_one_is_flagged() -> None:
    (paper,) = understand(reading(separator(1, "SOHOA:SEP:<b>|"), certificate(2)), CATALOGUE)
    assert paper.dossier_code is None
    assert paper.split_reason == "split_separator_unread"


def test_a_paper_with_a_separators_code_stuck_on_it_is_no_separator_and_begins_a_dossier() -> None:
    labelled = page([*motto(), centred("GIẤY KHAI SINH"), *BODY * 10], 2, codes=[f"SOHOA:SEP:{CODE}"])
    first, second = understand(reading(receipt(1, OTHER), labelled), CATALOGUE)
    assert (first.pages, second.pages) == ((1,), (2,))
    assert second.dossier_code == CODE


def test_a_cover_sheet_says_in_which_box_the_papers_after_it_lie_until_the_next() -> None:
    first_box, next_box = cover(2, f"SOHOA:BOX:{BOX}"), cover(6, f"SOHOA:BOX:{NEXT_BOX}")
    pages = (certificate(1), first_box, certificate(3), separator(4), certificate(5), next_box, certificate(7))
    papers = understand(reading(*pages), CATALOGUE)
    assert [paper.box_code for paper in papers] == [None, BOX, BOX, NEXT_BOX]
    assert [paper.dossier_code for paper in papers] == [None, None, CODE, None]
    assert [paper.stretch for paper in papers] == [0, 1, 2, 3]
    assert min(paper.split_confidence for paper in papers) >= CHECK


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("SOHOA:BOX:",),
        ("SOHOA:BOX:<b>|",),
        ("SOHOA:BOX:K1/ G03",),
        (f"SOHOA:BOX:{BOX}", f"SOHOA:BOX:{NEXT_BOX}"),
        (f"SOHOA:BOX:{BOX}", f"SOHOA:SEP:{BOX}"),
    ],
    ids=["unread", "empty", "no code", "a blank in it", "two boxes", "a box and a dossier"],
)
def test_a_cover_sheet_that_cannot_be_believed_is_flagged_and_ends_the_box_before(texts: tuple[str, ...]) -> None:
    pages = (cover(1, f"SOHOA:BOX:{BOX}"), certificate(2), cover(3, *texts), certificate(4))
    first, second = understand(reading(*pages), CATALOGUE)
    assert (first.box_code, second.box_code, second.dossier_code) == (BOX, "", None)
    assert (second.split_confidence < CHECK, second.split_reason) == (True, "split_cover_unread")


def test_behind_an_unread_cover_sheet_each_dossier_without_a_code_is_flagged() -> None:
    pages = (cover(1), separator(2, "SOHOA:SEP:"), certificate(3), separator(4), certificate(5))
    first, second = understand(reading(*pages), CATALOGUE)
    assert (first.split_reason, second.split_reason) == ("split_cover_unread", "split_separator")


def test_the_cover_of_a_single_dossier_is_a_paper() -> None:
    (paper,) = understand(reading(page([centred("BÌA HỒ SƠ"), centred("Năm 2019")], 1)), CATALOGUE)
    assert (paper.pages, paper.box_code) == ((1,), None)


def test_cover_sheets_are_shown_with_their_box() -> None:
    (sheet,) = separator_sheets(reading(cover(1, f"SOHOA:BOX:{BOX}")))
    assert [(field.name, field.value, field.needs_check) for field in sheet.fields] == [("box_code", BOX, False)]
    (unread,) = separator_sheets(reading(cover(1)))
    assert (unread.split_reason, unread.fields[0].needs_check) == ("split_cover_unread", True)


def test_two_codes_on_one_separator_are_a_contradiction() -> None:
    sheet = page([centred("TỜ PHÂN CÁCH HỒ SƠ")], 1, codes=[f"SOHOA:SEP:{CODE}", f"SOHOA:SEP:{OTHER}"])
    (paper,) = understand(reading(sheet, certificate(2)), CATALOGUE)
    assert paper.dossier_code is None
    assert paper.split_confidence < CHECK


def test_a_leading_receipt_names_its_batch() -> None:
    papers = understand(reading(receipt(1, CODE), certificate(2)), CATALOGUE)
    assert [paper.dossier_code for paper in papers] == [CODE, CODE]


def test_two_receipts_name_only_themselves() -> None:
    papers = understand(reading(receipt(1, CODE), certificate(2), receipt(3, OTHER), certificate(4)), CATALOGUE)
    assert [paper.dossier_code for paper in papers] == [CODE, None, OTHER, None]


def test_a_receipt_that_contradicts_the_separator_is_doubted() -> None:
    (paper,) = understand(reading(separator(1), receipt(2, OTHER)), CATALOGUE)
    assert paper.split_confidence < CHECK
    assert paper.split_reason == "split_codes_disagree"


def test_fields_of_one_paper_never_reach_the_next() -> None:
    named = page([*motto(), centred("GIẤY KHAI SINH"), row("Số định danh cá nhân: 049198696189")], 1)
    bare = page([*motto(), centred("GIẤY KHAI SINH")], 2)
    _, second = understand(reading(named, bare), CATALOGUE)
    assert all(field.value == "" for field in second.fields)


def test_the_printed_page_number_joins_and_a_gap_is_doubted() -> None:
    (joined,) = understand(reading(certificate(1), continued(2, "2/3"), continued(3, "3/3")), CATALOGUE)
    assert joined.pages == (1, 2, 3)
    assert joined.split_confidence >= 0.9
    (gap,) = understand(reading(certificate(1), continued(2, "3/3")), CATALOGUE)
    assert gap.split_confidence < CHECK


def test_a_page_without_evidence_after_an_ended_paper_is_doubted() -> None:
    ended = page([*motto(), centred("QUYẾT ĐỊNH"), row("Quyết định này có hiệu lực từ ngày ký./.")], 1)
    (paper,) = understand(reading(ended, continued(2)), CATALOGUE)
    assert paper.split_confidence < CHECK


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"SOHOA:SEP:{CODE}", "separator"),
        (CODE, "dossier"),
        ("000.00.01.H40-210927-0012", "dossier"),
        (CARD, "citizen"),
        ("https://dichvucong.gov.vn/?ma=H48.12-260927-0012", "url"),
        ("PATCHT", "separator"),
        ("1.001193.000.00.00.H56", "procedure"),
        ("xin chào", "other"),
        ("1|2|3|4|5|6|7", "other"),
    ],
)
def test_codes_are_told_apart(text: str, kind: str) -> None:
    assert code_kind(text).kind == kind


@given(st.text(max_size=80))
def test_a_hostile_separator_gives_no_code_or_a_plain_one(text: str) -> None:
    code = code_kind(f"SOHOA:SEP:{text}").dossier_code
    assert len(code) <= 64
    assert not set(code) & set(" \n\r\t'\"<>;|")


def test_the_recipe_follows_the_catalogue_and_the_reading() -> None:
    read, otherwise = recipe("reading", {"mode": "fast"}), recipe("reading", {"mode": "accurate"})
    assert understanding_recipe(CATALOGUE, read).hash == understanding_recipe(load_catalogue(), read).hash
    assert understanding_recipe(CATALOGUE, read).hash != understanding_recipe(CATALOGUE, otherwise).hash
    fewer = replace(CATALOGUE, places=CATALOGUE.places[1:])
    assert understanding_recipe(CATALOGUE, read).hash != understanding_recipe(fewer, read).hash
    none = replace(CATALOGUE, agencies=())
    assert understanding_recipe(CATALOGUE, read).hash != understanding_recipe(none, read).hash


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://dichvucong.gov.vn/?ma=H48.12-260927-0012", "dichvucong.gov.vn"),
        ("HTTPS://001085123456:secret@Tra-Cuu.Example.VN:8443/Nguyen/Van/A#038195001234", "tra-cuu.example.vn"),
        ("www.example.vn/x", "www.example.vn"),
        ("https://hồsơ.example", "xn--hs-3ya8001a.example"),
        ("https://[::1", ""),
        ("https:///only/a/path", ""),
        ("https://bad host/", ""),
        ("xin chào", ""),
    ],
)
def test_of_a_url_only_its_host_is_noted(url: str, host: str) -> None:
    (paper,) = understand(reading(receipt(1, url)), CATALOGUE)
    noted = [(field.value, field.raw, field.source) for field in paper.fields if field.name == "link_host"]
    assert noted == ([(host, host, "qr")] if host else [])


def test_several_urls_are_one_note() -> None:
    (paper,) = understand(reading(receipt(1, "https://b.vn/1", "https://a.vn/", "https://b.vn/2")), CATALOGUE)
    assert [field.value for field in paper.fields if field.name == "link_host"] == ["b.vn, a.vn"]


def test_separator_sheets_are_shown_apart_from_the_papers() -> None:
    scan = reading(separator(1), certificate(2), separator(3, None))
    sheets = separator_sheets(scan)
    assert [(sheet.role, sheet.pages, sheet.dossier_code) for sheet in sheets] == [
        ("separator", (1,), CODE),
        ("separator", (3,), None),
    ]
    assert [sheet.needs_check for sheet in sheets] == [False, True]


@pytest.mark.parametrize(
    ("codes", "procedure"),
    [
        (["1.001193"], "1.001193"),
        (["1.001193", "1.001193.000.00.00.H56"], "1.001193"),
        (["1.001193", "2.000635"], None),
        (["https://example.invalid/1.001193"], None),
        ([], None),
    ],
)
def test_a_procedures_code_is_kept_as_a_field_of_its_paper(codes: list[str], procedure: str | None) -> None:
    first, second = understand(reading(receipt(1, *codes), certificate(2)), CATALOGUE)
    assert (first.procedure, second.procedure) == (procedure, None)
    assert [field.source for field in first.fields if field.name == "procedure_code"] == ["qr"] * (
        procedure is not None
    )
