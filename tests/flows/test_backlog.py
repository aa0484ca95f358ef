"""A backlog from scan to queue: boxes, historical dossiers, validity; broken off, gone on with, brought twice."""

import io
import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from sqlalchemy import update

from config.settings import Settings
from desk.print.separators import separator_sheets
from dossiers.errors import BadRequest, TryLater
from dossiers.ids import new_id
from dossiers.papers import Field, PaperState, ProposedPaper
from dossiers.scope import whole_installation
from dossiers.validity import VALIDITY
from flows.installation import Installation, open_installation
from flows.local_office import LocalOffice
from flows.office import Answer, IngestOrder, backlog_of
from flows.stages.backlog import replaced_by, replacing, with_validity
from flows.stages.ingesting import Digitise
from flows.stages.queueing import queue
from register.papers import NewPaper, PaperView, all_paper_ids, paper
from register.tables import FieldRow
from samples.library import sample_dossiers
from tests.faults.way import SameProcessWorkers, plain_digitise
from tests.register.conftest import Office

pytestmark = pytest.mark.xdist_group("backlog")  # they share what was read first

SCOPE = whole_installation("test")
DECISION, BOX, NEXT_BOX = "4872/KH-UBND", "H40.12.K1/G03/H015", "H40.12.K1/G03/H016"
ORDER = IngestOrder(operator="an", backlog=backlog_of(True, " 4872/kh-ubnd"))
CODE = "H40.12-190927-0012"


def sample(folder: int, name: str, number: int) -> bytes:
    """One page of a sample scan, as a PDF."""
    out = io.BytesIO()
    with sample_dossiers()[folder].paths() as paths:
        path = next(each for each in paths if each.name == name)
        if name.endswith(".pdf"):
            return one_page(path.read_bytes(), number)
        with Image.open(path) as picture:
            picture.seek(number - 1)
            picture.convert("L").save(out, "PDF", resolution=200)
    return out.getvalue()


def one_page(pdf: bytes, number: int) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as source, pikepdf.new() as page:
        page.pages.append(source.pages[number - 1])
        page.save(out)
    return out.getvalue()


def stack(path: Path, *parts: bytes) -> Path:
    """The pages as one scan."""
    with pikepdf.new() as scan:
        for part in parts:
            with pikepdf.open(io.BytesIO(part)) as pages:
                scan.pages.extend(pages.pages)
        scan.save(path)
    return path


