"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: a gateway's sheet that begins with the procedure and both moments, and a
commune's own in three sentences with a stub to tear off (after TT 01/2018 and TT 03/2025/TT-VPCP)."""

from bench.family_b.signing import side_by_side
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from bench.family_e.setting import lines
from bench.family_e.wording import hour_and_day, papers_of
from bench.family_f.receipt import truth
from bench.family_f.setting import columns_running
from bench.family_g.setting import foot
from bench.family_g.wording import charge, lower_levels, shortened
from bench.family_h.setting import beside, headed
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import long_date

_TITLE = ("GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ")


def of_gateway(flow: Flow, case: Case) -> Fields:
    """A column of labels and one of values, who took the dossier among them; the code at the foot."""
    person, days, address = case.applicant, str(case.procedure.days), shortened(case.applicant.residence.new)
    unit, name, email = unit_of(case, "Trung tâm PVHCC"), person.full_name.upper(), f"hs{case.serial}@example.vn"
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    superior, issuer = (f"UBND {case.province.name.upper()}",), (f"UBND {case.commune.title.upper()}",)
    headed(flow, 12, Head(issuer, superior, f"Số biên nhận: {case.serial:05}", place), " ".join(_TITLE))
    received, due = (f"{each:%H:%M} - {each:%d/%m/%Y}" for each in (case.received_at, case.due_at))
    beside(
        flow,
        ("Thủ tục hành chính:", f"<b>{case.procedure.name}</b>"),
        ("Mã số hồ sơ:", f"<b>{case.code}</b>"),
        ("Tiếp nhận lúc:", received),
        ("Hẹn trả lúc:", f"<b>{due}</b>"),
        ("Thời hạn xử lý:", f"{days} ngày làm việc, không kể ngày nghỉ, lễ"),
        ("Chủ hồ sơ:", f"<b>{name}</b>"),
        ("Số ĐDCN/CCCD/Hộ chiếu:", person.personal_id),
        ("Nơi ở hiện tại:", address),
        ("Di động:", person.phone),
        ("Email:", email),
        ("Số bộ hồ sơ:", "01"),
        ("Giấy tờ đã nộp:", "; ".join(f"{paper} ({copy.lower()})" for paper, copy in papers_of(case))),
        ("Đơn vị tiếp nhận:", unit),
        ("Công chức tiếp nhận:", f"{case.officials.clerk} (tổng đài hỗ trợ: 1022)"),
        ("Phí, lệ phí phải nộp:", charge(case)),
        ("Hình thức trả kết quả:", "Trực tiếp; bản điện tử vào Kho dữ liệu của công dân"),
    )
    flow.space(2)
    left = Signing(("Người nộp hồ sơ",), person.full_name)
    side_by_side(flow, left, Signing(("Công chức tiếp nhận",), case.officials.clerk), room=22)
    flow.space(2)
    flow.sheet.code(case.code, "QRCode", flow.right - 20, flow.y, 20)
    small_print(
        flow,
        "- Tra cứu tiến độ tại https://dichvucong.gov.vn hoặc quét mã QR.",
        "- Quá hạn mà chưa có kết quả, đề nghị gọi đường dây nóng 1900 0000.",
    )
    foot(flow, f"Mẫu số 01 - TT 03/2025/TT-VPCP. Ngày in: {received}", "1/1")
    return {**truth(case, unit, name, "01", days, email=email), **printed(address=address)}


def in_sentences(flow: Flow, case: Case) -> Fields:
    """Who brought which papers, when they came and when to come again; the stub says it once more for the office."""
    person, days, address = case.applicant, f"{case.procedure.days:02}", lower_levels(case.applicant.residence.new)
    unit, courtesy = f"Bộ phận Một cửa {lowered(case.commune.title)}", case.applicant.courtesy.lower()
    issuer, place = ("BỘ PHẬN MỘT CỬA",), f"{case.commune.seat}, {long_date(case.received_at.date())}"
    head = Head(issuer, (f"UBND {case.commune.title.upper()}",), f"Số: {case.serial}/TN", place)
    headed(flow, 13, head, *_TITLE)
    received, due = hour_and_day(case.received_at), hour_and_day(case.due_at)
    lines(
        flow,
        f"{unit} đã nhận của {courtesy} <b>{person.full_name}</b> (số định danh cá nhân: {person.personal_id}), trú "
        f"tại: {address}; số ĐT liên hệ: {person.phone}, 01 bộ hồ sơ đề nghị giải quyết thủ tục: "
        f"{case.procedure.name}. Mã hồ sơ: {case.code}.",
        "Hồ sơ gồm có:",
        *(f"{number}. {paper}: 01 {copy.lower()}." for number, (paper, copy) in enumerate(papers_of(case), 1)),
        f"Nhận hồ sơ lúc: {received}. Thời gian giải quyết: {days} ngày làm việc kể từ ngày nhận đủ hồ sơ.",
        f"Mời {courtesy} đến nhận kết quả vào lúc: {due}, tại nơi đã nộp hồ sơ.",
        f"Lệ phí: {charge(case)}.",
        indent=10,
    )
    flow.space(2)
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name)
    side_by_side(flow, left, Signing(("NGƯỜI NHẬN HỒ SƠ",), case.officials.clerk), room=24)
    flow.space(5)
    flow.sheet.dots(flow.left, flow.right, flow.y, flow.body)
    flow.space(3)
    flow.paragraph("<b>PHẦN LƯU TẠI BỘ PHẬN MỘT CỬA</b>", align="center", after=1)
    stub = (
        (f"Hồ sơ: {case.code}", f"Người nộp: {person.full_name}"),
        (f"Hẹn trả: {case.due_at.hour}h{case.due_at:%M} ngày {figures(case.due_at.date())}", "Đã nhận kết quả ngày:"),
    )
    columns_running(flow, *stub)
    lines(flow, f"<i>(Sổ theo dõi hồ sơ số 02, mở ngày 02/7/2025; thứ tự {case.serial})</i>")
    return {**truth(case, unit, person.full_name, "01", days), **printed(address=address)}


VARIANTS = (of_gateway, in_sentences)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
