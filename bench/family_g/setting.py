"""What papers of this family share on the sheet: tables by shares, an end with its day, a foot, the mark of a copy."""

from collections.abc import Sequence
from datetime import date

from bench.family_b.signing import signed
from samples.flow import Flow
from samples.fonts import Face
from samples.letterhead import Signing, sign_at
from samples.markup import words_of
from samples.words import long_date


def shared_table(
    flow: Flow, shares: Sequence[float], rows: Sequence[Sequence[str]], *, size: float = 11.5, head: int = 1
) -> None:
    """A ruled table whose columns are shares of the text's width."""
    flow.table([share * (flow.right - flow.left) for share in shares], rows, size=size, head=head)


def dated_end(flow: Flow, place_and_day: str, signing: Signing, *, inset: float = 76, room: float = 31) -> None:
    """Place and day over who signs, at the right."""
    flow.need(26 + room)
    flow.space(2)
    between = (flow.left + inset, flow.right)
    flow.paragraph(f"<i>{place_and_day}</i>", align="center", after=0.5, between=between)
    signed(flow, signing, between, room=room)


def foot(flow: Flow, left: str, right: str) -> None:
    """One line of small print in the bottom margin, as systems print it."""
    small, height = Face(8.5, family="Arimo"), flow.sheet.mm(flow.sheet.image.height)
    flow.set_row(words_of(left, small), flow.left, flow.right, height - 6, "left")
    flow.set_row(words_of(right, small), flow.left, flow.right, height - 6, "right")


def certified(flow: Flow, number: int, day: date, signer: str, seal_text: str) -> None:
    """Chứng thực bản sao từ bản chính (NĐ 23/2015/NĐ-CP, phụ lục), stamped under a photocopy."""
    flow.need(66)
    flow.space(4)
    between = (flow.left + 20, flow.right - 20)
    flow.paragraph("<b>CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH</b>", face=Face(12), align="center", after=0.5)
    flow.paragraph(f"Số chứng thực: {number}. Quyển số: 02/{day.year}-SCT/BS", face=Face(12), align="center", after=0.5)
    flow.paragraph(f"<i>{long_date(day).capitalize()}</i>", face=Face(12), align="center", after=0.5)
    sign_at(flow, Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer, seal_text), between, room=28)
