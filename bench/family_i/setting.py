"""Where the offices of this family lie and how their papers begin: the same cases, moved to three other provinces."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import Row, leaders
from bench.family_b.signing import ending, signed
from bench.family_b.wording import around_seal
from bench.family_c.setting import begin
from bench.family_g.wording import lower_levels
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.places import Address
from samples.words import long_date

CHIEF = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
VICE = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
_HINT = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"


@dataclass(frozen=True)
class Place:
    """A commune of today in its province, the commune that it was made of with district and province, places in it,
    the husband's and the child's people."""

    province: str
    kind: str
    commune: str
    old: str
    spots: tuple[str, ...]
    folk: str


_PLACES = (
    Place("Tỉnh Nghệ An", "Xã", "Đô Lương", "Xã Đà Sơn, Huyện Đô Lương, Tỉnh Nghệ An",
          ("Xóm 7", "Xóm Yên Thế", "Xóm Mỹ Hòa"), "Kinh"),
    Place("Tỉnh An Giang", "Xã", "Chợ Mới", "Thị trấn Chợ Mới, Huyện Chợ Mới, Tỉnh An Giang",
          ("Ấp Thị 1", "Tổ 12 ấp Long Hòa"), "Hoa"),
    Place("Tỉnh Lạng Sơn", "Phường", "Kỳ Lừa", "Phường Hoàng Văn Thụ, Thành phố Lạng Sơn, Tỉnh Lạng Sơn",
          ("Số 45 đường Trần Đăng Ninh", "Số 112 đường Bắc Sơn", "Khối 3"), "Tày"),
)  # fmt: skip


def moved(case: Case) -> Case:
    """The same people, numbers and days in another province: all papers of one dossier in the same."""
    return moved_to(case, _PLACES[case.serial % len(_PLACES)])


def moved_to(case: Case, place: Place) -> Case:
    """The same case in that commune."""
    name, kind, commune, home = place.province, place.kind, place.commune, case.household
    province = name.removeprefix("Tỉnh ").removeprefix("Thành phố ")

    def at(address: Address) -> Address:
        spot = place.spots[sum(map(ord, address.new)) % len(place.spots)]
        return Address(f"{spot}, {place.old}", f"{spot}, {kind} {commune}, {name}")

    def of(person: Person) -> Person:
        people = "Kinh" if person.personal_id == home.wife.personal_id else place.folk
        return replace(person, home=at(person.home), residence=at(person.residence), ethnicity=people)

    return replace(
        case,
        province=replace(case.province, name=name, short=province),
        commune=replace(case.commune, kind=kind, name=commune, province=name, seat=commune),
        household=replace(
            home,
            wife=of(home.wife),
            husband=of(home.husband),
            child=of(home.child),
            parcel=replace(home.parcel, spot=lower_levels(at(home.husband.residence).old)),
        ),
        applicant=of(case.applicant),
    )


def dwelling(person: Person) -> str:
    """Where the person lives, by the names since 01/7/2025."""
    return lower_levels(person.residence.new)


def other_one(case: Case) -> Person:
    """Of the couple, who shares the applicant's house and goes for them."""
    return case.household.husband if case.applicant.female else case.household.wife


def received_at_seat(case: Case) -> str:
    return f"{case.commune.seat}, {long_date(case.received_at.date())}"


def of_committee(case: Case, number: str, *, under_province: bool = False, days_after: int = 0) -> Head:
    """What the commune issues when the case is finished or some days after."""
    issuer, superior = ("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (case.province.name.upper(),) * under_province
    day = long_date(case.finished_on + timedelta(days=days_after))
    return Head(issuer, superior, f"Số: {number}", f"{case.commune.seat}, {day}")


def closed(flow: Flow, case: Case, titles: tuple[str, ...], signer: str, *receivers: str) -> None:
    """Who signs for the commune with receivers at the left, or without them as on civil status papers."""
    signing = Signing(titles, signer, around_seal(case), "" if receivers else _HINT)
    if receivers:
        ending(flow, receivers, signing)
        return
    flow.need(62)
    flow.space(3)
    signed(flow, signing, (flow.left + 70, flow.right), room=30)


def dotted(flow: Flow, *rows: Row) -> None:
    leaders(flow, rows)


def on_country(flow: Flow, size: float, *titles: str, number: str = "", corner: str = "") -> None:
    """The form's number in the corner, the country over the title, the paper's number under it."""
    _begun(flow, size, corner)
    one_column(flow, size=12.5)
    heading(flow, *titles, size=18 if number else 15)
    if number:
        flow.space(-2)
        flow.paragraph(f"Số: {number}", align="center", after=3)


def under_head(flow: Flow, size: float, head: Head, *titles: str, corner: str = "", rule: float = 0.0) -> None:
    """The form's number in the corner, the head in two columns, the title."""
    _begun(flow, size, corner)
    two_columns(flow, head, size=11.5)
    heading(flow, *titles, size=14.5, rule=rule)


def _begun(flow: Flow, size: float, corner: str) -> None:
    begin(flow, Face(size), Margins(17, 16, 15, 28))
    if corner:
        flow.paragraph(f"<i>{corner}</i>", face=Face(10.5), align="right", after=1)
