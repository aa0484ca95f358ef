"""Where the offices of this family lie, the Word files of their clerks and the print-outs of their vendor."""

from bench.layouts.facts import Facts, pairs
from bench.layouts.heads import heading, one_column, two_columns
from bench.layouts.places import Place
from bench.layouts.setting import begin, foot, small_print
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head
from samples.words import long_date

PLACES = (
    Place("Thành phố Huế", "Phường", "Thuận Hóa", "Phường Trường An, Thành phố Huế, Tỉnh Thừa Thiên Huế",
          ("41 kiệt 131 Trần Phú", "Tổ 8 khu vực 3", "Số 12/45 Đặng Huy Trứ"), "Kinh"),
    Place("Tỉnh Lào Cai", "Xã", "Bắc Hà", "Thị trấn Bắc Hà, Huyện Bắc Hà, Tỉnh Lào Cai",
          ("Tổ dân phố Na Cồ", "Thôn Na Áng B", "Số nhà 046 đường Ngọc Uyển"), "Mông"),
    Place("Tỉnh Cà Mau", "Xã", "Hồng Dân", "Thị trấn Ngan Dừa, Huyện Hồng Dân, Tỉnh Bạc Liêu",
          ("Ấp Nội Ô", "Ấp Thống Nhất", "Số 75 ấp Bà Gồng"), "Khmer"),
    Place("Thành phố Hồ Chí Minh", "Phường", "Lái Thiêu", "Phường Lái Thiêu, Thành phố Thuận An, Tỉnh Bình Dương",
          ("B12/3 khu phố Bình Đức", "88A/5 Nguyễn Văn Tiết", "Khu phố Long Thới"), "Hoa"),
)  # fmt: skip
_COLON = 36
"""Millimetres from a label's left end to its colon on the vendor's sheets."""


def of_office(case: Case, number: str = "", *, dated: bool = True) -> Head:
    """The commune with its province under it in one issuing body, as forms of civil status want it."""
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper(), case.province.name.upper())
    return Head(issuer, (), number, f"{case.commune.seat}, {long_date(case.finished_on)}" if dated else "")


def of_desk(case: Case, number: str = "") -> Head:
    """The one-stop shop under the commune's committee."""
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    issuer = ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    return Head(issuer, (f"ỦY BAN NHÂN DÂN {case.commune.title.upper()}",), number, place)


def word_file(flow: Flow, *titles: str, head: Head | None = None, corner: tuple[str, ...] = ()) -> None:
    """A published form typed anew: its number and decree small and centred in the right corner, narrow right margin."""
    begin(flow, Face(13), Margins(14, 14, 14, 29))
    for text in corner:
        between = (flow.right - 74, flow.right)
        flow.paragraph(f"<i>{text}</i>", face=Face(10), align="center", after=0.3, between=between)
    flow.space(2.5 if corner else 0)
    two_columns(flow, head, size=11.8) if head else one_column(flow, size=13)
    heading(flow, *titles, size=15)


def vendor(flow: Flow, head: Head | None, *titles: str) -> None:
    """A sheet of the vendor's: sans-serif, the title in the middle."""
    begin(flow, Face(10, family="Arimo"), Margins(12, 14, 16, 18))
    two_columns(flow, head, size=9.5, family="Arimo") if head else one_column(flow, size=10, family="Arimo")
    heading(flow, *titles, size=14, family="Arimo")


def part(flow: Flow, *titles: str) -> None:
    """The heading over a block between two thin rules, or one heading over each half of it."""
    flow.need(24)
    flow.space(2.2)
    flow.sheet.rule(flow.left, flow.y, flow.right, flow.y, 0.15)
    flow.space(0.8)
    top, width = flow.y, (flow.right - flow.left) / len(titles)
    for number, text in enumerate(titles):
        flow.y, start = top, flow.left + number * width
        flow.paragraph(f"<b>{text}</b>", align="center", after=0.8, between=(start, start + width))
    flow.sheet.rule(flow.left, flow.y, flow.right, flow.y, 0.15)
    flow.space(1.4)


def colons(flow: Flow, *facts: Facts) -> None:
    """One fact or two on a row; the colons of each half stand under each other, long values go on under themselves."""
    middle = (flow.left + flow.right) / 2
    halves = ((flow.left, middle), (middle + 2, flow.right))
    for each in facts:
        flow.need(14)
        top = low = flow.y
        for (start, end), (label, value) in zip(halves, pairs(each), strict=False):
            colon = start + _COLON
            last = flow.right if len(each) == 2 else end
            for text, between in ((label, (start, colon - 1)), (":", (colon, colon + 2)), (value, (colon + 2.5, last))):
                flow.y = top
                flow.paragraph(text, align="left", after=1, between=between)
                low = max(low, flow.y)
        flow.y = low


def printed_by(flow: Flow, case: Case, *remarks: str) -> None:
    """Remarks in small print; in the bottom margin who printed the sheet and when."""
    small_print(flow, *remarks, size=8.5)
    moment = f"{case.finished_on_time:%d/%m/%Y %H:%M}"
    foot(flow, f"Bản in từ eGov-MC 4.2 | Tài khoản: {case.officials.clerk} | {moment}", "Tờ số 1, tổng số 1 tờ")
