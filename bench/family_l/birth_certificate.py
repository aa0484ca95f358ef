"""Giấy khai sinh: the blank of TT 04/2020/TT-BTP with what a printer put on its dots; and a vendor's list, where each
label says whose fact it is."""

from bench.family_l.setting import footed, form, listed, of_office, sheet
from bench.layouts.addresses import lower_levels
from bench.layouts.birth_certificate import truth
from bench.layouts.facts import filled
from bench.layouts.places import other_one
from bench.layouts.signing import CHIEF, VICE, approved
from bench.layouts.wording import card, committee, commune, figures, said
from samples.case import Case
from samples.flow import Blank, Flow
from samples.kinds.kind import Fields
from samples.words import date_in_words, short_date


def published(flow: Flow, case: Case) -> Fields:
    """The day in figures and in words on one line of dots, as the form has it; the home town by its older names."""
    child, home, asker, signer = case.household.child, case.household, case.applicant, case.officials.chairman
    number = f"{case.serial % 160 + 11}/{case.finished_on.year}"
    place, town = f"Trạm Y tế {case.commune.kind.lower()} {case.commune.name}", lower_levels(home.husband.home.old)
    form(flow, "GIẤY KHAI SINH", number=f"Số: {number}")
    flow.fine_dots = flow.dots_under_values = True
    words, nation = date_in_words(child.born), ("Quốc tịch:", "Việt Nam")
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"))
    flow.blanks(Blank("Ngày, tháng, năm sinh:", figures(child.born), 1.3), Blank("ghi bằng chữ:", words))
    filled(flow, ("Giới tính:", child.sex, "Dân tộc:", child.ethnicity, *nation),
           ("Nơi sinh:", place), ("Quê quán:", town), ("Số định danh cá nhân:", child.personal_id))  # fmt: skip
    for who, each in (("mẹ", home.wife), ("cha", home.husband)):
        flow.space(1)
        filled(flow, (f"Họ, chữ đệm, tên người {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Năm sinh:", str(each.born.year), "Dân tộc:", each.ethnicity, *nation),
               ("Nơi cư trú:", each.residence.new))  # fmt: skip
    flow.space(1)
    filled(flow, ("Họ, chữ đệm, tên người đi khai sinh:", asker.full_name), ("Giấy tờ tùy thân:", card(asker)),
           ("Nơi đăng ký khai sinh:", committee(case)),
           ("Ngày, tháng, năm đăng ký:", said(case.finished_on)))  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", CHIEF[1]), signer)
    more = {"home_town": town, "place_of_birth": place, "declarant.full_name": asker.full_name}
    return truth(case, number, signer, **more)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Father before mother; the other of the couple declares; the day of the request beside that of registration."""
    child, home, asker, signer = case.household.child, case.household, other_one(case), case.officials.vice_chairman
    number, filed = f"{case.serial % 160 + 11:03}", short_date(case.received_at.date())
    place, registered = f"Trung tâm Y tế {case.commune.name}, {case.province.name}", f"UBND {commune(case)}"
    sheet(flow, of_office(case, f"Số: {number}"), "GIẤY KHAI SINH", "(Bản sao)")
    listed(flow, ("Họ, chữ đệm, tên", child.full_name.upper()), ("Giới tính", child.sex),
           ("Ngày, tháng, năm sinh", short_date(child.born)), ("Viết bằng chữ", date_in_words(child.born)),
           ("Số định danh cá nhân", child.personal_id), ("Dân tộc", child.ethnicity), ("Quốc tịch", "Việt Nam"),
           ("Nơi sinh", place), ("Quê quán", home.husband.home.new))  # fmt: skip
    for who, each in (("cha", home.husband), ("mẹ", home.wife)):
        flow.space(1.6)
        listed(flow, (f"Họ, chữ đệm, tên {who}", each.full_name.upper()), (f"Năm sinh {who}", str(each.born.year)),
               (f"Dân tộc, quốc tịch {who}", f"{each.ethnicity}, Việt Nam"),
               (f"Nơi cư trú của {who}", each.residence.new))  # fmt: skip
    flow.space(1.6)
    listed(flow, ("Người đi khai sinh", asker.full_name), ("Giấy tờ của người đi khai sinh", card(asker)),
           ("Ngày nộp hồ sơ", filed), ("Nơi đăng ký khai sinh", registered),
           ("Ngày đăng ký", short_date(case.finished_on)), ("Số bản sao", "03"))  # fmt: skip
    approved(flow, case, VICE, signer)
    footed(flow, case)
    more = {"place_of_birth": place, "declarant.full_name": asker.full_name, "registered_at": registered}
    return truth(case, number, signer, **more)


VARIANTS = (published, of_vendor)
