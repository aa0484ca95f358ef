"""Phiếu kiểm soát quá trình giải quyết hồ sơ: a journal of moments, a box a step, steps side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import row
from bench.family_c.setting import aligned, begin, four_columns, small_print, two
from bench.family_c.variants import one_of
from bench.family_c.wording import any_day, any_moment, unit_of
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.truth import TruthField
from samples.words import clock_iso, long_date


@dataclass(frozen=True)
class Step:
    """One handing over, its moment also as printed."""

    giver: str
    taker: str
    moment: datetime
    printed: str
    result: str


def journal(flow: Flow, case: Case) -> Fields:
    """The moment first; who hands over, who takes and how it stands after it."""
    begin(flow, Face(12), Margins(18, 14, 16, 24))
    head = Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), (f"UBND {case.commune.title.upper()}",))
    two_columns(flow, head, size=11.5)
    heading(flow, "PHIẾU KIỂM SOÁT", "QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=15)
    partner, steps = _partner(case), _steps(case, _people(case))
    four_columns(
        flow,
        [
            two(("Số hồ sơ", f"<b>{case.code}</b>"), ("Ngày nhận", any_day(case.rng, case.received_at.date()))),
            two(("Chủ hồ sơ", case.applicant.full_name), ("Điện thoại", case.applicant.phone)),
            row("Thủ tục", case.procedure.name),
            row("Đơn vị phối hợp", partner),
        ],
    )
    flow.space(4)
    names = ("Thời điểm", "Người chuyển", "Người nhận xử lý", "Tiến độ", "Ký nhận")
    lines = [names, *((each.printed, each.giver, each.taker, each.result, "") for each in steps)]
    flow.table((40, 45, 45, 22, 20), lines, size=11.5)
    small_print(flow, "Tiến độ ghi: Trước hạn, Đúng hạn, Quá hạn. Phiếu in từ hệ thống, lưu kèm hồ sơ giấy.")
    return _truth(case, partner, steps)


def boxes(flow: Flow, case: Case) -> Fields:
    """A box a step, two facts a line."""
    begin(flow, Face(12.5), Margins(20, 18, 18, 28))
    one_column(flow, size=12)
    heading(flow, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=14)
    partner = _partner(case)
    offices = ("Bộ phận Một cửa", _office(case), "Thường trực UBND", "Văn thư", "Bộ phận Một cửa")
    steps = _steps(case, offices)
    aligned(flow, [row("Hồ sơ số", case.code), row("Phối hợp giải quyết", partner)], 40)
    for number, each in enumerate(steps, 1):
        flow.space(3)
        flow.need(26)
        top = flow.y
        flow.space(1.4)
        middle = (flow.left + flow.right) / 2
        flow.paragraph(f"<b>Bước {number}</b>", align="center", after=0.4)
        _halves(flow, middle, f"Bên giao: {each.giver}", f"Bên nhận: {each.taker}")
        _halves(flow, middle, f"Lúc: {each.printed}", f"Kết quả: {each.result}")
        flow.sheet.frame(flow.left, top, flow.right, flow.y + 0.6)
    flow.space(5)
    day = f"<i>{case.commune.seat}, {long_date(case.finished_on)}</i>"
    flow.paragraph(day, align="center", between=(flow.left + 80, flow.right))
    return _truth(case, partner, steps)


def across(flow: Flow, case: Case) -> Fields:
    """Steps as columns, their facts as rows."""
    begin(flow, Face(12), Margins(16, 14, 16, 22))
    head = Head(("BỘ PHẬN MỘT CỬA",), (f"UBND {case.commune.title.upper()}",), f"Phiếu số: {case.serial}")
    two_columns(flow, head, size=11)
    heading(flow, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=13.5)
    partner, steps = _partner(case), _steps(case, _people(case)[1:])
    flow.paragraph(f"Mã hồ sơ giải quyết: <b>{case.code}</b>", indent=0)
    flow.paragraph(f"Cơ quan, đơn vị cùng tham gia giải quyết: {partner}", indent=0, after=4)
    facts = (
        ("Nội dung", *(f"Lần {number}" for number in range(1, len(steps) + 1))),
        ("Người bàn giao", *(each.giver for each in steps)),
        ("Người tiếp nhận", *(each.taker for each in steps)),
        ("Thời gian", *(each.printed for each in steps)),
        ("Đánh giá", *(each.result for each in steps)),
        ("Chữ ký\n\n", *("" for _ in steps)),
    )
    flow.table((30, *(144 / len(steps) for _ in steps)), facts, size=11)
    return _truth(case, partner, steps)


def _halves(flow: Flow, middle: float, left: str, right: str) -> None:
    top = flow.y
    flow.paragraph(left, align="left", after=0.8, between=(flow.left + 3, middle - 2))
    bottom, flow.y = flow.y, top
    flow.paragraph(right, align="left", after=0.8, between=(middle + 2, flow.right - 2))
    flow.y = max(bottom, flow.y)


def _people(case: Case) -> tuple[str, ...]:
    people = case.officials
    return people.clerk, people.expert, people.registrar, people.chairman, people.clerk


def _office(case: Case) -> str:
    return "Công chức Hộ tịch" if case.procedure.field_code.startswith("G15") else "Phòng chuyên môn"


def _partner(case: Case) -> str:
    field = case.procedure.field_code[:3]
    return unit_of(case, {"G15": "Phòng Văn hóa - Xã hội", "G10": "Thuế cơ sở"}.get(field, "Trạm Y tế"))


def _steps(case: Case, chain: Sequence[str]) -> list[Step]:
    start, last = case.received_at, datetime.combine(case.finished_on, case.received_at.time())
    pairs, span = list(pairwise(chain)), (last - start) / (len(chain) - 2)
    steps: list[Step] = []
    for number, (giver, taker) in enumerate(pairs):
        moment = start + span * number + timedelta(minutes=12 + 11 * number)
        moment = moment.replace(hour=min(16, max(7, moment.hour)), second=0, microsecond=0)
        result = case.rng.choice(("Đúng hạn", "Trước hạn", "Đúng hạn", "Quá hạn"))
        steps.append(Step(giver, taker, moment, any_moment(case.rng, moment), result))
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


VARIANTS = (journal, boxes, across)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
