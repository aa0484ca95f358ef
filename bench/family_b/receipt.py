"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01 of TT 01/2018 and TT 03/2025/TT-VPCP), of three one-stop systems."""

from bench.family_b.receipt_looks import LOOKS, Look
from bench.family_b.rows import STYLES, Row, notes, row
from bench.layouts.heads import heading, two_columns
from bench.layouts.signing import side_by_side
from bench.layouts.wording import any_moment, lowered
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.truth import TruthField
from samples.words import clock_iso, long_date


def compose(flow: Flow, case: Case) -> Fields:
    look, rng, commune = case.rng.choice(LOOKS), case.rng, case.commune
    flow.body, flow.margins = (
        Face(12.5 if look.family == "Tinos" else 10.5, family=look.family),
        Margins(15, 16, 15, 26),
    )
    receiving = f"{look.receiving} {commune.kind.lower()} {commune.name}"
    received, due = any_moment(rng, case.received_at), any_moment(rng, case.due_at)
    _top(flow, case, look)
    _title(flow, case, look)
    who, when = _rows(case, look, receiving, received, due)
    with_email = look.style != "columns"
    STYLES[look.style](flow, [row("Mã hồ sơ:", f"<b>{case.code}</b>"), row("Đơn vị tiếp nhận:", receiving), *who])
    flow.space(2)
    _papers(flow, look, case)
    STYLES[look.style](flow, when)
    flow.space(3)
    person, clerk, hint = case.applicant.full_name, case.officials.clerk, "(Ký và ghi rõ họ tên)"
    left, right = Signing(("NGƯỜI NỘP HỒ SƠ",), person, note=hint), Signing(("NGƯỜI TIẾP NHẬN",), clerk, note=hint)
    side_by_side(flow, left, right, room=22)
    if look.style != "plain":
        notes(flow, (f"Tra cứu tình trạng hồ sơ tại https://dichvucong.gov.vn bằng mã hồ sơ {case.code}.",))
    fields = printed(
        dossier_code=case.code,
        receiving_unit=receiving,
        full_name=person.upper() if look.style == "cells" else person,
        address=case.applicant.residence.new,
        phone=case.applicant.phone,
        personal_id=case.applicant.personal_id,
        procedure_name=case.procedure.name,
        copies=look.copies,
        processing_days=_days(case, look),
        received_at=clock_iso(case.received_at),
        due_at=clock_iso(case.due_at),
    )
    return fields | ({"email": TruthField(_email(case))} if with_email else {})


def _top(flow: Flow, case: Case, look: Look) -> None:
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    number = f"Số: {case.serial:04}/TNHS" if look.style == "plain" else ""
    two_columns(
        flow, Head(look.unit, (f"UBND {case.commune.title.upper()}",), number, place), size=11.5, family=look.family
    )


def _title(flow: Flow, case: Case, look: Look) -> None:
    """The title with the code beside, under or over it."""
    sheet, top = flow.sheet, flow.y
    if look.style == "plain":
        sheet.code(case.code, "QRCode", flow.left - 4, top - 3, 22)
        flow.space(6)
    elif look.style == "cells":
        flow.space(1 + sheet.code(case.code, "Code128", flow.left + 45, top - 2, 70))
    else:
        sheet.code(case.code, "QRCode", flow.right - 24, top - 2, 24)
    lines = ("GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ")
    heading(flow, *(lines if look.style == "columns" else (" ".join(lines),)), size=13.5, family=look.family)
    flow.y = max(flow.y, top + 24) if look.style != "cells" else flow.y


def _rows(case: Case, look: Look, receiving: str, received: str, due: str) -> tuple[list[Row], list[Row]]:
    person, labels = case.applicant, look.labels
    name = person.full_name.upper() if look.style == "cells" else person.full_name
    contact: tuple[Blank, ...] = (Blank(labels[2], person.phone),)
    if look.style != "columns":
        contact += (Blank(labels[3], _email(case)),)
    who = [row(labels[0], f"<b>{name}</b>"), row(labels[4], person.personal_id), row(labels[1], person.residence.new),
           contact, row(labels[5], case.procedure.name)]  # fmt: skip
    when = [
        row(labels[6], f"{look.copies} bộ"),
        row(labels[7], f"{_days(case, look)} ngày làm việc"),
        row(labels[8], received),
        row(labels[9], due),
        row(labels[10], receiving if look.style == "plain" else "Trả trực tiếp"),
    ]
    return who, when


def _papers(flow: Flow, look: Look, case: Case) -> None:
    names = (
        "Tờ khai, đơn theo mẫu (bản chính)",
        f"Giấy tờ kèm theo của {lowered(case.applicant.courtesy)}",
        "Bản chụp CCCD",
    )
    flow.paragraph("Thành phần hồ sơ nộp gồm:", indent=0, after=1)
    if look.style == "cells":
        flow.table(
            (14, 104, 50),
            (("TT", "Thành phần", "Ghi chú"), *((str(n), x, "") for n, x in enumerate(names, 1))),
            size=11.5,
        )
        flow.space(2)
        return
    for number, name in enumerate(names, 1):
        flow.paragraph(f"{number}. {name};", indent=5, after=0.6)


def _days(case: Case, look: Look) -> str:
    return str(case.procedure.days) if look.style == "columns" else f"{case.procedure.days:02}"


def _email(case: Case) -> str:
    return f"nguoidan.{case.serial:04}@example.vn"


KIND = Kind("receipt", "unknown", compose, body=Face(12.5), page_numbers=False)
