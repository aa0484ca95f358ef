"""Fields of a giấy chứng nhận quyền sử dụng đất (forms of TT 17/2009, TT 23/2014 and TT 10/2024/TT-BTNMT)."""

import re

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.lines import Line, uppercase_share
from ocr.fields.making import PrintedPaper, completed, field_from_line, make_field
from ocr.fields.phrases import ADDRESS, ADDRESS_WORDS, NAME, PERSONAL_NUMBER, PERSONAL_NUMBER_WORDS
from ocr.fields.values import (
    Parsed,
    as_address,
    as_day,
    as_decimal,
    as_name,
    as_personal_id,
    as_plot,
    as_registry_number,
    as_serial,
    as_year,
    tidy,
)

_SQUARE_METRES = re.compile(r"(?<=\d)\s*m[?23](?!\w)")
"""The model knows no `²` (docs/reading.md)."""


def _as_use(text: str) -> Parsed:
    """Purposes, terms or origins of the parcel, each with its share of the area where there are several."""
    value = _SQUARE_METRES.sub(" m²", tidy(text))
    return Parsed(value, bool(value))


_LABELS = (
    Label(("Ông", "Bà", "Hộ ông", "Hộ bà", *NAME), "full_name", as_name, opens="owner"),
    Label(
        (
            "Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất",
            "Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất",
        ),
        "full_name",
        as_name,
        opens="owner",
    ),
    Label(("Người sử dụng đất",), opens="owner", words=("nguoi su dung", "nguoi duoc cap", "chu so huu")),
    Label(("Thông tin thửa đất",), opens="parcel", words=("thong tin thua",)),
    Label(("Năm sinh", "Sinh năm"), "birth_year", as_year, within="owner", mid_line=True),
    Label(
        (*PERSONAL_NUMBER, "CMND", "CCCD"),
        "personal_id",
        as_personal_id,
        within="owner",
        mid_line=True,
        words=PERSONAL_NUMBER_WORDS,
    ),
    Label(ADDRESS, "address", as_address, lines=2, within="owner", words=ADDRESS_WORDS),
    Label(
        ("Cùng địa chỉ thường trú", "Cùng địa chỉ", "Cùng thường trú tại", "Cùng cư trú tại"),
        "address",
        as_address,
        lines=2,
    ),
    Label(("Và vợ là bà", "Và chồng là ông"), opens="spouse"),
    Label(("Thửa đất số",), "parcel_number", as_plot, opens="parcel", mid_line=True),
    Label(("Thửa", "Thửa số", "Số thửa"), "parcel_number", as_plot, opens="parcel"),
    Label(("tờ bản đồ số",), "map_sheet", as_plot, mid_line=True),
    Label(("Tờ bản đồ", "Số tờ bản đồ"), "map_sheet", as_plot),
    Label(
        ("Địa chỉ", "Địa chỉ thửa đất", "Vị trí thửa đất", "Vị trí", "Tại"),
        "parcel_address",
        as_address,
        lines=2,
        within="parcel",
        words=("dia chi", "vi tri"),
    ),
    Label(("Diện tích",), "area", as_decimal, within="parcel", words=("dien tich",), without="xay san"),
    Label(("Hình thức sử dụng",)),
    Label(
        ("Mục đích sử dụng", "Loại đất"),
        "use_purpose",
        _as_use,
        lines=2,
        within="parcel",
        words=("muc dich", "loai dat"),
    ),
    Label(("Thời hạn sử dụng", "Thời hạn"), "use_term", _as_use, within="parcel", words=("thoi han",)),
    Label(("Nguồn gốc sử dụng",), "use_origin", _as_use, lines=2, within="parcel", words=("nguon goc",)),
    Label(("Số phát hành", "Ngày cấp")),
    Label(("Nhà ở", "Công trình xây dựng khác", "Ghi chú", "Sơ đồ thửa đất", "Những thay đổi sau khi cấp")),
    Label(
        ("Số vào sổ cấp GCN", "Số vào sổ cấp giấy chứng nhận", "Số vào sổ"),
        "registry_number",
        as_registry_number,
        words=("vao so",),
    ),
)
_STRAY_COMMA = re.compile(r"\b(CHI NHÁNH|VĂN PHÒNG|ỦY BAN|TRUNG TÂM|SỞ), (?=[^\W\d_])")
"""Where a line of the name ended."""
_HEADS = ("giam doc", "chu tich")
_ENDS_ISSUER = ("tich", "giam doc", "pho giam doc", "chu tich", "kt", "tl", "tuq", "pho chu tich")


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Owner, parcel, serial and registry number, and the agency with its day beside the signature."""
    fields = labelled_fields(paper, _LABELS)
    return completed(paper, [*fields, *_serial(paper), *_issue(paper)], {"birth_year": ("sinh",)})


def _serial(paper: PrintedPaper) -> list[Field]:
    """The serial stands alone, in large print, at the foot of the first page; it is printed nowhere else."""
    for line in reversed(paper.lines):
        for segment in (line, *line.segments):
            parsed = as_serial(tidy(segment.text))
            if parsed.value and len(segment.compact) <= 12:
                return [make_field(paper, "certificate_serial", line.page, segment.words, parsed)]
    return []


def _issue(paper: PrintedPaper) -> list[Field]:
    """Day of issue on the last `ngày … tháng … năm …` at the right, the agency in capitals under it."""
    for page in reversed(paper.pages):
        for index in range(len(page.lines) - 1, -1, -1):
            line = page.lines[index]
            if not re.search(r"ngay.{1,8}thang.{1,6}nam", fold(line.text)) or page.right_share(line) < 0.55:
                continue
            issuer = _agency(page.lines[index + 1 : index + 7], line.box.x0)
            fields = [field_from_line(paper, "issued_on", line, as_day)]
            if issuer:
                words = tuple(word for part in issuer for word in part.words)
                name = re.sub(r"^TM\.?\s+", "", tidy(" ".join(part.text for part in issuer)))
                name = _STRAY_COMMA.sub(r"\1 ", name)
                fields.append(make_field(paper, "issuer", page.number, words, Parsed(name)))
            return fields
    return []


def _of_column(line: Line, left: int) -> Line | None:
    """The pieces of the line that end right of the date's beginning: the agency's name may begin before it."""
    words = [word for piece in line.segments if piece.box.x1 > left for word in piece.words]
    numbered = [at for at, word in enumerate(words) if any(map(str.isdigit, word.text))]  # `Số vào sổ: CH04872`
    kept = tuple(words[numbered[-1] + 1 :] if numbered else words)
    return Line(line.page, kept) if kept else None


def _agency(lines: tuple[Line, ...], left: int) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        part = _of_column(line, left)
        if part is None or uppercase_share(part.text) < 0.8 or len(part.compact) < 4:
            if kept:
                break
            continue
        said = fold(tidy(part.text)).replace(".", " ")
        if said.startswith(_ENDS_ISSUER) or said.endswith(_HEADS):
            break
        kept.append(part)
    return kept
