"""How offices of this family write addresses, sums of money and bodies of before 01/7/2025; typesets nothing."""

from collections.abc import Callable
from random import Random

from bench.family_b.wording import lowered
from bench.family_e.wording import old_committee
from samples.case import Case
from samples.words import spelled

Writing = Callable[[str], str]
"""Rewrites an address of samples.places as one office writes all of its addresses."""
_SHORT = (("phường", "P."), ("thị trấn", "TT."), ("thành phố", "TP."))
_FEES = {"1.004873": 15000, "2.000635": 16000, "1.009994": 75000, "1.012783": 28000}
"""Lệ phí in đồng by procedure, as resolutions of provincial councils set them; the others are free."""


def lower_levels(address: str) -> str:
    """ "12 Hùng Vương, phường Tam Kỳ, thành phố Đà Nẵng"."""
    spot, *units = address.split(", ")
    return ", ".join((spot, *map(lowered, units)))


def shortened(address: str) -> str:
    """ "12 Hùng Vương, P. Tam Kỳ, TP. Đà Nẵng"."""
    text = lower_levels(address)
    for name, short in _SHORT:
        text = text.replace(f", {name} ", f", {short} ")
    return text


def dashed(address: str) -> str:
    """ "12 Hùng Vương - phường Tam Kỳ - thành phố Đà Nẵng"."""
    return lower_levels(address).replace(", ", " - ")


def writing(rng: Random) -> Writing:
    return rng.choice((str, lower_levels, shortened, dashed))


def twice_named(case: Case) -> str:
    """The commune a marriage was registered at, and what it is now."""
    return f"{old_committee(case)} (nay là {case.commune.committee}, {lowered(case.province.name)})"


def site(case: Case, write: Writing) -> str:
    """Where the parcel lies by the old names, then by the new."""
    return (
        f"{write(case.household.parcel.spot)} (nay là {lowered(write(f'{case.commune.title}, {case.province.name}'))})"
    )


def charge(case: Case) -> str:
    """ "15.000 đồng (Bằng chữ: Mười lăm nghìn đồng)"."""
    sum_of_money = _FEES.get(case.procedure.code, 0)
    words = f"{spelled(sum_of_money)} đồng"
    return f"{sum_of_money:,} đồng (Bằng chữ: {words[0].upper()}{words[1:]})".replace(",", ".")
