"""How a dossier goes from hand to hand, and what process slips tell of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from samples.case import Case
from samples.kinds.kind import Fields
from samples.truth import TruthField
from samples.words import clock_iso

TITLE = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"


@dataclass(frozen=True)
class Step:
    """One handing over."""

    giver: str
    taker: str
    moment: datetime
    result: str


def steps_of(case: Case, chain: Sequence[str]) -> list[Step]:
    start, last = case.received_at, datetime.combine(case.finished_on, case.received_at.time())
    span, steps = (last - start) / (len(chain) - 1), []
    for number, (giver, taker) in enumerate(pairwise(chain)):
        moment = start + span * number + timedelta(minutes=10 + 13 * number)
        moment = moment.replace(hour=min(16, max(7, moment.hour)), second=0, microsecond=0)
        steps.append(Step(giver, taker, moment, case.rng.choice(("Trước hạn", "Đúng hạn", "Đúng hạn", "Quá hạn"))))
    return steps


def truth(case: Case, partner: str, steps: Sequence[Step]) -> Fields:
    fields = {"dossier_code": TruthField(case.code), "coordinating_agency": TruthField(partner)}
    for number, each in enumerate(steps):
        place = f"steps[{number}]"
        fields |= {
            f"{place}.handed_over_by": TruthField(each.giver),
            f"{place}.received_by": TruthField(each.taker),
            f"{place}.received_at": TruthField(clock_iso(each.moment)),
            f"{place}.result": TruthField(each.result),
        }
    return fields
