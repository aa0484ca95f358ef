"""Fields made from words: confidence, page and box, and when a person must look. What is looked for lives elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from config.catalogues import Catalogue, PaperType
from dossiers.geometry import around
from dossiers.papers import Field, FieldAlternative
from dossiers.reading import Code, Word
from dossiers.text import fold
from ocr.fields.abbreviations import spelled_out
from ocr.fields.lines import Line
from ocr.fields.pages import PrintedPage
from ocr.fields.values import Parse, Parsed, tidy
from ocr.language.unsaid import codes, contradicts, given_names, has_figure

PEOPLE = frozenset({"full_name", "handed_over_by", "received_by", "signer"})
"""Last parts of the names of fields that hold a person's name."""
ILLEGIBLE = 0.3
"""One word read with less makes its whole field doubtful, however clear the words beside it are."""

_AROUND = ".,;:()"


@dataclass(frozen=True)
class PrintedPaper:
    """A typed paper as lines; `title_lines` are the lines of its first page that hold the title."""

    pages: tuple[PrintedPage, ...]
    kind: PaperType
    catalogue: Catalogue
    title_lines: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for page in self.pages for line in page.lines)

    @property
    def codes(self) -> tuple[tuple[int, Code], ...]:
        return tuple((page.number, code) for page in self.pages for code in page.codes)

    @property
    def threshold(self) -> float:
        """Confidence under which a person is asked."""
        return self.catalogue.thresholds.field_check

    @property
    def figures(self) -> float:
        """Confidence in a word with digits under which a person is asked."""
        return self.catalogue.thresholds.figures_check


def make_field(paper: PrintedPaper, name: str, page: int, words: Sequence[Word], parsed: Parsed) -> Field:
    """The field those words say; it needs a check when unread, unsound or read with little confidence."""
    if not words or not parsed.value:
        return unread(paper, name)
    confidence = sum(word.confidence for word in words) / len(words)
    weakest = min(word.confidence for word in words)
    figures = min((_sureness(word) for word in words if any(map(str.isdigit, word.text))), default=1.0)
    return Field(
        name=name,
        value=parsed.value,
        raw=tidy(" ".join(word.text for word in words)),
        confidence=round(confidence, 4),
        page=page,
        box=around([word.box for word in words]),
        needs_check=confidence < paper.threshold
        or weakest < ILLEGIBLE
        or not parsed.sound
        or figures < paper.figures
        or _is_contested(name, words, parsed.value),
    )


def _sureness(word: Word) -> float:
    """Two readers that read the same figure are surer than either."""
    return 1.0 if word.verified else word.confidence


def _is_contested(name: str, words: Sequence[Word], value: str) -> bool:
    """Where the language cannot speak, two readers that disagree ask a person."""
    texts = [word.text for word in words]
    asked = {at for at in codes(texts) if has_figure(texts[at]) or texts[at].strip(_AROUND) in value}
    if name.rpartition(".")[2] in PEOPLE:
        asked |= given_names(texts)
    return any(contradicts(texts[at], other.text) for at in asked for other in words[at].alternatives)


def field_from_line(paper: PrintedPaper, name: str, line: Line | None, parse: Parse) -> Field:
    """The field a line or a part of one says."""
    return make_field(paper, name, line.page, line.words, parse(line.text)) if line else unread(paper, name)


def unread(paper: PrintedPaper, name: str) -> Field:
    """A field that was looked for and not found."""
    return Field(name, "", "", 0.0, paper.pages[0].number, None, needs_check=True)


def doubted(field: Field) -> Field:
    return replace(field, needs_check=True)


def with_guess(field: Field, value: str, confidence: float) -> Field:
    """The field with one more possible value, which nobody takes for true."""
    guess = FieldAlternative(value, "ocr", round(confidence, 4))
    return replace(field, alternatives=(*field.alternatives, guess))


def completed(
    paper: PrintedPaper, found: Iterable[Field], optional: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> tuple[Field, ...]:
    """Found fields in the catalogue's order; declared ones that were not found stand empty, to be checked.

    Fields that many honest papers of the kind do not bear (`optional`) are left out when not found, unless the paper
    has one of the words that ask for them, folded. A field of a list whose label is there stays.
    """
    text = fold(spelled_out(" ".join(line.text for line in paper.lines)))
    left_out = {name for name, words in optional.items() if not any(word in text for word in words)}
    by_name: dict[str, Field] = {}
    for field in found:
        if field.name not in by_name or not by_name[field.name].value:
            by_name[field.name] = field
    declared = [name for name in paper.kind.fields if "[]" not in name]
    ordered = [by_name.pop(name) if name in by_name else unread(paper, name) for name in declared]
    kept = [field for field in ordered if field.value or field.handwritten or field.name not in left_out]
    return (*kept, *(field for field in by_name.values() if field.value or "[" in field.name))
