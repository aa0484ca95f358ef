"""Where the offices of this family lie, what their portal prints and how their typists set a form in Word."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_c.setting import begin, stacked
from bench.family_g.setting import foot, shared_table
from bench.family_i.setting import Place, moved_to
from bench.family_j.setting import Facts
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head
from samples.markup import words_of

_PLACES = (
    Place("Tỉnh Tuyên Quang", "Phường", "Hà Giang 2", "Phường Nguyễn Trãi, Thành phố Hà Giang, Tỉnh Hà Giang",
          ("Tổ 6", "SN 23 đường Lý Tự Trọng", "Tổ 11"), "Tày"),
    Place("Tỉnh Hưng Yên", "Xã", "Vũ Thư", "Xã Minh Quang, Huyện Vũ Thư, Tỉnh Thái Bình",
          ("Thôn Huyền Sỹ", "Thôn Hành Dũng Nghĩa", "Xóm 5, thôn Kiến Xá"), "Kinh"),
    Place("Tỉnh Vĩnh Long", "Xã", "Ba Tri", "Thị trấn Ba Tri, Huyện Ba Tri, Tỉnh Bến Tre",
          ("Số 117/KP3", "Ấp An Thuận", "Khu phố 2"), "Kinh"),
    Place("Tỉnh Quảng Ngãi", "Phường", "Kon Tum", "Phường Quyết Thắng, Thành phố Kon Tum, Tỉnh Kon Tum",
          ("Thôn Kon Klor", "43/8 Trần Hưng Đạo", "Tổ 3"), "Ba Na"),
)  # fmt: skip
_MOST = 42
"""Letters by which a box grows with what it says; more go on in a second line."""


def settled(case: Case) -> Case:
    """The same case at one of this family's offices."""
    return moved_to(case, _PLACES[(case.serial + case.finished_on.day) % len(_PLACES)])


def of_commune(case: Case, number: str = "", place_and_day: str = "") -> Head:
    """The commune alone in the head."""
    return Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), number, place_and_day)


def portal(flow: Flow, case: Case, head: Head | None, *titles: str, english: str, code: str = "") -> None:
    """The portal's line over a rule, country, title with its English, left of it a QR code of the dossier or `code`."""
    begin(flow, Face(10.5, family="Arimo"), Margins(18, 14, 15, 17))
    small = Face(8, family="Arimo")
    system = words_of(f"HỆ THỐNG DỊCH VỤ CÔNG {case.province.name.upper()}", small)
    flow.set_row(system, flow.left, flow.right, 10, "left")
    flow.set_row(words_of(case.code, small), flow.left, flow.right, 10, "right")
    flow.sheet.rule(flow.left, 12, flow.right, 12, 0.5)
    if head:
        two_columns(flow, head, size=9.5, family="Arimo")
    else:
        one_column(flow, size=10.5, family="Arimo")
    below = flow.y + flow.sheet.code(code or case.code, "QRCode", flow.left, flow.y - 3, 18)
    heading(flow, *titles, size=13.5, family="Arimo")
    flow.space(-3)
    flow.paragraph(f"<i>{english}</i>", align="center", after=2)
    flow.y = max(flow.y, below)


def boxes(flow: Flow, *facts: Facts, title: str = "") -> None:
    """Frames with a small label over its value, as wide as what they say; `title`: the part's, in bold above."""
    if title:
        flow.need(22)
        flow.space(2)
        flow.paragraph(f"<b>{title}</b>", align="left", after=0.8)
    stacked(flow, [_row(each) for each in facts], ruled=True)


def turns(flow: Flow, *facts: Facts) -> None:
    """A ruled row of labels, then a row of their values, in turns."""
    for each in facts:
        blanks = _row(each)
        whole = sum(blank.share for blank in blanks)
        texts = tuple(blank.label for blank in blanks), tuple(blank.value for blank in blanks)
        shared_table(flow, [blank.share / whole for blank in blanks], texts, size=10.5)


def _row(facts: Facts) -> tuple[Blank, ...]:
    pairs = tuple(zip((label.removesuffix(":") for label in facts[::2]), facts[1::2], strict=True))
    return tuple(Blank(label, value, 5 + min(_MOST, max(len(label), len(value)))) for label, value in pairs)


def e_signed(flow: Flow, case: Case, titles: tuple[str, ...], signer: str) -> None:
    """Who signed with a key, at the right without pen or seal; the portal's foot."""
    flow.need(40)
    flow.space(4)
    for text in (*(f"<b>{title}</b>" for title in titles), "<i>(Đã ký số / Digitally signed)</i>", f"<b>{signer}</b>"):
        flow.paragraph(text, align="center", after=2, between=(flow.left + 92, flow.right))
    printed_at(flow, case)


def printed_at(flow: Flow, case: Case) -> None:
    """The line in the portal's bottom margin."""
    foot(flow, f"In từ Cổng Dịch vụ công lúc {case.finished_on_time:%H:%M:%S %d/%m/%Y}", "Trang 1/1")


def word(flow: Flow, *titles: str, head: Head | None = None, corner: str = "") -> None:
    """The form's number in brackets at the left, stars under the motto where no `head` stands, the title."""
    begin(flow, Face(13), Margins(15, 16, 14, 27))
    if corner:
        flow.paragraph(f"<i>({corner})</i>", face=Face(11), align="left", after=1)
    if head:
        two_columns(flow, head, size=12, day_below=True)
    else:
        one_column(flow, size=13, stars=True)
    heading(flow, *titles, size=15)


def tabs(flow: Flow, *facts: Facts, stops: tuple[float, ...]) -> None:
    """Texts from tab stops on, millimetres from the margin, no rules or dots; long ones go on under themselves."""
    for each in facts:
        flow.need(14)
        top = low = flow.y
        starts = [flow.left + stop for stop in (0, *stops)]
        for number, text in enumerate(each):
            end = starts[number + 1] - 1.5 if number + 1 < len(each) else flow.right
            flow.y = top
            flow.paragraph(text, align="left", after=1.2, between=(starts[number], end))
            low = max(low, flow.y)
        flow.y = low
