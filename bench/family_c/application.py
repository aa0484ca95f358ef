"""Tờ khai and đơn đề nghị: the form of a portal, a letter, a form numbered in two levels."""

from bench.family_b.heads import heading, one_column
from bench.family_b.rows import leaders, row
from bench.family_b.wording import lowered
from bench.family_c.matters import matter_of
from bench.family_c.setting import begin, four_columns, run_in, section, small_print, two
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, any_day, said, unit_of
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, sign_at
from samples.truth import TruthField
from samples.words import long_date, short_date

_PROMISE = "Tôi xin chịu trách nhiệm trước pháp luật về tính chính xác của các nội dung đã khai."


def portal(flow: Flow, case: Case) -> Fields:
    """Sections A to C, facts in four columns, the day before the signature."""
    begin(flow, Face(12.5), Margins(16, 16, 16, 24))
    person, matter, filed = case.applicant, matter_of(case), case.received_at.date()
    recipient = unit_of(case, "Trung tâm Phục vụ hành chính công")
    one_column(flow, size=12)
    heading(flow, *matter.titles, size=14.5)
    flow.paragraph(f"Gửi đến: {recipient}", align="center", after=3)
    section(flow, "A. NGƯỜI KHAI", barred=True)
    four_columns(
        flow,
        [
            row("Họ và tên khai sinh", f"<b>{person.full_name.upper()}</b>"),
            two(("Sinh ngày", any_day(case.rng, person.born)), ("Giới tính", person.sex)),
            two(("Số ĐDCN/CCCD", person.personal_id), ("Số máy liên hệ", person.phone)),
            row("Chỗ ở hiện nay", person.residence.new),
        ],
    )
    section(flow, "B. NỘI DUNG KHAI", barred=True)
    four_columns(flow, [row("Yêu cầu", matter.request), *matter.rows])
    section(flow, "C. CAM KẾT", barred=True)
    flow.paragraph(_PROMISE, indent=0, after=3)
    flow.paragraph(f"Ngày khai: {short_date(filed)}", align="left", after=2)
    _sign(flow, case, "NGƯỜI KHAI")
    return _truth(case, recipient, person.full_name.upper(), matter.request)


def letter(flow: Flow, case: Case) -> Fields:
    """Somebody's own sentences, two facts on a line, place and day at the head."""
    begin(flow, Face(case.rng.choice((13.0, 13.5, 14.0))), Margins(20, 18, 20, 30))
    person, matter, filed = case.applicant, matter_of(case), case.received_at.date()
    recipient = f"UBND {lowered(case.commune.title)}, {lowered(case.province.name)}"
    one_column(flow, size=13, stars=True)
    flow.paragraph(f"<i>{case.commune.seat}, {long_date(filed)}</i>", align="right", after=4)
    heading(flow, *matter.titles, size=15)
    flow.paragraph(f"Kính gửi: <b>{recipient}</b>", align="center", after=4)
    run_in(flow, (Blank("Tôi là:", f"<b>{person.full_name}</b>"), Blank("sinh ngày:", said(person.born))), indent=10)
    card = Blank("Số căn cước:", person.personal_id), Blank("cấp ngày:", short_date(person.id_issued))
    run_in(flow, (*card, Blank("nơi cấp:", POLICE)), between=", ", indent=10)
    run_in(flow, (Blank("Hiện đang ở tại:", person.residence.new),), indent=10)
    run_in(flow, (Blank("Số máy để liên lạc khi cần:", person.phone),), indent=10)
    run_in(flow, (Blank("Nay tôi làm đơn này kính đề nghị quý cơ quan giải quyết việc:", matter.request),), indent=10)
    flow.paragraph("Nội dung cụ thể như sau:", after=1)
    for each in matter.rows:
        run_in(flow, each, indent=10, end=".")
    flow.paragraph(f"{_PROMISE} Kính mong được xem xét, giải quyết. Xin trân trọng cảm ơn.", after=4)
    _sign(flow, case, "Người làm đơn")
    return _truth(case, recipient, person.full_name, matter.request)


def levels(flow: Flow, case: Case) -> Fields:
    """Items 1.1 to 2.n on dots, the telephone beside the personal number."""
    begin(flow, Face(12.5), Margins(18, 16, 16, 27))
    flow.fine_dots, flow.dots_under_values = case.rng.random() < 0.5, case.rng.random() < 0.5
    person, matter, filed = case.applicant, matter_of(case), case.received_at.date()
    recipient = f"Chủ tịch {case.commune.committee}"
    flow.paragraph("<i>Mẫu đơn dùng cho cá nhân</i>", face=Face(10.5), align="right", after=2)
    one_column(flow, size=12.5)
    heading(flow, *matter.titles, size=14.5)
    flow.paragraph(f"Kính gửi: {recipient}", align="center", after=2)
    section(flow, "1. Người đề nghị")
    leaders(
        flow,
        [
            two(("1.1. Họ tên:", f"<b>{person.full_name.upper()}</b>"), ("1.2. Giới tính:", person.sex), (1.7, 0.8)),
            two(("1.3. Ngày sinh:", short_date(person.born)), ("1.4. Dân tộc:", person.ethnicity), (1.2, 0.8)),
            two(("1.5. Số CCCD/ĐDCN:", person.personal_id), ("1.6. ĐTDĐ:", person.phone), (1.2, 0.8)),
            row("1.7. Nơi thường trú:", person.residence.new),
        ],
    )
    section(flow, "2. Việc đề nghị")
    leaders(flow, [row("2.1. Đề nghị:", matter.request)])
    for number, each in enumerate(matter.rows, 2):
        first, *others = each
        leaders(flow, [(Blank(f"2.{number}. {first.label}", first.value, first.share), *others)])
    flow.space(2)
    flow.paragraph(_PROMISE, after=3)
    flow.need(48)
    where = (flow.left + 72, flow.right)
    flow.paragraph(f"<i>{long_date(filed).capitalize()}</i>", align="center", after=0.5, between=where)
    _sign(flow, case, "NGƯỜI ĐỀ NGHỊ")
    small_print(flow, "Ghi chú: Người khai đánh máy hoặc viết tay, không tẩy xóa.")
    return _truth(case, recipient, person.full_name.upper(), matter.request)


def _sign(flow: Flow, case: Case, who: str) -> None:
    flow.need(40)
    sign_at(flow, Signing((who,), case.applicant.full_name), (flow.left + 72, flow.right), room=22)


def _truth(case: Case, recipient: str, name: str, request: str) -> Fields:
    person = case.applicant
    return printed(
        recipient=recipient,
        full_name=name,
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        address=person.residence.new,
        phone=person.phone,
        filed_on=case.received_at.date().isoformat(),
    ) | {"request": TruthField(request)}


VARIANTS = (portal, letter, levels)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
