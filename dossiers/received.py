"""One dossier as the province's case system lists it (HoSoDongBoDVC of Cổng DVCQG). No owner, no name, no address.

Reading a list from a file lives in config/received.py, keeping it in register/, counting it in audit/.
"""

from dataclasses import dataclass
from datetime import datetime

from dossiers.times import require_aware


@dataclass(frozen=True)
class ReceivedDossier:
    """One row of a received list. None: the list does not say.

    `channel`: 1 at the counter, 2 online, 3 by post. `status`: 1..10, TrangThaiHoSo of DVCQG.
    `competent_unit` decides the dossier (DonViXuLy), `receiving_unit` took it in (NoiNopHoSo).
    `due_at` of a list that only names a day is the last second of that day.
    `reused`: at least one component taken from earlier papers (HoSoCoThanhPhanSoHoa or DuocSoHoa = 1, QĐ 766 4.3).
    `from_store`: at least one from the citizen's store on DVCQG (DuocLayTuKhoDMQG). `identity_linked`: VNeID account.
    """

    code: str
    procedure: str | None = None
    procedure_name: str | None = None
    field: str | None = None
    channel: int | None = None
    received_at: datetime | None = None
    due_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    status: int | None = None
    competent_unit: str | None = None
    receiving_unit: str | None = None
    returns_paper: bool | None = None
    reused: bool | None = None
    from_store: bool | None = None
    identity_linked: bool | None = None

    def __post_init__(self) -> None:
        for moment in (self.received_at, self.due_at, self.finished_at, self.returned_at):
            if moment is not None:
                require_aware(moment)
