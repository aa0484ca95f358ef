"""Công văn: a commune asks a department for its opinion on a case; no type name is printed, only V/v."""

from samples.case import Case
from samples.flow import Flow
from samples.kinds.administrative import articles, official_close, official_head
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Signing
from samples.stamps import incoming_stamp
from samples.truth import TruthField
from samples.words import long_date, short_date


def compose(flow: Flow, case: Case) -> Fields:
    commune, person = case.commune, case.applicant
    subject = "V/v phối hợp xác minh thông tin trong hồ sơ thủ tục hành chính"
    fields = official_head(
        flow,
        case,
        issuer=("ỦY BAN NHÂN DÂN", commune.title.upper()),
        superior=(),
        number=60 + case.serial % 300,
        suffix="/UBND-VP",
        place=commune.seat,
        day=case.received_at.date(),
        letter_subject=subject,
    )
    sheet = flow.sheet
    place = (sheet.px(flow.left - 3), sheet.px(flow.y - 5))
    incoming_stamp(sheet.image, place, sheet.dpi, case.rng.randint(110, 4900), case.received_at.date(), case.rng)
    flow.space(16)
    department = "Sở Nội vụ" if case.procedure.field_code == "G18-BT02" else "Chi nhánh Văn phòng Đăng ký đất đai"
    where = case.province.name[0].lower() + case.province.name[1:]
    flow.paragraph(
        f"Kính gửi: {department} {where}.", align="center", between=(flow.left + 20, flow.right + 2), after=8
    )
    articles(flow, _body(case), closing=50)
    receivers = (
        "Như trên;",
        "CT, các PCT UBND;",
        f"{person.courtesy} {person.full_name} (để biết);",
        "Lưu: VT, VP.",
    )
    signing = Signing(
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        case.officials.expert,
        f"UBND {commune.title}  T.P {case.province.short}".upper(),
    )
    fields |= {"type": TruthField("CÔNG VĂN"), "subject": TruthField(subject)}
    return fields | official_close(flow, receivers, signing)


def _body(case: Case) -> list[str]:
    person = case.applicant
    return [
        f"Ngày {short_date(case.received_at.date())}, Trung tâm Phục vụ hành chính công {case.commune.kind.lower()} "
        f"{case.commune.name} tiếp nhận hồ sơ số {case.code} của {person.courtesy.lower()} {person.full_name}, số định "
        f"danh cá nhân {person.personal_id}, nơi cư trú: {person.residence.new}, đề nghị giải quyết thủ tục "
        f"“{case.procedure.name}” (mã số {case.procedure.code}).",
        "Qua kiểm tra, thành phần hồ sơ cơ bản đầy đủ theo quy định. Tuy nhiên, một số thông tin trong giấy tờ được "
        "cấp trước ngày 01 tháng 7 năm 2025 chưa thống nhất với thông tin hiện có trong Cơ sở dữ liệu quốc gia về dân "
        "cư do thay đổi tên đơn vị hành chính. Để có cơ sở giải quyết hồ sơ đúng thời hạn, Ủy ban nhân dân "
        f"{case.commune.kind.lower()} {case.commune.name} đề nghị Quý cơ quan phối hợp thực hiện các nội dung sau:",
        f"1. Cung cấp bản sao hồ sơ lưu trữ có liên quan đến {person.courtesy.lower()} {person.full_name}, sinh ngày "
        f"{short_date(person.born)}, địa chỉ trước khi sắp xếp đơn vị hành chính: {person.residence.old}.",
        "2. Xác nhận tình trạng giải quyết chế độ, chính sách hoặc các biến động đã được đăng ký (nếu có) tính đến "
        "thời điểm nhận được Công văn này.",
        "3. Cử công chức làm đầu mối phối hợp; kết quả xác minh gửi bằng văn bản điện tử có ký số qua Trục liên thông "
        "văn bản quốc gia.",
        f"Đề nghị Quý cơ quan quan tâm, phối hợp và có văn bản trả lời trước {long_date(case.due_at.date())} để Ủy ban "
        f"nhân dân {case.commune.kind.lower()} {case.commune.name} trả kết quả cho công dân đúng hẹn./.",
    ]


KIND = Kind("official_letter", "component", compose)
