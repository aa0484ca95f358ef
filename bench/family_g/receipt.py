"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 03/2025/TT-VPCP on dots, a provincial system's sheet with
both moments in a table, and a counter's own half sheet in prose (after TT 01/2018/TT-VPCP)."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import row
from bench.family_b.signing import side_by_side
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from bench.family_e.setting import filled, lines, note_lines
from bench.family_e.wording import papers_of
from bench.family_f.receipt import truth
from bench.family_f.setting import columns_running
from bench.family_g.setting import foot, shared_table
from bench.family_g.wording import charge, writing
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.typeset import Sheet
from samples.words import clock, long_date

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
_CENTRE = "Trung tâm Phục vụ hành chính công"
_HINT = "(Ký và ghi rõ họ tên)"


def of_2025(flow: Flow, case: Case) -> Fields:
    """The published form on fine dots: who took the dossier from whom is one sentence, papers after dashes."""
    begin(flow, Face(13), Margins(18, 15, 14, 28))
    flow.fine_dots = True
    person, unit, days, write = case.applicant, unit_of(case, _CENTRE), f"{case.procedure.days:02}", writing(case.rng)
    _head(flow, case, f"Số: {case.serial}/GTNHS-TTPVHCC")
    heading(flow, _TITLE, size=14)
    flow.space(-2)
    flow.paragraph("<i>Liên 2: Giao cho tổ chức, cá nhân nộp hồ sơ</i>", align="center", after=1)
    flow.paragraph(f"Mã hồ sơ: <b>{case.code}</b>", align="center", after=2)
    flow.paragraph(f"<b>{unit}</b> tiếp nhận hồ sơ của:", indent=0, after=0)
    papers = [f"- {paper} (01 {copy.lower()});" for paper, copy in papers_of(case)]
    for each in (
        row("Ông/Bà/Tổ chức:", person.full_name),
        row("Số định danh cá nhân/Số định danh của tổ chức:", person.personal_id),
        row("Địa chỉ:", write(person.residence.new)),
        two(("Số điện thoại:", person.phone), ("Thư điện tử:", ""), (0.9, 1)),
        row("Nội dung yêu cầu giải quyết:", case.procedure.name),
    ):
        flow.blanks(*each, leading=1.4)
    lines(flow, "Thành phần hồ sơ nộp gồm:", *papers, after=0.6)
    for each in (
        two(("Số lượng hồ sơ:", "01 (bộ)"), ("Phí, lệ phí:", charge(case)), (0.6, 1)),
        row("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày làm việc"),
        row("Thời gian nhận hồ sơ:", clock(case.received_at)),
        row("Thời gian trả kết quả giải quyết hồ sơ:", clock(case.due_at)),
        row("Đăng ký nhận kết quả tại:", case.rng.choice(("Nơi nộp hồ sơ", "Địa chỉ nêu trên, qua bưu điện"))),
        two(("Vào Sổ theo dõi hồ sơ, Quyển số:", f"01/{case.received_at.year}"), ("Số thứ tự:", str(case.serial)),
            (1.6, 1)),
    ):  # fmt: skip
        flow.blanks(*each, leading=1.4)
    flow.space(3)
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name, note=_HINT)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=_HINT), room=20)
    return _truth(case, unit, person.full_name, write(person.residence.new), days)


