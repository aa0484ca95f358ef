"""Fields of applications: đơn đề nghị, tờ khai of any procedure, whose forms share the part about the applicant."""

import re

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.form_lines import below_title
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.making import PrintedPaper, completed, make_field
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

_OTHER_DAY = re.compile(r"\bsinh\b|\bcap\b|ket hon")
"""Folded, of a line whose day is not that of the form: of birth, of a card's issue, of a marriage."""
_OPTIONAL = {"date_of_birth": "ngay sinh|nam sinh|sinh ngay", "request": "de nghi|yeu cau|ve viec|noi dung"}
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
        words=NAME_WORDS,
        without=OF_OTHERS,
    ),
    Label(BIRTH, "date_of_birth", as_day, words=BIRTH_WORDS, without=OF_OTHERS),
    Label(PERSONAL_NUMBER, "personal_id", as_personal_id, lines=2, words=PERSONAL_NUMBER_WORDS, without=OF_OTHERS),
    Label(ADDRESS, "address", as_address, lines=2, words=ADDRESS_WORDS, without=f"{OF_OTHERS} dat thua email web"),
    Label(PHONE, "phone", as_phone, words=PHONE_WORDS),
    Label(
        ("Nội dung đề nghị", "Nội dung biến động", "Đề nghị giải quyết việc", "Đề nghị", "Nội dung yêu cầu", "Yêu cầu"),
        "request",
        as_request,
        lines=3,
        words=("de nghi", "yeu cau giai quyet"),
        without="nguoi giay",
    ),
    Label(("Ngày khai", "Ngày làm đơn", "Ngày nộp đơn", "Ngày viết đơn"), "filed_on", as_day),
    Label(("Giới tính",)),
    Label(("Dân tộc",)),
    Label(("Quốc tịch",)),
    Label(("Năm sinh",)),
    Label(("Quan hệ với người được khai sinh",)),
    Label(("Họ, chữ đệm, tên trẻ", "Họ, chữ đệm, tên người mẹ", "Họ, chữ đệm, tên người cha", "Họ, chữ đệm, tên vợ")),
    Label(("Tình trạng hôn nhân", "Mục đích sử dụng", "Địa điểm xây dựng", "Giấy tờ gửi kèm theo", "Dạng khuyết tật")),
)


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """The applicant, the request and the day: what is asked about other people is left to each form."""
    fields = labelled_fields(paper, _LABELS, below_title(paper, _LABELS))
    return completed(paper, [*fields, *_filed_on(paper)], _OPTIONAL)


def _filed_on(paper: PrintedPaper) -> list[Field]:
    """The last `…, ngày … tháng … năm …` of the paper, beside the signature or in its head; nobody's birth."""
    for line in reversed(paper.lines):
        if _OTHER_DAY.search(fold(line.text)):
            continue
        parsed = as_day(line.text)
        if parsed.value and line.box.x1 > 0.5 * paper.pages[-1].width and "tháng" in line.text:
            return [make_field(paper, "filed_on", line.page, line.words, parsed)]
    return []
