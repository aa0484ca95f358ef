"""The command line: what is printed, exit codes, and what hostile text cannot do. Writes go through a served office."""

import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from config.settings import Settings
from desk.cli import commands
from desk.cli.confirm import draw_confirmed, typed_values
from desk.cli.ingest import draw_ingest, ingest_exit_code
from desk.cli.main import new_session, run
from desk.cli.prefill import draw_filled, draw_forms
from desk.cli.queue import draw_queue
from desk.cli.rates import draw_rates
from desk.cli.search import draw_hits
from desk.cli.session import Session
from desk.cli.show import draw_dossier
from desk.cli.status import draw_backlog
from desk.texts import Language, Texts
from dossiers.errors import BadRequest, NeedsPerson, SohoaError, TryLater
from flows.office import Backlog
from flows.owner import own
from tests.desk.conftest import PAPER, KnownOffice, Served, scan_line


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Sohoa = Callable[..., Said]


@pytest.fixture
def sohoa(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], settings: Settings) -> Sohoa:
    """Run a command in this process on the test's home."""
    monkeypatch.setenv("SOHOA_HOME", str(settings.home))
    monkeypatch.setenv("SOHOA_OPERATOR", "clerk")

    def call(*arguments: str, language: Language = "en") -> Said:
        monkeypatch.setenv("SOHOA_LANGUAGE", language)
        code = run(new_session(arguments), arguments)
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    return call