def of_system(flow: Flow, case: Case) -> Fields:
    """QR code before the title, what was entered in bold, both moments, term and fee as one row of a table."""
    begin(flow, Face(12), Margins(15, 15, 18, 20))
    person, days, write = case.applicant, str(case.procedure.days), writing(case.rng)
    unit, name, email = unit_of(case, _CENTRE), person.full_name.upper(), f"dancu{case.serial}@example.vn"
    _head(flow, case, "")
    flow.sheet.code(case.code, "QRCode", flow.left, flow.y - 4, 21)
    flow.space(1)
    flow.paragraph(f"<b>{_TITLE}</b>", face=Face(13.5), align="center", after=1, between=(flow.left + 22, flow.right))
    flow.paragraph(f"Mã số hồ sơ: <b>{case.code}</b>", align="center", after=1, between=(flow.left + 22, flow.right))
    flow.space(6)
    told = (
        row("Đơn vị tiếp nhận:", unit),
        row("Người nộp hồ sơ:", name),
        two(("CCCD/Số định danh:", person.personal_id), ("Điện thoại:", person.phone)),
        row("Email:", email),
        row("Địa chỉ:", write(person.residence.new)),
        row("Thủ tục:", case.procedure.name),
        row("Cơ quan giải quyết:", case.commune.committee),
        row("Hồ sơ gồm có:", ""),
    )
    filled(flow, told)
    rows = [("STT", "Giấy tờ", "Hình thức", "Số lượng"),
            *((f"{n}", paper, copy, "01") for n, (paper, copy) in enumerate(papers_of(case), 1))]  # fmt: skip
    shared_table(flow, (0.08, 0.57, 0.2, 0.15), rows)
    flow.space(3)
    fee = charge(case).partition(" (")[0]
    moments = [f"{moment:%H:%M}\n{moment:%d/%m/%Y}" for moment in (case.received_at, case.due_at)]
    shared_table(
        flow,
        (0.22, 0.22, 0.22, 0.14, 0.2),
        (("Thời gian nhận", "Hẹn trả kết quả", "Thời hạn giải quyết", "Số bộ hồ sơ", "Phí, lệ phí"),
         (*moments, f"{days} ngày làm việc", "01", fee)),
    )  # fmt: skip
    flow.space(5)
    left = Signing(("Người nộp hồ sơ",), person.full_name, note=_HINT)
    side_by_side(flow, left, Signing(("Cán bộ tiếp nhận",), case.officials.clerk, note=_HINT), room=20)
    notes = (
        "- Quý khách vui lòng xuất trình Giấy này khi nhận kết quả.",
        "- Tra cứu tình trạng hồ sơ bằng mã QR hoặc tại https://dichvucong.gov.vn; điện thoại hỗ trợ: 1022.",
    )
    note_lines(flow, "Ghi chú:", *notes, size=10.5)
    foot(flow, f"In lúc {case.received_at:%d/%m/%Y %H:%M} - {unit}", "Trang 1/1")
    return _truth(case, unit, name, write(person.residence.new), days, email=email)


def of_counter(flow: Flow, case: Case) -> Fields:
    """Half a sheet lying on its side: the applicant in one sentence, hours with an h, days without zeros."""
    flow.body, flow.sheets[0] = Face(11.5), Sheet(flow.dpi, flow.rng, 210, 148)
    flow.margins = Margins(9, 13, 297 - 148 + 5, 18)
    flow.y = flow.margins.top
    person, days, write = case.applicant, f"{case.procedure.days:02}", writing(case.rng)
    unit = f"Bộ phận Tiếp nhận và Trả kết quả UBND {lowered(case.commune.title)}"
    one_column(flow, size=11)
    flow.space(-2)
    heading(flow, _TITLE, size=13)
    flow.space(-3)
    flow.paragraph(f"Mã hồ sơ: {case.code}", align="center", after=1)
    received, due = (f"{each.hour}h{each:%M} ngày {figures(each.date())}" for each in (case.received_at, case.due_at))
    lines(
        flow,
        f"{unit} đã tiếp nhận hồ sơ của {person.courtesy.lower()}: <b>{person.full_name}</b>, số CCCD: "
        f"{person.personal_id}, điện thoại: {person.phone}.",
        f"Địa chỉ: {write(person.residence.new)}.",
        f"Nội dung yêu cầu giải quyết: {case.procedure.name}.",
        f"Thành phần hồ sơ: {'; '.join(paper for paper, _ in papers_of(case))}. Số lượng hồ sơ: 01 bộ.",
        f"Thời gian giải quyết: {days} ngày làm việc. Lệ phí: {charge(case)}.",
        f"Nhận hồ sơ lúc: {received}. Trả kết quả lúc: {due}.",
        after=0.6,
    )
    place = f"<i>{case.commune.seat}, {long_date(case.received_at.date())}</i>"
    flow.paragraph(place, align="center", after=0, between=((flow.left + flow.right) / 2 + 4, flow.right))
    columns_running(flow, ("<b>Người nộp hồ sơ</b>",), ("<b>Người nhận hồ sơ</b>",), align="center")
    flow.space(9)
    columns_running(flow, (person.full_name,), (case.officials.clerk,), align="center")
    return _truth(case, unit, person.full_name, write(person.residence.new), days)


def _head(flow: Flow, case: Case, number: str) -> None:
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    superior = (f"UBND {case.commune.title.upper()}",)
    two_columns(flow, Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), superior, number, place), size=11.5)


def _truth(case: Case, unit: str, name: str, address: str, days: str, **more: str) -> Fields:
    return {**truth(case, unit, name, "01", days, **more), **printed(address=address)}


VARIANTS = (of_2025, of_system, of_counter)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
