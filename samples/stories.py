"""Which papers a dossier of each sample procedure holds and how an office scanned them; draws and writes nothing."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples.case import TODAY, Case, Household, Procedure, invent_case, invent_household
from samples.people import Person, invent_person
from samples.places import PROVINCES, Commune, Province


@dataclass(frozen=True)
class FilePlan:
    """One scan: its papers in order, its file format and how it was captured.

    `duplex`: single pages have blank backs. `upside_down`: kinds whose first page lay the wrong way round.
    """

    name: str
    papers: tuple[str, ...]
    preset: str = "office_scan"
    duplex: bool = False
    upside_down: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """One procedure's dossier. `applicant`: who of the household asks, or "other" for somebody outside it."""

    procedure: Procedure
    applicant: str
    files: tuple[FilePlan, ...]


BIRTH = Procedure("1.001193", "Đăng ký khai sinh", "G15-HT01", 1)
MARITAL_STATUS = Procedure("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "G15-HT01", 3)
EXTRACT = Procedure("2.000635", "Cấp bản sao Trích lục hộ tịch", "G15-HT01", 1)
LAND = Procedure(
    "1.012783",
    "Đăng ký biến động đối với trường hợp thay đổi thông tin về thửa đất do sắp xếp đơn vị hành chính",
    "G10-ĐĐ03",
    10,
)
BUILDING = Procedure("1.009994", "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", "G17-XD02", 15)
ALLOWANCE = Procedure(
    "1.001776", "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng",
    "G18-BT02", 12,
)  # fmt: skip

STORIES: tuple[Story, ...] = (
    Story(
        BIRTH,
        "wife",
        (
            FilePlan("quet-001.pdf", ("separator", "receipt", "application", "birth_certificate"), duplex=True),
            FilePlan("quet-002.jpg", ("citizen_id",)),
        ),
    ),
    Story(
        MARITAL_STATUS,
        "other",
        (
            FilePlan(
                "quet-001.tif", ("separator", "receipt", "application", "marital_status_certificate"), preset="fax_1bit"
            ),
        ),
    ),
    Story(
        EXTRACT,
        "wife",
        (
            FilePlan("quet-001.pdf", ("separator", "receipt", "application", "process_slip"), preset="old_scanner"),
            FilePlan("anh-001.jpg", ("marriage_extract",), preset="phone"),
        ),
    ),
    Story(
        LAND,
        "husband",
        (
            FilePlan(
                "quet-001.pdf",
                ("separator", "receipt", "application", "land_certificate", "official_letter", "decision"),
                duplex=True,
            ),
        ),
    ),
    Story(
        BUILDING,
        "husband",
        (
            FilePlan(
                "quet-001.pdf",
                ("separator", "receipt", "application", "land_certificate", "building_permit"),
                preset="old_scanner",
                upside_down=("application",),
            ),
        ),
    ),
    Story(
        ALLOWANCE,
        "other",
        (
            FilePlan("quet-001.pdf", ("separator", "receipt", "application", "official_letter", "decision")),
            FilePlan("quet-002.pdf", ("directive",)),
            FilePlan("quet-003.png", ("process_slip",), preset="fax_1bit"),
        ),
    ),
)


def plan_cases(seed: int, count: int) -> list[tuple[Story, Case]]:
    """`count` cases in the order of STORIES, over again; the land and the building case of a round share a "
    "household."""
    province = PROVINCES[(seed - 1) % len(PROVINCES)]
    cases: list[tuple[Story, Case]] = []
    household: Household | None = None
    communes: list[Commune] = []
    for index in range(count):
        rng = Random(f"samples/{seed}/{index}")
        story = STORIES[index % len(STORIES)]
        if household is None or story.procedure is not BUILDING:
            household = invent_household(rng, province)
            communes.append(_commune_of(household, province))
        cases.append((story, _case(rng, story, province, household, communes[-1], index)))
    return cases


def _case(rng: Random, story: Story, province: Province, home: Household, commune: Commune, index: int) -> Case:
    applicant = _applicant(rng, story, province, home, commune)
    serial = 12 + index * 37 + rng.randrange(30)
    return invent_case(rng, province, story.procedure, home, applicant, commune=commune, serial=serial)


def _applicant(rng: Random, story: Story, province: Province, home: Household, commune: Commune) -> Person:
    if story.applicant == "wife":
        return home.wife
    if story.applicant == "husband":
        return home.husband
    born = date(1996, 1, 1) + timedelta(days=rng.randrange(2900))
    if story.procedure is ALLOWANCE:
        born = date(1950, 1, 1) + timedelta(days=rng.randrange(3600))
    stranger = invent_person(rng, province, female=rng.random() < 0.5, born=born, today=TODAY)
    return stranger.moved_to(commune.invent_address(rng))


def _commune_of(home: Household, province: Province) -> Commune:
    """The commune whose old units the household's address names."""
    for commune in province.communes:
        if home.husband.residence.new.split(", ", 1)[1].startswith(commune.title):
            return commune
    raise LookupError("a household lives in no commune of its province")
