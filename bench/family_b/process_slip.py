"""Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 05 TT 01/2018/TT-VPCP, Mẫu 06 TT 03/2025/TT-VPCP), three tables."""

from datetime import datetime, timedelta

from bench.family_b.rows import columns, plain, row
from bench.layouts.heads import heading, two_columns
from bench.layouts.wording import any_moment, lowered
from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.truth import TruthField
from samples.words import clock_iso, long_date

Step = tuple[str, str, datetime, str]
"""Who hands over, who receives, when, with which result."""


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice(("form", "wide", "offices"))
    commune, day = case.commune, long_date(case.received_at.date())
    flow.body = Face(12.5)
    unit = ("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",) if variant == "form" else ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    number = "" if variant == "wide" else f"Số: {case.serial:03}/PKSQT"
    two_columns(flow, Head(unit, (f"UBND {commune.title.upper()}",), number, f"{commune.seat}, {day}"), size=12)
    heading(flow, "PHIẾU KIỂM SOÁT", "QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ") if variant == "wide" else heading(
        flow, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"
    )
    partner = _partner(case)
    labels = {
        "form": ("Mã hồ sơ:", "Cơ quan (bộ phận) phối hợp giải quyết hồ sơ:"),
        "wide": ("Mã số hồ sơ:", "Cơ quan phối hợp:"),
        "offices": ("Mã hồ sơ:", "Cơ quan phối hợp giải quyết:"),
    }[variant]
    rows = [row(labels[0], case.code), row("Người nộp hồ sơ:", case.applicant.full_name), row(labels[1], partner)]
    (columns if variant == "wide" else plain)(flow, rows)
    flow.space(3)
    steps = _steps(case, offices=variant == "offices")
    {"form": _form, "wide": _wide, "offices": _offices}[variant](flow, case, steps)
    flow.space(4)
    flow.paragraph(
        "<b>Ghi chú:</b> <i>Kết quả giải quyết hồ sơ ghi: trước hạn, đúng hạn hoặc quá hạn. Phiếu được lưu cùng hồ "
        "sơ.</i>", face=Face(11), indent=0,
    )  # fmt: skip
    fields = {"dossier_code": TruthField(case.code), "coordinating_agency": TruthField(partner)}
    for number_of, (giver, taker, moment, result) in enumerate(steps):
        place = f"steps[{number_of}]"
        fields |= {
            f"{place}.handed_over_by": TruthField(giver),
            f"{place}.received_by": TruthField(taker),
            f"{place}.received_at": TruthField(clock_iso(moment)),
            f"{place}.result": TruthField(result),
        }
    return fields


def _form(flow: Flow, _: Case, steps: list[Step]) -> None:
    """The published table: giver and receiver one under the other, both sign."""
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ")]
    for giver, taker, moment, result in steps:
        day = f"{moment.hour} giờ {moment.minute:02} phút, {long_date(moment.date())}"
        rows.append((f"1. Giao:\n{giver}\n2. Nhận:\n{taker}", f"{day}\n\nNgười giao, người nhận ký", result, ""))
    flow.table((50, 55, 34, 24), rows, size=11.5)


def _wide(flow: Flow, case: Case, steps: list[Step]) -> None:
    """Giver and receiver in columns of their own, with a running number."""
    rows = [("STT", "Người giao", "Người nhận", "Thời gian giao, nhận", "Kết quả")]
    for number, (giver, taker, moment, result) in enumerate(steps, 1):
        rows.append((str(number), giver, taker, any_moment(case.rng, moment), result))
    flow.table((11, 42, 42, 43, 25), rows, size=11.5)


def _offices(flow: Flow, case: Case, steps: list[Step]) -> None:
    """Offices hand over to offices."""
    rows = [("Bộ phận giao, nhận", "Thời gian", "Kết quả (trước/đúng/quá hạn)", "Ký nhận")]
    for giver, taker, moment, result in steps:
        rows.append((f"Bên giao: {giver}\nBên nhận: {taker}", any_moment(case.rng, moment), result, "Đã ký"))
    flow.table((70, 36, 38, 19), rows, size=12)


def _steps(case: Case, *, offices: bool) -> list[Step]:
    people, start = case.officials, case.received_at
    chain = (people.clerk, people.expert, people.vice_chairman, people.clerk)
    if offices:
        chain = ("Bộ phận Một cửa", _department(case), "Lãnh đạo UBND", "Bộ phận Một cửa")
    last = datetime.combine(case.finished_on, start.time())
    moments = (
        start + timedelta(minutes=8),
        start + (last - start) / 2 + timedelta(minutes=19),
        last + timedelta(minutes=31),
    )
    return [
        (
            giver,
            taker,
            moment.replace(hour=min(16, moment.hour), second=0, microsecond=0),
            case.rng.choice(_RESULTS),
        )
        for giver, taker, moment in zip(chain, chain[1:], moments, strict=False)
    ]


_RESULTS = ("Đúng hạn", "Đúng hạn", "Trước hạn")


def _department(case: Case) -> str:
    return {"G10": "Phòng Kinh tế", "G15": "Công chức Tư pháp - Hộ tịch", "G17": "Phòng Kinh tế"}.get(
        case.procedure.field_code[:3], "Phòng Văn hóa - Xã hội"
    )


def _partner(case: Case) -> str:
    commune = case.commune
    return {
        "G10": "Chi nhánh Văn phòng Đăng ký đất đai khu vực",
        "G15": f"Công an {lowered(commune.title)}",
        "G17": f"Phòng Kinh tế {lowered(commune.title)}",
    }.get(case.procedure.field_code[:3], f"Bưu điện {lowered(commune.title)}")


KIND = Kind("process_slip", "unknown", compose, body=Face(12.5), page_numbers=False)
