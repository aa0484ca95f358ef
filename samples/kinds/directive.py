"""Chỉ thị: the province's chairman orders digitisation at the one-stop shops; the longest of the sample papers."""

from datetime import date

from samples.case import Case
from samples.flow import Flow
from samples.kinds.administrative import articles, official_close, official_head, official_title
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Signing

ISSUED_ON = date(2026, 1, 14)


def compose(flow: Flow, case: Case) -> Fields:
    province = case.province
    name = province.name.upper()
    fields = official_head(
        flow,
        case,
        issuer=("ỦY BAN NHÂN DÂN", name),
        superior=(),
        number=2 + case.serial % 7,
        suffix="/CT-UBND",
        place=province.short,
        day=ISSUED_ON,
        country="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    )
    where = province.name[0].lower() + province.name[1:]
    subject = f"Về việc đẩy mạnh số hóa hồ sơ, kết quả giải quyết thủ tục hành chính trên địa bàn {where}"
    fields |= official_title(flow, "CHỈ THỊ", subject)
    articles(flow, [paragraph.replace("{where}", where) for paragraph in _BODY], closing=50)
    receivers = (
        "Văn phòng Chính phủ (b/c);",
        "TT Thành ủy, TT HĐND (b/c);" if where.startswith("thành") else "TT Tỉnh ủy, TT HĐND tỉnh (b/c);",
        "CT, các PCT UBND;",
        "Các sở, ban, ngành;",
        "UBND các xã, phường, đặc khu;",
        "Cổng Thông tin điện tử;",
        "Lưu: VT, KSTT.",
    )
    signing = Signing(("CHỦ TỊCH",), case.officials.province_chairman, f"ỦY BAN NHÂN DÂN {name}")
    return fields | official_close(flow, receivers, signing)


_BODY = (
    "Thực hiện Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế "
    "một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia, thời gian qua, các cơ quan, đơn "
    "vị, địa phương đã có nhiều cố gắng trong tiếp nhận, giải quyết và số hóa hồ sơ thủ tục hành chính. Tỷ lệ hồ sơ "
    "được số hóa ngay khi tiếp nhận từng bước được nâng lên; việc khai thác, sử dụng lại dữ liệu đã số hóa bước đầu "
    "giảm giấy tờ cho người dân, doanh nghiệp.",
    "Tuy nhiên, việc số hóa ở một số nơi, nhất là ở cấp xã, còn hình thức, chưa đầy đủ; bản chụp mờ, lệch, thiếu "
    "trang; kết quả giải quyết còn hiệu lực chậm được chuyển đổi sang bản điện tử có ký số; công chức còn yêu cầu "
    "người dân nộp lại giấy tờ đã có trong kho dữ liệu. Để khắc phục những tồn tại, hạn chế nêu trên, Chủ tịch Ủy ban "
    "nhân dân {where} yêu cầu Thủ trưởng các cơ quan, đơn vị, Chủ tịch Ủy ban nhân dân các xã, phường thực hiện nghiêm "
    "các nội dung sau:",
    "<b>1. Các sở, ban, ngành; Ủy ban nhân dân các xã, phường, đặc khu:</b>",
    "a) Số hóa 100% thành phần hồ sơ ngay khi tiếp nhận theo quy định; bản số hóa phải đầy đủ, rõ ràng, trung thực với "
    "bản chính, độ phân giải tối thiểu 200 dpi và được ký số của công chức thực hiện số hóa.",
    "b) Không yêu cầu tổ chức, cá nhân cung cấp lại thông tin, giấy tờ đã được số hóa, đang còn giá trị pháp lý và "
    "khai thác được trong Kho quản lý dữ liệu điện tử của tổ chức, cá nhân hoặc các cơ sở dữ liệu quốc gia, chuyên "
    "ngành.",
    "c) Hoàn thành số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực thuộc lĩnh vực hộ tịch, đất đai, xây "
    "dựng, bảo trợ xã hội trước ngày 30/6/2026; phân công cụ thể người số hóa, người kiểm tra và thời hạn hoàn thành "
    "đối với từng loại giấy tờ.",
    "d) Định kỳ trước ngày 20 hằng tháng, rà soát, công khai danh sách hồ sơ chưa số hóa, hồ sơ quá hạn; thực hiện xin "
    "lỗi bằng văn bản đối với từng hồ sơ giải quyết quá hạn.",
    "<b>2. Trung tâm Phục vụ hành chính công:</b>",
    "a) Bố trí đủ máy quét, thiết bị chụp và đường truyền; bảo đảm thời gian số hóa không làm kéo dài thời gian chờ "
    "của người dân khi nộp hồ sơ trực tiếp.",
    "b) Kiểm tra chất lượng bản số hóa bằng chọn mẫu ngẫu nhiên ít nhất 2% số hồ sơ mỗi tháng; bản không đạt phải quét "
    "lại trong ngày làm việc tiếp theo.",
    "<b>3. Sở Khoa học và Công nghệ</b> chủ trì bảo đảm hạ tầng, an toàn thông tin, bảo vệ dữ liệu cá nhân; kết nối Hệ "
    "thống thông tin giải quyết thủ tục hành chính với các cơ sở dữ liệu theo quy định.",
    "<b>4. Sở Nội vụ</b> hướng dẫn việc lưu trữ hồ sơ điện tử; đưa kết quả số hóa vào tiêu chí đánh giá mức độ hoàn "
    "thành nhiệm vụ và chỉ số cải cách hành chính hằng năm của các cơ quan, đơn vị, địa phương.",
    "Văn phòng Ủy ban nhân dân {where} theo dõi, đôn đốc, kiểm tra việc thực hiện; định kỳ hằng quý tổng hợp, báo cáo "
    "Chủ tịch Ủy ban nhân dân. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời "
    "phản ánh về Văn phòng để được hướng dẫn, giải quyết./.",
)

KIND = Kind("directive", "component", compose)