def opened(home: Path, digitise: Digitise = plain_digitise) -> Iterator[LocalOffice]:
    settings = Settings(home=home, settle_seconds=0.0, min_free_bytes=0, reading_mode="fast", operator="an")
    with open_installation(settings) as inst:
        inst.workers = SameProcessWorkers(1, 1)
        with closing(inst.workers):
            yield LocalOffice(inst, digitise)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scan of two boxes: a birth certificate; a card; a certificate in its dossier; then a marital status."""
    birth, card = sample(0, "quet-001.pdf", 7), sample(0, "quet-002.jpg", 1)
    blank, named = separator_sheets([], blank=1), separator_sheets([CODE])
    covers = [separator_sheets([], boxes=[box]) for box in (BOX, NEXT_BOX)]
    marital = sample(1, "quet-001.tif", 4)
    return stack(
        tmp_path_factory.mktemp("shelf") / "shelf.pdf",
        covers[0], birth, blank, card, named, birth, covers[1], marital,
    )  # fmt: skip


@pytest.fixture(scope="module")
def template(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("backlog") / "home"
    for office in opened(home):
        office.ingest([shelf], ORDER)
    return home


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[LocalOffice]:
    yield from opened(shutil.copytree(template, tmp_path / "home"))


def views(inst: Installation) -> list[PaperView]:
    with inst.register.read() as session:
        found = [paper(session, each, SCOPE) for each in all_paper_ids(session)]
    return [view for view in found if view.state is not PaperState.SUPERSEDED]


def said(view: PaperView) -> str | None:
    return next((field.value for field in view.fields if field.name == VALIDITY), None)


def dossiers(answer: Answer) -> list[list[str | None]]:
    return [[each["dossier"] for each in scan["papers"]] for scan in answer["scans"]]


def test_each_paper_lies_in_its_box_and_dossier_and_is_said_to_hold_or_not(office: LocalOffice) -> None:
    found = views(office.inst)
    assert [(view.type, view.dossier_code, view.box, said(view)) for view in found] == [
        ("birth_certificate", f"{BOX}.1", BOX, "valid"),
        ("citizen_id", f"{BOX}.2", BOX, "valid"),
        ("birth_certificate", CODE, BOX, "valid"),
        ("marital_status_certificate", f"{NEXT_BOX}.1", NEXT_BOX, "unknown"),  # its day is by hand
    ]
    waiting = [line for line in office.queue(10, None)["papers"] if line["paper"] == found[3].id]
    assert VALIDITY in [field["name"] for field in waiting[0]["fields"]]
    assert office.rates("2026", None, "official_766")["total"]["counts"].get("received", 0) == 0


def test_the_same_scan_again_is_held_and_opens_no_dossier(office: LocalOffice, shelf: Path) -> None:
    before = office.status()["dossiers"]
    again = office.ingest([shelf], replace(ORDER, backlog=backlog_of(True, DECISION, "K9/G9/H9")))
    assert again["scans"][0]["outcome"] == "already_held"
    assert dossiers(again) == [[f"{BOX}.1", f"{BOX}.2", CODE, f"{NEXT_BOX}.1"]]
    assert office.status()["dossiers"] == before


def test_what_is_lost_on_a_scan_that_is_held_already_is_said(tmp_path: Path) -> None:
    scan = stack(tmp_path / "one.pdf", sample(0, "quet-002.jpg", 1))

    def warned(office: LocalOffice, **changed: Any) -> list[str]:
        (line,) = office.ingest([scan], replace(ORDER, **changed))["scans"]
        return [each["code"] for each in line["warnings"]]

    for office in opened(tmp_path / "home"):
        assert warned(office, backlog=None) == []
        assert warned(office) == ["held_without_backlog"]
        assert warned(office, backlog=backlog_of(True, DECISION, BOX)) == ["held_without_backlog"]
        assert warned(office, backlog=None) == [], "nothing was named that could be lost"
        assert [(view.box, said(view)) for view in views(office.inst)] == [(None, None)]
    boxed = {"backlog": backlog_of(True, DECISION, BOX)}
    for office in opened(tmp_path / "backlog"):
        assert warned(office, **boxed) == warned(office, **boxed) == warned(office) == [], (
            "the same again loses nothing"
        )
        assert warned(office, backlog=backlog_of(True, DECISION, NEXT_BOX)) == ["held_without_backlog"]
        assert warned(office, backlog=backlog_of(True, "1/KH-UBND", BOX)) == ["held_without_backlog"]
        assert [view.box for view in views(office.inst)] == [BOX]


def test_what_was_broken_off_is_gone_on_with_by_the_same_command(shelf: Path, tmp_path: Path) -> None:
    """Received by a process that ended before it read; the next one knows box and decision from the register."""
    folder = tmp_path / "scans"
    folder.mkdir()
    card = stack(folder / "a.pdf", sample(0, "quet-002.jpg", 1))
    order = replace(ORDER, backlog=backlog_of(True, DECISION, BOX.lower()))
    for office in opened(tmp_path / "home", lambda _inst, _deposits, _on_page: None):
        assert office.ingest([card], order)["scans"][0]["papers"] == []
    stack(folder / "b.pdf", sample(0, "quet-001.pdf", 7))
    for office in opened(tmp_path / "home"):
        first, second = office.ingest([folder], order)["scans"]
        assert (first["outcome"], second["outcome"]) == ("already_held", "accepted")
        assert sorted((view.dossier_code or "", said(view)) for view in views(office.inst)) == [
            (f"{BOX}.1", "valid"), (f"{BOX}.2", "valid"),
        ]  # fmt: skip
        total = office.backlog(" 4872/KH-ubnd ")["total"]
    assert (total["scans"], total["pages"], total["papers"], total["valid"]) == (2, 2, 2, 2)


def test_without_a_backlog_a_cover_sheet_is_but_a_separator(tmp_path: Path) -> None:
    cover, card = separator_sheets([], boxes=[BOX]), sample(0, "quet-002.jpg", 1)
    scan = stack(tmp_path / "scan.pdf", cover, card)
    for office in opened(tmp_path / "home"):
        answer = office.ingest([scan], IngestOrder(operator="an"))
        (view,) = views(office.inst)
    assert dossiers(answer) == [[None]]
    assert (view.box, said(view), view.split_reason) == (None, None, "split_separator")


def test_a_box_that_cannot_be_read_is_not_guessed_from_what_the_person_said(tmp_path: Path) -> None:
    torn = io.BytesIO()
    with pikepdf.open(io.BytesIO(separator_sheets([], boxes=[BOX]))) as sheet:
        content = sheet.pages[0]
        content.contents_add(b"q 1 g 0 0 600 640 re f Q")  # all but its title is white
        sheet.save(torn)
    scan = stack(tmp_path / "scan.pdf", torn.getvalue(), sample(0, "quet-002.jpg", 1))
    for office in opened(tmp_path / "home"):
        office.ingest([scan], replace(ORDER, backlog=backlog_of(True, DECISION, NEXT_BOX)))
        (view,) = views(office.inst)
    assert (view.box, view.dossier_code) == (None, f"CHUA-RO-HOP.{DECISION}.1")
    assert (view.state, view.split_reason, said(view)) == (PaperState.NEEDS_CHECK, "split_cover_unread", "unknown")


def test_a_person_says_whether_it_holds_in_the_agreed_words(office: LocalOffice) -> None:
    last = views(office.inst)[3]
    for wrong in ("good", "", "VALID"):
        with pytest.raises(BadRequest) as refused:
            office.confirm([last.id], "binh", {VALIDITY: wrong})
        assert refused.value.code == "validity_wrong"
    office.confirm([last.id], "binh", {VALIDITY: "expired"})
    after = views(office.inst)[3]
    assert (said(after), after.state) == ("expired", PaperState.FILED)
    assert {row["operator"]: row["checked"] for row in office.backlog(None)["rows"]} == {"an": 0, "binh": 1}


def test_record_and_package_of_a_paper_name_its_box(office: LocalOffice, tmp_path: Path) -> None:
    first = views(office.inst)[0]
    office.confirm([first.id], "binh", {})
    record = json.loads(office.inst.store.get_bytes(views(office.inst)[0].record_key or ""))
    folder = Path(office.export(f"{BOX}.1", "dip", tmp_path / "out", "binh")["folder"])
    (exported,) = json.loads((folder / "dossier.json").read_bytes())["papers"]
    assert [record["paperFileCode"], exported["paperFileCode"]] == [BOX, BOX]


def test_papers_split_anew_keep_their_box_and_are_decided_again(office: LocalOffice) -> None:
    first, second = views(office.inst)[:2]
    joined = office.split([first.id, second.id], [[2, 4]], None, "binh")["papers"][0]
    view = next(view for view in views(office.inst) if view.id == joined["id"])
    assert (view.box, view.dossier_code, said(view)) == (BOX, f"{BOX}.1", "valid")


def test_papers_read_again_are_decided_again(template: Path, tmp_path: Path) -> None:
    home = shutil.copytree(template, tmp_path / "home")
    (tmp_path / "catalogues").mkdir()
    (tmp_path / "catalogues" / "thresholds.yaml").write_text("field_check: 0.71\n", "utf-8")
    settings = Settings(home=home, min_free_bytes=0, reading_mode="fast", catalogues=tmp_path / "catalogues")
    with open_installation(settings) as inst:
        before = [said(view) for view in views(inst)]
        assert LocalOffice(inst, plain_digitise).reread({}, "an", False)["papers"] == 4
        assert [said(view) for view in views(inst)] == before


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ((False, DECISION, None), "backlog_not_said"),
        ((False, None, BOX), "backlog_not_said"),
        ((True, None, BOX), "backlog_needs_decision"),
        ((True, "  ", None), "backlog_needs_decision"),
        ((True, "4872|KH", None), "decision_wrong"),
        ((True, "1" * 65, None), "decision_wrong"),
        ((True, DECISION, "K1<G03>"), "box_wrong"),
    ],
)
def test_what_no_backlog_can_be_brought_by_is_refused(asked: tuple[bool, str | None, str | None], code: str) -> None:
    with pytest.raises(BadRequest) as refused:
        backlog_of(*asked)
    assert refused.value.code == code


def fields(*named: tuple[str, str]) -> tuple[Field, ...]:
    return tuple(Field(name, value, value, 0.95, 1, None) for name, value in named)


def land(issued: str, parcel: str = "12") -> ProposedPaper:
    known = fields(
        ("parcel_number", parcel), ("map_sheet", "3"), ("full_name", "NGUYỄN VĂN AN"), ("personal_id", "049080001234"),
        ("issued_on", issued),
    )  # fmt: skip
    return ProposedPaper("land_certificate", 0.95, "result", (1,), 1.0, "split_scan_start", known)


def put(inst: Installation, *proposals: ProposedPaper, scan: str = "a", state: PaperState = PaperState.READ) -> str:
    """They are papers of one scan; returns the first one's id."""
    numbered = [replace(each, pages=(at,)) for at, each in enumerate(proposals, 1)]
    papers = [NewPaper(new_id(), each, (0,), None, None, state) for each in numbered]
    Office().digitised(inst.register, *papers, decision=DECISION, scan=scan * 64)
    return papers[0].id


