"""A copy of both sides of a chip CCCD on one A4 page, enlarged as offices copy it, with its QR code readable."""

from datetime import date

from PIL import Image, ImageDraw

from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.markup import words_of
from samples.people import Person
from samples.truth import TruthField
from samples.typeset import Sheet
from samples.words import short_date

_WIDTH, _HEIGHT = 137.0, 86.4
"""The card of 85.6 x 54 mm, copied at 160 %."""


def card_qr_text(person: Person) -> str:
    """The text of the card's QR code (domain §5 and §7.2): seven parts between bars."""
    born, issued = f"{person.born:%d%m%Y}", f"{person.id_issued:%d%m%Y}"
    parts = (person.personal_id, person.old_id_number, person.full_name, born, person.sex, person.residence.old, issued)
    return "|".join(parts)


def compose(flow: Flow, case: Case) -> Fields:
    person, sheet = case.applicant, flow.sheet
    x = (210 - _WIDTH) / 2
    expires = _expiry(person)
    _front(sheet, x, 30, person, expires)
    _back(sheet, x, 30 + _HEIGHT + 14, person)
    fields = printed(
        personal_id=person.personal_id,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        sex=person.sex,
        nationality="Việt Nam",
        home_town=_without_house(person.home.old),
        residence=person.residence.old,
        issued_on=person.id_issued.isoformat(),
        expires_on=expires.isoformat(),
    )
    return {**fields, "old_id_number": TruthField(person.old_id_number, source="qr")}


def _front(sheet: Sheet, x: float, y: float, person: Person, expires: date) -> None:
    _ground(sheet, x, y, (214, 232, 228), (233, 241, 214))
    _emblem(sheet, x + 15, y + 13)
    middle = x + _WIDTH / 2 + 1
    _centred(sheet, middle, y + 8, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Face(9, bold=True, family="Arimo"))
    _centred(sheet, middle, y + 13, "Độc lập - Tự do - Hạnh phúc", Face(9, bold=True, family="Arimo"))
    _centred(sheet, middle, y + 22, "CĂN CƯỚC CÔNG DÂN", Face(14, bold=True, family="Arimo"))
    _portrait(sheet, x + 6, y + 30, person.female)
    sheet.code(card_qr_text(person), "QRCode", x + _WIDTH - 31, y + 13.5, 25)
    label, value = Face(8.5, family="Arimo"), Face(10.5, bold=True, family="Arimo")
    left = x + 43
    sheet.set_words(
        left, y + 33, words_of("Số:", label) + words_of(person.personal_id, Face(14, bold=True, family="Arimo"))
    )
    sheet.set_words(left, y + 40, words_of("Họ và tên:", label))
    sheet.set_words(left, y + 46, words_of(person.full_name.upper(), value))
    sheet.set_words(left, y + 52.5, words_of("Ngày sinh:", label) + words_of(short_date(person.born), value))
    sheet.set_words(left, y + 58.5, words_of("Giới tính:", label) + words_of(person.sex, value))
    nationality = words_of("Quốc tịch:", label) + words_of("Việt Nam", value)
    sheet.set_words(left + 40, y + 58.5, nationality)
    sheet.set_words(left, y + 64.5, words_of("Quê quán:", label))
    sheet.set_words(left, y + 69.5, words_of(_without_house(person.home.old), Face(9.5, bold=True, family="Arimo")))
    small = Face(9.2, bold=True, family="Arimo")
    spot, rest = person.residence.old.split(", ", 1)
    sheet.set_words(left, y + 75.5, words_of("Nơi thường trú:", label) + words_of(f"{spot},", small))
    sheet.set_words(left, y + 81, words_of(rest, small))
    until = words_of(f"Có giá trị đến: {short_date(expires)}", Face(7.5, family="Arimo"))
    sheet.set_words(x + 4, y + 81, until)


