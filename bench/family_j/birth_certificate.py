"""Giấy khai sinh: the blank of TT 04/2020/TT-BTP with a home town under its old names, declared by the grandfather;
and a vendor's copy of the register, facts under codes, both parents in the columns of one table."""

from bench.family_b.wording import lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import said
from bench.family_e.setting import lines
from bench.family_e.wording import committee as registrar
from bench.family_f.birth_certificate import truth
from bench.family_g.setting import shared_table
from bench.family_g.wording import lower_levels
from bench.family_i.setting import CHIEF, VICE, dwelling
from bench.family_j.setting import approved, blank, coded, filled, of_authority, printed_by, printout, settled
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head
from samples.words import date_in_words, short_date


def of_ministry(flow: Flow, case: Case) -> Fields:
    """In the order of the form on full stops, the sex beside the day; who declared shows a card of 2024."""
    case = settled(case)
    child, home, asker = case.household.child, case.household, case.officials.expert
    signer, number = case.officials.chairman, f"{case.serial % 230 + 11}/{case.finished_on.year}"
    place, town = f"Khoa Phụ sản - Bệnh viện Đa khoa khu vực {case.commune.name}", lower_levels(home.husband.home.old)
    blank(flow, "GIẤY KHAI SINH", head=Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), f"Số: {number}"))
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", said(child.born), "Giới tính:", child.sex),
           ("Ngày, tháng, năm sinh ghi bằng chữ:", date_in_words(child.born)),
           ("Dân tộc:", child.ethnicity, "Quốc tịch:", "Việt Nam"), ("Nơi sinh:", place), ("Quê quán:", town),
           ("Số định danh cá nhân:", child.personal_id))  # fmt: skip
    for who, each in (("mẹ", home.wife), ("cha", home.husband)):
        filled(flow, (f"Họ, chữ đệm, tên người {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Năm sinh:", str(each.born.year), "Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
               ("Nơi cư trú:", each.residence.new))  # fmt: skip
    filled(flow, ("Họ, chữ đệm, tên người đi khai sinh:", asker),
           ("Giấy tờ tùy thân:", "Thẻ căn cước số 038061004417, Bộ Công an cấp ngày 16/9/2024"),
           ("Nơi đăng ký khai sinh:", registrar(case)),
           ("Ngày, tháng, năm đăng ký:", said(case.finished_on)))  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", CHIEF[1]), signer)
    homes = {"mother.residence": home.wife.residence.new, "father.residence": home.husband.residence.new}
    more = {"home_town": town, "place_of_birth": place, "declarant.full_name": asker}
    return {**truth(case, number, signer), **printed(**homes, **more)}


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Child, then a line for each fact of the parents, mother before father; the copy has a number of its own."""
    case = settled(case)
    child, mother, father, asker = case.household.child, case.household.wife, case.household.husband, case.applicant
    number, book = f"{case.serial % 230 + 11:03}/{case.finished_on.year}-KS", f"01/{case.finished_on.year}-KS"
    signer, town = case.officials.vice_chairman, lower_levels(father.home.new)
    place = f"Trung tâm Y tế khu vực {case.commune.name}, {lowered(case.province.name)}"
    printout(flow, of_authority(case, number), "GIẤY KHAI SINH", "(BẢN SAO)")
    coded(flow, "[{:02}]", ("Họ, chữ đệm, tên", f"<b>{child.full_name.upper()}</b>"),
          ("Ngày sinh", short_date(child.born), "Giới tính", child.sex),
          ("Ngày sinh bằng chữ", date_in_words(child.born)), ("Dân tộc", child.ethnicity, "Quốc tịch", "Việt Nam"),
          ("Số định danh cá nhân", child.personal_id), ("Nơi sinh", place),
          ("Quê quán", town), labels=0.24)  # fmt: skip
    flow.space(2)
    shared_table(flow, (0.24, 0.38, 0.38), (
        ("CHA, MẸ", "NGƯỜI MẸ", "NGƯỜI CHA"),
        ("[10] Họ, chữ đệm, tên", mother.full_name.upper(), father.full_name.upper()),
        ("[11] Năm sinh", str(mother.born.year), str(father.born.year)),
        ("[12] Dân tộc, quốc tịch", f"{mother.ethnicity}, Việt Nam", f"{father.ethnicity}, Việt Nam"),
        ("[13] Nơi cư trú", dwelling(mother), dwelling(father)),
    ))  # fmt: skip
    flow.space(2)
    coded(flow, "[{}]", ("Người đi khai sinh", asker.full_name, "Giấy tờ tùy thân", asker.personal_id),
          ("Nơi đăng ký", registrar(case)), ("Ngày đăng ký", short_date(case.finished_on), "Quyển số", book),
          start=14, labels=0.22)  # fmt: skip
    flow.space(2)
    lines(flow, f"Sao từ Cơ sở dữ liệu hộ tịch điện tử, số bản sao: {case.serial + 40}/BS.")
    approved(flow, case, VICE, signer)
    printed_by(flow, case, "HT-KS-02")
    homes = {"mother.residence": dwelling(mother), "father.residence": dwelling(father), "home_town": town}
    more = {"place_of_birth": place, "declarant.full_name": asker.full_name, "book_number": book}
    return {**truth(case, number, signer), **printed(**homes, **more)}


VARIANTS = (of_ministry, of_vendor)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
