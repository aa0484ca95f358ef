"""Tờ khai and đơn đề nghị of the sample procedures: published forms filled in on a screen in sans-serif, and letters of
request in prose, as people write them and villages confirm them."""

from bench.family_b.heads import heading, one_column
from bench.family_b.rows import row
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, bare
from bench.family_e.setting import lines
from bench.family_f.published_forms import FORMS
from bench.family_f.setting import boxed, narrowed
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, sign_at
from samples.words import long_date, short_date

_LAND = "1.012783"
_LETTERS = {
    "1.001193": ("ĐƠN ĐỀ NGHỊ", "(V/v đăng ký khai sinh cho con)", "Đăng ký khai sinh cho con tôi"),
    "1.004873": ("ĐƠN XIN XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN", "Xác nhận tình trạng hôn nhân để làm thủ tục kết hôn"),
    "2.000635": ("ĐƠN XIN CẤP BẢN SAO", "TRÍCH LỤC KẾT HÔN", "Cấp 02 bản sao trích lục kết hôn của vợ chồng tôi"),
    _LAND: ("ĐƠN ĐỀ NGHỊ", "Về việc đính chính địa chỉ thửa đất", "Ghi lại địa chỉ thửa đất theo tên phường, xã mới"),
    "1.009994": ("ĐƠN XIN CẤP GIẤY PHÉP XÂY DỰNG", "(Nhà ở gia đình)", "Cấp phép xây dựng nhà ở trên thửa đất của tôi"),
    "1.001776": ("ĐƠN ĐỀ NGHỊ", "Hưởng trợ cấp xã hội hằng tháng", "Hưởng trợ cấp hằng tháng cho người khuyết tật"),
}
"""The two lines of the title and what is asked for, by procedure."""


def published(flow: Flow, case: Case) -> Fields:
    """On full stops; the land form with the receiver's box beside its title."""
    begin(flow, Face(11, family="Arimo"), Margins(15, 16, 14, 24))
    form, day = FORMS[case.procedure.code](case), case.received_at.date()
    if form.corner:
        flow.paragraph(f"<i>{form.corner}</i>", align="right", after=1)
    one_column(flow, size=11.5, family="Arimo")
    outer = flow.margins
    if case.procedure.code == _LAND:
        texts = ("<b>PHẦN GHI CỦA NGƯỜI NHẬN HỒ SƠ</b>", "Đã kiểm tra nội dung đơn đầy đủ, rõ ràng, thống nhất với "
                 "giấy tờ xuất trình.", f"Vào sổ tiếp nhận hồ sơ số: {case.serial} Quyển: 02", f"Ngày {bare(day)}",
                 f"Người nhận hồ sơ: {case.officials.clerk}")  # fmt: skip
        boxed(flow, texts, width=58)
        outer = narrowed(flow, 62)
    heading(flow, *form.titles, size=13, family="Arimo")
    flow.blanks(*row("Kính gửi:", form.recipient), indent=4)
    flow.space(12 if flow.margins is not outer else 2)
    flow.margins = outer
    for part in form.parts:
        if isinstance(part, str):
            flow.paragraph(part, indent=0, after=0.4, align="left")
        else:
            flow.blanks(*part, leading=1.45)
    flow.space(1)
    flow.paragraph(form.promise, indent=0, after=2)
    _end(flow, case, long_date(day), Signing((form.signer,), case.applicant.full_name, note=form.hint))
    return printed(**form.fields, recipient=form.recipient, filed_on=day.isoformat())


def letter(flow: Flow, case: Case) -> Fields:
    """Who asks, told in indented sentences; the request after a colon; the head of the village confirms at the left."""
    begin(flow, Face(14), Margins(22, 18, 20, 32))
    person, day = case.applicant, case.received_at.date()
    first, second, request = _LETTERS[case.procedure.code]
    recipient = f"UBND {case.commune.title[0].lower()}{case.commune.title[1:]}"
    one_column(flow, size=13)
    heading(flow, first, second, size=16)
    flow.paragraph(f"<b>Kính gửi:</b> {recipient}", align="center", after=4)
    lines(
        flow,
        f"Tôi tên là: {person.full_name}. Giới tính: {person.sex}",
        f"Sinh {long_date(person.born)}",
        f"Số CCCD: {person.personal_id}, cấp ngày {short_date(person.id_issued)} tại {POLICE}",
        f"Địa chỉ thường trú: {person.residence.new}",
        f"Số điện thoại: {person.phone}",
        f"Nay tôi làm đơn này kính đề nghị {recipient} giải quyết nội dung sau: {request}.",
        "Tôi xin cam đoan những điều trình bày trên là đúng sự thật, nếu sai tôi xin hoàn toàn chịu trách nhiệm trước "
        "pháp luật.",
        "Kính mong quý cơ quan xem xét, giải quyết. Tôi xin chân thành cảm ơn!",
        indent=10,
        after=2,
    )
    flow.need(60)
    flow.space(3)
    top, left = flow.y, (flow.left - 4, flow.left + 72)
    _end(flow, case, long_date(day), Signing(("NGƯỜI LÀM ĐƠN",), person.full_name, note="(Ký, ghi rõ họ tên)"))
    flow.y = top + 2
    unit = "TỔ DÂN PHỐ" if case.commune.kind == "Phường" else "THÔN"
    sign_at(flow, Signing(("XÁC NHẬN CỦA", f"TRƯỞNG {unit}"), case.officials.expert), left, room=24)
    return printed(
        recipient=recipient,
        full_name=person.full_name,
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        address=person.residence.new,
        phone=person.phone,
        request=request,
        filed_on=day.isoformat(),
    )


def _end(flow: Flow, case: Case, day: str, signing: Signing) -> None:
    flow.need(42)
    between = (flow.left + 74, flow.right)
    flow.paragraph(f"<i>{case.commune.seat}, {day}</i>", align="center", after=0.5, between=between)
    sign_at(flow, signing, between, room=22)


VARIANTS = (published, letter)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