def _back(sheet: Sheet, x: float, y: float, person: Person) -> None:
    _ground(sheet, x, y, (236, 240, 220), (214, 230, 232))
    label = Face(9, family="Arimo")
    sheet.set_words(x + 8, y + 10, words_of("Đặc điểm nhận dạng:", label))
    sheet.set_words(
        x + 8, y + 16, words_of("Nốt ruồi cách 1 cm sau cánh mũi phải", Face(9.5, bold=True, family="Arimo"))
    )
    day = f"Ngày, tháng, năm: {short_date(person.id_issued)}"
    sheet.set_words(x + 45, y + 25, words_of(day, Face(9.5, family="Arimo")))
    for line, offset in (
        ("CỤC TRƯỞNG CỤC CẢNH SÁT", 31),
        ("QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", 36),
    ):
        sheet.set_words(x + 42, y + offset, words_of(line, Face(9, bold=True, family="Arimo")))
    chip = (sheet.px(x + 10), sheet.px(y + 26), sheet.px(x + 29), sheet.px(y + 42))
    ImageDraw.Draw(sheet.image).rounded_rectangle(
        chip, sheet.px(2), fill=(216, 190, 110), outline=(120, 100, 50), width=2
    )
    machine = Face(12.5, family="Cousine")
    for number, line in enumerate(_machine_lines(person)):
        sheet.set_words(x + 7, y + 62 + number * 8, words_of(line, machine))


def _machine_lines(person: Person) -> tuple[str, ...]:
    """The machine-readable zone's shape (ICAO TD1); check digits are not computed."""
    born, until = f"{person.born:%y%m%d}", f"{_expiry(person):%y%m%d}"
    sex = "F" if person.female else "M"
    return (
        f"IDVNM{person.personal_id[3:]}4{person.personal_id}<<6".ljust(30, "<")[:30],
        f"{born}1{sex}{until}5VNM".ljust(29, "<") + "8",
    )


def _expiry(person: Person) -> date:
    """Luật Căn cước công dân Đ21: new cards at 25, 40 and 60, not within two years of one of them."""
    for age in (25, 40, 60):
        birthday = date(person.born.year + age, person.born.month, min(person.born.day, 28))
        if (birthday - person.id_issued).days > 730:
            return birthday
    return date(person.born.year + 99, person.born.month, min(person.born.day, 28))


def _without_house(address: str) -> str:
    return address.split(", ", 1)[1]


def _centred(sheet: Sheet, middle: float, baseline: float, text: str, face: Face) -> None:
    words = words_of(text, face)
    sheet.set_words(middle - sheet.words_width(words) / 2, baseline, words)


def _ground(sheet: Sheet, x: float, y: float, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    size = (round(sheet.px(_WIDTH)), round(sheet.px(_HEIGHT)))
    ramp = Image.linear_gradient("L").resize(size)
    ground = Image.composite(Image.new("RGB", size, end), Image.new("RGB", size, start), ramp)
    corners = Image.new("L", size, 0)
    ImageDraw.Draw(corners).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), sheet.px(4.5), fill=255)
    sheet.image.paste(ground, (round(sheet.px(x)), round(sheet.px(y))), corners)


def _emblem(sheet: Sheet, x: float, y: float) -> None:
    draw, radius = ImageDraw.Draw(sheet.image), sheet.px(7)
    cx, cy = sheet.px(x), sheet.px(y)
    draw.ellipse(
        (cx - radius, cy - radius, cx + radius, cy + radius), fill=(205, 60, 50), outline=(220, 180, 60), width=4
    )
    draw.ellipse((cx - radius * 0.4, cy - radius * 0.4, cx + radius * 0.4, cy + radius * 0.4), fill=(235, 200, 70))


def _portrait(sheet: Sheet, x: float, y: float, female: bool) -> None:
    """A drawn figure, nobody's photo."""
    size = (round(sheet.px(32)), round(sheet.px(42)))
    photo = Image.new("RGB", size, (196, 214, 226))
    draw = ImageDraw.Draw(photo)
    w, h = size
    draw.ellipse((w * 0.1, h * 0.68, w * 0.9, h * 1.4), fill=(70, 84, 110))
    if female:
        draw.ellipse((w * 0.22, h * 0.12, w * 0.78, h * 0.75), fill=(48, 40, 38))
    draw.ellipse((w * 0.3, h * 0.18, w * 0.7, h * 0.66), fill=(214, 178, 154))
    draw.pieslice((w * 0.27, h * 0.12, w * 0.73, h * 0.56), 180, 360, fill=(48, 40, 38))
    sheet.image.paste(photo, (round(sheet.px(x)), round(sheet.px(y))))


KIND = Kind("citizen_id", "component", compose, page_numbers=False)
