"""Giấy xác nhận tình trạng hôn nhân: the form of TT 04/2020/TT-BTP with the marks of its notes, asked for by the
father, and a commune's own under four heads with the years in another place."""

from bench.family_b.rows import row
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, said
from bench.family_d.forms import nation
from bench.family_e.setting import lines
from bench.family_f.marital_status_certificate import truth
from bench.family_i.setting import CHIEF, VICE, closed, dotted, dwelling, moved, of_committee, under_head
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.words import long_date, short_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Có đăng ký kết hôn, nhưng đã ly hôn theo Bản án ly hôn số 31/2022/HNGĐ-ST ngày 09/6/2022 của Tòa án nhân dân khu "
    "vực 2; hiện tại chưa đăng ký kết hôn với ai",
    "Có đăng ký kết hôn, nhưng chồng (vợ) đã chết (Giấy chứng tử số 12 ngày 20/11/2020); hiện tại chưa đăng ký kết hôn "
    "với ai",
)
_PURPOSES = (
    "Làm thủ tục kết hôn",
    "Thế chấp quyền sử dụng đất tại Agribank, không có giá trị sử dụng để đăng ký kết hôn",
    "Bổ sung hồ sơ xuất khẩu lao động, không có giá trị để kết hôn",
)
_TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"


def of_ministry(flow: Flow, case: Case) -> Fields:
    """The published labels on full stops, numbers of notes behind them, the notes at the foot."""
    case = moved(case)
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 190 + 8}/UBND-XNTTHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    under_head(flow, 13, of_committee(case, number), _TITLE)
    flow.paragraph(f"<b>{case.commune.committee.upper()} (3)</b>", align="center", after=2)
    asked = f"Xét đề nghị của ông/bà(4): {case.officials.expert}, là cha đẻ, về việc cấp Giấy xác nhận tình trạng hôn "
    lines(flow, f"{asked}nhân cho(5) con có tên dưới đây,", indent=10)
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1)
    dotted(
        flow,
        row("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
        row("Ngày, tháng, năm sinh:", said(person.born)),
        nation(person),
        row("Giấy tờ tùy thân(6):", f"CCCD số {person.personal_id}, {POLICE} cấp ngày {figures(person.id_issued)}"),
        row("Nơi cư trú(7):", dwelling(person)),
        row("Tình trạng hôn nhân(8):", status),
        row("Giấy này được cấp để(9):", purpose),
    )
    lines(flow, "Giấy này có giá trị 6 tháng kể từ ngày cấp.")
    closed(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN", CHIEF[1]), signer)
    small_print(
        flow,
        "Chú thích: (3) Ghi tên cơ quan cấp Giấy xác nhận. (4) Ghi rõ họ, chữ đệm, tên người yêu cầu. (6) Ghi rõ loại "
        "giấy tờ, số, cơ quan cấp, ngày cấp. (7) Ghi theo nơi đăng ký thường trú; nếu không có thì ghi theo nơi đăng "
        "ký tạm trú. (9) Ghi đúng mục đích sử dụng, không được để trống.",
    )
    return {**truth(case, number, status, purpose, signer), **printed(residence=dwelling(person))}


def under_four_heads(flow: Flow, case: Case) -> Fields:
    """Person, residence, status, use: each a numbered paragraph; an army post's town and years beside the residence."""
    case = moved(case)
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 190 + 8:02}/XNTTHN-UBND"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    under_head(flow, 13.5, of_committee(case, number, under_province=True), _TITLE, rule=45)
    year, unit = person.born.year + 18, lowered(case.commune.title)
    lines(
        flow,
        "<i>Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 và Nghị định số 120/2025/NĐ-CP của Chính phủ;</i>",
        f"<i>Căn cứ kết quả xác minh ngày {short_date(case.received_at.date())} của công chức tư pháp - hộ tịch "
        f"{case.officials.registrar},</i>",
        f"UBND {unit} xác nhận như sau:",
        f"<b>1. Về nhân thân:</b> {person.courtesy} <b>{person.full_name.upper()}</b>; sinh {long_date(person.born)}; "
        f"{person.sex.lower()}; dân tộc {person.ethnicity}; số căn cước: {person.personal_id}.",
        f"<b>2. Về cư trú:</b> Hiện thường trú tại {dwelling(person)}. Từ tháng 9/{year} đến tháng 6/{year + 4} tạm "
        "trú tại phường Thủ Dầu Một, Thành phố Hồ Chí Minh.",
        f"<b>3. Về tình trạng hôn nhân:</b> {status}.",
        f"<b>4. Mục đích sử dụng giấy xác nhận:</b> {purpose}.",
        "Giấy xác nhận này có giá trị sử dụng 06 tháng và chỉ dùng đúng mục đích đã ghi.",
        indent=10,
        after=2,
    )
    closed(flow, case, VICE, signer, f"{person.courtesy} {person.full_name};", "Lưu: VT, TPHT.")
    return {**truth(case, number, status, purpose, signer), **printed(residence=dwelling(person))}


VARIANTS = (of_ministry, under_four_heads)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
