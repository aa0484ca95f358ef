"""Giấy khai sinh: the form of TT 04/2020/TT-BTP declared by the mother, the father's residence as before the mergers;
and a vendor's sheet with the entry in its summary, parents before the child."""

from bench.family_n.setting import approved, beside, both_signed, form, of_office, over, printed_by, summary, vendor
from bench.layouts.addresses import lower_levels
from bench.layouts.birth_certificate import truth
from bench.layouts.facts import filled
from bench.layouts.signing import CHIEF, VICE
from bench.layouts.wording import card, committee, commune, figures, old_commune
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import date_in_words, long_date, short_date


def published(flow: Flow, case: Case) -> Fields:
    """The form's own lines; days in words of the form; who declared is the mother with her card."""
    child, home, signer = case.household.child, case.household, case.officials.vice_chairman
    mother, father, number = home.wife, home.husband, f"{case.serial % 140 + 8}/{case.finished_on.year}"
    place = f"Trung tâm Y tế khu vực {case.commune.name}, {commune(case)}"
    town, registered = old_commune(case), committee(case)
    lived = {"mẹ": lower_levels(mother.residence.new), "cha": lower_levels(father.residence.old)}
    form(flow, "GIẤY KHAI SINH", number=f"Số: {number}")
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", long_date(child.born)), ("ghi bằng chữ:", date_in_words(child.born)),
           ("Giới tính:", child.sex, "Dân tộc:", child.ethnicity, "Quốc tịch:", "Việt Nam"),
           ("Nơi sinh:", place), ("Quê quán:", town), ("Số định danh cá nhân:", child.personal_id))  # fmt: skip
    flow.space(2)
    for who, each in (("mẹ", mother), ("cha", father)):
        filled(flow, (f"Họ, chữ đệm, tên người {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Năm sinh:", str(each.born.year), "Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
               ("Nơi cư trú:", lived[who]))  # fmt: skip
        flow.space(2)
    filled(flow, ("Họ, chữ đệm, tên người đi khai sinh:", mother.full_name), ("Giấy tờ tùy thân:", card(mother)),
           ("Nơi đăng ký khai sinh:", registered),
           ("Ngày, tháng, năm đăng ký:", long_date(case.finished_on)))  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", *VICE[1:]), signer)
    more = {"home_town": town, "place_of_birth": place, "declarant.full_name": mother.full_name}
    more |= {"mother.residence": lived["mẹ"], "father.residence": lived["cha"], "registered_at": registered}
    return truth(case, number, signer, **more)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Number, book, where and when in the summary; the child's facts under small labels, the parents' beside them."""
    child, home, signer = case.household.child, case.household, case.officials.chairman
    mother, father, year = home.wife, home.husband, case.finished_on.year
    number, book, town = f"{case.serial % 140 + 8:03}", f"01/{year}", father.home.new
    place, registered = f"Bệnh viện Đa khoa huyện {case.commune.name}", f"UBND {commune(case)}"
    asker = case.officials.expert
    vendor(flow, of_office(case, dated=False), "GIẤY KHAI SINH", "(BẢN SAO)")
    summary(flow, ("Số đăng ký", f"<b>{number}</b>", "Quyển số", book, "Ngày đăng ký", short_date(case.finished_on)),
            ("Cơ quan đăng ký khai sinh", registered, "Hình thức", "Đăng ký đúng hạn"))  # fmt: skip
    for who, each in (("CHA", father), ("MẸ", mother)):
        beside(flow, ("Họ, chữ đệm và tên", each.full_name.upper()), ("Sinh năm", str(each.born.year)),
               ("Dân tộc / Quốc tịch", f"{each.ethnicity} / Việt Nam"), ("Cư trú tại", each.residence.new),
               title=f"THÔNG TIN NGƯỜI {who}")  # fmt: skip
    over(flow, ("Họ, chữ đệm và tên", f"<b>{child.full_name.upper()}</b>", "Số định danh", child.personal_id),
         ("Ngày sinh", short_date(child.born), "Ngày sinh viết bằng chữ", date_in_words(child.born)),
         ("Giới tính", child.sex, "Dân tộc", child.ethnicity, "Quốc tịch", "Việt Nam"),
         ("Nơi sinh", place), ("Quê quán", town), title="THÔNG TIN NGƯỜI CON")  # fmt: skip
    beside(flow, ("Họ, chữ đệm và tên", asker), ("Quan hệ", "Ông ngoại"),
           ("Giấy tờ", f"CCCD cấp ngày {figures(father.id_issued)}"), title="NGƯỜI ĐI ĐĂNG KÝ")  # fmt: skip
    both_signed(flow, case, CHIEF, signer)
    printed_by(flow, case)
    more = {"place_of_birth": place, "declarant.full_name": asker, "registered_at": registered, "book_number": book}
    return truth(case, number, signer, **more)


VARIANTS = (published, of_vendor)
