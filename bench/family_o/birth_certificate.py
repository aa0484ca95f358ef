"""Giấy khai sinh: the form of TT 15/2015/TT-BTP declared by a grandmother with an old card, parents who live apart; and
a vendor's copy in a numbered table, the child, then the father, then the mother."""

from bench.family_o.setting import bare_name, closed, counted, filled, handed_out, of_office, typed, vendor
from bench.layouts.addresses import dashed, lower_levels
from bench.layouts.birth_certificate import truth
from bench.layouts.signing import CHIEF, VICE
from bench.layouts.wording import committee, commune, figures, hyphened, lowered, old_commune, old_units
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import date_in_words


def published(flow: Flow, case: Case) -> Fields:
    """Days in figures over the words for them; the mother's residence by the old names, the father's by the new."""
    child, home, signer = case.household.child, case.household, case.officials.chairman
    number, granny = f"{case.serial % 150 + 17}/{case.finished_on.year}", case.officials.registrar
    province = bare_name(old_units(case)[2])
    place, town = f"Bệnh viện Sản - Nhi {province}, {commune(case)}", old_commune(case)
    lived = {"mẹ": lower_levels(home.wife.residence.old), "cha": lower_levels(home.husband.residence.new)}
    typed(flow, "GIẤY KHAI SINH")
    flow.space(-2.5)
    flow.paragraph(f"Số: {number}", align="center", after=2.5)
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", figures(child.born)), ("ghi bằng chữ:", date_in_words(child.born)),
           ("Giới tính:", child.sex, "Dân tộc:", child.ethnicity, "Quốc tịch:", "Việt Nam"),
           ("Nơi sinh:", place), ("Quê quán:", town), ("Số định danh cá nhân:", child.personal_id))  # fmt: skip
    for who, each in (("mẹ", home.wife), ("cha", home.husband)):
        filled(flow, (f"Họ, chữ đệm, tên người {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Năm sinh:", str(each.born.year), "Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
               ("Nơi cư trú:", lived[who]))  # fmt: skip
    filled(flow, ("Họ, chữ đệm, tên người đi khai sinh:", granny),
           ("Giấy tờ tùy thân:", f"Giấy CMND số 370441286, Công an {lowered(old_units(case)[2])} cấp ngày 07/11/2013"),
           ("Nơi đăng ký khai sinh:", committee(case)),
           ("Ngày, tháng, năm đăng ký:", figures(case.finished_on)))  # fmt: skip
    closed(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", CHIEF[1]), signer, "(Ký, ghi rõ họ, chữ đệm, tên và đóng dấu)")
    more = {"home_town": town, "place_of_birth": place, "declarant.full_name": granny}
    more |= {"mother.residence": lived["mẹ"], "father.residence": lived["cha"]}
    return truth(case, number, signer, **more)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The book and its page before the day of registration; who asked for the copy, and when, at the end."""
    child, home, signer = case.household.child, case.household, case.officials.vice_chairman
    year, asker = case.finished_on.year, case.applicant
    number, book, town = f"{case.serial % 150 + 17:03}", f"02/{year}", dashed(home.husband.home.new)
    place, registered = f"Trung tâm Y tế khu vực {case.commune.name}", f"UBND {case.commune.title}"
    lived = {"mother": dashed(home.wife.residence.new), "father": dashed(home.husband.residence.new)}
    vendor(flow, of_office(case, dated=False), "GIẤY KHAI SINH", "(BẢN SAO)")
    counted(flow, "I. NGƯỜI ĐƯỢC KHAI SINH", ("Họ, chữ đệm, tên", f"<b>{child.full_name.upper()}</b>"),
            ("Giới tính", child.sex), ("Ngày, tháng, năm sinh", hyphened(child.born)),
            ("Bằng chữ", date_in_words(child.born)), ("Nơi sinh", place), ("Quê quán", town),
            ("Dân tộc; quốc tịch", f"{child.ethnicity}; Việt Nam"), ("Số ĐDCN", child.personal_id))  # fmt: skip
    for part, who, key, each in (("II", "CHA", "father", home.husband), ("III", "MẸ", "mother", home.wife)):
        counted(flow, f"{part}. NGƯỜI {who}", ("Họ, chữ đệm, tên", each.full_name.upper()),
                ("Năm sinh", str(each.born.year)), ("Dân tộc; quốc tịch", f"{each.ethnicity}; Việt Nam"),
                ("Nơi cư trú", lived[key]))  # fmt: skip
    counted(flow, "IV. ĐĂNG KÝ KHAI SINH", ("Số; trang số", f"{number}; trang {case.serial % 150 // 2 + 9}"),
            ("Quyển số", book), ("Cơ quan đăng ký", registered), ("Ngày đăng ký", hyphened(case.finished_on)),
            ("Người đi khai sinh", asker.full_name))  # fmt: skip
    handed_out(flow, case, VICE, signer, asker.full_name)
    more = {"place_of_birth": place, "declarant.full_name": asker.full_name, "registered_at": registered}
    more |= {f"{key}.residence": value for key, value in lived.items()}
    return truth(case, number, signer, **more, home_town=town, book_number=book)


VARIANTS = (published, of_vendor)
