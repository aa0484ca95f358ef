"""The province's list of received dossiers as CSV in the DVCQG names (domain §5.3): the cases and a few without "
"papers."""

import csv
from collections.abc import Sequence
from datetime import datetime, timedelta
from io import StringIO

from samples.case import Case

COLUMNS = (
    "MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "KenhThucHien", "NgayTiepNhan", "NgayHenTra", "TrangThaiHoSo",
    "NgayKetThucXuLy", "NgayTra", "DonViXuLy", "NoiNopHoSo", "YeuCauTraKetQuaGiay",
)  # fmt: skip
_RETURNED, _DONE, _IN_PROGRESS = "10", "9", "4"
_DIRECT, _ONLINE = "1", "2"


def received_csv(with_papers: Sequence[Case], without_papers: Sequence[Case]) -> str:
    """CSV text, one row a dossier; those without papers are one late, one open and one online, over again."""
    held = StringIO()
    rows = csv.writer(held, lineterminator="\n")
    rows.writerow(COLUMNS)
    for case in with_papers:
        rows.writerow(_row(case, _RETURNED, _DIRECT, case.finished_on_time))
    for index, case in enumerate(without_papers):
        kind = index % 3
        if kind == 0:
            rows.writerow(_row(case, _DONE, _DIRECT, case.due_at + timedelta(days=2)))
        elif kind == 1:
            rows.writerow(_row(case, _IN_PROGRESS, _DIRECT, None))
        else:
            rows.writerow(_row(case, _RETURNED, _ONLINE, case.finished_on_time))
    return held.getvalue()


def _row(case: Case, state: str, channel: str, finished: datetime | None) -> tuple[str, ...]:
    returned = finished + timedelta(hours=1) if finished and state == _RETURNED else None
    return (
        case.code,
        case.procedure.code,
        case.procedure.name,
        case.procedure.field_code,
        channel,
        _stamp(case.received_at),
        _stamp(case.due_at),
        state,
        _stamp(finished),
        _stamp(returned),
        case.commune.unit_code,
        case.commune.unit_code,
        "1",
    )


def _stamp(moment: datetime | None) -> str:
    return f"{moment:%Y%m%d%H%M%S}" if moment else ""