def decided(inst: Installation, proposal: ProposedPaper) -> str:
    return with_validity(inst, proposal, DECISION).fields[-1].value


def test_of_two_certificates_of_one_parcel_the_earlier_is_replaced_whichever_came_first(inst: Installation) -> None:
    old, new, other = land("2009-04-01"), land("2021-06-30"), land("2021-06-30", parcel="13")
    assert decided(inst, old) == "valid"
    held = put(inst, with_validity(inst, old, DECISION), with_validity(inst, other, DECISION))
    assert replaced_by(inst, new) == (held,)
    assert replaced_by(inst, other) == ()
    put(inst, new, scan="b")
    assert decided(inst, old) == "replaced"
    assert decided(inst, replace(old, split_confidence=0.2)) == "unknown"
    assert with_validity(inst, old, None) == old


def test_two_certificates_of_one_parcel_in_one_scan_know_each_other(inst: Installation) -> None:
    both = (land("2009-04-01"), land("2021-06-30"))
    assert [with_validity(inst, each, DECISION, both).fields[-1].value for each in both] == ["replaced", "valid"]
    doubtful = replace(both[1], type_confidence=0.3)
    assert with_validity(inst, both[0], DECISION, (both[0], doubtful)).fields[-1].value == "valid"


def test_a_later_certificate_marks_the_one_it_seems_to_replace(tmp_path: Path) -> None:
    """The same certificate scanned twice, the first made out to be an earlier one."""
    pages = [sample(4, "quet-001.pdf", number) for number in (4, 5)]
    for office in opened(tmp_path / "home"):
        office.ingest([stack(tmp_path / "old.pdf", *pages)], ORDER)
        (old,) = views(office.inst)
        assert (said(old), old.state) == ("valid", PaperState.READ)
        with office.inst.register.write() as session:
            day = update(FieldRow).where(FieldRow.paper_id == old.id, FieldRow.name == "issued_on")
            session.execute(day.values(value="1999-10-12"))
        office.ingest([stack(tmp_path / "new.pdf", separator_sheets([], boxes=[BOX]), *pages)], ORDER)
        old, new = views(office.inst)
        assert (said(new), new.state) == ("valid", PaperState.READ)
        assert (said(old), old.state) == ("valid", PaperState.NEEDS_CHECK)
        (line,) = office.queue(10, None)["papers"]
        assert (line["paper"], [(each["name"], each["band"]) for each in line["fields"]]) == (
            old.id, [(VALIDITY, "check")],
        )  # fmt: skip


