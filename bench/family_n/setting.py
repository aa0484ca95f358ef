"""Where the offices of this family lie, how their forms begin, and the blocks of their vendor's sheets."""

from collections.abc import Sequence
from dataclasses import replace

from bench.layouts.facts import Facts, pairs
from bench.layouts.heads import heading, one_column, two_columns
from bench.layouts.places import Place
from bench.layouts.setting import begin, foot
from bench.layouts.signing import side_by_side, signed
from bench.layouts.wording import around_seal
from samples.case import Case
from samples.flow import MM_PER_POINT, Blank, Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head, Signing
from samples.markup import words_of
from samples.words import long_date

PLACES = (
    Place("Tỉnh Tuyên Quang", "Xã", "Đồng Văn", "Thị trấn Đồng Văn, Huyện Đồng Văn, Tỉnh Hà Giang",
          ("Thôn Má Pắng", "Tổ 3", "Thôn Thiên Hương"), "Lô Lô"),
    Place("Tỉnh An Giang", "Xã", "Tri Tôn", "Thị trấn Tri Tôn, Huyện Tri Tôn, Tỉnh An Giang",
          ("Khóm 5", "Số 31 Trần Hưng Đạo, khóm 2", "Ấp An Hòa"), "Khmer"),
    Place("Thành phố Hải Phòng", "Xã", "Nam Sách", "Thị trấn Nam Sách, Huyện Nam Sách, Tỉnh Hải Dương",
          ("Khu La Văn Cầu", "Số nhà 14, khu Nguyễn Văn Trỗi", "Thôn Mạc Xá"), "Kinh"),
    Place("Tỉnh Vĩnh Long", "Xã", "Mỏ Cày", "Thị trấn Mỏ Cày, Huyện Mỏ Cày Nam, Tỉnh Bến Tre",
          ("129/3 ấp Hội Yên", "Khu phố 7", "Ấp Phước Hậu"), "Kinh"),
)  # fmt: skip


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
    for line in facts:
        _stacked(flow, tuple(Blank(*pair, 4 + max(map(len, pair))) for pair in pairs(line)))


def _stacked(flow: Flow, blanks: Sequence[Blank]) -> None:
    """Beside each other by their shares, as high as the longest value."""
    small = replace(flow.body, size=flow.body.size - 2.5, italic=True)
    low, high = small.size * MM_PER_POINT * 1.25, flow.body.size * MM_PER_POINT * 1.22
    unit = (flow.right - flow.left) / sum(blank.share for blank in blanks)
    values = [flow.wrap(words_of(blank.value, flow.body), blank.share * unit - 3) for blank in blanks]
    height = low + high * max(map(len, values)) + 2
    flow.need(height)
    x = flow.left
    for blank, value in zip(blanks, values, strict=True):
        start, end = x + 1.5, x + blank.share * unit - 1.5
        flow.set_row(words_of(blank.label, small), start, end, flow.y + 0.8 + low * 0.78, "left")
        for number, line in enumerate(value):
            flow.set_row(line, start, end, flow.y + 0.8 + low + high * (number + 0.76), "left")
        x += blank.share * unit
    flow.y += height


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


def approved(flow: Flow, case: Case, titles: tuple[str, ...], signer: str) -> None:
    """Who signs for the commune with pen and seal, at the right."""
    flow.need(60)
    flow.space(3)
    signing = Signing(titles, signer, around_seal(case), "(Ký, ghi rõ họ tên và đóng dấu)")
    signed(flow, signing, (flow.left + 74, flow.right), room=30)


def both_signed(flow: Flow, case: Case, titles: tuple[str, ...], signer: str) -> None:
    """Who made the paper out at the left, who signed it with the seal at the right."""
    flow.space(4)
    left = Signing(("NGƯỜI THỰC HIỆN",), case.officials.registrar)
    side_by_side(flow, left, Signing(titles, signer, around_seal(case)), room=30)


def printed_by(flow: Flow, case: Case) -> None:
    """The vendor's line in the bottom margin."""
    moment = f"{case.finished_on_time:%H:%M ngày %d/%m/%Y}"
    foot(flow, f"Một cửa số 3.2 - Người in: {case.officials.clerk} - In lúc {moment}", "1/1")
