"""Fields of a giấy khai sinh (forms of TT 15/2015 and TT 04/2020/TT-BTP)."""

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.closing import closing_of, signer_fields
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.making import PrintedPaper, completed
from ocr.fields.phrases import ADDRESS, ADDRESS_WORDS, BIRTH, NAME, of
from ocr.fields.registrations import place_and_day
from ocr.fields.values import (
    as_address,
    as_compact,
    as_day,
    as_ethnicity,
    as_name,
    as_nationality,
    as_paper_number,
    as_personal_id,
    as_year,
)

_PARENTS = (("mother", "mẹ"), ("father", "cha"))
"""How each is called in labels."""

_LABELS = (
    Label(("Số", "Số đăng ký"), "number", as_paper_number),
    Label(("Phần khai về cha mẹ",)),
    Label(
        ("Người được khai sinh", "Con"),
        opens="",
        words=("nguoi duoc khai sinh", "nguoi duoc dang ky", "cua con", "ve con", "ve tre"),
    ),
    Label(
        ("Người mẹ", "Mẹ"),
        opens="mother",
        words=("nguoi me", "ve me", "cua me", "thong tin me"),
        without="cha con quan",
    ),
    Label(
        ("Người cha", "Cha"),
        opens="father",
        words=("nguoi cha", "ve cha", "cua cha", "thong tin cha"),
        without="me con quan",
    ),
    Label(("Quyển số",), "book_number", as_compact),
    Label(
        ("Họ, chữ đệm, tên người mẹ", "Họ và tên mẹ", "Họ, chữ đệm, tên mẹ", "Họ, chữ đệm và tên mẹ"),
        "mother.full_name",
        as_name,
        opens="mother",
    ),
    Label(
        ("Họ, chữ đệm, tên người cha", "Họ và tên cha", "Họ, chữ đệm, tên cha", "Họ, chữ đệm và tên cha"),
        "father.full_name",
        as_name,
        opens="father",
    ),
    Label(
        (
            "Họ, chữ đệm, tên người đi khai sinh",
            "Họ và tên người đi khai sinh",
            "Người đi khai sinh",
            "Người đi đăng ký khai sinh",
            "Người đi đăng ký",
            "Người đứng khai",
        ),
        "declarant.full_name",
        as_name,
        opens="declarant",
    ),
    Label(NAME, "full_name", as_name, within=""),
    Label(NAME, "mother.full_name", as_name, within="mother"),
    Label(NAME, "father.full_name", as_name, within="father"),
    Label(NAME, "declarant.full_name", as_name, within="declarant"),
    Label(BIRTH, "date_of_birth", as_day),
    Label(("Ghi bằng chữ", "bằng chữ")),
    Label(("Giới tính", "Nam, nữ", "Nam/Nữ"), "sex"),
    Label(("Dân tộc",), "ethnicity", as_ethnicity, within=""),
    Label(("Quốc tịch",), "nationality", as_nationality, within=""),
    Label(("Dân tộc", "Quốc tịch")),
    Label(("Nơi sinh", "Sinh tại"), "place_of_birth", as_address, lines=2, words=("noi sinh", "sinh tai")),
    Label(("Quê quán", "Nguyên quán"), "home_town", as_address, lines=2, words=("que quan", "nguyen quan")),
    Label(("Số định danh cá nhân", "Số định danh", "Số ĐDCN"), "personal_id", as_personal_id, within=""),
    Label(("Năm sinh",), "mother.birth_year", as_year, within="mother"),
    Label(ADDRESS, "mother.residence", as_address, lines=2, within="mother", words=ADDRESS_WORDS),
    Label(("Năm sinh",), "father.birth_year", as_year, within="father"),
    Label(ADDRESS, "father.residence", as_address, lines=2, within="father", words=ADDRESS_WORDS),
    *(
        label
        for who, whose in _PARENTS
        for label in (
            Label(
                of(NAME, whose), f"{who}.full_name", as_name, opens=who, words=(f"ten {fold(whose)}",), without="con"
            ),
            Label(of(("Năm sinh", "Sinh năm"), whose), f"{who}.birth_year", as_year),
            Label(of(ADDRESS, whose), f"{who}.residence", as_address, lines=2),
        )
    ),
    Label(("Giấy tờ tùy thân", *ADDRESS, "Năm sinh", "Quan hệ", "Quan hệ với người được khai sinh")),
    Label(
        ("Nơi đăng ký khai sinh", "Nơi đăng ký", "Cơ quan đăng ký", "Đăng ký khai sinh tại", "Đăng ký tại"),
        "registered_at",
        as_address,
        lines=2,
        opens="registration",
        words=("noi dang ky", "co quan dang ky", "dang ky tai"),
    ),
    Label(
        ("Ngày, tháng, năm đăng ký", "Ngày đăng ký", "Đăng ký ngày"), "registered_on", as_day, words=("ngay dang ky",)
    ),
)
_OPTIONAL = {"book_number": ("quyen",)}


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """The child, both parents, who declared, where and when it was registered, who signed."""
    fields = [each for field in labelled_fields(paper, _LABELS) for each in place_and_day(field)]
    signer = signer_fields(paper, closing_of(paper))[:1]
    return completed(paper, [*fields, *signer], _OPTIONAL)
