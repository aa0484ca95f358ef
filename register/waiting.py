"""What waits in the register to be sealed, indexed or read, as a doctor counts it. Who does that work: flows/."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from register import outbox
from register.journal import Stream, oldest_unsealed
from register.tables import Deposit


@dataclass(frozen=True)
class Waiting:
    """`unsealed_since`: when the oldest row was written that no segment holds, None for none.

    `index_failures`: rows that the index refused or that could not be written to it, by notice code. `deposits` whose
    papers are to be made; `oldest_deposit` by lane, without the lanes that have none.
    """

    unsealed_since: datetime | None
    outbox: int
    index_failures: Mapping[str, int]
    deposits: int
    oldest_deposit: Mapping[str, datetime]


def waiting(session: Session) -> Waiting:
    """As it is now, of the whole installation."""
    unsealed = [at for at in (oldest_unsealed(session, stream) for stream in Stream) if at is not None]
    due = session.execute(
        select(Deposit.lane, func.count(), func.min(Deposit.received_at))
        .where(Deposit.state == "received")
        .group_by(Deposit.lane)
    ).all()
    return Waiting(
        unsealed_since=min(unsealed, default=None),
        outbox=outbox.size(session),
        index_failures=outbox.failures(session),
        deposits=sum(count for _, count, _ in due),
        oldest_deposit={lane: oldest for lane, _, oldest in due},
    )
