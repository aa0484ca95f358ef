"""Where the offices of this family lie, how their forms begin, and the blocks of their vendor's sheets."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.signing import side_by_side
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin, stacked
from bench.family_g.setting import foot
from bench.family_i.setting import Place, moved_to
from bench.family_j.setting import Facts
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head, Signing
from samples.words import long_date

_PLACES = (
    Place("Tỉnh Tuyên Quang", "Xã", "Đồng Văn", "Thị trấn Đồng Văn, Huyện Đồng Văn, Tỉnh Hà Giang",
          ("Thôn Má Pắng", "Tổ 3", "Thôn Thiên Hương"), "Lô Lô"),
    Place("Tỉnh An Giang", "Xã", "Tri Tôn", "Thị trấn Tri Tôn, Huyện Tri Tôn, Tỉnh An Giang",
          ("Khóm 5", "Số 31 Trần Hưng Đạo, khóm 2", "Ấp An Hòa"), "Khmer"),
    Place("Thành phố Hải Phòng", "Xã", "Nam Sách", "Thị trấn Nam Sách, Huyện Nam Sách, Tỉnh Hải Dương",
          ("Khu La Văn Cầu", "Số nhà 14, khu Nguyễn Văn Trỗi", "Thôn Mạc Xá"), "Kinh"),
    Place("Tỉnh Vĩnh Long", "Xã", "Mỏ Cày", "Thị trấn Mỏ Cày, Huyện Mỏ Cày Nam, Tỉnh Bến Tre",
          ("129/3 ấp Hội Yên", "Khu phố 7", "Ấp Phước Hậu"), "Kinh"),
)  # fmt: skip


def settled(case: Case) -> Case:
    """The same case at one of this family's offices."""
    return moved_to(case, _PLACES[(case.serial + case.received_at.day) % len(_PLACES)])


def commune(case: Case) -> str:
    """ "xã Tri Tôn, tỉnh An Giang"."""
    return f"{lowered(case.commune.title)}, {lowered(case.province.name)}"


def old_commune(case: Case) -> str:
    """The same before 01/7/2025, with its district."""
    return ", ".join(map(lowered, case.household.husband.residence.old.split(", ")[-3:]))


def of_office(case: Case, number: str = "", *, dated: bool = True) -> Head:
    """The commune's committee alone."""
    day = f"{case.commune.name}, {long_date(case.finished_on)}" if dated else ""
    return Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), number, day)


def of_desk(case: Case, number: str = "") -> Head:
    """The one-stop shop under the commune's committee."""
    day = f"{case.commune.name}, {long_date(case.received_at.date())}"
    return Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), ("ỦY BAN NHÂN DÂN", case.commune.title.upper()), number, day)


def form(flow: Flow, *titles: str, head: Head | None = None, corner: tuple[str, ...] = (), number: str = "") -> None:
    """A published form: its number and decree above at the left, a fine dotted rule after what is filled in."""
    begin(flow, Face(12.8), Margins(14, 16, 17, 26))
    flow.fine_dots = True
    for text in corner:
        flow.paragraph(text, face=Face(10, italic=text.startswith("(")), align="left", after=0.4)
    flow.space(1.5 if corner else 0)
    two_columns(flow, head, size=11.6) if head else one_column(flow, size=12.5)
    heading(flow, *titles, size=14.5)
    if number:
        flow.space(-2)
        flow.paragraph(number, align="center", after=2.5)


def vendor(flow: Flow, head: Head | None, *titles: str) -> None:
    """A sheet of the vendor's: sans-serif, the head at both sides, the title in the middle."""
    begin(flow, Face(10.5, family="Arimo"), Margins(13, 17, 16, 17))
    two_columns(flow, head, size=9.5, family="Arimo") if head else one_column(flow, size=10.5, family="Arimo")
    heading(flow, *titles, size=13.5, family="Arimo")


def summary(flow: Flow, *facts: Facts) -> None:
    """The box at the top: small labels over their values, one frame around all."""
    top = flow.y
    over(flow, *facts)
    flow.sheet.frame(flow.left - 1, top - 1, flow.right + 1, flow.y + 0.5, 0.5)
    flow.space(2)


def over(flow: Flow, *facts: Facts, title: str = "") -> None:
    """Small labels over their values, without rules."""
    _banner(flow, title)
    rows = [zip(each[::2], each[1::2], strict=True) for each in facts]
    stacked(flow, [tuple(Blank(*pair, 4 + max(map(len, pair))) for pair in each) for each in rows], ruled=False)


def beside(flow: Flow, *facts: tuple[str, str], title: str = "") -> None:
    """Labels that end where their values begin, a value a line."""
    _banner(flow, title)
    split = flow.left + 58
    for label, value in facts:
        flow.need(12)
        top = flow.y
        flow.paragraph(f"{label}:", align="right", after=0.9, between=(flow.left, split - 1.5))
        low, flow.y = flow.y, top
        flow.paragraph(value, align="left", after=0.9, between=(split + 1.5, flow.right))
        flow.y = max(low, flow.y)


def _banner(flow: Flow, title: str) -> None:
    if title:
        flow.need(24)
        flow.space(2)
        flow.sheet.frame(flow.left - 1, flow.y, flow.right + 1, flow.y + 5.8, 0.15)
        flow.space(0.5)
        flow.paragraph(f"<b>{title}</b>", align="left", after=1.5, between=(flow.left + 1, flow.right))


def both_signed(flow: Flow, case: Case, titles: tuple[str, ...], signer: str) -> None:
    """Who made the paper out at the left, who signed it with the seal at the right."""
    flow.space(4)
    left = Signing(("NGƯỜI THỰC HIỆN",), case.officials.registrar)
    side_by_side(flow, left, Signing(titles, signer, around_seal(case)), room=30)


def printed_by(flow: Flow, case: Case) -> None:
    """The vendor's line in the bottom margin."""
    moment = f"{case.finished_on_time:%H:%M ngày %d/%m/%Y}"
    foot(flow, f"Một cửa số 3.2 - Người in: {case.officials.clerk} - In lúc {moment}", "1/1")
