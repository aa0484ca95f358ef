"""Whether papers that share a dossier because they lie between the same sheets, or behind its receipt, belong there.

A sheet that was fed face down, blotted or forgotten leaves no trace; that the people are others does. A paper in a
stranger's dossier is the worst that a split can do: whatever speaks against it asks a person.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.codes import is_personal_id
from dossiers.papers import ProposedPaper
from dossiers.text import fold
from ocr.parting import DOUBTFUL, PartedPaper
from ocr.parting_codes import code_kind

_WORD = re.compile(r"\w+")


def belonging_checked(papers: Sequence[ProposedPaper], parted: Sequence[PartedPaper]) -> tuple[ProposedPaper, ...]:
    """The papers in their order, those in doubt that may lie in a stranger's dossier.

    They bear no code of their own, and the code of their stretch is denied by another paper in it or stands on a paper
    instead of a sheet, or the papers before them in it name other people.
    """
    done = list(papers)
    for stretch in {paper.batch for paper in parted}:
        members = [at for at, paper in enumerate(parted) if paper.batch == stretch]
        for at, reason in _doubts([papers[at] for at in members], [parted[at] for at in members]):
            done[members[at]] = split_doubted(done[members[at]], reason)
    return tuple(done)


def split_doubted(paper: ProposedPaper, reason: str) -> ProposedPaper:
    """The paper whose split a person must decide, for the reason of that notice code."""
    return replace(paper, split_confidence=min(DOUBTFUL, paper.split_confidence), split_reason=reason)


def own_codes(paper: PartedPaper) -> set[str]:
    """The dossier codes that the paper itself bears as QR codes."""
    found = (code_kind(code.text) for page in paper.pages for code in page.codes)
    return {kind.dossier_code for kind in found if kind.kind == "dossier"}


def _doubts(papers: Sequence[ProposedPaper], parted: Sequence[PartedPaper]) -> list[tuple[int, str]]:
    """Places in the stretch that are in doubt, and why."""
    own = [own_codes(paper) for paper in parted]
    shared = [bool(paper.dossier_code or paper.box_code or paper.stretch) for paper in papers]
    heirs = [at for at in range(len(papers)) if shared[at] and not own[at]]
    sheet = parted[0].separator_code
    denied = [at for at, codes in enumerate(own) if sheet is not None and codes - {sheet.upper()}]
    if denied:
        return [(at, "split_codes_disagree") for at in sorted({*denied, *heirs})]
    if not parted[0].code_certain and sheet is not None:
        return [(at, "split_separator_on_paper") for at in heirs]
    return [(at, "split_other_person") for at in _strangers(papers, parted) if at in heirs]


def _strangers(papers: Sequence[ProposedPaper], parted: Sequence[PartedPaper]) -> list[int]:
    """Papers that share no person with the first one, from where a dossier may have ended unseen.

    That is behind the last paper of the same people before one that names others, or before a page that may have been
    a sheet. Who names nobody is no stranger by himself.
    """
    people, texts = [_people(paper) for paper in papers], [_text(paper) for paper in parted]
    kin = _kin(people, texts)
    others = [at for at in range(len(papers)) if at not in kin]
    suspect = next((at for at in others if people[at] or not parted[at].surely_inside), len(papers))
    known = max((at for at in kin if at < suspect), default=-1)
    return [at for at in others if known < at and suspect < len(papers)]


def _kin(people: Sequence[set[str]], texts: Sequence[str]) -> set[int]:
    """The first paper that names people, and all that have people in common with it, directly or through others."""
    first = next((at for at, named in enumerate(people) if named), 0)
    kin, open_ends = {first}, [first]
    while open_ends:
        known = open_ends.pop()
        for at in set(range(len(people))) - kin:
            if _names_any(people[known], texts[at]) or _names_any(people[at], texts[known]):
                kin.add(at)
                open_ends.append(at)
    return kin


def _names_any(people: set[str], text: str) -> bool:
    return any(person in text for person in people)


def _people(paper: ProposedPaper) -> set[str]:
    """Names and numbers of citizens."""
    last = [(field.name.rpartition(".")[2], field.value) for field in paper.fields]
    names = {_words(value) for name, value in last if name == "full_name" and len(value.split()) > 1}
    return names | {_words(value) for name, value in last if name == "personal_id" and is_personal_id(value)}


def _text(paper: PartedPaper) -> str:
    """All that is printed on it, and what its codes say."""
    printed = (line.text for page in paper.pages for line in page.lines)
    coded = (code.text for page in paper.pages for code in page.codes)
    return _words(" ".join((*printed, *coded)))


def _words(text: str) -> str:
    """Folded, with a blank around each word, so that whole words are found in it."""
    return f" {' '.join(_WORD.findall(fold(text)))} "
