"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 03/2025/TT-VPCP, and the sheet of one-stop software."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import row
from bench.family_b.signing import side_by_side
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from bench.family_e.setting import filled, note_lines
from bench.family_e.wording import hour_and_day, papers_of
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import clock_iso, long_date

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
_FIELDS_OF_WORK = {"G15": "Hộ tịch", "G10": "Đất đai", "G17": "Hoạt động xây dựng", "G18": "Bảo trợ xã hội"}


def of_2025(flow: Flow, case: Case) -> Fields:
    """The published form on rows of full stops, papers in a numbered list, the register's volume and number last."""
    begin(flow, Face(13), Margins(20, 15, 15, 30))
    person, unit, days = case.applicant, unit_of(case, "Trung tâm Phục vụ hành chính công"), f"{case.procedure.days:02}"
    _head(flow, case, (f"UBND {case.commune.title.upper()}",), f"Số: {case.serial:02}/TTPVHCC")
    heading(flow, _TITLE, size=14)
    flow.space(-2)
    flow.paragraph("<i>(Liên: Giao khách hàng)</i>", align="center", after=1.5)
    flow.paragraph(f"Mã hồ sơ: {case.code}", align="center", after=2)
    papers = [row(f"{number}.", f"{name} ({copy.lower()})") for number, (name, copy) in enumerate(papers_of(case), 1)]
    for each in (
        row("Bộ phận tiếp nhận và trả kết quả:", unit),
        row("Tiếp nhận hồ sơ của:", person.full_name),
        row("Số định danh cá nhân/Mã số định danh tổ chức:", person.personal_id),
        row("Địa chỉ:", person.residence.new),
        two(("Số điện thoại:", person.phone), ("Email:", _email(case)), (0.8, 1)),
        row("Nội dung yêu cầu giải quyết:", case.procedure.name),
        row("Thành phần hồ sơ nộp gồm:", ""),
        *papers,
        row("Số lượng hồ sơ:", "01 (bộ)"),
        row("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày làm việc"),
        row("Thời gian nhận hồ sơ:", hour_and_day(case.received_at)),
        row("Thời gian trả kết quả giải quyết hồ sơ:", hour_and_day(case.due_at)),
        row("Đăng ký nhận kết quả tại:", case.rng.choice((unit, "Dịch vụ bưu chính công ích"))),
        two(("Vào Sổ theo dõi hồ sơ, Quyển số:", "03"), ("Số thứ tự:", str(case.serial)), (1.4, 1)),
    ):
        flow.blanks(*each, leading=1.36)
    flow.space(3)
    _sign(flow, case, "NGƯỜI TIẾP NHẬN HỒ SƠ")
    return _truth(case, unit, person.full_name, days)


def of_software(flow: Flow, case: Case) -> Fields:
    """Codes beside the title, what was filled in bold, a table of papers, the two moments as dates with a clock."""
    begin(flow, Face(12), Margins(14, 14, 12, 22))
    person, unit, days = case.applicant, unit_of(case, "Trung tâm Phục vụ hành chính công"), str(case.procedure.days)
    name = person.full_name.upper()
    _head(flow, case, (case.commune.committee.upper(),), "")
    top = flow.y
    flow.sheet.code(case.code, "QRCode", flow.left, top - 3, 20)
    flow.sheet.code(case.code, "Code128", flow.right - 52, top - 2, 52)
    flow.y = top + 20
    heading(flow, _TITLE, size=14.5)
    flow.space(-2)
    flow.paragraph(f"Mã hồ sơ: <b>{case.code}</b>", align="center", after=3)
    flow.paragraph(f"<b>{unit}</b> đã tiếp nhận hồ sơ của:", indent=0, after=1.4)
    filled(
        flow,
        [
            row(f"- {person.courtesy}:", name),
            two(("- Số ĐDCN/CCCD:", person.personal_id), ("- Điện thoại:", person.phone)),
            row("- Địa chỉ:", person.residence.new),
            row("- Email:", _email(case)),
            row("- Lĩnh vực:", _FIELDS_OF_WORK[case.procedure.field_code[:3]]),
            row("- Tên thủ tục hành chính:", case.procedure.name),
            two(("- Hình thức nộp:", "Trực tiếp"), ("- Mức độ DVC:", "Một phần")),
            row("Giấy tờ, tài liệu nộp kèm theo:", ""),
        ],
    )
    width = flow.right - flow.left
    rows = [("TT", "Tên thành phần hồ sơ", "Loại giấy tờ", "Số lượng", "Ghi chú")]
    rows += [(str(number), paper, copy, "1", "") for number, (paper, copy) in enumerate(papers_of(case), 1)]
    flow.table((10, width - 85, 29, 22, 24), rows, size=11)
    flow.space(2.5)
    filled(
        flow,
        [
            two(("Số bộ hồ sơ:", "01 bộ"), ("Thời hạn giải quyết:", f"{days} ngày làm việc")),
            two(("Ngày tiếp nhận:", f"{case.received_at:%d/%m/%Y %H:%M}"),
                ("Ngày hẹn trả:", f"{case.due_at:%d/%m/%Y %H:%M}")),
            two(("Phí, lệ phí:", "0 đồng"), ("Nhận kết quả:", "Trực tiếp tại nơi nộp hồ sơ")),
        ],
    )  # fmt: skip
    flow.space(2)
    _sign(flow, case, "CÁN BỘ TIẾP NHẬN")
    note_lines(
        flow,
        "Lưu ý:",
        "- Khi đến nhận kết quả, đề nghị ông/bà mang theo Giấy này và giấy tờ tùy thân; người nhận thay phải có "
        "giấy ủy quyền.",
        "- Tra cứu tình trạng hồ sơ bằng mã hồ sơ hoặc quét mã QR trên Cổng Dịch vụ công quốc gia; tổng đài 1022.",
        size=10.5,
    )
    return _truth(case, unit, name, days)


def _head(flow: Flow, case: Case, superior: tuple[str, ...], number: str) -> None:
    issuer = ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    two_columns(flow, Head(issuer, superior, number, place), size=11.5)


def _sign(flow: Flow, case: Case, taker: str) -> None:
    hint = "(Ký và ghi rõ họ tên)"
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), case.applicant.full_name, note=hint)
    side_by_side(flow, left, Signing((taker,), case.officials.clerk, note=hint), room=20)


def _email(case: Case) -> str:
    return f"nguoidan{case.serial}@example.com"


def _truth(case: Case, unit: str, name: str, days: str) -> Fields:
    return printed(
        dossier_code=case.code,
        receiving_unit=unit,
        full_name=name,
        address=case.applicant.residence.new,
        phone=case.applicant.phone,
        email=_email(case),
        personal_id=case.applicant.personal_id,
        procedure_name=case.procedure.name,
        copies="01",
        processing_days=days,
        received_at=clock_iso(case.received_at),
        due_at=clock_iso(case.due_at),
    )


VARIANTS = (of_2025, of_software)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
