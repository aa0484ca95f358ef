"""The rates report as CSV and as a workbook: numerator and denominator beside every percent. Counting: rates.py."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from audit.rates import RatesReport, RatesRow
from audit.tally import COUNTS, RATES

Value = str | int

COUNT_HEADINGS: Final[dict[str, str]] = {
    "received": "Tiếp nhận trong kỳ",
    "carried_over": "Tồn đầu kỳ",
    "resolved": "Đã giải quyết",
    "in_progress": "Đang giải quyết",
    "on_time": "Giải quyết đúng hạn",
    "late": "Giải quyết trễ hạn",
    "without_due": "Đã giải quyết, không có ngày hẹn trả",
    "overdue": "Đang giải quyết, đã quá hạn",
    "received_on_paper": "Tiếp nhận trực tiếp và bưu chính",
    "with_components": "Có số hóa thành phần hồ sơ",
    "without_components": "Chưa số hóa thành phần hồ sơ",
    "components_digitised": "Thành phần hồ sơ số hóa đủ",
    "reused": "Có tái sử dụng thành phần",
    "from_store": "Có tái sử dụng thành phần từ Cổng DVCQG",
    "resolved_returning_paper": "Đã giải quyết, trả kết quả bằng giấy",
    "with_results": "Có tệp kết quả",
    "results_digitised": "Kết quả đã số hóa",
    "results_not_digitised": "Kết quả chưa số hóa",
    "e_results": "Có kết quả điện tử cơ quan ký số",
    "refused": "Không được tiếp nhận",
    "stopped": "Dừng xử lý hoặc rút hồ sơ",
    "closed_undated": "Đã kết thúc nhưng thiếu ngày kết thúc",
    "unlisted": "Có bản quét nhưng chưa có trong danh sách tiếp nhận",
}
RATE_HEADINGS: Final[dict[str, str]] = {
    "on_time": "Đúng hạn",
    "components_digitised": "Số hóa thành phần hồ sơ",
    "results_digitised": "Số hóa kết quả",
    "e_results": "Cấp kết quả điện tử",
    "reused": "Khai thác, sử dụng lại",
    "q766_2_1": "QĐ 766 – 2.1 Đúng hạn",
    "q766_4_1": "QĐ 766 – 4.1 Cấp kết quả điện tử",
    "q766_4_2": "QĐ 766 – 4.2 Số hóa hồ sơ, kết quả",
    "q766_4_3": "QĐ 766 – 4.3 Khai thác, sử dụng lại",
    "q766_4_4": "QĐ 766 – 4.4 Kho dữ liệu DVCQG",
    "q766_4_5a": "QĐ 766 – 4.5a TTHC kết nối CSDL dân cư",
    "q766_4_5b": "QĐ 766 – 4.5b Hồ sơ kết nối CSDL dân cư",
}
_TOTAL: Final = "Tổng cộng"
_UNDECLARED: Final = "chưa khai báo"
_NOTHING_COUNTED: Final = "N/A"
_FORMULA_STARTS: Final = ("=", "+", "-", "@")
_FORMULAS: Final = {"official_766": "chính thức theo QĐ 766", "closed_only": "chỉ hồ sơ đã giải quyết"}


def rates_as_csv(report: RatesReport) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads the letters; one heading row, the total last."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerows(_lines(report))
    return held.getvalue().encode("utf-8-sig")


def rates_as_xlsx(report: RatesReport) -> bytes:
    """One sheet: what was counted and how, then heading, rows and total. Percents are texts, as they were computed."""
    # A tenth of what a command takes to begin: only where a workbook is asked for.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=False)
    sheet = book.worksheets[0]
    sheet.title = "Tỷ lệ số hóa"
    for line in _preamble(report):
        sheet.append(line)
    heading_row = sheet.max_row + 1
    for line in _lines(report):
        sheet.append(line)
    sheet.cell(1, 1).font = Font(bold=True, size=13)
    for heading in sheet[heading_row]:
        heading.font = Font(bold=True)
        heading.alignment = Alignment(wrap_text=True, vertical="top")
    for total in sheet[sheet.max_row]:
        total.font = Font(bold=True)
    for column in range(1, sheet.max_column + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 28 if column <= 2 else 14
    sheet.freeze_panes = f"C{heading_row + 1}"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _preamble(report: RatesReport) -> Iterator[list[Value]]:
    yield ["Tỷ lệ số hóa hồ sơ, giấy tờ, kết quả giải quyết thủ tục hành chính"]
    yield ["Kỳ báo cáo", _safe(report.period.text)]
    yield ["Công thức của các chỉ số QĐ 766", _FORMULAS[report.formula]]
    yield ["Cách gộp", "theo đơn vị có thẩm quyền giải quyết"]


def _lines(report: RatesReport) -> Iterator[list[Value]]:
    yield _headings()
    for row in report.rows:
        name = row.name or _UNDECLARED
        yield [_safe(row.unit or ""), _safe(name), *_numbers(row)]
    yield ["", _TOTAL, *_numbers(report.total)]


def _headings() -> list[Value]:
    headings: list[Value] = ["Mã đơn vị", "Đơn vị", *(COUNT_HEADINGS[name] for name in COUNTS)]
    for name in RATES:
        title = RATE_HEADINGS[name]
        headings += [f"{title}: tử số", f"{title}: mẫu số", f"{title}: tỷ lệ %"]
    return headings


def _numbers(row: RatesRow) -> Iterator[Value]:
    for name in COUNTS:
        yield row.counts[name]
    for name in RATES:
        rate = row.rates[name]
        yield from (rate.numerator, rate.denominator, rate.percent or _NOTHING_COUNTED)


def _safe(text: str) -> str:
    """A text from a list never becomes a formula in a spreadsheet: an apostrophe before it keeps it a text."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return f"'{printable}" if printable.strip().startswith(_FORMULA_STARTS) else printable
