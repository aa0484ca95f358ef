"""Two dossiers behind each other without a sheet: what the measure counts, and what it leaves out."""

from bench.measuring.lost_sheets import LostSheets, lost_sheets
from config.catalogues import load_catalogue
from dossiers.reading import PageReading, Reading
from samples.truth import Truth, TruthField, TruthPaper
from tests.ocr.printed import BODY, centred, motto, page, reading, row

CATALOGUE = load_catalogue()


def sheet(code: str) -> PageReading:
    return page([centred("TỜ PHÂN CÁCH HỒ SƠ"), centred(code)], 1, codes=[f"SOHOA:SEP:{code}"])


def dossier(code: str, name: str, *, letter: bool = False) -> tuple[Truth, Reading]:
    asked = page([*motto(), centred("TỜ KHAI"), row(f"Họ, chữ đệm, tên người yêu cầu: {name}")], 2)
    plain = page([*motto(), centred("QUYẾT ĐỊNH"), *BODY], 2)
    fields = {} if letter else {"full_name": TruthField(name)}
    truth = Truth("quet-001.pdf", code, "", (), (TruthPaper("application", "component", (2,), fields),))
    return truth, reading(sheet(code), plain if letter else asked)


FIRST = dossier("H48.12-260927-0012", "Nguyễn Thị Hà")


def test_another_citizens_paper_is_counted_and_asks() -> None:
    other = dossier("H48.12-260927-0099", "Trần Thu Uyên")
    assert lost_sheets([FIRST, other], CATALOGUE) == LostSheets(papers=1, asked=1, nameless=0)


def test_a_paper_that_names_nobody_is_told_apart() -> None:
    other = dossier("H48.12-260927-0099", "Trần Thu Uyên", letter=True)
    assert lost_sheets([FIRST, other], CATALOGUE) == LostSheets(papers=1, asked=0, nameless=1)


def test_dossiers_of_one_citizen_and_parts_of_one_dossier_are_left_out() -> None:
    same_citizen = dossier("H48.12-260927-0099", "NGUYỄN THỊ HÀ")
    same_dossier = dossier("H48.12-260927-0012", "Trần Thu Uyên")
    assert lost_sheets([FIRST, same_citizen], CATALOGUE) == LostSheets()
    assert lost_sheets([FIRST, same_dossier], CATALOGUE) == LostSheets()
