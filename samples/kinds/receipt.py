"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01, TT 03/2025/TT-VPCP), with the dossier code as QR and barcode."""

from datetime import datetime

from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing, head, sign_at, title
from samples.words import clock, clock_iso, long_date


def compose(flow: Flow, case: Case) -> Fields:
    commune, person = case.commune, case.applicant
    unit = ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    top = flow.y
    day = case.received_at.date()
    superior = (f"UBND {commune.title.upper()}",)
    head(flow, Head(unit, superior, f"Số: {case.code}", f"{commune.seat}, {long_date(day)}"))
    after_head = flow.y
    flow.sheet.code(case.code, "Code128", flow.left - 6, after_head - 3, 62)
    flow.sheet.code(case.code, "QRCode", flow.right - 27, after_head - 4, 27)
    flow.y = max(flow.y + 20, top + 58)
    title(flow, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", ruled=False)
    receiving_unit = f"Trung tâm Phục vụ hành chính công {commune.kind.lower()} {commune.name}"
    for line in (
        f"Mã hồ sơ: <b>{case.code}</b>",
        f"{receiving_unit}",
        f"Tiếp nhận hồ sơ của: <b>{person.full_name}</b>",
        f"Địa chỉ: {person.residence.new}",
        f"Số điện thoại: {person.phone}\u00a0\u00a0\u00a0\u00a0Email: {_email(case)}",
        f"Số định danh cá nhân: {person.personal_id}",
        f"Nội dung yêu cầu giải quyết: {case.procedure.name}",
        "Thành phần hồ sơ nộp gồm:",
    ):
        flow.paragraph(line, align="left" if ":" not in line else "justify", indent=0, after=1)
    flow.space(1)
    flow.table(
        (12, 96, 26, 29),
        (
            ("STT", "Tên giấy tờ", "Số bản", "Loại bản"),
            *((str(n), name, "01", kind) for n, (name, kind) in enumerate(_components(case), 1)),
        ),
    )
    flow.space(3)
    for line in (
        "Số lượng hồ sơ: 01 (bộ)",
        f"Thời gian giải quyết hồ sơ theo quy định là: {case.procedure.days:02} ngày làm việc",
        f"Thời gian nhận hồ sơ: {clock(case.received_at)}",
        f"Thời gian trả kết quả giải quyết hồ sơ: {clock(case.due_at)}",
        f"Đăng ký nhận kết quả tại: {receiving_unit}",
        f"Vào Sổ theo dõi hồ sơ, Quyển số: 02/2026, Số thứ tự: {case.serial}",
    ):
        flow.paragraph(line, indent=0, after=1)
    flow.need(46)
    flow.space(4)
    top = flow.y
    between = (flow.left, flow.left + 76)
    sign_at(flow, Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name, note="(Ký và ghi rõ họ tên)"), between, room=24)
    flow.y = top
    between = (flow.left + 86, flow.right)
    sign_at(
        flow, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note="(Ký và ghi rõ họ tên)"), between, room=24
    )
    return printed(
        dossier_code=case.code,
        receiving_unit=receiving_unit,
        full_name=person.full_name,
        address=person.residence.new,
        phone=person.phone,
        email=_email(case),
        personal_id=person.personal_id,
        procedure_name=case.procedure.name,
        copies="01",
        processing_days=f"{case.procedure.days:02}",
        received_at=_moment(case.received_at),
        due_at=_moment(case.due_at),
    )


def _moment(moment: datetime) -> str:
    return clock_iso(moment)


def _email(case: Case) -> str:
    return f"congdan{case.serial:04}@example.vn"


def _components(case: Case) -> tuple[tuple[str, str], ...]:
    return {
        "1.001193": (
            ("Tờ khai đăng ký khai sinh", "Bản chính"),
            ("Giấy chứng sinh", "Bản chính"),
            ("Thẻ Căn cước công dân", "Bản chụp"),
        ),
        "1.004873": (
            ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Bản chính"),
            ("Thẻ Căn cước công dân", "Bản chụp"),
        ),
        "2.000635": (("Tờ khai cấp bản sao trích lục hộ tịch", "Bản chính"), ("Thẻ Căn cước công dân", "Bản chụp")),
        "1.012783": (
            ("Đơn đăng ký biến động đất đai, tài sản gắn liền với đất", "Bản chính"),
            ("Giấy chứng nhận quyền sử dụng đất đã cấp", "Bản chính"),
        ),
        "1.009994": (
            ("Đơn đề nghị cấp giấy phép xây dựng", "Bản chính"),
            ("Giấy chứng nhận quyền sử dụng đất", "Bản sao"),
            ("Bản vẽ thiết kế xây dựng", "02 bộ"),
        ),
        "1.001776": (
            ("Tờ khai đề nghị trợ giúp xã hội", "Bản chính"),
            ("Giấy xác nhận khuyết tật", "Bản sao"),
        ),
    }[case.procedure.code]


KIND = Kind("receipt", "unknown", compose, body=Face(13), page_numbers=False)
