"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 01/2018/TT-VPCP on A5 by software, and Mẫu số 01 of
TT 03/2025/TT-VPCP as a clerk fills it in with a word processor."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import plain, row
from bench.family_b.signing import side_by_side
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from bench.family_e.setting import lines, note_lines
from bench.family_e.wording import papers_of
from bench.family_f.setting import columns_running, on_a5
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import clock, clock_iso, long_date, short_date

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"


def of_2018(flow: Flow, case: Case) -> Fields:
    """Half a sheet from the counter's printer: bars under the title, papers in a table of counts, hours in figures."""
    on_a5(flow, Face(10))
    person, unit, days = case.applicant, unit_of(case, "Trung tâm Phục vụ hành chính công"), str(case.procedure.days)
    superior = (f"UBND {case.commune.title.upper()}",)
    two_columns(flow, Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), superior, f"Số: {case.serial}/TNHS"), size=8.5)
    flow.space(-3)
    heading(flow, _TITLE, size=11.5)
    flow.space(-2)
    flow.y += flow.sheet.code(case.code, "Code128", (flow.left + flow.right) / 2 - 26, flow.y, 52) + 1
    flow.paragraph(f"Mã hồ sơ: <b>{case.code}</b>", align="center", after=1.5)
    flow.paragraph(f"<b>{unit}</b>", indent=0, after=1)
    name = person.full_name.upper()
    told = (
        row("Tiếp nhận hồ sơ của:", f"{person.courtesy} {name}"),
        row("Địa chỉ:", person.residence.new),
        two(("Số điện thoại:", person.phone), ("Số giấy tờ:", person.personal_id), (0.8, 1)),
        row("Email:", ""),
        row("Nội dung yêu cầu giải quyết:", case.procedure.name),
        row("Thành phần hồ sơ nộp gồm:", ""),
    )
    plain(flow, told)
    rows = [("STT", "Tên giấy tờ", "Bản chính", "Bản sao")]
    rows += [
        (str(number), paper, *(("1", "0") if copy == "Bản chính" else ("0", "1")))
        for number, (paper, copy) in enumerate(papers_of(case), 1)
    ]
    flow.table((10, flow.right - flow.left - 46, 19, 17), rows, size=9)
    flow.space(1.5)
    lines(
        flow,
        "Số lượng hồ sơ: 1 (bộ)",
        f"Thời gian giải quyết hồ sơ theo quy định là: {days} ngày làm việc",
        f"Thời gian nhận hồ sơ: {case.received_at:%H giờ %M phút}, ngày {short_date(case.received_at.date())}",
        f"Thời gian trả kết quả giải quyết hồ sơ: {case.due_at:%H giờ %M phút}, ngày {short_date(case.due_at.date())}",
        "Đăng ký nhận kết quả tại: Bộ phận tiếp nhận và trả kết quả",
        "Lệ phí: 0 đồng",
        after=0.8,
    )
    flow.space(2)
    hint = "<i>(Ký và ghi rõ họ tên)</i>"
    columns_running(flow, ("<b>NGƯỜI NỘP HỒ SƠ</b>", hint), ("<b>NGƯỜI TIẾP NHẬN HỒ SƠ</b>", hint), align="center")
    flow.space(12)
    columns_running(flow, (person.full_name,), (case.officials.clerk,), align="center")
    return truth(case, unit, name, "1", days)


def of_2025(flow: Flow, case: Case) -> Fields:
    """A page of fourteen points with indents: the unit takes in the same sentence, term with its condition."""
    begin(flow, Face(14), Margins(18, 15, 14, 30))
    person, unit, days = case.applicant, unit_of(case, "Trung tâm Phục vụ hành chính công"), f"{case.procedure.days:02}"
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    superior = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    head = Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), superior, f"Số: {case.serial:04}/GTN-TTPVHCC", place)
    two_columns(flow, head, size=12)
    heading(flow, _TITLE, size=14)
    flow.sheet.code(case.code, "QRCode", flow.right - 20, flow.y - 2, 20)
    email = f"{person.phone}@example.vn"
    flow.paragraph(f"Mã hồ sơ: {case.code}", indent=10, after=1)
    flow.paragraph(f"Cơ quan tiếp nhận: {unit}", align="left", after=1, between=(flow.left + 10, flow.right - 24))
    lines(
        flow,
        f"Tiếp nhận hồ sơ của ông/bà: <b>{person.full_name}</b>",
        f"Số định danh cá nhân/CCCD: {person.personal_id}",
        f"Địa chỉ: {person.residence.new}",
        f"Số điện thoại: {person.phone}. Email: {email}",
        f"Nội dung yêu cầu giải quyết: {case.procedure.name}.",
        "Thành phần hồ sơ nộp gồm:",
        *(f"{number}. {paper} - 01 {copy.lower()};" for number, (paper, copy) in enumerate(papers_of(case), 1)),
        "Số lượng hồ sơ: 01 bộ.",
        f"Thời gian giải quyết hồ sơ theo quy định là: {days} ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ.",
        f"Thời gian nhận hồ sơ: {clock(case.received_at)}.",
        f"Thời gian trả kết quả giải quyết hồ sơ: {clock(case.due_at)}.",
        "Đăng ký nhận kết quả: Trực tiếp tại quầy số 2.",
        f"Vào Sổ theo dõi hồ sơ, Quyển số: 02, Số thứ tự: {case.serial}.",
        indent=10,
        after=0.6,
    )
    flow.space(2)
    hint = "(Ký và ghi rõ họ tên)"
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name, note=hint)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=hint), room=18)
    note_lines(flow, "Ghi chú:", "Ông/bà mang theo Giấy này khi đến nhận kết quả.", size=10)
    return truth(case, unit, person.full_name, "01", days, email=email)


def truth(case: Case, unit: str, name: str, copies: str, days: str, **more: str) -> Fields:
    return printed(
        dossier_code=case.code,
        receiving_unit=unit,
        full_name=name,
        address=case.applicant.residence.new,
        phone=case.applicant.phone,
        personal_id=case.applicant.personal_id,
        procedure_name=case.procedure.name,
        copies=copies,
        processing_days=days,
        received_at=clock_iso(case.received_at),
        due_at=clock_iso(case.due_at),
        **more,
    )


VARIANTS = (of_2018, of_2025)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
