"""Tờ khai and đơn đề nghị after the forms of TT 04/2020/TT-BTP, NĐ 101/2024, NĐ 175/2024 and NĐ 20/2021: five looks."""

from dataclasses import dataclass

from bench.family_b.application_forms import Form, form_of
from bench.family_b.rows import STYLES, Row, notes, numbered, row
from bench.layouts.heads import heading, one_column
from bench.layouts.wording import any_date, lowered
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, sign_at
from samples.people import Person
from samples.truth import TruthField
from samples.words import long_date, short_date


@dataclass(frozen=True)
class Look:
    """How one form is set. `asks`: which facts of the applicant it asks for, in its order."""

    style: str
    asks: tuple[str, ...]
    labels: tuple[str, ...]
    request: str
    body: Face
    numbers: bool = False
    capitals: bool = False
    marked: bool = False


_LOOKS = (
    # As TT 04/2020/TT-BTP: no birthday, no phone; footnote markers.
    Look("leaders", ("full_name", "address", "personal_id"),
         ("Họ, chữ đệm, tên người yêu cầu:", "Nơi cư trú:(2)", "Giấy tờ tùy thân:(3)"),
         "", Face(13.5), capitals=True, marked=True),
    # As NĐ 20/2021/NĐ-CP and NĐ 101/2024/NĐ-CP: numbered lines.
    Look("plain", ("full_name", "date_of_birth", "personal_id", "address", "phone"),
         ("Họ và tên:", "Ngày, tháng, năm sinh:", "Số CCCD/Định danh cá nhân:", "Nơi thường trú:",
          "Điện thoại liên hệ:"),
         "Nội dung đề nghị:", Face(13), numbers=True),
    # As forms filled in on a service portal.
    Look("cells", ("full_name", "personal_id", "date_of_birth", "phone", "address"),
         ("Họ và tên khai sinh", "Số định danh cá nhân", "Ngày sinh", "Số điện thoại", "Nơi ở hiện tại"),
         "Nội dung yêu cầu", Face(12.5), capitals=True),
    # As typed by hand over the years: a typewriter's face, labels in a column.
    Look("columns", ("full_name", "address", "phone", "personal_id", "date_of_birth"),
         ("Tên tôi là:", "Trú tại:", "Điện thoại:", "CCCD số:", "Sinh ngày:"),
         "Làm đơn này đề nghị:", Face(11, family="Cousine")),
    Look("below", ("full_name", "date_of_birth", "address", "personal_id", "phone"),
         ("Họ, chữ đệm và tên (chữ in hoa)", "Sinh ngày", "Địa chỉ thường trú", "Số căn cước", "Số điện thoại"),
         "Đề nghị giải quyết việc", Face(12.5), capitals=True),
)  # fmt: skip


def compose(flow: Flow, case: Case) -> Fields:
    look, form = case.rng.choice(_LOOKS), form_of(case)
    flow.body, flow.margins = look.body, Margins(18, 18, 16, 28)
    flow.fine_dots = case.rng.random() < 0.5
    one_column(flow, size=12.5, stars=look.style == "below")
    flow.space(3)
    heading(flow, *form.titles, size=15)
    recipient = _recipient(case, look)
    flow.paragraph(f"Kính gửi: {'(1) ' if look.marked else ''}{recipient}", align="center", after=4)
    values = _values(case, look)
    rows = _rows(case, look, values)
    asked = [row(look.request, form.request)] if look.request else []
    mine = [*rows, *asked]
    STYLES[look.style](flow, numbered(mine) if look.numbers else mine)
    _matter(flow, look, form, len(mine))
    filed = _end(flow, case, form, look)
    if look.marked:
        notes(
            flow,
            (
                "(1) Ghi rõ tên cơ quan thực hiện.",
                "(2) Ghi theo nơi đăng ký thường trú; không có thì ghi nơi đang sinh sống.",
                "(3) Ghi rõ loại giấy tờ, số.",
            ),
        )
    told = printed(**{name: values[name][1] for name in look.asks}) | printed(recipient=recipient, filed_on=filed)
    return told | ({"request": TruthField(form.request)} if look.request else {})


def _recipient(case: Case, look: Look) -> str:
    committee = f"{case.commune.committee}, {lowered(case.province.name)}"
    return {"cells": f"Trung tâm Phục vụ hành chính công {lowered(case.commune.title)}", "below": committee}.get(
        look.style, case.commune.committee
    )


def _values(case: Case, look: Look) -> dict[str, tuple[str, str]]:
    """What is printed, and its value in the truth."""
    person: Person = case.applicant
    name = person.full_name.upper() if look.capitals else person.full_name
    card = f"Thẻ căn cước số {person.personal_id}" if look.marked else person.personal_id
    day = person.born
    return {
        "full_name": (f"<b>{name}</b>", name),
        "date_of_birth": (short_date(day) if look.numbers else any_date(case.rng, day), day.isoformat()),
        "personal_id": (card, person.personal_id),
        "address": (person.residence.new, person.residence.new),
        "phone": (person.phone, person.phone),
    }


def _rows(case: Case, look: Look, values: dict[str, tuple[str, str]]) -> list[Row]:
    rows = [row(label, values[name][0]) for name, label in zip(look.asks, look.labels, strict=True)]
    if look.numbers:
        rows[1] = (*rows[1], Blank("Giới tính:", case.applicant.sex, 0.6))
    return rows


def _matter(flow: Flow, look: Look, form: Form, before: int) -> None:
    if look.marked:
        flow.paragraph(f"Đề nghị cơ quan: {lowered(form.request)}, với các nội dung sau:", indent=0, after=1)
    rows = list(form.rows)
    if look.style == "cells":
        flow.space(2)
    STYLES[look.style](flow, numbered(rows, before + 1) if look.numbers else rows)
    flow.space(2)
    if form.attached:
        flow.paragraph(f"Giấy tờ kèm theo: {'; '.join(form.attached)}.", indent=0)


def _end(flow: Flow, case: Case, form: Form, look: Look) -> str:
    """The promise, place and day, who signs; gives back the day."""
    flow.need(60)
    flow.paragraph(form.promise, indent=10, after=3)
    day = case.received_at.date()
    where = (flow.left + 66, flow.right)
    lead = {"leaders": f"Làm tại: {case.commune.seat}, ", "cells": "", "below": f"{case.commune.seat}, "}
    text = lead.get(look.style, f"{case.commune.seat}, ") + long_date(day)
    flow.paragraph(f"<i>{text[0].upper() + text[1:]}</i>", align="center", after=0.5, between=where)
    who = {"leaders": "Người yêu cầu", "plain": "NGƯỜI VIẾT ĐƠN", "cells": "NGƯỜI NỘP ĐƠN"}.get(
        look.style, "Người khai"
    )
    sign_at(flow, Signing((who,), case.applicant.full_name, note="(Ký, ghi rõ họ tên)"), where, room=22)
    return day.isoformat()


KIND = Kind("application", "component", compose, body=Face(13), page_numbers=False)
