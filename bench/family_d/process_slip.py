"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu 05 of TT 01/2018/TT-VPCP, Mẫu 06 of TT 03/2025/TT-VPCP."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bench.family_b.heads import heading, two_columns
from bench.family_b.presses import settle
from bench.family_b.rows import plain, row
from bench.family_b.wording import lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.truth import TruthField
from samples.words import clock, clock_iso, long_date, short_date

_TITLE = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"
_GAP = "\u00a0" * 8


@dataclass(frozen=True)
class Step:
    """One handing over."""

    giver: str
    taker: str
    moment: datetime
    result: str


def of_2018(flow: Flow, case: Case) -> Fields:
    """The published form: offices give and take, both sign under the moment, the result's three words in the head."""
    settle(flow, case.rng, (13.0,))
    office = _office(case)
    desk = "Bộ phận TN&TKQ"
    partner, steps = _partner(case), _steps(case, (desk, office, "Lãnh đạo UBND", "Văn thư", desk))
    _head(flow, case, ("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"), f"Số: {case.serial:02}/PKS")
    heading(flow, _TITLE, size=14)
    plain(
        flow,
        [
            row("Mã số hồ sơ:", case.code),
            row("Cơ quan (bộ phận) giải quyết hồ sơ:", office),
            row("Cơ quan phối hợp giải quyết hồ sơ:", partner),
        ],
    )
    flow.space(2)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ",
             "KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/ đúng hạn/ quá hạn)", "GHI CHÚ")]  # fmt: skip
    rows += [
        (f"1. Giao: {each.giver}\n\n2. Nhận: {each.taker}",
         f"{clock(each.moment)}\nNgười giao{_GAP}Người nhận\n\n", each.result, "")
        for each in steps
    ]  # fmt: skip
    _table(flow, (0.29, 0.36, 0.22, 0.13), rows)
    _notes(flow)
    return _truth(case, partner, steps)


def of_2025(flow: Flow, case: Case) -> Fields:
    """By software: a running number, persons give and take, figures for the moment."""
    begin(flow, Face(12.5), Margins(18, 15, 16, 25))
    people, partner = case.officials, _partner(case)
    steps = _steps(case, (people.clerk, people.expert, people.vice_chairman, people.clerk))
    _head(flow, case, ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), f"Số: {case.code}")
    heading(flow, _TITLE, size=14)
    plain(
        flow,
        [
            row("Mã hồ sơ:", f"<b>{case.code}</b>"),
            row("Tên thủ tục hành chính:", case.procedure.name),
            row("Cơ quan giải quyết hồ sơ:", case.commune.committee),
            row("Cơ quan phối hợp giải quyết hồ sơ:", partner),
        ],
    )
    flow.space(2)
    rows = [("STT", "Tên cơ quan, cá nhân", "Thời gian giao, nhận hồ sơ", "Kết quả giải quyết", "Ghi chú")]
    rows += [
        (str(number), f"Giao: {each.giver}\nNhận: {each.taker}",
         f"{each.moment:%H giờ %M phút}, ngày {short_date(each.moment)}", each.result, "")
        for number, each in enumerate(steps, 1)
    ]  # fmt: skip
    _table(flow, (0.07, 0.39, 0.25, 0.16, 0.13), rows)
    _notes(flow)
    return _truth(case, partner, steps)


def _head(flow: Flow, case: Case, unit: tuple[str, ...], number: str) -> None:
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    two_columns(flow, Head(unit, (f"UBND {case.commune.title.upper()}",), number, place), size=11.5)


def _table(flow: Flow, shares: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
    width = flow.right - flow.left
    flow.table([share * width for share in shares], rows, size=12)


def _notes(flow: Flow) -> None:
    flow.space(3)
    flow.paragraph("<b><i>Ghi chú:</i></b>", face=Face(11.5), indent=0, after=0.5)
    for line in (
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, bộ phận thì Phiếu này được chuyển kèm theo hồ sơ;",
        "- Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận bàn giao hồ sơ.",
    ):
        flow.paragraph(line, face=Face(11.5, italic=True), indent=0, after=0.5)


def _office(case: Case) -> str:
    field = case.procedure.field_code[:3]
    return {"G15": "Công chức Tư pháp - Hộ tịch", "G18": "Phòng Văn hóa - Xã hội"}.get(field, "Phòng Kinh tế")


def _partner(case: Case) -> str:
    if case.procedure.field_code.startswith("G15"):
        return unit_of(case, "Công an")
    return f"Sở Y tế {lowered(case.province.name)}"


def _steps(case: Case, chain: Sequence[str]) -> list[Step]:
    start, last = case.received_at, datetime.combine(case.finished_on, case.received_at.time())
    span = (last - start) / (len(chain) - 2)
    steps = []
    for number, (giver, taker) in enumerate(pairwise(chain)):
        moment = start + span * number + timedelta(minutes=15 + 9 * number)
        moment = moment.replace(hour=min(16, max(7, moment.hour)), second=0, microsecond=0)
        steps.append(Step(giver, taker, moment, case.rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn", "Quá hạn"))))
    return steps


def _truth(case: Case, partner: str, steps: Sequence[Step]) -> Fields:
    fields = {"dossier_code": TruthField(case.code), "coordinating_agency": TruthField(partner)}
    for number, each in enumerate(steps):
        place = f"steps[{number}]"
        fields |= {
            f"{place}.handed_over_by": TruthField(each.giver),
            f"{place}.received_by": TruthField(each.taker),
            f"{place}.received_at": TruthField(clock_iso(each.moment)),
            f"{place}.result": TruthField(each.result),
        }
    return fields


VARIANTS = (of_2018, of_2025)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
