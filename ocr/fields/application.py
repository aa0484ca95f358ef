"""Fields of applications: đơn đề nghị, tờ khai of any procedure, whose forms share the part about the applicant."""

from dossiers.papers import Field
from ocr.fields.closing import day_of_signing
from ocr.fields.form_lines import below_title
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.making import PrintedPaper, completed
from ocr.fields.phrases import (
    ADDRESS,
    ADDRESS_WORDS,
    BIRTH,
    BIRTH_WORDS,
    NAME,
    NAME_WORDS,
    OF_OTHERS,
    PERSONAL_NUMBER,
    PERSONAL_NUMBER_WORDS,
    PHONE,
    PHONE_WORDS,
)
from ocr.fields.values import as_address, as_day, as_name, as_personal_id, as_phone, as_request

_OPTIONAL = {
    "date_of_birth": ("ngay sinh", "nam sinh", "sinh ngay", "sinh nam", "sinh:"),
    "request": ("de nghi", "yeu cau", "ve viec", "noi dung"),
}
_LABELS = (
    Label(("Kính gửi", "Gửi đến", "Gửi tới", "Cơ quan nhận"), "recipient", as_address, lines=2),
    Label(
        (
            "Họ, chữ đệm, tên người yêu cầu",
            *NAME,
            "Tên chủ đầu tư (tên chủ hộ)",
            "Tên chủ đầu tư",
            "Tên người sử dụng đất, chủ sở hữu tài sản gắn liền với đất",
            "Người đề nghị",
            "Tên (viết chữ in hoa)",
        ),
        "full_name",
        as_name,
        opens="applicant",
        words=NAME_WORDS,
        without=OF_OTHERS,
    ),
    Label(("Sinh ngày",), "date_of_birth", as_day, within="applicant", mid_line=True),
    Label(("Tên",), "full_name", as_name, without=f"{OF_OTHERS} cong trinh thu tuc tai san an co quan duong giay to"),
    Label(BIRTH, "date_of_birth", as_day, words=BIRTH_WORDS, without=OF_OTHERS),
    Label(PERSONAL_NUMBER, "personal_id", as_personal_id, lines=2, words=PERSONAL_NUMBER_WORDS, without=OF_OTHERS),
    Label(ADDRESS, "address", as_address, lines=2, words=ADDRESS_WORDS, without=f"{OF_OTHERS} dat thua email web"),
    Label(PHONE, "phone", as_phone, words=PHONE_WORDS),
    Label(
        (
            "Nội dung đề nghị",
            "Nội dung biến động",
            "Đề nghị giải quyết việc",
            "Đề nghị",
            "Nội dung yêu cầu",
            "Yêu cầu",
            "Giải quyết nội dung sau",
            "Giải quyết việc sau",
            "Xem xét, giải quyết",
        ),
        "request",
        as_request,
        lines=3,
        words=("de nghi", "yeu cau giai quyet", "noi dung don", "nguyen vong"),
        without="nguoi giay",
    ),
    Label(("làm đơn này xin được", "làm đơn xin được", "xin được"), "request", as_request, lines=3, mid_line=True),
    Label(
        ("Ngày khai", "Ngày nộp", "Ngày nộp hồ sơ", "Ngày làm đơn", "Ngày nộp đơn", "Ngày viết đơn", "Thời điểm nộp"),
        "filed_on",
        as_day,
        words=("ngay nop", "ngay gio nop", "thoi diem nop", "thoi gian nop", "nop luc", "ngay gui"),
        without="phi thue tien tam",
    ),
    Label(("Giới tính",)),
    Label(("Dân tộc",)),
    Label(("Quốc tịch",)),
    Label(("Năm sinh",)),
    Label(("Quan hệ với người được khai sinh", "Quan hệ với người được cấp bản sao", "Quan hệ với người")),
    Label(
        ("Họ, chữ đệm, tên trẻ", "Họ, chữ đệm, tên người mẹ", "Họ, chữ đệm, tên người cha", "Họ, chữ đệm, tên vợ"),
        opens="another",
    ),
    Label(("Tình trạng hôn nhân", "Mục đích sử dụng", "Địa điểm xây dựng", "Giấy tờ gửi kèm theo", "Dạng khuyết tật")),
)


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """The applicant, the request and the day: what is asked about other people is left to each form."""
    fields = labelled_fields(paper, _LABELS, below_title(paper, _LABELS))
    return completed(paper, [*fields, *day_of_signing(paper, "filed_on")], _OPTIONAL)
