"""Which office granted the land, when and under which serial, as each form of the certificate prints it."""

from dataclasses import dataclass
from datetime import date, timedelta

from samples.case import Case


@dataclass(frozen=True)
class Grant:
    """The facts of the certificate as one form prints them."""

    issuer: str
    serial: str
    identity: str
    number: str
    day: date


def grant_of(case: Case, *, newest: bool) -> Grant:
    parcel, owner = case.household.parcel, case.household.husband
    if newest:
        # A certificate written anew since 01/8/2024, when the form with the QR code came.
        day = date(2024, 8, 5) + timedelta(days=parcel.number % 300)
        serial = f"AA 01{parcel.serial[3:]}"
        return Grant("CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", serial, "CCCD số", owner.personal_id, day)
    province = owner.residence.old.rsplit(", ", 1)[1].upper()
    old = bool(owner.old_id_number) and parcel.certified_on.year < 2021
    number = owner.old_id_number if old else owner.personal_id
    label = "Giấy chứng minh nhân dân số" if old else "Căn cước công dân số"
    return Grant(f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {province}", parcel.serial, label, number, parcel.certified_on)
