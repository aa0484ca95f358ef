"""Giấy khai sinh: parents in a table of the older forms, values under labels, facts run in as on typed copies."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import leaders, row
from bench.family_b.signing import side_by_side, signed
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin, run_in, section, small_print, stacked, two
from bench.family_c.variants import one_of
from bench.family_c.wording import bare, hyphened, said
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import date_in_words, short_date


def parents_table(flow: Flow, case: Case) -> Fields:
    """Numbered sections; mother and father as columns of a table; no personal number."""
    begin(flow, Face(12.5), Margins(16, 16, 14, 26))
    flow.fine_dots = True
    child, home, commune = case.household.child, case.household, case.commune
    number, book = f"{case.serial % 300 + 1:03}", f"01-{case.finished_on.year}"
    where = f"UBND {lowered(commune.title)}, {lowered(case.province.name)}"
    head = Head(("ỦY BAN NHÂN DÂN", commune.title.upper()), (), f"Số: {number} - Quyển số: {book}")
    two_columns(flow, head, size=11.5)
    heading(flow, "GIẤY KHAI SINH", size=21)
    section(flow, "I. Phần khai về con")
    leaders(
        flow,
        [
            two(("Họ và tên khai sinh:", f"<b>{child.full_name.upper()}</b>"), ("Nam, nữ:", child.sex), (1.7, 0.6)),
            row("Sinh ngày:", f"{short_date(child.born)} ({date_in_words(child.born)})"),
            row("Sinh tại:", _clinic(case)),
            two(("Dân tộc:", child.ethnicity), ("Quốc tịch:", "Việt Nam")),
            row("Nguyên quán:", home.husband.home.new),
        ],
    )
    section(flow, "II. Phần khai về cha mẹ")
    width = flow.right - flow.left
    facts = (
        ("", "NGƯỜI MẸ", "NGƯỜI CHA"),
        ("Họ và tên", home.wife.full_name.upper(), home.husband.full_name.upper()),
        ("Năm sinh", str(home.wife.born.year), str(home.husband.born.year)),
        ("Dân tộc - Quốc tịch", "Kinh - Việt Nam", "Kinh - Việt Nam"),
        ("Nơi ĐKNK thường trú", home.wife.residence.new, home.husband.residence.new),
    )
    flow.table((0.2 * width, 0.4 * width, 0.4 * width), facts, size=12)
    section(flow, "III. Phần ghi về đăng ký")
    leaders(
        flow,
        [row("Người đứng khai:", case.applicant.full_name), row("Nơi đăng ký:", where),
         row("Đăng ký ngày:", said(case.finished_on))],
    )  # fmt: skip
    flow.space(3)
    right = Signing(("TM. UBND", "CHỦ TỊCH"), case.officials.chairman, around_seal(case))
    side_by_side(flow, Signing(("NGƯỜI ĐỨNG KHAI",), case.applicant.full_name), right, room=33)
    fields = _truth(case, number, book, where, case.officials.chairman, capitals=True)
    return {name: value for name, value in fields.items() if name != "personal_id"}


def under_labels(flow: Flow, case: Case) -> Fields:
    """Ruled boxes, two and three a line, number and book in the first of them."""
    begin(flow, Face(12), Margins(16, 16, 14, 24))
    child, home, signer = case.household.child, case.household, case.officials.registrar
    number, book = f"{case.serial % 300 + 1}/{case.finished_on.year}", f"02/{case.finished_on.year}-KS"
    where = f"{case.commune.committee}, {case.province.name}"
    one_column(flow, size=12)
    heading(flow, "GIẤY KHAI SINH", size=22)
    stacked(
        flow,
        [
            two(("Số đăng ký", number), ("Quyển số", book)),
            row("Họ, chữ đệm và tên khai sinh", f"<b>{child.full_name.upper()}</b>"),
            two(("Ngày, tháng, năm sinh", hyphened(child.born)),
                ("Viết bằng chữ", date_in_words(child.born)), (0.6, 1.6)),
            (Blank("Giới tính", child.sex, 0.6), Blank("Dân tộc", child.ethnicity, 0.6),
             Blank("Quốc tịch", "Việt Nam", 0.8), Blank("Số định danh cá nhân", child.personal_id)),
            two(("Nơi sinh", _clinic(case)), ("Quê quán", home.husband.home.new)),
            *_parent("cha", home.husband),
            *_parent("mẹ", home.wife),
            row("Người đi đăng ký khai sinh", case.applicant.full_name),
            two(("Cơ quan đăng ký", where), ("Ngày đăng ký", hyphened(case.finished_on)), (1.6, 0.8)),
        ],
        ruled=True,
    )  # fmt: skip
    flow.space(5)
    titles = ("TL. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH")
    signed(flow, Signing(titles, signer, around_seal(case)), (flow.left + 80, flow.right))
    return _truth(case, number, book, where, signer, capitals=True)


def typed_copy(flow: Flow, case: Case) -> Fields:
    """A typewriter's face, facts after dashes on one line, place of registration last; names not in capitals."""
    begin(flow, Face(11, family="Cousine"), Margins(18, 16, 16, 26))
    child, home, signer = case.household.child, case.household, case.officials.vice_chairman
    number, book = f"{case.serial % 300 + 1}", f"01/{case.finished_on.year}"
    where = f"UBND {lowered(case.commune.title)}"
    one_column(flow, size=12, stars=True)
    heading(flow, "GIẤY KHAI SINH", "(Bản sao từ sổ gốc)", size=18)
    flow.paragraph(f"Số {number}, quyển số {book}", align="center", after=3)
    lines: list[tuple[Blank, ...]] = [
        (Blank("Tên khai sinh:", f"<b>{child.full_name.upper()}</b>"), Blank("Giới:", child.sex)),
        (Blank("Ngày sinh:", bare(child.born)),),
        (Blank("Dân tộc:", child.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
        (Blank("Mã số định danh:", child.personal_id),),
        (Blank("Nơi sinh:", _clinic(case)),),
        (Blank("Quê quán:", home.husband.home.old),),
    ]
    for who, person in (("mẹ", home.wife), ("cha", home.husband)):
        lines += [
            (Blank(f"Họ tên {who}:", person.full_name), Blank("sinh năm", str(person.born.year))),
            (Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            (Blank("Cư trú tại:", person.residence.new),),
        ]
    for each in lines:
        run_in(flow, each, between=" - ")
    run_in(flow, (Blank("Đã đăng ký tại:", where), Blank("ngày", bare(case.finished_on))), between=", ")
    flow.space(4)
    signing = Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer, around_seal(case))
    signed(flow, signing, (flow.left + 80, flow.right), copy=True)
    small_print(flow, "Sao đúng theo sổ đăng ký khai sinh lưu tại đơn vị.")
    fields = _truth(case, number, book, where, signer, capitals=False, home_town=home.husband.home.old)
    return {name: value for name, value in fields.items() if name != "declarant.full_name"}


def _parent(who: str, person: Person) -> list[tuple[Blank, ...]]:
    return [
        (Blank(f"Họ, chữ đệm và tên {who}", f"<b>{person.full_name.upper()}</b>", 1.4),
         Blank("Năm sinh", str(person.born.year), 0.5), Blank("Dân tộc", person.ethnicity, 0.5),
         Blank("Quốc tịch", "Việt Nam", 0.6)),
        row("Nơi cư trú", person.residence.new),
    ]  # fmt: skip


def _clinic(case: Case) -> str:
    return f"Bệnh viện Phụ sản - Nhi {case.province.short}"


def _truth(
    case: Case, number: str, book: str, registered_at: str, signer: str, *, capitals: bool, home_town: str = ""
) -> Fields:
    child, mother, father = case.household.child, case.household.wife, case.household.husband
    return printed(
        number=number,
        book_number=book,
        full_name=child.full_name.upper(),
        date_of_birth=child.born.isoformat(),
        sex=child.sex,
        ethnicity=child.ethnicity,
        nationality="Việt Nam",
        place_of_birth=_clinic(case),
        home_town=home_town or father.home.new,
        personal_id=child.personal_id,
        mother__full_name=mother.full_name.upper() if capitals else mother.full_name,
        mother__birth_year=str(mother.born.year),
        mother__residence=mother.residence.new,
        father__full_name=father.full_name.upper() if capitals else father.full_name,
        father__birth_year=str(father.born.year),
        father__residence=father.residence.new,
        declarant__full_name=case.applicant.full_name,
        registered_at=registered_at,
        registered_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (parents_table, under_labels, typed_copy)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
