"""Tờ khai and đơn đề nghị of the sample procedures: paper forms with their notes, and interactive electronic forms."""

from dataclasses import replace

from bench.family_b.heads import heading, one_column
from bench.family_b.rows import Row, row
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.forms import Form
from bench.family_e import electronic_forms, paper_forms
from bench.family_e.setting import filled, note_lines
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, sign_at
from samples.words import long_date, short_date

_NOTES = (
    "(1) Ghi rõ tên cơ quan đăng ký hộ tịch.",
    "(2) Ghi theo nơi đăng ký thường trú; nếu không có thì ghi theo nơi đăng ký tạm trú.",
    "(3) Ghi thông tin về giấy tờ tùy thân của người yêu cầu (số, cơ quan cấp, ngày cấp).",
)
_MORE_NOTES = {
    "1.001193": ("(4) Ghi rõ tên bệnh viện, cơ sở y tế nơi trẻ sinh ra và địa chỉ.",),
    "1.004873": ("(4) Ghi rõ tình trạng hôn nhân hiện tại.", "(5) Ghi rõ mục đích sử dụng Giấy xác nhận."),
    "2.000635": ("(4) Ghi rõ tên cơ quan đã đăng ký hộ tịch trước đây.",),
}
"""What the marks of the ministry of justice's forms mean, by procedure."""


def paper(flow: Flow, case: Case) -> Fields:
    """Rows of full stops, place and day in italics over the signature, the form's notes at the foot."""
    begin(flow, Face(13), Margins(16, 15, 14, 28))
    form, day = paper_forms.FORMS[case.procedure.code](case), case.received_at.date()
    if form.corner:
        flow.paragraph(f"<b>{form.corner}</b>", face=Face(11), align="right", after=1)
    one_column(flow, size=12.5)
    heading(flow, *form.titles, size=15)
    more_notes = _MORE_NOTES.get(case.procedure.code)
    flow.blanks(*row("Kính gửi: (1)" if more_notes else "Kính gửi:", form.recipient), indent=12)
    flow.space(1.5)
    for part in form.parts:
        if isinstance(part, str):
            flow.paragraph(part, indent=0, after=0.6, align="left")
        else:
            flow.blanks(*part, leading=1.38)
    flow.space(1)
    flow.paragraph(form.promise, after=1)
    flow.need(34)
    where = (flow.left + 72, flow.right)
    place = f"{'Làm tại: ' if more_notes else ''}{case.commune.seat}, {long_date(day)}"
    flow.paragraph(f"<i>{place}</i>", align="center", after=0.3, between=where)
    sign_at(flow, Signing((form.signer,), case.applicant.full_name, note=form.hint), where, room=17)
    if more_notes:
        note_lines(flow, "Chú thích:", *_NOTES, *more_notes, size=9.5)
    return _truth(form, day.isoformat())


def electronic(flow: Flow, case: Case) -> Fields:
    """Every item after its number in brackets, what was filled in bold, no dots; sent with the asker's account."""
    begin(flow, Face(12.5), Margins(17, 16, 15, 25))
    form, day = electronic_forms.FORMS[case.procedure.code](case), case.received_at.date()
    one_column(flow, size=12.5)
    heading(flow, *form.titles, size=14)
    flow.paragraph(f"<b>Kính gửi:</b> {form.recipient}", align="center", after=3)
    number = 0
    for part in form.parts:
        if isinstance(part, str):
            flow.paragraph(f"<b>{part}</b>", indent=0, after=1, align="left")
            continue
        filled(flow, [_numbered(part, number)])
        number += len(part)
    flow.space(1)
    flow.paragraph(f"<i>{form.promise}</i>", indent=0, after=2)
    flow.need(34)
    where = (flow.left + 66, flow.right)
    for text in (
        f"Ngày {short_date(day)}",
        f"<b>{form.signer}</b>",
        "<i>(Đã xác thực bằng tài khoản định danh điện tử)</i>",
        f"<b>{case.applicant.full_name}</b>",
    ):
        flow.paragraph(text, align="center", after=1.5, between=where)
    return _truth(form, day.isoformat())


def _numbered(blanks: Row, before: int) -> Row:
    return tuple(replace(each, label=f"({number}) {each.label}") for number, each in enumerate(blanks, before + 1))


def _truth(form: Form, day: str) -> Fields:
    return printed(**form.fields, recipient=form.recipient, filed_on=day)


VARIANTS = (paper, electronic)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
