"""Giấy xác nhận tình trạng hôn nhân: TT 04/2024/TT-BTP on full stops in the older spelling, and told in
sentences with the years lived there, as communes write it."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import leaders, row
from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.forms import nation
from bench.family_d.wording import at_seat
from bench.family_e.setting import lines
from bench.family_f.marital_status_certificate import truth
from bench.family_g.wording import writing
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import long_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Đã đăng ký kết hôn nhưng vợ (chồng) đã chết theo Trích lục khai tử số 18/TLKT ngày 14/3/2021; hiện tại chưa đăng "
    "ký kết hôn với ai",
    "Đã ly hôn theo Quyết định công nhận thuận tình ly hôn số 105/2024/QĐST-HNGĐ ngày 22/5/2024; hiện tại chưa đăng ký "
    "kết hôn với người nào",
)
_PURPOSES = ("đăng ký kết hôn", "bổ sung hồ sơ vay vốn ngân hàng", "công chứng hợp đồng chuyển nhượng nhà đất")
_TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"
_TERM = "Giấy này có giá trị sử dụng trong thời hạn 06 tháng kể từ ngày cấp, được sử dụng để:"


def of_2024(flow: Flow, case: Case) -> Fields:
    """Tone marks as older machines set them ("Uỷ", "tuỳ"), the card with its day in brackets, purpose on dots."""
    begin(flow, Face(13), Margins(20, 17, 18, 30))
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 180 + 4:02}/GXN-UBND"
    (status, purpose), write = _told(case), writing(case.rng)
    issuer = ("UỶ BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (case.province.name.upper(),), f"Số: {number}", at_seat(case)), size=12)
    heading(flow, _TITLE, size=15)
    flow.paragraph(f"<b>UỶ BAN NHÂN DÂN {case.commune.title.upper()}</b>", align="center", after=3)
    asked = f"Xét đề nghị của ông/bà {person.full_name}, về việc cấp Giấy xác nhận tình trạng hôn nhân,"
    lines(flow, asked, indent=10)
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1.5)
    leaders(
        flow,
        [
            row("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
            row("Ngày, tháng, năm sinh:", long_date(person.born).removeprefix("ngày ")),
            nation(person),
            row("Giấy tờ tuỳ thân:", f"Thẻ CCCD số {person.personal_id} (cấp ngày {figures(person.id_issued)})"),
            row("Nơi cư trú:", write(person.residence.new)),
            row("Tình trạng hôn nhân:", status),
            row(_TERM, purpose),
        ],
    )
    signing = Signing(("NGƯỜI KÝ GIẤY XÁC NHẬN", "CHỦ TỊCH"), signer, around_seal(case))
    flow.space(4)
    ending(flow, ("Như trên;", "Lưu: VT, TP-HT."), signing)
    return {**truth(case, number, status, purpose, signer), **printed(residence=write(person.residence.new))}


def in_sentences(flow: Flow, case: Case) -> Fields:
    """Bases of law, one sentence for the person, one for the years of residence; place and day in the head."""
    begin(flow, Face(14), Margins(20, 16, 18, 30))
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 180 + 4}/UBND-XNTTHN"
    (status, purpose), write = _told(case), writing(case.rng)
    two_columns(
        flow, Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), f"Số: {number}", at_seat(case)), size=12
    )
    heading(flow, _TITLE, size=15, rule=40)
    since = person.born.replace(year=person.born.year + 20, day=1)
    lines(
        flow,
        "<i>Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;</i>",
        "<i>Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15 tháng 11 năm 2015 của Chính phủ;</i>",
        f"<i>Xét đề nghị của {person.courtesy.lower()} {person.full_name},</i>",
        f"<b>{case.commune.committee.upper()} XÁC NHẬN:</b>",
        f"{person.courtesy} <b>{person.full_name}</b>, sinh {long_date(person.born)}, giới tính: {person.sex}, dân "
        f"tộc: {person.ethnicity}, quốc tịch: Việt Nam; căn cước công dân số: {person.personal_id}; nơi cư trú: "
        f"{write(person.residence.new)}.",
        f"Trong thời gian cư trú tại địa phương, từ {long_date(since)} đến {long_date(case.finished_on)}, tình trạng "
        f"hôn nhân: {status}.",
        f"{_TERM} {purpose}.",
        indent=10,
        after=2,
    )
    titles = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    ending(flow, ("Người yêu cầu;", "Lưu: VT."), Signing(titles, signer, around_seal(case)))
    own = printed(full_name=person.full_name, residence=write(person.residence.new))
    return {**truth(case, number, status, purpose, signer), **own}


def _told(case: Case) -> tuple[str, str]:
    return case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)


VARIANTS = (of_2024, in_sentences)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
