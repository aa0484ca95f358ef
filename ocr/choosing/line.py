"""One piece of a line settled between its reader, a second reader and the language. Knows no picture."""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dossiers.geometry import Box, around
from dossiers.ports import LineAnswer
from dossiers.reading import Alternative
from ocr.choosing.comparing import Difference, comparable, differences, is_plausible, parts_run_together
from ocr.choosing.evidence import Weights, expected_gain
from ocr.choosing.expecting import expected_marks, strangers
from ocr.found import FoundWord
from ocr.language.knowing import Language, language_with
from ocr.language.unsaid import has_figure, same_letters, unsaid

FIRST_READER = "tesseract"
_HEAVY = "\u0323"


@dataclass(frozen=True)
class ChoosingSettings:
    """When a second reader is asked and when it is followed. Part of the recipe."""

    ask_below: float = 0.80
    ask_gain: float = 1.5
    beside: int = 1
    proposal: Weights = field(default_factory=lambda: Weights(0.30, 0.40, 2.6))
    other_marks: Weights = field(default_factory=lambda: Weights(0.60, 0.55, 2.2))
    marks_alone: Weights = field(default_factory=lambda: Weights(0.0, 0.42, 4.2))
    heavy_tones: Weights = field(default_factory=lambda: Weights(0.0, 0.55, 2.2))
    unsure_above: float = -1.5


