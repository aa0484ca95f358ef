"""Chỉ thị (Mẫu 1.4 phụ lục III NĐ 30/2020/NĐ-CP): by the province's or the commune's chairman, short or long."""

from datetime import date

from bench.family_b.administrative import Issue, body, closing, opening
from bench.family_b.presses import settle
from bench.layouts.heads import heading
from bench.layouts.wording import around_seal, lowered
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Signing
from samples.truth import TruthField


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice(("province", "commune", "deputy"))
    province, commune, rng = case.province, case.commune, case.rng
    local = variant == "commune"
    settle(flow, rng)
    flow.page_numbers = variant != "commune"
    unit = commune.title.upper() if local else province.name.upper()
    issuer = ("UBND " + unit,) if local else ("ỦY BAN NHÂN DÂN", unit)
    superior = (province.name.upper(),) if local else ()
    day = date(2026, rng.randint(1, 8), rng.randint(1, 28))
    place = commune.seat if local else province.short
    issue = Issue(issuer, superior, 1 + case.serial % 19, "/CT-UBND", place, day)
    fields = opening(flow, case, issue, size=13 if variant == "province" else 12, day_below=variant == "deputy")
    where = f"{commune.kind.lower()} {commune.name}" if local else lowered(province.name)
    subject = rng.choice(_SUBJECTS).format(where=where)
    heading(flow, "CHỈ THỊ", subject, rule=30)
    body(flow, [part.format(where=where) for part in (_LONG if variant == "province" else _SHORT)], indent=10)
    titles = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") if variant == "deputy" else ("CHỦ TỊCH",)
    name = case.officials.chairman if local else case.officials.province_chairman
    seal = around_seal(case) if local else f"ỦY BAN NHÂN DÂN {unit}"
    fields |= {"type": TruthField("CHỈ THỊ"), "subject": TruthField(subject)}
    return fields | closing(
        flow, case, _LOCAL if local else _WIDE, Signing(titles, name, seal), copy=variant == "deputy"
    )


_LOCAL = (
    "TT Đảng ủy, TT HĐND;",
    "Các phòng, đơn vị thuộc UBND;",
    "Trưởng các thôn, tổ dân phố;",
    "Lưu: VT.",
)
_WIDE = (
    "Các Bộ: Nội vụ, Khoa học và Công nghệ (để b/c);",
    "Chủ tịch, các Phó Chủ tịch UBND;",
    "Các cơ quan chuyên môn;",
    "UBND cấp xã;",
    "Báo và Phát thanh, Truyền hình;",
    "Lưu: VT, NC, TTPVHCC (3b).",
)
_SUBJECTS = (
    "Về tăng cường kỷ luật, kỷ cương trong giải quyết thủ tục hành chính",
    "Về việc chấn chỉnh công tác tiếp nhận, số hóa hồ sơ tại {where}",
    "V/v nâng cao chất lượng phục vụ người dân, doanh nghiệp trên địa bàn {where}",
)
_SHORT = (
    "Qua theo dõi, việc tiếp nhận và giải quyết hồ sơ của người dân thời gian qua đã có chuyển biến tích cực. Tuy "
    "nhiên, vẫn còn tình trạng hồ sơ trễ hạn, yêu cầu bổ sung nhiều lần, thái độ phục vụ của một số công chức chưa "
    "chuẩn mực. Để khắc phục, Chủ tịch Ủy ban nhân dân yêu cầu:",
    "1. Thủ trưởng các đơn vị trực tiếp chịu trách nhiệm về tiến độ giải quyết hồ sơ thuộc lĩnh vực được giao; mỗi hồ "
    "sơ chỉ được yêu cầu bổ sung một lần, bằng văn bản.",
    "2. Công chức tại quầy tiếp nhận kiểm tra dữ liệu đã có trước khi yêu cầu người dân nộp bản giấy; thực hiện số hóa "
    "ngay khi nhận hồ sơ.",
    "3. Văn phòng niêm yết công khai số điện thoại tiếp nhận phản ánh, kiến nghị và tổng hợp kết quả vào ngày 25 hằng "
    "tháng.",
    "Yêu cầu các đơn vị, cá nhân có liên quan nghiêm túc thực hiện Chỉ thị này./.",
)
_LONG = (
    *_SHORT[:-1],
    "4. Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành "
    "chính tại các cơ quan, đơn vị, nhất là bộ phận trực tiếp giao dịch với người dân; kiến nghị xử lý nghiêm tập thể, "
    "cá nhân vi phạm.",
    "5. Sở Tài chính tham mưu bố trí kinh phí mua sắm thiết bị, phần mềm phục vụ số hóa theo đúng tiêu chuẩn, định mức "
    "và phân cấp ngân sách hiện hành.",
    "6. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội giám sát, tuyên truyền, vận động "
    "đoàn viên, hội viên và Nhân dân trên địa bàn {where} thực hiện thủ tục hành chính trên môi trường điện tử.",
    "7. Các cơ quan báo chí mở chuyên mục, tăng thời lượng tuyên truyền về cải cách thủ tục hành chính; phản ánh kịp "
    "thời gương người tốt, việc tốt cũng như các hành vi gây phiền hà, sách nhiễu.",
    "Chỉ thị này có hiệu lực kể từ ngày ký ban hành. Trong quá trình thực hiện nếu phát sinh khó khăn, các cơ quan, "
    "đơn vị phản ánh về Ủy ban nhân dân (qua Trung tâm Phục vụ hành chính công) để xem xét, chỉ đạo./.",
)

KIND = Kind("directive", "component", compose)
