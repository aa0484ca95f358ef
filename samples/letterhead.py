"""The fixed parts of official papers (NĐ 30/2020 PL I): heads, titles, signature blocks, receivers; no body text."""

from collections.abc import Sequence
from dataclasses import dataclass

from samples.flow import MM_PER_POINT, Flow
from samples.fonts import Face
from samples.markup import words_of
from samples.pen import sign
from samples.stamps import seal

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True)
class Head:
    """What stands in a head: the body above, the issuing body's lines, number, place and day, subject of a letter."""

    issuer: tuple[str, ...]
    superior: tuple[str, ...] = ()
    number: str = ""
    place_and_day: str = ""
    subject: str = ""
    country: str = COUNTRY


@dataclass(frozen=True)
class Signing:
    """Who signs: title lines, the name, and the name of the body around its seal ("" = no seal)."""

    titles: tuple[str, ...]
    name: str
    seal_text: str = ""
    note: str = ""


def head(flow: Flow, content: Head) -> None:
    """Two columns: issuing body, number and subject on the left; country, motto, place and day on the right."""
    top = flow.y
    left, right = (flow.left - 6, flow.left + 62), (flow.left + 64, flow.right + 2)
    for line in content.superior:
        flow.paragraph(line, face=Face(12.5), align="center", after=0, between=left)
    for line in content.issuer:
        flow.paragraph(line, face=Face(12.5, bold=True), align="center", after=0, between=left)
    _short_rule(flow, left, 22)
    number_line = max(flow.y + 2.5, top + 14)
    if content.number:
        flow.y = number_line
        flow.paragraph(content.number, face=Face(13), align="center", after=0, between=left)
    if content.subject:
        flow.paragraph(content.subject, face=Face(12), align="center", after=0, between=left)
    bottom, flow.y = flow.y, top
    country(flow, right, content.country)
    if content.place_and_day:
        flow.y = number_line
        flow.paragraph(content.place_and_day, face=Face(13, italic=True), align="center", after=0, between=right)
    flow.y = max(bottom, flow.y) + 6


def country(flow: Flow, between: tuple[float, float], name: str = COUNTRY) -> None:
    """Quốc hiệu and tiêu ngữ with the rule under it."""
    flow.paragraph(name, face=Face(12.3, bold=True), align="center", after=0, between=between)
    motto = Face(13.3, bold=True)
    flow.paragraph(MOTTO, face=motto, align="center", after=0, between=between)
    _short_rule(flow, between, flow.sheet.words_width(words_of(MOTTO, motto)))
    flow.y += 1.5


def title(flow: Flow, name: str, subject: str = "", *, size: float = 14, ruled: bool = True) -> None:
    """The type name in capitals and the subject in bold under it, both centred."""
    between = (flow.left + 12, flow.right - 12)
    flow.paragraph(name, face=Face(size, bold=True), align="center", after=0.5, between=between)
    if subject:
        flow.paragraph(subject, face=Face(13.5, bold=True), align="center", after=0.3, between=between)
    if ruled:
        _short_rule(flow, between, 35)
    flow.y += 5


def close(flow: Flow, receivers: Sequence[str], signing: Signing) -> None:
    """Receivers at the lower left, then who signs at the lower right with pen and seal."""
    flow.need(max(50, 8 + 4.9 * len(receivers)))
    flow.space(3)
    top = flow.y
    if receivers:
        left = (flow.left, flow.left + 72)
        flow.paragraph("Nơi nhận:", face=Face(12, bold=True, italic=True), align="left", after=0, between=left)
        for receiver in receivers:
            flow.paragraph(f"- {receiver}", face=Face(11), align="left", after=0, between=left, leading=1.2)
    bottom, flow.y = flow.y, top
    sign_at(flow, signing, (flow.left + 78, flow.right))
    flow.y = max(bottom, flow.y)


def sign_at(flow: Flow, signing: Signing, between: tuple[float, float], *, room: float = 32) -> None:
    """Titles, signature, seal over a third of it, and the name, centred between two x."""
    for line in signing.titles:
        flow.paragraph(line, face=Face(13.2, bold=True), align="center", after=0, between=between, leading=1.2)
    if signing.note:
        flow.paragraph(signing.note, face=Face(12, italic=True), align="center", after=0, between=between)
    middle = sum(between) / 2
    sheet = flow.sheet
    sign(sheet.image, sheet.px(middle - 19), sheet.px(flow.y + 4), sheet.px(44), sheet.px(room - 11), sheet.rng)
    if signing.seal_text:
        centre = (sheet.px(middle - 26), sheet.px(flow.y + room / 2 - 0.5))
        seal(sheet.image, centre, sheet.dpi, signing.seal_text, sheet.rng)
    flow.y += room
    flow.paragraph(signing.name, face=Face(13.5, bold=True), align="center", after=0, between=between)


def _short_rule(flow: Flow, between: tuple[float, float], width: float) -> None:
    middle, y = sum(between) / 2, flow.y + 0.9
    flow.sheet.rule(middle - width / 2, y, middle + width / 2, y, 0.25)
    flow.y += 12 * MM_PER_POINT * 0.25
