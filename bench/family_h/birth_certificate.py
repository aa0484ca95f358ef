"""Giấy khai sinh: a copy from the electronic register that says first where and when it was registered, the parents in
two columns; and a typist's on the form of TT 04/2024/TT-BTP with each person told in one sentence."""

from datetime import timedelta

from bench.family_b.wording import figures, lowered
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import said
from bench.family_e.setting import lines
from bench.family_e.wording import committee as registrar
from bench.family_f.birth_certificate import truth
from bench.family_f.setting import columns_running
from bench.family_g.wording import lower_levels
from bench.family_h.setting import VICE, committee, headed, issued, unheaded
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head
from samples.people import Person
from samples.words import date_in_words, long_date, short_date

_GAP = "\u00a0" * 6


def registered_first(flow: Flow, case: Case) -> Fields:
    """The register's line, the child, then father left and mother right; the copy's own day at the end."""
    child, home, asker = case.household.child, case.household, case.applicant
    number, book, signer = (
        f"{case.serial % 240 + 3}/{case.finished_on.year}",
        f"01/{case.finished_on.year}",
        case.officials.vice_chairman,
    )
    place = f"Trung tâm Y tế khu vực {case.commune.name}, {lowered(case.province.name)}"
    headed(flow, 13, Head(committee(case), (), f"Số: {number}"), "GIẤY KHAI SINH", "(BẢN SAO)")
    lines(
        flow,
        f"Đăng ký tại: {registrar(case)}",
        f"Ngày đăng ký: {short_date(case.finished_on)}{_GAP}Quyển số: {book}",
        f"Người đi đăng ký: {asker.full_name}{_GAP}CCCD: {asker.personal_id}",
        "<b>NGƯỜI ĐƯỢC KHAI SINH</b>",
        f"Họ, chữ đệm, tên: <b>{child.full_name.upper()}</b>{_GAP}Giới tính: {child.sex}",
        f"Số ĐDCN: <b>{child.personal_id}</b>{_GAP}Dân tộc: {child.ethnicity}{_GAP}Quốc tịch: Việt Nam",
        f"Sinh ngày: {figures(child.born)} ({date_in_words(child.born).lower()})",
        f"Nơi sinh: {place}",
        f"Quê quán: {lower_levels(home.husband.home.new)}",
    )
    columns_running(flow, _column("CHA", home.husband), _column("MẸ", home.wife))
    lines(flow, "Ghi chú: Sao từ Cơ sở dữ liệu hộ tịch điện tử.")
    copied = case.finished_on + timedelta(days=3)
    issued(flow, case, VICE, signer, f"{case.commune.seat}, {long_date(copied)}")
    more = {"book_number": book, "place_of_birth": place, "declarant__full_name": asker.full_name}
    return {**truth(case, number, signer, **more), **_places(case)}


def _column(who: str, person: Person) -> tuple[str, ...]:
    return (
        f"<b>{who}</b>",
        f"Họ và tên: <b>{person.full_name.upper()}</b>",
        f"Năm sinh: {person.born.year}",
        f"Dân tộc: {person.ethnicity}, quốc tịch: Việt Nam",
        f"Cư trú: {lower_levels(person.residence.new)}",
    )


def in_sentences(flow: Flow, case: Case) -> Fields:
    """Born when and where in one sentence; parents after "Họ, chữ đệm, tên" with what belongs to each behind."""
    child, home, asker = case.household.child, case.household, case.applicant
    number, signer = f"{case.serial % 240 + 3:02}/{case.finished_on.year}-KS", case.officials.chairman
    place = f"Bệnh viện Phụ sản {case.province.short}"
    unheaded(flow, 14, "GIẤY KHAI SINH", number=number)
    lines(
        flow,
        f"Họ, chữ đệm, tên: <b>{child.full_name.upper()}</b>",
        f"Ngày, tháng, năm sinh: {said(child.born)}, ghi bằng chữ: {date_in_words(child.born)}; nơi sinh: {place}.",
        f"Giới tính: {child.sex}; dân tộc: {child.ethnicity}; quốc tịch: Việt Nam; số định danh cá nhân: "
        f"{child.personal_id}; quê quán: {lower_levels(home.husband.home.new)}.",
        *(
            f"Họ, chữ đệm, tên người {who}: <b>{each.full_name.upper()}</b>, sinh năm {each.born.year}, dân tộc "
            f"{each.ethnicity}, quốc tịch Việt Nam, nơi cư trú: {lower_levels(each.residence.new)}."
            for who, each in (("mẹ", home.wife), ("cha", home.husband))
        ),
        f"Người đi khai sinh: {asker.full_name}, Căn cước công dân số {asker.personal_id} cấp ngày "
        f"{short_date(asker.id_issued)}.",
        f"Nơi đăng ký khai sinh: {registrar(case)}; ngày, tháng, năm đăng ký: {said(case.finished_on)}.",
        after=2.4,
    )
    issued(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", "CHỦ TỊCH"), signer)
    small_print(flow, "Giấy khai sinh là giấy tờ hộ tịch gốc của cá nhân (Điều 6 Nghị định số 123/2015/NĐ-CP).")
    more = {"place_of_birth": place, "declarant__full_name": asker.full_name}
    return {**truth(case, number, signer, **more), **_places(case)}


def _places(case: Case) -> Fields:
    home = case.household
    return printed(
        home_town=lower_levels(home.husband.home.new),
        mother__residence=lower_levels(home.wife.residence.new),
        father__residence=lower_levels(home.husband.residence.new),
    )


VARIANTS = (registered_first, in_sentences)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
