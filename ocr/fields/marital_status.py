"""Fields of a giấy xác nhận tình trạng hôn nhân (form of TT 04/2020/TT-BTP)."""

from dossiers.papers import Field
from ocr.fields.administrative import head_fields
from ocr.fields.checks import identity_checked
from ocr.fields.closing import closing_of, signer_fields
from ocr.fields.header import head_of
from ocr.fields.labelled import Label, labelled_fields
from ocr.fields.making import PrintedPaper, completed
from ocr.fields.mending import spelling_of
from ocr.fields.values import as_address, as_day, as_name, as_personal_id

_LABELS = (
    Label(("Họ, chữ đệm, tên", "Họ và tên"), "full_name", as_name),
    Label(("Ngày, tháng, năm sinh", "Ngày sinh"), "date_of_birth", as_day),
    Label(("Giới tính", "Dân tộc", "Quốc tịch")),
    Label(("Giấy tờ tùy thân", "Số định danh cá nhân"), "personal_id", as_personal_id, lines=2),
    Label(("Nơi cư trú",), "residence", as_address, lines=2),
    Label(("Tình trạng hôn nhân",), "status", lines=3),
    Label(("Giấy này được cấp để", "Mục đích sử dụng"), "purpose", lines=2),
    Label(("Giấy này có giá trị", "Trong thời gian cư trú tại")),
)


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Whose status, what it is and what it is for; number and day from the head."""
    below = max(paper.title_lines, default=-1)
    first = paper.pages[0].number
    lines = tuple(line for page in paper.pages for line in page.lines[below + 1 if page.number == first else 0 :])
    fields = identity_checked(labelled_fields(paper, _LABELS, lines), "personal_id", "date_of_birth")
    head = [
        field
        for field in head_fields(paper, head_of(paper.pages[0]), spelling_of(paper.lines))
        if field.name in ("number", "issued_on")
    ]
    return completed(paper, [*head, *fields, *signer_fields(paper, closing_of(paper))[:1]])
