"""How well a home's papers are found and read at one moment, held against their truth. Changes nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bench.measuring.paper_scores import same_value
from bench.measuring.questions import Query, TruePaper
from bench.measuring.rereading_figures import Found, State
from dossiers.papers import CONFIRMED
from dossiers.scope import whole_installation
from dossiers.text import fold
from flows.installation import Installation
from flows.local_office import LocalOffice
from flows.stages.indexing import newest_stored_reading, page_texts
from register.papers import PaperView, paper

FIRST_HITS, ALL_HITS = 10, 1_000
"""What an officer sees on one page, and the most that search gives."""
EVERY_PAPER = 1_000_000
_SCOPE = whole_installation("bench")


def state_of(office: LocalOffice, known: Sequence[TruePaper], held: Mapping[int, str], asked: Sequence[Query]) -> State:
    """Every query asked, every paper's text and fields looked at. `held`: the recorded paper of each true one."""
    state = State()
    for query in asked:
        _ask(office, query, held.get(query.wanted), state)
    for number, paper_id in held.items():
        with office.inst.register.read() as session:
            view = paper(session, paper_id, _SCOPE)
        _count_words(office.inst, known[number], view, state)
        if view.state not in CONFIRMED:
            _count_fields(known[number], view, state)
    waiting = office.queue(EVERY_PAPER, None)
    state.queue = waiting["total"]
    state.contradicted = sum(each["contradicted"] for line in waiting["papers"] for each in line["fields"])
    return state


def _ask(office: LocalOffice, query: Query, wanted: str | None, state: State) -> None:
    hits = [hit["paper"] for hit in office.search(query.text, ALL_HITS)["hits"]]
    counted = state.search.setdefault(query.kind, Found())
    counted.asked += 1
    counted.anywhere += wanted in hits
    counted.found += wanted in hits[:FIRST_HITS]
    counted.first += hits[:1] == [wanted]
    if wanted not in hits:
        state.missed.append(f"{query.kind}: {query.text}")


def _count_words(inst: Installation, true: TruePaper, view: PaperView, state: State) -> None:
    whole = replace(view, pages=tuple(ref for ref in view.pages if ref.page in true.paper.pages))
    text = " ".join(text for _, text in page_texts(whole, lambda scan: newest_stored_reading(inst, scan)))
    printed = Counter(" ".join(true.lines).split())
    state.words += printed.total()
    state.words_exact += (printed & Counter(text.split())).total()
    state.words_folded += (_folded(printed) & _folded(Counter(text.split()))).total()


def _folded(words: Counter[str]) -> Counter[str]:
    folded: Counter[str] = Counter()
    for word, times in words.items():
        folded[fold(word)] += times
    return folded


def _count_fields(true: TruePaper, view: PaperView, state: State) -> None:
    read = {each.name: each for each in view.fields}
    for name, told in true.paper.fields.items():
        found = read.get(name)
        state.fields += 1
        state.fields_exact += found is not None and same_value(name, told.value, found.value)
        state.fields_asked += found is not None and found.needs_check
