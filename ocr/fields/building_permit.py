"""Fields of a giấy phép xây dựng (forms of NĐ 15/2021 and NĐ 175/2024/NĐ-CP)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossiers.papers import Field
from ocr.fields.administrative import head_fields
from ocr.fields.closing import closing_of, day_of_signing, signer_fields
from ocr.fields.header import head_of
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.making import PrintedPaper, completed
from ocr.fields.mending import spelling_of
from ocr.fields.phrases import ADDRESS, ADDRESS_WORDS, NAME, PERSONAL_NUMBER
from ocr.fields.values import Parsed, as_address, as_decimal, as_digits, as_name, as_paper_number, as_plot, tidy


def _designer(text: str) -> Parsed:
    value = re.sub(r"\s+lập(?:[\s,;.].*)?$", "", tidy(text))
    return Parsed(value, bool(value))


_WORDS_OF_A_PLACE = 4
_LABELS = (
    Label(("Số",), "number", as_paper_number),
    Label(("Chủ hộ",), opens="owner", words=("chu ho", "chu dau tu")),
    Label(("Khu đất",), opens="work", words=("khu dat", "cong trinh"), without="ten loai cap mau"),
    Label(
        (
            "Cấp cho",
            "Cấp cho ông/bà",
            "Cho phép",
            "Cho phép ông",
            "Cho phép bà",
            "Cho phép ông/bà",
            "Chủ đầu tư",
            "Cấp cho chủ đầu tư",
        ),
        "full_name",
        as_name,
        opens="owner",
    ),
    Label((*NAME, "Ông", "Bà", "Ông/Bà"), "full_name", as_name, within="owner"),
    Label(ADDRESS, "address", as_address, lines=2, within="owner", words=ADDRESS_WORDS),
    Label(PERSONAL_NUMBER),
    Label(
        ("Được phép xây dựng công trình", "Được phép xây dựng công trình loại", "Loại công trình", "Tên công trình"),
        "work",
        lines=2,
        opens="work",
        words=("loai cong trinh", "ten cong trinh"),
    ),
    Label(("Theo hồ sơ thiết kế có ký hiệu", "Theo thiết kế có ký hiệu", "Theo hồ sơ thiết kế")),
    Label(
        (
            "Do",
            "Hồ sơ thiết kế do",
            "Theo hồ sơ thiết kế do",
            "Đơn vị thiết kế",
            "Đơn vị lập thiết kế",
            "Do đơn vị thiết kế",
            "Tổ chức thiết kế",
            "Hồ sơ thiết kế",
        ),
        "designed_by",
        _designer,
        lines=2,
        within="work",
        words=("lap thiet ke", "don vi thiet ke", "to chuc thiet ke", "ben thiet ke"),
        without="theo so ngay",
    ),
    Label(("Chủ nhiệm, chủ trì thiết kế", "Chủ nhiệm", "Gồm các nội dung sau", "Đơn vị thẩm tra")),
    Label(("Thửa đất số", "Lô đất số", "thửa số"), "parcel_number", as_plot, mid_line=True),
    Label(("Số thửa", "Thửa"), "parcel_number", as_plot),
    Label(("Tờ bản đồ", "Số tờ bản đồ"), "map_sheet", as_plot),
    Label(("tờ bản đồ số", "tờ bản đồ địa chính số"), "map_sheet", as_plot, lines=3, mid_line=True),
    Label(
        (
            "Địa chỉ xây dựng",
            "Vị trí xây dựng",
            "Địa điểm xây dựng",
            "Tại địa chỉ",
            "Địa chỉ công trình",
            "Tại",
            "Vị trí",
        ),
        "parcel_address",
        as_address,
        lines=2,
    ),
    Label(("Địa chỉ",), "parcel_address", as_address, lines=2, within="work"),
    Label(("Cốt nền xây dựng công trình", "Mật độ xây dựng", "hệ số sử dụng đất", "Chỉ giới đường đỏ")),
    Label(
        ("Diện tích xây dựng tầng 1", "Diện tích xây dựng (tầng 1)", "Diện tích xây dựng", "DT xây dựng"),
        "building_area",
        as_decimal,
        words=("dien tich xay", "dt xay"),
        without="san mat do",
    ),
    Label(
        ("Tổng diện tích sàn", "Tổng diện tích sàn xây dựng", "Tổng DT sàn"),
        "floor_area",
        as_decimal,
        words=("dien tich san", "dt san"),
    ),
    Label(
        ("Chiều cao công trình", "Chiều cao tổng", "chiều cao", "Chiều cao tối đa"),
        "height",
        as_decimal,
        words=("chieu cao",),
        without="tung moi tret",
    ),
    Label(("số tầng", "Số tầng (trong đó ghi rõ)"), "floors", as_digits, words=("so tang",)),
    Label(("Giấy tờ về quyền sử dụng đất", "Giấy tờ về đất đai", "Giấy phép này có hiệu lực khởi công xây dựng")),
)


def _place_after_sheet(fields: Sequence[Field]) -> Iterator[Field]:
    """`Vị trí xây dựng: thửa đất số 335, tờ bản đồ số 3, Thôn Một, …`: the address goes on after the map sheet."""
    for field in fields:
        _, _, rest = field.raw.partition(", ")
        if field.name == "map_sheet" and len(rest.split()) >= _WORDS_OF_A_PLACE:
            parsed = as_address(re.sub(r"^(?:tại|địa chỉ)\b:?\s*", "", rest, flags=re.IGNORECASE))
            doubtful = field.needs_check or not parsed.sound
            yield replace(field, name="parcel_address", value=parsed.value, raw=rest, needs_check=doubtful)


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Owner, work and place from the form; number, day and issuer from the head; the signer."""
    wanted = ("number", "issued_on", "issuer")
    heads = head_fields(paper, head_of(paper.pages[0]), spelling_of(paper.lines))
    head = [field for field in heads if field.name in wanted]
    fields = labelled_fields(paper, _LABELS)
    fields += [*_place_after_sheet(fields), *day_of_signing(paper, "issued_on")]
    return completed(
        paper, [*head, *fields, *signer_fields(paper, closing_of(paper))[:1]], {"designed_by": ("thiet ke",)}
    )
