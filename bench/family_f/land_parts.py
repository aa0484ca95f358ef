"""What the land certificates of this family share: the parcel in the forms of before 2024, their end and truth."""

from dataclasses import replace

from bench.family_b.land_grants import Grant, grant_of
from bench.family_b.signing import signed
from bench.family_b.wording import area_in_words
from bench.family_c.wording import old_place
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, printed
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date

ORIGIN = "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất"


def of_district(case: Case) -> Grant:
    district, _ = old_place(case.household.husband.residence.old)
    return replace(grant_of(case, newest=False), issuer=f"ỦY BAN NHÂN DÂN {district.upper()}")


def card_name(grant: Grant) -> str:
    return "CMND" if "chứng minh" in grant.identity else "CCCD"


def parcel_lines(case: Case) -> tuple[str, ...]:
    """Item 1 as both forms of before 2024 have it."""
    parcel, area = case.household.parcel, decimal_comma(case.household.parcel.area)
    return (
        "<b>1. Thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}, tờ bản đồ số: {parcel.map_sheet}",
        f"b) Địa chỉ: {parcel.spot}",
        f"c) Diện tích: {area} m², bằng chữ: {area_in_words(parcel.area)}",
        f"d) Hình thức sử dụng: riêng: {area} m²; chung: 0 m²",
        f"đ) Mục đích sử dụng: {case.commune.land_use}",
        "e) Thời hạn sử dụng: Lâu dài",
        f"g) Nguồn gốc sử dụng: {ORIGIN}",
    )


def sign_off(flow: Flow, case: Case, grant: Grant, place: str, titles: tuple[str, ...], *, inset: float = 78) -> None:
    between = (flow.left + inset, flow.right)
    flow.paragraph(f"<i>{place}, {long_date(grant.day)}</i>", align="center", after=0.5, between=between)
    around = grant.issuer.replace("ỦY BAN NHÂN DÂN", "UBND").replace("TÀI NGUYÊN VÀ MÔI TRƯỜNG", "TN&MT")
    around = around.replace("VĂN PHÒNG ĐĂNG KÝ", "VPĐK")
    signed(flow, Signing(titles, case.officials.land_director, around), between, room=30)


def truth(case: Case, grant: Grant, **more: str) -> Fields:
    owner, parcel = case.household.husband, case.household.parcel
    facts = {
        "certificate_serial": grant.serial,
        "birth_year": str(owner.born.year),
        "personal_id": grant.number,
        "address": owner.residence.old,
        "parcel_number": str(parcel.number),
        "map_sheet": str(parcel.map_sheet),
        "parcel_address": parcel.spot,
        "area": decimal_comma(parcel.area),
        "use_purpose": case.commune.land_use,
        "use_term": "Lâu dài",
        "use_origin": ORIGIN,
        "registry_number": parcel.registry_number,
        "issued_on": grant.day.isoformat(),
        "issuer": grant.issuer,
    }
    return printed(**{name: value for name, value in (facts | more).items() if value})
