"""Giấy khai sinh (form of TT 04/2020/TT-BTP): bản chính given to the citizen."""

from samples.case import Case
from samples.flow import Blank, Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, country, sign_at, title
from samples.words import date_in_words, short_date


def compose(flow: Flow, case: Case) -> Fields:
    flow.fine_dots = True
    child, mother, father = case.household.child, case.household.wife, case.household.husband
    registered_at = f"{case.commune.committee}, {case.province.name}"
    number, book = f"{case.serial % 400}/{case.finished_on.year}", f"01/{case.finished_on.year}-KS"
    declarant = case.applicant
    country(flow, (flow.left, flow.right))
    flow.space(7)
    title(flow, "GIẤY KHAI SINH", size=22, ruled=False)
    flow.paragraph(f"Số: {number}\u00a0\u00a0\u00a0\u00a0Quyển số: {book}", align="center", after=5)
    birthplace = f"Bệnh viện Đa khoa khu vực {case.commune.name}, {case.province.name}"
    rows = (
        (Blank("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),),
        (Blank("Ngày, tháng, năm sinh:", short_date(child.born)),),
        (Blank("Ghi bằng chữ:", date_in_words(child.born)),),
        (Blank("Giới tính:", child.sex, 0.8), Blank("Dân tộc:", child.ethnicity, 0.8), Blank("Quốc tịch:", "Việt Nam")),
        (Blank("Nơi sinh:", birthplace),),
        (Blank("Quê quán:", father.home.new),),
        (Blank("Số định danh cá nhân:", child.personal_id),),
        (Blank("Họ, chữ đệm, tên người mẹ:", f"<b>{mother.full_name.upper()}</b>"),),
        (
            Blank("Năm sinh:", str(mother.born.year), 0.8),
            Blank("Dân tộc:", mother.ethnicity, 0.8),
            Blank("Quốc tịch:", "Việt Nam"),
        ),
        (Blank("Nơi cư trú:", mother.residence.new),),
        (Blank("Họ, chữ đệm, tên người cha:", f"<b>{father.full_name.upper()}</b>"),),
        (
            Blank("Năm sinh:", str(father.born.year), 0.8),
            Blank("Dân tộc:", father.ethnicity, 0.8),
            Blank("Quốc tịch:", "Việt Nam"),
        ),
        (Blank("Nơi cư trú:", father.residence.new),),
        (Blank("Họ, chữ đệm, tên người đi khai sinh:", declarant.full_name),),
        (Blank("Giấy tờ tùy thân:", f"Thẻ căn cước công dân số {declarant.personal_id}"),),
        (Blank("Nơi đăng ký khai sinh:", registered_at),),
        (Blank("Ngày, tháng, năm đăng ký:", short_date(case.finished_on)),),
    )
    for row in rows:
        flow.blanks(*row)
    flow.space(5)
    signing = Signing(
        ("NGƯỜI KÝ GIẤY KHAI SINH", "CHỦ TỊCH"),
        case.officials.chairman,
        f"UBND {case.commune.title}  T.P {case.province.short}".upper(),
    )
    sign_at(flow, signing, (flow.left + 78, flow.right))
    return printed(
        number=number,
        book_number=book,
        full_name=child.full_name.upper(),
        date_of_birth=child.born.isoformat(),
        sex=child.sex,
        ethnicity=child.ethnicity,
        nationality="Việt Nam",
        place_of_birth=birthplace,
        home_town=father.home.new,
        personal_id=child.personal_id,
        mother__full_name=mother.full_name.upper(),
        mother__birth_year=str(mother.born.year),
        mother__residence=mother.residence.new,
        father__full_name=father.full_name.upper(),
        father__birth_year=str(father.born.year),
        father__residence=father.residence.new,
        declarant__full_name=declarant.full_name,
        registered_at=registered_at,
        registered_on=case.finished_on.isoformat(),
        signer=case.officials.chairman,
    )


KIND = Kind("birth_certificate", "result", compose, body=Face(13.5), page_numbers=False)
