"""Tờ khai and đơn: the forms of TT 04/2020/TT-BTP, NĐ 101/2024, NĐ 175/2024 and NĐ 20/2021/NĐ-CP line by line, typed on
their dots; and a vendor's numbered table, where who hands in stands before whose application it is."""

from bench.family_o.forms import FORMS
from bench.family_o.setting import counted, filled, printed_by, typed, vendor
from bench.layouts.addresses import dashed, lower_levels
from bench.layouts.application import SWORN, asked, facts
from bench.layouts.facts import pairs
from bench.layouts.places import other_one
from bench.layouts.procedures import enclosed, matter_of
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import dated_end, side_by_side
from bench.layouts.wording import POLICE_SHORT, commune, figures, hyphened, old_commune
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, printed
from samples.letterhead import Signing
from samples.words import date_in_words, decimal_comma, long_date, short_date

_REQUESTS = {
    "change": "Thay đổi tên đơn vị hành chính trong địa chỉ thửa đất",
    "permit": "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
}


def published(flow: Flow, case: Case) -> Fields:
    """Every line of the form; the marks of its notes before the colons; day and place over who signs."""
    person, day, form = case.applicant, case.received_at.date(), FORMS[case.procedure.code]
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone", capitals=form.upper)
    told |= {"address": lower_levels(person.residence.new)}
    shown = _around(case) | told | {"date_of_birth": figures(person.born)}
    recipient = form.recipient.format(**shown)
    typed(flow, *form.titles, corner=form.corner)
    flow.paragraph(f"Kính gửi (1): {recipient}", align="center", after=2.5)
    for part in form.parts:
        if isinstance(part, str):
            lines(flow, part.format(**shown), after=0.6)
        else:
            filled(flow, tuple(text.format(**shown) for text in part))
    lines(flow, SWORN)
    place = f"Làm tại: {case.commune.title}, {long_date(day)}"
    signing = Signing((form.signer,), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)")
    dated_end(flow, place, signing, inset=46, room=17)
    small_print(flow, "Chú thích: (1) Ghi rõ tên cơ quan tiếp nhận, giải quyết. Các mục khác ghi theo hướng dẫn kèm "
                "theo mẫu.", size=9)  # fmt: skip
    own = asked(told, str(form.parts))
    for request in asked(_REQUESTS, str(form.parts)).values():
        own["request"] = request
    return printed(**own, recipient=recipient, filed_on=day.isoformat())


def _around(case: Case) -> dict[str, str]:
    """What forms ask for besides the facts of the applicant."""
    home, person, parcel, other = case.household, case.applicant, case.household.parcel, other_one(case)
    mother, father, child = home.wife, home.husband, home.child
    return {
        **_REQUESTS,
        "commune": commune(case), "name": case.commune.name, "old_commune": old_commune(case),
        "issued": f"{POLICE_SHORT} cấp ngày {short_date(person.id_issued)}", "id_day": short_date(person.id_issued),
        "sex": person.sex, "ethnicity": person.ethnicity, "parent": "Mẹ đẻ" if person.female else "Cha đẻ",
        "child": child.full_name.upper(), "child_born": short_date(child.born),
        "child_words": date_in_words(child.born), "child_sex": child.sex, "child_folk": child.ethnicity,
        "mother": mother.full_name.upper(), "mother_year": str(mother.born.year), "mother_folk": mother.ethnicity,
        "mother_born": figures(mother.born), "mother_home": lower_levels(mother.residence.new),
        "father": father.full_name.upper(), "father_year": str(father.born.year), "father_folk": father.ethnicity,
        "father_born": figures(father.born), "father_home": lower_levels(father.residence.new),
        "marriage_number": str(home.marriage_number), "married_on": short_date(home.married_on),
        "serial": parcel.serial, "registry": parcel.registry_number, "granted": figures(parcel.certified_on),
        "parcel": str(parcel.number), "area": decimal_comma(parcel.area),
        "spot": person.residence.new.split(", ")[0], "other": other.full_name, "other_id": other.personal_id,
        "power": figures(case.received_at.date()), "expert": case.officials.expert, "tail": str(case.serial + 412300),
    }  # fmt: skip


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Who brings it, whose it is, what it is about, each a part of one table; days with hyphens."""
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, home, request = f"UBND {case.commune.title}", dashed(person.residence.new), matter.request.capitalize()
    vendor(flow, None, *matter.titles)
    lines(flow, f"Kính gửi: <b>{recipient}</b>", indent=0, after=2)
    counted(flow, "A. NGƯỜI TRỰC TIẾP NỘP", ("Họ tên", other.full_name), ("CCCD/Hộ chiếu", other.personal_id),
            ("Điện thoại di động", other.phone), ("Ngày nộp", hyphened(day)))  # fmt: skip
    counted(flow, "B. NGƯỜI ĐỨNG ĐƠN", ("Họ tên", f"<b>{person.full_name}</b>"), ("Sinh ngày", hyphened(person.born)),
            ("CCCD/Hộ chiếu", person.personal_id), ("Cấp ngày", hyphened(person.id_issued)),
            ("Điện thoại di động", person.phone), ("Chỗ ở hiện nay", home))  # fmt: skip
    rows = (pair for line in matter.told for pair in pairs(line))
    counted(flow, "C. NỘI DUNG", ("Nội dung đề nghị", request), *rows, ("Giấy tờ kèm theo", enclosed(case)))
    flow.space(2)
    lines(flow, "Tôi xin chịu trách nhiệm trước pháp luật về những nội dung đã kê khai ở phần B và phần C.", indent=0)
    left = Signing(("NGƯỜI TRỰC TIẾP NỘP",), other.full_name)
    side_by_side(flow, left, Signing(("NGƯỜI ĐỨNG ĐƠN",), person.full_name), room=18)
    printed_by(flow, case)
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone")
    return printed(**told, address=home, recipient=recipient, request=request, filed_on=day.isoformat())


VARIANTS = (published, of_vendor)
