"""How offices write an address of samples.places; typesets nothing."""

from bench.layouts.wording import lowered

_SHORT = (("phường", "P."), ("thị trấn", "TT."), ("thành phố", "TP."))


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
