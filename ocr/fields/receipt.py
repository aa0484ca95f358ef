"""Fields of a giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01, TT 03/2025/TT-VPCP and the form of TT 01/2018)."""

import re

from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.coded import dossier_code_field
from ocr.fields.labelled import labelled_fields
from ocr.fields.labels import Label
from ocr.fields.likeness import find_phrase
from ocr.fields.making import PrintedPaper, completed, make_field
from ocr.fields.phrases import (
    ADDRESS,
    ADDRESS_WORDS,
    DOSSIER_CODE_WORDS,
    NAME,
    NAME_WORDS,
    PERSONAL_NUMBER,
    PERSONAL_NUMBER_WORDS,
    PHONE,
    PHONE_WORDS,
)
from ocr.fields.values import Parsed, as_address, as_digits, as_moment, as_name, as_personal_id, as_phone, as_text, tidy

_OPTIONAL = {"email": ("mail", "@", "thu dien tu"), "copies": ("so luong", "so bo", "bo ho so")}
"""By phone and personal number people are found again: where neither is read, a person is asked."""


def _email(text: str) -> Parsed:
    value = re.sub(r"[^\w.+\-@]", "", tidy(text))  # `(@`: a letter's bow that was read twice
    return Parsed(value, bool(re.fullmatch(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+", value)))


_LABELS = (
    Label(
        ("Mã hồ sơ", "Mã số hồ sơ", "Hồ sơ số", "Số hồ sơ", "Số biên nhận"), "dossier_code", words=DOSSIER_CODE_WORDS
    ),
    Label(
        (
            "Tiếp nhận hồ sơ của",
            "Tiếp nhận của",
            "Tiếp nhận hồ sơ của ông/bà",
            "Người nộp hồ sơ",
            "Chủ hồ sơ",
            "Họ tên người nộp",
            "Họ và tên người nộp",
            "Tổ chức, cá nhân nộp hồ sơ",
            "Người yêu cầu",
            "Công dân",
            "Ông",
            "Bà",
            "Ông/bà",
            "Ông (bà)",
            *NAME,
        ),
        "full_name",
        as_name,
        words=(*NAME_WORDS, "nguoi nop", "to chuc ca nhan", "ten ca nhan", "khach hang"),
        without="tiep",
    ),
    Label(ADDRESS, "address", as_address, lines=2, words=ADDRESS_WORDS, without="email web"),
    Label(PHONE, "phone", as_phone, words=PHONE_WORDS),
    Label(("Email", "E-mail", "Thư điện tử"), "email", _email),
    Label(PERSONAL_NUMBER, "personal_id", as_personal_id, words=PERSONAL_NUMBER_WORDS),
    Label(
        (
            "Nội dung yêu cầu giải quyết",
            "Về việc đề nghị giải quyết",
            "Tên thủ tục hành chính",
            "Thủ tục hành chính",
            "Tên TTHC",
            "TTHC",
            "Nội dung hồ sơ",
            "Loại hồ sơ",
            "Tên hồ sơ",
            "Về việc",
            "Tên thủ tục",
            "Thủ tục",
        ),
        "procedure_name",
        as_text,
        lines=3,
        words=(
            "thu tuc",
            "tthc",
            "noi dung yeu cau",
            "noi dung giai quyet",
            "viec giai quyet",
            "yeu cau giai quyet",
        ),
        without="thanh phan",
    ),
    Label(("Thành phần hồ sơ nộp gồm", "Thành phần hồ sơ gồm", "Thành phần hồ sơ, yêu cầu")),
    Label(
        ("Số lượng hồ sơ", "Số lượng bộ hồ sơ", "Số lượng bộ", "Số bộ hồ sơ", "Số bộ", "Số lượng"),
        "copies",
        as_digits,
        words=("so luong ho so", "so luong bo", "so bo"),
    ),
    Label(
        (
            "Thời gian giải quyết hồ sơ theo quy định là",
            "Thời gian giải quyết",
            "Thời hạn giải quyết",
            "Số ngày giải quyết",
        ),
        "processing_days",
        as_digits,
        words=("thoi han", "thoi gian xu ly", "thoi gian giai quyet", "so ngay", "giai quyet trong"),
        without="tra hen nhan",
    ),
    Label(
        (
            "Thời gian nhận hồ sơ",
            "Nhận hồ sơ lúc",
            "Thời gian tiếp nhận hồ sơ",
            "Thời điểm nhận hồ sơ",
            "Ngày tiếp nhận hồ sơ",
            "Ngày tiếp nhận",
            "Ngày nhận hồ sơ",
            "Thời điểm tiếp nhận",
            "Nhận lúc",
        ),
        "received_at",
        as_moment,
        lines=2,
        words=("ngay nhan", "gio nhan", "luc nhan", "thoi gian nhan", "thoi diem nhan"),
        without="tra hen",
    ),
    Label(
        (
            "Thời gian trả kết quả giải quyết hồ sơ",
            "Thời gian trả kết quả",
            "Trả kết quả lúc",
            "Thời gian hẹn trả kết quả",
            "Thời điểm trả kết quả",
            "Ngày hẹn trả kết quả",
            "Ngày hẹn trả",
            "Thời điểm hẹn trả kết quả",
            "Trả lúc",
            "Hẹn trả kết quả",
        ),
        "due_at",
        as_moment,
        lines=2,
        words=(
            "ngay tra",
            "ngay hen",
            "gio tra",
            "gio hen",
            "luc tra",
            "thoi gian tra",
            "thoi diem tra",
            "thoi han tra",
            "hen tra",
        ),
    ),
    Label(("Đăng ký nhận kết quả tại", "Nhận kết quả tại", "Nơi trả kết quả", "Hình thức nhận kết quả")),
    Label(
        (
            "Đơn vị tiếp nhận",
            "Cơ quan tiếp nhận",
            "Nơi tiếp nhận",
            "Bộ phận tiếp nhận hồ sơ",
            "Bộ phận (Trung tâm) tiếp nhận và trả kết quả",
            "Nơi nhận hồ sơ",
        ),
        "receiving_unit",
        as_text,
        lines=2,
        words=("don vi nhan", "co quan nhan", "noi nhan ho so", "bo phan nhan"),
        without="tra",
    ),
    Label(("Vào Sổ theo dõi hồ sơ", "Quyển số")),
)
_HAS_RECEIVED = re.compile(r"\s+(?:đã\s+(?:tiếp )?nhận\b|(?:tiếp )?nhận hồ.? sơ)", re.IGNORECASE)
_UNITS = ("trung tam phuc vu hanh chinh cong", "bo phan tiep nhan", "bo phan mot cua", "trung tam hanh chinh cong")


def extract(paper: PrintedPaper) -> tuple[Field, ...]:
    """Dossier code (QR before print), who handed in what and when, and when the result is due."""
    fields = labelled_fields(paper, _LABELS)
    code = dossier_code_field(paper, next((each for each in fields if each.name == "dossier_code"), None))
    return completed(paper, [code, *fields, *_receiving_unit(paper), *_copies(paper)], _OPTIONAL)


def _unit(text: str) -> Parsed:
    """`Bộ phận tiếp nhận: Trung tâm … đã tiếp nhận hồ sơ của` → the name alone."""
    label, _, name = _HAS_RECEIVED.split(text)[0].partition(":")
    value = tidy(name) or tidy(label)
    return Parsed(value, bool(value))


def _copies(paper: PrintedPaper) -> list[Field]:
    """`… 01 bộ hồ sơ đề nghị giải quyết …` in a sentence."""
    for line in paper.lines:
        if (place := find_phrase(line, "bộ hồ sơ")) and (number := line.part(max(0, place[0] - 1), place[0])):
            parsed = as_digits(number.text)
            if parsed.sound:
                return [make_field(paper, "copies", line.page, number.words, parsed)]
    return []


def _receiving_unit(paper: PrintedPaper) -> list[Field]:
    """The line under the title that names the one-stop shop; the form prints no label before it."""
    below = max(paper.title_lines, default=0)
    for line in paper.pages[0].lines[below + 1 :]:
        if fold(line.text).startswith(_UNITS):
            return [make_field(paper, "receiving_unit", line.page, line.words, _unit(line.text))]
    return []
