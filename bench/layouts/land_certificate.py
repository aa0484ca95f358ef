"""What land certificates share: how owners are named and who signs, and what they tell."""

from dataclasses import replace

from bench.layouts.land_grants import Grant, grant_of
from bench.layouts.signing import signed
from bench.layouts.wording import old_units
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, printed
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date

CHANGES = ("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền")
"""The head of the table of later changes."""
NOTHING_ELSE = (
    "<b>3. Công trình xây dựng khác:</b> -/-",
    "<b>4. Rừng sản xuất là rừng trồng:</b> -/-",
    "<b>5. Cây lâu năm:</b> -/-",
)
"""Items of part II of TT 23/2014/TT-BTNMT that most certificates leave empty."""


def of_district(case: Case) -> Grant:
    """A certificate as districts granted it."""
    issuer = f"ỦY BAN NHÂN DÂN {old_units(case)[1].upper()}"
    return replace(grant_of(case, newest=False), issuer=issuer)


def card_name(grant: Grant) -> str:
    return "CMND" if "chứng minh" in grant.identity else "CCCD"


def sign_off(flow: Flow, case: Case, grant: Grant, place: str, titles: tuple[str, ...], *, inset: float = 78) -> None:
    between = (flow.left + inset, flow.right)
    flow.paragraph(f"<i>{place}, {long_date(grant.day)}</i>", align="center", after=0.5, between=between)
    around = grant.issuer.replace("ỦY BAN NHÂN DÂN", "UBND").replace("TÀI NGUYÊN VÀ MÔI TRƯỜNG", "TN&MT")
    around = around.replace("VĂN PHÒNG ĐĂNG KÝ", "VPĐK")
    signed(flow, Signing(titles, case.officials.land_director, around), between, room=30)


def truth(case: Case, grant: Grant, origin: str, **own: str) -> Fields:
    """`own`: what this layout prints besides or otherwise, "" for what it does not print."""
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
        "use_origin": origin,
        "registry_number": parcel.registry_number,
        "issued_on": grant.day.isoformat(),
        "issuer": grant.issuer,
    }
    return printed(**{name: value for name, value in (facts | own).items() if value})
