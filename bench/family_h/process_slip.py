"""Phiếu kiểm soát quá trình giải quyết hồ sơ: with the moment in the cell of who took the dossier, and with a band for
each step of the office's procedure over the handing that ended it."""

from bench.family_b.wording import figures, lowered
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import bare
from bench.family_e.process_slip import steps_of, truth
from bench.family_e.setting import lines
from bench.family_g.setting import dated_end, shared_table
from bench.family_h.setting import headed
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head, Signing
from samples.words import long_date, short_date

_PARTNERS = {"G15": "Công an", "G10": "Đội Thuế", "G17": "Ban Quản lý dự án", "G18": "Hội Người khuyết tật"}
_WORKS = ("Tiếp nhận, kiểm tra", "Thẩm định, dự thảo kết quả", "Kiểm tra, ký duyệt", "Đóng dấu, chuyển trả kết quả")
_TITLES = ("Công chức Một cửa", "Công chức thụ lý", "Phó Trưởng phòng", "Phó Chủ tịch UBND", "Công chức Một cửa")


def moment_at_taker(flow: Flow, case: Case) -> Fields:
    """Names with their titles under them; the slip's facts in two sentences over the table."""
    people, partner = case.officials, _partner(case)
    steps = steps_of(case, (people.clerk, people.registrar, people.expert, people.vice_chairman, people.clerk))
    _head(flow, 13, case, f"Số: {case.serial}/PKS-{case.received_at.year}")
    lines(
        flow,
        f"Kèm theo hồ sơ của {case.applicant.courtesy.lower()} {case.applicant.full_name}, mã hồ sơ: <b>{case.code}</b>"
        f", nộp ngày {figures(case.received_at.date())}, hẹn trả ngày {figures(case.due_at.date())}.",
        f"Cơ quan giải quyết: UBND {lowered(case.commune.title)}. Cơ quan phối hợp giải quyết: {partner}.",
        indent=10,
    )
    flow.space(2)
    rows = [("Lần", "Bên giao", "Bên nhận", "Kết quả", "Ghi chú")]
    for number, each in enumerate(steps):
        moment = f"{each.moment.hour} giờ {each.moment:%M}, ngày {short_date(each.moment.date())}"
        rows.append((
            str(number + 1), f"{each.giver}\n({_TITLES[number]})\nĐã ký",
            f"{each.taker}\n({_TITLES[number + 1]})\nNhận lúc: {moment}", each.result, "",
        ))  # fmt: skip
    shared_table(flow, (0.08, 0.3, 0.34, 0.16, 0.12), rows, size=12)
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    dated_end(flow, place, Signing(("NGƯỜI LẬP PHIẾU",), people.clerk), room=22)
    return truth(case, partner, steps)


def in_bands(flow: Flow, case: Case) -> Fields:
    """Offices instead of persons; each step's own term in the band over its row."""
    desk, office = "Bộ phận Một cửa", "Phòng Văn hóa - Xã hội" if case.serial % 2 else "Văn phòng HĐND và UBND"
    steps, partner = steps_of(case, (desk, office, "Lãnh đạo UBND", "Văn thư", desk)), _partner(case)
    _head(flow, 12.5, case, "")
    facts = (
        ("Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả", "Cơ quan phối hợp"),
        (case.code, bare(case.received_at.date()), bare(case.due_at.date()), partner),
    )
    shared_table(flow, (0.28, 0.19, 0.19, 0.34), facts, size=11.5)
    flow.space(3)
    flow.paragraph(f"Thủ tục: {case.procedure.name}", indent=0, align="left", after=2)
    shares = (0.27, 0.27, 0.27, 0.19)
    shared_table(flow, shares, (("Giao", "Nhận", "Thời gian giao, nhận", "Kết quả"),), size=12)
    for number, each in enumerate(steps):
        term = f"Bước {number + 1}. {_WORKS[number]} (định mức: {(4, 8, 4, 2)[number]} giờ làm việc)"
        shared_table(flow, (1.0,), ((f"<i>{term}</i>",),), size=11.5, head=0)
        moment = f"{each.moment:%Hh%M} ngày {bare(each.moment.date())}"
        shared_table(flow, shares, ((each.giver, each.taker, moment, each.result),), size=12, head=0)
    small_print(
        flow,
        "Ghi chú: Phiếu này luân chuyển cùng hồ sơ và lưu tại Bộ phận Một cửa. Kết quả: trước hạn/đúng hạn/quá hạn.",
        f"Mẫu số 06 ban hành kèm theo Thông tư số 03/2025/TT-VPCP. Người theo dõi: {case.officials.clerk}.",
        size=10,
    )
    return truth(case, partner, steps)


def _head(flow: Flow, size: float, case: Case, number: str) -> None:
    head = Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), (f"UBND {case.commune.title.upper()}",), number)
    headed(flow, size, head, "PHIẾU KIỂM SOÁT QUÁ TRÌNH", "GIẢI QUYẾT HỒ SƠ")


def _partner(case: Case) -> str:
    return f"{_PARTNERS[case.procedure.field_code[:3]]} {lowered(case.commune.title)}"


VARIANTS = (moment_at_taker, in_bands)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
