"""Applications as a portal prints its electronic forms, the matter before the person; and as people have them typed:
who asks in one sentence, the request after its own label, what is enclosed."""

from bench.family_b.heads import heading, one_column
from bench.family_b.signing import side_by_side
from bench.family_b.wording import lowered
from bench.family_c.matters import matter_of
from bench.family_c.setting import begin, section
from bench.family_c.variants import one_of
from bench.family_d.forms import facts
from bench.family_e.setting import lines
from bench.family_e.wording import papers_of
from bench.family_g.setting import foot
from bench.family_g.wording import lower_levels, shortened
from bench.family_h.setting import beside, unheaded
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import long_date, short_date


def by_portal(flow: Flow, case: Case) -> Fields:
    """Sections under rules: request and its facts, then who asks; sent and not signed."""
    person, matter, day = case.applicant, matter_of(case), case.received_at.date()
    address, recipient = shortened(person.residence.new), f"UBND {lowered(case.commune.title)}"
    request = matter.request[0].upper() + matter.request[1:]
    unheaded(flow, 11.5, *matter.titles, family="Arimo")
    flow.paragraph(f"Gửi đến cơ quan giải quyết: <b>{recipient}</b>", align="center", after=2)
    section(flow, "A. NỘI DUNG YÊU CẦU", barred=True)
    told = [(blank.label, blank.value) for blanks in matter.rows for blank in blanks]
    beside(flow, ("Yêu cầu giải quyết:", request), *told)
    section(flow, "B. NGƯỜI YÊU CẦU", barred=True)
    beside(
        flow,
        ("Họ và tên:", person.full_name.upper()),
        ("Mã định danh cá nhân:", person.personal_id),
        ("Ngày sinh:", short_date(person.born)),
        ("Số điện thoại di động:", person.phone),
        ("Địa chỉ thường trú:", address),
        ("Địa chỉ nơi ở hiện tại:", "Trùng địa chỉ thường trú"),
    )
    section(flow, "C. GIẤY TỜ KÈM THEO", barred=True)
    lines(flow, *(f"{number}. {paper}" for number, (paper, _) in enumerate(papers_of(case), 1)), after=0.8)
    flow.space(2)
    lines(flow, "[x] Tôi cam đoan thông tin đã khai là đúng và chịu trách nhiệm trước pháp luật.")
    for text in (f"<i>Ngày nộp: {short_date(day)}</i>", "<b>NGƯỜI NỘP HỒ SƠ</b>", "(Đã xác thực bằng VNeID)",
                 f"<b>{person.full_name}</b>"):  # fmt: skip
        flow.paragraph(text, align="center", after=1.5, between=(flow.left + 86, flow.right))
    foot(flow, f"Tờ khai điện tử - Cổng Dịch vụ công quốc gia - hồ sơ {case.code}", "Trang 1/1")
    return _truth(case, recipient, request, address, person.full_name.upper())


def typed(flow: Flow, case: Case) -> Fields:
    """As the typing shop beside the office has it: day and place over the title's right, spouse and papers named."""
    begin(flow, Face(13.5), Margins(20, 17, 18, 30))
    person, matter, home = case.applicant, matter_of(case), case.household
    address, recipient = lower_levels(person.residence.new), f"Chủ tịch {case.commune.committee}"
    one_column(flow, size=13)
    flow.space(-2)
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    flow.paragraph(f"<i>{place}</i>", align="right", after=3)
    heading(flow, *matter.titles, size=15)
    flow.paragraph(f"<b><i>Kính gửi:</i></b> {recipient}", align="center", after=3)
    born = long_date(person.born)
    lines(
        flow,
        f"Tôi là: {person.full_name}, sinh {born}, CCCD số: {person.personal_id} do Cục Cảnh sát QLHC về TTXH cấp ngày "
        f"{short_date(person.id_issued)}. Hiện đang cư trú tại: {address}. Điện thoại: {person.phone}.",
        f"Tôi viết đơn này xin được: {matter.request}.",
        "Nội dung cụ thể:",
        indent=10,
        after=1.6,
    )
    for blanks in matter.rows:
        flow.paragraph("; ".join(f"{blank.label} {blank.value}" for blank in blanks), indent=14, after=1)
    papers = "; ".join(paper for paper, _ in papers_of(case)[1:])
    lines(
        flow,
        f"Kèm theo đơn: {papers}.",
        "Tôi đã đọc lại đơn và xin chịu trách nhiệm về nội dung đã trình bày. Kính mong Chủ tịch xem xét.",
        indent=10,
        after=1.6,
    )
    flow.space(2)
    witness = home.husband if person.full_name == home.wife.full_name else home.wife
    left = Signing(("Người cùng hộ",), witness.full_name, note="(Ký, ghi rõ họ tên)")
    side_by_side(flow, left, Signing(("Người viết đơn",), person.full_name, note="(Ký, ghi rõ họ tên)"), room=24)
    return _truth(case, recipient, matter.request, address, person.full_name)


def _truth(case: Case, recipient: str, request: str, address: str, name: str) -> Fields:
    told = facts(case.applicant, "date_of_birth", "personal_id", "phone")
    own = {"full_name": name, "address": address, "recipient": recipient, "request": request}
    return printed(**told, **own, filed_on=case.received_at.date().isoformat())


VARIANTS = (by_portal, typed)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