@dataclass(frozen=True)
class Context:
    """Texts of the words before and after a piece, whether it may stand on a leader that was removed, and its language.

    The dots of heavy tones lie on the leader and went with it: that no reader sees them says nothing.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    on_leader: bool = False
    language: Language = field(default_factory=language_with)


def doubts(words: Sequence[FoundWord], context: Context, settings: ChoosingSettings) -> dict[int, int]:
    """Which words a second reader should be asked about, and with how many words on both sides.

    Unsure ones, and those that the language expects otherwise, with their neighbours; those for which it cannot speak,
    alone.
    """
    expected = _Piece(words, context, settings).expected_marks()
    unsure = {at for at, word in enumerate(words) if word.confidence < settings.ask_below or at in expected}
    asked = unsaid([word.text for word in words], context.language)
    return dict.fromkeys(asked, 0) | dict.fromkeys(unsure, settings.beside)


def without_second(words: Sequence[FoundWord], context: Context, settings: ChoosingSettings) -> list[FoundWord]:
    """The words by the language alone: only marks are changed, and only where little else is possible."""
    return _Piece(words, context, settings).marks_settled(None, settings.marks_alone)


def settled(
    words: Sequence[FoundWord], context: Context, answer: LineAnswer, source: str, settings: ChoosingSettings
) -> list[FoundWord]:
    """The words after the second reader's answer for exactly these words.

    Equal words are verified, unless the language still doubts them. Of different ones the likelier is the text and the
    other stays as an alternative. A reader that cannot weigh texts verifies and proposes alternatives only.
    """
    piece = _Piece(words, context, settings)
    theirs = answer.text.split()
    agreed = piece.compared(theirs, answer, source)
    return piece.marks_settled(answer, settings.other_marks, agreed)


class _Piece:
    """A piece of a line on its way: words that change one by one, in their context."""

    def __init__(self, words: Sequence[FoundWord], context: Context, settings: ChoosingSettings) -> None:
        self._words = list(words)
        self._context = context
        self._settings = settings

    def compared(self, theirs: Sequence[str], answer: LineAnswer, source: str) -> set[int]:
        """Each difference settled, right to left so that places stay true; returns the places of agreed words."""
        found = [
            each
            for each in differences([word.text for word in self._words], theirs)
            if not self._agree_on_figures(each, theirs)
        ]
        agreed = set(range(len(self._words))) - {at for each in found for at in range(each.our_from, each.our_to)}
        for each in reversed(found):
            shift = self._settle(each, " ".join(theirs[each.their_from : each.their_to]), answer, source)
            agreed = {at + shift if at >= each.our_to else at for at in agreed}
        return agreed

    def _agree_on_figures(self, place: Difference, theirs: Sequence[str]) -> bool:
        """A line recogniser loses blanks; it has read the same figures all the same."""
        ours = " ".join(self._texts_within(place))
        return has_figure(ours) and same_letters(ours, " ".join(theirs[place.their_from : place.their_to]))

    def _is_sure(self, word: FoundWord) -> bool:
        return word.confidence >= self._settings.ask_below

    def _texts_within(self, place: Difference) -> list[str]:
        return [word.text for word in self._words[place.our_from : place.our_to]]

    def _settle(self, place: Difference, text: str, answer: LineAnswer, source: str) -> int:
        """Takes the other reading or keeps it as an alternative; returns by how many words the piece has grown."""
        ours = self._words[place.our_from : place.our_to]
        now, evidence = " ".join(word.text for word in ours), -math.inf
        marks_of_sure_words = same_letters(now, text) and all(self._is_sure(word) for word in ours)
        if is_plausible(now, text) and not marks_of_sure_words:
            evidence = self._evidence(place.our_from, place.our_to, text, answer, self._settings.proposal)
        if evidence <= 0:
            if ours and text:
                first = ours[0]
                other = Alternative(text, source, round(_share(evidence), 3))
                self._words[place.our_from] = replace(first, alternatives=(*first.alternatives, other))
            return 0
        new = _in_place_of(ours, text, _share(evidence), self._gap(place.our_from))
        if not new:
            self._keep_trace(place, ours)
        self._words[place.our_from : place.our_to] = new
        return len(new) - len(ours)

    def expected_marks(self) -> dict[int, str]:
        """By place, the words that the language expects with other marks."""
        shift = len(self._context.before)
        found = expected_marks(
            self._texts(), shift, shift + len(self._words), self._settings.ask_gain, self._context.language
        )
        return {at - shift: text for at, text in found.items()}

    def marks_settled(
        self, answer: LineAnswer | None, weights: Weights, agreed: set[int] | None = None
    ) -> list[FoundWord]:
        """Runs of words with the marks that the evidence is for; agreed words without doubt are verified."""
        unsure: set[int] = set()
        expected = self.expected_marks()
        lost = {at for at in expected if self._context.on_leader and self._tone_may_be_lost(at, expected[at])}
        for run in _runs(expected, lost):
            first, end = min(run), max(run) + 1
            seen, weighed = (None, self._settings.heavy_tones) if first in lost else (answer, weights)
            evidence = self._evidence(first, end, " ".join(run.values()), seen, weighed)
            if evidence > 0:
                for at, text in run.items():
                    self._words[at] = _with_other_text(self._words[at], text, _share(evidence))
            if evidence > self._settings.unsure_above:
                unsure |= run.keys()
        for at in (agreed or set()) - unsure - self._strangers():
            self._words[at] = replace(self._words[at], verified=True)
        return self._words

    def _tone_may_be_lost(self, at: int, text: str) -> bool:
        """Not in a name, of which the counts know little: to them `Tam Kỳ` is a `Tạm`."""
        near = [word.text for word in self._words[max(0, at - 1) : at + 2]]
        return _heavier(self._words[at].text, text) and sum(word[:1].isupper() for word in near) < 2

    def _strangers(self) -> set[int]:
        shift = len(self._context.before)
        return {at - shift for at in strangers(self._texts(), shift, shift + len(self._words), self._context.language)}

    def _evidence(self, first: int, end: int, text: str, answer: LineAnswer | None, weights: Weights) -> float:
        """For `text` in place of the words from `first` to `end` (not with it); each word bears the burden."""
        shift = len(self._context.before)
        now_read = " ".join(word.text for word in self._words[first:end])
        expected = 0.0  # of blanks the counts know nothing
        if not parts_run_together(now_read, text):
            expected = expected_gain(self._texts(), first + shift, end + shift, text, self._context.language)
        several = max(1, end - first)
        if answer is None:
            return weights.of(0.0, expected, several)
        texts = [comparable(word.text) for word in self._words]
        now = answer.unlikeliness(" ".join(texts))
        then = answer.unlikeliness(" ".join(filter(None, [*texts[:first], comparable(text), *texts[end:]])))
        if now is None or then is None:  # it may only confirm
            return min(0.0, self._settings.marks_alone.of(0.0, expected, several))
        return weights.of(now - then, expected, several)

    def _texts(self) -> list[str]:
        return [*self._context.before, *(word.text for word in self._words), *self._context.after]

    def _gap(self, at: int) -> Box:
        """Where a word that the first reader missed must stand: between its neighbours."""
        if not self._words:
            return Box(0, 0, 1, 1)
        before, after = self._words[max(0, at - 1)].box, self._words[min(at, len(self._words) - 1)].box
        left, right = (before.x1, after.x0) if 0 < at < len(self._words) else (before.x0, after.x1)
        return Box(min(left, right - 1), min(before.y0, after.y0), max(right, left + 1), max(before.y1, after.y1))

    def _keep_trace(self, place: Difference, ours: Sequence[FoundWord]) -> None:
        """A word that is dropped stays as another reading of its neighbour."""
        at = place.our_from - 1 if place.our_from else place.our_to
        if not 0 <= at < len(self._words):
            return
        dropped = " ".join(word.text for word in ours)
        near = self._words[at]
        text = f"{near.text} {dropped}" if at < place.our_from else f"{dropped} {near.text}"
        other = Alternative(text, FIRST_READER, round(min(word.confidence for word in ours), 3))
        self._words[at] = replace(near, alternatives=(*near.alternatives, other))


def _in_place_of(ours: Sequence[FoundWord], text: str, share: float, gap: Box) -> list[FoundWord]:
    """The words of `text` where ours stood, by their share of letters; each knows what stood there before."""
    texts = text.split()
    box = around([word.box for word in ours]) if ours else gap
    before = " ".join(word.text for word in ours)
    kept = (Alternative(before, FIRST_READER, round(min((word.confidence for word in ours), default=0.0), 3)),)
    letters = sum(map(len, texts)) + len(texts) - 1
    made, done = [], 0
    for each in texts:
        left = box.x0 + box.width * done // max(1, letters)
        done += len(each) + 1
        right = box.x0 + box.width * (done - 1) // max(1, letters)
        like = ours[0] if ours else None
        made.append(
            FoundWord(
                each, round(share, 3), Box(left, box.y0, max(left + 1, right), box.y1),
                like.block if like else 0, like.paragraph if like else 0, like.line if like else 0, alternatives=kept,
            )
        )  # fmt: skip
    return made


def _runs(expected: dict[int, str], lost: set[int]) -> Iterator[dict[int, str]]:
    """Places that follow each other: they are expected together or not at all. Lost tones are runs of their own."""
    run: dict[int, str] = {}
    for at in sorted(expected):
        if run and (at - 1 not in run or (at in lost) != (at - 1 in lost)):
            yield run
            run = {}
        run[at] = expected[at]
    if run:
        yield run


def _heavier(word: str, other: str) -> bool:
    """Whether the other differs from the word in nothing but a heavy tone more."""
    return unicodedata.normalize("NFD", other).replace(_HEAVY, "") == unicodedata.normalize("NFD", word)


def _with_other_text(word: FoundWord, text: str, share: float) -> FoundWord:
    kept = Alternative(word.text, FIRST_READER, round(word.confidence, 3))
    return replace(word, text=text, confidence=round(share, 3), alternatives=(kept, *word.alternatives))


def _share(evidence: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, evidence))))
