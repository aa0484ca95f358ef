"""Tờ khai and đơn đề nghị of the sample procedures: forms with leader dots, typed over, signed by the applicant."""

from dataclasses import dataclass

from samples.case import Case
from samples.flow import Blank, Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, country, sign_at, title
from samples.words import date_in_words, decimal_comma, long_date, short_date

_PRINTED_AHEAD = ("1.001193", "1.012783", "1.009994", "1.001776")


@dataclass(frozen=True)
class Form:
    """One procedure's form: its title, what is asked, more rows, and the closing promise."""

    title: str
    request: str
    rows: tuple[tuple[Blank, ...], ...]
    attached: tuple[str, ...] = ()


def compose(flow: Flow, case: Case) -> Fields:
    person, commune = case.applicant, case.commune
    form = _form(case)
    # Forms printed ahead have a fine dotted rule, and what is typed stands over it; the others end in full stops.
    flow.fine_dots = case.procedure.code in _PRINTED_AHEAD
    flow.dots_under_values = case.procedure.code == "1.001776"
    country(flow, (flow.left, flow.right))
    flow.space(6)
    title(flow, form.title, size=16, ruled=False)
    recipient = f"{commune.committee}, {case.province.name}"
    flow.blanks(Blank("Kính gửi:", recipient), indent=8)
    flow.space(3)
    for row in (
        (Blank("Họ, chữ đệm, tên người yêu cầu:", f"<b>{person.full_name.upper()}</b>"),),
        (Blank("Ngày, tháng, năm sinh:", short_date(person.born)), Blank("Giới tính:", person.sex, 0.6)),
        (Blank("Số định danh cá nhân:", person.personal_id),),
        (Blank("Nơi cư trú:", person.residence.new),),
        (Blank("Số điện thoại:", person.phone), Blank("Dân tộc:", person.ethnicity, 0.6)),
        (Blank("Nội dung đề nghị:", form.request),),
        *form.rows,
    ):
        flow.blanks(*row, leading=1.55)
    flow.space(2)
    if form.attached:
        flow.paragraph("Giấy tờ gửi kèm theo:", indent=0, after=1)
        for number, name in enumerate(form.attached, 1):
            flow.paragraph(f"{number}. {name}.", indent=6, after=0.6)
    flow.paragraph(
        "Tôi cam đoan những nội dung khai trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan "
        "theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình."
    )
    flow.need(50)
    filed_on = case.received_at.date()
    between = (flow.left + 68, flow.right)
    flow.paragraph(
        f"Làm tại: {commune.seat}, {long_date(filed_on)}", face=Face(13, italic=True), align="center", between=between
    )
    sign_at(flow, Signing(("Người yêu cầu",), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)"), between, room=25)
    return printed(
        recipient=recipient,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        address=person.residence.new,
        phone=person.phone,
        request=form.request,
        filed_on=filed_on.isoformat(),
    )


def _form(case: Case) -> Form:
    return {
        "1.001193": _birth,
        "1.004873": _marital_status,
        "2.000635": _extract,
        "1.012783": _land,
        "1.009994": _building,
        "1.001776": _allowance,
    }[case.procedure.code](case)


def _birth(case: Case) -> Form:
    child, mother, father = case.household.child, case.household.wife, case.household.husband
    return Form(
        "TỜ KHAI ĐĂNG KÝ KHAI SINH",
        "Đăng ký khai sinh cho con",
        (
            (Blank("Họ, chữ đệm, tên trẻ:", f"<b>{child.full_name.upper()}</b>"),),
            (Blank("Sinh ngày:", short_date(child.born)),),
            (Blank("Ghi bằng chữ:", date_in_words(child.born)),),
            (Blank("Giới tính:", child.sex), Blank("Dân tộc:", child.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            (Blank("Nơi sinh:", f"Bệnh viện Đa khoa khu vực {case.commune.name}"),),
            (Blank("Quê quán:", father.home.new),),
            (Blank("Họ, chữ đệm, tên người mẹ:", mother.full_name), Blank("Năm sinh:", str(mother.born.year), 0.5)),
            (Blank("Nơi cư trú của mẹ:", mother.residence.new),),
            (Blank("Họ, chữ đệm, tên người cha:", father.full_name), Blank("Năm sinh:", str(father.born.year), 0.5)),
            (Blank("Nơi cư trú của cha:", father.residence.new),),
        ),
    )


def _marital_status(_: Case) -> Form:
    return Form(
        "TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        (
            (Blank("Tình trạng hôn nhân:", "Chưa đăng ký kết hôn với ai"),),
            (Blank("Mục đích sử dụng:", "để làm thủ tục đăng ký kết hôn trong nước"),),
        ),
        ("Bản chụp thẻ Căn cước công dân",),
    )


def _extract(case: Case) -> Form:
    home = case.household
    return Form(
        "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH",
        "Cấp bản sao trích lục kết hôn",
        (
            (Blank("Họ, chữ đệm, tên vợ:", home.wife.full_name),),
            (Blank("Họ, chữ đệm, tên chồng:", home.husband.full_name),),
            (Blank("Đã đăng ký tại:", f"Ủy ban nhân dân {home.husband.residence.old.split(', ', 1)[1]}"),),
            (Blank("Ngày đăng ký:", short_date(home.married_on)), Blank("Số:", str(home.marriage_number), 0.5)),
            (Blank("Số lượng bản sao:", "02 bản"),),
        ),
    )


def _land(case: Case) -> Form:
    parcel = case.household.parcel
    return Form(
        "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT",
        "Thay đổi thông tin về địa chỉ thửa đất do sắp xếp đơn vị hành chính",
        (
            (Blank("Giấy chứng nhận đã cấp, số phát hành:", parcel.serial),),
            (Blank("Số vào sổ cấp GCN:", parcel.registry_number), Blank("Ngày cấp:", short_date(parcel.certified_on))),
            (Blank("Thửa đất số:", str(parcel.number)), Blank("Tờ bản đồ số:", str(parcel.map_sheet))),
            (Blank("Diện tích (m²):", decimal_comma(parcel.area)), Blank("Mục đích sử dụng:", "Đất ở")),
            (Blank("Địa chỉ thửa đất:", parcel.spot),),
        ),
        ("Giấy chứng nhận quyền sử dụng đất đã cấp (bản chính)", "Bản chụp thẻ Căn cước công dân"),
    )


def _building(case: Case) -> Form:
    parcel = case.household.parcel
    return Form(
        "ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG",
        "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        (
            (Blank("Địa điểm xây dựng:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}"),),
            (Blank("Thửa đất số:", str(parcel.number)), Blank("Tờ bản đồ số:", str(parcel.map_sheet))),
            (Blank("Diện tích (m²):", decimal_comma(parcel.area)), Blank("Cấp công trình:", "Cấp III")),
            (Blank("Đơn vị thiết kế:", "Công ty TNHH Tư vấn Thiết kế Xây dựng Thu Bồn"),),
            (Blank("Dự kiến thời gian hoàn thành công trình:", "06 tháng"),),
        ),
        ("Bản sao Giấy chứng nhận quyền sử dụng đất", "02 bộ bản vẽ thiết kế xây dựng"),
    )


def _allowance(_: Case) -> Form:
    return Form(
        "TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",
        "Trợ cấp xã hội hàng tháng đối với người khuyết tật nặng",
        (
            (Blank("Dạng khuyết tật:", "Vận động"), Blank("Mức độ:", "Nặng", 0.6)),
            (Blank("Có thẻ BHYT không?", "Có"), Blank("Đang hưởng trợ cấp khác:", "Không")),
            (Blank("Hình thức nhận trợ cấp:", "Chuyển khoản qua ngân hàng"),),
        ),
        ("Giấy xác nhận mức độ khuyết tật", "Bản chụp thẻ Căn cước công dân"),
    )


KIND = Kind("application", "component", compose, body=Face(13.5), page_numbers=False)
