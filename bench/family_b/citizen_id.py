"""Photocopies of both sides of a bilingual chip CCCD (TT 06/2021/TT-BCA) or of a thẻ căn cước (TT 17/2024/TT-BCA)."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bench.family_b.cards import WIDTH, Card, expiry, machine_lines, reissued
from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.citizen_id import card_qr_text
from samples.kinds.kind import Fields, Kind, printed
from samples.people import Person
from samples.places import Address
from samples.truth import TruthField
from samples.words import short_date

_LEFT = 28.0
_UNIT = re.compile(r"\b(?:Phường|Xã|Thị trấn|Huyện|Thành phố|Tỉnh) ")


def compose(flow: Flow, case: Case) -> Fields:
    newest = case.rng.random() < 0.5
    front, back = _places(flow, case)
    person = _bearer(case, newest)
    for side in (front, back):
        side.ground()
    fields = (_identity_card if newest else _chip_card)(front, back, person)
    if front.scale < 1.5:
        words = "<b>BẢN CHỤP</b> (đã đối chiếu với bản chính)"
        flow.y = back.y + 54 * back.scale + 12
        flow.paragraph(words, face=Face(12), align="center", between=(flow.left, flow.right))
    told = {"old_id_number": TruthField(person.old_id_number, source="qr")} if person.old_id_number else {}
    return fields | told


def _places(flow: Flow, case: Case) -> tuple[Card, Card]:
    """Where the two sides lie: one under the other, or side by side at nearly their own size."""
    scale, beside = case.rng.choice(((1.62, False), (1.4, False), (1.55, False), (1.12, True)))
    grey = case.rng.random() < 0.5
    if beside:
        x, gap = (210 - 2 * WIDTH * scale - 4) / 2, WIDTH * scale + 4
        return Card(flow.sheet, x, 35, scale, grey), Card(flow.sheet, x + gap, 35, scale, grey)
    x = (210 - WIDTH * scale) / 2
    return Card(flow.sheet, x, 28, scale, grey), Card(flow.sheet, x, 28 + 54 * scale + 10, scale, grey)


def _bearer(case: Case, newest: bool) -> Person:
    """The applicant with the address as cards print it: units without their kind."""
    person = case.applicant
    if newest:
        person = reissued(person, date(2024, 7, 8) + timedelta(days=case.serial * 7 % 700))
    two_levels = person.id_issued >= date(2025, 7, 1)
    address = _UNIT.sub("", person.residence.new if two_levels else person.residence.old)
    home = _UNIT.sub("", person.home.old.split(", ", 1)[1])
    return replace(person, residence=Address(address, address), home=Address(home, home))


def _country(card: Card) -> None:
    card.emblem()
    card.centred(4.6, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 5.6)
    card.centred(7.2, "Độc lập - Tự do - Hạnh phúc", 5.6)
    card.centred(9.5, "SOCIALIST REPUBLIC OF VIET NAM", 4.2)
    card.centred(11.5, "Independence - Freedom - Happiness", 4.2)


def _chip_card(front: Card, back: Card, person: Person) -> dict[str, TruthField]:
    _country(front)
    front.centred(15.9, "CĂN CƯỚC CÔNG DÂN", 9)
    front.centred(18.4, "Citizen Identity Card", 5)
    front.portrait(4, 19)
    front.code(card_qr_text(person), 68.5, 5.5, 12.5)
    until = short_date(expiry(person))
    front.text(_LEFT, 22.2, f"Số / No.: <b>{person.personal_id}</b>", 7)
    front.text(_LEFT, 25.6, "Họ và tên / Full name:", 5)
    front.text(_LEFT, 28.8, person.full_name.upper(), 6.6, bold=True)
    front.text(_LEFT, 32.4, f"Ngày sinh / Date of birth: <b>{short_date(person.born)}</b>", 5.4)
    front.text(_LEFT, 35.6, f"Giới tính / Sex: <b>{person.sex}</b>", 5.4)
    front.text(_LEFT + 25, 35.6, "Quốc tịch / Nationality: <b>Việt Nam</b>", 5.4)
    front.text(_LEFT, 38.8, "Quê quán / Place of origin:", 5)
    front.text(_LEFT, 41.8, person.home.old, 5.6, bold=True)
    spot, rest = person.residence.old.split(", ", 1)
    front.text(_LEFT, 45, f"Nơi thường trú / Place of residence: <b>{spot},</b>", 5)
    front.text(_LEFT, 48, rest, 5.6, bold=True)
    front.text(3, 46.2, f"Có giá trị đến: {until}", 4.4)
    front.text(3, 48.4, "Date of expiry", 4)
    _chip_back(back, person)
    return _fields(person) | printed(home_town=person.home.old)


def _chip_back(back: Card, person: Person) -> None:
    back.text(4, 6, "Đặc điểm nhận dạng / Personal identification:", 4.8)
    back.text(4, 9.4, "Sẹo chấm cách 2 cm dưới sau đuôi mắt trái", 5.2, bold=True)
    back.text(27, 14, f"Ngày, tháng, năm / Date, month, year: <b>{short_date(person.id_issued)}</b>", 5)
    back.text(27, 17.6, "CỤC TRƯỞNG CỤC CẢNH SÁT", 4.8, bold=True)
    back.text(27, 20, "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", 4.8, bold=True)
    back.text(27, 22.4, "DIRECTOR GENERAL OF THE POLICE DEPARTMENT", 3.8)
    back.box(5, 14, 12, 10, (222, 200, 130), radius=1)
    _machine(back, person)


def _identity_card(front: Card, back: Card, person: Person) -> dict[str, TruthField]:
    _country(front)
    front.centred(16.5, "CĂN CƯỚC", 9.5)
    front.centred(19.2, "IDENTITY CARD", 5.4)
    front.portrait(4, 20)
    front.text(_LEFT, 23.6, "Số định danh cá nhân / Personal identification number:", 4.8)
    front.text(_LEFT, 27.4, person.personal_id, 8.4, bold=True)
    front.text(_LEFT, 31.2, "Họ, chữ đệm và tên khai sinh / Full name:", 4.8)
    front.text(_LEFT, 34.6, person.full_name.upper(), 6.8, bold=True)
    front.text(_LEFT, 38.2, "Ngày, tháng, năm sinh / Date of birth:", 4.8)
    front.text(_LEFT, 41.4, short_date(person.born), 6.2, bold=True)
    front.text(_LEFT, 45.2, f"Giới tính / Sex: <b>{person.sex}</b>", 5)
    front.text(_LEFT + 22, 45.2, "Quốc tịch / Nationality: <b>Việt Nam</b>", 5)
    spot, rest = person.residence.old.split(", ", 1)
    back.text(4, 5.4, "Nơi cư trú / Place of residence:", 4.8)
    back.text(4, 8.6, f"{spot},", 5.4, bold=True)
    back.text(4, 11.6, rest, 5.4, bold=True)
    back.text(4, 15.2, "Nơi đăng ký khai sinh / Place of birth registration:", 4.8)
    back.text(4, 18.3, person.home.old, 5.4, bold=True)
    back.text(4, 22, f"Ngày, tháng, năm cấp / Date of issue: <b>{short_date(person.id_issued)}</b>", 4.8)
    back.text(4, 25.2, f"Ngày, tháng, năm hết hạn / Date of expiry: <b>{short_date(expiry(person))}</b>", 4.8)
    back.centred(30, "BỘ CÔNG AN", 6, middle=32)
    back.centred(32.6, "MINISTRY OF PUBLIC SECURITY", 4.2, middle=32)
    back.code(card_qr_text(person), 66, 4, 16)
    _machine(back, person)
    return _fields(person)


def _machine(back: Card, person: Person) -> None:
    for number, line in enumerate(machine_lines(person)):
        back.text(4.5, 39.5 + 4.9 * number, line, 11.7, family="Cousine")


def _fields(person: Person) -> dict[str, TruthField]:
    return printed(
        personal_id=person.personal_id,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        sex=person.sex,
        nationality="Việt Nam",
        residence=person.residence.old,
        issued_on=person.id_issued.isoformat(),
        expires_on=expiry(person).isoformat(),
    )


KIND = Kind("citizen_id", "component", compose, page_numbers=False)
