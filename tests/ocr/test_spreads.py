"""Two leaves on one lying sheet: read one after the other, and only where a sheet is folded."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from config.catalogues import load_catalogue
from dossiers.reading import PageReading
from ocr.fields.form_lines import form_lines
from ocr.fields.pages import printed_page
from ocr.fields.spreads import gutter_of
from ocr.understanding import understand
from tests.ocr.printed import HEIGHT, WIDTH, Row, page, reading, with_table

CATALOGUE = load_catalogue()
LEFT, RIGHT = 160, 1240
OUTSIDE = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "GIẤY CHỨNG NHẬN",
    "QUYỀN SỬ DỤNG ĐẤT,",
    "QUYỀN SỞ HỮU NHÀ Ở",
    "1. Người sử dụng đất",
    "Ông: Trần Đình Lâm, sinh năm: 1990",
    "Địa chỉ thường trú: Thôn Một, Xã Núi Thành,",
    "Tỉnh Quảng Nam",
)
INSIDE = (
    "II. Thửa đất, nhà ở",
    "a) Thửa đất số: 82, tờ bản đồ số: 31",
    "b) Địa chỉ: Xã Núi Thành, Tỉnh Quảng Nam",
    "c) Diện tích: 95,9 m2",
    "đ) Mục đích sử dụng: Đất ở; d) Thời hạn sử dụng đất: Lâu dài",
    "Quảng Nam, ngày 28 tháng 7 năm 2018",
    "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG",
    "GIÁM ĐỐC",
)


def lying(*rows: Row) -> PageReading:
    return replace(page(rows), width=HEIGHT, height=WIDTH)


def spread(left: tuple[str, ...], right: tuple[str, ...]) -> PageReading:
    """The last three lines of what stands inside are the signature, in the right half of their leaf."""
    at = dict.fromkeys(INSIDE[-3:], 350)
    pairs = zip(left, right, strict=True)
    return lying(*(Row(((LEFT + at.get(one, 0), one), (RIGHT + at.get(other, 0), other))) for one, other in pairs))


def test_a_certificate_copied_as_it_lies_open_is_read_leaf_by_leaf() -> None:
    sheet = spread(OUTSIDE, INSIDE)
    assert [line.text for line in printed_page(sheet).lines] == [*OUTSIDE, *INSIDE]
    (paper,) = understand(reading(sheet), CATALOGUE)
    fields = {field.name: field.value for field in paper.fields}
    assert paper.type == "land_certificate"
    assert fields["full_name"] == "Trần Đình Lâm"
    assert fields["address"] == "Thôn Một, Xã Núi Thành, Tỉnh Quảng Nam"
    assert (fields["parcel_number"], fields["map_sheet"], fields["area"]) == ("82", "31", "95.9")
    assert (fields["use_purpose"], fields["use_term"]) == ("Đất ở", "Lâu dài")
    assert (fields["issued_on"], fields["issuer"]) == ("2018-07-28", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG")


def test_the_leaf_with_the_signature_may_lie_at_the_left() -> None:
    (paper,) = understand(reading(spread(INSIDE, OUTSIDE)), CATALOGUE)
    fields = {field.name: field.value for field in paper.fields}
    assert (fields["issued_on"], fields["issuer"]) == ("2018-07-28", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG")


def test_a_lying_form_whose_lines_run_across_is_one_leaf() -> None:
    line = "Thủ tục hành chính: Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng và hỗ trợ kinh phí chăm sóc"
    rows = [Row(((LEFT, "UBND XÃ NÚI THÀNH"), (RIGHT, "CỘNG HÒA XÃ HỘI"))), *(Row(((LEFT, line),)) for _ in range(4))]
    assert printed_page(lying(*rows)).gutter is None


def test_a_table_over_the_whole_sheet_is_not_cut() -> None:
    heading = lying(Row(((LEFT, "Phiếu"), (RIGHT, "Số 1"))), Row(((LEFT, "Ngày"), (RIGHT, "Giờ"))))
    cells = [["Bên giao", "Bên nhận", "Kết quả"], ["Ba", "Tư", "Đúng hạn"]]
    sheet = with_table(heading, cells, [700, 700, 700], left=LEFT)
    assert printed_page(sheet).gutter is None


def test_an_upright_page_of_two_columns_is_one_leaf() -> None:
    words = spread(OUTSIDE, INSIDE).words
    assert gutter_of(words, (), HEIGHT, WIDTH) is not None
    assert gutter_of(words, (), WIDTH, HEIGHT) is None


@given(st.lists(st.sampled_from(INSIDE + OUTSIDE), min_size=1, max_size=8), st.integers(0, 900))
def test_no_word_is_lost_or_said_twice(texts: list[str], apart: int) -> None:
    sheet = lying(*(Row(((LEFT, text), (LEFT + 1000 + apart, text))) for text in texts))
    printed = sorted(word for line in printed_page(sheet).lines for word in line.text.split())
    assert printed == sorted(word for text in texts for word in text.split() * 2)


def test_a_table_on_the_right_leaf_takes_no_line_from_the_left_one() -> None:
    rows = [
        Row(((LEFT, left), *(((RIGHT, right),) if right else ())))
        for left, right in zip(INSIDE, ["Sơ đồ thửa đất và tài sản gắn liền", *[""] * 7], strict=True)
    ]
    printed = lying(*rows)
    ruled = with_table(lying(rows[0]), [["Cạnh", "Chiều dài"], ["1-2", "8,16"], ["2-3", "11,9"]], [300, 300], RIGHT)
    inside = printed_page(
        replace(printed, blocks=ruled.blocks, words=(*printed.words, *ruled.words[len(lying(rows[0]).words) :]))
    )
    said = [line.text for line in form_lines([inside], ())]
    assert [text for text in said if text in INSIDE] == list(INSIDE)
    assert said[len(INSIDE) :] == [
        "Sơ đồ thửa đất và tài sản gắn liền",
        "Cạnh │ Chiều dài │",
        "1-2 │ 8,16 │",
        "2-3 │ 11,9 │",
    ]
