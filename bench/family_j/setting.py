"""Where the offices of this family lie, and the print-outs of their vendor."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import Row, leaders
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal
from bench.family_c.setting import begin, four_columns
from bench.family_g.setting import foot
from bench.family_i.setting import Place, moved_to
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head, Signing
from samples.words import long_date

Facts = tuple[str, ...]
"""What stands on one line: a label, its value, perhaps another label and value."""
_PLACES = (
    Place("Tỉnh Quảng Ninh", "Phường", "Bãi Cháy", "Phường Hùng Thắng, Thành phố Hạ Long, Tỉnh Quảng Ninh",
          ("Tổ 5 khu 3", "Tổ 2 khu 7", "Số 18 đường Hoàng Quốc Việt"), "Sán Dìu"),
    Place("Tỉnh Cà Mau", "Xã", "Năm Căn", "Thị trấn Năm Căn, Huyện Năm Căn, Tỉnh Cà Mau",
          ("Khóm 2", "Khóm Cái Nai", "Ấp 3"), "Khmer"),
    Place("Tỉnh Đắk Lắk", "Xã", "Krông Pắc", "Thị trấn Phước An, Huyện Krông Pắc, Tỉnh Đắk Lắk",
          ("Buôn Jung", "Tổ dân phố 4", "Thôn Tân Lập"), "Ê Đê"),
    Place("Thành phố Hồ Chí Minh", "Phường", "Thủ Dầu Một",
          "Phường Chánh Nghĩa, Thành phố Thủ Dầu Một, Tỉnh Bình Dương",
          ("217/4 Bạch Đằng, Khu phố 2", "Số 36 đường Ngô Gia Tự", "58/12 Khu phố 9"), "Hoa"),
)  # fmt: skip


def settled(case: Case) -> Case:
    """The same case at one of this family's offices."""
    return moved_to(case, _PLACES[(case.serial + case.received_at.day) % len(_PLACES)])


def centre(case: Case, *, number: str = "") -> Head:
    """The head of what the commune's one-stop shop hands out."""
    issuer, superior = ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), (f"UBND {case.commune.title.upper()}",)
    return Head(issuer, superior, number, f"{case.commune.seat}, {long_date(case.received_at.date())}")


def of_authority(case: Case, number: str) -> Head:
    """The head of what the commune issues when the case is finished; province above it."""
    issuer, superior = ("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (f"UBND {case.province.name.upper()}",)
    return Head(issuer, superior, f"Số: {number}", f"{case.commune.seat}, {long_date(case.finished_on)}")


def blank(flow: Flow, *titles: str, head: Head | None = None, corner: str = "") -> None:
    """A published form: country alone or beside `head`, the form's number in bold above, the title."""
    begin(flow, Face(13), Margins(15, 15, 14, 27))
    if corner:
        flow.paragraph(f"<b>{corner}</b>", face=Face(11), align="right", after=1.5)
    if head:
        two_columns(flow, head, size=12)
    else:
        one_column(flow, size=13)
    heading(flow, *titles, size=15.5)


def printout(flow: Flow, head: Head, *titles: str, code: str = "") -> None:
    """A sheet of the vendor's: narrow margins, sans-serif; a bar code of `code` above the title."""
    begin(flow, Face(11, family="Arimo"), Margins(15, 14, 16, 20))
    two_columns(flow, head, size=11, family="Arimo")
    if code:
        flow.y += flow.sheet.code(code, "Code128", flow.right - 70, flow.y - 3, 56) - 1
    heading(flow, *titles, size=14, family="Arimo")


def coded(flow: Flow, mark: str, *facts: Facts, title: str = "", start: int = 1, labels: float = 0.2) -> None:
    """Ruled facts, each label after its code, `mark` with a number; the part's title in a row of its own above."""
    number = count(start)
    if title:
        flow.table((flow.right - flow.left,), ((title,),), size=11.5)
    for each in map(_row, facts):
        row = tuple(replace(fact, label=f"{mark.format(next(number))} {fact.label}") for fact in each)
        four_columns(flow, [row], size=11.5, labels=labels)


def filled(flow: Flow, *facts: Facts) -> None:
    """Dotted lines; several facts of one share it by the length of what they say."""
    leaders(flow, [*map(_row, facts)])


def flat(rows: Sequence[Row]) -> Iterator[Facts]:
    """The facts of another family's rows."""
    for each in rows:
        yield tuple(text for fact in each for text in (fact.label, fact.value))


def _row(facts: Facts) -> Row:
    pairs = zip(facts[::2], facts[1::2], strict=True)
    return tuple(Blank(label, value, 12 + len(label + value)) for label, value in pairs)


def approved(flow: Flow, case: Case, titles: tuple[str, ...], signer: str) -> None:
    """Who signs for the commune with pen and seal, at the right."""
    flow.need(60)
    flow.space(3)
    signing = Signing(titles, signer, around_seal(case), "(Ký, ghi rõ họ tên và đóng dấu)")
    signed(flow, signing, (flow.left + 74, flow.right), room=30)


def printed_by(flow: Flow, case: Case, form: str) -> None:
    """The vendor's line in the bottom margin."""
    foot(flow, f"{form} | Hệ thống một cửa VDS | in lúc {case.finished_on_time:%d/%m/%Y %H:%M}", "Trang 1/1")
