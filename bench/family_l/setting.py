"""Where the offices of this family lie, how their typists fill in a published form, and the lists of their vendor."""

from bench.layouts.facts import Facts, pairs
from bench.layouts.heads import heading, one_column, two_columns
from bench.layouts.places import Place
from bench.layouts.setting import begin, foot
from bench.layouts.signing import signed
from bench.layouts.wording import around_seal
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head, Signing
from samples.words import long_date

GAP = "\u00a0" * 7
"""What a typist puts between two facts of a line."""
PLACES = (
    Place("Tỉnh Sơn La", "Xã", "Mai Sơn", "Thị trấn Hát Lót, Huyện Mai Sơn, Tỉnh Sơn La",
          ("Tiểu khu 8", "Tiểu khu 21", "Bản Dôm"), "Thái"),
    Place("Tỉnh Quảng Trị", "Xã", "Khe Sanh", "Thị trấn Khe Sanh, Huyện Hướng Hóa, Tỉnh Quảng Trị",
          ("Khóm 3A", "Số 70 đường Hùng Vương", "Khóm 6"), "Bru - Vân Kiều"),
    Place("Tỉnh Tây Ninh", "Xã", "Bến Lức", "Thị trấn Bến Lức, Huyện Bến Lức, Tỉnh Long An",
          ("Số 41/2 khu phố 5", "Ấp Chánh", "Khu phố 9"), "Kinh"),
    Place("Thành phố Cần Thơ", "Phường", "Phú Lợi", "Phường 2, Thành phố Sóc Trăng, Tỉnh Sóc Trăng",
          ("326/7 Phú Lợi", "Khóm 4", "Số 18 đường Trương Công Định"), "Khmer"),
)  # fmt: skip


def of_office(case: Case, number: str = "", place_and_day: str = "") -> Head:
    """The commune's committee with its province's above it."""
    return Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (case.province.name.upper(),), number, place_and_day)


def of_desk(case: Case, *desk: str, number: str = "") -> Head:
    """The commune's one-stop shop under the committee."""
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    return Head(desk, ("ỦY BAN NHÂN DÂN", case.commune.title.upper()), number, place)


def form(flow: Flow, *titles: str, head: Head | None = None, corner: tuple[str, ...] = (), number: str = "") -> None:
    """The form's number and what it was issued with at the right; the country alone or beside `head`; the title."""
    begin(flow, Face(13), Margins(16, 17, 15, 28))
    for text in corner:
        tag = "i" if text.startswith("(") else "b"
        flow.paragraph(f"<{tag}>{text}</{tag}>", face=Face(10.5), align="right", after=0.6)
    flow.space(1.5 if corner else 0)
    two_columns(flow, head, size=12) if head else one_column(flow, size=12.5)
    heading(flow, *titles, size=15)
    if number:
        flow.space(-2.5)
        flow.paragraph(number, align="center", after=3)


def typed(flow: Flow, *facts: Facts, indent: float = 0.0, after: float = 1.2) -> None:
    """Labels with their values behind them as running text, several of a line after a gap."""
    for each in facts:
        texts = (f"{label} {value}" for label, value in pairs(each))
        flow.paragraph(GAP.join(texts), indent=indent, after=after)


def approved(flow: Flow, case: Case, titles: tuple[str, ...], signer: str) -> None:
    """Who signs for the commune with pen and seal, at the right."""
    flow.need(57)
    flow.space(2)
    signed(flow, Signing(titles, signer, around_seal(case)), (flow.left + 72, flow.right), room=30)


def sheet(flow: Flow, head: Head | None, *titles: str, code: str = "") -> None:
    """A list of the vendor's: small sans-serif type, the title at the left over a rule, a QR code at its right."""
    begin(flow, Face(10.5, family="Arimo"), Margins(13, 15, 15, 19))
    two_columns(flow, head, size=10, family="Arimo") if head else one_column(flow, size=10.5, family="Arimo")
    below = flow.y
    if code:
        below += flow.sheet.code(code, "QRCode", flow.right - 18, flow.y - 3, 17) - 2
    for text in titles:
        face = Face(13.5 if text == titles[0] else 11, bold=True, family="Arimo")
        flow.paragraph(text, face=face, align="left", after=0.6, between=(flow.left, flow.right - 22))
    flow.y = max(flow.y, below) + 1
    flow.sheet.rule(flow.left, flow.y, flow.right, flow.y, 0.5)
    flow.space(1.2)


def listed(flow: Flow, *facts: tuple[str, str], title: str = "") -> None:
    """Small labels in a column at the left, values beside them, a thin rule under each."""
    small, split = Face(9.5, family="Arimo"), flow.left + 54
    if title:
        flow.need(20)
        flow.space(1.8)
        flow.paragraph(f"<b>{title}</b>", align="left", after=0.8)
    for label, value in facts:
        flow.need(14)
        top = flow.y
        flow.paragraph(label, face=small, align="left", after=0, between=(flow.left, split - 2))
        low, flow.y = flow.y, top
        flow.paragraph(value, align="left", after=0, between=(split, flow.right))
        flow.y = max(low, flow.y) + 0.8
        flow.sheet.rule(flow.left, flow.y, flow.right, flow.y, 0.1)
        flow.space(0.8)


def footed(flow: Flow, case: Case) -> None:
    """Who printed the list and when, in the bottom margin."""
    moment = f"{case.finished_on_time:%d/%m/%Y %H:%M:%S}"
    foot(flow, f"Người in: motcua{case.serial % 7 + 1:02} - Thời điểm in: {moment}", "Trang 1 / 1")
