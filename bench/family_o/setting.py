"""Where the offices of this family lie, now and before the mergers; their typed forms and their vendor's tables."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bench.layouts.facts import Facts, pairs
from bench.layouts.heads import heading, one_column, two_columns
from bench.layouts.places import Place
from bench.layouts.setting import begin, foot, shared_table
from bench.layouts.signing import side_by_side, signed
from bench.layouts.wording import around_seal, old_units
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head, Signing
from samples.markup import words_of
from samples.people import Person
from samples.places import Address
from samples.words import long_date

PLACES = (
    Place("Tỉnh An Giang", "Phường", "Rạch Giá", "Phường Vĩnh Bảo, Thành phố Rạch Giá, Tỉnh Kiên Giang",
          ("Số 215 Ngô Quyền", "12/6 Lạc Hồng", "Khu phố 4"), "Khmer"),
    Place("Tỉnh Gia Lai", "Xã", "Chư Sê", "Thị trấn Chư Sê, Huyện Chư Sê, Tỉnh Gia Lai",
          ("Làng Hăng Ring", "Tổ dân phố 9", "Số 707 Hùng Vương"), "Gia Rai"),
    Place("Tỉnh Ninh Bình", "Xã", "Hải Hậu", "Thị trấn Yên Định, Huyện Hải Hậu, Tỉnh Nam Định",
          ("Tổ dân phố số 4", "Xóm 12", "Khu 3"), "Kinh"),
    Place("Tỉnh Quảng Trị", "Xã", "Lệ Thủy", "Thị trấn Kiến Giang, Huyện Lệ Thủy, Tỉnh Quảng Bình",
          ("Tổ dân phố Thượng Giang", "Thôn Xuân Bồ", "TDP Phong Giang"), "Kinh"),
    Place("Thành phố Hồ Chí Minh", "Phường", "Phú Nhuận", "Phường 11, Quận Phú Nhuận, Thành phố Hồ Chí Minh",
          ("183/41/5 Huỳnh Văn Bánh", "27 Trần Hữu Trang", "92B/20 Lê Văn Sỹ"), "Hoa"),
)  # fmt: skip
_THREE_YEARS = timedelta(weeks=156)
_CARDS, _BOOKS = date(2022, 11, 28), date(2022, 5, 16)  # the last that a paper of 2023 speaks of


def in_2023(case: Case) -> Case:
    """The case three years earlier at the commune of then, for papers with nobody born since on them."""
    unit, _, province = old_units(case)
    kind = "Thị trấn" if unit.startswith("Thị trấn") else unit.split()[0]
    name, home = unit.removeprefix(f"{kind} "), case.household

    def then(person: Person) -> Person:
        address = Address(person.residence.old, person.residence.old)
        return replace(person, residence=address, id_issued=min(person.id_issued, _CARDS))

    parcel = replace(home.parcel, certified_on=min(home.parcel.certified_on, _BOOKS))
    return replace(
        case,
        province=replace(case.province, name=province, short=bare_name(province)),
        commune=replace(case.commune, kind=kind, name=name, seat=unit if name.isdigit() else name),
        received_at=case.received_at - _THREE_YEARS,
        due_at=case.due_at - _THREE_YEARS,
        finished_on=case.finished_on - _THREE_YEARS,
        household=replace(home, wife=then(home.wife), husband=then(home.husband), parcel=parcel),
        applicant=then(case.applicant),
    )


def bare_name(unit: str) -> str:
    """ "Thành phố Rạch Giá" -> "Rạch Giá"."""
    return unit.split(" ", 2 if unit.startswith("Thành phố") else 1)[-1]


def of_office(case: Case, number: str = "", *, dated: bool = True) -> Head:
    day = f"{case.commune.seat}, {long_date(case.finished_on)}" if dated else ""
    return Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), f"Số: {number}" if number else "", day)


def of_desk(case: Case, *issuer: str, number: str = "") -> Head:
    """The one-stop shop under the commune's committee."""
    day = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    return Head(issuer, (f"UBND {case.commune.title.upper()}",), number, day)


def typed(flow: Flow, *titles: str, head: Head | None = None, corner: Sequence[str] = ()) -> None:
    """A published form with fine dots, on which a typist sets what is filled in; its number in the middle."""
    begin(flow, Face(13), Margins(14, 16, 14, 28))
    for number, text in enumerate(corner):
        tag = "i" if number else "b"
        flow.paragraph(f"<{tag}>{text}</{tag}>", face=Face(11), align="center", after=0.5)
    flow.space(2 if corner else 0)
    two_columns(flow, head, size=12) if head else one_column(flow, size=13)
    heading(flow, *titles, size=15)


def filled(flow: Flow, *facts: Facts) -> None:
    """A dotted line each; several facts of one share it by the room that label and value take."""
    for line in facts:
        texts = [words_of(" ".join(pair), flow.body) for pair in pairs(line)]
        widths = [flow.sheet.words_width(text) + 8 for text in texts]
        flow.blanks(*(Blank(*pair, width) for pair, width in zip(pairs(line), widths, strict=True)))


def closed(flow: Flow, case: Case, titles: tuple[str, ...], signer: str, hint: str = "") -> None:
    """Who signs for the commune at the right, under the form's own words for it."""
    flow.need(60)
    flow.space(3)
    signed(flow, Signing(titles, signer, around_seal(case), hint), (flow.left + 70, flow.right), room=29)


def vendor(flow: Flow, head: Head | None, *titles: str) -> None:
    """A sheet of the vendor's in sans-serif: the title in the middle over a short rule."""
    begin(flow, Face(10.5, family="Arimo"), Margins(12, 15, 14, 20))
    two_columns(flow, head, size=9.8, family="Arimo") if head else one_column(flow, size=10.5, family="Arimo")
    heading(flow, *titles, size=14, family="Arimo", rule=30)


def counted(flow: Flow, title: str, *facts: tuple[str, str]) -> None:
    """The part's title in a row of its own, then numbered rows of what is asked and what is told, all ruled."""
    flow.need(22)
    shared_table(flow, (1,), ((title,),), size=9.8)
    rows = [(str(number), *fact) for number, fact in enumerate(facts, 1)]
    shared_table(flow, (0.06, 0.26, 0.68), rows, size=9.8, head=0)


def handed_out(flow: Flow, case: Case, titles: tuple[str, ...], signer: str, taker: str) -> None:
    """Who takes the paper at the left, who signed it with the seal at the right; the vendor's foot."""
    flow.space(2)
    left = Signing(("NGƯỜI NHẬN",), taker, note="(Ký, ghi rõ họ tên)")
    side_by_side(flow, left, Signing(titles, signer, around_seal(case)), room=26)
    printed_by(flow, case)


def printed_by(flow: Flow, case: Case) -> None:
    foot(flow, f"Phần mềm TTHC-IS | {case.officials.clerk}", f"Thời gian in: {case.finished_on_time:%d/%m/%Y %H:%M}")
