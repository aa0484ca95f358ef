"""Vietnamese wordings of numbers, dates and hours as official papers print them."""

from datetime import date, datetime

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spelled(number: int) -> str:
    """A whole number below one million in words: 115 -> "một trăm mười lăm"."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        tail = f" {_below_thousand(rest, full=True)}" if rest else ""
        return f"{_below_thousand(thousands, full=False)} nghìn{tail}"
    return _below_thousand(number, full=False)


def _below_thousand(number: int, *, full: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds and not full:
        return _below_hundred(rest)
    lead = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return lead
    return f"{lead} {'linh ' if rest < 10 else ''}{_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    tens, unit = divmod(number, 10)
    if tens == 0:
        return _DIGITS[unit]
    lead = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if unit == 0:
        return lead
    if unit == 5:
        return f"{lead} lăm"
    if unit == 1 and tens > 1:
        return f"{lead} mốt"
    return f"{lead} {_DIGITS[unit]}"


def long_date(day: date) -> str:
    """ "ngày 05 tháng 02 năm 2026": days under 10 and months 1-2 lead with a zero (NĐ 30/2020 PL I)."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def date_in_words(day: date) -> str:
    """Ghi bằng chữ on civil-status papers."""
    text = f"ngày {spelled(day.day)}, tháng {_month(day.month)}, năm {_year(day.year)}"
    return text[0].upper() + text[1:]


def clock(moment: datetime) -> str:
    return f"{moment.hour} giờ {moment.minute:02} phút, {long_date(moment.date())}"


def clock_iso(moment: datetime) -> str:
    """Truth of a printed moment: local, to the minute, no zone because the paper prints none."""
    return f"{moment:%Y-%m-%dT%H:%M}"


def decimal_comma(hundredths: int) -> str:
    """Hundredths as a Vietnamese decimal without needless zeros: 12050 -> "120,5"."""
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02}".rstrip("0").rstrip(",") if rest else str(whole)


def _month(month: int) -> str:
    return "tư" if month == 4 else spelled(month)


def _year(year: int) -> str:
    return spelled(year)
