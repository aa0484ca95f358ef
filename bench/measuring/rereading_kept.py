"""Two snapshots of a home held against each other: what must not have changed when its papers were read again."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive import keys
from bench.measuring.paper_scores import same_value
from bench.measuring.questions import TruePaper
from bench.measuring.rereading_figures import Contradictions, Stays
from dossiers.errors import Damaged, NotFound
from dossiers.papers import CONFIRMED
from dossiers.scope import whole_installation
from flows.installation import Installation
from ocr.packing import unpack
from register.papers import PaperView, all_paper_ids, paper
from register.readings import known_recipes

_SCOPE = whole_installation("bench")


@dataclass(frozen=True)
class Snapshot:
    """The home at one moment: papers by id, SHA-256 of each stored reading and checked record by its key."""

    papers: Mapping[str, PaperView]
    readings: Mapping[str, str]
    records: Mapping[str, str]


def snapshot(inst: Installation) -> Snapshot:
    """The home as it is. Raises Damaged or NotFound where an object of it is not to be had."""
    with inst.register.read() as session:
        views = {each: paper(session, each, _SCOPE) for each in all_paper_ids(session)}
        scans = sorted({ref.scan for view in views.values() for ref in view.pages})
        read = [keys.reading_key(scan, recipe) for scan in scans for recipe in known_recipes(session, scan)]
    records = [view.record_key for view in views.values() if view.record_key]
    return Snapshot(views, {key: _hash(inst, key) for key in read}, {key: _hash(inst, key) for key in records})


def _hash(inst: Installation, key: str) -> str:
    return hashlib.sha256(inst.store.get_bytes(key)).hexdigest()


def compared(inst: Installation, before: Snapshot, after: Snapshot) -> Stays:
    """Papers, confirmed values, records and old readings of before, looked for afterwards."""
    stays = Stays(papers=len(before.papers), readings=len(before.readings))
    for each, old in before.papers.items():
        new = after.papers.get(each)
        if new is None or new.pages != old.pages or new.dossier_id != old.dossier_id:
            stays.papers_moved.append(each)
        elif old.state in CONFIRMED:
            stays.confirmed += 1
            _compare_confirmed(stays, old, new)
    stays.papers_moved += sorted(after.papers.keys() - before.papers.keys())
    stays.records_changed += [key for key, hashed in before.records.items() if after.records.get(key) != hashed]
    stays.readings_lost = [key for key, hashed in before.readings.items() if not _recovered(inst, key, hashed)]
    return stays


def _compare_confirmed(stays: Stays, old: PaperView, new: PaperView) -> None:
    stays.values += len(old.fields)
    now_there = [(each.name, each.value) for each in new.fields]
    was_there = [(each.name, each.value) for each in old.fields]
    if now_there != was_there:
        stays.values_changed.append(old.id)
    answers_for = ("state", "type", "checked_by", "checked_at", "record_key", "pdf_sha256", "filed_at")
    if any(getattr(old, name) != getattr(new, name) for name in answers_for):
        stays.records_changed.append(old.id)


def _recovered(inst: Installation, key: str, hashed: str) -> bool:
    """The old reading is there under the key of its own recipe, the same bytes, known to the register, and opens."""
    try:
        reading = unpack(inst.store.get_bytes(key))
        with inst.register.read() as session:
            known = known_recipes(session, reading.scan)
        mine = keys.reading_key(reading.scan, reading.recipe) == key and reading.recipe in known
        return mine and _hash(inst, key) == hashed
    except (NotFound, Damaged):
        return False


def contradictions(
    known: Sequence[TruePaper], held: Mapping[int, str], before: Snapshot, after: Snapshot
) -> Contradictions:
    """Confirmed fields that changed in nothing but that another value stands beside them, held against the truth."""
    counted = Contradictions()
    for number, paper_id in held.items():
        old, new = before.papers[paper_id], after.papers[paper_id]
        if old.state not in CONFIRMED:
            continue
        told = known[number].paper.fields
        for was, now in zip(old.fields, new.fields, strict=True):
            if now == was:
                continue
            truth = told[now.name].value if now.name in told else ""
            counted.fields += 1
            counted.left_empty += not now.value
            counted.new_right += same_value(now.name, truth, now.alternatives[-1].value)
            counted.confirmed_right += same_value(now.name, truth, now.value)
    return counted
