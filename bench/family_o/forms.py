"""The published tờ khai and đơn of the sample procedures, line by line as their annexes print them; prints nothing."""

from dataclasses import dataclass

_PERSON = (
    ("Họ, chữ đệm, tên người yêu cầu:", "{full_name}"),
    ("Nơi cư trú (2):", "{address}"),
    ("Giấy tờ tùy thân (3):", "{personal_id}, {issued}"),
)


@dataclass(frozen=True)
class Blanks:
    """`parts`: sentences, or labels and values of one dotted line. `upper`: the applicant's name in capitals."""

    titles: tuple[str, ...]
    recipient: str
    parts: tuple[str | tuple[str, ...], ...]
    corner: tuple[str, ...] = ()
    upper: bool = False
    signer: str = "Người yêu cầu"


FORMS = {
    "1.001193": Blanks(("TỜ KHAI ĐĂNG KÝ KHAI SINH",), "Ủy ban nhân dân {commune}", (
        *_PERSON,
        ("Quan hệ với người được khai sinh:", "{parent}"),
        "<b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b>",
        ("Họ, chữ đệm, tên:", "{child}"),
        ("Ngày, tháng, năm sinh:", "{child_born}"), ("ghi bằng chữ:", "{child_words}"),
        ("Giới tính:", "{child_sex}", "Dân tộc:", "{child_folk}", "Quốc tịch:", "Việt Nam"),
        ("Nơi sinh (4):", "Trạm Y tế {commune}"), ("Quê quán:", "{old_commune}"),
        ("Họ, chữ đệm, tên người mẹ:", "{mother}"),
        ("Năm sinh (5):", "{mother_year}", "Dân tộc:", "{mother_folk}", "Quốc tịch:", "Việt Nam"),
        ("Nơi cư trú (2):", "{mother_home}"),
        ("Họ, chữ đệm, tên người cha:", "{father}"),
        ("Năm sinh (5):", "{father_year}", "Dân tộc:", "{father_folk}", "Quốc tịch:", "Việt Nam"),
        ("Nơi cư trú (2):", "{father_home}"))),
    "1.004873": Blanks(("TỜ KHAI", "CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"), "Ủy ban nhân dân {commune}", (
        *_PERSON,
        ("Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân:", "Bản thân"),
        "<b>Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:</b>",
        ("Họ, chữ đệm, tên:", "{full_name}"), ("Ngày, tháng, năm sinh:", "{date_of_birth}"),
        ("Giới tính:", "{sex}", "Dân tộc:", "{ethnicity}", "Quốc tịch:", "Việt Nam"),
        ("Nơi cư trú (2):", "{address}"), ("Giấy tờ tùy thân (3):", "như trên"),
        ("Tình trạng hôn nhân (4):", "Chưa đăng ký kết hôn với ai"),
        ("Trong thời gian cư trú tại (5):", "{old_commune}, từ ngày 15/8/2019 đến ngày 30/6/2025"),
        ("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân (6):", "Làm thủ tục vay vốn ngân hàng"))),
    "2.000635": Blanks(("TỜ KHAI", "CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH"), "Ủy ban nhân dân {commune}", (
        *_PERSON,
        "<b>Đề nghị cơ quan cấp bản sao trích lục (4) kết hôn cho những người có tên dưới đây:</b>",
        ("Họ, chữ đệm, tên chồng:", "{father}"), ("Ngày, tháng, năm sinh:", "{father_born}"),
        ("Họ, chữ đệm, tên vợ:", "{mother}"), ("Ngày, tháng, năm sinh:", "{mother_born}"),
        ("Đã đăng ký tại (5):", "UBND {old_commune}"),
        ("Số:", "{marriage_number}", "Quyển số:", "01", "ngày:", "{married_on}"),
        ("Số lượng bản sao đề nghị cấp:", "02 bản"))),
    "1.012783": Blanks(("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        "Chi nhánh Văn phòng Đăng ký đất đai {name}", (
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:</b>",
        ("a) Tên (2):", "{full_name}"), ("b) Giấy tờ nhân thân/pháp nhân (3):", "{personal_id}, {issued}"),
        ("c) Địa chỉ (4):", "{address}"),
        ("d) Điện thoại liên hệ (nếu có):", "{phone}", "Hộp thư điện tử (nếu có):", ""),
        ("<b>2. Nội dung biến động (5):</b>", "{change}"),
        "<b>3. Giấy tờ liên quan đến nội dung biến động nộp kèm theo đơn này gồm có (6):</b>",
        ("(1) Giấy chứng nhận đã cấp:", "số {serial}, số vào sổ {registry}, cấp ngày {granted}"),
        ("(2) Hợp đồng ủy quyền cho:", "{other}, lập ngày {power}")),
        ("Mẫu số 11/ĐK", "(Kèm theo Nghị định số 101/2024/NĐ-CP)"), upper=True, signer="Người viết đơn"),
    "1.009994": Blanks(("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình: Nhà ở riêng lẻ)"),
        "Chủ tịch UBND {commune}", (
        "<b>1. Thông tin về chủ đầu tư:</b>",
        ("- Tên chủ đầu tư (tên chủ hộ):", "{full_name}"),
        ("- Người đại diện:", "{other}", "Chức vụ (nếu có):", "không"),
        ("- Địa chỉ liên hệ: số nhà, đường/phố, phường/xã, tỉnh/thành phố:", "{address}"),
        ("- Số điện thoại:", "{phone}"),
        "<b>2. Thông tin công trình:</b>",
        ("- Địa điểm xây dựng: Lô đất số:", "{parcel}", "Diện tích:", "{area} m²"),
        ("- Tại:", "{spot}, {commune}"),
        "<b>3. Tổ chức/cá nhân lập, thẩm tra thiết kế xây dựng:</b>",
        ("- Tên đơn vị thiết kế:", "Công ty TNHH Thiết kế Nhà Phố Việt"),
        ("- Tên chủ nhiệm thiết kế:", "KTS. {expert}", "Điện thoại:", "0905{tail}"),
        ("<b>4. Nội dung đề nghị cấp phép:</b>", "{permit}"),
        ("<b>5. Dự kiến thời gian hoàn thành công trình:</b>", "10 tháng")),
        ("Mẫu số 01", "(Phụ lục II kèm theo Nghị định số 175/2024/NĐ-CP)"), signer="Đại diện chủ đầu tư"),
    "1.001776": Blanks(("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",), "Chủ tịch UBND {commune}", (
        "<b>THÔNG TIN CỦA ĐỐI TƯỢNG</b>",
        ("1. Họ và tên (Viết chữ in hoa):", "{full_name}"),
        ("Ngày/tháng/năm sinh:", "{date_of_birth}", "Giới tính:", "{sex}", "Dân tộc:", "{ethnicity}"),
        ("Giấy CMND hoặc Căn cước công dân số:", "{personal_id}", "Cấp ngày:", "{id_day}"),
        ("2. Hộ khẩu thường trú:", "{address}"), ("Hiện nay ở:", "{old_commune} (địa chỉ cũ)"),
        ("3. Tình trạng đi học:", "Đã nghỉ học từ năm 2004"), ("4. Có thẻ BHYT không?", "Có"),
        ("5. Thuộc hộ nghèo, cận nghèo không?", "Hộ cận nghèo"),
        ("6. Khả năng tham gia lao động (Ghi cụ thể):", "Không tham gia được"),
        "<b>THÔNG TIN NGƯỜI KHAI THAY</b>",
        ("1. Họ và tên:", "{other}"), ("2. Số CCCD:", "{other_id}"), ("3. Mối quan hệ:", "Cùng hộ khẩu")),
        ("Mẫu số 1d", "(Ban hành kèm theo Nghị định số 20/2021/NĐ-CP)"), upper=True, signer="Người khai"),
}  # fmt: skip
"""By the procedure's code."""
