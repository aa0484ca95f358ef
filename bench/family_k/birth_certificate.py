"""Giấy khai sinh: the form of TT 15/2015/TT-BTP in Word, father before mother at tab stops; and the portal's electronic
copy in boxes with English labels, where registered first."""

from bench.family_b.wording import figures, lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import said, unit_of
from bench.family_e.wording import committee
from bench.family_f.birth_certificate import truth
from bench.family_g.wording import dashed
from bench.family_i.setting import CHIEF, VICE
from bench.family_j.setting import approved, filled
from bench.family_k.setting import boxes, e_signed, of_commune, portal, settled, tabs, word
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.words import date_in_words, short_date


def retyped(flow: Flow, case: Case) -> Fields:
    """Number and book under the title; sex before the day; who declared is the mother's mother, shown in brackets."""
    case = settled(case)
    child, home, signer = case.household.child, case.household, case.officials.vice_chairman
    number, book = f"{case.serial % 190 + 3:02}", f"01/{case.finished_on.year}"
    place, town, asker = unit_of(case, "Trạm Y tế"), dashed(home.husband.home.old), case.officials.registrar
    registered = f"UBND {lowered(case.commune.title)}, {lowered(case.province.name)}"
    word(flow, "GIẤY KHAI SINH", f"Số: {number}; Quyển số: {book}", corner="Theo mẫu TT 15/2015/TT-BTP")
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
           ("Giới tính:", child.sex, "Ngày, th, năm sinh:", said(child.born)),
           ("(ghi bằng chữ)", date_in_words(child.born)),
           ("Nơi sinh:", place), ("Dân tộc:", child.ethnicity, "QT:", "Việt Nam"),
           ("Quê quán:", town), ("Số ĐDCN:", child.personal_id))  # fmt: skip
    for who, each in (("cha", home.husband), ("mẹ", home.wife)):
        flow.space(1.5)
        tabs(flow, (f"Họ, chữ đệm, tên {who}:", f"<b>{each.full_name.upper()}</b>", "Năm sinh:", str(each.born.year)),
             ("Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
             ("Nơi cư trú:", dashed(each.residence.new)), stops=(46, 116, 138))  # fmt: skip
    flow.space(1.5)
    filled(flow, ("Họ, chữ đệm, tên người đi khai sinh:", f"{asker} (bà ngoại)"),
           ("GTTT:", "CCCD số 002158003316, Bộ Công an cấp ngày 11/11/2024"),
           ("Nơi ĐKKS:", registered), ("Ngày, th, năm đăng ký:", said(case.finished_on)))  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", VICE[1], VICE[2]), signer)
    mother, father = dashed(home.wife.residence.new), dashed(home.husband.residence.new)
    more = {"home_town": town, "place_of_birth": place, "declarant.full_name": asker, "book_number": book}
    more |= {"mother.residence": mother, "father.residence": father}
    return {**truth(case, number, signer), **printed(**more, registered_at=registered)}


def of_portal(flow: Flow, case: Case) -> Fields:
    """Where and when registered stand first; the child's sex beside its number; mother, then father."""
    case = settled(case)
    child, home, asker, signer = case.household.child, case.household, case.applicant, case.officials.chairman
    number = f"{case.serial % 190 + 3}/{case.finished_on.year}"
    place, filed = f"Bệnh viện đa khoa khu vực {case.commune.name}", short_date(case.received_at.date())
    portal(flow, case, of_commune(case, f"Số / No.: {number}"), "GIẤY KHAI SINH", english="BIRTH CERTIFICATE")
    boxes(flow, ("Nơi đăng ký / Place of registration", committee(case),
                 "Ngày đăng ký / Registered on", short_date(case.finished_on)))  # fmt: skip
    boxes(flow, ("Họ, chữ đệm, tên / Full name", f"<b>{child.full_name.upper()}</b>",
                 "Ngày sinh / Date of birth", short_date(child.born)),
          ("Ghi bằng chữ / In words", date_in_words(child.born)),
          ("Số định danh cá nhân / PIN", child.personal_id, "Giới tính / Sex", child.sex,
           "Dân tộc / Ethnicity", child.ethnicity, "Quốc tịch / Nationality", "Việt Nam"),
          ("Nơi sinh / Place of birth", place), ("Quê quán / Home town", home.husband.home.new),
          title="NGƯỜI ĐƯỢC KHAI SINH / CHILD")  # fmt: skip
    for title, each in (("MẸ / MOTHER", home.wife), ("CHA / FATHER", home.husband)):
        boxes(flow, ("Họ, chữ đệm, tên / Full name", f"<b>{each.full_name.upper()}</b>",
                     "Năm sinh / Year of birth", str(each.born.year)),
              ("Nơi cư trú / Residence", each.residence.new),
              ("Dân tộc / Ethnicity", each.ethnicity, "Quốc tịch / Nationality", "Việt Nam",
               "Số định danh / PIN", each.personal_id), title=title)  # fmt: skip
    boxes(flow, ("Họ, chữ đệm, tên / Full name", asker.full_name, "Số định danh / PIN", asker.personal_id,
                 "Ngày cấp / Issued on", figures(asker.id_issued), "Ngày nộp / Filed on", filed),
          title="NGƯỜI ĐI KHAI SINH / DECLARANT")  # fmt: skip
    e_signed(flow, case, CHIEF, signer)
    more = {"place_of_birth": place, "declarant.full_name": asker.full_name}
    return {**truth(case, number, signer), **printed(**more)}


VARIANTS = (retyped, of_portal)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
