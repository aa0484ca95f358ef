"""Tờ khai and đơn đề nghị of the sample procedures as their ministries published them, in an earlier and a later
edition."""

from bench.family_b.heads import heading, one_column
from bench.family_b.rows import Row, Style, leaders, notes, plain
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d import earlier_forms, later_forms
from bench.family_d.forms import Form
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, sign_at
from samples.words import long_date


def earlier(flow: Flow, case: Case) -> Fields:
    """Typed over dots, with the form's footnote numbers."""
    begin(flow, Face(12.5), Margins(18, 17, 16, 27))
    flow.fine_dots = flow.dots_under_values = True
    form = earlier_forms.FORMS[case.procedure.code](case)
    _print(flow, form, leaders)
    lead = "Làm tại: " if form.signer == "Người yêu cầu" else ""
    fields = _end(flow, case, form, lead)
    if lead:
        notes(flow, ("(1) Ghi rõ tên cơ quan thực hiện.", "(2) Ghi theo nơi đăng ký thường trú hoặc tạm trú."))
    return fields


def later(flow: Flow, case: Case) -> Fields:
    """Filled in on a screen and printed without dots."""
    begin(flow, Face(case.rng.choice((12.5, 13.0))), Margins(18, 17, 16, 28))
    form = later_forms.FORMS[case.procedure.code](case)
    _print(flow, form, plain)
    return _end(flow, case, form, "")


def _print(flow: Flow, form: Form, style: Style) -> None:
    if form.corner:
        flow.paragraph(f"<b>{form.corner}</b>", align="right", after=1)
    one_column(flow, size=12.5)
    heading(flow, *form.titles, size=15)
    if form.recipient:
        flow.paragraph(f"Kính gửi: {form.recipient}", align="center", after=3)
    for part in form.parts:
        if isinstance(part, str):
            flow.paragraph(part, indent=0, after=1, align="left")
        else:
            rows: tuple[Row, ...] = (part,)
            style(flow, rows)


def _end(flow: Flow, case: Case, form: Form, lead: str) -> Fields:
    flow.space(1)
    flow.paragraph(form.promise, after=2)
    flow.need(42)
    day, where = case.received_at.date(), (flow.left + 70, flow.right)
    text = f"<i>{lead}{case.commune.seat}, {long_date(day)}</i>"
    flow.paragraph(text, align="center", after=0.5, between=where)
    sign_at(flow, Signing((form.signer,), case.applicant.full_name, note=form.hint), where, room=20)
    recipient = form.recipient.removeprefix("(1) ")
    told = {**form.fields, "filed_on": day.isoformat()} | ({"recipient": recipient} if recipient else {})
    return printed(**told)


VARIANTS = (earlier, later)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