def test_nobody_decides_past_one_who_confirms_the_older_paper(
    inst: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.stages.backlog._PATIENCE_SECONDS", 0.0)
    held = put(inst, with_validity(inst, land("2009-04-01"), DECISION))
    newer = [land("2021-06-30")]
    with inst.register.right(f"paper/{held}"), pytest.raises(TryLater), replacing(inst, newer, backlog=True):
        pass
    with replacing(inst, newer, backlog=True) as replaced, inst.register.right("backlog") as another:
        assert (replaced, another) == ({held: 0}, False)


def test_what_no_longer_holds_waits_for_nobody_unless_it_is_asked_for(inst: Installation) -> None:
    words = ("valid", "expired", "replaced", "unknown")
    proposals = [replace(land("2009-04-01"), fields=fields((VALIDITY, word), ("area", ""))) for word in words]
    put(inst, *proposals, land("2009-04-01"), state=PaperState.NEEDS_CHECK)
    due = queue(inst, 10, None, False, SCOPE)
    assert sorted(str(line["validity"]) for line in due["papers"]) == ["None", "unknown", "valid"]
    assert (due["total"], due["left_out"]) == (3, 2)
    everything = queue(inst, 10, None, True, SCOPE)
    assert (everything["total"], everything["left_out"]) == (5, 0)
