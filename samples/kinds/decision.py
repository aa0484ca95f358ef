"""Quyết định: a social allowance granted by the commune's chairman, or land recognised, with legal bases and "
"articles."""

from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.administrative import articles, official_close, official_head, official_title
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date, short_date, spelled


def compose(flow: Flow, case: Case) -> Fields:
    commune, person = case.commune, case.applicant
    land = case.procedure.field_code == "G10-ĐĐ03"
    issuer = ("ỦY BAN NHÂN DÂN", commune.title.upper())
    fields = official_head(
        flow,
        case,
        issuer=issuer,
        superior=(),
        number=200 + case.serial % 700,
        suffix="/QĐ-UBND",
        place=commune.seat,
        day=case.finished_on,
    )
    subject = (
        "Về việc công nhận quyền sử dụng đất và đăng ký biến động đất đai"
        if land
        else "Về việc trợ cấp xã hội hàng tháng đối với đối tượng bảo trợ xã hội"
    )
    fields |= official_title(flow, "QUYẾT ĐỊNH", subject)
    flow.paragraph(f"<b>CHỦ TỊCH ỦY BAN NHÂN DÂN {commune.title.upper()}</b>", align="center", after=3)
    articles(flow, [f"<i>{base}</i>" for base in (_land_bases(case) if land else _allowance_bases(case))])
    flow.paragraph("<b>QUYẾT ĐỊNH:</b>", align="center", after=3)
    articles(flow, _land_articles(case) if land else _allowance_articles(case), closing=50)
    receivers = (
        "Như Điều 4;" if land else "Như Điều 3;",
        f"TT Đảng ủy, TT HĐND {commune.kind.lower()} (b/c);",
        "CT, các PCT UBND;",
        "Trung tâm Phục vụ hành chính công;",
        f"{person.courtesy} {person.full_name};",
        "Lưu: VT, KT." if land else "Lưu: VT, VHXH.",
    )
    signing = Signing(
        ("CHỦ TỊCH",), case.officials.chairman, f"UBND {commune.title}  T.P {case.province.short}".upper()
    )
    return fields | official_close(flow, receivers, signing)


def _allowance_bases(case: Case) -> list[str]:
    return [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội "
        "đối với đối tượng bảo trợ xã hội;",
        "Căn cứ Nghị định số 76/2024/NĐ-CP ngày 01 tháng 7 năm 2024 của Chính phủ sửa đổi, bổ sung một số điều của "
        "Nghị định số 20/2021/NĐ-CP;",
        "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính "
        "theo cơ chế một cửa, một cửa liên thông;",
        f"Xét hồ sơ số {case.code} của {case.applicant.courtesy.lower()} {case.applicant.full_name} và đề nghị của "
        f"Trưởng phòng Văn hóa - Xã hội {case.commune.kind.lower()} {case.commune.name}.",
    ]


def _allowance_articles(case: Case) -> list[str]:
    person = case.applicant
    return [
        f"<b>Điều 1.</b> Trợ cấp xã hội hàng tháng đối với {person.courtesy.lower()} {person.full_name}, sinh ngày "
        f"{short_date(person.born)}, số định danh cá nhân {person.personal_id}, nơi cư trú: {person.residence.new}.",
        "Mức trợ cấp: 750.000 đồng/tháng (bằng chữ: bảy trăm năm mươi nghìn đồng). Hệ số: 1,5.",
        f"Thời gian hưởng kể từ {long_date(case.finished_on.replace(day=1))}.",
        f"<b>Điều 2.</b> Phòng Văn hóa - Xã hội phối hợp với Bưu điện chi trả trợ cấp cho "
        f"{person.courtesy.lower()} {person.full_name} trước ngày 10 hàng tháng; theo dõi, quản lý hồ sơ và báo cáo "
        "kịp thời khi có thay đổi về điều kiện hưởng theo quy định của pháp luật.",
        f"<b>Điều 3.</b> Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {case.commune.kind.lower()}, Trưởng "
        f"phòng Văn hóa - Xã hội, Thủ trưởng các cơ quan, đơn vị có liên quan và {person.courtesy.lower()} có tên tại "
        "Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    ]


def _land_bases(case: Case) -> list[str]:
    return [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;",
        "Căn cứ Nghị định số 101/2024/NĐ-CP ngày 29 tháng 7 năm 2024 của Chính phủ quy định về điều tra cơ bản đất "
        "đai; đăng ký, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất và Hệ thống thông "
        "tin đất đai;",
        "Căn cứ Nghị định số 151/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định về phân định thẩm quyền "
        "của chính quyền địa phương 02 cấp, phân quyền, phân cấp trong lĩnh vực đất đai;",
        f"Xét đơn đăng ký biến động của {case.applicant.courtesy.lower()} {case.applicant.full_name} (hồ sơ số "
        f"{case.code}) và đề nghị của Trưởng phòng Kinh tế tại Tờ trình số {40 + case.serial % 50}/TTr-KT.",
    ]


def _land_articles(case: Case) -> list[str]:
    person, parcel = case.applicant, case.household.parcel
    area = decimal_comma(parcel.area)
    return [
        f"<b>Điều 1.</b> Công nhận quyền sử dụng đất của {person.courtesy.lower()} {person.full_name}, số định danh cá "
        f"nhân {person.personal_id}, đối với thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, diện tích "
        f"{area} m², địa chỉ thửa đất: {parcel.spot}, nay thuộc {case.commune.kind.lower()} {case.commune.name}, "
        f"{case.province.name}.",
        f"Mục đích sử dụng: {case.commune.land_use.lower()}; thời hạn sử dụng: lâu dài; Giấy chứng nhận số phát hành "
        f"{parcel.serial}, số vào sổ cấp giấy chứng nhận {parcel.registry_number}, cấp ngày "
        f"{short_date(parcel.certified_on)}.",
        "<b>Điều 2.</b> Chi nhánh Văn phòng Đăng ký đất đai chỉnh lý hồ sơ địa chính, cơ sở dữ liệu đất đai và xác "
        "nhận thay đổi trên Giấy chứng nhận đã cấp theo quy định; thời gian thực hiện không quá "
        f"{spelled(5)} ngày làm việc kể từ ngày nhận được Quyết định này.",
        "<b>Điều 3.</b> Người sử dụng đất có trách nhiệm thực hiện đầy đủ nghĩa vụ tài chính, sử dụng đất đúng mục "
        "đích, đúng ranh giới thửa đất và chấp hành các quy định khác của pháp luật về đất đai.",
        f"<b>Điều 4.</b> Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {case.commune.kind.lower()}, Trưởng "
        "phòng Kinh tế, Thủ trưởng các cơ quan, đơn vị có liên quan và người có tên tại Điều 1 chịu trách nhiệm thi "
        "hành Quyết định này./.",
    ]


KIND = Kind("decision", "result", compose, body=Face(13))
