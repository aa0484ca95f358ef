"""Received lists: every dress they come in, what is refused and why, and that owners are never read."""

import io
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from config.received import read_received
from dossiers.errors import BadRequest
from dossiers.received import ReceivedDossier

HEADING = "MaHoSo,MaTTHC,KenhThucHien,ChuHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo,DonViXuLy"
ROW = "H26.24-261005-0001,1.001193,1,Nguyễn Thị Bưởi,20261005083000,20261008163000,20261007110500,9,H26.24"
DOSSIER = ReceivedDossier(
    code="H26.24-261005-0001",
    procedure="1.001193",
    channel=1,
    received_at=datetime(2026, 10, 5, 1, 30, tzinfo=UTC),
    due_at=datetime(2026, 10, 8, 9, 30, tzinfo=UTC),
    finished_at=datetime(2026, 10, 7, 4, 5, tzinfo=UTC),
    status=9,
    competent_unit="H26.24",
)


def csv_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


def one(folder: Path, heading: str, row: str) -> ReceivedDossier:
    rows, refused = read_received(csv_file(folder, f"MaHoSo;{heading}\nA-1;{row}\n"))
    assert not refused
    return rows[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_list_reads_the_same_in_every_dress(tmp_path: Path, encoding: str, separator: str, end: str) -> None:
    text = f"{HEADING}{end}{ROW}{end}".replace(",", separator)
    assert read_received(csv_file(tmp_path, text, encoding)) == ([DOSSIER], [])


def test_the_heading_may_stand_under_a_title_in_vietnamese(tmp_path: Path) -> None:
    text = (
        "DANH SÁCH HỒ SƠ, THÁNG 10\n\nSTT,Số hồ sơ,Mã thủ tục,Hình thức nộp,Ngày tiếp nhận,Hạn trả,Ngày giải quyết,"
        "Trạng thái,Cơ quan giải quyết,Họ và tên\n"
        "1,H26.24-261005-0001,1.001193,Trực tiếp,05/10/2026 08:30,08/10/2026 16:30,07/10/2026 11:05,Đã xử lý xong,"
        "H26.24,Nguyễn Thị Bưởi\n"
    )
    assert read_received(csv_file(tmp_path, text)) == ([DOSSIER], [])


def test_a_workbook_reads_as_the_csv_does_with_its_own_dates(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Danh sách hồ sơ"])
    sheet.append(HEADING.split(","))
    sheet.append(
        ["H26.24-261005-0001", "1.001193", 1, "Nguyễn Thị Bưởi", datetime(2026, 10, 5, 8, 30), 20261008163000,  # noqa: DTZ001 (workbooks know no zones)
         "07/10/2026 11:05", 9.0, "H26.24"]
    )  # fmt: skip
    path = tmp_path / "list.xlsx"
    book.save(path)
    assert read_received(path) == ([DOSSIER], [])


@pytest.mark.parametrize(
    "written",
    ["20261005083000", "202610050830", "2026-10-05 08:30", "2026-10-05T08:30:00", "2026-10-05T01:30:00Z",
     "2026-10-05T08:30:00+07:00", "05/10/2026 08:30", "5/10/2026 8:30:00", "05-10-2026 08:30", "05.10.2026 08:30",
     "08:30 05/10/2026", '"=""20261005083000"""', "'20261005083000"],
)  # fmt: skip
def test_a_moment_in_every_notation_is_vietnamese_time(tmp_path: Path, written: str) -> None:
    assert one(tmp_path, "NgayTiepNhan", written).received_at == datetime(2026, 10, 5, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("written", ["08/10/2026", "2026-10-08", "20261008", "20261008000000", "2026-10-07T17:00:00Z"])
def test_a_due_day_lasts_until_its_end(tmp_path: Path, written: str) -> None:
    assert one(tmp_path, "NgayHenTra", written).due_at == datetime(2026, 10, 8, 16, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("column", "written", "code"),
    [
        ("NgayTiepNhan", "31/02/2026", "row_date_wrong"),
        ("NgayTiepNhan", "hôm qua", "row_date_wrong"),
        ("NgayTiepNhan", "05/10/0206", "row_date_wrong"),
        ("NgayHenTra", "2026-10-05 25:00", "row_date_wrong"),
        ("KenhThucHien", "4", "row_value_unknown"),
        ("TrangThaiHoSo", "11", "row_value_unknown"),
        ("DuocSoHoa", "có thể", "row_value_unknown"),
        ("TenTTHC", "x" * 1001, "row_text_too_long"),
        ("DonViXuLy", "x" * 201, "row_text_too_long"),
    ],
)
def test_a_bad_row_is_refused_with_its_number_and_the_others_stay(
    tmp_path: Path, column: str, written: str, code: str
) -> None:
    rows, refused = read_received(csv_file(tmp_path, f"MaHoSo;{column}\nA-1;\nA-2;{written}\n\nA-3;\n"))
    assert [row.code for row in rows] == ["A-1", "A-3"]
    assert [(each.row, each.notice.code) for each in refused] == [(3, code)]
    said = refused[0].notice
    assert written == "4" or written not in f"{said.vi}{said.en}{said.remedy}"


@pytest.mark.parametrize("code", ["", "-", "=HYPERLINK(1)", "+1", "@x", "x" * 101, "---"])
def test_a_row_without_a_code_is_refused(tmp_path: Path, code: str) -> None:
    rows, refused = read_received(csv_file(tmp_path, f"MaHoSo;MaTTHC\n{code};1.001193\nA-3;\n"))
    assert [row.code for row in rows] == ["A-3"]
    assert [each.row for each in refused] == [2]


def test_an_odd_code_is_taken_and_a_repeated_one_refused(tmp_path: Path) -> None:
    rows, refused = read_received(csv_file(tmp_path, "MaHoSo;MaTTHC\nhồ sơ 12/2026;\nHỒ SƠ 12/2026;\n"))
    assert [row.code for row in rows] == ["hồ sơ 12/2026"]
    assert [(each.row, each.notice.code) for each in refused] == [(3, "row_repeated")]


@pytest.mark.parametrize(
    ("heading", "row", "reused"),
    [
        ("HoSoCoThanhPhanSoHoa;DuocSoHoa", "0;1", True),
        ("HoSoCoThanhPhanSoHoa;DuocSoHoa", "0;", False),
        ("HoSoCoThanhPhanSoHoa;DuocSoHoa", ";", None),
        ("Có tái sử dụng", "Không", False),
        ("Có tái sử dụng", "X", True),
    ],
)
def test_any_yes_among_the_columns_of_reuse_counts(tmp_path: Path, heading: str, row: str, reused: bool | None) -> None:
    assert one(tmp_path, heading, row).reused is reused


def test_text_comes_in_nfc_without_control_letters(tmp_path: Path) -> None:
    found = one(tmp_path, "TenTTHC", "Đa\u0306ng ky\u0301\u200b  khai\u00a0sinh")
    assert found.procedure_name == "Đăng ký khai sinh"


def test_an_owner_is_never_read(tmp_path: Path) -> None:
    rows, _ = read_received(csv_file(tmp_path, f"{HEADING}\n{ROW}\n"))
    assert "Bưởi" not in repr(rows)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "list_code_column_missing"),
        (b"a;b\n1;2\n", "list_code_column_missing"),
        ("MaHoSo;TenTTHC\nA-1;Đăng ký\n".encode("cp1258", "replace"), "list_encoding"),
        (b'MaHoSo;MaTTHC\nA-1;"never closed\nA-2;x\n', "list_unreadable"),
        (b"PK\x03\x04 not really a workbook", "list_unreadable"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_whole(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "list"
    path.write_bytes(data)
    with pytest.raises(BadRequest) as refused:
        read_received(path)
    assert refused.value.code == code


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(data=st.binary(max_size=200), cut=st.integers(0, 4000))
def test_any_bytes_are_read_or_refused_by_name(tmp_path: Path, data: bytes, cut: int) -> None:
    book = Workbook()
    book.worksheets[0].append(["MaHoSo", "NgayTiepNhan"])
    held = io.BytesIO()
    book.save(held)
    for content in (data, b"MaHoSo;NgayTiepNhan\n" + data, held.getvalue()[:cut] + data + held.getvalue()[cut:]):
        path = tmp_path / "list"
        path.write_bytes(content)
        with suppress(BadRequest):
            read_received(path)
