"""Giấy xác nhận tình trạng hôn nhân: in two languages, in boxes under section headings, in running sentences."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.presses import settle
from bench.family_b.rows import row
from bench.family_b.signing import ending, signed
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin, run_in, section, small_print, stacked, two
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, any_day, bare, card_of, said
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import long_date, short_date

_STATUSES = (
    "Chưa kết hôn lần nào",
    "Độc thân, chưa từng đăng ký kết hôn",
    "Trong thời gian cư trú tại địa phương chưa đăng ký kết hôn với ai",
)
_PURPOSES = ("kết hôn với người nước ngoài", "mua bán nhà đất", "hoàn thiện hồ sơ xin việc", "vay vốn ngân hàng")


def two_languages(flow: Flow, case: Case) -> Fields:
    """Every label also in English, as for use abroad."""
    begin(flow, Face(12.5), Margins(18, 16, 16, 27))
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 200 + 5}/XNHN"
    status, purpose = _chosen(case)
    place = f"{case.commune.seat}, {long_date(case.finished_on)}"
    two_columns(flow, Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), f"Số/No.: {number}", place), size=11.5)
    heading(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15)
    flow.paragraph("<i>CERTIFICATE OF MARITAL STATUS</i>", align="center", after=4)
    for label, english, value in (
        ("Họ, chữ đệm, tên", "Full name", f"<b>{person.full_name.upper()}</b>"),
        ("Ngày sinh", "Date of birth", short_date(person.born)),
        ("Giới tính", "Sex", f"{person.sex} / {'Female' if person.female else 'Male'}"),
        ("Quốc tịch", "Nationality", "Việt Nam / Vietnamese"),
        ("Số định danh cá nhân", "Personal identification No.", person.personal_id),
        ("Nơi cư trú", "Place of residence", person.residence.new),
        ("Tình trạng hôn nhân", "Marital status", status),
        ("Giấy này được cấp để", "Purpose", purpose),
    ):
        run_in(flow, (Blank(f"{label} / <i>{english}</i>:", value),))
    flow.paragraph("Giấy này có giá trị 06 tháng / <i>This certificate is valid for 6 months</i>.", indent=0, after=5)
    _sign(flow, case, ("CHỦ TỊCH", "<i>CHAIRMAN</i>"), signer)
    return _truth(case, number, person.full_name.upper(), status, purpose, signer)


def boxes(flow: Flow, case: Case) -> Fields:
    """Sections with ruled boxes, the number under the title, receivers at the end."""
    begin(flow, Face(12.5), Margins(18, 16, 16, 26))
    person, signer = case.applicant, case.officials.vice_chairman
    number, (status, purpose) = f"{case.serial % 200 + 5:03}/{case.finished_on.year}/GXN-HN", _chosen(case)
    one_column(flow, size=12.5)
    heading(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", f"Số: {number}", size=15)
    section(flow, "I. NGƯỜI ĐƯỢC XÁC NHẬN")
    stacked(
        flow,
        [
            two(("Họ và tên khai sinh", f"<b>{person.full_name.upper()}</b>"),
                ("Sinh ngày", any_day(case.rng, person.born)), (1.3, 0.9)),
            (Blank("Giới tính", person.sex), Blank("Dân tộc", person.ethnicity), Blank("Quốc tịch", "Việt Nam")),
            row("Số ĐDCN/CCCD, nơi cấp, ngày cấp", card_of(person)),
            row("Nơi thường trú", person.residence.new),
        ],
        ruled=True,
    )  # fmt: skip
    section(flow, "II. NỘI DUNG XÁC NHẬN")
    stacked(flow, [row("Tình trạng hôn nhân hiện tại", status), row("Sử dụng vào việc", purpose)], ruled=True)
    flow.space(3)
    day = f"<i>{case.commune.seat}, {long_date(case.finished_on)}</i>"
    flow.paragraph(day, align="right", after=0)
    titles = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    ending(flow, ("Người yêu cầu;", "Lưu: VT, HT."), Signing(titles, signer, around_seal(case)))
    return _truth(case, number, person.full_name.upper(), status, purpose, signer)


def sentences(flow: Flow, case: Case) -> Fields:
    """Facts one after another in sentences, the name not in capitals."""
    settle(flow, case.rng, (13.0, 13.5))
    person, commune, signer = case.applicant, case.commune, case.officials.registrar
    number, (status, purpose) = f"{case.serial % 200 + 5}/XN-UBND", _chosen(case)
    place = f"{commune.seat}, {long_date(case.finished_on)}"
    head = Head(("ỦY BAN NHÂN DÂN", commune.title.upper()), (case.province.name.upper(),), f"Số: {number}", place)
    two_columns(flow, head, size=11.5, day_below=True)
    heading(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=14.5, rule=40)
    flow.paragraph(f"Ủy ban nhân dân {lowered(commune.title)} xác nhận:")
    name = (Blank(person.courtesy, f"<b>{person.full_name}</b>"), Blank("sinh ngày", said(person.born)))
    run_in(flow, (*name, Blank("dân tộc", person.ethnicity)), between=", ", indent=10, end=";")
    card = Blank("Căn cước công dân số", person.personal_id), Blank("do", f"{POLICE} cấp ngày {bare(person.id_issued)}")
    run_in(flow, card, between=" ", indent=10, end=";")
    run_in(flow, (Blank("Hiện cư trú tại:", person.residence.new),), indent=10)
    run_in(flow, (Blank("Về hôn nhân:", status),), indent=10)
    run_in(flow, (Blank("Mục đích xin xác nhận:", purpose),), indent=10)
    flow.paragraph("Giấy này không dùng để đăng ký thường trú và hết giá trị sau 06 tháng kể từ ngày cấp.", after=6)
    _sign(flow, case, ("TL. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"), signer)
    small_print(flow, "Người được xác nhận chịu trách nhiệm về nội dung đã khai.")
    return _truth(case, number, person.full_name, status, purpose, signer)


def _chosen(case: Case) -> tuple[str, str]:
    return case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str) -> None:
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 78, flow.right))


def _truth(case: Case, number: str, name: str, status: str, purpose: str, signer: str) -> Fields:
    person = case.applicant
    return printed(
        number=number,
        full_name=name,
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        residence=person.residence.new,
        status=status,
        purpose=purpose,
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (two_languages, boxes, sentences)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
