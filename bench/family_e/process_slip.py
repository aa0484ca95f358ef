"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 06 of TT 03/2025/TT-VPCP, and software's on a sheet turned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import leaders, row
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from bench.family_e.setting import filled, lie_down, note_lines
from bench.family_e.wording import hour_and_day
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.truth import TruthField
from samples.words import clock_iso, long_date

_TITLE = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"


@dataclass(frozen=True)
class Step:
    """One handing over."""

    giver: str
    taker: str
    moment: datetime
    result: str


def of_2025(flow: Flow, case: Case) -> Fields:
    """The published table in capitals: who gives and takes in numbered lines, signatures under the moment."""
    begin(flow, Face(13), Margins(20, 15, 18, 28))
    people, partner = case.officials, _partner(case)
    steps = steps_of(case, (people.clerk, people.registrar, people.expert, people.chairman, people.clerk))
    _head(flow, case, f"Số: {case.serial:02}/PKSHS")
    heading(flow, _TITLE, size=14)
    flow.fine_dots = True
    leaders(
        flow,
        [
            row("Mã số hồ sơ:", case.code),
            row("Cơ quan (bộ phận) giải quyết hồ sơ:", _office(case)),
            row("Cơ quan phối hợp giải quyết hồ sơ:", partner),
        ],
    )
    flow.space(3)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ")]
    rows += [
        (f"1. Giao:\n{each.giver}\n2. Nhận:\n{each.taker}", f"{hour_and_day(each.moment)}\n\nNgười giao:\nNgười nhận:",
         each.result, "Đủ hồ sơ" if number == 1 else "")
        for number, each in enumerate(steps, 1)
    ]  # fmt: skip
    flow.table([share * (flow.right - flow.left) for share in (0.3, 0.3, 0.22, 0.18)], rows, size=12)
    note_lines(
        flow,
        "Ghi chú:",
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, bộ phận thì Phiếu này được lập thêm dòng tương ứng;",
        "- Kết quả giải quyết hồ sơ ghi: Trước hạn/Đúng hạn/Quá hạn do bên nhận ghi khi nhận bàn giao hồ sơ.",
    )
    return truth(case, partner, steps)


def of_software(flow: Flow, case: Case) -> Fields:
    """A row a step with its own term, offices as givers and takers, on a sheet lying on its side."""
    lie_down(flow, Face(12))
    partner, desk = _partner(case), "Bộ phận Tiếp nhận và Trả kết quả"
    steps = steps_of(case, (desk, _office(case), "Lãnh đạo UBND", "Văn thư", desk))
    _head(flow, case, "")
    heading(flow, _TITLE, size=14)
    filled(
        flow,
        [
            two(("Mã hồ sơ:", case.code), ("Người nộp hồ sơ:", case.applicant.full_name)),
            row("Thủ tục hành chính:", case.procedure.name),
            two(("Ngày tiếp nhận:", f"{case.received_at:%d/%m/%Y %H:%M}"),
                ("Ngày hẹn trả:", f"{case.due_at:%d/%m/%Y %H:%M}")),
            two(("Cơ quan giải quyết:", case.commune.committee), ("Cơ quan phối hợp giải quyết:", partner)),
        ],
    )  # fmt: skip
    flow.space(2)
    names = ("STT", "Bên giao", "Bên nhận", "Thời gian giao, nhận", "Hạn xử lý", "Kết quả", "Ký nhận", "Ghi chú")
    rows = [names]
    for number, each in enumerate(steps, 1):
        moment = f"{each.moment:%H:%M} {figures(each.moment.date())}"
        rows.append(
            (f"{number}", each.giver, each.taker, moment, f"{figures(case.due_at.date())}", each.result, "", "")
        )
    flow.table((12, 58, 58, 36, 26, 26, 22, 22), rows, size=11.5)
    flow.space(3)
    note = f"<i>Phiếu được in từ Hệ thống thông tin giải quyết TTHC {lowered(case.province.name)}.</i>"
    flow.paragraph(note, face=Face(10.5), indent=0)
    return truth(case, partner, steps)


def _head(flow: Flow, case: Case, number: str) -> None:
    superior, issuer = (f"UBND {case.commune.title.upper()}",), ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    two_columns(flow, Head(issuer, superior, number, place), size=12)


def _office(case: Case) -> str:
    return "Bộ phận Tư pháp - Hộ tịch" if case.procedure.field_code.startswith("G15") else "Phòng Văn hóa - Xã hội"


def _partner(case: Case) -> str:
    return unit_of(case, "Công an" if case.procedure.field_code.startswith("G15") else "Trạm Y tế")


def steps_of(case: Case, chain: Sequence[str]) -> list[Step]:
    start, last = case.received_at, datetime.combine(case.finished_on, case.received_at.time())
    span, steps = (last - start) / (len(chain) - 1), []
    for number, (giver, taker) in enumerate(pairwise(chain)):
        moment = start + span * number + timedelta(minutes=10 + 13 * number)
        moment = moment.replace(hour=min(16, max(7, moment.hour)), second=0, microsecond=0)
        steps.append(Step(giver, taker, moment, case.rng.choice(("Trước hạn", "Đúng hạn", "Đúng hạn", "Quá hạn"))))
    return steps


def truth(case: Case, partner: str, steps: Sequence[Step]) -> Fields:
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


VARIANTS = (of_2025, of_software)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
