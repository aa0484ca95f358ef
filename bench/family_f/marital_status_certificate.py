"""Giấy xác nhận tình trạng hôn nhân: TT 15/2015/TT-BTP typed on fine dots, and TT 04/2024/TT-BTP for a marriage, with
whom it is to be registered (NĐ 123/2015/NĐ-CP Đ23)."""

from datetime import date

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import leaders, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import bare
from bench.family_d.wording import at_seat
from bench.family_e.setting import lines
from samples.case import TODAY, Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import invent_person
from samples.words import short_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Từ trước đến nay chưa đăng ký kết hôn với ai",
    "Đã đăng ký kết hôn, nhưng đã ly hôn theo Bản án số 31/2022/HNGĐ-ST ngày 09/6/2022 của Tòa án nhân dân huyện; từ "
    "đó đến nay chưa đăng ký kết hôn với ai",
)
_TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"


def of_2015(flow: Flow, case: Case) -> Fields:
    """What was typed stands over the dots; residence before the paper of identity."""
    begin(flow, Face(13), Margins(20, 16, 16, 28))
    flow.fine_dots = flow.dots_under_values = True
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 250 + 2}/UBND-XNTTHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(("Bổ sung hồ sơ xin việc", "Mua bán nhà đất"))
    head = Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (case.province.name.upper(),), f"Số: {number}")
    two_columns(flow, head, size=12)
    heading(flow, _TITLE, size=15)
    flow.paragraph(f"<b>{case.commune.committee.upper()}</b>", align="center", after=2)
    leaders(flow, [row("Xét đề nghị của ông/bà:", person.full_name)])
    flow.paragraph("về việc cấp Giấy xác nhận tình trạng hôn nhân,", indent=0, after=1)
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1)
    leaders(
        flow,
        [
            row("Họ, chữ đệm, tên:", person.full_name.upper()),
            (Blank("Ngày, tháng, năm sinh:", bare(person.born), 1.7), Blank("Giới tính:", person.sex)),
            (Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            row("Nơi cư trú:", person.residence.new),
            row("Giấy tờ tùy thân:", f"CCCD {person.personal_id}, Cục CSQLHC về TTXH cấp {bare(person.id_issued)}"),
            row("Tình trạng hôn nhân:", status),
            row("Giấy này được cấp để:", purpose),
        ],
    )
    flow.paragraph("Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp.", indent=0, after=2)
    _sign(flow, case, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer)
    return truth(case, number, status, purpose, signer)


def of_2024(flow: Flow, case: Case) -> Fields:
    """Indented sentences without dots; the purpose names the other who is to marry."""
    begin(flow, Face(14), Margins(20, 15, 18, 30))
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 250 + 2:02}/XNTTHN"
    born = date(case.rng.randint(1994, 2002), case.rng.randint(1, 12), case.rng.randint(1, 28))
    other = invent_person(case.rng, case.province, female=not person.female, born=born, today=TODAY)
    status = case.rng.choice(_STATUSES)
    purpose = (
        f"làm thủ tục đăng ký kết hôn với {other.courtesy.lower()} {other.full_name}, sinh ngày {short_date(born)}, số "
        f"định danh cá nhân {other.personal_id}"
    )
    head = Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), f"Số: {number}")
    two_columns(flow, head, size=12.5)
    heading(flow, _TITLE, size=15)
    flow.paragraph(f"<b>ỦY BAN NHÂN DÂN {case.commune.title.upper()}</b>", align="center", after=2)
    courtesy = person.courtesy.lower()
    lines(flow, f"Xét đề nghị của {courtesy} {person.full_name} về việc cấp Giấy xác nhận tình trạng hôn nhân,",
          indent=10)  # fmt: skip
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=2)
    lines(
        flow,
        f"{person.courtesy}: <b>{person.full_name.upper()}</b>",
        f"Sinh ngày: {short_date(person.born)}; giới tính: {person.sex}; dân tộc: {person.ethnicity}; quốc tịch: "
        "Việt Nam.",
        f"Số định danh cá nhân/Giấy tờ tùy thân: {person.personal_id}",
        f"Nơi cư trú: {person.residence.new}",
        f"Tình trạng hôn nhân: {status}.",
        f"Giấy này có giá trị sử dụng trong thời hạn 06 tháng kể từ ngày cấp, được sử dụng để: {purpose}.",
        indent=10,
        after=1.6,
    )
    _sign(flow, case, ("CHỦ TỊCH",), signer)
    return truth(case, number, status, purpose, signer)


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str) -> None:
    """Place and day over the signature, not in the head."""
    flow.need(66)
    flow.space(3)
    between = (flow.left + 76, flow.right)
    flow.paragraph(f"<i>{at_seat(case)}</i>", align="center", after=0.5, between=between)
    signed(flow, Signing(titles, name, around_seal(case)), between)


def truth(case: Case, number: str, status: str, purpose: str, signer: str) -> Fields:
    person = case.applicant
    return printed(
        number=number,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        residence=person.residence.new,
        status=status,
        purpose=purpose,
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (of_2015, of_2024)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
