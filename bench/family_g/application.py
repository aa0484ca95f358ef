"""Tờ khai and đơn of the sample procedures: published forms on dots with their notes, the same in ruled cells, and
letters that give first the facts after dashes and then the reason."""

from bench.family_b.heads import heading, one_column
from bench.family_b.rows import dashed, row
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import begin, four_columns, small_print, two
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, bare
from bench.family_d.forms import Form
from bench.family_e.setting import lines
from bench.family_g.forms import FORMS
from bench.family_g.setting import dated_end, shared_table
from bench.family_g.wording import writing
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import long_date, short_date

_LETTERS = {
    "1.001193": (("ĐƠN ĐỀ NGHỊ", "Đăng ký khai sinh"), "đăng ký khai sinh cho con",
                 "Vợ chồng tôi mới sinh cháu và đã có Giấy chứng sinh của bệnh viện"),
    "1.004873": (("ĐƠN ĐỀ NGHỊ", "Xác nhận tình trạng hôn nhân"), "cấp Giấy xác nhận tình trạng hôn nhân",
                 "Hiện nay tôi cần giấy này để làm thủ tục đăng ký kết hôn"),
    "2.000635": (("ĐƠN ĐỀ NGHỊ", "Cấp bản sao trích lục kết hôn"), "cấp bản sao trích lục kết hôn",
                 "Bản chính Giấy chứng nhận kết hôn của vợ chồng tôi đã bị thất lạc"),
    "1.012783": (("ĐƠN ĐỀ NGHỊ", "Đăng ký biến động đất đai"), "cập nhật địa chỉ thửa đất trên Giấy chứng nhận",
                 "Do sắp xếp đơn vị hành chính nên tên xã, phường trên Giấy chứng nhận không còn phù hợp"),
    "1.009994": (("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG",), "cấp giấy phép xây dựng nhà ở riêng lẻ",
                 "Nhà ở hiện tại của gia đình tôi đã xuống cấp, cần xây dựng lại"),
    "1.001776": (("ĐƠN ĐỀ NGHỊ", "Hưởng chế độ trợ cấp xã hội"), "cho hưởng trợ cấp xã hội hằng tháng",
                 "Tôi bị khuyết tật, sức khỏe yếu, không có lương hưu và thu nhập khác"),
}  # fmt: skip
"""Title lines, what is asked for and why, by procedure."""
_NOTES = (
    "Chú thích: (1) Ghi rõ tên cơ quan đề nghị thực hiện. Nơi cư trú ghi theo nơi thường trú; nếu không có thì ghi "
    "theo nơi tạm trú; trường hợp không có cả hai thì ghi theo nơi ở hiện tại.",
)


def on_dots(flow: Flow, case: Case) -> Fields:
    """Fine dots or full stops, typed over or before them; the notes of the form in small print below."""
    begin(flow, Face(13), Margins(16, 16, 14, 27))
    flow.fine_dots, flow.dots_under_values = case.rng.random() < 0.5, case.rng.random() < 0.4
    form = _opened(flow, case)
    flow.blanks(*row("Kính gửi: (1)", form.recipient), indent=14)
    flow.space(2)
    for part in form.parts:
        if isinstance(part, str):
            flow.paragraph(f"<b>{part}</b>", indent=0, after=0.5, align="left")
        else:
            flow.blanks(*part, leading=1.42)
    flow.space(1.5)
    flow.paragraph(form.promise, after=1)
    _end(flow, case, form, f"Làm tại: {case.commune.seat}, {long_date(case.received_at.date())}")
    small_print(flow, *_NOTES)
    return printed(**form.fields, recipient=form.recipient, filed_on=case.received_at.date().isoformat())


def in_cells(flow: Flow, case: Case) -> Fields:
    """Labels in the left column of a table, what was entered in the right; parts of the form as rows of capitals."""
    begin(flow, Face(12.5), Margins(16, 16, 14, 25))
    form = _opened(flow, case)
    flow.paragraph(f"<b>Kính gửi:</b> {form.recipient}", align="center", after=3)
    for part in form.parts:
        if isinstance(part, str):
            shared_table(flow, (1.0,), ((f"<b>{part}</b>",),), size=12, head=0)
        else:
            four_columns(flow, [part], size=12, labels=0.36 / len(part))
    flow.space(3)
    flow.paragraph(form.promise, after=1)
    _end(flow, case, form, f"{case.commune.seat}, ngày {figures(case.received_at.date())}")
    return printed(**form.fields, recipient=form.recipient, filed_on=case.received_at.date().isoformat())


def letter(flow: Flow, case: Case) -> Fields:
    """Who asks in dashed lines, two facts on some; the reason and the request in one indented paragraph."""
    begin(flow, Face(14), Margins(20, 18, 20, 30))
    person, write = case.applicant, writing(case.rng)
    titles, request, reason = _LETTERS[case.procedure.code]
    recipient = f"{case.commune.committee}, {lowered(case.province.name)}"
    one_column(flow, size=13, stars=case.rng.random() < 0.5)
    heading(flow, *titles, size=16)
    flow.paragraph(f"Kính gửi: {recipient}", align="center", after=4)
    dashed(
        flow,
        [
            row("Tôi tên là:", f"<b>{person.full_name.upper()}</b>"),
            two(("Sinh ngày:", bare(person.born)), ("Giới tính:", person.sex)),
            row("Số CCCD:", f"{person.personal_id} do {POLICE} cấp ngày {short_date(person.id_issued)}"),
            row("Nơi thường trú:", write(person.residence.new)),
            row("Điện thoại:", person.phone),
        ],
    )
    flow.space(1)
    lines(
        flow,
        f"{reason}. Nay tôi làm đơn này kính đề nghị quý cơ quan xem xét, giải quyết: {request}.",
        "Tôi cam đoan nội dung trình bày trên là đúng, nếu sai tôi xin chịu trách nhiệm trước pháp luật.",
        "Xin chân thành cảm ơn./.",
        indent=10,
        after=2,
    )
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    dated_end(flow, place, Signing(("NGƯỜI LÀM ĐƠN",), person.full_name), room=24)
    return printed(
        recipient=recipient,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        address=write(person.residence.new),
        phone=person.phone,
        request=request,
        filed_on=case.received_at.date().isoformat(),
    )


def _opened(flow: Flow, case: Case) -> Form:
    """Prints the form's number, the country and the title."""
    form = FORMS[case.procedure.code](case, writing(case.rng))
    if form.corner:
        flow.paragraph(f"<b>{form.corner}</b>", face=Face(11), align="right", after=1)
    one_column(flow, size=12.5)
    heading(flow, *form.titles, size=15)
    return form


def _end(flow: Flow, case: Case, form: Form, place_and_day: str) -> None:
    dated_end(flow, place_and_day, Signing((form.signer,), case.applicant.full_name, note=form.hint), room=20)


VARIANTS = (on_dots, in_cells, letter)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
