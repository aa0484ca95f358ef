"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 01/2018/TT-VPCP with its notes, the dots typed away; and a
vendor's list of TT 03/2025/TT-VPCP with other days beside the two that count."""

from bench.family_l.setting import footed, form, listed, of_desk, sheet, typed
from bench.layouts.addresses import lower_levels
from bench.layouts.procedures import charge, papers_of
from bench.layouts.receipt import TITLE, truth
from bench.layouts.setting import lines, note_lines
from bench.layouts.signing import side_by_side
from bench.layouts.wording import commune, figures, lowered
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Signing
from samples.words import clock


def published(flow: Flow, case: Case) -> Fields:
    """The committee as who receives; name in capitals; the register's volume and number before who signs."""
    person, days, desk = case.applicant, f"{case.procedure.days:02}", f"UBND {commune(case)}"
    name, home, email = person.full_name.upper(), lower_levels(person.residence.new), f"mc{case.serial}@example.vn"
    head = of_desk(case, "BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ", number=f"Số: {case.serial:03}/BPTNTKQ")
    form(flow, TITLE, "Liên 2: Giao tổ chức, cá nhân nộp hồ sơ", head=head, corner=("Mẫu số 01",))
    typed(flow, ("Mã hồ sơ:", case.code), ("Bộ phận tiếp nhận và trả kết quả:", desk),
          ("Tiếp nhận hồ sơ của ông (bà):", f"<b>{name}</b>"), ("Địa chỉ:", home),
          ("Số điện thoại:", person.phone, "Email:", email), ("Số CCCD:", person.personal_id),
          ("Nội dung yêu cầu giải quyết:", case.procedure.name), indent=8)  # fmt: skip
    papers = (f"{number}. {paper}: 01 {copy.lower()}" for number, (paper, copy) in enumerate(papers_of(case), 1))
    lines(flow, "Thành phần hồ sơ nộp gồm:", *papers, "4. Giấy tờ khác: không", indent=8)
    typed(flow, ("Số lượng hồ sơ:", "01 (bộ)"),
          ("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày làm việc"),
          ("Thời gian nhận hồ sơ:", clock(case.received_at)),
          ("Thời gian trả kết quả giải quyết hồ sơ:", clock(case.due_at)),
          ("Đăng ký nhận kết quả tại:", "Bộ phận Một cửa"),
          ("Vào Sổ theo dõi hồ sơ, Quyển số:", "01", "Số thứ tự:", str(case.serial)), indent=8)  # fmt: skip
    flow.space(1)
    hint = "(Ký và ghi rõ họ tên)"
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name, note=hint)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=hint), room=17)
    note_lines(flow, "Ghi chú:", "- Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên; một liên giao cho "
               "tổ chức, cá nhân nộp hồ sơ; một liên chuyển kèm theo Hồ sơ và được lưu tại Bộ phận TN&TKQ;",
               "- Tổ chức, cá nhân có thể đăng ký nhận kết quả tại Bộ phận TN&TKQ hoặc tại nhà qua dịch vụ bưu chính.",
               size=9.5)  # fmt: skip
    return truth(case, desk, name, "01", days, email=email, address=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Who brought it, what, then days: that of the last change beside those of receipt
    and result."""
    person, days, desk = case.applicant, str(case.procedure.days), f"Trung tâm PVHCC {lowered(case.commune.title)}"
    received, due = (f"{moment:%H:%M} - {figures(moment.date())}" for moment in (case.received_at, case.due_at))
    day = figures(case.received_at.date())
    sheet(flow, of_desk(case, "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), TITLE, code=case.code)
    listed(flow, ("Mã hồ sơ", f"<b>{case.code}</b>"), ("Nơi tiếp nhận", desk), ("Người nộp hồ sơ", person.full_name),
           ("Số định danh cá nhân", person.personal_id), ("Số điện thoại", person.phone),
           ("Địa chỉ", person.residence.new), title="Người nộp và nơi nhận")  # fmt: skip
    papers = ((f"Giấy tờ {number}", f"{paper} ({copy.lower()}, 01)") for number, (paper, copy)
              in enumerate(papers_of(case), 1))  # fmt: skip
    listed(flow, ("Tên thủ tục hành chính", case.procedure.name), ("Mã thủ tục", case.procedure.code), *papers,
           ("Số bộ hồ sơ", "01"), title="Hồ sơ đã nộp")  # fmt: skip
    listed(flow, ("Tiếp nhận lúc", received), ("Hẹn trả kết quả lúc", f"<b>{due}</b>"),
           ("Thời hạn giải quyết", f"{days} ngày làm việc"), ("Phí, lệ phí", charge(case)), ("Ngày cập nhật", day),
           ("Hình thức nhận kết quả", "Trực tiếp"), title="Thời gian và lệ phí")  # fmt: skip
    flow.space(3)
    left = Signing(("Người nộp hồ sơ",), person.full_name)
    side_by_side(flow, left, Signing(("Cán bộ tiếp nhận",), case.officials.clerk), room=20)
    flow.space(3)
    lines(flow, "<i>Mang theo giấy này và CCCD khi nhận kết quả. (Mẫu số 01, Thông tư số 03/2025/TT-VPCP)</i>")
    footed(flow, case)
    return truth(case, desk, person.full_name, "01", days)


VARIANTS = (published, of_vendor)
