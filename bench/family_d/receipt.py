"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu 01 of TT 01/2018/TT-VPCP and, by software, of TT 03/2025/TT-VPCP."""

from datetime import datetime

from bench.family_b.heads import heading, two_columns
from bench.family_b.presses import settle
from bench.family_b.rows import plain, row
from bench.family_b.signing import side_by_side
from bench.family_b.wording import lowered
from bench.family_c.setting import begin, small_print, two
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import clock, clock_iso, long_date, short_date

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"


def of_2018(flow: Flow, case: Case) -> Fields:
    """The published form: papers in numbered lines, no personal number."""
    settle(flow, case.rng, (13.0, 13.5))
    person, days = case.applicant, f"{case.procedure.days:02}"
    unit = f"Bộ phận Tiếp nhận và Trả kết quả UBND {lowered(case.commune.title)}"
    _head(flow, case, ("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"), f"Số: {case.serial:02}/TNHS")
    heading(flow, _TITLE, size=14)
    flow.paragraph("<i>(Liên: Giao khách hàng)</i>", align="center", after=3)
    plain(
        flow,
        [
            row("Mã hồ sơ:", case.code),
            row("", unit),
            row("Tiếp nhận hồ sơ của:", person.full_name),
            row("Địa chỉ:", person.residence.new),
            two(("Số điện thoại:", person.phone), ("Email:", _email(case))),
            row("Nội dung yêu cầu giải quyết:", case.procedure.name),
            row("Thành phần hồ sơ nộp gồm:", ""),
            *(row(f"{number}.", name) for number, name in enumerate(_papers(case), 1)),
            row("Số lượng hồ sơ:", "01 (bộ)"),
            row("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày"),
            row("Thời gian nhận hồ sơ:", clock(case.received_at)),
            row("Thời gian trả kết quả giải quyết hồ sơ:", clock(case.due_at)),
            row("Đăng ký nhận kết quả tại:", "Bộ phận Tiếp nhận và Trả kết quả"),
            two(("Vào Sổ theo dõi hồ sơ, Quyển số:", "01"), ("Số thứ tự:", str(case.serial))),
        ],
    )
    flow.space(3)
    _sign(flow, case)
    return _truth(case, unit, person.full_name, days, email=_email(case))


def of_2025(flow: Flow, case: Case) -> Fields:
    """As a province's software prints it: barcode and QR code, a table of papers, nobody's e-mail address."""
    begin(flow, Face(12.5), Margins(15, 15, 14, 25))
    person, days = case.applicant, str(case.procedure.days)
    unit, name = unit_of(case, "Trung tâm Phục vụ hành chính công"), case.applicant.full_name.upper()
    _head(flow, case, ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), f"Số: {case.code}")
    top = flow.y
    flow.sheet.code(case.code, "QRCode", flow.right - 22, top - 2, 22)
    flow.sheet.code(case.code, "Code128", flow.left, top, 60)
    flow.y = top + 23
    heading(flow, _TITLE, size=14)
    plain(
        flow,
        [
            row("Mã hồ sơ:", f"<b>{case.code}</b>"),
            row("", unit),
            row("Tiếp nhận hồ sơ của:", f"{person.courtesy} <b>{name}</b>"),
            row("Số CCCD/Định danh cá nhân/Mã số doanh nghiệp:", person.personal_id),
            row("Địa chỉ:", person.residence.new),
            two(("Số điện thoại:", person.phone), ("Email:", "")),
            row("Nội dung yêu cầu giải quyết:", case.procedure.name),
            row("Thành phần hồ sơ nộp gồm:", ""),
        ],
    )
    width = flow.right - flow.left
    rows = [("STT", "Tên thành phần hồ sơ", "Bản chính", "Bản sao")]
    rows += [(str(n), name, *(("1", "0") if n < 3 else ("0", "1"))) for n, name in enumerate(_papers(case), 1)]
    flow.table((12, width - 56, 22, 22), rows, size=11.5)
    flow.space(2.5)
    plain(
        flow,
        [
            two(("Số lượng hồ sơ:", "01 (bộ)"), ("Phí, lệ phí:", "0 (đồng)")),
            row("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày làm việc"),
            row("Thời gian nhận hồ sơ:", _moment(case.received_at)),
            row("Thời gian trả kết quả giải quyết hồ sơ:", _moment(case.due_at)),
            row("Đăng ký nhận kết quả tại:", unit),
        ],
    )
    flow.space(2)
    _sign(flow, case)
    small_print(flow, "Tra cứu tình trạng giải quyết hồ sơ tại Cổng Dịch vụ công quốc gia: https://dichvucong.gov.vn")
    return _truth(case, unit, name, days, personal_id=person.personal_id)


def _head(flow: Flow, case: Case, unit: tuple[str, ...], number: str) -> None:
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    two_columns(flow, Head(unit, (f"UBND {case.commune.title.upper()}",), number, place), size=11.5)


def _moment(moment: datetime) -> str:
    return f"{moment:%H giờ %M phút}, ngày {short_date(moment)}"


def _papers(case: Case) -> tuple[str, ...]:
    first = "Đơn đề nghị theo mẫu" if case.procedure.field_code.startswith(("G10", "G17")) else "Tờ khai theo mẫu"
    return first, "Giấy tờ liên quan đến nội dung đề nghị", "Thẻ căn cước công dân"


def _email(case: Case) -> str:
    return f"{case.applicant.phone}@example.vn"


def _sign(flow: Flow, case: Case) -> None:
    hint = "(Ký và ghi rõ họ tên)"
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), case.applicant.full_name, note=hint)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=hint), room=21)


def _truth(case: Case, unit: str, name: str, days: str, **more: str) -> Fields:
    return printed(
        dossier_code=case.code,
        receiving_unit=unit,
        full_name=name,
        address=case.applicant.residence.new,
        phone=case.applicant.phone,
        procedure_name=case.procedure.name,
        copies="01",
        processing_days=days,
        received_at=clock_iso(case.received_at),
        due_at=clock_iso(case.due_at),
        **more,
    )


VARIANTS = (of_2018, of_2025)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
