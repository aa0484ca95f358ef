"""Giấy khai sinh as printed under TT 01/2008 and 08.a/2010/TT-BTP, under TT 15/2015/TT-BTP, and as a copy of today."""

from dataclasses import dataclass

from bench.family_b.presses import settle
from bench.family_b.rows import Row, columns, leaders, plain, row
from bench.layouts.heads import heading, one_column, two_columns
from bench.layouts.signing import side_by_side, signed
from bench.layouts.wording import around_seal, figures
from samples.case import Case
from samples.flow import Blank, Flow
from samples.fonts import Face
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import date_in_words, long_date, short_date


@dataclass(frozen=True)
class Facts:
    """The values as one form prints them."""

    number: str
    book: str
    place_of_birth: str
    home_town: str
    registered_at: str


def of_2010(flow: Flow, case: Case, facts: Facts) -> None:
    """Father before mother, two who sign, number and book at the right."""
    child, home = case.household.child, case.household
    flow.body, flow.fine_dots = Face(12.5), True
    one_column(flow, size=12.5, stars=True)
    for line in (f"Số: {facts.number}", f"Quyển số: {facts.book}"):
        flow.paragraph(line, align="left", after=0.5, between=(flow.right - 48, flow.right))
    heading(flow, "GIẤY KHAI SINH", size=24)
    leaders(
        flow,
        [
            (Blank("Họ và tên:", f"<b>{child.full_name.upper()}</b>", 1.6), Blank("Giới tính:", child.sex, 0.6)),
            row("Ngày, tháng, năm sinh:", figures(child.born)),
            row("(Bằng chữ:", f"{date_in_words(child.born)})"),
            row("Nơi sinh:", facts.place_of_birth),
            (Blank("Dân tộc:", child.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            row("Quê quán:", facts.home_town),
            *_parent("cha", home.husband),
            *_parent("mẹ", home.wife),
            row("Nơi đăng ký:", facts.registered_at),
            row("Ngày, tháng, năm đăng ký:", figures(case.finished_on)),
            row("Ghi chú:", ""),
            row("Họ và tên người đi khai sinh:", case.applicant.full_name),
            row("Quan hệ với người được khai sinh:", "Mẹ đẻ" if case.applicant.female else "Cha đẻ"),
        ],
    )
    flow.space(4)
    right = Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), case.officials.chairman, around_seal(case))
    side_by_side(flow, Signing(("NGƯỜI ĐI KHAI SINH",), case.applicant.full_name), right, room=33)


def _parent(who: str, person: Person) -> list[Row]:
    return [
        row(f"Họ và tên {who}:", person.full_name.upper()),
        (
            Blank("Dân tộc:", person.ethnicity, 0.8),
            Blank("Quốc tịch:", "Việt Nam", 0.9),
            Blank("Năm sinh:", str(person.born.year), 0.8),
        ),
        row("Nơi thường trú/tạm trú:", person.residence.new),
    ]


def of_2015(flow: Flow, case: Case, facts: Facts) -> None:
    """The committee in the head, mother before father, running text without dots."""
    settle(flow, case.rng, (12.5, 13))
    child, home, declarant = case.household.child, case.household, case.applicant
    head = Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), f"Số: {facts.number}", f"Quyển số: {facts.book}")
    two_columns(flow, head, size=12)
    heading(flow, "GIẤY KHAI SINH", size=20)
    rows = [
        row("Họ, chữ đệm, tên khai sinh:", f"<b>{child.full_name.upper()}</b>"),
        row("Ngày, tháng, năm sinh:", f"{short_date(child.born)} ghi bằng chữ: {date_in_words(child.born)}"),
        (Blank("Giới tính:", child.sex, 0.8), Blank("Dân tộc:", child.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
        row("Số định danh cá nhân:", child.personal_id),
        row("Nơi sinh:", facts.place_of_birth),
        row("Quê quán:", facts.home_town),
    ]
    for who, person in (("mẹ", home.wife), ("cha", home.husband)):
        rows += [
            row(f"Họ, chữ đệm, tên {who}:", f"<b>{person.full_name.upper()}</b>"),
            (Blank("Năm sinh:", str(person.born.year), 0.8), Blank("Dân tộc:", person.ethnicity),
             Blank("Quốc tịch:", "Việt Nam")),
            row(f"Nơi cư trú của {who}:", person.residence.new),
        ]  # fmt: skip
    rows += [
        row("Người đi khai sinh:", declarant.full_name),
        row("Giấy tờ tùy thân:", f"Căn cước công dân số {declarant.personal_id}"),
        row("Nơi đăng ký khai sinh:", facts.registered_at),
        row("Ngày, tháng, năm đăng ký:", short_date(case.finished_on)),
    ]
    plain(flow, rows)
    signing = Signing(("NGƯỜI KÝ GIẤY KHAI SINH", "CHỦ TỊCH"), case.officials.chairman, around_seal(case))
    signed(flow, signing, (flow.left + 80, flow.right))


def copied(flow: Flow, case: Case, facts: Facts) -> None:
    """A copy drawn from the database: a column of labels, "(Đã ký)", sans serif."""
    child, mother, father = case.household.child, case.household.wife, case.household.husband
    flow.body = Face(11, family="Arimo")
    one_column(flow, size=11.5, family="Arimo")
    heading(flow, "GIẤY KHAI SINH", "(BẢN SAO)", size=17, family="Arimo")
    columns(
        flow,
        [
            (Blank("Số:", facts.number), Blank("Quyển số:", facts.book)),
            row("Họ và tên:", f"<b>{child.full_name.upper()}</b>"),
            (Blank("Ngày sinh:", short_date(child.born)), Blank("Bằng chữ:", date_in_words(child.born))),
            (Blank("Giới tính:", child.sex), Blank("Dân tộc:", child.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            row("Số định danh cá nhân:", child.personal_id),
            (Blank("Nơi sinh:", facts.place_of_birth), Blank("Quê quán:", facts.home_town)),
            (Blank("Họ và tên mẹ:", mother.full_name), Blank("Năm sinh của mẹ:", str(mother.born.year))),
            row("Nơi cư trú của mẹ:", mother.residence.new),
            (Blank("Họ và tên cha:", father.full_name), Blank("Năm sinh của cha:", str(father.born.year))),
            row("Nơi cư trú của cha:", father.residence.new),
            (Blank("Nơi đăng ký khai sinh:", facts.registered_at), Blank("Ngày đăng ký:", long_date(case.finished_on))),
        ],
    )
    flow.space(3)
    between = (flow.left + 80, flow.right)
    signed(flow, Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), case.officials.vice_chairman), between, copy=True)
