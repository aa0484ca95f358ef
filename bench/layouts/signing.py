"""How papers end (NĐ 30/2020/NĐ-CP phụ lục I, ô 7 to 9): pen and seal, "(Đã ký)" on copies, receivers, e-signature."""

from collections.abc import Sequence
from datetime import datetime

from bench.layouts.wording import around_seal
from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.letterhead import Signing, sign_at
from samples.markup import words_of

CHIEF = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
VICE = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
"""In whose place a commune's papers are signed."""


def signed(flow: Flow, signing: Signing, between: tuple[float, float], *, copy: bool = False, room: float = 33) -> None:
    """With pen and seal, or as copies say it: "(Đã ký)" between title and name."""
    if not copy:
        sign_at(flow, signing, between, room=room)
        return
    for line in signing.titles:
        flow.paragraph(line, face=Face(13, bold=True), align="center", after=0, between=between, leading=1.2)
    flow.space(6)
    flow.paragraph("(Đã ký)", face=Face(13, italic=True), align="center", after=7, between=between)
    flow.paragraph(signing.name, face=Face(13.5, bold=True), align="center", after=0, between=between)


def ending(flow: Flow, receivers: Sequence[str], signing: Signing, *, copy: bool = False, dash: str = "- ") -> None:
    """Receivers on the left, who signs on the right."""
    flow.need(max(54, 9 + 4.6 * len(receivers)))
    flow.space(4)
    top, left = flow.y, (flow.left, flow.left + 68)
    flow.paragraph("Nơi nhận:", face=Face(12, bold=True, italic=True), align="left", after=0, between=left)
    for receiver in receivers:
        flow.paragraph(f"{dash}{receiver}", face=Face(11), align="left", after=0, between=left, leading=1.16)
    bottom, flow.y = flow.y, top
    signed(flow, signing, (flow.left + 82, flow.right), copy=copy)
    flow.y = max(bottom, flow.y)


def side_by_side(flow: Flow, left: Signing, right: Signing, *, copy: bool = False, room: float = 24) -> None:
    """Two who sign on one level."""
    flow.need(28 + room)
    top, middle = flow.y, (flow.left + flow.right) / 2
    signed(flow, left, (flow.left - 4, middle - 3), copy=copy, room=room)
    bottom, flow.y = flow.y, top
    signed(flow, right, (middle + 3, flow.right + 2), copy=copy, room=room)
    flow.y = max(bottom, flow.y)


def electronic(flow: Flow, body: str, moment: datetime) -> None:
    """The agency's e-signature at the upper right of page one (NĐ 30/2020/NĐ-CP phụ lục I, ô 14)."""
    small = Face(7.5, family="Arimo")
    lines = (f"Người ký: {body}", f"Thời gian ký: {moment:%d.%m.%Y %H:%M:%S} +07:00")
    width = max(flow.sheet.words_width(words_of(line, small)) for line in lines)
    for number, line in enumerate(lines):
        flow.sheet.set_words(207 - width, 7 + 3.4 * number, words_of(line, small))


def dated_end(flow: Flow, place_and_day: str, signing: Signing, *, inset: float = 76, room: float = 31) -> None:
    """Place and day over who signs, at the right."""
    flow.need(26 + room)
    flow.space(2)
    between = (flow.left + inset, flow.right)
    flow.paragraph(f"<i>{place_and_day}</i>", align="center", after=0.5, between=between)
    signed(flow, signing, between, room=room)


def approved(flow: Flow, case: Case, titles: tuple[str, ...], signer: str) -> None:
    """Who signs for the commune with pen and seal, at the right."""
    flow.need(57)
    flow.space(2)
    signed(flow, Signing(titles, signer, around_seal(case)), (flow.left + 72, flow.right), room=30)
