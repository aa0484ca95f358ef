"""Fields of a trích lục kết hôn (form of TT 04/2020/TT-BTP)."""

from dossiers.papers import Field
from ocr.fields.administrative import head_fields
from ocr.fields.closing import closing_of, day_of_signing, signer_fields
from ocr.fields.header import head_of
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.making import PrintedPaper, completed
from ocr.fields.mending import spelling_of
from ocr.fields.phrases import (
    ADDRESS,
    ADDRESS_WORDS,
    BIRTH,
    BIRTH_WORDS,
    NAME,
    PERSONAL_NUMBER,
    PERSONAL_NUMBER_WORDS,
    of,
)
from ocr.fields.registrations import place_and_day
from ocr.fields.values import as_address, as_day, as_name, as_personal_id

_SPOUSES = (("wife", "vợ", "chong nam"), ("husband", "chồng", "vo nu"))
"""How each is called in labels, and the folded words of labels that ask about the other."""


_LABELS = (
    Label(("Họ, chữ đệm, tên vợ", "Họ và tên vợ", "Họ, chữ đệm, tên bên nữ"), "wife.full_name", as_name, opens="wife"),
    Label(
        ("Họ, chữ đệm, tên chồng", "Họ và tên chồng", "Họ, chữ đệm, tên bên nam"),
        "husband.full_name",
        as_name,
        opens="husband",
    ),
    Label(
        ("Bên nữ", "Vợ", "Người vợ"),
        opens="wife",
        words=("nguoi vo", "ben vo", "ben nu", "ve vo", "cua vo", "thong tin vo"),
        without="chong nam",
    ),
    Label(
        ("Bên nam", "Chồng", "Người chồng"),
        opens="husband",
        words=("nguoi chong", "ben chong", "ben nam", "ve chong", "cua chong", "thong tin chong"),
        without="vo nu",
    ),
    Label(("Việc kết hôn",), opens="registration", words=("viec ket hon", "noi dung dang ky")),
    *(
        label
        for who, whose, other in _SPOUSES
        for label in (
            Label(NAME, f"{who}.full_name", as_name, within=who, without=other),
            Label(BIRTH, f"{who}.date_of_birth", as_day, within=who, words=BIRTH_WORDS, without=other),
            Label(of(BIRTH, whose), f"{who}.date_of_birth", as_day),
            Label(ADDRESS, f"{who}.residence", as_address, lines=2, within=who, words=ADDRESS_WORDS, without=other),
            Label(of(ADDRESS, whose), f"{who}.residence", as_address, lines=2),
            Label(
                PERSONAL_NUMBER,
                f"{who}.personal_id",
                as_personal_id,
                lines=2,
                within=who,
                words=PERSONAL_NUMBER_WORDS,
                without=other,
            ),
            Label(of(PERSONAL_NUMBER, whose), f"{who}.personal_id", as_personal_id, lines=2),
        )
    ),
    Label(("Số",), "registered_on", as_day, within="registration"),
    Label(("Dân tộc", "Quốc tịch", "Số", "Quyển số")),
    Label(
        ("Nơi đăng ký kết hôn", "Đăng ký tại", "Cơ quan đăng ký kết hôn"),
        "registered_at",
        as_address,
        lines=2,
        opens="registration",
        words=("noi dang ky", "co quan dang ky", "dang ky tai"),
    ),
    Label(("Ngày",), "registered_on", as_day, within="registration"),
    Label(("Đã đăng ký kết hôn tại",), "registered_at", as_address, lines=2, opens="registration", mid_line=True),
    Label(
        ("Ngày, tháng, năm đăng ký kết hôn", "Ngày, tháng, năm đăng ký", "Ngày đăng ký", "Đăng ký ngày", "Vào ngày"),
        "registered_on",
        as_day,
        words=("ngay dang ky",),
    ),
    Label(("Trích lục kết hôn này được thực hiện từ", "Trích lục này có giá trị", "Cấp theo đề nghị của")),
)


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Number and day of the extract from its head; wife, husband and the registration from the form."""
    fields = [each for field in labelled_fields(paper, _LABELS) for each in place_and_day(field)]
    head = [
        field
        for field in head_fields(paper, head_of(paper.pages[0]), spelling_of(paper.lines))
        if field.name in ("number", "issued_on")
    ]
    fields += day_of_signing(paper, "issued_on")
    return completed(paper, [*head, *fields, *signer_fields(paper, closing_of(paper))[:1]])
