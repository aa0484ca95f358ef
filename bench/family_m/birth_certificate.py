"""Giấy khai sinh: the form of TT 04/2024/TT-BTP on its dots, declared by the father's father; and a vendor's copy with
father and mother in two columns under one heading each."""

from bench.family_m.setting import colons, of_office, part, printed_by, vendor, word_file
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.birth_certificate import truth
from bench.layouts.facts import filled
from bench.layouts.signing import CHIEF, VICE, approved
from bench.layouts.wording import POLICE_SHORT, commune, figures
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import date_in_words, short_date


def published(flow: Flow, case: Case) -> Fields:
    """The form's own order; the ward of birth behind the hospital; the home town without a street."""
    child, home, asker, signer = case.household.child, case.household, case.officials.expert, case.officials.chairman
    number, town = f"{case.serial % 130 + 21}/{case.finished_on.year}", commune(case)
    place, registered = f"Bệnh viện đa khoa {case.commune.name}, {town}", f"UBND {town}"
    word_file(flow, "GIẤY KHAI SINH")
    flow.space(-2.5)
    flow.paragraph(f"Số: {number}", align="center", after=3)
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", figures(child.born)),
           ("Ghi bằng chữ:", date_in_words(child.born).lower()),
           ("Giới tính:", child.sex, "Dân tộc:", child.ethnicity, "Quốc tịch:", "Việt Nam"),
           ("Nơi sinh:", place), ("Quê quán:", town), ("Số định danh cá nhân:", child.personal_id))  # fmt: skip
    for who, each in (("mẹ", home.wife), ("cha", home.husband)):
        filled(flow, (f"Họ, chữ đệm, tên người {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Năm sinh:", str(each.born.year), "Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
               ("Nơi cư trú:", lower_levels(each.residence.new)))  # fmt: skip
    filled(flow, ("Họ, chữ đệm, tên người đi khai sinh:", asker),
           ("Giấy tờ tùy thân:", f"CCCD số 046063001279, {POLICE_SHORT} cấp ngày 18/5/2021 (ông nội)"),
           ("Nơi đăng ký khai sinh:", registered),
           ("Ngày, tháng, năm đăng ký:", figures(case.finished_on)))  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", CHIEF[1]), signer)
    more = {"home_town": town, "place_of_birth": place, "declarant.full_name": asker, "registered_at": registered}
    more |= {"mother.residence": lower_levels(home.wife.residence.new)}
    more |= {"father.residence": lower_levels(home.husband.residence.new)}
    return truth(case, number, signer, **more)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The entry in the book, then the parents, then the child; who declared it last, who copied it in small print."""
    child, home, asker, signer = case.household.child, case.household, case.applicant, case.officials.vice_chairman
    mother, father, year = home.wife, home.husband, case.finished_on.year
    number, book, place = f"{case.serial % 130 + 21:03}", f"02/{year}", f"Khoa Sản, TTYT {case.commune.name}"
    registered = f"UBND {commune(case)}"
    vendor(flow, of_office(case, dated=False), "GIẤY KHAI SINH", "(Bản sao)")
    part(flow, "VIỆC ĐĂNG KÝ")
    colons(flow, ("Nơi đăng ký", registered), ("Số", number, "Quyển số", book),
           ("Ngày đăng ký", short_date(case.finished_on), "Loại đăng ký", "Đúng hạn"))  # fmt: skip
    part(flow, "CHA", "MẸ")
    colons(flow, ("Họ và tên", f"<b>{father.full_name.upper()}</b>", "Họ và tên", f"<b>{mother.full_name.upper()}</b>"),
           ("Năm sinh", str(father.born.year), "Năm sinh", str(mother.born.year)),
           ("Dân tộc", father.ethnicity, "Dân tộc", mother.ethnicity),
           ("Quốc tịch", "Việt Nam", "Quốc tịch", "Việt Nam"),
           ("Nơi cư trú", shortened(father.residence.new), "Nơi cư trú", shortened(mother.residence.new)))  # fmt: skip
    part(flow, "CON")
    colons(flow, ("Họ và tên", f"<b>{child.full_name.upper()}</b>", "Giới tính", child.sex),
           ("Ngày sinh", short_date(child.born), "Số định danh", child.personal_id),
           ("Ngày sinh bằng chữ", date_in_words(child.born)),
           ("Dân tộc", child.ethnicity, "Quốc tịch", "Việt Nam"), ("Nơi sinh", place),
           ("Quê quán", shortened(father.home.new)))  # fmt: skip
    part(flow, "NGƯỜI ĐI KHAI SINH")
    colons(flow, ("Họ và tên", asker.full_name, "Ngày sinh", short_date(asker.born)),
           ("Giấy tờ tùy thân", asker.personal_id, "Ngày cấp", short_date(asker.id_issued)))  # fmt: skip
    approved(flow, case, VICE, signer)
    printed_by(flow, case, f"Sao từ sổ mở ngày 02/01/{year}. Người sao: {case.officials.registrar}.")
    more = {"home_town": shortened(father.home.new), "place_of_birth": place, "declarant.full_name": asker.full_name}
    more |= {"mother.residence": shortened(mother.residence.new), "registered_at": registered, "book_number": book}
    more |= {"father.residence": shortened(father.residence.new)}
    return truth(case, number, signer, **more)


VARIANTS = (published, of_vendor)
