"""Giấy phép xây dựng nhà ở riêng lẻ: Mẫu số 09 of NĐ 175/2024/NĐ-CP, dated at its end, with duties and the room for an
extension overleaf; and a vendor's list in parts."""

from bench.family_l.setting import footed, form, listed, of_office, sheet
from bench.layouts.addresses import lower_levels
from bench.layouts.building_permit import House, truth
from bench.layouts.places import other_one
from bench.layouts.setting import lines
from bench.layouts.signing import CHIEF, VICE, approved, ending
from bench.layouts.wording import around_seal, commune, figures
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date, short_date, spelled

_DESIGNERS = ("Công ty TNHH MTV Tư vấn Xây dựng Nà Sản", "Công ty Cổ phần Thiết kế Xây dựng Vàm Cỏ Đông")
_DUTIES = (
    "1. Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề.",
    "2. Phải thực hiện đúng các quy định của pháp luật về đất đai, về đầu tư xây dựng và Giấy phép xây dựng này.",
    "3. Phải thông báo bằng văn bản về ngày khởi công cho cơ quan cấp phép xây dựng trước khi khởi công công trình.",
    "4. Khi điều chỉnh thiết kế làm thay đổi nội dung giấy phép thì phải đề nghị điều chỉnh và chờ quyết định.",
)


def published(flow: Flow, case: Case) -> Fields:
    """Number under the title, measures after plus signs with m2, height and storeys in one item."""
    owner, parcel, storeys = case.applicant, case.household.parcel, 1 + case.serial % 3
    house, signer = _house(case, "Nhà ở riêng lẻ", storeys, f"{storeys:02}"), case.officials.vice_chairman
    number, home = f"{case.serial % 270 + 8}/GPXD", owner.residence.new
    head = of_office(case)
    form(flow, "GIẤY PHÉP XÂY DỰNG", head=head, corner=("Mẫu số 09",), number=f"Số: {number}")
    flow.space(-2)
    flow.paragraph("<i>(Sử dụng cho nhà ở riêng lẻ)</i>", align="center", after=3)
    lines(
        flow,
        f"1. Cấp cho: {owner.courtesy.lower()} <b>{owner.full_name}</b>",
        f"- Địa chỉ: {home}",
        f"2. Được phép xây dựng công trình: {house.name}",
        f"- Theo thiết kế có ký hiệu: NORL-{case.serial:03}",
        f"- Do: {house.designer} lập",
        "- Chủ nhiệm thiết kế: KTS. Bạc Cầm Minh, chứng chỉ hành nghề số SOL-00031744",
        "- Gồm các nội dung sau đây:",
        f"+ Vị trí xây dựng: thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, {house.where}",
        "+ Cốt nền xây dựng công trình: +0,60 m so với mặt đường",
        "+ Mật độ xây dựng: 64 %; hệ số sử dụng đất: 1,9",
        "+ Chỉ giới đường đỏ: 8,0 m tính từ tim đường; chỉ giới xây dựng: lùi 2,4 m",
        f"+ Diện tích xây dựng (tầng một): {decimal_comma(house.ground)} m2",
        f"+ Tổng diện tích sàn: {house.floor_area} m2",
        f"+ Chiều cao công trình: {house.height} m; số tầng: {house.floors}",
        f"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận số {parcel.serial} do cơ quan có thẩm quyền cấp ngày "
        f"{figures(parcel.certified_on)}.",
        "4. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì "
        "phải đề nghị gia hạn giấy phép xây dựng.",
        after=0.9,
    )
    place = f"{case.commune.seat}, {long_date(case.finished_on)}"
    flow.paragraph(f"<i>{place}</i>", align="center", after=-3, between=(flow.left + 82, flow.right))
    ending(flow, ("Như trên;", "Lưu: VT, KT."), Signing(VICE, signer, around_seal(case)))
    flow.new_page()
    lines(flow, "<b>CHỦ ĐẦU TƯ PHẢI THỰC HIỆN CÁC NỘI DUNG SAU ĐÂY:</b>", *_DUTIES, after=2)
    flow.space(4)
    lines(flow, "<b>GIA HẠN/ĐIỀU CHỈNH GIẤY PHÉP</b>", "1. Nội dung gia hạn/điều chỉnh:",
          "2. Thời gian có hiệu lực của giấy phép:", after=12)  # fmt: skip
    return truth(case, house, number, head.issuer, signer, owner.full_name, address=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Permit, owner, plot, house, papers; a neighbour who agreed and a fee in words among them."""
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 2
    house, signer = _house(case, "Nhà ở gia đình kết hợp buôn bán", storeys, str(storeys)), case.officials.chairman
    number, home = f"{case.serial % 270 + 8:03}/{case.finished_on.year}/GPXD", lower_levels(owner.residence.new)
    head, name, fee = of_office(case), owner.full_name.upper(), 50000 + 25000 * (case.serial % 2)
    sheet(flow, head, "GIẤY PHÉP XÂY DỰNG", "Công trình nhà ở riêng lẻ", code=number)
    listed(flow, ("Số giấy phép", f"<b>{number}</b>"), ("Ngày cấp", short_date(case.finished_on)),
           ("Ngày nhận đơn", short_date(case.received_at.date())),
           ("Hiệu lực khởi công", "12 tháng kể từ ngày cấp"))  # fmt: skip
    listed(flow, ("Tên chủ đầu tư", name), ("Số định danh", owner.personal_id), ("Địa chỉ", home), title="Chủ đầu tư")
    listed(flow, ("Số thửa", str(parcel.number)), ("Số tờ bản đồ", str(parcel.map_sheet)),
           ("Diện tích thửa đất (m²)", decimal_comma(parcel.area)), ("Địa điểm xây dựng", house.where),
           ("Giấy chứng nhận", f"{parcel.serial}, {figures(parcel.certified_on)}"), title="Thửa đất")  # fmt: skip
    listed(flow, ("Tên công trình", house.name), ("Diện tích xây dựng (m²)", decimal_comma(house.ground)),
           ("Tổng diện tích sàn (m²)", house.floor_area), ("Số tầng", house.floors),
           ("Chiều cao công trình (m)", house.height), ("Chiều cao tầng 1 (m)", "3,9"),
           ("Đơn vị thiết kế", house.designer), title="Công trình")  # fmt: skip
    flow.space(1.5)
    listed(flow, ("Hộ liền kề đã đồng ý", other_one(case).full_name),
           ("Lệ phí", f"{fee:,} đồng ({spelled(fee // 1000)} nghìn đồng)".replace(",", ".")))  # fmt: skip
    approved(flow, case, CHIEF, signer)
    footed(flow, case)
    return truth(case, house, number, head.issuer, signer, name, address=home)


def _house(case: Case, name: str, storeys: int, floors: str) -> House:
    ground, spot = case.household.parcel.area // 1800 * 1000 + 240, case.applicant.residence.new.split(", ")[0]
    where = f"{spot}, {commune(case)}"
    designer = case.rng.choice(_DESIGNERS)
    return House(name, designer, where, ground, storeys, floors, decimal_comma(360 * storeys + 155))


VARIANTS = (published, of_vendor)
