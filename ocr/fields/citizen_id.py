"""Fields of a CCCD or căn cước card: the chip card's QR code beats the print, disagreements are kept."""

from dataclasses import replace

from dossiers.geometry import Box
from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.coded import beaten
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.making import PrintedPaper, completed
from ocr.fields.values import Parsed, as_address, as_day, as_name, as_nationality, as_personal_id, as_text
from ocr.parting_codes import code_kind

_LABELS = (
    Label(
        (
            "Số",
            "Số / No.",
            "Số định danh cá nhân",
            "Số định danh cá nhân / Personal identification number",
            "Personal identification number",
            "No.",
        ),
        "personal_id",
        as_personal_id,
        lines=2,
    ),
    Label(
        ("Họ và tên", "Họ và tên / Full name", "Họ, chữ đệm và tên khai sinh", "Full name"),
        "full_name",
        as_name,
        lines=2,
    ),
    Label(
        ("Ngày sinh", "Ngày sinh / Date of birth", "Ngày, tháng, năm sinh", "Date of birth"),
        "date_of_birth",
        as_day,
        lines=2,
    ),
    Label(("Giới tính", "Giới tính / Sex", "Sex"), "sex"),
    Label(("Quốc tịch", "Quốc tịch / Nationality", "Nationality"), "nationality", as_nationality),
    Label(("Quê quán", "Quê quán / Place of origin", "Place of origin"), "home_town", as_address, lines=2),
    Label(
        ("Nơi thường trú", "Nơi thường trú / Place of residence", "Nơi cư trú", "Place of residence"),
        "residence",
        as_address,
        lines=3,
    ),
    Label(
        ("Có giá trị đến", "Có giá trị đến / Date of expiry", "Date of expiry", "Ngày, tháng, năm hết hạn"),
        "expires_on",
        as_day,
        lines=2,
    ),
    Label(("Đặc điểm nhận dạng", "Đặc điểm nhân dạng / Personal identification")),
    Label(
        ("Ngày, tháng, năm", "Ngày, tháng, năm / Date, month, year", "Ngày, tháng, năm cấp", "Date of issue"),
        "issued_on",
        as_day,
    ),
)
_OPTIONAL = {
    "old_id_number": (),
    "home_town": ("que quan", "origin", "can cuoc cong dan", "nhan dang"),
    "issued_on": ("ngay thang nam", "ngay, thang, nam", "issue"),
    "expires_on": ("gia tri", "expiry", "can cuoc", "full name"),
}
_QR_FIELDS = ("personal_id", "old_id_number", "full_name", "date_of_birth", "sex", "residence", "issued_on")


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """The card's facts. The QR code's parts follow domain §7.2; a tail after the seventh is not read."""
    printed = {field.name: field for field in labelled_fields(paper, _LABELS)}
    cards = [
        (kind.citizen, page, code.box) for page, code in paper.codes if (kind := code_kind(code.text)).kind == "citizen"
    ]
    if len({parts for parts, _, _ in cards}) == 1:
        for coded in _coded(*cards[0]):
            known = printed.get(coded.name)
            printed[coded.name] = _merged(coded, known) if known else _as_printed(coded)
    elif cards:
        printed = {name: replace(field, needs_check=True) for name, field in printed.items()}
    return completed(paper, printed.values(), _OPTIONAL)


def card_fields(text: str) -> tuple[Field, ...]:
    """What the text of a card's QR code says, for one that was read without a scan; none where it is no card's."""
    kind = code_kind(text)
    return tuple(_coded(kind.citizen, 1, None)) if kind.kind == "citizen" else ()


def _coded(parts: tuple[str, ...], page: int, box: Box | None) -> list[Field]:
    fields = []
    for name, part in zip(_QR_FIELDS, parts, strict=False):
        parsed = _parsed(name, part)
        if parsed.value:
            fields.append(Field(name, parsed.value, part, 0.99, page, box, source="qr", needs_check=not parsed.sound))
    return fields


def _parsed(name: str, part: str) -> Parsed:
    if name in ("date_of_birth", "issued_on"):
        return as_day(f"{part[:2]}/{part[2:4]}/{part[4:]}") if len(part) == 8 and part.isdigit() else Parsed("")
    if name in ("personal_id", "old_id_number"):
        return as_personal_id(part)
    return as_text(part)


def _as_printed(coded: Field) -> Field:
    """The name in capitals, as every card prints it (TT 17/2024/TT-BCA), where the print itself was not read."""
    return replace(coded, value=coded.value.upper()) if coded.name == "full_name" else coded


def _merged(coded: Field, printed: Field) -> Field:
    """The code's value; where the card prints the same in capitals, as printed, at the place it is printed."""
    if fold(printed.value) != fold(coded.value):
        return beaten(_as_printed(coded), printed)
    value = coded.value.upper() if printed.value.isupper() else coded.value
    return replace(coded, value=value, raw=printed.raw, page=printed.page, box=printed.box)
