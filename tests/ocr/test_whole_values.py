"""The form of a value tells half of one, and what is another's, from a whole one; however clearly they were read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogues import ValueForms, load_catalogue
from config.places import FIRST_DAY_OF_TWO_LEVELS, Place
from dossiers.papers import Field
from ocr.fields.whole_values import whole_checked

CATALOGUE = load_catalogue()
BY_CODE = {place.code: place for place in CATALOGUE.places if place.valid_from == FIRST_DAY_OF_TWO_LEVELS}
COMMUNES = [place for place in BY_CODE.values() if place.parent in BY_CODE]
JUNK = ("đã tiếp nhận hồ sơ của", "KT. GIÁM ĐỐC", "(Đã ký)", ": số 5", "d) Thời hạn")


def asks(name: str, value: str, source: str = "ocr") -> bool:
    given = Field(name, value, value, 0.97, 1, None, source)  # type: ignore[arg-type]
    (found,) = whole_checked([given], CATALOGUE)
    assert replace(found, needs_check=False) == given
    return found.needs_check


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("full_name", "NGUYỄN THỊ THANH NGUYỆT"),
        ("full_name", "Trương An"),
        ("mother.full_name", "H'Hen Niê"),
        ("signer", "Y Blô Ê-ban"),
        ("address", "12 Trần Phú, phường Hải Châu, thành phố Đà Nẵng"),
        ("address", "Thôn Xuyên Tây - xã Phú Nghĩa - TP. Hà Nội"),
        ("address", "Tổ 5, TT. Chúc Sơn, H. Chương Mỹ, TP. Hà Nội, Việt Nam"),
        ("parcel_address", "Thôn Trung Lương, xã Tiên Phương, huyện Chương Mỹ, Hà Nội (nay là xã Phú Nghĩa, Hà Nội)"),
        ("home_town", "Duy Phước, Duy Xuyên, Quảng Nam"),
        ("place_of_birth", "Bệnh viện Phụ sản - Nhi Đà Nẵng"),
        ("place_of_birth", "Xã Hoằng Hóa, tỉnh Thanh Hóa"),
        ("issuer", "UỶ BAN NHÂN DÂN XÃ HOẰNG HÓA"),
        ("use_origin", "Nhà nước giao đất có thu tiền sử dụng đất"),
        ("registered_at", "Ủy ban nhân dân xã Hoằng Hóa, tỉnh Thanh Hóa"),
        ("registered_at", "Đại sứ quán Việt Nam tại Nhật Bản"),
        ("issuer", "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG"),
        ("issuer", "SỞ Y TẾ"),
        ("receiving_unit", "Trung tâm Phục vụ hành chính công phường Tam Kỳ"),
        ("receiving_unit", "Bộ phận Tiếp nhận và Trả kết quả"),
        ("received_by", "Phòng Văn hóa - Xã hội"),
        ("received_by", "Lê Thị Ba"),
        ("received_by", "Bộ phận Tư pháp - Hộ tịch"),
        ("request", "cấp 02 bản sao trích lục kết hôn"),
        ("use_purpose", "Đất ở tại đô thị: 150 m²; Đất trồng cây lâu năm: 100,8 m²"),
        ("use_term", "Đất ở: Lâu dài; Đất trồng cây lâu năm: Đến ngày 15/10/2063"),
        ("recipients", "Như Điều 3; TT Đảng ủy, TT HĐND phường (b/c); Ông Nguyễn Minh Kiên; Lưu: VT, NC (3b)."),
        ("recipients", "Như trên; Lưu: VT."),
        ("dossier_code", "H17.61-260908-1218"),
        ("number", "12/2026/QĐ-TTg"),
        ("number", "239/2026-BS"),
        ("book_number", "01/2026-KS"),
        ("book_number", "02/TP/KS/2018"),
        ("nationality", "Việt Nam"),
        ("address", "Thôn Một, xã Ea H'leo, tỉnh Đắk Lắk"),
        ("subject", "về việc: 3. gì cũng được"),
        ("area", "120,5"),
        ("building_area", "56.2"),
        ("floors", "02"),
        ("sex", "Nữ"),
        ("ethnicity", "Tày"),
    ],
)
def test_whole_values_ask_nothing(name: str, value: str) -> None:
    assert not asks(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("recipients", "Như trên; Chủ tịch (b/cáo);"),
        ("recipients", "Như trên; Lưu: VT, TTPVHCC"),
        ("recipients", "UBND cấp xã;\\\\]) Báo và Phát thanh; Lưu: VT."),
        ("full_name", "CÁN BỘ TIẾP NHẬN"),
        ("full_name", "NGUYỄN VĂN LÂM Số"),
        ("purpose", "Cấp Giấy xác nhận 'tình trạng hôn nhân"),
        ("full_name", "Nguyễn"),
        ("full_name", "Nguyễn Thị"),
        ("signer", "Văn Vinh (Đã ký)"),
        ("signer", "Công Đức"),
        ("address", "Thôn Mỹ Lược, xã Nam"),
        ("address", "182 Phan Châu Trinh, Phường"),
        ("address", "xã Hoằng Hóa, huyện. Hoằng, tỉnh Thanh Hóa"),
        ("address", "Thôn Phú Đông, xã Không Đâu, tỉnh"),
        ("registered_at", "xã Hoằng Hóa, tỉnh Thanh Hóa"),
        ("receiving_unit", "Nguyễn Thị Ánh Diệp, số"),
        ("receiving_unit", "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Núi Thành"),
        ("receiving_unit", "Trung tâm Phục vụ hành chính công phường Tam Kỳ đã tiếp nhận hồ sơ của"),
        ("issuer", "ỦY BAN NHÂN DÂN XÃ NÚI THÀNH TỊCH"),
        ("issuer", "TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH THANH HÓA"),
        ("issuer", "ỦY BAN NHÂN DÂN. PHƯỜNG THỦ DẦU MỘT"),
        ("receiving_unit", "Trung tâm Phục vụ hành chính công. Thủ Dầu Một"),
        ("address", "Khóm Cái Nai, xã-Năm Căn, tỉnh Cà Mau"),
        ("address", "Số'117/KP3 - xã Ba Tri - tỉnh Vĩnh Long"),
        ("address", "số nhà, đường/phố, phường/xã, phường Rạch Giá, tỉnh An Giang"),
        ("nationality", "Việt I Nam"),
        ("personal_id", "3819657900"),
        ("parcel_address", "Thửa đất số 335, tờ bản đồ số 3, Xã Núi Thành, Thành phố Đà Nẵng"),
        ("number", "239-Quyển"),
        ("book_number", "14/09/2026"),
        ("book_number", "16tháng9năm2026"),
        ("nationality", "Thôn Huyền Sỹ, Xã Vũ Thư, Tỉnh Hưng Yên"),
        ("procedure_name", "Cấp. giấy phép xây dựng mới"),
        ("procedure_name", "Thực hiện, điều chỉnh,. thôi hưởng trợ cấp"),
        ("handed_over_by", "Lê Kim Thúy (Công chức Một cửa) Đã ký"),
        ("received_by", "Quá hạn"),
        ("work", "theo những nội dung sau"),
        ("use_purpose", "Đất ở tại nông thôn; d) Thời hạn sử dụng đất: Lâu dài"),
        ("use_purpose", "Đất ở tại nông thôn; đ)"),
        ("place_of_birth", "Tram Y tế xã Khe Sanh"),
        ("use_origin", "Nhận chuyển nhượng đất ở 4"),
        ("use_origin", "Nhà nước giao đất có thu tiền sử dụng đất; Số tờ"),
        ("use_term", "Sử dụng chung; Nguồn gốc: Công nhận"),
        ("use_origin", "Công nhận QSDĐ như giao đất có thu tiền 2. Nhà ở"),
        ("purpose", "vay vốn ngân hàng Số điện thoại: 0905"),
        ("dossier_code", "H17.61-260908-1218;số"),
        ("building_area", "2"),
        ("height", "1,5"),
        ("floors", "0"),
        ("copies", "260921"),
        ("area", "CH0123"),
        ("sex", "Kinh"),
        ("ethnicity", "Việt Nam"),
    ],
)
def test_other_values_ask(name: str, value: str) -> None:
    assert asks(name, value)
    assert not asks(name, value, source="qr")


@given(st.sampled_from(COMMUNES), st.sampled_from(("Thôn 3, ", "12 Lê Lợi, ")))
def test_every_address_of_today_is_whole_and_none_without_its_province(commune: Place, house: str) -> None:
    province = BY_CODE[commune.parent].name
    assert not asks("address", f"{house}{commune.name}, {province}")
    assert asks("address", f"{house}{commune.name}")
    assert asks("address", f"{house}{commune.name}, {province.split()[0]}")


@given(
    st.sampled_from(COMMUNES), st.sampled_from(("UBND ", "Trung tâm Phục vụ hành chính công ")), st.sampled_from(JUNK)
)
def test_every_body_of_a_commune_is_whole_and_none_with_what_its_line_goes_on_to_say(
    commune: Place, body: str, said: str
) -> None:
    name = body + commune.name[0].lower() + commune.name[1:]
    assert not asks("receiving_unit", name)
    assert asks("receiving_unit", f"{name} {said}")


def test_an_office_has_its_own_forms() -> None:
    own = ValueForms(groups={"posts": ("Trạm kiểm tra lưu động",)}, begins={"issuer": ("posts",)})
    (found,) = whole_checked(
        [Field("issuer", "TRẠM KIỂM TRA LƯU ĐỘNG", "", 1.0, 1, None)], replace(CATALOGUE, value_forms=own)
    )
    (other,) = whole_checked([Field("issuer", "TRẠM KIỂM LÂM", "", 1.0, 1, None)], replace(CATALOGUE, value_forms=own))
    assert (found.needs_check, other.needs_check) == (False, True)