@pytest.fixture
def owned(served: Served) -> Iterator[Served]:
    """`sohoa serve` as other processes see it: the lock is held and the port announced."""
    with own(served.settings.home, "serve") as owner:
        owner.announce(served.port)
        yield served


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("command", list(commands.ALL))
def test_every_command_helps_in_both_languages(sohoa: Sohoa, command: str, language: Language) -> None:
    said = sohoa(command, "--help", language=language)
    assert said.code == 0
    assert " ".join(Texts(language)(f"help.{command}").split()) in " ".join(said.out.split())
    assert "--json" in said.out
    assert ("Usage" in said.out) == (language == "en")


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help_lists_every_command(sohoa: Sohoa, arguments: Sequence[str]) -> None:
    said = sohoa(*arguments, language="vi")
    assert said.code == 0
    assert all(f"\n  {name} " in said.out for name in commands.ALL)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nothing"], "usage_no_such_command"),
        (["status", "nothing"], "usage_wrong"),
        (["search"], "usage_missing"),
        (["search", "x", "--limit", "many"], "usage_bad_value"),
        (["search", "x", "--limit", "0"], "usage_bad_value"),
        (["search", "x", "--colour"], "usage_no_such_option"),
        (["export", "H01", "--to", "x", "--as", "sip"], "usage_bad_value"),
        (["confirm", PAPER], "usage_missing"),
        (["rates", "--csv", "--xlsx", "a.xlsx"], "one_output_only"),
        (["watch", "/nowhere/at/all"], "folder_missing"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_ends_with_2(sohoa: Sohoa, arguments: Sequence[str], code: str) -> None:
    said = sohoa(*arguments)
    assert said.code == 2
    assert f"[{code}]" in said.err
    assert said.out == ""


def test_a_wrong_call_is_one_json_document_too(sohoa: Sohoa) -> None:
    said = sohoa("search", "--json")
    assert said.code == 2
    assert set(said.document["error"]) >= {"code", "vi", "en", "remedy"}


def test_wrong_settings_are_told_by_name_and_leave_help_alone(sohoa: Sohoa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOHOA_WORKERS", "001085123456x")
    said = sohoa("status", "--json")
    assert (said.code, said.document["error"]["code"]) == (6, "settings_wrong")
    assert "001085123456" not in said.out + said.err
    assert sohoa("status", "--help").code == 0


def test_writes_go_to_the_process_that_serves(sohoa: Sohoa, owned: Served, tmp_path: Path) -> None:
    scan = tmp_path / "a.pdf"
    scan.write_bytes(b"%PDF-")
    said = sohoa("ingest", str(scan), "--dossier", "H01-1", "--json")
    assert said.code == 0
    assert said.document["scans"][0]["path"] == str(scan)
    assert owned.office.orders[0].dossier == "H01-1"
    assert sohoa("reindex", "--json").document == {"papers": 1}
    confirmed = sohoa("confirm", PAPER, "--operator", "checker", "--set", "number=07/CT-UBND", "--json")
    assert confirmed.document["papers"][0]["state"] == "filed"
    assert ("confirm", [PAPER], "checker", {"number": "07/CT-UBND"}) in owned.office.asked
    exported = sohoa("export", "H01-1", "--to", str(tmp_path / "out"), "--json").document
    assert (Path(exported["folder"]) / "data.json").is_file()
    (tmp_path / "r.csv").write_text("a,b", "utf-8")
    assert sohoa("receive", str(tmp_path / "r.csv"), "--json").document["new"] == 1
    watched = tmp_path / "hot"
    watched.mkdir()
    assert sohoa("watch", str(watched), "--once", "--json").document == {"scans": [], "skipped": []}
    assert owned.office.asked[-1] == ("watch", watched)


def test_reading_again_says_what_it_costs_and_whom_it_contradicts(sohoa: Sohoa, owned: Served) -> None:
    told = sohoa("reread", "--where", "unit=H01", "--where", "before=2026-01-01", "--dry-run")
    assert told.code == 0
    assert "2 scans would be read again (3 pages not yet read so) for 4 papers." in told.out
    assert f"{PAPER}: the new reading differs from what was confirmed in full_name" in told.out
    assert owned.office.asked == [("reread", {"unit": "H01", "before": "2026-01-01"}, "clerk", True)]


def test_a_backlog_is_brought_by_decision_and_counted_day_by_day(sohoa: Sohoa, owned: Served, tmp_path: Path) -> None:
    scan = tmp_path / "a.pdf"
    scan.write_bytes(b"%PDF-")
    for wrong, code in (
        (("--backlog",), "needs_decision"),
        (("--decision", "1"), "not_said"),
        (("--box", "1"), "not_said"),
    ):
        refused = sohoa("ingest", str(scan), *wrong, "--json")
        assert (refused.code, refused.document["error"]["code"]) == (2, f"backlog_{code}")
    assert sohoa("ingest", str(scan), "--backlog", "--decision", "4872/KH-UBND", "--box", "k1").code == 0
    assert [order.backlog for order in owned.office.orders] == [Backlog("4872/KH-UBND", "K1")]


def test_a_backlogs_tally_is_drawn_day_by_day(sohoa: Sohoa) -> None:
    told = _drawn(draw_backlog, KnownOffice().backlog(None), "en")
    assert all(word in told for word in ("2026-11-20", "Nguyễn An", "4872/KH-UBND", "Total", "17"))
    assert sohoa("status", "--decision", "1", "--json").document["error"]["code"] == "backlog_not_said"
    empty = sohoa("status", "--backlog", "--decision", "1", "--json").document
    assert (empty["rows"], empty["total"]["scans"]) == ([], 0)


def test_the_queue_says_what_it_left_out(sohoa: Sohoa) -> None:
    told = _drawn(draw_queue, KnownOffice().queue(5, None), "en")
    assert "not known whether still valid" in told
    assert "3 results of a backlog that expired or were replaced are not shown" in told
    assert "not shown" not in _drawn(draw_queue, KnownOffice().queue(5, None, True), "en")
    assert sohoa("queue", "--all", "--json").document == {"total": 0, "left_out": 0, "papers": []}


@pytest.mark.parametrize(
    ("language", "told"), [("vi", "sohoa split GIẤY-TỜ --type"), ("en", "sohoa split PAPER --type")]
)
def test_queue_and_show_say_what_to_do(language: Language, told: str) -> None:
    assert told in _drawn(draw_queue, KnownOffice().queue(5, None), language)
    paper = {**KnownOffice().queue(5, None)["papers"][0], "id": PAPER, "pages": [1], "pdf_sha256": None, "fields": {}}
    assert told in _drawn(draw_dossier, {**KnownOffice().show("H01"), "papers": [paper]}, language)


def test_nothing_was_corrected_yet(sohoa: Sohoa) -> None:
    assert "No field was corrected yet." in sohoa("queue", "--corrections").out
    assert sohoa("queue", "--corrections", "--json").document == {"corrections": []}


def test_a_split_is_settled_or_made_anew(sohoa: Sohoa, owned: Served) -> None:
    told = sohoa("split", PAPER, "--pages", "1-2", "--pages", "3", "--dossier", "H01-1", "--operator", "b")
    assert told.code == 0
    assert "pages 1, 2 · dossier H01-1" in told.out
    assert f"Replaced: {PAPER}" in told.out
    assert sohoa("split", PAPER, "--operator", "b", "--json").document["superseded"] == []
    assert "decision" in sohoa("split", PAPER, "--type", "decision", "--operator", "b").out
    assert owned.office.asked == [
        ("split", [PAPER], [[1, 2], [3]], "H01-1", "b", None),
        ("split", [PAPER], [], None, "b", None),
        ("split", [PAPER], [], None, "b", "decision"),
    ]
    refused = sohoa("split", PAPER, "--operator", "b", "--pages", "one", "--json")
    assert (refused.code, refused.document["error"]["code"]) == (2, "split_pages_wrong")


def test_what_a_scanner_types_goes_to_the_office_and_stands_on_no_command_line(
    sohoa: Sohoa, owned: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    typed = io.TextIOWrapper(io.BytesIO("0481|Nguyễn Thị Hà\r\nnext".encode()), encoding="ascii")
    monkeypatch.setattr("sys.stdin", typed)
    told = sohoa("prefill", "a_form", "--card", "-", "--to", str(tmp_path / "form.pdf"), "--json")
    assert told.document["file"] == str(tmp_path / "form.pdf")
    assert sohoa("prefill", "a_form", "--from", PAPER, "--from", "x", "--operator", "b", "--json").code == 0
    assert owned.office.asked == [
        ("prefill", "a_form", [], "0481|Nguyễn Thị Hà", "clerk"),
        ("prefill", "a_form", [PAPER, "x"], None, "b"),
    ]
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")
    again = sohoa("prefill", "a_form", "--from", PAPER, "--to", str(tmp_path / "form.pdf"), "--json")
    assert (again.code, again.document["error"]["code"]) == (2, "separators_file_exists")
    assert sohoa("prefill", "--from", PAPER, "--json").document["error"]["code"] == "form_unknown"


@pytest.mark.parametrize("where", [["unit"], ["unit="], ["unit=a", "--where", "unit=b"]])
def test_a_condition_that_says_nothing_is_refused(sohoa: Sohoa, owned: Served, where: list[str]) -> None:
    refused = sohoa("reread", "--where", *where, "--json")
    assert (refused.code, refused.document["error"]["code"]) == (2, "where_wrong")
    assert owned.office.asked == []


@pytest.mark.parametrize("error", [NeedsPerson("object_locked", key="k", until="2099"), TryLater("store_away")])
def test_a_failure_has_its_exit_code_and_its_words(sohoa: Sohoa, owned: Served, error: SohoaError) -> None:
    owned.office.failure = error
    said = sohoa("reindex", "--json")
    assert said.code == error.exit_code
    assert said.document["error"]["code"] == error.code
    spoken = sohoa("reindex", language="vi")
    assert error.notice.vi in spoken.err
    assert spoken.out == ""


def test_ingest_ends_with_3_only_when_a_scan_was_rejected() -> None:
    taken, held = scan_line("a"), {**scan_line("b"), "outcome": "already_held"}
    refused = {**scan_line("c"), "outcome": "rejected"}
    assert ingest_exit_code({"scans": [taken, held], "skipped": []}) == 0
    assert ingest_exit_code({"scans": [taken, refused], "skipped": [{"code": "not_a_scan_skipped"}]}) == 3
    assert ingest_exit_code({"scans": [], "skipped": []}) == 0


def test_ingest_ends_with_5_when_something_is_left_for_later() -> None:
    put_off = {**scan_line("a"), "warnings": [{"code": "papers_put_off"}]}
    assert ingest_exit_code({"scans": [put_off], "skipped": []}) == 5
    assert ingest_exit_code({"scans": [scan_line("a")], "skipped": [{"code": "store_full"}]}) == 5


def test_set_takes_a_field_and_a_value_in_nfc() -> None:
    assert typed_values(["subject=V/v a=b", "number="]) == {"subject": "V/v a=b", "number": ""}
    assert typed_values(["place=Ha\u0300 No\u0323\u0302i"]) == {"place": "Hà Nội"}
    for wrong in (["number"], ["=x"], ["a=1", "a=2"]):
        with pytest.raises(BadRequest):
            typed_values(wrong)


HOSTILE = "\x1b]0;owned\x07[red]Đ[/red] 001085123456 \x9b2J\u202e[/]"


def _drawn(view: Callable[[Session, dict[str, Any]], None], answer: dict[str, Any], language: Language) -> str:
    out = io.StringIO()
    view(Session(Texts(language), False, Settings(), out=out), answer)
    return out.getvalue()


def _answers() -> list[tuple[Callable[[Session, dict[str, Any]], None], dict[str, Any]]]:
    office = KnownOffice(title=HOSTILE)
    said = {"code": "c", "vi": HOSTILE, "en": HOSTILE}
    field = {"value": HOSTILE, "raw": HOSTILE, "confidence": 0.5, "needs_check": True}
    paper = {"id": PAPER, "type": HOSTILE, "state": HOSTILE, "pages": [1], "pdf_sha256": "1" * 64}
    shown = {**office.show(HOSTILE), "papers": [{**paper, "fields": {HOSTILE: field}}]}
    hits = office.search("x", 1)
    hits["hits"][0]["snippet"] = HOSTILE
    line = {**scan_line(f"/scans/{HOSTILE}"), "warnings": [said], "reason": said}
    line["papers"][0]["dossier"] = HOSTILE
    confirmed = {**paper, "confirmed_in_doubt": [HOSTILE], "unread": [HOSTILE]}
    rates = office.rates("2026", "unit", "official_766")
    rates["rows"][0]["unit"] = HOSTILE
    filled = {**office.prefill("a_form", [], None, None), "file": HOSTILE}
    filled["fields"]["who"]["label"] = HOSTILE
    declared = office.forms()
    declared["forms"][0]["title"] = HOSTILE
    return [
        (draw_filled, filled),
        (draw_forms, declared),
        (draw_hits, hits),
        (draw_dossier, shown),
        (draw_ingest, {"scans": [line], "skipped": [{"path": f"/x/{HOSTILE}", **said}]}),
        (draw_confirmed, {"papers": [confirmed]}),
        (draw_rates, rates),
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("view", range(7))
def test_text_from_a_scan_can_neither_paint_nor_steer_the_terminal(view: int, language: Language) -> None:
    draw, answer = _answers()[view]
    shown = _drawn(draw, answer, language)
    assert "[red]" in shown, "markup is shown as the text it is"
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}
    assert "owned" not in shown


def test_personal_numbers_are_masked_on_screen() -> None:
    field = {"value": "001085123456", "raw": "001085123456", "confidence": 1.0, "needs_check": False}
    paper = {"id": PAPER, "type": "citizen_id", "state": "read", "pages": [1], "pdf_sha256": None}
    office = KnownOffice(title="CCCD 001085123456")
    shown = _drawn(draw_dossier, {**office.show("H01"), "papers": [{**paper, "fields": {"personal_id": field}}]}, "vi")
    assert "001*****3456" in shown
    hits = office.search("x", 1)
    hits["hits"][0]["snippet"] = "số «001085123456» cấp"
    assert "001085123456" not in shown + _drawn(draw_hits, hits, "vi")
    assert "001085123456" not in _drawn(draw_filled, office.prefill("a_form", [], None, None), "vi")
