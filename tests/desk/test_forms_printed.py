"""The printed form: every label and value is on it, whatever it says, inside the margins; doubts are marked."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.catalogues import load_catalogue
from desk.clean import clean
from desk.print.forms import form_sheet
from dossiers.text import nfc
from flows.stages.prefilling import filled

MARKED = "(*) cần đối chiếu với bản gốc"


def answer(**values: str) -> dict[str, Any]:
    """What prefill answers of the first shipped form, with those values set, none doubtful."""
    told = filled(load_catalogue().forms[0], [], ())
    for name, value in values.items():
        told["fields"][name] |= {"value": value, "source": "qr"}
    return told


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], capture_output=True, text=True, check=True).stdout


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("form", load_catalogue().forms, ids=lambda form: form.code)
def test_labels_values_and_sentences_are_on_it(form: Any, tmp_path: Path) -> None:
    told = filled(form, [], ())
    for at, field in enumerate(told["fields"].values()):
        field["value"] = f"Giá trị thứ {at}"
    (tmp_path / "form.pdf").write_bytes(form_sheet(told))
    printed = bare(text_of(tmp_path / "form.pdf"))
    sentences = [form.title, form.closing, form.signer, "Độc lập - Tự do - Hạnh phúc", "Kính gửi:"]
    for expected in [*sentences, *(field.above for field in form.fields)]:
        assert bare(expected) in printed
    for at, field in enumerate(form.fields):
        assert bare(f"{at + 1}. {field.label}: Giá trị thứ {at}") in printed
    assert MARKED not in printed


def test_days_are_printed_as_vietnamese_write_them(tmp_path: Path) -> None:
    pdf = tmp_path / "form.pdf"
    pdf.write_bytes(form_sheet(answer(requester_date_of_birth="1994-08-25", mother_birth="1994", copies="2021-02-30")))
    assert "sinh: 25/08/1994\n" in text_of(pdf)
    assert "của mẹ: 1994\n" in text_of(pdf)
    assert "2021-02-30" in text_of(pdf)
    pdf.write_bytes(form_sheet(answer(requester_date_of_birth="1994-08", mother_birth="1994-13")))
    assert "sinh: 08/1994\n" in text_of(pdf)
    assert "của mẹ: 1994-13\n" in text_of(pdf)


def test_what_is_doubted_is_marked_and_the_mark_is_told_on_its_page(tmp_path: Path) -> None:
    told = answer(requester_name="Nguyễn Thị Hà", requester_residence="Xã Núi Thành")
    told["fields"]["requester_residence"]["needs_check"] = True
    (tmp_path / "form.pdf").write_bytes(form_sheet(told))
    first, second, *_ = text_of(tmp_path / "form.pdf").split("\f")
    assert "Xã Núi Thành (*)" in first
    assert "Nguyễn Thị Hà\n" in first
    assert MARKED in first
    assert "(*)" not in second


def outside(pdf: Path) -> list[str]:
    """Words that stand outside the page's margins."""
    listed = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    boxes = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>', listed)
    assert boxes
    return [word for left, top, right, bottom, word in boxes
            if float(left) < 80 or float(right) > 550 or float(top) < 20 or float(bottom) > 825]  # fmt: skip


@pytest.mark.parametrize("value", ["Thôn Hòa Bình, " * 400, "W" * 5000, "Đ" * 90, "ư" * 3000 + " a"])
def test_a_long_value_goes_on_over_lines_and_pages(value: str, tmp_path: Path) -> None:
    pdf = tmp_path / "form.pdf"
    pdf.write_bytes(form_sheet(answer(requester_name="Hà", requester_residence=value, copies="cuối cùng")))
    # the numbers of the pages stand between its lines
    printed = re.sub(r"\f\d\n", "", text_of(pdf))
    assert bare(value) in bare(printed)
    assert "cuối cùng" in printed
    assert outside(pdf) == []
    with pikepdf.open(pdf) as opened:
        assert (len(opened.pages) > 2) == (len(value) > 2000)


HOSTILE = "\x1b]0;owned\x07<b>(\\)</b> &amp; \x9b2J\u202eabc\x00 %PDF ) Tj ET"


def test_hostile_text_means_nothing(tmp_path: Path) -> None:
    pdf = tmp_path / "form.pdf"
    told = answer(requester_name=HOSTILE)
    told["title"] = told["fields"]["copies"]["label"] = HOSTILE
    pdf.write_bytes(form_sheet(told))
    printed = text_of(pdf)
    assert printed.count("<b>(\\)</b> &amp; abc %PDF ) Tj ET") == 3
    assert not set(printed) & {"\x1b", "\x07", "\x9b", "\u202e", "\x00"}
    assert "owned" not in printed


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_can_be_printed(tmp_path: Path, value: str) -> None:
    pdf = tmp_path / "form.pdf"
    pdf.write_bytes(form_sheet(answer(requester_residence=value, copies="cuối cùng")))
    printed = text_of(pdf)
    assert "cuối cùng" in printed
    latin = "".join(letter for letter in clean(nfc(value)) if letter.isascii() and letter.isalnum())
    assert latin in "".join(letter for letter in printed if letter.isascii() and letter.isalnum())
