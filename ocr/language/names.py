"""The closed list of Vietnamese family names. No list of people."""

_FAMILY_NAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Lâm|Phùng|Mai|Tô|Trịnh|Trương|Đoàn|"
    "Doãn|Hà|Tạ|Thái|Lương|Lưu|Cao|Châu|Chu|Quách|La|Tăng|Thân|Tống|Vương|Kiều|Nghiêm|Mạc|Tôn|Triệu|Văn|Hứa|Ông|Khổng|"
    "Giang|Đàm|Bạch|Cù|Diệp|Đường|Hàn|Lục|Lại|Ninh|Phó|Quang|Sơn|Thạch|Thẩm|Từ|Uông|Vi|Viên|Âu|Bành|Cung|Danh|Điểu|Giàng|Hầu|"
    "Kim|Ma|Nông|Lò|Lô|Mùa|Quàng|Sùng|Thào|Tòng|Vàng|Vừ|Xa|Y|H|A|Rơ|Ka|Blúp|Alăng|Zơ|Pơloong|Coor|Bríu|"
    "Bàn|Bế|Cấn|Cầm|Chảo|Đậu|Đồng|Giáp|Khuất|Khúc|Khương|Lã|Lầu|Lữ|Lường|Mẫn|Nhâm|Phí|Sầm|Tẩn|Tiêu|Ung"
)
FAMILY_NAMES = frozenset(_FAMILY_NAMES.split("|"))
