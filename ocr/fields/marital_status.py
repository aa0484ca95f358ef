"""Fields of a giấy xác nhận tình trạng hôn nhân (form of TT 04/2020/TT-BTP)."""

from dossiers.papers import Field
from ocr.fields.administrative import head_fields
from ocr.fields.closing import closing_of, day_of_signing, signer_fields
from ocr.fields.form_lines import below_title
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
)
from ocr.fields.values import as_address, as_day, as_name, as_personal_id

_LABELS = (
    Label(("Ông", "Bà", "Ông/bà", "Ông (bà)", "Về nhân thân", *NAME), "full_name", as_name, opens="person"),
    Label(BIRTH, "date_of_birth", as_day, words=BIRTH_WORDS),
    Label(("Sinh ngày",), "date_of_birth", as_day, within="person", mid_line=True),
    Label(("Giới tính", "Dân tộc", "Quốc tịch")),
    Label(PERSONAL_NUMBER, "personal_id", as_personal_id, lines=2, words=PERSONAL_NUMBER_WORDS),
    Label(ADDRESS, "residence", as_address, lines=2, words=ADDRESS_WORDS),
    Label(("Tình trạng hôn nhân",), "status", lines=4, words=("tinh trang hon nhan",), without="giay muc dich"),
    Label(
        ("Giấy này được cấp để", "Mục đích sử dụng", "Sử dụng vào việc", "Dùng vào việc", "Được sử dụng để"),
        "purpose",
        lines=3,
        opens="purpose",
        words=("muc dich", "cap de", "vao viec"),
    ),
    Label(("Xét đề nghị của ông/bà", "Xét đề nghị của ông", "Xét đề nghị của bà", "Xét đề nghị của")),
    Label(("Giấy này có giá trị", "Có giá trị", "Trong thời gian cư trú tại")),
)


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Whose status, what it is and what it is for; number and day from the head."""
    fields = labelled_fields(paper, _LABELS, below_title(paper, _LABELS))
    head = [
        field
        for field in head_fields(paper, head_of(paper.pages[0]), spelling_of(paper.lines))
        if field.name in ("number", "issued_on")
    ]
    fields += day_of_signing(paper, "issued_on")
    return completed(paper, [*head, *fields, *signer_fields(paper, closing_of(paper))[:1]])
