"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 05 of TT 01/2018/TT-VPCP as clerks fill it in, and the form of the
offices' quality system (TCVN ISO 9001:2015), a row a step of the procedure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bench.family_b.heads import heading, two_columns
from bench.family_b.wording import lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import bare
from bench.family_e.setting import lines, note_lines
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.truth import TruthField
from samples.words import clock, clock_iso, long_date

_TITLE = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"


@dataclass(frozen=True)
class Handing:
    """One handing over; `work`: the step of the procedure it belongs to."""

    giver: str
    taker: str
    moment: datetime
    result: str
    work: str


def of_2018(flow: Flow, case: Case) -> Fields:
    """The published table, moments said in full, who gave and took signing by short names under them."""
    begin(flow, Face(13.5), Margins(20, 14, 18, 26))
    desk, office = "Bộ phận TN&TKQ", _office(case)
    steps, partner = _steps(case, (desk, office, "Lãnh đạo UBND", desk)), _partner(case)
    head = Head(("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"), (f"UBND {case.commune.title.upper()}",),
                f"Số: {case.serial}/PKS", f"{case.commune.seat}, {long_date(case.received_at.date())}")  # fmt: skip
    two_columns(flow, head, size=12)
    heading(flow, "PHIẾU KIỂM SOÁT", "QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=15)
    lines(
        flow,
        f"Mã hồ sơ: {case.code}",
        f"Cơ quan (bộ phận) giải quyết hồ sơ: {office} {lowered(case.commune.title)}",
        f"Cơ quan phối hợp giải quyết hồ sơ: {partner}",
    )
    flow.space(2)
    rows = [("Tên cơ quan", "Thời gian giao, nhận hồ sơ",
             "Kết quả giải quyết hồ sơ\n(Trước hạn/đúng hạn/quá hạn)", "Ghi chú")]  # fmt: skip
    names = (case.officials.clerk, case.officials.expert, case.officials.vice_chairman, case.officials.clerk)
    for each, (giver, taker) in zip(steps, pairwise(names), strict=True):
        signed = f"Người giao: {giver.split()[-1]}\nNgười nhận: {taker.split()[-1]}"
        rows.append(
            (f"1. Giao: {each.giver}\n2. Nhận: {each.taker}", f"{clock(each.moment)}\n{signed}", each.result, "")
        )
    width = flow.right - flow.left
    flow.table([share * width for share in (0.32, 0.31, 0.23, 0.14)], rows, size=12)
    note_lines(flow, "Ghi chú:", "Kết quả giải quyết hồ sơ do bên nhận hồ sơ ghi khi nhận bàn giao.", size=11)
    return _truth(case, partner, steps)


def of_quality_system(flow: Flow, case: Case) -> Fields:
    """The form's own code over the title, giver and taker in columns of their own, times before days."""
    begin(flow, Face(12), Margins(15, 12, 14, 20))
    people, partner = case.officials, _partner(case)
    steps = _steps(case, (people.clerk, people.registrar, people.expert, people.vice_chairman, people.clerk))
    flow.paragraph("BM.MC-06", face=Face(10, italic=True), align="right", after=1)
    two_columns(flow, Head(("TRUNG TÂM PHỤC VỤ HCC",), (f"UBND {case.commune.title.upper()}",)), size=11.5)
    flow.space(-4)
    heading(flow, _TITLE, size=13.5)
    lines(
        flow,
        f"1. Tên thủ tục hành chính: {case.procedure.name}",
        f"2. Mã số hồ sơ: <b>{case.code}</b>; số thứ tự: {case.serial}",
        f"3. Tổ chức, cá nhân nộp hồ sơ: {case.applicant.full_name}",
        f"4. Đơn vị chủ trì: {_office(case)}; cơ quan phối hợp: {partner}",
        f"5. Ngày nhận: {bare(case.received_at.date())}; ngày hẹn trả: {bare(case.due_at.date())}",
        after=1,
    )
    flow.space(1.5)
    names = ("TT", "Nội dung công việc", "Người giao", "Người nhận", "Thời gian giao nhận", "Kết quả", "Ký nhận")
    rows = [names]
    rows += [
        (str(number), each.work, each.giver, each.taker, f"{each.moment:%Hh%M}\n{bare(each.moment.date())}",
         each.result, "")
        for number, each in enumerate(steps, 1)
    ]  # fmt: skip
    flow.table((10, 42, 30, 30, 26, 23, 17), rows, size=11)
    flow.space(2)
    lines(flow, f"<i>Phiếu này được lưu cùng hồ sơ {case.code}.</i>")
    return _truth(case, partner, steps)


def _office(case: Case) -> str:
    if case.procedure.field_code.startswith("G15"):
        return "Công chức Tư pháp - Hộ tịch"
    return "Phòng Văn hóa - Xã hội" if case.procedure.field_code.startswith("G18") else "Phòng Kinh tế"


def _partner(case: Case) -> str:
    matter = "Tư pháp" if case.procedure.field_code.startswith("G15") else "Y tế"
    return case.rng.choice((f"Công an {lowered(case.commune.title)}", f"Sở {matter} {lowered(case.province.name)}"))


def _steps(case: Case, chain: Sequence[str]) -> list[Handing]:
    works = ("Tiếp nhận, chuyển hồ sơ", "Thẩm định hồ sơ", "Trình ký", "Trả kết quả về Trung tâm")
    start, steps = case.received_at, []
    span = (datetime.combine(case.finished_on, start.time()) - start) / (len(chain) - 1)
    for number, (giver, taker) in enumerate(pairwise(chain)):
        moment = start + span * number + timedelta(minutes=6 + 17 * number)
        moment = moment.replace(hour=min(16, max(7, moment.hour)), second=0, microsecond=0)
        result = case.rng.choice(("Đúng hạn", "Đúng hạn", "Trước hạn", "Quá hạn"))
        steps.append(Handing(giver, taker, moment, result, works[number]))
    return steps


def _truth(case: Case, partner: str, steps: Sequence[Handing]) -> Fields:
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


VARIANTS = (of_2018, of_quality_system)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
